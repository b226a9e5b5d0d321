namespace GroupBot.Core.Influence;

/// <summary>What share of all arcs that there could be there is.</summary>
public static class Density
{
    /// <returns>From 0 to 1; null below two nodes.</returns>
    public static double? Of(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return graph.Count < 2 ? null : graph.ArcCount / (graph.Count * (graph.Count - 1.0));
    }
}
