using GroupBot.Core.Growth;
using GroupBot.Texts;

namespace GroupBot.Features.Referrals;

/// <summary>What admins read of arrivals.</summary>
internal static class ReferralAdminTexts
{
    public static readonly Text ReferralHelp = new(Audience.Admin, "核实邀请、改邀请人、不计、奖励、查、导出", "Look at invites; set, exclude, bonus, audit, csv");

    public static readonly Text ReferralAbout = new(Audience.Admin,
        "单独发：看待核实的邀请和证据。后面可以接：\n"
        + "<code>set @新成员 @邀请人 理由</code>（指定）：进群 7 天内改由谁邀请，也可以回复新成员、只写邀请人。\n"
        + "<code>exclude @新成员 理由</code>（不计）：这位不计入。\n"
        + "<code>bonus @邀请人 20 理由</code>（奖励）：给邀请人加分。\n"
        + "<code>audit @邀请人</code>（查）：TA 邀请的每一位、每一步。\n"
        + "<code>csv</code>（导出）：所有人从哪里来，一份表格。\n"
        + "管理员可用，在和我的私聊里发最好；发在群里，我能删就会删掉你那一行。关于别人的只发到私聊。改动都能撤销，/invitedby 看得到。",
        "Alone: invites to look at, and why. It may be followed by:\n"
        + "<code>set @newcomer @inviter reason</code>: within 7 days of the join, who invited somebody; or answer the newcomer and name the inviter alone.\n"
        + "<code>exclude @newcomer reason</code>: this one does not count.\n"
        + "<code>bonus @inviter 20 reason</code>: points for an inviter.\n"
        + "<code>audit @inviter</code>: everybody they invited, every step.\n"
        + "<code>csv</code>: who came from where, as a table.\n"
        + "For admins, best in private with me; sent in the group, your line is deleted where I may. What is about others comes in private alone. "
        + "Changes can be taken back, and /invitedby shows them.");

    public static readonly Text TheNewcomer = new(Audience.Admin, "新成员（@用户名或名字）", "the newcomer (@name, or the name)");

    public static readonly Text TheInviter = new(Audience.Admin, "邀请人（@用户名或名字）", "the inviter (@name, or the name)");

    public static readonly Text TheReason = new(Audience.Admin, "理由", "the reason");

    public static readonly Text ThePoints = new(Audience.Admin, "积分", "the points");

    public static readonly Text SetHelp = new(Audience.Admin, "改一位新成员由谁邀请", "Say who invited a new member");

    public static readonly Text ExcludeHelp = new(Audience.Admin, "一位新成员不计入", "Say that a new member does not count");

    public static readonly Text AuditHelp = new(Audience.Admin, "一位成员邀请的每一位、每一步", "Everybody a member invited, every step");

    public static readonly Text CsvHelp = new(Audience.Admin, "所有人从哪里来，一份表格", "Who came from where, as a table");

    public static readonly Text Excluded = new(Audience.Admin, "已改：{name} 不计入。\n理由：{reason}", "Done: {name} does not count.\nReason: {reason}");

    public static readonly Text NotCounting = new(Audience.Admin, "{name} 本来就不计入（{state}）。", "{name} does not count anyway ({state}).");

    public static readonly Text JudgementUndone = new(Audience.Admin, "已撤销，改回原来的。", "Taken back: all is as it was.");

    public static readonly Text Audit = new(Audience.Admin,
        "<b>{name} 邀请的 {count} 位</b> · 「{group}」（{first}–{last}）\n\n{lines}", "<b>Invited by {name}: {count}</b> · “{group}” ({first}–{last})\n\n{lines}");

    public static readonly Text AuditOne = new(Audience.Admin, "<b>{name}</b> · {day}进群 · {state}\n{changes}", "<b>{name}</b> · came {day} · {state}\n{changes}");

    public static readonly Text AuditNobody = new(Audience.Admin, "{name} 在「{group}」还没有邀请过人。", "{name} has invited nobody to “{group}” yet.");

