namespace GroupBot.Core.Influence;

/// <summary>
/// How far everything hangs on one: the sum of everybody's distance from the highest degree, against that of a star
/// (Freeman 1979), without direction or weight.
/// </summary>
public static class DegreeCentralisation
{
    /// <returns>From 0 where all have the same degree to 1 for a star; null below three nodes.</returns>
    public static double? Of(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var ties = graph.Undirected();
        long most = 0, sum = 0;
        for (var node = 0; node < ties.Count; node++)
        {
            most = Math.Max(most, ties.OutDegree(node));
            sum += ties.OutDegree(node);
        }

        return ties.Count < 3 ? null : (most * ties.Count - sum) / ((ties.Count - 1.0) * (ties.Count - 2.0));
    }
}
