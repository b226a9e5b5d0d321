namespace GroupBot.Core.Influence;

/// <summary>
/// Authorities are those whom good hubs answer, hubs those who answer good authorities: a = Aᵀh, h = A·a (Kleinberg 1999).
/// In an undirected graph both are the eigenvector centrality.
/// </summary>
/// <param name="Hubs">By node; together 1, or all 0 without arcs.</param>
/// <param name="Authorities">By node; together 1, or all 0 without arcs.</param>
public sealed record Hits(IReadOnlyList<double> Hubs, IReadOnlyList<double> Authorities)
{
    /// <summary>It ends where one step moves less than this, summed over all nodes.</summary>
    public const double Tolerance = 1e-13;

    /// <summary>It ends after so many steps in any case.</summary>
    public const int MostSteps = 1000;

    public static Hits Of(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var (hubs, authorities, next) = (new double[graph.Count], new double[graph.Count], new double[graph.Count]);
        Array.Fill(hubs, 1.0 / Math.Max(graph.Count, 1));
        for (var step = 0; step < MostSteps; step++)
        {
            for (var node = 0; node < graph.Count; node++)
            {
                authorities[node] = Gather(graph.Sources(node), graph.SourceWeights(node), hubs);
            }

            Scale(authorities);
            for (var node = 0; node < graph.Count; node++)
            {
                next[node] = Gather(graph.Targets(node), graph.TargetWeights(node), authorities);
            }

            Scale(next);
            var moved = 0.0;
            for (var node = 0; node < graph.Count; node++)
            {
                moved += Math.Abs(next[node] - hubs[node]);
            }

            (hubs, next) = (next, hubs);
            if (moved < Tolerance)
            {
                break;
            }
        }

        return new Hits(hubs, authorities);
    }

    private static double Gather(ReadOnlySpan<int> others, ReadOnlySpan<double> weights, double[] values)
    {
        var sum = 0.0;
        for (var at = 0; at < others.Length; at++)
        {
            sum += weights[at] * values[others[at]];
        }

        return sum;
    }

    private static void Scale(double[] values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        for (var node = 0; sum > 0 && node < values.Length; node++)
        {
            values[node] /= sum;
        }
    }
}