    public static readonly Text EarlierChanges = new(Audience.Admin, "（前面还有 {count} 步，/invitedby 看得全）", "({count} earlier steps: /invitedby shows all)");

    public static readonly Text ListOnItsWay = new(Audience.Admin, "表格马上发到你的私聊。", "The table is on its way to your private chat.");

    public static readonly Text ListCaption = new(Audience.Admin, "「{group}」的人从哪里来", "Who came to “{group}”, and from where");

    public static readonly Text ListOfNobody = new(Audience.Admin, "「{group}」还没有人进群的记录。", "Nobody's coming to “{group}” is known yet.");

    public static readonly Text InvitedByHelp = new(Audience.Admin, "一位成员由谁邀请、到哪一步了", "Who invited a member, and how far they have come");

    public static readonly Text InvitedByAbout = new(Audience.Admin,
        "看一位成员什么时候、从哪里、由谁邀请进来，现在到哪一步，每一次变化和理由。\n管理员可用，回答只发到私聊。",
        "When, through what and by whom a member came, how far they are, and every change with its reason.\nFor admins; the answer comes in private alone.");

    public static readonly Text Done = new(Audience.Admin, "已改：{name} 由 {inviter} 邀请。\n理由：{reason}", "Done: {name} was invited by {inviter}.\nReason: {reason}");

    public static readonly Text DoneShort = new(Audience.Admin, "已改。", "Done.");

    public static readonly Text NotDone = new(Audience.Admin, "没有改，原因只在私聊里说。用自己的名义（不匿名）再发一次；没和我私聊过的，先给我发 /start。", "Not changed; the reason is for the private chat. Ask again under your own name, not as an anonymous admin; send me /start in private first if you never did.");

    public static readonly Text Undo = new(Audience.Admin, "撤销", "Undo");

    public static readonly Text Undone = new(Audience.Admin, "已撤销，邀请人改回原来的。", "Undone: the inviter is again who it was before.");

    public static readonly Text Gone = new(Audience.Admin, "这一条已经撤销过，或后来又改了。", "This was taken back already, or changed since.");

    public static readonly Text Oneself = new(Audience.Admin, "自己不能邀请自己。", "People can't invite themselves.");

    public static readonly Text Bot = new(Audience.Admin, "机器人不算。", "Bots do not count.");

    public static readonly Text TooLate = new(Audience.Admin,
        "{name} 不是最近 {days} 天进群的，邀请人不能再改。", "{name} did not come within the last {days} days: who invited them stays as it is.");

    public static readonly Text WasHere = new(Audience.Admin, "{name} 以前就来过，不算新邀请。", "{name} has been here before, and is no new invite.");

    public static readonly Text NotHere = new(Audience.Admin, "{name} 不在这个群里。", "{name} is not in this group.");

    public static readonly Text Same = new(Audience.Admin, "{name} 本来就由 {inviter} 邀请。", "{name} was invited by {inviter} already.");

    public static readonly Text CameLater = new(Audience.Admin,
        "{inviter} 比 {name} 晚进群，不会是 TA 邀请的。", "{inviter} came after {name}, and cannot have invited them.");

    public static readonly Text StillNot = new(Audience.Admin,
        "\n但 {name} 现在是「{state}」，所以不算 {inviter} 的有效邀请。", "\nStill, {name} is “{state}”, and does not count for {inviter}.");

    public static readonly Text NobodysInvite = new(Audience.Admin,
        "{name} 不是谁邀请来的，本来就没有计入谁名下。", "{name} came by nobody's invite, and counts for nobody anyway.");

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

    public static readonly Text AddedBy = new(Audience.Admin, "被 {inviter} 手动拉进来（不算 TA 的邀请）", "added by hand by {inviter} (no invitation of theirs)");

    public static readonly Text SetTo = new(Audience.Admin, "管理员指定由 {inviter} 邀请", "invited by {inviter}, as an admin said");

    public static readonly Text ByOtherLink = new(Audience.Admin, "用的不是我做的邀请链接", "through a link that I did not make");

