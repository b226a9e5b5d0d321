namespace GroupBot.Core.Influence;

/// <summary>
/// How often a reader who follows arcs by their weight, and now and then begins anew, is at each node: p = α·Pᵀp + (1−α)·v
/// (Brin, Page 1998). From a node that leads nowhere the reader begins anew.
/// </summary>
public static class PageRank
{
    /// <summary>How much of the way is by arcs.</summary>
    public const double Damping = 0.85;

    /// <summary>It ends where one step moves less than this, summed over all nodes.</summary>
    public const double Tolerance = 1e-12;

    /// <summary>It ends after so many steps in any case: 0.85 to this power is below 10⁻²⁸.</summary>
    public const int MostSteps = 400;

    /// <param name="restart">By node, how often the reader begins there, in any unit, each 0 or more; null for all alike.</param>
    /// <returns>By node; together 1.</returns>
    /// <exception cref="ArgumentException">The restart has another length than the graph, or its sum is not above 0.</exception>
    public static double[] Of(
        Graph graph, IReadOnlyList<double>? restart = null, double damping = Damping, double tolerance = Tolerance)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var count = graph.Count;
        var begin = Restart(count, restart);
        var (rank, given) = (new double[count], new double[count]);
        Array.Fill(rank, 1.0 / Math.Max(count, 1));
        for (var step = 0; step < MostSteps; step++)
        {
            var lost = 0.0;
            for (var node = 0; node < count; node++)
            {
                var strength = graph.OutStrength(node);
                given[node] = strength > 0 ? rank[node] / strength : 0;
                lost += strength > 0 ? 0 : rank[node];
            }

            var moved = 0.0;
            for (var node = 0; node < count; node++)
            {
                var sources = graph.Sources(node);
                var weights = graph.SourceWeights(node);
                var sum = 0.0;
                for (var at = 0; at < sources.Length; at++)
                {
                    sum += given[sources[at]] * weights[at];
                }

                var next = damping * (sum + lost * begin[node]) + (1 - damping) * begin[node];
                moved += Math.Abs(next - rank[node]);
                rank[node] = next;
            }

            if (moved < tolerance)
            {
                break;
            }
        }

        return rank;
    }

    /// <summary>
    /// Half of it with a restart anywhere, half with one at the trusted: a ring that only answers itself gets nothing of the
    /// second half, and newcomers still something of the first. Without anybody trusted it is the first alone.
    /// </summary>
    /// <param name="trusted">By node.</param>
    public static double[] Guarded(Graph graph, IReadOnlyList<bool> trusted)
    {
        ArgumentNullException.ThrowIfNull(trusted);
        var open = Of(graph);
        if (!trusted.Contains(true))
        {
            return open;
        }

        var guarded = Of(graph, [.. trusted.Select(one => one ? 1.0 : 0)]);
        for (var node = 0; node < open.Length; node++)
        {
            open[node] = (open[node] + guarded[node]) / 2;
        }

        return open;
    }

    private static double[] Restart(int count, IReadOnlyList<double>? restart)
    {
        var begin = new double[count];
        if (restart is null)
        {
            Array.Fill(begin, 1.0 / Math.Max(count, 1));
            return begin;
        }

        if (restart.Count != count || !(restart.Sum() > 0) || restart.Any(share => !(share >= 0)))
        {
            throw new ArgumentException($"A restart is {count} shares of 0 or more, not all 0.", nameof(restart));
        }

        var sum = restart.Sum();
        for (var node = 0; node < count; node++)
        {
            begin[node] = restart[node] / sum;
        }

        return begin;
    }
}
