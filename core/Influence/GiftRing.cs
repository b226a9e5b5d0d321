using GroupBot.Core.Scoring;

namespace GroupBot.Core.Influence;

/// <summary>
/// A few who give to each other and to hardly anyone else: a part of the graph in which an arc leads to somebody from whoever gave
/// them a large share of what they had, when nearly all that its members had came from within. It is a flag for an admin to look
/// at; nothing follows from it.
/// </summary>
/// <param name="Members">By number.</param>
/// <param name="InnerShare">Of all that its members had, how much came from within; 0 to 1.</param>
/// <param name="Gifts">How many came from within.</param>
public sealed record GiftRing(IReadOnlyList<long> Members, double InnerShare, int Gifts)
{
    public const int Smallest = 2, Largest = 8;

    public const double LeastInner = 0.9;

    /// <param name="gifts">Of 30 days, in any order.</param>
    /// <param name="rules">Their share of a mutual pair makes an arc; fewer gifts than their least for one are no ring yet.</param>
    /// <returns>By the smallest number of each.</returns>
    public static IReadOnlyList<GiftRing> Find(IEnumerable<Gift> gifts, ScoreRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var ledger = new GiftLedger(gifts);
        var pairs = ledger.Pairs;
        long[] members = [.. pairs.SelectMany(pair => new[] { pair.From, pair.To }).Distinct().Order()];
        var number = members.Select((member, index) => (member, index)).ToDictionary(row => row.member, row => row.index);
        var graph = Graph.Of(members.Length,
        [
            .. pairs.Where(pair => pair.Amount >= rules.MutualShare * ledger.ReceivedBy(pair.To))
                .Select(pair => new GraphEdge(number[pair.From], number[pair.To])),
        ]);
        var parts = Components.Weak(graph);
        var (inner, all, count) = (new double[parts.Count], new double[parts.Count], new int[parts.Count]);
        foreach (var pair in pairs)
        {
            var part = parts.Of[number[pair.To]];
            var isInner = parts.Of[number[pair.From]] == part;
            all[part] += pair.Amount;
            inner[part] += isInner ? pair.Amount : 0;
            count[part] += isInner ? pair.Count : 0;
        }

        return
        [
            .. members.GroupBy(member => parts.Of[number[member]])
                .Where(part => parts.Sizes[part.Key] is >= Smallest and <= Largest && inner[part.Key] > LeastInner * all[part.Key] && count[part.Key] >= rules.MutualLeast)
                .Select(part => new GiftRing([.. part], inner[part.Key] / all[part.Key], count[part.Key])),
        ];
    }
}
