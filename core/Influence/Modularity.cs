namespace GroupBot.Core.Influence;

/// <summary>
/// How much more of the ties' weight lies within communities than chance would put there, given everybody's strength:
/// Q = Σ (L/m − (d/2m)²) over communities of inner weight L and summed strength d (Newman, Girvan 2004), without direction.
/// </summary>
public static class Modularity
{
    /// <param name="communities">By node, the number of its community, from 0.</param>
    /// <returns>From −½ to below 1; null without ties.</returns>
    public static double? Of(Graph graph, IReadOnlyList<int> communities)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(communities);
        ArgumentOutOfRangeException.ThrowIfNotEqual(communities.Count, graph.Count, nameof(communities));
        var ties = graph.Undirected();
        var (inner, strength, all) = (0.0, new double[communities.DefaultIfEmpty(0).Max() + 1], 0.0);
        for (var node = 0; node < ties.Count; node++)
        {
            var others = ties.Targets(node);
            var weights = ties.TargetWeights(node);
            for (var at = 0; at < others.Length; at++)
            {
                inner += communities[others[at]] == communities[node] ? weights[at] : 0;
            }

            strength[communities[node]] += ties.OutStrength(node);
            all += ties.OutStrength(node);
        }

        if (all == 0)
        {
            return null;
        }

        var expected = 0.0;
        foreach (var each in strength)
        {
            expected += each / all * (each / all);
        }

        return inner / all - expected;
    }
}
