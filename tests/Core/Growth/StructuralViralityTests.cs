using GroupBot.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Growth;

internal sealed class StructuralViralityTests
{
    // Star: one pair of each of the n−1 to the middle is 1 apart, the others 2. Chain of 4: 3·1 + 2·2 + 1·3 = 10 over 6 pairs.
    [TestCase(2, 1.0, 1.0)]
    [TestCase(3, 4.0 / 3, 4.0 / 3)]
    [TestCase(4, 1.5, 10.0 / 6)]
    [TestCase(10, 1.8, 11.0 / 3)]
    [TestCase(100, 1.98, 101.0 / 3)]
    public void Of_StarAndChain_IsAsPrinted(int members, double star, double chain)
    {
        Assert.That(StructuralVirality.Of(Star(members), 0), Is.EqualTo(star).Within(1e-12));
        Assert.That(StructuralVirality.Of(Chain(members), 0), Is.EqualTo(chain).Within(1e-12));
    }

    [Test]
    public void Of_StarAndChain_IsAsPublished()
    {
        var published = Published.Formulas.GetProperty("wiener_structural_virality");

        Assert.That(StructuralVirality.Of(Star(10), 0), Is.EqualTo(published.GetProperty("star_10").GetDouble()).Within(1e-10));
        Assert.That(StructuralVirality.Of(Chain(10), 0), Is.EqualTo(published.GetProperty("chain_10").GetDouble()).Within(1e-10));
    }

    [Test]
    public void Of_OneAlone_IsNone()
    {
        var shape = ReferralForest.Of([new(1, null), new(3, 2)]).Shape();

        Assert.That((StructuralVirality.Of(shape, 1), StructuralVirality.Of(shape, 3)), Is.EqualTo(((double?)null, (double?)null)));
        Assert.That(() => StructuralVirality.Of(shape, 9), Throws.InstanceOf<KeyNotFoundException>());
    }

    [Test]
    public void Of_SomebodyBelowTheRoot_IsOfTheirTreeAlone() =>
        Assert.That(StructuralVirality.Of(ReferralForest.Of([new(2, 1), new(3, 2), new(4, 2), new(5, 1)]).Shape(), 2), Is.EqualTo(4.0 / 3));

    /// <summary>Against the distances of all pairs, each found by walking up.</summary>
    [Test]
    public void Of_ADrawnTree_IsTheMeanOverAllPairs([Range(1, 60)] int seed)
    {
        var random = new Random(seed);
        var members = random.Next(2, 61);
        var forest = ReferralForest.Of(Enumerable.Range(1, members - 1).Select(n => new Referral(n, random.Next(n))));
        var ways = Enumerable.Range(0, members).Select(n => forest.AncestorsOf(n).Prepend(n).ToList()).ToArray();
        var (sum, pairs) = (0, 0);
        for (var a = 0; a < members; a++)
        {
            for (var b = 0; b < a; b++)
            {
                var meeting = ways[a].First(ways[b].Contains);
                sum += ways[a].IndexOf(meeting) + ways[b].IndexOf(meeting);
                pairs++;
            }
        }

        Assert.That(StructuralVirality.Of(forest.Shape(), 0), Is.EqualTo((double)sum / pairs).Within(1e-12), $"seed {seed}, {members} members");
    }

    private static ForestShape Star(int members) => ReferralForest.Of(Enumerable.Range(1, members - 1).Select(n => new Referral(n, 0))).Shape();

    private static ForestShape Chain(int members) => ReferralForest.Of(Enumerable.Range(1, members - 1).Select(n => new Referral(n, n - 1))).Shape();
}
