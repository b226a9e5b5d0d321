using GroupBot.Texts;

namespace GroupBot.Features.Quiet;

internal static class QuietTexts
{
    public static readonly Text PauseExample = new(Audience.Admin, "暂停 2小时", "pause 2h");

    public static readonly Text PauseHelp = new(Audience.Admin, "让我安静一段时间", "Silence me for a while");

    public static readonly Text PauseAbout = new(Audience.Admin,
        "这段时间里我不在群里主动发言；有人问我，我只回 TA 一个人。时间一到，我自己恢复。\n"
        + "本群管理员可用，在群里发；最长 7 天。不带单位的数字算小时。\n"
        + "例如开会两小时：发 <code>/pause 2h</code> 或 <code>暂停 2小时</code>。提前恢复：发 <code>/resume</code>。",
        "For that long I post nothing on my own; if somebody asks me, only they see the answer. It ends by itself.\n"
        + "For the group's admins, in the group; 7 days at most. A number by itself means hours.\n"
        + "For a two-hour meeting: <code>/pause 2h</code> or <code>暂停 2小时</code>. To end it early: <code>/resume</code>.");

    public static readonly Text ResumeHelp = new(Audience.Admin, "结束安静", "End the pause");

    public static readonly Text ResumeAbout = new(Audience.Admin,
        "提前结束 /pause。\n本群管理员可用，在群里发。\n例如会开完了：发 <code>/resume</code>，暂停期间也可以只发 <code>继续</code>。",
        "Ends a /pause early.\nFor the group's admins, in the group.\nWhen the meeting is over: <code>/resume</code>, or during a pause just <code>继续</code>.");

    public static readonly Text QuietHelp = new(Audience.Admin, "看我今天主动说了什么、拦下了什么", "What I posted unasked today, and what I held back");

    public static readonly Text QuietAbout = new(Audience.Admin,
        "看今天我在群里主动发了几条，哪些没发、为什么，哪些在等安静时段结束。\n"
        + "本群管理员可用。安静时段和每天几条，在 /settings → 安静与发言 里改。\n"
        + "例如想知道打卡榜今天怎么没发：发 <code>/quiet</code>。",
        "How much I posted in the group unasked today, what I held back and why, and what's waiting for the quiet hours to end.\n"
        + "For the group's admins. Change the hours and the number in /settings → Quiet.\n"
        + "To find out why today's board is missing, for example: <code>/quiet</code>.");

    public static readonly Text WhichSpan = new(Audience.Admin,
        "要安静多久？最长 7 天。例：<code>/pause 2h</code>、<code>暂停 30分钟</code>",
        "For how long? 7 days at most. Like this: <code>/pause 2h</code>, <code>/pause 30m</code>");

    public static readonly Text Paused = new(Audience.Admin,
        "好，{until} 前我不主动发言。有人问我，我只回 TA 一个人。",
        "OK, I'll post nothing on my own until {until}. If somebody asks me, only they see the answer.");

    public static readonly Text Resumed = new(Audience.Admin, "好，已恢复。", "OK, I'm back.");

    public static readonly Text NotPaused = new(Audience.Admin, "我本来就没有暂停。", "I wasn't paused.");

    public static readonly Text PauseLabel = new(Audience.Admin, "⏸ 暂停 2 小时", "⏸ Pause for 2 hours");

    public static readonly Text ResumeLabel = new(Audience.Admin, "▶️ 现在继续", "▶️ Resume now");

    public static readonly Text PickGroup = new(Audience.Admin, "看哪个群？", "Which group?");

    public static readonly Text Head = new(Audience.Admin, "<b>{group}</b>", "<b>{group}</b>");

    public static readonly Text Number = new(Audience.Admin,
        "今天我主动发了 {sent} 条，一天最多 {most} 条。", "Unasked posts today: {sent}, at most {most} a day.");

    public static readonly Text NoneAllowed = new(Audience.Admin,
        "按设置，我在这个群里不主动发言。", "Your settings say I post nothing unasked here.");

    public static readonly Text IsPaused = new(Audience.Admin, "⏸ 已暂停，{until} 恢复。", "⏸ Paused until {until}.");

    public static readonly Text IsQuiet = new(Audience.Admin, "🌙 现在是安静时段，{until} 结束。", "🌙 Quiet hours now, until {until}.");

    public static readonly Text IsFull = new(Audience.Admin, "今天发满了，明天再发。", "That is all for today.");

    public static readonly Text IsOpen = new(Audience.Admin, "现在可以发。", "I may post now.");

    public static readonly Text Hours = new(Audience.Admin, "安静时段：{from}–{to}。", "Quiet hours: {from}–{to}.");

    public static readonly Text SentToday = new(Audience.Admin, "\n<b>今天发的</b>\n{posts}", "\n<b>Posted today</b>\n{posts}");

    public static readonly Text Waiting = new(Audience.Admin, "\n<b>等着发的</b>\n{posts}", "\n<b>Waiting</b>\n{posts}");

    public static readonly Text Line = new(Audience.Admin, "• {at} {kind}", "• {at} {kind}");

    public static readonly Text HeldBack = new(Audience.Admin,
        "\n<b>今天没发的：{count} 条</b>\n{reasons}", "\n<b>Held back today: {count}</b>\n{reasons}");

    public static readonly Text Reason = new(Audience.Admin, "• {why}：{number}", "• {why}: {number}");

    public static readonly Text ByHours = new(Audience.Admin, "安静时段", "quiet hours");

    public static readonly Text ByBudget = new(Audience.Admin, "今天的条数用完了", "the daily limit was reached");

    public static readonly Text ByPause = new(Audience.Admin, "暂停中", "paused");

    public static readonly Text ByLater = new(Audience.Admin, "被后面的一条替换", "replaced by a later one");

    public static readonly Text ByNone = new(Audience.Admin, "设置为不主动发", "unasked posts are off");
}
