using GroupBot.Texts;

namespace GroupBot.Features.Me;

internal static class MeTexts
{
    public static readonly Text Help = new(Audience.Member, "看看我的积分、身份和出现时间", "Your points, your role, and when I first and last saw you");

    public static readonly Text About = new(Audience.Member,
        "看看你的积分，还有我记的：第一次见到你是哪天、怎么进的群、最近一次见到你。\n"
        + "人人可用。在群里看本群，私聊里看所有群。",
        "Your points, and what I know about you: when I first met you, how you joined, when I last saw you.\n"
        + "For everyone: in a group about that group, in private about all of yours.");

    public static readonly Text Label = new(Audience.Member, "🙋 我的", "🙋 Me");

    public static readonly Text Here = new(Audience.Member, "<b>{name}</b>\n\n{facts}", "<b>{name}</b>\n\n{facts}");

    public static readonly Text Group = new(Audience.Member,
        "「{group}」 · {standing} · 第 {number} 位进群\n积分：{points}\n第一次见到你：{since}{how}\n最近一次见到你：{seen}",
        "“{group}” · {standing} · no. {number} in the group\nPoints: {points}\nFirst met: {since}{how}\nLast seen: {seen}");

    public static readonly Text GroupOf = new(Audience.Admin,
        "「{group}」 · {standing} · 第 {number} 位进群\n积分：{points}\n第一次见到：{since}{how}\n最近一次见到：{seen}",
        "“{group}” · {standing} · no. {number} in the group\nPoints: {points}\nFirst met: {since}{how}\nLast seen: {seen}");

    public static readonly Text MemberHelp = new(Audience.Admin, "一位成员的卡片：第几位、什么时候来、积分、打卡、邀请", "A member's card: their number, since when, points, check-ins, invites");

    public static readonly Text MemberAbout = new(Audience.Admin,
        "看一位成员：第几位、什么时候怎么来的、由谁邀请、积分、打卡、邀请了几位、最近什么时候来过。写 @用户名或名字，或者回复 TA；在私聊里发也行。\n管理员可用，回答只发到私聊。",
        "Everything about one member: their number in the group, when they joined, how and through whom, points, check-ins, invites, when they were last seen. By @name, by name or as a reply; in private too.\nFor admins; the answer comes in private alone.");

    public static readonly Text Card = new(Audience.Admin, "<b>{name}</b>{username}\n\n{facts}", "<b>{name}</b>{username}\n\n{facts}");

    public static readonly Text NeverHere = new(Audience.Admin,
        "{name} 没有进过「{group}」。", "{name} has never been in “{group}”.");

    public static readonly Text OnlyInPrivate = new(Audience.Admin,
        "这是关于别人的，只在私聊里说。先给 @{bot} 发一条 /start，再来问一次。", "This is about somebody else, and for the private chat alone. Send /start to @{bot}, then ask once more.");

    public static readonly Text PointsHelp = new(Audience.Member, "积分明细", "Your points, entry by entry");

    public static readonly Text PointsAbout = new(Audience.Member,
        "看看你最近十行积分：哪天、多少、为什么；每天活跃得来的合成一行。\n"
        + "人人可用。在群里看本群；私聊里，在好几个群的话会先问一次是哪个。",
        "Your last ten lines: which day, how many, and what for; what a day's activity gave is one line.\n"
        + "For everyone: in a group about that group; in private, if you're in several, I ask once which one.");

    public static readonly Text Entries = new(Audience.Member, "积分明细", "Points in detail");

    public static readonly Text EntriesIn = new(Audience.Member, "积分明细 · {group}", "Points in detail · {group}");

    public static readonly Text EntryList = new(Audience.Member,
        "<b>「{group}」 · 积分 {balance}</b>\n{entries}", "<b>“{group}” · points: {balance}</b>\n{entries}");

    public static readonly Text Entry = new(Audience.Member, "{day}　{change}　{reason}", "{day}  {change}  {reason}");

    public static readonly Text EntryWithText = new(Audience.Member, "{reason}：{text}", "{reason}: {text}");

    public static readonly Text EntryUndone = new(Audience.Member, "（已撤销）", " (undone)");

    public static readonly Text ByActs = new(Audience.Member, "活跃", "activity");

    public static readonly Text NoEntries = new(Audience.Member, "你还没有积分记录。", "You have no points entries yet.");

    public static readonly Text Expired = new(Audience.Member, "这个按钮已经过期，请重新发 /me。", "This button has expired. Send /me again.");

    public static readonly Text Nowhere = new(Audience.Member,
        "<b>{name}</b>\n\n我还没在哪个群里见过你。", "<b>{name}</b>\n\nI haven't met you in any group yet.");

    public static readonly Text Owner = new(Audience.Member, "群主", "owner");

    public static readonly Text Admin = new(Audience.Member, "管理员", "admin");

    public static readonly Text Member = new(Audience.Member, "成员", "member");

    public static readonly Text NotHere = new(Audience.Member, "不在群里", "not in the group");

    /// <summary>In the place of a standing: the list of admins is on its way.</summary>
    public static readonly Text Unsure = new(Audience.Member, "身份核对中", "role being checked");

    public static readonly Text Never = new(Audience.Member, "还没有", "not yet");

    public static readonly Text Direct = new(Audience.Member, "（自己进群）", " (joined on your own)");

    public static readonly Text ByLink = new(Audience.Member, "（通过邀请链接进群）", " (joined by an invite link)");

    public static readonly Text Added = new(Audience.Member, "（朋友拉进群）", " (added by a friend)");

    public static readonly Text ByRequest = new(Audience.Member, "（申请进群）", " (asked to join)");
}
