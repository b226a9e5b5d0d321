using GroupBot.Texts;

namespace GroupBot.Features.Todo;

internal static class TodoTexts
{
    public static readonly Text Title = new(Audience.Admin, "待办", "To do");

    public static readonly Text Help = new(Audience.Admin, "看有什么等你处理", "What's waiting for you");

    public static readonly Text About = new(Audience.Admin,
        "列出等你处理的事，每件一个按钮。每天早上我也会把它私聊发给群主（几点、要不要，在 /settings → 待办 里改）。\n"
        + "本群管理员可用。我在私聊里回复；还没和我私聊过，我会在群里给你一个按钮。\n"
        + "例如想知道有没有新朋友被冷落：发 <code>/todo</code> 或 <code>待办</code>。",
        "Lists what's waiting for you, with a button for each. Every morning I also send it to the group's owner in private (change the hour, or turn it off, in /settings → To do).\n"
        + "For the group's admins. I answer in private; if we have no chat yet, a button in the group takes you there.\n"
        + "For example, to see whether a newcomer is still waiting for a hello: <code>/todo</code> or <code>待办</code>.");

    public static readonly Text MorningNote = new(Audience.Admin, "早上的待办", "Morning note");

    public static readonly Text MorningNoteHelp = new(Audience.Admin,
        "每天一次，私聊告诉群主有什么要处理。没有要处理的，只在星期一说一声。",
        "Once a day I tell the owner in private what's waiting. If nothing is, I say so on Mondays only.");

    public static readonly Text Hour = new(Audience.Admin, "几点发", "Sent at");

    public static readonly Text HourHelp = new(Audience.Admin,
        "按本群的时区，几点发早上的待办。", "When the morning note is sent, by the group's clock.");

    public static readonly Text ForAdmins = new(Audience.Admin, "管理员也可以订阅", "Admins can get it too");

    public static readonly Text ForAdminsHelp = new(Audience.Admin,
        "管理员可以在 /todo 里点按钮，早上的待办也发给 TA。", "Admins can ask for the morning note with a button on /todo.");

    public static readonly Text InPrivate = new(Audience.Admin, "待办只在私聊里看，点这里：", "That's for your eyes only. Here you go:");

    public static readonly Text OpenLabel = new(Audience.Admin, "📋 看待办", "📋 To do");

    public static readonly Text Section = new(Audience.Admin, "<b>{group}</b>\n{lines}", "<b>{group}</b>\n{lines}");

    public static readonly Text AllDone = new(Audience.Admin, "<b>{group}</b>\n没有要你处理的 👌", "<b>{group}</b>\nNothing is waiting for you 👌");

    public static readonly Text Line = new(Audience.Admin, "{number} {line}", "{number} {line}");

    public static readonly Text Subscribe = new(Audience.Admin, "🔔 每天早上也发给我", "🔔 Send it to me every morning");

    public static readonly Text Unsubscribe = new(Audience.Admin, "🔕 早上不用发给我", "🔕 No morning note for me");

    public static readonly Text Subscribed = new(Audience.Admin, "好，每天 {hour} 点发给你。", "OK, every day at {hour}:00.");

    public static readonly Text Unsubscribed = new(Audience.Admin, "好，不发了。", "OK, I won't send it any more.");

    public static readonly Text Morning = new(Audience.Admin, "早，<b>{group}</b>{facts}。", "Good morning, <b>{group}</b>{facts}.");

    public static readonly Text Facts = new(Audience.Admin, "（{parts}）", " ({parts})");

    public static readonly Text Members = new(Audience.Admin, "{count} 人", "{count} members");

    public static readonly Text Yesterday = new(Audience.Admin, "昨天 {moves}", "yesterday {moves}");

    public static readonly Text Spoke = new(Audience.Admin, "{count} 人说话", "{count} spoke");

    public static readonly Text SpokeYesterday = new(Audience.Admin, "昨天 {count} 人说话", "{count} spoke yesterday");

    public static readonly Text SomethingToDo = new(Audience.Admin,
        "{head}要你处理：\n{lines}\n其它正常。", "{head} For you:\n{lines}\nEverything else is fine.");

    public static readonly Text NothingToDo = new(Audience.Admin,
        "{head}没有要你处理的，一切正常。", "{head} Nothing is waiting for you, all is well.");

    public static readonly TableTexts Readers = new(
        new Text(Audience.Member, "你订阅的早上待办", "Morning notes you asked for"),
        new Dictionary<string, ColumnText>
        {
            ["group_no"] = Column.Group("群的编号", "the group's number"),
            ["member_no"] = Column.Of("你在我这里的编号", "your number with me"),
            ["since_at"] = Column.Instant("订阅时间", "since"),
        });
}
