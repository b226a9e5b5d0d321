namespace GroupBot.Core.Influence;

/// <summary>Why a group may be too large to be one.</summary>
[Flags]
public enum SplitReasons
{
    None = 0,

    /// <summary>More engaged members than people can keep up with.</summary>
    Size = 1,

    /// <summary>Too few of them have to do with each other.</summary>
    Density = 2,
}

/// <summary>A part that could be a group of its own.</summary>
/// <param name="Members">By number.</param>
/// <param name="Heads">Whom the part itself listens to most, the first before the next; at most <see cref="SplitProposal.Heads"/>.</param>
/// <param name="InnerShare">What share of the weight of its members' ties stays within, from 0 to 1.</param>
public sealed record SplitPart(IReadOnlyList<int> Members, IReadOnlyList<int> Heads, double InnerShare);

/// <summary>Along which lines a large group would part, with who would lead each part: a proposal, nothing more.</summary>
/// <param name="Modularity">Of all communities, the small ones too.</param>
/// <param name="Parts">The largest first.</param>
/// <param name="Others">Who is in no part that is large enough, by number.</param>
public sealed record SplitProposal(
    SplitReasons Reasons, double Modularity, IReadOnlyList<SplitPart> Parts, IReadOnlyList<int> Others)
{
    /// <summary>Above so many engaged members a group is large (Dunbar's 148, in round figures).</summary>
    public const int LargeGroup = 150;

    /// <summary>Below this density …</summary>
    public const double ThinDensity = 0.02;

    /// <summary>… a group of at least so many is thin; in a smaller one it says nothing.</summary>
    public const int LeastGroup = 50;

    /// <summary>Below it there are no communities to speak of (Newman, Girvan 2004: found networks are from 0.3 to 0.7).</summary>
    public const double LeastModularity = 0.3;

    /// <summary>A part of fewer would be no group.</summary>
    public const int LeastPart = 15;

    public const int Heads = 3;

    /// <param name="graph">The ties of the engaged members, and of nobody else.</param>
    /// <returns>Null where there is no reason, or no lines along which it would part into two.</returns>
    public static SplitProposal? Of(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var reasons = (graph.Count > LargeGroup ? SplitReasons.Size : 0)
            | (graph.Count >= LeastGroup && Density.Of(graph.Undirected()) < ThinDensity ? SplitReasons.Density : 0);
        if (reasons == SplitReasons.None || Communities.Find(graph) is not { Modularity: >= LeastModularity and var modularity } communities)
        {
            return null;
        }

        var large = communities.Sizes.Count(size => size >= LeastPart);
        return large < 2 ? null : new SplitProposal(
            reasons, modularity, [.. Enumerable.Range(0, large).Select(part => Part(graph, communities, part))],
            [.. Enumerable.Range(0, graph.Count).Where(node => communities.Of[node] >= large)]);
    }

    private static SplitPart Part(Graph graph, Communities communities, int number)
    {
        var (part, ties) = (Subgraph.Of(graph, node => communities.Of[node] == number), graph.Undirected());
        var ranks = PageRank.Of(part.Graph);
        var heads = Enumerable.Range(0, ranks.Length).OrderByDescending(node => ranks[node]).ThenBy(node => node).Take(Heads);
        var inner = Enumerable.Range(0, ranks.Length).Sum(part.Graph.Undirected().OutStrength);
        return new SplitPart(part.Nodes, [.. heads.Select(node => part.Nodes[node])], inner / part.Nodes.Sum(ties.OutStrength));
    }
}
