using GroupBot.Core.Influence;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Influence;

/// <summary>The measures on stars, chains, rings and cliques, each value worked by hand.</summary>
internal sealed class SmallGraphTests
{
    private const double Rounding = 1e-12;

    /// <summary>m = 1/n·.15 + .85·l·(n−1) and l = 1/n·.15 + .85·m/(n−1), so m = (.15 + .85·.15·(n−1)) / (n·(1 − .85²)).</summary>
    [TestCase(2, 0.5)]
    [TestCase(5, (0.15 + (0.1275 * 4)) / (5 * 0.2775))]
    public void PageRank_OfAStar_IsSolvedByHand(int nodes, double middle)
    {
        var rank = PageRank.Of(GraphKit.Star(nodes));

        Assert.That(rank[0], Is.EqualTo(middle).Within(1e-11));
        Assert.That(rank[1..], Is.All.EqualTo((1 - middle) / (nodes - 1)).Within(1e-11));
    }

    /// <summary>
    /// 0 → 1, and 1 leads nowhere, so its reader begins anew. With all alike, a = .075 + .425·b and a + b = 1: a = .5/1.425. With
    /// the restart at 0 alone, a = .15 + .85·b: a = 1/1.85.
    /// </summary>
    [Test]
    public void PageRank_OfWhoLeadsNowhere_GoesToTheRestart()
    {
        var graph = GraphKit.Of(2, (0, 1));

        Assert.That(PageRank.Of(graph)[0], Is.EqualTo(0.5 / 1.425).Within(1e-11));
        Assert.That(PageRank.Of(graph, [7, 0])[0], Is.EqualTo(1 / 1.85).Within(1e-11));
    }

    /// <summary>0 gives 1 three times as much as 2, and gets nothing: it has .15/3, and of .85 of that they get 3/4 and 1/4.</summary>
    [Test]
    public void PageRank_OfWeights_FollowsThem()
    {
        var graph = Graph.Of(3, [new(0, 1, 3), new(0, 2, 1), new(1, 1, 1), new(1, 2, 5), new(2, 1, 2)]);
        var rank = PageRank.Of(graph);

        Assert.That(rank[0], Is.EqualTo(0.05).Within(1e-11));
        Assert.That(rank[1] - (0.85 * rank[2]), Is.EqualTo(0.05 + (0.85 * 0.05 * 0.75)).Within(1e-11));
        Assert.That(rank[2] - (0.85 * rank[1]), Is.EqualTo(0.05 + (0.85 * 0.05 * 0.25)).Within(1e-11));
    }

    [Test]
    public void PageRank_OfARestartThatIsNone_Throws([Values("1", "0,0", "-1,2", "NaN,1")] string shares) =>
        Assert.That(
            () => PageRank.Of(GraphKit.Chain(2), [.. shares.Split(',').Select(share => double.Parse(share, System.Globalization.CultureInfo.InvariantCulture))]),
            Throws.ArgumentException);

    [Test]
    public void PageRank_Guarded_IsTheMiddleOfBoth()
    {
        var graph = GraphKit.Chain(4);
        var (open, seeded) = (PageRank.Of(graph), PageRank.Of(graph, [0, 0, 1, 0]));

        Assert.That(PageRank.Guarded(graph, [false, false, true, false]), Is.EqualTo(open.Zip(seeded, (one, other) => (one + other) / 2)));
        Assert.That(PageRank.Guarded(graph, new bool[4]), Is.EqualTo(open), "nobody is trusted yet");
    }

    /// <summary>In a star all ways of the others go by the middle; in a chain of 4 each inner node is on 2 of 3 pairs of others; in a
    /// ring of 5 each pair at two steps has one way, by the one between: 1 of 6 pairs of others.</summary>
    [Test]
    public void Betweenness_OfStarChainAndRing_IsCountedByHand()
    {
        Assert.That(Betweenness.Of(GraphKit.Star(6)), Is.EqualTo(new[] { 1.0, 0, 0, 0, 0, 0 }).Within(Rounding));
        Assert.That(Betweenness.Of(GraphKit.Chain(4)), Is.EqualTo(new[] { 0, 2.0 / 3, 2.0 / 3, 0 }).Within(Rounding));
        Assert.That(Betweenness.Of(GraphKit.Ring(5)), Is.All.EqualTo(1.0 / 6).Within(Rounding));
    }

    /// <summary>Ways from 0–2 to 4–7: 12 pairs by 3; by 4 likewise those from 0–3 to 5–7; of 21 pairs of others each.</summary>
    [Test]
    public void Betweenness_OfABridge_IsAllThatCrosses()
    {
        var between = Betweenness.Of(GraphKit.TwoCliques());

        Assert.That((between[3], between[4]), Is.EqualTo((12.0 / 21, 12.0 / 21)));
        Assert.That(between[..3].Concat(between[5..]), Is.All.Zero);
    }

    /// <summary>0 → 1 → 2: one of the two ordered pairs of others goes by 1.</summary>
    [Test]
    public void Betweenness_OfArcs_GoesAlongThem() =>
        Assert.That(Betweenness.Of(GraphKit.Of(3, (0, 1), (1, 2))), Is.EqualTo(new[] { 0, 0.5, 0 }));

