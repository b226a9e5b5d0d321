namespace GroupBot.Core.Influence;

/// <summary>
/// One over the mean number of steps from those who can reach a node, times the share of all who can (Wasserman, Faust
/// 1994, for graphs that are not in one piece).
/// </summary>
public static class Closeness
{
    /// <returns>By node, from 0 for one whom nobody reaches to 1 for one whom all reach in a step.</returns>
    public static double[] Of(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var (closeness, distances) = (new double[graph.Count], new Distances(graph));
        for (var node = 0; node < graph.Count; node++)
        {
            distances.Search(node, isBackwards: true);
            long steps = 0;
            foreach (var other in distances.Reached)
            {
                steps += distances.StepsTo(other);
            }

            double others = distances.Reached.Length - 1;
            closeness[node] = steps == 0 ? 0 : others / steps * (others / (graph.Count - 1));
        }

        return closeness;
    }
}
