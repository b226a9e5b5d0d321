using GroupBot.Core.Influence;

namespace GroupBot.Tests.Core.Influence;

/// <summary>Small graphs by name, and drawn ones by seed.</summary>
internal static class GraphKit
{
    /// <summary>Arcs of weight 1.</summary>
    public static Graph Of(int nodes, params (int From, int To)[] arcs) =>
        Graph.Of(nodes, [.. arcs.Select(arc => new GraphEdge(arc.From, arc.To))]);

    /// <summary>Node 0 in the middle.</summary>
    public static Graph Star(int nodes) => Of(nodes, [.. Enumerable.Range(1, nodes - 1).Select(leaf => (0, leaf))]).Undirected();

    /// <summary>0 – 1 – 2 – …</summary>
    public static Graph Chain(int nodes) => Of(nodes, [.. Enumerable.Range(1, nodes - 1).Select(node => (node - 1, node))]).Undirected();

    /// <summary>A chain whose ends meet.</summary>
    public static Graph Ring(int nodes) => Of(nodes, [.. Enumerable.Range(0, nodes).Select(node => (node, (node + 1) % nodes))]).Undirected();

    /// <summary>Two groups of four who all know each other, 0–3 and 4–7, and a bridge from 3 to 4: 13 ties.</summary>
    public static Graph TwoCliques() => Of(8, [.. Clique(0, 4), .. Clique(4, 4), (3, 4)]).Undirected();

    public static IEnumerable<(int From, int To)> Clique(int first, int size) =>
        from one in Enumerable.Range(first, size)
        from other in Enumerable.Range(first, size)
        where one < other
        select (one, other);

    /// <summary>Any ties, loops and parallel ones among them, of weights 1 to 5; the seed is the test's argument, so it is printed.</summary>
    public static GraphEdge[] Drawn(int seed, out int nodes)
    {
        var random = new Random(seed);
        var count = nodes = random.Next(1, 25);
        return [.. Enumerable.Range(0, random.Next(0, 3 * count)).Select(_ =>
            new GraphEdge(random.Next(count), random.Next(count), random.Next(1, 6)))];
    }

    /// <summary>The same ties between other numbers.</summary>
    /// <param name="number">By old number the new one.</param>
    public static Graph Renamed(GraphEdge[] edges, int[] number) =>
        Graph.Of(number.Length, [.. edges.Select(edge => new GraphEdge(number[edge.From], number[edge.To], edge.Weight))]);

    /// <summary>0 to n−1 in a drawn order.</summary>
    public static int[] Shuffled(int seed, int nodes)
    {
        int[] order = [.. Enumerable.Range(0, nodes)];
        new Random(seed).Shuffle(order);
        return order;
    }
}
