using GroupBot.Core.Influence;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Influence;

internal sealed class InfluenceTests
{
    /// <summary>1, 3, 3, 7: one below half of itself; three equal share what is below them and half of themselves.</summary>
    [Test]
    public void MidRanks_OfTies_AreTheMiddle()
    {
        Assert.That(Percentile.MidRanks([3, 7, 1, 3]), Is.EqualTo(new[] { 0.5, 0.875, 0.125, 0.5 }));
        Assert.That(Percentile.MidRanks([0, 0, 0]), Is.All.EqualTo(0.5));
        Assert.That(Percentile.MidRanks([0.1 + 0.2, 0.3, 0.4]), Is.EqualTo(new[] { 2 / 6.0, 2 / 6.0, 5 / 6.0 }), "what differs by rounding is equal");
        Assert.That(Percentile.MidRanks([]), Is.Empty);
    }

    /// <summary>35·.98 + 20·.9·.5 + 20·.8 + 15·42/120 + 10·.5 = 34.3 + 9 + 16 + 5.25 + 5.</summary>
    [Test]
    public void Score_OfItsParts_IsTheirWeightedSum()
    {
        var parts = new InfluenceParts(0.98, 0.9 * 0.5, 0.8, InfluenceParts.ReachOf(42, 120), 0.5);

        Assert.That(parts.Points, Is.EqualTo(new[] { 34.3, 9, 16, 5.25, 5 }).Within(1e-12));
        Assert.That(parts.Score, Is.EqualTo(69.55).Within(1e-12));
        Assert.That(new InfluenceParts(1, 1, 1, 1, 1).Score, Is.EqualTo(100));
    }

    /// <summary>
    /// A star whose middle, 0, all answer. By PageRank, betweenness and referrals it is the first of 5 (.9); all have core number 1
    /// (.5), and in its circle of eight are all who answered, so that part is nothing; 4 people of 8 active. The others have .4 of
    /// each percentile.
    /// </summary>
    [Test]
    public void Scores_OfAStar_AreWorkedByHand()
    {
        var graph = GraphKit.Of(5, (1, 0), (2, 0), (3, 0), (4, 0), (0, 1), (0, 2), (0, 3), (0, 4));
        var parts = InfluenceScores.Of(new InfluenceInput(graph, [true, false, false, false, false], [4, 0, 0, 0, 0], [2, 0, 0, 0, 0], 8, 1));

        Assert.That(parts[0].Points, Is.EqualTo(new[] { 31.5, 0, 18, 7.5, 9 }).Within(1e-9));
        Assert.That(parts[1..].Select(each => each.Score), Is.All.EqualTo((35 + 20 + 10) * 0.4).Within(1e-9));
        Assert.That(() => InfluenceScores.Of(new InfluenceInput(graph, [true], [], [], 8, 1)), Throws.ArgumentException);
    }

    [TestCase(0, 0, 0)]
    [TestCase(0, 9, 0)]
    [TestCase(3, 12, 0.25)]
    [TestCase(12, 12, 1)]
    [TestCase(15, 12, 1)]
    [TestCase(1, 0, 0)]
    public void ReachOf_PeopleAndActive_IsAShare(int people, int active, double reach) =>
        Assert.That(InfluenceParts.ReachOf(people, active), Is.EqualTo(reach));

