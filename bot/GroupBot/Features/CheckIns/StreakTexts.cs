using GroupBot.Texts;

namespace GroupBot.Features.CheckIns;

/// <summary>One's own calendar, and the boards.</summary>
internal static class StreakTexts
{
    public static readonly Text Help = new(Audience.Member, "我的打卡：这个月的日历和连续天数", "Your check-ins: this month and your days in a row");

    public static readonly Text About = new(Audience.Member,
        "看看这个月哪几天打了卡、连续几天、最长几天、还有几张补签卡；按钮换月份，日历图发到私聊。\n"
        + "人人可用，只看自己的。在群里看本群，私聊里选一次群，我就记住。",
        "This month day by day, your days in a row, your best, your saver cards. Buttons take you to other months; the picture comes in private.\n"
        + "For everyone, about yourself: in a group it's about that group, in private you pick one, once.");

    public static readonly Text Mine = new(Audience.Member,
        "<b>{name}</b> · 「{group}」\n连续 {days} 天 · 最长 {best} 天 · 一共 {total} 天\n补签卡 {cards} 张{next}",
        "<b>{name}</b> · “{group}”\nDays in a row: {days} · best {best} · {total} in all\nSaver cards: {cards}{next}");

    public static readonly Text OnCard = new(Audience.Member,
        "打卡：连续 {days} 天 · 最长 {best} 天 · 一共 {total} 天", "Check-ins: {total} · days in a row: {days} · best {best}");

    public static readonly Text MonthOf = new(Audience.Member, "{month}：{count}\n{calendar}\n{legend}", "{month}: {count}\n{calendar}\n{legend}");

    public static readonly Text NotYet = new(Audience.Member,
        "\n今天还没打卡。", "\nNo check-in yet today.");

    public static readonly Text OnLeave = new(Audience.Member, "\n今天请假。", "\nOff today.");

    public static readonly Text None = new(Audience.Member,
        "你在「{group}」还没打过卡。在群里发「打卡」就开始了。", "You have no check-ins in “{group}” yet. Send “check-in” there to begin.");

    public static readonly Text NoGroup = new(Audience.Member,
        "我还没在哪个开了打卡的群里见过你。", "I haven't met you in any group with check-ins yet.");

    /// <summary>What the marks of the calendar mean; the mark stands before the space.</summary>
    public static readonly IReadOnlyList<Text> Marks =
    [
        new(Audience.Member, "✅ 打卡", "✅ checked in"),
        new(Audience.Member, "🎫 补签卡", "🎫 saver card"),
        new(Audience.Member, "📝 补签", "📝 made up"),
        new(Audience.Member, "🌙 请假", "🌙 day off"),
        new(Audience.Member, "⬜ 没打", "⬜ missed"),
        new(Audience.Member, "▫️ 还没到", "▫️ to come"),
        new(Audience.Member, "➖ 不计", "➖ not counted"),
    ];

    public static readonly Text OneDay = new(Audience.Member, "1 天", "1 day");

    public static readonly Text ManyDays = new(Audience.Member, "{days} 天", "{days} days");

    public static readonly Text Picture = new(Audience.Member, "🖼 日历图", "🖼 Calendar");

    public static readonly Text Drawing = new(Audience.Member, "日历图马上就来。", "Your calendar is on its way.");

    public static readonly Text DrawingInPrivate = new(Audience.Member, "日历图发到私聊，马上就来。", "Your calendar is on its way to our private chat.");

    public static readonly Text NoPictures = new(Audience.Member, "现在画不了图，/streak 有文字版。", "I can't draw pictures right now; /streak has it in words.");

    public static readonly Text NotDrawn = new(Audience.Member,
        "日历图没发成，可以过一会儿再试。/streak 有文字版。", "The calendar didn't work out; try again in a while. /streak has it in words.");

    public static readonly Text NothingToDraw = new(Audience.Member, "还没有打卡，没什么可画的。", "There are no check-ins to draw yet.");

    public static readonly Text Label = new(Audience.Member, "📅 我的打卡", "📅 Check-ins");

    public static readonly Text RankingHelp = new(Audience.Member, "打卡榜：今天、本周、本月、全部", "The check-in board: today, week, month, all");

    public static readonly Text RankingAbout = new(Audience.Member,
        "看看谁打卡最多，先给本周的，按钮换今天、本月、全部。前 10 名，加上你自己的名次。\n"
        + "人人可用，在群里用。",
        "Who checked in most: this week first, with buttons for today, this month and all time. The top 10 and your own place.\n"
        + "For everyone, in the group.");

    public static readonly Text Ranking = new(Audience.Member, "<b>{title}</b> · 「{group}」\n{lines}\n\n{own}", "<b>{title}</b> · “{group}”\n{lines}\n\n{own}");

    public static readonly Text Today = new(Audience.Member, "今天", "Today");

    public static readonly Text Week = new(Audience.Member, "本周", "This week");

    public static readonly Text Month = new(Audience.Member, "本月", "This month");

    public static readonly Text All = new(Audience.Member, "全部", "All time");

    public static readonly Text Line = new(Audience.Member, "{rank}. {name} · {days}", "{rank}. {name} · {days}");

    public static readonly Text LineOfToday = new(Audience.Member, "{rank}. {name} · {time}", "{rank}. {name} · {time}");

    public static readonly Text Nobody = new(Audience.Member, "还没有人打卡。", "Nobody has checked in yet.");

    public static readonly Text Own = new(Audience.Member, "你：第 {rank} 名，{days}", "You: no. {rank}, {days}");

    public static readonly Text OwnToday = new(Audience.Member, "你：第 {rank} 位", "You: no. {rank}");

    public static readonly Text OwnNone = new(Audience.Member, "你：还没有上榜。", "You: not on it yet.");

    public static readonly Text OwnAdmin = new(Audience.Member, "榜上只有成员，管理员不排名。", "The board is for members; admins aren't ranked.");

    /// <summary>So many days, as lists say it.</summary>
    public static string Days(long count, Language language) => (count == 1 ? OneDay : ManyDays).Plain(language, ("days", count));
}
