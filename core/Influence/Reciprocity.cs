namespace GroupBot.Core.Influence;

/// <summary>What share of the arcs is answered by one the other way.</summary>
public static class Reciprocity
{
    /// <returns>From 0 to 1; null without arcs.</returns>
    public static double? Of(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        long answered = 0;
        for (var node = 0; node < graph.Count; node++)
        {
            var targets = graph.Targets(node);
            var sources = graph.Sources(node);
            for (int to = 0, from = 0; to < targets.Length && from < sources.Length;)
            {
                var order = targets[to].CompareTo(sources[from]);
                answered += order == 0 ? 1 : 0;
                to += order <= 0 ? 1 : 0;
                from += order >= 0 ? 1 : 0;
            }
        }

        return graph.ArcCount == 0 ? null : (double)answered / graph.ArcCount;
    }
}
