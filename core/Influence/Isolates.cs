namespace GroupBot.Core.Influence;

/// <summary>Who is tied to nobody: they answered nobody, and nobody answered them.</summary>
public static class Isolates
{
    /// <returns>By number.</returns>
    public static IReadOnlyList<int> Of(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return [.. Enumerable.Range(0, graph.Count).Where(node => graph.OutDegree(node) == 0 && graph.InDegree(node) == 0)];
    }
}
