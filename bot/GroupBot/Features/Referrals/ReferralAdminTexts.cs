using GroupBot.Core.Growth;
using GroupBot.Texts;

namespace GroupBot.Features.Referrals;

/// <summary>What admins read of arrivals.</summary>
internal static class ReferralAdminTexts
{
    public static readonly Text SetHelp = new(Audience.Admin, "改一位新成员由谁邀请", "Say who invited a new member");

    public static readonly Text SetAbout = new(Audience.Admin,
        "新成员进群 7 天内，管理员可以改由谁邀请，要写理由，可以撤销。也可以回复新成员的消息，只写邀请人。\n每一次改动都记一行，/invitedby 看得到。",
        "Within 7 days of the join an admin may say who invited somebody, with a reason; it can be taken back. Or answer a message of the newcomer and name the inviter alone.\n"
        + "Each change is a line of its own: /invitedby shows them.");

    public static readonly Text InvitedByHelp = new(Audience.Admin, "一位成员由谁邀请、到哪一步了", "Who invited a member, and how far they have come");

    public static readonly Text InvitedByAbout = new(Audience.Admin,
        "看一位成员什么时候、从哪里、由谁邀请进来，现在到哪一步，每一次变化和理由。\n管理员可用，回答只发到私聊。",
        "When, through what and by whom a member came, how far they are, and every change with its reason.\nFor admins; the answer comes in private alone.");

    public static readonly Text Done = new(Audience.Admin, "已改：{name} 由 {inviter} 邀请。\n理由：{reason}", "Done: {name} was invited by {inviter}.\nReason: {reason}");

    public static readonly Text DoneShort = new(Audience.Admin, "已改。", "Done.");

    public static readonly Text NotDone = new(Audience.Admin, "没有改。原因只在私聊里说：先给我发一条 /start，再用自己的名义发一次。", "Not changed. The reason is for a private chat: send me /start there, then ask again under your own name.");

    public static readonly Text Undo = new(Audience.Admin, "撤销", "Undo");

    public static readonly Text Undone = new(Audience.Admin, "已撤销，邀请人改回原来的。", "Taken back: the inviter is who it was.");

    public static readonly Text Gone = new(Audience.Admin, "这一条已经撤销过，或后来又改了。", "This was taken back already, or changed since.");

    public static readonly Text Oneself = new(Audience.Admin, "自己不能邀请自己。", "People can't invite themselves.");

    public static readonly Text Bot = new(Audience.Admin, "机器人不算。", "Bots do not count.");

    public static readonly Text TooLate = new(Audience.Admin,
        "{name} 不是最近 {days} 天进群的，邀请人不能再改。", "{name} did not come within the last {days} days: who invited them stays as it is.");

    public static readonly Text WasHere = new(Audience.Admin, "{name} 以前就来过，不算新邀请。", "{name} has been here before, and is no new invite.");

    public static readonly Text NotHere = new(Audience.Admin, "{name} 不在这个群里。", "{name} is not in this group.");

    public static readonly Text Same = new(Audience.Admin, "{name} 本来就由 {inviter} 邀请。", "{name} was invited by {inviter} already.");

    public static readonly Text Circle = new(Audience.Admin,
        "{inviter} 本来就是 {name} 邀请来的，反过来不行。", "{inviter} came through {name}: it cannot be the other way round too.");

    public static readonly Text TooLong = new(Audience.Admin, "理由最多 {most} 个字，现在 {length} 个。", "A reason has at most {most} characters; this one has {length}.");

    public static readonly Text OnlyInPrivate = new(Audience.Admin,
        "这是关于别人的，只在私聊里说。先给 @{bot} 发一条 /start，再来问一次。", "This is about somebody else, and for the private chat alone. Send /start to @{bot}, then ask once more.");

    public static readonly Text Unknown = new(Audience.Admin,
        "{name} 是在我来之前进「{group}」的，从哪里来我不知道。", "{name} came to “{group}” before I did: I do not know how.");

    public static readonly Text Arrival = new(Audience.Admin,
        "<b>{name}</b> · 「{group}」\n{day}进群，{how}\n现在：{state}{missing}\n\n{changes}",
        "<b>{name}</b> · “{group}”\nCame {day}, {how}\nNow: {state}{missing}\n\n{changes}");

    public static readonly Text Missing = new(Audience.Admin, "，还差：{missing}", "; still to go: {missing}");

    public static readonly Text ByLinkOf = new(Audience.Admin, "用 {inviter} 的邀请链接", "through the link of {inviter}");

    public static readonly Text AddedBy = new(Audience.Admin, "被 {inviter} 手动拉进来（不计入）", "added by hand by {inviter} (never counted)");

    public static readonly Text SetTo = new(Audience.Admin, "管理员指定由 {inviter} 邀请", "invited by {inviter}, as an admin said");

    public static readonly Text ByOtherLink = new(Audience.Admin, "用的不是群友的邀请链接", "through a link not made for a member");

    public static readonly Text ByEntrance = new(Audience.Admin, "从渠道「{entrance}」", "through the entrance “{entrance}”");

    public static readonly Text ByCard = new(Audience.Admin, "从 {inviter} 的「{entrance}」", "through “{entrance}” by {inviter}");

    public static readonly Text Direct = new(Audience.Admin, "没有用邀请链接", "without an invite link");

    public static readonly Text LineOfState = new(Audience.Admin, "{day} · {state}", "{day} · {state}");

    public static readonly Text LineOfLink = new(Audience.Admin, "{day} · 邀请人：{inviter}（按链接）", "{day} · inviter: {inviter} (by the link)");

    public static readonly Text LineOfAdmin = new(Audience.Admin,
        "{day} · 邀请人改为 {inviter}（{admin}：{reason}）", "{day} · inviter changed to {inviter} ({admin}: {reason})");

    public static readonly Text LineOfUndo = new(Audience.Admin, "{day} · 撤销，邀请人：{inviter}（{admin}）", "{day} · undone, inviter: {inviter} ({admin})");

    public static readonly Text Nobody = new(Audience.Admin, "没有", "nobody");

    public static readonly Text AnAdmin = new(Audience.Admin, "匿名管理员", "an anonymous admin");

    public static readonly Text PublicName = new(Audience.Admin,
        "ℹ️ 本群是公开群：从群的公开链接进来的人，不记在谁名下。",
        "ℹ️ This group is public: whoever comes in by its public name is nobody's invite.");

    private static readonly Text Pending = new(Audience.Admin, "待激活", "on the way");

    private static readonly Text Counted = new(Audience.Admin, "有效", "counted");

    private static readonly Text Kept = new(Audience.Admin, "有效，留下来了", "counted, and stayed");

    private static readonly Text Lapsed = new(Audience.Admin, "时间过了，没有激活", "the time went by");

    private static readonly Text Left = new(Audience.Admin, "退群了", "left");

    private static readonly Text CameBack = new(Audience.Admin, "以前来过，不算新", "had been here before, not new");

    public static Text NameOf(ArrivalState state) => state switch
    {
        ArrivalState.Pending => Pending,
        ArrivalState.Counted => Counted,
        ArrivalState.Kept => Kept,
        ArrivalState.Lapsed => Lapsed,
        ArrivalState.Left => Left,
        _ => CameBack,
    };
}
