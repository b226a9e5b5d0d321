using GroupBot.Core.Influence;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Influence;

/// <summary>What holds for any graph; the seed is the argument and stands in the test's name.</summary>
internal sealed class GraphPropertyTests
{
    private const double Rounding = 1e-9;

    [Test]
    public void PageRank_OfADrawnGraph_SumsToOneAndStandsStill([Range(1, 80)] int seed)
    {
        var graph = Graph.Of(Drawn(seed, out var edges), edges);
        var random = new Random(seed);
        double[] restart = [.. Enumerable.Range(0, graph.Count).Select(_ => random.Next(3))];
        restart[random.Next(restart.Length)]++;

        foreach (var rank in new[] { PageRank.Of(graph), PageRank.Of(graph, restart), PageRank.Guarded(graph, [.. restart.Select(each => each > 0)]) })
        {
            Assert.That(rank.Sum(), Is.EqualTo(1).Within(Rounding));
            Assert.That(rank, Is.All.GreaterThanOrEqualTo(0));
        }
    }

    /// <summary>Against the ways of all pairs, each counted by itself.</summary>
    [Test]
    public void Betweenness_OfADrawnGraph_IsThatOfAllPairs([Range(1, 80)] int seed)
    {
        var directed = Graph.Of(Drawn(seed, out var edges), edges);

        Same(Betweenness.Of(directed), ByAllPairs(directed));
        Same(Betweenness.Of(directed.Undirected()), ByAllPairs(directed.Undirected()));
    }

    [Test]
    public void Measures_OfOtherNumbers_AreTheSame([Range(1, 60)] int seed)
    {
        var nodes = Drawn(seed, out var edges);
        var number = GraphKit.Shuffled(seed + 1000, nodes);
        var (graph, renamed) = (Graph.Of(nodes, edges), GraphKit.Renamed(edges, number));

        Same(PageRank.Of(graph), Back(PageRank.Of(renamed)));
        Same(Betweenness.Of(graph), Back(Betweenness.Of(renamed)));
        Same(Closeness.Of(graph), Back(Closeness.Of(renamed)));
        Same(Clustering.Of(graph).Local, Back(Clustering.Of(renamed).Local));
        Same(Percentile.MidRanks(Betweenness.Of(graph)), Back(Percentile.MidRanks(Betweenness.Of(renamed))));
        Assert.That(Back(CoreNumbers.Of(renamed)), Is.EqualTo(CoreNumbers.Of(graph)));
        Assert.That(PathLengths.Of(renamed), Is.EqualTo(PathLengths.Of(graph)));
        Assert.That(Components.Strong(renamed).Sizes, Is.EquivalentTo(Components.Strong(graph).Sizes));

        T[] Back<T>(IReadOnlyList<T> values) => [.. number.Select(node => values[node])];
    }

    /// <summary>Who is not tied to anybody is on no way and leads nowhere; only the number of pairs changes.</summary>
    [Test]
    public void Measures_WithOneMoreWhoIsAlone_AreTheSame([Range(1, 60)] int seed)
    {
        var nodes = Drawn(seed, out var edges);
        var (graph, larger) = (Graph.Of(nodes, edges), Graph.Of(nodes + 1, edges));
        double Pairs(int count) => Math.Max((count - 1.0) * (count - 2.0), 0);

        Same(
            [.. Betweenness.Of(graph).Append(0).Select(share => share * Pairs(nodes))],
            [.. Betweenness.Of(larger).Select(share => share * Pairs(nodes + 1))]);
        Assert.That(CoreNumbers.Of(larger), Is.EqualTo(CoreNumbers.Of(graph).Append(0)));
        Assert.That(PathLengths.Of(larger) with { Sources = nodes }, Is.EqualTo(PathLengths.Of(graph)));
        Assert.That(Components.Weak(larger).Count, Is.EqualTo(Components.Weak(graph).Count + 1));
        Assert.That(Communities.Find(larger).Modularity, Is.EqualTo(Communities.Find(graph).Modularity));
    }

