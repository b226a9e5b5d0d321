using GroupBot.Core.Influence;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Influence;

internal sealed class CommunitiesTests
{
    /// <summary>Of 13 ties 6 are within each clique; each side has 13 of 26 ends: Q = 2·(6/13 − 1/4).</summary>
    [Test]
    public void Find_TwoCliques_AreTwo()
    {
        var communities = Communities.Find(GraphKit.TwoCliques());

        Assert.That(communities.Of, Is.EqualTo(new[] { 0, 0, 0, 0, 1, 1, 1, 1 }));
        Assert.That(communities.Sizes, Is.EqualTo(new[] { 4, 4 }));
        Assert.That(communities.Modularity, Is.EqualTo(2 * ((6.0 / 13) - 0.25)).Within(1e-12));
    }

    /// <summary>Eight cliques of five in a ring, a tie from each to the next: 88 ties, 80 within, each clique 22 of 176 ends.</summary>
    [Test]
    public void Find_ARingOfCliques_IsEachClique()
    {
        var arcs = Enumerable.Range(0, 8).SelectMany(clique => GraphKit.Clique(5 * clique, 5).Append((5 * clique, ((5 * clique) + 9) % 40)));
        var communities = Communities.Find(GraphKit.Of(40, [.. arcs]));

        Assert.That(communities.Of, Is.EqualTo(Enumerable.Range(0, 40).Select(node => node / 5)));
        Assert.That(communities.Modularity, Is.EqualTo((80.0 / 88) - 0.125).Within(1e-12));
    }

    [Test]
    public void Find_BySize_NumbersTheLargestFirst() =>
        Assert.That(
            Communities.Find(GraphKit.Of(8, [.. GraphKit.Clique(1, 3), .. GraphKit.Clique(4, 4)])).Of,
            Is.EqualTo(new[] { 2, 1, 1, 1, 0, 0, 0, 0 }));

    [Test]
    public void Find_WithABound_LeavesNoneBeyondIt([Range(1, 9)] int most)
    {
        var communities = Communities.Find(GraphKit.Of(20, [.. GraphKit.Clique(0, 20)]), most);

        Assert.That(communities.Sizes, Is.All.LessThanOrEqualTo(most));
        Assert.That(communities.Sizes[0], Is.EqualTo(most));
    }

    /// <summary>All in one is Q = 0; each alone is minus the sum of the squared shares of ends, 1/n in a ring.</summary>
    [Test]
    public void Modularity_OfOneAndOfEachAlone_IsKnown()
    {
        Assert.That(Modularity.Of(GraphKit.Ring(10), new int[10]), Is.EqualTo(0).Within(1e-12));
        Assert.That(Modularity.Of(GraphKit.Ring(10), [.. Enumerable.Range(0, 10)]), Is.EqualTo(-0.1).Within(1e-12));
    }

    /// <summary>The same graph, the same parts; and never worse than all in one, which is Q = 0.</summary>
    [Test]
    public void Find_ADrawnGraphTwice_IsTheSameAndNotBelowNothing([Range(1, 60)] int seed)
    {
        var edges = GraphKit.Drawn(seed, out var nodes);
        var (once, again) = (Communities.Find(Graph.Of(nodes, edges)), Communities.Find(Graph.Of(nodes, edges)));

        Assert.That(again.Of, Is.EqualTo(once.Of));
        Assert.That(once.Modularity ?? 0, Is.GreaterThan(-1e-12));
        Assert.That(once.Sizes.Sum(), Is.EqualTo(nodes));
        Assert.That(once.Sizes, Is.Ordered.Descending);
    }
}
