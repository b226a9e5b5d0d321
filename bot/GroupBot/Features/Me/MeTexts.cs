using GroupBot.Texts;

namespace GroupBot.Features.Me;

internal static class MeTexts
{
    public static readonly Text Help = new(Audience.Member, "我记得你什么", "What I know about you");

    public static readonly Text Label = new(Audience.Member, "🙋 我的", "🙋 Me");

    public static readonly Text Here = new(Audience.Member, "<b>{name}</b>\n\n{facts}", "<b>{name}</b>\n\n{facts}");

    public static readonly Text Group = new(Audience.Member,
        "「{group}」 · {standing}\n从 {since} 起认识你{how}\n最近一次见到你：{seen}",
        "“{group}” · {standing}\nKnown since {since}{how}\nLast seen: {seen}");

    public static readonly Text Nowhere = new(Audience.Member,
        "<b>{name}</b>\n\n我还没在哪个群里见过你。", "<b>{name}</b>\n\nI have not met you in any group yet.");

    public static readonly Text Admin = new(Audience.Member, "管理员", "admin");

    public static readonly Text Member = new(Audience.Member, "成员", "member");

    public static readonly Text Never = new(Audience.Member, "还没有", "not yet");

    public static readonly Text Direct = new(Audience.Member, "，你是自己进群的", "; you came by yourself");

    public static readonly Text ByLink = new(Audience.Member, "，你是通过邀请链接进群的", "; you came by an invite link");

    public static readonly Text Added = new(Audience.Member, "，你是朋友拉进群的", "; a friend added you");

    public static readonly Text ByRequest = new(Audience.Member, "，你是申请进群的", "; you asked to join");
}
