namespace GroupBot.Core.Influence;

/// <summary>
/// Who answered whom, how strongly: nodes 0 to n−1, at most one arc from one to another, none to oneself. It never changes.
/// An undirected graph is one whose arcs all go both ways with the same weight.
/// </summary>
public sealed class Graph
{
    private readonly Arcs _out;
    private readonly Arcs _in;
    private Graph? _undirected;
    private readonly double[] _outStrength;
    private readonly double[] _inStrength;

    private Graph(Arcs arcs, Arcs reversed)
    {
        (_out, _in) = (arcs, reversed);
        _outStrength = Sums(arcs);
        _inStrength = ReferenceEquals(arcs, reversed) ? _outStrength : Sums(reversed);
    }

    /// <summary>How many nodes.</summary>
    public int Count => _out.Nodes;

    /// <summary>How many arcs; in an undirected graph each tie is two.</summary>
    public int ArcCount => _out.Ends.Length;

    /// <summary>Whether it is one that <see cref="Undirected"/> gave.</summary>
    public bool IsUndirected => ReferenceEquals(_out, _in);

    internal Arcs OutArcs => _out;

    /// <param name="nodes">0 or more.</param>
    /// <param name="edges">Parallel ones are summed in their order; those from a node to itself are left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end is no node, or a weight is not above 0 and finite.</exception>
    public static Graph Of(int nodes, ReadOnlySpan<GraphEdge> edges)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodes);
        foreach (var edge in edges)
        {
            if (!IsNode(edge.From) || !IsNode(edge.To) || !(edge.Weight > 0) || double.IsInfinity(edge.Weight))
            {
                throw new ArgumentOutOfRangeException(nameof(edges), edge, $"No edge among {nodes} nodes.");
            }
        }

        var arcs = Arcs.Of(nodes, edges);
        return new Graph(arcs, arcs.Reversed());

        bool IsNode(int end) => end >= 0 && end < nodes;
    }

    /// <summary>The same ties without direction: between two, the weights of both ways together.</summary>
    public Graph Undirected()
    {
        if (IsUndirected)
        {
            return this;
        }

        if (_undirected is null)
        {
            var both = _out.United(_in);
            _undirected = new Graph(both, both);
        }

        return _undirected;
    }

    /// <summary>The same arcs, each of weight 1.</summary>
    public Graph Unweighted()
    {
        var arcs = Even(_out);
        return new Graph(arcs, IsUndirected ? arcs : Even(_in));

        static Arcs Even(Arcs arcs)
        {
            var ones = new double[arcs.Ends.Length];
            Array.Fill(ones, 1);
            return arcs with { Weights = ones };
        }
    }

    /// <summary>Whom the node answered, by number.</summary>
    public ReadOnlySpan<int> Targets(int node) => _out.Row(node);

    public ReadOnlySpan<double> TargetWeights(int node) => _out.WeightRow(node);

    /// <summary>Who answered the node, by number.</summary>
    public ReadOnlySpan<int> Sources(int node) => _in.Row(node);

    public ReadOnlySpan<double> SourceWeights(int node) => _in.WeightRow(node);

    public int OutDegree(int node) => _out.Row(node).Length;

    public int InDegree(int node) => _in.Row(node).Length;

    /// <summary>The weights of all arcs from the node.</summary>
    public double OutStrength(int node) => _outStrength[node];

    /// <summary>The weights of all arcs to the node.</summary>
    public double InStrength(int node) => _inStrength[node];

    private static double[] Sums(Arcs arcs)
    {
        var sums = new double[arcs.Nodes];
        for (var node = 0; node < sums.Length; node++)
        {
            foreach (var weight in arcs.WeightRow(node))
            {
                sums[node] += weight;
            }
        }

        return sums;
    }
}
