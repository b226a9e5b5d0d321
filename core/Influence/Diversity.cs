namespace GroupBot.Core.Influence;

/// <summary>
/// What share of those who answered somebody is outside of their own small circle: a tight clique that links only inside has
/// a high core number and no influence (Liu and others 2015, Scientific Reports 5:9602).
/// </summary>
public static class Diversity
{
    /// <param name="circles">By node, its circle: of <see cref="Communities.Find"/> with <see cref="Communities.SmallCircle"/>.</param>
    /// <returns>By node, from 0 to 1; 0 where nobody answered.</returns>
    public static double[] Of(Graph graph, IReadOnlyList<int> circles)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(circles);
        var shares = new double[graph.Count];
        for (var node = 0; node < graph.Count; node++)
        {
            var outside = 0;
            foreach (var source in graph.Sources(node))
            {
                outside += circles[source] != circles[node] ? 1 : 0;
            }

            shares[node] = outside == 0 ? 0 : (double)outside / graph.InDegree(node);
        }

        return shares;
    }
}
