using GroupBot.Core.Scoring;

namespace GroupBot.Core.Influence;

/// <summary>Two who each had most of what they had from the other.</summary>
/// <param name="One">The smaller number.</param>
/// <param name="ShareOfOne">Of what <paramref name="One"/> had, how much came from the other; 0 to 1.</param>
public sealed record MutualPair(long One, long Other, double ShareOfOne, double ShareOfOther)
{
    /// <param name="gifts">Of 30 days, in any order.</param>
    /// <returns>By number.</returns>
    public static IReadOnlyList<MutualPair> Find(IEnumerable<Gift> gifts, ScoreRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var ledger = new GiftLedger(gifts);
        return
        [
            .. ledger.Pairs.Where(pair => pair.To < pair.From && IsMost(pair.From, pair.To) && IsMost(pair.To, pair.From))
                .Select(pair => new MutualPair(pair.To, pair.From, Share(pair.From, pair.To), Share(pair.To, pair.From))),
        ];

        bool IsMost(long from, long to) =>
            ledger.CountOf(to) >= rules.MutualLeast && ledger.Between(from, to) > rules.MutualShare * ledger.ReceivedBy(to);

        double Share(long from, long to) => ledger.Between(from, to) / ledger.ReceivedBy(to);
    }
}
