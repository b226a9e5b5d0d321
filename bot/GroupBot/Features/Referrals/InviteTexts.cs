using GroupBot.Texts;

namespace GroupBot.Features.Referrals;

/// <summary>One's own link.</summary>
internal static class InviteTexts
{
    public static readonly Text Help = new(Audience.Member, "我的邀请链接：发给朋友，进来的记在你名下", "Your own invite link: anyone who joins through it counts as yours");

    public static readonly Text About = new(Audience.Member,
        "给你一条自己的邀请链接，可以转发，也可以要二维码。朋友从它进群，就记在你名下。\n人人可用，链接发到私聊。",
        "Gives you a link of your own, to share or as a QR code. Whoever comes in through it is noted as your friend.\nFor everyone; the link comes in private.");

    public static readonly Text Label = new(Audience.Member, "🎁 邀请好友", "🎁 Invite");

    public static readonly Text Link = new(Audience.Member,
        "<b>「{group}」你的邀请链接</b>\n{url}\n\n{rule}", "<b>Your invite link to “{group}”</b>\n{url}\n\n{rule}");

    public static readonly Text Share = new(Audience.Member, "📤 转发给朋友", "📤 Share it");

    public static readonly Text ShareText = new(Audience.Member, "来「{group}」一起吧！", "Join me in “{group}”!");

    public static readonly Text QrLabel = new(Audience.Member, "🔳 二维码", "🔳 QR code");

    public static readonly Text AnotherLabel = new(Audience.Member, "打不开？换一条", "Not working? New link");

    public static readonly Text Mine = new(Audience.Member, "📋 我的邀请", "📋 My invites");

    public static readonly Text UnderQr = new(Audience.Member, "「{group}」的邀请二维码\n{url}", "QR code into “{group}”\n{url}");

    public static readonly Text Drawing = new(Audience.Member, "二维码马上就来。", "Your QR code is on its way.");

    public static readonly Text NotDrawn = new(Audience.Member, "二维码没画成，先把链接发给朋友吧。", "The QR code did not work out; the link itself does.");

    public static readonly Text ComeToPrivate = new(Audience.Member,
        "你的邀请链接在私聊里给你，点一下就好。", "Your invite link waits in our private chat: one tap.");

    public static readonly Text GetIt = new(Audience.Member, "去拿我的链接", "Get my link");

    public static readonly Text InPrivate = new(Audience.Member, "邀请链接发到你的私聊了。", "Your invite link is in our private chat.");

    public static readonly Text Making = new(Audience.Member, "链接在做了，马上就来。", "Your link is being made: one moment.");

    public static readonly Text Off = new(Audience.Member, "本群没有开邀请好友。", "Inviting is switched off in this group.");

    public static readonly Text NotThere = new(Audience.Member, "这个群现在拿不到邀请链接。", "No invite link is available for that group right now.");

    public static readonly Text JustMade = new(Audience.Member,
        "这条链接刚做好不到一小时，先试试它吧。", "This link is less than an hour old: try it first.");

    public static readonly Text NoRight = new(Audience.Member,
        "我在「{group}」还没有「添加成员」权限，做不了邀请链接。请告诉群管理员：群资料 → 编辑 → 管理员 → 点我的名字 → 打开「添加成员」。",
        "I lack the right to add members in “{group}”, so I cannot make you a link. Please tell an admin: group info → Edit → Administrators → my name → Add Members.");

    public static readonly Text Refused = new(Audience.Member,
        "Telegram 这次没给我「{group}」的邀请链接，过一会儿再发「邀请」试试。", "Telegram gave me no link to “{group}” this time. Try /invite again in a while.");

    public static readonly Text Lost = new(Audience.Member,
        "做链接时断线了，再发一次「邀请」就好。", "The connection broke while I made your link: send /invite once more.");

    public static readonly Text RightName = new(Audience.Admin, "添加成员", "Add members");

    public static readonly Text WithoutRight = new(Audience.Admin, "做不了邀请链接", "no invite links can be made");
}