    public static readonly Text ByEntrance = new(Audience.Admin, "从渠道「{entrance}」", "through the entrance “{entrance}”");

    public static readonly Text ByCard = new(Audience.Admin, "从 {inviter} 的「{entrance}」", "through “{entrance}” by {inviter}");

    public static readonly Text ByCode = new(Audience.Admin, "凭 {inviter} 的邀请码，从渠道「{entrance}」", "by the code of {inviter}, through the entrance “{entrance}”");

    public static readonly Text Direct = new(Audience.Admin, "没有用邀请链接", "without an invite link");

    public static readonly Text CameOnCard = new(Audience.Admin, "{how}，{state}", "Came {how}, {state}");

    public static readonly Text PendingOnCard = new(Audience.Admin, "还不算有效进群（待达成）", "not counted yet (on the way)");

    public static readonly Text LineOfState = new(Audience.Admin, "{day} · {state}", "{day} · {state}");

    public static readonly Text LineOfLink = new(Audience.Admin, "{day} · 邀请人：{inviter}（按链接）", "{day} · inviter: {inviter} (by the link)");

    public static readonly Text LineOfMerge = new(Audience.Admin,
        "{day} 两个群其实是同一个，邀请人本来就是 TA 带来的：不再算", "{day}: two groups turned out to be one, in which the inviter had come through them: nobody's any more");

    public static readonly Text LineOfAdmin = new(Audience.Admin,
        "{day} · 邀请人改为 {inviter}（{admin}：{reason}）", "{day} · inviter changed to {inviter} ({admin}: {reason})");

    public static readonly Text LineOfUndo = new(Audience.Admin, "{day} · 撤销，邀请人：{inviter}（{admin}）", "{day} · undone, inviter: {inviter} ({admin})");

    public static readonly Text Nobody = new(Audience.Admin, "没有", "nobody");

    public static readonly Text AnAdmin = new(Audience.Admin, "匿名管理员", "an anonymous admin");

    public static readonly Text PublicName = new(Audience.Admin,
        "ℹ️ 本群是公开群：从群的公开链接进来的人，不记在谁名下。",
        "ℹ️ This group is public: whoever comes in by its public name is nobody's invite.");

    public static readonly Text LineOfFlags = new(Audience.Admin, "{day} · {state}\n{evidence}", "{day} · {state}\n{evidence}");

    public static readonly Text LineOfJudgement = new(Audience.Admin, "{day} · {state}（{admin}{reason}）", "{day} · {state} ({admin}{reason})");

    public static readonly Text LineOfJudgementUndone = new(Audience.Admin, "{day} · 撤销，又是：{state}（{admin}）", "{day} · taken back, again: {state} ({admin})");

    public static readonly Text WithReason = new(Audience.Admin, "：{reason}", ": {reason}");

    private static readonly Text Held = new(Audience.Admin, "待核实", "being checked");

    private static readonly Text NotCounted = new(Audience.Admin, "不计", "not counted");

    private static readonly Text Pending = new(Audience.Admin, "待达成", "on the way");

    private static readonly Text Counted = new(Audience.Admin, "有效", "counted");

    private static readonly Text Kept = new(Audience.Admin, "有效，留下来了", "counted, and stayed");

    private static readonly Text Lapsed = new(Audience.Admin, "时间过了，没有达成", "the time went by");

    private static readonly Text Left = new(Audience.Admin, "退群了", "left");

    private static readonly Text CameBack = new(Audience.Admin, "以前来过，不算新", "had been here before, not new");

    public static Text NameOf(ArrivalState state) => state switch
    {
        ArrivalState.Pending => Pending,
        ArrivalState.Counted => Counted,
        ArrivalState.Kept => Kept,
        ArrivalState.Lapsed => Lapsed,
        ArrivalState.Left => Left,
        ArrivalState.Held => Held,
        ArrivalState.Excluded => NotCounted,
        _ => CameBack,
    };
}
