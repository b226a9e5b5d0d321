namespace GroupBot.Core.Influence;

/// <summary>Rows of neighbours, one a node, one behind the other in two arrays (compressed sparse rows).</summary>
/// <param name="First">By node, where its row begins; one more at the end.</param>
/// <param name="Ends">Whom each arc leads to; in rows that are sorted, by number and each once.</param>
internal sealed record Arcs(int[] First, int[] Ends, double[] Weights)
{
    public int Nodes => First.Length - 1;

    public ReadOnlySpan<int> Row(int node) => Ends.AsSpan(First[node], First[node + 1] - First[node]);

    public ReadOnlySpan<double> WeightRow(int node) => Weights.AsSpan(First[node], First[node + 1] - First[node]);

    /// <summary>Sorted rows; parallel edges are summed in their order, loops are left out.</summary>
    public static Arcs Of(int nodes, ReadOnlySpan<GraphEdge> edges)
    {
        var first = new int[nodes + 1];
        foreach (var edge in edges)
        {
            if (edge.From != edge.To)
            {
                first[edge.From + 1]++;
            }
        }

        Accumulate(first);
        var (ends, weights, next) = (new int[first[^1]], new double[first[^1]], first[..^1]);
        foreach (var edge in edges)
        {
            if (edge.From != edge.To)
            {
                var at = next[edge.From]++;
                (ends[at], weights[at]) = (edge.To, edge.Weight);
            }
        }

        // Turned once, parallel edges lie side by side; turned again, the rows are sorted.
        return new Arcs(first, ends, weights).Reversed().Merged().Reversed();
    }

    /// <summary>The arcs the other way round; the new rows are sorted.</summary>
    public Arcs Reversed()
    {
        var first = new int[First.Length];
        foreach (var end in Ends)
        {
            first[end + 1]++;
        }

        Accumulate(first);
        var (ends, weights, next) = (new int[Ends.Length], new double[Ends.Length], first[..^1]);
        for (var node = 0; node < Nodes; node++)
        {
            for (var arc = First[node]; arc < First[node + 1]; arc++)
            {
                var at = next[Ends[arc]]++;
                (ends[at], weights[at]) = (node, Weights[arc]);
            }
        }

        return new Arcs(first, ends, weights);
    }

    /// <summary>Both ways at once: what is in either, with the sum of the weights. Both are sorted.</summary>
    public Arcs United(Arcs other)
    {
        var first = new int[First.Length];
        var (ends, weights) = (new int[Ends.Length + other.Ends.Length], new double[Ends.Length + other.Ends.Length]);
        var at = 0;
        for (var node = 0; node < Nodes; node++)
        {
            var (one, two) = (First[node], other.First[node]);
            var (oneEnd, twoEnd) = (First[node + 1], other.First[node + 1]);
            while (one < oneEnd || two < twoEnd)
            {
                var left = one < oneEnd ? Ends[one] : int.MaxValue;
                var right = two < twoEnd ? other.Ends[two] : int.MaxValue;
                ends[at] = Math.Min(left, right);
                weights[at++] = (left <= right ? Weights[one++] : 0) + (right <= left ? other.Weights[two++] : 0);
            }

            first[node + 1] = at;
        }

        return new Arcs(first, ends[..at], weights[..at]);
    }

    private Arcs Merged()
    {
        var first = new int[First.Length];
        var at = 0;
        for (var node = 0; node < Nodes; node++)
        {
            for (var arc = First[node]; arc < First[node + 1]; arc++)
            {
                if (at > first[node] && Ends[at - 1] == Ends[arc])
                {
                    Weights[at - 1] += Weights[arc];
                }
                else
                {
                    (Ends[at], Weights[at]) = (Ends[arc], Weights[arc]);
                    at++;
                }
            }

            first[node + 1] = at;
        }

        return new Arcs(first, Ends[..at], Weights[..at]);
    }

    private static void Accumulate(int[] first)
    {
        for (var node = 1; node < first.Length; node++)
        {
            first[node] += first[node - 1];
        }
    }
}
