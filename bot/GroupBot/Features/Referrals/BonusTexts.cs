using GroupBot.Texts;

namespace GroupBot.Features.Referrals;

/// <summary>Points that an admin gives to an inviter.</summary>
internal static class BonusTexts
{
    public static readonly Text Help = Admin("给邀请人加分，写理由", "Points for an inviter, with a reason");

    public static readonly Text Reason = new(Audience.Member, "邀请奖励", "invite bonus");

    public static readonly Text Given = new(Audience.Member,
        "「{group}」：管理员奖励你邀请好友 {points} 分，现在 {balance} 分。\n理由：{reason}",
        "“{group}”: +{points} points from an admin for your invites, {balance} now.\nFor: {reason}");

    public static readonly Text TakenBack = new(Audience.Member,
        "「{group}」：管理员撤销了邀请奖励 {points} 分，现在 {balance} 分。", "“{group}”: an admin took back {points} points of your invite bonus, {balance} now.");

    public static readonly Text Done = Admin("已给 {name} 奖励 {points} 分。\n理由：{reason}", "Done: {points} points for {name}.\nReason: {reason}");

    public static readonly Text Undone = Admin("已撤销：收回 {name} 的 {points} 分。", "Taken back: {points} points of {name}.");

    public static readonly Text Gone = Admin("这一条已经撤销过，或过了 24 小时。", "This was taken back already, or is more than 24 hours old.");

    public static readonly Text Off = Admin("本群没有开邀请奖励。", "Invite bonuses are switched off in this group.");

    public static readonly Text Oneself = Admin("不能给自己加分。", "You can't give points to yourself.");

    public static readonly Text TooMuch = Admin(
        "你今天还能奖励 {left} 分（每天最多 {most} 分）。", "You can give {left} more points today ({most} a day).");

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