    [TestCase(1.01)]
    [TestCase(-0.01)]
    [TestCase(double.NaN)]
    public void Parts_OutOfRange_Throw(double part)
    {
        Assert.That(() => new InfluenceParts(part, 0, 0, 0, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new InfluenceParts(0, 0, 0, 0, part), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [TestCase(60, 10, 21, false, false, InfluenceGates.None)]
    [TestCase(59.999, 10, 21, false, false, InfluenceGates.Score)]
    [TestCase(60, 9, 21, false, false, InfluenceGates.People)]
    [TestCase(60, 10, 20, false, false, InfluenceGates.Tenure)]
    [TestCase(60, 10, 21, true, false, InfluenceGates.Strike)]
    [TestCase(60, 10, 21, false, true, InfluenceGates.Staff)]
    [TestCase(10, 0, 20, false, true, InfluenceGates.Score | InfluenceGates.People | InfluenceGates.Tenure | InfluenceGates.Staff)]
    public void Gates_AtTheirEdges_AreAllNamed(double score, int people, int days, bool strike, bool staff, InfluenceGates gates) =>
        Assert.That(new InfluenceCandidate(1, score, people, days, strike, staff).Gates, Is.EqualTo(gates));

    /// <summary>Two of a hundred active, and three at least.</summary>
    [TestCase(0, 3)]
    [TestCase(199, 3)]
    [TestCase(200, 4)]
    [TestCase(1000, 8)]
    public void List_OfEightAndOneBelow_HasRoom(int active, int listed)
    {
        var candidates = Enumerable.Range(0, 9).Select(node => new InfluenceCandidate(node, node == 4 ? 20 : 60 + (node / 2), 10, 21, false, false));

        var list = InfluenceList.Of(candidates, active);

        Assert.That(list.Select(each => each.Node), Is.EqualTo(new[] { 8, 6, 7, 5, 2, 3, 0, 1 }.Take(listed)));
    }

    /// <summary>0 hears 1–4; of them 1 and 2 answer nobody else.</summary>
    [Test]
    public void Responders_OfSomebody_AreCountedWithThoseOfTheirsAlone()
    {
        var graph = GraphKit.Of(6, (1, 0), (2, 0), (3, 0), (4, 0), (3, 5), (4, 3), (0, 5));

        Assert.That(Responders.Of(graph, 0), Is.EqualTo(new Responders(4, 2)));
        Assert.That(Responders.Of(graph, 1), Is.EqualTo(new Responders(0, 0)));
    }

    /// <summary>In a clique of four all who answer are of one's own circle; one with a follower outside has 1 of 4.</summary>
    [Test]
    public void Diversity_OfACliqueThatLinksInside_IsNothing()
    {
        var graph = GraphKit.TwoCliques();
        var diversity = Diversity.Of(graph, Communities.Find(graph, Communities.SmallCircle).Of);

        Assert.That(diversity, Is.EqualTo(new[] { 0, 0, 0, 0.25, 0.25, 0, 0, 0 }));
    }

    /// <summary>0 reaches itself and 1–4 (5); then 6 adds itself, 7 and 8, though 5 has more who answer: 1–3 of its four are reached.</summary>
    [Test]
    public void CoverageSet_OfThree_TakesWhoAddsMost()
    {
        var graph = GraphKit.Of(10, (1, 0), (2, 0), (3, 0), (4, 0), (1, 5), (2, 5), (3, 5), (7, 6), (8, 6), (9, 9));

        Assert.That(CoverageSet.Of(graph, 2), Is.EqualTo(new CoverageStep[] { new(0, 5), new(6, 3) }));
        Assert.That(CoverageSet.Of(graph, 9), Is.EqualTo(new CoverageStep[] { new(0, 5), new(6, 3), new(5, 1), new(9, 1) }));
        Assert.That(CoverageSet.Of(graph, 2, [5, 6, 7]), Is.EqualTo(new CoverageStep[] { new(5, 4), new(6, 3) }));
    }

    /// <summary>8 now, 8 of 30 days ago and 8 of 60: 8 + 4 + 2 = 14; the weight is the logarithm of 15. 7 gives 3 exactly.</summary>
    [Test]
    public void TieStrength_OfAwards_HalvesInThirtyDays()
    {
        Assert.That(TieStrength.Decayed([(8, 0), (8, 30), (8, 60)]), Is.EqualTo(14).Within(1e-12));
        Assert.That(TieStrength.Weight(14), Is.EqualTo(Math.Log2(15)).Within(1e-12));
        Assert.That((TieStrength.Weight(7), TieStrength.Weight(0), TieStrength.Weight(-1)), Is.EqualTo((3.0, 0.0, 0.0)));
    }

    [TestCase(20261123)]
    public void TieStrength_OfAwardsInAnyOrder_IsTheSameBits(int seed)
    {
        var random = new Random(seed);
        (double, double)[] awards = [.. Enumerable.Range(0, 200).Select(_ => (random.NextDouble() * 10, random.NextDouble() * 90))];
        var sum = TieStrength.Decayed(awards);
        for (var round = 0; round < 50; round++)
        {
            random.Shuffle(awards);

            Assert.That(TieStrength.Decayed(awards), Is.EqualTo(sum), $"seed {seed}, round {round}");
        }
    }

    [TestCase(0b111u, 0b111u, true)]
    [TestCase(0b10010010u, 0b11111111u, true)]
    [TestCase(0b10010000u, 0b11111111u, false)]
    [TestCase(0b01010101u, 0b10101010u, false)]
    [TestCase(0b100000011u, 0b100000011u, false)]
    public void IsStrong_OfEightWeeks_WantsThreeTogether(uint there, uint back, bool isStrong) =>
        Assert.That(TieStrength.IsStrong(there, back), Is.EqualTo(isStrong));
}
