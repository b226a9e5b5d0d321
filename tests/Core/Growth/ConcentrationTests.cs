using FsCheck;
using FsCheck.Fluent;
using GroupBot.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Growth;

internal sealed class ConcentrationTests
{
    [TestCase(0.5, 50, 50)]
    [TestCase(1.0, 7)]
    [TestCase(1.0, 7, 0, 0)]
    [TestCase(0.5, 4, 1, 1)] // 16 + 1 + 1 of 36
    [TestCase(0.625, 75, 25)] // 0.5625 + 0.0625
    [TestCase(0.25, 3, 3, 3, 3)]
    [TestCase(0.38, 5, 3, 2)] // 0.25 + 0.09 + 0.04
    public void Of_SomeParts_IsAsCountedByHand(double index, params int[] parts) =>
        Assert.That(Concentration.Of(parts.Select(part => (long)part)), Is.EqualTo(index));

    [TestCase]
    [TestCase(0)]
    [TestCase(0, 0)]
    public void Of_Nothing_IsNone(params int[] parts) => Assert.That(Concentration.Of(parts.Select(part => (long)part)), Is.Null);

    [Test]
    public void Of_ANegativePart_IsRefused() =>
        Assert.That(() => Concentration.Of([5, -1]), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Of_TheLargestAmount_IsOne() => Assert.That(Concentration.Of([long.MaxValue, 0]), Is.EqualTo(1));

    /// <summary>From one over the number of parts, where all are alike, to one; and no larger when a part is cut in two.</summary>
    [Test]
    public void Of_AnyParts_IsWithinItsBounds() => Prop
        .ForAll(Gen.Choose(0, 1_000_000).ArrayOf().ToArbitrary(), parts =>
        {
            var amounts = parts.Select(part => (long)part).ToArray();
            var index = Concentration.Of(amounts);
            if (amounts.Sum() == 0)
            {
                Assert.That(index, Is.Null);
                return;
            }

            Assert.That(index, Is.InRange((1.0 / amounts.Count(amount => amount > 0)) - 1e-15, 1.0));
            Assert.That(Concentration.Of(amounts.Reverse()), Is.EqualTo(index), "bit for bit, in any order");
            Assert.That(Concentration.Of([.. amounts.Skip(1), amounts[0] / 2, amounts[0] - (amounts[0] / 2)]), Is.LessThanOrEqualTo(index));
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [TestCase(30_000, 12, 6, 2_500, 5_000)] // 300.00 on 12 joins of which 6 counted: 25.00 and 50.00
    [TestCase(0, 12, 6, 0, 0)]
    public void UnitCost_OfSomeJoins_IsAsCountedByHand(long spent, int joins, int counted, int perJoin, int perCounted) =>
        Assert.That(UnitCost.Of(spent, joins, counted), Is.EqualTo(new UnitCost(perJoin, perCounted)));

    [Test]
    public void UnitCost_OfNone_IsNone()
    {
        Assert.That(UnitCost.Of(30_000, 12, 0), Is.EqualTo(new UnitCost(2_500, null)));
        Assert.That(UnitCost.Of(30_000, 0, 0), Is.EqualTo(new UnitCost(null, null)));
        Assert.That(UnitCost.Of(0, 0, 0), Is.EqualTo(new UnitCost(null, null)));
    }

    [Test]
    public void UnitCost_ThatDoesNotComeOut_KeepsItsFraction() =>
        Assert.That(UnitCost.Of(100, 3, 1).PerJoin, Is.EqualTo(100m / 3).And.InRange(33.333m, 33.334m));

    [TestCase(-1, 1, 1)]
    [TestCase(1, -1, 1)]
    [TestCase(1, 1, -1)]
    public void UnitCost_OfNegatives_IsRefused(long spent, int joins, int counted) =>
        Assert.That(() => UnitCost.Of(spent, joins, counted), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