    [Test]
    public void CoreNumbers_OfStarRingAndCliques_AreTheirDegreeOfHold()
    {
        Assert.That(CoreNumbers.Of(GraphKit.Star(9)), Is.All.EqualTo(1));
        Assert.That(CoreNumbers.Of(GraphKit.Ring(9)), Is.All.EqualTo(2));
        Assert.That(CoreNumbers.Of(GraphKit.TwoCliques()), Is.All.EqualTo(3));
        // A ring of three with a tail of two, and nobody: direction and going both ways count for nothing.
        Assert.That(CoreNumbers.Of(GraphKit.Of(6, (0, 1), (1, 2), (2, 0), (0, 2), (2, 3), (3, 4))), Is.EqualTo(new[] { 2, 2, 2, 1, 1, 0 }));
    }

    /// <summary>Chain of 4: 3 pairs at one step, 2 at two, 1 at three: 10/6; within two steps are 5/6, so 90 % are at 2 + (.9 − 5/6)·6.
    /// Star of 5: 4 at one, 6 at two: 16/10; 90 % are at 1 + 5/6. Ring of 5: half at one, half at two; 1 + .4/.5.</summary>
    [Test]
    public void PathLengths_OfChainStarAndRing_AreCountedByHand()
    {
        Same(PathLengths.Of(GraphKit.Chain(4)), 10.0 / 6, 2.4, 3);
        Same(PathLengths.Of(GraphKit.Star(5)), 1.6, 1 + (5.0 / 6), 2);
        Same(PathLengths.Of(GraphKit.Ring(5)), 1.5, 1.8, 2);
        // Two in two pieces, whatever the direction: the pairs without a way are left out.
        Same(PathLengths.Of(GraphKit.Of(4, (0, 1), (3, 2))), 1, 0.9, 1);

        static void Same(PathLengths lengths, double mean, double effective, int longest)
        {
            Assert.That(lengths.Mean, Is.EqualTo(mean).Within(Rounding));
            Assert.That(lengths.EffectiveDiameter, Is.EqualTo(effective).Within(Rounding));
            Assert.That(lengths.Longest, Is.EqualTo(longest));
        }
    }

    /// <summary>0 → 1 → 2 and 3 alone: 2 is reached by two of three others in 3 steps, 1 by one in 1.</summary>
    [Test]
    public void Closeness_OfArcs_IsOfThoseWhoReach() =>
        Assert.That(Closeness.Of(GraphKit.Of(4, (0, 1), (1, 2))), Is.EqualTo(new[] { 0, 1.0 / 3, 2.0 / 3 * (2.0 / 3), 0 }).Within(Rounding));

    [Test]
    public void Shape_OfStarRingAndCliques_IsKnown()
    {
        Assert.That((DegreeCentralisation.Of(GraphKit.Star(7)), DegreeCentralisation.Of(GraphKit.Ring(7))), Is.EqualTo((1.0, 0.0)));
        Assert.That((Density.Of(GraphKit.Star(4)), Density.Of(GraphKit.Of(4, (0, 1), (1, 0), (2, 3)))), Is.EqualTo((0.5, 0.25)));
        Assert.That((Reciprocity.Of(GraphKit.Ring(4)), Reciprocity.Of(GraphKit.Of(4, (0, 1), (1, 0), (2, 3)))), Is.EqualTo((1.0, 2.0 / 3)));
    }

    /// <summary>Two triangles of four about 3 in a clique of 4 with a bridge: 3 of its 6 pairs of neighbours are tied. All in all 8
    /// triangles are closed 24 times, of 6·3 + 2·6 = 30 pairs.</summary>
    [Test]
    public void Clustering_OfABridge_IsCountedByHand()
    {
        var clustering = Clustering.Of(GraphKit.TwoCliques());

        Assert.That(clustering.Local, Is.EqualTo(new[] { 1, 1, 1, 0.5, 0.5, 1, 1, 1 }));
        Assert.That((clustering.Mean, clustering.Transitivity), Is.EqualTo((7.0 / 8, 0.8)));
        Assert.That(Clustering.Of(GraphKit.Star(5)).Transitivity, Is.Zero);
    }

    /// <summary>0 ⇄ 1 → 2 → 3 → 2, and 4: strong are {0,1}, {2,3}, {4}; weak {0,1,2,3}, {4}.</summary>
    [Test]
    public void Components_StrongAndWeak_AreToldApart()
    {
        var graph = GraphKit.Of(5, (0, 1), (1, 0), (1, 2), (2, 3), (3, 2));

        Assert.That(Components.Strong(graph).Of, Is.EqualTo(new[] { 0, 0, 1, 1, 2 }));
        Assert.That((Components.Weak(graph).Of, Components.Weak(graph).Largest), Is.EqualTo((new[] { 0, 0, 0, 0, 1 }, 4)));
    }

    /// <summary>A way as long as a group is large must not run out of stack.</summary>
    [Test]
    public void Components_OfALongChain_AreFound()
    {
        var chain = GraphKit.Of(200_000, [.. Enumerable.Range(1, 199_999).Select(node => (node - 1, node))]);

        Assert.That((Components.Strong(chain).Count, Components.Weak(chain).Count), Is.EqualTo((200_000, 1)));
    }
}
