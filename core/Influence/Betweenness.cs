namespace GroupBot.Core.Influence;

/// <summary>
/// On what share of the shortest ways between two others a node lies, over all ordered pairs; ways go along the arcs and
/// count steps, not weights (Freeman 1977; Brandes 2001, in O(nodes·arcs)). From some pivots only, it is an estimate whose
/// mean over all draws is the exact value (Brandes, Pich 2007).
/// </summary>
public static class Betweenness
{
    /// <param name="pivots">The beginnings of the ways, as <see cref="Pivots"/> gives them; null for all nodes.</param>
    /// <returns>By node, from 0 to 1; all 0 below three nodes. Times (n−1)(n−2)/2 it is the count of an undirected graph.</returns>
    public static double[] Of(Graph graph, IReadOnlyList<int>? pivots = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var count = graph.Count;
        var between = new double[count];
        if (count < 3)
        {
            return between;
        }

        var begins = pivots ?? Pivots.Of(count, 0, count);
        var pass = new Pass(graph);
        foreach (var begin in begins)
        {
            pass.Add(begin, between);
        }

        var scale = (double)count / begins.Count / ((count - 1.0) * (count - 2.0));
        for (var node = 0; node < count; node++)
        {
            between[node] *= scale;
        }

        return between;
    }

    /// <summary>All shortest ways from one node: outwards counting them, and back sharing them out.</summary>
    private sealed class Pass(Graph graph)
    {
        private readonly int[] _steps = new int[graph.Count];
        private readonly int[] _order = new int[graph.Count];

        /// <summary>How many shortest ways lead to a node.</summary>
        private readonly double[] _ways = new double[graph.Count];

        /// <summary>By node, what each single way to it passes on to the node before.</summary>
        private readonly double[] _share = new double[graph.Count];

        public void Add(int begin, double[] between)
        {
            var reached = Outwards(begin);
            for (var at = reached - 1; at > 0; at--)
            {
                var node = _order[at];
                var (after, sum) = (_steps[node] + 1, 0.0);
                foreach (var other in graph.Targets(node))
                {
                    if (_steps[other] == after)
                    {
                        sum += _share[other];
                    }
                }

                sum *= _ways[node];
                between[node] += sum;
                _share[node] = (1 + sum) / _ways[node];
            }
        }

        private int Outwards(int begin)
        {
            Array.Fill(_steps, -1);
            (_steps[begin], _ways[begin], _order[0]) = (0, 1, begin);
            var reached = 1;
            for (var at = 0; at < reached; at++)
            {
                var node = _order[at];
                var (after, ways) = (_steps[node] + 1, _ways[node]);
                foreach (var other in graph.Targets(node))
                {
                    if (_steps[other] < 0)
                    {
                        (_steps[other], _ways[other]) = (after, ways);
                        _order[reached++] = other;
                    }
                    else if (_steps[other] == after)
                    {
                        _ways[other] += ways;
                    }
                }
            }

            return reached;
        }
    }
}
