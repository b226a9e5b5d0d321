using GroupBot.Core.Activity;
using GroupBot.Core.Scoring;

namespace GroupBot.Cli.Logs;

/// <summary>What may happen in a file of a log, by the words for it.</summary>
internal static class LogKinds
{
    private static readonly Dictionary<string, (ActivityKind Kind, AwardKind? Award)> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["message"] = (ActivityKind.Message, null),
        ["消息"] = (ActivityKind.Message, null),
        ["edit"] = (ActivityKind.Edit, null),
        ["reaction"] = (ActivityKind.Reaction, null),
        ["表情"] = (ActivityKind.Reaction, null),
        ["joined"] = (ActivityKind.Joined, null),
        ["进群"] = (ActivityKind.Joined, null),
        ["left"] = (ActivityKind.Left, null),
        ["退群"] = (ActivityKind.Left, null),
        ["poll_answer"] = (ActivityKind.PollAnswer, null),
        ["button_press"] = (ActivityKind.ButtonPress, null),
        ["check_in"] = (ActivityKind.CheckIn, null),
        ["打卡"] = (ActivityKind.CheckIn, null),
        ["streak"] = (ActivityKind.StreakReached, null),
        ["thanks"] = (ActivityKind.Thanks, null),
        ["感谢"] = (ActivityKind.Thanks, null),
        ["referral_counted"] = (ActivityKind.ReferralCounted, null),
        ["referral_kept"] = (ActivityKind.ReferralKept, null),
        ["removed"] = (ActivityKind.MessageRemoved, null),
        ["event_online"] = (ActivityKind.Contribution, AwardKind.EventOnline),
        ["event_on_site"] = (ActivityKind.Contribution, AwardKind.EventOnSite),
        ["event_hosted"] = (ActivityKind.Contribution, AwardKind.EventHosted),
        ["featured"] = (ActivityKind.Contribution, AwardKind.Featured),
        ["story"] = (ActivityKind.Contribution, AwardKind.Story),
        ["co_creation"] = (ActivityKind.Contribution, AwardKind.CoCreation),
        ["warning"] = (ActivityKind.Strike, AwardKind.Warning),
        ["mute"] = (ActivityKind.Strike, AwardKind.Mute),
        ["ban"] = (ActivityKind.Strike, AwardKind.Ban),
        ["purchase"] = (ActivityKind.Purchase, null),
        ["购买"] = (ActivityKind.Purchase, null),
        ["refund"] = (ActivityKind.Refund, null),
        ["退款"] = (ActivityKind.Refund, null),
        ["tip"] = (ActivityKind.Tip, null),
        ["打赏"] = (ActivityKind.Tip, null),
        ["bid"] = (ActivityKind.Bid, null),
        ["出价"] = (ActivityKind.Bid, null),
        ["donation"] = (ActivityKind.Donation, null),
        ["公益"] = (ActivityKind.Donation, null),
        ["spend"] = (ActivityKind.Spend, null),
        ["花费"] = (ActivityKind.Spend, null),
    };

    /// <summary>All of them, for whoever gave another.</summary>
    public static string All => string.Join(", ", Words.Keys.Where(word => word.All(char.IsAscii)));

    /// <returns>Null where there is no such kind.</returns>
    public static (ActivityKind Kind, AwardKind? Award)? Find(string word) => Words.TryGetValue(word, out var kind) ? kind : null;
}
