using GroupBot.Texts;

namespace GroupBot.Features.CheckIns;

/// <summary>The reminder that a member asked for.</summary>
internal static class ReminderTexts
{
    public static readonly Text Offer = new(Audience.Member, "⏰ 提醒我", "⏰ Remind me");

    public static readonly Text Help = new(Audience.Member, "每天几点提醒你打卡", "When to remind you of the day's check-in");

    public static readonly Text About = new(Audience.Member,
        "发「提醒 7:30」，每天到点私聊提醒你打卡，按群里的时间，一刻钟一档，打过的日子不提醒；「提醒 关」就不提醒了。\n"
        + "人人可用，在私聊里发。只提醒你自己，几个群合成一条。",
        "/remind 7:30 reminds you of the day's check-in at that time of the group's clock, by quarters of an hour, unless you have checked in; /remind off ends it.\n"
        + "For everyone, in private. You alone get it, one message for all your groups.");

    public static readonly Text WordExample = new(Audience.Member, "提醒 7:30", "remind me 7:30");

    public static readonly Text Hour = new(Audience.Member,
        "每天几点提醒你打卡？按「{group}」的时间算，只发到这里。已经打过的日子不提醒，几个群合成一条。别的时间直接发，例如：提醒 7:30",
        "When should I remind you? By the clock of “{group}”, here in private. Never on a day you've already checked in; one message for all your groups. "
        + "For another time, write it: /remind 7:30");

    public static readonly Text On = new(Audience.Member,
        "好，每天 {time} 提醒你，打过了就不提醒。", "OK, every day at {time}, unless you've checked in by then.");

    public static readonly Text Off = new(Audience.Member,
        "提醒关了。想再开，在 /streak 里按「提醒我」。", "No more reminders. To get them again, press “Remind me” under /streak.");

    public static readonly Text Stop = new(Audience.Member, "不用提醒了", "No more reminders");

    public static readonly Text Change = new(Audience.Member, "换个时间", "Another time");

    public static readonly Text InPrivate = new(Audience.Member, "到私聊里选时间。", "Pick the time in our private chat.");

    public static readonly Text Gone = new(Audience.Member, "你不在那个群里，或者那里没开打卡。", "You're not in that group, or it has no check-ins.");

    public static readonly Text Remind = new(Audience.Member,
        "⏰ 今天还没打卡：{groups}。去群里发「打卡」就行。", "⏰ No check-in yet today: {groups}. Send “check-in” there.");

    public static readonly Text Group = new(Audience.Member, "「{group}」", "“{group}”");

    /// <summary>A plan that they are in today, and what it wants; a line each under the reminder.</summary>
    public static readonly Text Plan = new(Audience.Member, "{title}：发{what}", "{title}: send {what}");

    /// <summary>The same where several plans want a proof: the hashtag tells them apart.</summary>
    public static readonly Text PlanByTag = new(Audience.Member, "{title}：发{what}，写上 #{tag}", "{title}: send {what} with #{tag}");

    public static readonly Text More = new(Audience.Member, "还有 {count} 个群", "{count} more");

    public static readonly TableTexts Table = new(
        new Text(Audience.Member, "你要的打卡提醒", "The reminder you asked for"),
        new Dictionary<string, ColumnText>
        {
            ["member_no"] = Column.Of("你在我这里的编号", "your number with me"),
            ["group_no"] = Column.Group("按哪个群的时间", "the group whose clock counts"),
            ["hour"] = Column.Of("几点", "hour"),
            ["minute"] = Column.Of("几分", "minute"),
            ["due_at"] = Column.Instant("下一次", "next"),
        });
}
