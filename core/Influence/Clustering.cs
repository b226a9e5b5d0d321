namespace GroupBot.Core.Influence;

/// <summary>How far those who are tied to the same are tied to each other, without direction or weight.</summary>
/// <param name="Local">By node, the share of pairs of its neighbours that are tied (Watts, Strogatz 1998); 0 below two neighbours.</param>
/// <param name="Mean">Of all nodes, those below two neighbours too; null in an empty graph.</param>
/// <param name="Transitivity">The share of all pairs with a common neighbour that are tied; null where there is none.</param>
public sealed record Clustering(IReadOnlyList<double> Local, double? Mean, double? Transitivity)
{
    public static Clustering Of(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var ties = graph.Undirected();
        var (local, triangles) = (new double[ties.Count], Triangles(ties));
        double sum = 0, closed = 0, all = 0;
        for (var node = 0; node < ties.Count; node++)
        {
            double degree = ties.OutDegree(node);
            var pairs = degree * (degree - 1) / 2;
            local[node] = pairs > 0 ? triangles[node] / pairs : 0;
            sum += local[node];
            closed += triangles[node];
            all += pairs;
        }

        return new Clustering(local, ties.Count == 0 ? null : sum / ties.Count, all > 0 ? closed / all : null);
    }

    /// <summary>Each is found once, from its corner of the lowest degree, so that a hub costs no more than others.</summary>
    private static long[] Triangles(Graph ties)
    {
        var (triangles, isNear) = (new long[ties.Count], new bool[ties.Count]);
        for (var node = 0; node < ties.Count; node++)
        {
            Mark(node, true);
            foreach (var second in ties.Targets(node))
            {
                if (!IsBefore(node, second))
                {
                    continue;
                }

                foreach (var third in ties.Targets(second))
                {
                    if (isNear[third] && IsBefore(second, third))
                    {
                        triangles[node]++;
                        triangles[second]++;
                        triangles[third]++;
                    }
                }
            }

            Mark(node, false);
        }

        return triangles;

        void Mark(int node, bool mark)
        {
            foreach (var other in ties.Targets(node))
            {
                isNear[other] = mark;
            }
        }

        bool IsBefore(int one, int other)
        {
            var (here, there) = (ties.OutDegree(one), ties.OutDegree(other));
            return here < there || (here == there && one < other);
        }
    }
}
