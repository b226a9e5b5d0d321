using GroupBot.Texts;

namespace GroupBot.Features.Me;

internal static class MeTexts
{
    public static readonly Text Help = new(Audience.Member, "看看我在群里的身份和来的日子", "Your role in the group, and since when");

    public static readonly Text About = new(Audience.Member,
        "看看我记了你哪些信息：第一次见到你是哪天、怎么进的群、最近一次见到你。\n"
        + "人人可用。在群里看本群，私聊里看所有群。",
        "What I know of you: since when, how you came, when I last saw you.\n"
        + "For everyone: in a group about that group, in private about all of them.");

    public static readonly Text Label = new(Audience.Member, "🙋 我的", "🙋 Me");

    public static readonly Text Here = new(Audience.Member, "<b>{name}</b>\n\n{facts}", "<b>{name}</b>\n\n{facts}");

    public static readonly Text Group = new(Audience.Member,
        "「{group}」· {standing}\n{since} 第一次见到你{how}\n最近一次见到你：{seen}",
        "“{group}” · {standing}\nKnown since {since}{how}\nLast seen: {seen}");

    public static readonly Text Nowhere = new(Audience.Member,
        "<b>{name}</b>\n\n我还没在哪个群里见过你。", "<b>{name}</b>\n\nI have not met you in any group yet.");

    public static readonly Text Owner = new(Audience.Member, "群主", "owner");

    public static readonly Text Admin = new(Audience.Member, "管理员", "admin");

    public static readonly Text Member = new(Audience.Member, "成员", "member");

    /// <summary>In the place of a standing: the list of admins is on its way.</summary>
    public static readonly Text Unsure = new(Audience.Member, "身份核对中", "role being checked");

    public static readonly Text Never = new(Audience.Member, "还没有", "not yet");

    public static readonly Text Direct = new(Audience.Member, "（自己进群）", " (came by yourself)");

    public static readonly Text ByLink = new(Audience.Member, "（通过邀请链接进群）", " (came by an invite link)");

    public static readonly Text Added = new(Audience.Member, "（朋友拉进群）", " (added by a friend)");

    public static readonly Text ByRequest = new(Audience.Member, "（申请进群）", " (asked to join)");
}
