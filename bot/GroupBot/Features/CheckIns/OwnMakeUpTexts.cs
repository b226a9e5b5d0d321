using GroupBot.Texts;

namespace GroupBot.Features.CheckIns;

/// <summary>What a member reads who makes up a day of their own.</summary>
internal static class OwnMakeUpTexts
{
    public static readonly Text Which = new(Audience.Member,
        "补哪一天？补一天用 {price} 积分，你有 {balance} 积分。", "Which day? Each one costs {price} points, and you have {balance}.");

    public static readonly Text WhichFree = new(Audience.Member, "补哪一天？", "Which day?");

    public static readonly Text TooFew = new(Audience.Member,
        "补一天要 {price} 积分，你现在有 {balance} 积分。平时活跃就有积分；也可以请管理员帮你补。",
        "A day costs {price} points, and you have {balance}. Taking part gives points; an admin can make up a day for you.");

    public static readonly Text Nothing = new(Audience.Member,
        "最近 {days} 天没有要补的。", "Nothing to make up in the last {days} days.");

    public static readonly Text NoNeed = new(Audience.Member, "这一天不用补了。", "That day doesn't need making up.");

    public static readonly Text OtherPrice = new(Audience.Member, "价格变了，请再选一次。", "The price has changed. Please pick again.");

    public static readonly Text Off = new(Audience.Member, "本群的补签请找管理员。", "Only admins make up days in this group. Ask one of them.");

    public static readonly Text Done = new(Audience.Member,
        "已补 {day}，连续 {before}→{after} 天。{paid}{card}", "Made up {day}: {before}→{after} days in a row.{paid}{card}");

    /// <summary>Of a day before another that is missed.</summary>
    public static readonly Text DoneAlike = new(Audience.Member,
        "已补 {day}，连续 {after} 天不变。{paid}{card}", "Made up {day}. Days in a row: still {after}.{paid}{card}");

    public static readonly Text Paid = new(Audience.Member, "\n用了 {price} 积分，还有 {balance} 积分。", "\n{price} points spent, {balance} left.");

    public static readonly Text Reason = new(Audience.Member, "补签", "a day made up");
}
