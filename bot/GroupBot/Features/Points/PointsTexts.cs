using GroupBot.Texts;

namespace GroupBot.Features.Points;

internal static class PointsTexts
{
    public static readonly Text Title = new(Audience.Admin, "积分", "Points");

    public static readonly Text Unit = new(Audience.Admin, "分", "points");

    public static readonly Text PerAdminDay = new(Audience.Admin, "每位管理员每天最多加减", "Daily limit per admin");

    public static readonly Text PerAdminDayHelp = new(Audience.Admin,
        "一位管理员一天里用 加分、扣分 一共最多加减多少分，撤销的不算。关掉，就谁也不能手动加减。",
        "How many points one admin may give and take by hand in a day, counted together; undone ones don't count. Off: nobody can.");

    public static readonly Text AwardHelp = new(Audience.Member, "给一位成员加分（管理员）", "Give a member points (admins)");

    public static readonly Text AwardAbout = new(Audience.Member,
        "给一位成员加分，要写多少和为什么。24 小时内可以撤销；TA 会在私聊里收到通知。\n"
        + "本群管理员可用，在群里：回复 TA 的消息，或写 @用户名。",
        "Gives a member points; say how many and what for. You can undo it for 24 hours; they're told in private.\n"
        + "For the group's admins, in the group: reply to them or write their @name.");

    public static readonly Text Limit = new(Audience.Member,
        "本群每位管理员一天最多加减 {most} 分。", "An admin can give and take up to {most} points a day here.");

    public static readonly Text AwardExample = new(Audience.Member, "加分 @ann 20 帮新人答疑", "award @ann 20 helped a newcomer");

    public static readonly Text DeductHelp = new(Audience.Member, "扣一位成员的分（管理员）", "Take points from a member (admins)");

    public static readonly Text DeductAbout = new(Audience.Member,
        "扣一位成员的分，要写多少和为什么；不够扣就扣到 0。24 小时内可以撤销；TA 会在私聊里收到通知。\n"
        + "本群管理员可用，在群里：回复 TA 的消息，或写 @用户名。",
        "Takes points from a member, but never below 0; say how many and what for. You can undo it for 24 hours; they're told in private.\n"
        + "For the group's admins, in the group: reply to them or write their @name.");

    public static readonly Text DeductExample = new(Audience.Member, "扣分 @ann 10 发广告", "deduct @ann 10 advertising");

    public static readonly Text ByAdmin = new(Audience.Member, "管理员", "an admin");

    public static readonly Text Undoing = new(Audience.Member, "撤销", "undone");

    public static readonly Text Merging = new(Audience.Member, "群升级后补平", "evened out when the group was upgraded");

    public static readonly Text Awarded = new(Audience.Admin,
        "{name} +{points} 分，现在 {balance} 分。\n理由：{reason}", "{name}: +{points} points, {balance} now.\nFor: {reason}");

    public static readonly Text Deducted = new(Audience.Admin,
        "{name} −{points} 分，现在 {balance} 分。\n理由：{reason}", "{name}: −{points} points, {balance} now.\nFor: {reason}");

    public static readonly Text DeductedAll = new(Audience.Admin,
        "{name} 只有 {points} 分，都扣掉了，现在 0 分。\n理由：{reason}", "{name} had only {points} points: all taken, 0 now.\nFor: {reason}");

    public static readonly Text NothingToDeduct = new(Audience.Admin, "{name} 现在 0 分，没有可扣的。", "{name} has 0 points: there's nothing to take.");

    /// <summary>Where all can read it: whose points they are is theirs.</summary>
    public static readonly Text DoneShort = new(Audience.Member,
        "办好了，详情不在群里说。", "Done. The details aren't for the group.");

    public static readonly Text Nothing = new(Audience.Member, "没有可扣的。", "There's nothing to take.");

    public static readonly Text NotTold = new(Audience.Admin, "（TA 还没和我私聊过，我没法通知 TA。）", "(They have no private chat with me, so they don't know yet.)");

    public static readonly Text Undo = new(Audience.Admin, "撤销", "Undo");

    public static readonly Text Off = new(Audience.Admin,
        "本群没开手动加减分，在 /settings 的「积分」里可以打开。", "Giving points by hand is off in this group. You can turn it on in /settings → Points.");

    public static readonly Text Bot = new(Audience.Admin, "机器人没有积分。", "A bot has no points.");

    public static readonly Text Oneself = new(Audience.Admin, "自己的分请另一位管理员来加减。", "Only another admin can change your points.");

    public static readonly Text NotHere = new(Audience.Admin, "TA 不在这个群里。", "They're not in this group.");

    public static readonly Text TooLong = new(Audience.Admin,
        "理由最长 {most} 字，这条有 {length} 字。", "A reason can have up to {most} characters; this one has {length}.");

    public static readonly Text TooMuch = new(Audience.Admin,
        "每位管理员一天最多加减 {most} 分，你今天还剩 {left} 分。", "An admin can give and take up to {most} points a day; you have {left} left today.");

    public static readonly Text Given = new(Audience.Member,
        "「{group}」：管理员给你加了 {points} 分，现在 {balance} 分。\n理由：{reason}",
        "“{group}”: +{points} points from an admin, {balance} now.\nFor: {reason}");

    public static readonly Text Taken = new(Audience.Member,
        "「{group}」：管理员扣了你 {points} 分，现在 {balance} 分。\n理由：{reason}",
        "“{group}”: −{points} points by an admin, {balance} now.\nFor: {reason}");

    public static readonly Text TakenBack = new(Audience.Member,
        "「{group}」：管理员撤销了刚才的 {change} 分，现在 {balance} 分。", "“{group}”: an admin undid the {change} points, {balance} now.");

    public static readonly Text Undone = new(Audience.Admin,
        "已撤销：{name} 的 {change} 分，现在 {balance} 分。", "Undone: {change} points for {name}, {balance} now.");

    public static readonly Text UndonePartly = new(Audience.Admin,
        "已撤销，但 {name} 用掉了一些：只收回 {back} 分，现在 {balance} 分。",
        "Undone, but {name} had spent some: {back} points came back, {balance} now.");

    public static readonly Text UndoneShort = new(Audience.Member, "已撤销", "Undone");

    public static readonly Text AlreadyUndone = new(Audience.Admin, "这一笔已经撤销过了。", "That one has already been undone.");

    public static readonly Text TooLate = new(Audience.Admin,
        "过了 24 小时，不能撤销了；可以再加减一笔。", "It's been more than 24 hours, so this stands. You can give or take points again instead.");

    public static readonly Text Gone = new(Audience.Admin, "这一笔已经不在了。", "That one is gone.");
}
