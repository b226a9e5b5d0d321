namespace GroupBot.Core.Influence;

/// <summary>How many steps people are apart, whatever the direction of their ties; pairs without a way are left out.</summary>
/// <param name="Mean">Null where no two are tied.</param>
/// <param name="EffectiveDiameter">Within so many steps are 90 % of the pairs, between two whole numbers by a straight line.</param>
/// <param name="Longest">The most steps between two that were seen; 0 where no two are tied.</param>
/// <param name="Sources">From so many nodes the ways were looked for; fewer than all are a sample.</param>
public sealed record PathLengths(double? Mean, double? EffectiveDiameter, int Longest, int Sources)
{
    /// <summary>The share of the pairs that the effective diameter spans.</summary>
    public const double Share = 0.9;

    /// <param name="pivots">As <see cref="Pivots"/> gives them; null for all nodes.</param>
    public static PathLengths Of(Graph graph, IReadOnlyList<int>? pivots = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var begins = pivots ?? Pivots.Of(graph.Count, 0, graph.Count);
        var (distances, pairs) = (new Distances(graph.Undirected()), new List<long> { 0 });
        foreach (var begin in begins)
        {
            distances.Search(begin);
            foreach (var other in distances.Reached[1..])
            {
                var steps = distances.StepsTo(other);
                while (pairs.Count <= steps)
                {
                    pairs.Add(0);
                }

                pairs[steps]++;
            }
        }

        long all = 0, sum = 0;
        for (var steps = 1; steps < pairs.Count; steps++)
        {
            all += pairs[steps];
            sum += steps * pairs[steps];
        }

        return all == 0
            ? new PathLengths(null, null, 0, begins.Count)
            : new PathLengths((double)sum / all, Effective(pairs, all), pairs.Count - 1, begins.Count);
    }

    private static double Effective(List<long> pairs, long all)
    {
        var (wanted, before) = (Share * all, 0L);
        for (var steps = 1; ; steps++)
        {
            if (before + pairs[steps] >= wanted)
            {
                return steps - 1 + (wanted - before) / pairs[steps];
            }

            before += pairs[steps];
        }
    }
}
