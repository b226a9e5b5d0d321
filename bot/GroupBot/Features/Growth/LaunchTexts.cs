using GroupBot.Texts;

namespace GroupBot.Features.Growth;

/// <summary>What an admin reads who waits for a lively week.</summary>
internal static class LaunchTexts
{
    public static readonly Text Help = Admin("连续 7 天都够活跃时告诉我一次", "Tell me once when seven days in a row were lively");

    public static readonly Text About = Admin(
        "连续 7 天每天都有这么多人说话，就在私聊里告诉你一次；只热闹一天不算。再发一次就换人数，/launch off 取消。\n管理员可用，各等各的。",
        "When so many people spoke on each of seven days in a row, you are told once, in private; one busy day does not count. Send it again to change the number, /launch off to stop.\nFor admins, each for themselves.");

    public static readonly Text Begun = Admin(
        "好，连续 7 天每天都有 {least} 人说话，我就在私聊里告诉你。", "OK: I'll tell you in private when {least} people spoke on each of seven days in a row.");

    public static readonly Text Waiting = Admin(
        "在等：连续 7 天每天 {least} 人说话。最近几天：{known}。", "Waiting for {least} people on each of seven days in a row. The last days: {known}.");

    public static readonly Text Told = Admin(
        "连续 7 天每天 {least} 人，已经告诉过你了。要再等一次，带上人数再发：/launch 80", "{least} on each of seven days: you were told. To wait again, send it with a number: /launch 80");

    public static readonly Text None = Admin("现在没有在等。例：/launch 50", "Nothing is waited for. Example: /launch 50");

    public static readonly Text Stopped = Admin("好，不等了。", "OK, no longer.");

    public static readonly Text Which = Admin("要一个 1 到 {most} 的人数。例：/launch 50", "That takes a number from 1 to {most}. Example: /launch 50");

    public static readonly Text NoPrivateChat = Admin(
        "到时候在私聊里告诉你：先给 @{bot} 发一条 /start，再发一次。", "I'll tell you in private: send /start to @{bot} first, then this once more.");

    public static readonly Text Reached = Admin(
        "🚀 「{group}」连续 7 天每天都有 {least} 人以上说话，最少的一天 {quietest} 人。",
        "🚀 “{group}”: {least} or more people spoke on each of the last seven days; on the quietest there were {quietest}.");

    public static readonly TableTexts Watches = new(
        new Text(Audience.Member, "你等群连续活跃一周", "That you wait for a lively week"),
        new Dictionary<string, ColumnText>
        {
            ["group_no"] = Column.Group("群的编号", "the group's number"),
            ["member_no"] = Column.Of("你在我这里的编号", "your number with me"),
            ["least"] = Column.Of("每天至少几人", "people a day"),
            ["asked_at"] = Column.Instant("什么时候要的", "asked at"),
            ["told_day"] = Column.Day("哪天告诉了你（null：还没有）", "day you were told (null: not yet)"),
        });

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
