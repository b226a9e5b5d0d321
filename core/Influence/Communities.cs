namespace GroupBot.Core.Influence;

/// <summary>
/// Parts in which people are tied more closely than chance would tie them, found by the method of Louvain (Blondel and
/// others 2008, arXiv:0803.0476), always in the same order: the same graph gives the same parts. Direction does not count.
/// </summary>
/// <param name="Of">By node, its community: 0 for the largest, between equals the one with the smallest node.</param>
/// <param name="Sizes">By community, descending.</param>
/// <param name="Modularity">Of these parts; null without ties.</param>
public sealed record Communities(IReadOnlyList<int> Of, IReadOnlyList<int> Sizes, double? Modularity)
{
    /// <summary>A small circle, against which <see cref="Diversity"/> is held: rings are looked for up to this size.</summary>
    public const int SmallCircle = 8;

    public int Count => Sizes.Count;

    /// <param name="mostMembers">No community grows beyond it.</param>
    public static Communities Find(Graph graph, int mostMembers = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostMembers, 1);
        var ties = graph.Undirected();
        var (of, size, strength, total) = (new int[ties.Count], new int[ties.Count], new double[ties.Count], 0.0);
        for (var node = 0; node < ties.Count; node++)
        {
            (of[node], size[node], strength[node]) = (node, 1, ties.OutStrength(node));
            total += strength[node];
        }

        var level = new CommunityLevel(ties.OutArcs, strength, size);
        while (total > 0)
        {
            var moved = level.Move(mostMembers, total);
            var joined = level.Joined(moved);
            for (var node = 0; node < of.Length; node++)
            {
                of[node] = moved[of[node]];
            }

            if (joined.Size.Length == level.Size.Length)
            {
                break;
            }

            level = joined;
        }

        return Ordered(ties, of);
    }

    private static Communities Ordered(Graph ties, int[] of)
    {
        var (sizes, first) = (new int[of.DefaultIfEmpty(-1).Max() + 1], new int[of.Length]);
        for (var node = of.Length - 1; node >= 0; node--)
        {
            sizes[of[node]]++;
            first[of[node]] = node;
        }

        var order = Enumerable.Range(0, sizes.Length).OrderByDescending(each => sizes[each]).ThenBy(each => first[each]).ToArray();
        var number = new int[order.Length];
        for (var at = 0; at < order.Length; at++)
        {
            number[order[at]] = at;
        }

        int[] numbered = [.. of.Select(each => number[each])];
        return new Communities(numbered, [.. order.Select(each => sizes[each])], Influence.Modularity.Of(ties, numbered));
    }
}
