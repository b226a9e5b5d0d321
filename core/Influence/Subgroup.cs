namespace GroupBot.Core.Influence;

/// <summary>The subgroups of a graph: its <see cref="Communities"/> that are large enough, where there are two or more of them.</summary>
public static class Subgroup
{
    /// <summary>Two people are a pair.</summary>
    public const int LeastMembers = 3;

    /// <returns>The nodes of each, rising, the largest first. Empty where the graph does not fall into parts (<see cref="SplitProposal.LeastModularity"/>).</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Of(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var communities = Communities.Find(graph);
        var count = communities.Sizes.Count(size => size >= LeastMembers);
        if (count < 2 || communities.Modularity is not >= SplitProposal.LeastModularity)
        {
            return [];
        }

        var parts = Enumerable.Range(0, count).Select(_ => new List<int>()).ToArray();
        for (var node = 0; node < graph.Count; node++)
        {
            if (communities.Of[node] < count)
            {
                parts[communities.Of[node]].Add(node);
            }
        }

        return parts;
    }
}
