using GroupBot.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Growth;

internal sealed class DiffusionTests
{
    // 1 ─ 2 ─ 3 ─ 4      6 ─ 7      8 (only named) ─ 9
    //         └ 5
    private static readonly ForestShape Shape = ReferralForest.Of(
        [new(1, null), new(2, 1), new(3, 2), new(4, 3), new(5, 3), new(6, null), new(7, 6), new(9, 8)]).Shape();

    [Test]
    public void Of_OneSeed_CountsStepsFromThem()
    {
        var diffusion = Diffusion.Of(Shape, new HashSet<long> { 1 });

        Assert.That(diffusion.BySteps, Is.EqualTo(new[] { 1, 1, 1, 2 }));
        Assert.That(diffusion.FromNobody, Is.EqualTo(3), "6, 7 and 9; nobody saw 8 join");
    }

    [Test]
    public void Of_ASeedBelowAnother_CountsFromTheNearest()
    {
        var diffusion = Diffusion.Of(Shape, new HashSet<long> { 1, 3, 8, 1000 });

        Assert.That(diffusion.BySteps, Is.EqualTo(new[] { 3, 4 }), "1, 3 and 8 themselves; 2, 4, 5 and 9 by them");
        Assert.That(diffusion.FromNobody, Is.EqualTo(2));
    }

    [Test]
    public void Of_NoSeeds_IsAllFromNobody()
    {
        var diffusion = Diffusion.Of(Shape, new HashSet<long>());

        Assert.That((diffusion.BySteps.Count, diffusion.FromNobody), Is.EqualTo((0, 8)));
    }

    [Test]
    public void Of_AnySeeds_IsAsFoundByWalkingUp([Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        var forest = ReferralForest.Of(Enumerable.Range(0, 80).Select(n => new Referral(n, n == 0 || random.Next(6) == 0 ? null : random.Next(n))));
        var seeds = Enumerable.Range(0, 80).Select(n => (long)n).Where(_ => random.Next(8) == 0).ToHashSet();
        var steps = forest.Members.Select(member => forest.AncestorsOf(member).Prepend(member).ToList().FindIndex(seeds.Contains)).ToArray();

        var diffusion = Diffusion.Of(forest.Shape(), seeds);

        Assert.That(diffusion.BySteps, Is.EqualTo(Enumerable.Range(0, steps.Max() + 1).Select(n => steps.Count(each => each == n))), $"seed {seed}");
        Assert.That(diffusion.BySteps.Sum() + diffusion.FromNobody, Is.EqualTo(80));
    }
}
