using GroupBot.Texts;

namespace GroupBot.Features.Codes;

/// <summary>What members read of their code.</summary>
internal static class CodeTexts
{
    public static readonly Text Title = new(Audience.Admin, "邀请码", "Members' codes");

    public static readonly Text Help = Member("我的邀请码：朋友凭它进群", "Your code: with it a friend gets in");

    public static readonly Text About = Member(
        "有的入口要凭群友的邀请码。这里给你一个自己的：告诉信得过的朋友，TA 申请进群时填上就行。\n人人可用，只在私聊里给你。",
        "Some ways into a group take a member's code. This gives you yours: tell it to a friend you trust, who gives it when asking to join.\nFor everyone; the code comes in private alone.");

    public static readonly Text Page = Member(
        "<b>你在「{group}」的邀请码</b>\n<code>{code}</code>\n\n朋友申请进群，我问邀请码的时候填它，就是你担保 TA 进来的，也记在你名下。只告诉信得过的人；传开了就换一个，旧的马上不能用。",
        "<b>Your code for “{group}”</b>\n<code>{code}</code>\n\nA friend who asks to join gives it when I ask for a code. You vouch for whoever comes in by it, and they are noted as your friend. Tell it to people you trust; once it has spread take a new one, and the old one stops working.");

    public static readonly Text Another = Member("🔄 换一个", "🔄 New code");

    public static readonly Text HowToChange = Member("要换一个，点下面的「{button}」。", "For another one, tap “{button}” below.");

    public static readonly Text Changed = Member("换好了，旧的不能用了。", "Here is a new one; the old one no longer works.");

    public static readonly Text NoCodes = Member(
        "「{group}」现在没有要邀请码的入口。", "No way into “{group}” asks for a code right now.");

    public static readonly Text NotThere = Member("那个群现在没有要邀请码的入口。", "No way into that group asks for a code right now.");

    public static readonly Text ComeToPrivate = Member("你的邀请码在私聊里给你，点一下就好。", "Your code waits in our private chat: one tap.");

    public static readonly Text GetIt = Member("去拿我的邀请码", "Get my code");

    public static readonly TableTexts Table = new(
        new Text(Audience.Member, "你的邀请码", "Your code"),
        new Dictionary<string, ColumnText>
        {
            ["group_no"] = Column.Group("群的编号", "the group's number"),
            ["member_no"] = Column.Of("你在我这里的编号", "your number with me"),
            ["code"] = Column.Of("邀请码", "code"),
        });

    private static Text Member(string zh, string en) => new(Audience.Member, zh, en);
}
