using GroupBot.Core.CheckIns;
using GroupBot.Texts;

namespace GroupBot.Features.CheckIns;

/// <summary>What is said to a check-in, and what a row of one is called.</summary>
internal static class CheckInsTexts
{
    public static readonly Text Title = new(Audience.Admin, "打卡", "Check-ins");

    public static readonly Text Help = new(Audience.Member, "今天打卡", "Check in for today");

    public static readonly Text NeedsSpace = new(Audience.Member,
        "这条还没算打卡，词后面空一格就算，例如：{example}",
        "Not counted yet: leave a space after the word, like this: {example}");

    public static readonly Text About = new(Audience.Member,
        "记下今天的打卡。直接发「打卡」「签到」也行；后面空一格再写内容，也可以带图。\n"
        + "人人可用，一天一次。大群里我点个表情，小群里回一句。",
        "Records your check-in for today. So does a message such as \"check-in\", \"checked in: 20 pages\" or \"check-in day 5\", one that begins with 打卡 or 签到, or one with #打卡.\n"
        + "For everyone, once a day. I answer with a reaction, in small groups with a line.");

    /// <summary>The first part of every answer to a check-in.</summary>
    public static readonly Text Done = new(Audience.Member,
        "第 {days} 天 ✓ {when}第 {place} 位{next}", "Day {days} ✓ no. {place} {when}{next}");

    public static readonly Text Next = new(Audience.Member, " · 再 {left} 天满 {goal} 天", " · {left} more to {goal} days");

    public static readonly Text Again = new(Audience.Member,
        "今天 {time} 打过啦，连续 {days} 天。", "You already checked in at {time} today. Days in a row: {days}.");

    /// <summary>The same after midnight, while the group's day still is the one before.</summary>
    public static readonly Text AgainThen = new(Audience.Member,
        "{day} {time} 打过啦，连续 {days} 天。", "You already checked in at {time} on {day}. Days in a row: {days}.");

    /// <summary>The same where the day that it counted for is not the date at which it was written.</summary>
    public static readonly Text AgainOther = new(Audience.Member,
        "{time} 打过啦（算 {day}），连续 {days} 天。", "You already checked in at {time} (for {day}). Days in a row: {days}.");

    /// <summary>A repeat in other named hours of the day.</summary>
    public static readonly Text InWindow = new(Audience.Member, "{window} ✓ {time}", "{window} ✓ {time}");

    public static readonly TableTexts Windows = new(
        new Text(Audience.Member, "你在哪个时段打的卡", "The hours in which you checked in"),
        new Dictionary<string, ColumnText>
        {
            ["group_no"] = Column.Group("群的编号", "the group's number"),
            ["member_no"] = Column.Of("你在我这里的编号", "your number with me"),
            ["day"] = Column.Day("哪一天", "day"),
            ["name"] = Column.Of("时段", "hours"),
            ["at"] = Column.Instant("记下的时间", "recorded at"),
        });

    public static readonly Text Today = new(Audience.Member, "今天", "today");

    /// <summary>In the place of "today" after midnight, while the group's day still is the one before.</summary>
    public static readonly Text OfDay = new(Audience.Member, "算 {day}，", "for {day}");

    /// <summary>Under the answer where a card was used since the last one.</summary>
    public static readonly Text CardUsed = new(Audience.Member,
        "{day}没打卡，补签卡自动抵了一天，还剩 {cards} 张。", "You missed {day}, so a saver card covered it. Cards left: {cards}.");

    /// <summary>Under the answer to what earned one.</summary>
    public static readonly Text CardEarned = new(Audience.Member,
        "🎫 获得一张补签卡，漏打一天会自动抵上。现有 {cards} 张。",
        "🎫 You earned a saver card: it covers a missed day by itself. Cards held: {cards}.");

    /// <summary>The covered day by itself, in private, on the morning after.</summary>
    public static readonly Text CardUsedIn = new(Audience.Member,
        "「{group}」：{day}没打卡，补签卡自动抵了一天，连续 {days} 天没断。还剩 {cards} 张。",
        "“{group}”: you missed {day}, so a saver card covered it. Still {days} in a row. Cards left: {cards}.");

    /// <summary>The same where the row ended on a later day: of that there is no word.</summary>
    public static readonly Text CardUsedThen = new(Audience.Member,
        "「{group}」：{day}没打卡，补签卡自动抵了一天。还剩 {cards} 张。",
        "“{group}”: a saver card covered {day}, which was missed. Cards left: {cards}.");

    public static readonly Text Milestone = new(Audience.Member, "🏆 {name} 连续打卡 {days} 天！", "🏆 {name}: {days} days in a row!");

    /// <summary>Where the group takes no reaction of ours: said once, so that nobody wonders.</summary>
    public static readonly Text NoReaction = new(Audience.Member,
        "已打卡，连续 {days} 天。（这个群不让我点表情，所以写一句。）",
        "Checked in. Days in a row: {days}. (I can't react in this group, so here's a line.)");

    public static readonly Text Off = new(Audience.Member, "本群没有开打卡。", "Check-ins are off in this group.");

    public static readonly Text MilestoneLabel = new(Audience.Admin, "打卡里程碑", "milestone of check-ins");

    public static readonly Text BoardLabel = new(Audience.Admin, "当天打卡榜", "check-in board of the day");

    public static readonly Text Board = new(Audience.Member,
        "📅 {day}打卡 · {count} 人\n{names}", "📅 Check-ins on {day} · {count}\n{names}");

    public static readonly Text AndMore = new(Audience.Member, "{names} 等", "{names} and more");

    public static readonly Text Button = new(Audience.Member, "✍ 打卡", "✍ Check in");

    public static readonly TableTexts Table = new(
        new Text(Audience.Member, "你的打卡", "Your check-ins"),
        new Dictionary<string, ColumnText>
        {
            ["group_no"] = Column.Group("群的编号", "the group's number"),
            ["member_no"] = Column.Of("你在我这里的编号", "your number with me"),
            ["day"] = Column.Day("哪一天", "day"),
            ["kind"] = Column.Named("这天怎么算", "what the day counts as",
                (CheckInKind.CheckedIn, "打卡", "checked in"), (CheckInKind.Card, "补签卡抵了一天", "covered by a saver card"),
                (CheckInKind.MadeUp, "补签", "made up"), (CheckInKind.Leave, "请假", "day off")),
            ["reason"] = Column.Of("原因", "reason"),
            ["at"] = Column.Instant("记下的时间", "recorded at"),
            ["place"] = Column.Of("当天第几位", "place in the day's order"),
            ["is_told"] = Column.YesNo("已经告诉你", "you were told"),
        });

    public static readonly Text WeekLabel = new(Audience.Admin, "本周打卡榜", "the week's check-in board");

    public static readonly Text WeekBoard = new(Audience.Member, "<b>本周打卡榜</b>\n{lines}", "<b>This week's check-ins</b>\n{lines}");

    public static readonly Text OfferBoard = new(Audience.Admin,
        "每天一条打卡榜消息：当天第一个人打卡时静音发一条，之后自动更新。", "One board message a day: sent silently at the day's first check-in, and kept up to date.");

    public static readonly Text OfferWeekBoard = new(Audience.Admin,
        "每周日 20:00 发一条本周打卡榜：前 10 名，静音，不 @ 人。", "The week's board every Sunday at 20:00: the top ten, silently, without tagging anyone.");
}