    /// <summary>Peeled the slow way: for each k, those below it are taken away until none is.</summary>
    [Test]
    public void CoreNumbers_OfADrawnGraph_AreThoseOfPeeling([Range(1, 80)] int seed)
    {
        var ties = Graph.Of(Drawn(seed, out var edges), edges).Undirected();
        var expected = new int[ties.Count];
        var left = Enumerable.Range(0, ties.Count).ToHashSet();
        for (var k = 1; left.Count > 0; k++)
        {
            while (left.RemoveWhere(node => ties.Targets(node).ToArray().Count(left.Contains) < k) > 0)
            {
            }

            foreach (var node in left)
            {
                expected[node] = k;
            }
        }

        Assert.That(CoreNumbers.Of(ties), Is.EqualTo(expected));
    }

    /// <summary>Each at most once, and the same for the same seed.</summary>
    [Test]
    public void Pivots_OfASeed_AreDrawnOnce([Range(1, 20)] int seed)
    {
        var pivots = Pivots.Of(500, (ulong)seed, exactTo: 100, sample: 60);

        Assert.That(pivots, Is.EqualTo(Pivots.Of(500, (ulong)seed, 100, 60)).And.Length.EqualTo(60).And.Unique.And.Ordered);
        Assert.That(pivots, Is.All.InRange(0, 499).And.Not.EqualTo(Pivots.Of(500, (ulong)seed + 1, 100, 60)));
        Assert.That(Pivots.Of(100, (ulong)seed, 100, 60), Is.EqualTo(Enumerable.Range(0, 100)));
    }

    /// <summary>Each node as likely as the next, the estimates' mean is the value itself.</summary>
    [Test]
    public void Betweenness_OfPivots_HasTheValueAsItsMean([Range(1, 5)] int seed)
    {
        var graph = Graph.Of(Drawn(seed, out var edges), edges);
        var (exact, sum) = (Betweenness.Of(graph), new double[graph.Count]);
        for (var pivot = 0; pivot < graph.Count; pivot++)
        {
            var estimate = Betweenness.Of(graph, [pivot]);
            for (var node = 0; node < sum.Length; node++)
            {
                sum[node] += estimate[node] / graph.Count;
            }
        }

        Same(sum, exact);
    }

    private static int Drawn(int seed, out GraphEdge[] edges)
    {
        edges = GraphKit.Drawn(seed, out var nodes);
        return nodes;
    }

    private static void Same(IReadOnlyList<double> values, IReadOnlyList<double> expected) =>
        Assert.That(values, Is.EqualTo(expected).Within(Rounding));

    /// <summary>By the share of the shortest ways from s to t that go by v: ways(s,v)·ways(v,t)/ways(s,t) where v is between.</summary>
    private static double[] ByAllPairs(Graph graph)
    {
        var count = graph.Count;
        var (steps, ways) = (new int[count, count], new double[count, count]);
        for (var from = 0; from < count; from++)
        {
            for (var to = 0; to < count; to++)
            {
                steps[from, to] = from == to ? 0 : int.MaxValue / 4;
            }

            ways[from, from] = 1;
            // As many rounds as there are nodes: in round d those at d steps get their ways from those at d − 1.
            for (var round = 1; round < count; round++)
            {
                for (var node = 0; node < count; node++)
                {
                    foreach (var other in steps[from, node] == round - 1 ? graph.Targets(node) : [])
                    {
                        steps[from, other] = Math.Min(steps[from, other], round);
                        ways[from, other] += steps[from, other] == round ? ways[from, node] : 0;
                    }
                }
            }
        }

        var between = new double[count];
        for (var v = 0; v < count; v++)
        {
            for (var s = 0; s < count; s++)
            {
                for (var t = 0; t < count; t++)
                {
                    if (s != t && v != s && v != t && ways[s, t] > 0 && steps[s, v] + steps[v, t] == steps[s, t])
                    {
                        between[v] += ways[s, v] * ways[v, t] / ways[s, t] / ((count - 1.0) * (count - 2.0));
                    }
                }
            }
        }

        return between;
    }
}
