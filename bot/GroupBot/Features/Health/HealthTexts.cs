using GroupBot.Texts;

namespace GroupBot.Features.Health;

internal static class HealthTexts
{
    public static readonly Text Help = new(Audience.Admin, "检查是否一切正常", "See whether all is well");

    public static readonly Text About = new(Audience.Admin,
        "检查我在群里缺哪些权限、怎么给，普通消息我看不看得到；在私聊里，主人还能看到哪些出了错、哪些没发出去。\n"
        + "本群管理员可用。私聊里一次看你管理的所有群，在群里只看本群。\n"
        + "例如刚把我拉进群：发 <code>/health</code>，照着补齐权限，再发一次，都打 ✅ 就好了。",
        "Shows which rights I lack and how to give them, and whether I see ordinary messages; in private, my owner also sees what failed and what waits.\n"
        + "For the group's admins. In private it is about all groups you administer, in a group about that one.\n"
        + "When you have just added me, for example: send <code>/health</code>, give what it names, send it again until every line has ✅.");

    public static readonly Text Group = new(Audience.Admin, "<b>{group}</b>", "<b>{group}</b>");

    public static readonly Text RightsComplete = new(Audience.Admin, "✅ 权限齐全。", "✅ I have every right I need.");

    public static readonly Text RightsMissing = new(Audience.Admin, "⚠️ 还缺权限：\n{rights}", "⚠️ Rights are missing:\n{rights}");

    public static readonly Text PrivacyOff = new(Audience.Admin,
        "✅ 隐私模式已关闭，群里的消息我都看得到。", "✅ Privacy mode is off: I see the group's messages.");

    public static readonly Text PrivacyAdmin = new(Audience.Admin,
        "✅ 隐私模式开着，不过我是管理员，消息都看得到。", "✅ Privacy mode is on, but as an admin I see all messages.");

    public static readonly Text PrivacyOn = new(Audience.Admin,
        "⚠️ 隐私模式开着，普通消息我看不到。请设我为管理员；或在 @BotFather 发 /setprivacy 关掉它，再把我移出群、重新拉进来。",
        "⚠️ Privacy mode is on: I do not see ordinary messages. Make me an admin; or send /setprivacy to @BotFather to "
        + "turn it off, then remove me and add me again.");

    public static readonly Text Silenced = new(Audience.Admin,
        "⏸ 已暂停主动发言，{until} 恢复（/quiet）。", "⏸ I post nothing unasked until {until} (/quiet).");

    public static readonly Text HeldBack = new(Audience.Admin,
        "🤫 今天有 {count} 条没有主动发出，原因见 /quiet。", "🤫 Unasked posts held back today: {count}; /quiet says why.");

    public static readonly Text Installation = new(Audience.Admin, "<b>运行状况</b>\n{lines}", "<b>Status</b>\n{lines}");

    public static readonly Text AllDone = new(Audience.Admin, "✅ 没有出错，也没有积压的消息。", "✅ Nothing failed, nothing is waiting.");

    public static readonly Text Letters = new(Audience.Admin,
        "⚠️ 处理时出错、没做完的：{count}。在服务器上看原因：<code>scripts/groupbot dead-letters list</code>；"
        + "升级后再试一次：<code>scripts/groupbot dead-letters retry 编号</code>",
        "⚠️ Left undone because I failed on them: {count}. See why, on the server: <code>scripts/groupbot dead-letters list</code>; "
        + "try one again after an upgrade: <code>scripts/groupbot dead-letters retry ID</code>");

    public static readonly Text Due = new(Audience.Admin,
        "⏳ 等着发出的：{count}，不用管，我会接着发。", "⏳ Waiting to be sent: {count}. Nothing to do, I go on by myself.");

    public static readonly Text Uncertain = new(Audience.Admin,
        "❔ 说不准发没发出去的：{count}。为免重复，我不会再发；到群里看一眼，没有就自己补上。",
        "❔ Sent or not, I cannot tell: {count}. I do not send them twice; look into the group, and make up for what is missing.");

    public static readonly Text Failed = new(Audience.Admin,
        "⚠️ 没能发出去的：{count}。多半是缺权限，或对方拉黑了我；每条的原因在日志里。",
        "⚠️ Could not be sent: {count}. Mostly a right is missing, or somebody blocked me; the log has each reason.");

    public static readonly Text Paused = new(Audience.Admin,
        "⏳ 被 Telegram 限流的聊天：{count}，到时间我会接着发。",
        "⏳ Chats in which Telegram asks me to wait: {count}. I go on by myself when the time is over.");

    public static readonly Text SwitchedOff = new(Audience.Admin,
        "⚠️ 连续出错、已停用的部分：{names}。升级或重启后恢复；"
        + "在服务器上把没做完的成功重试一条，也会恢复：<code>scripts/groupbot dead-letters retry 编号</code>",
        "⚠️ Switched off after failing again and again: {names}. "
        + "An upgrade or a restart brings them back, and so does a retry that works, on the server: "
        + "<code>scripts/groupbot dead-letters retry ID</code>");

    public static readonly Text ScoresBroken = new(Audience.Admin,
        "⚠️ 活跃值算到一半出错、停住了的群：{groups}。消息都在，一条没丢；我每小时照记录重算一次，重启、或在服务器上重试那一条，也会重算："
        + "<code>scripts/groupbot dead-letters retry 编号</code>",
        "⚠️ Activity stands still, after an error, in: {groups}. No message is lost. I replay the log every hour; "
        + "a restart does so too, and a retry on the server: <code>scripts/groupbot dead-letters retry ID</code>");

    public static readonly Text Backup = new(Audience.Admin,
        "⚠️ 今天的备份没做成，我会接着试：{trouble}", "⚠️ Today's backup failed; I go on trying: {trouble}");

    public static readonly Text NoPictures = new(Audience.Admin,
        "ℹ️ 服务器上没有 rsvg-convert，日历图和证书画不了，大家看到的是文字版。Debian、Ubuntu 上装好再重启我：<code>{install}</code>",
        "ℹ️ There is no rsvg-convert on the server: calendars and certificates come as text. On Debian or Ubuntu, then restart me: <code>{install}</code>");

    public static readonly Text NoFonts = new(Audience.Admin,
        "ℹ️ 服务器上没有中文字体，日历图和证书先不画，大家看到的是文字版。Debian、Ubuntu 上装好再重启我：<code>{install}</code>",
        "ℹ️ There is no Chinese font on the server: calendars and certificates come as text. On Debian or Ubuntu, then restart me: <code>{install}</code>");

    public static readonly Text Trouble = new(Audience.Admin,
        "⚠️ {part}出了问题，最近一次在 {at}（UTC）：{trouble}", "⚠️ Trouble with {part}, last at {at} UTC: {trouble}");

    public static readonly Text TroubleOver = new(Audience.Admin,
        "🕘 {part}出过问题，{at}（UTC）已恢复：{trouble}", "🕘 There was trouble with {part}, over since {at} UTC: {trouble}");

    public static readonly Text Store = new(Audience.Admin, "数据库", "the database");

    public static readonly Text Receiving = new(Audience.Admin, "接收消息", "receiving");

    public static readonly Text Sending = new(Audience.Admin, "发送消息", "sending");

    public static readonly Text Drawing = new(Audience.Admin, "画图", "drawing pictures");
}
