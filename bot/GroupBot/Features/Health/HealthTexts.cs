using GroupBot.Texts;

namespace GroupBot.Features.Health;

internal static class HealthTexts
{
    public static readonly Text Help = new(Audience.Admin, "检查是否一切正常", "See whether all is well");

    public static readonly Text Nothing = new(Audience.Admin,
        "还没有你管理的群。", "You are not an admin of any group of mine yet.");

    public static readonly Text Group = new(Audience.Admin, "<b>{group}</b>", "<b>{group}</b>");

    public static readonly Text RightsComplete = new(Audience.Admin, "✅ 权限齐全。", "✅ I have every right I need.");

    public static readonly Text RightsMissing = new(Audience.Admin, "⚠️ 还缺权限：\n{rights}", "⚠️ Rights are missing:\n{rights}");

    public static readonly Text PrivacyOff = new(Audience.Admin,
        "✅ 隐私模式已关闭，群里的消息我都看得到。", "✅ Privacy mode is off: I see the group's messages.");

    public static readonly Text PrivacyAdmin = new(Audience.Admin,
        "✅ 隐私模式开着，不过我是管理员，消息都看得到。", "✅ Privacy mode is on, but as an admin I see all messages.");

    public static readonly Text PrivacyOn = new(Audience.Admin,
        "⚠️ 隐私模式开着，普通消息我看不到。请设我为管理员；或在 @BotFather 发 /setprivacy 关掉它，再把我移出群、重新拉进来。",
        "⚠️ Privacy mode is on: I do not see ordinary messages. Make me an admin; or turn it off with "
        + "/setprivacy at @BotFather, then remove me and add me again.");

    public static readonly Text Installation = new(Audience.Admin,
        "<b>运行状况</b>\n处理失败的消息：{letters}\n待发送：{pending} · 可能已发出：{uncertain} · 失败：{failed}\n暂停发送的聊天：{pauses}\n停用的功能：{handlers}\n存储：{storage}",
        "<b>How I run</b>\nDead letters waiting: {letters}\nTo be sent: {pending} · perhaps sent: {uncertain} · "
        + "failed: {failed}\nPaused chats: {pauses}\nHandlers switched off: {handlers}\nStorage: {storage}");

    public static readonly Text Fine = new(Audience.Admin, "正常", "fine");

    public static readonly Text None = new(Audience.Admin, "无", "none");
}
