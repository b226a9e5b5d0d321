using GroupBot.Core.Scoring;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Scoring;

internal sealed class LargestRemainderTests
{
    // The design's example: 48.04 + 32.03 + 24.02 = 104.09.
    [TestCase(new[] { 48.04, 32.03, 24.02 }, 104, new long[] { 48, 32, 24 })]
    [TestCase(new[] { 0.5, 0.5, 0.5 }, 2, new long[] { 1, 1, 0 })]
    [TestCase(new[] { 0.4, 0.4, 0.4 }, 1, new long[] { 1, 0, 0 })]
    [TestCase(new[] { 12.6, -10.0 }, 3, new long[] { 13, -10 })]
    [TestCase(new double[] { }, 0, new long[] { })]
    public void Round_Parts_SumToTheWhole(double[] parts, long whole, long[] expected) =>
        Assert.That(LargestRemainder.Round(parts, whole), Is.EqualTo(expected));

    [TestCase(new[] { 4.0, -10.0 }, 0)]
    [TestCase(new[] { 1.2, 1.2 }, 4)]
    [TestCase(new double[] { }, 1)]
    public void Round_ToAnotherWhole_IsRefused(double[] parts, long whole) =>
        Assert.That(() => LargestRemainder.Round(parts, whole), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Round_AnyParts_SumToTheWholeAndAreNear()
    {
        const int Seed = 20261123;
        var random = new Random(Seed);
        for (var round = 0; round < 5000; round++)
        {
            double[] parts = [.. Enumerable.Range(0, 1 + random.Next(8)).Select(_ => random.NextDouble() * 200)];
            var whole = (long)Math.Round(parts.Sum());
            var rounded = LargestRemainder.Round(parts, whole);

            Assert.That(rounded.Sum(), Is.EqualTo(whole), $"seed {Seed}, round {round}");
            Assert.That(rounded.Zip(parts, (number, part) => Math.Abs(number - part)), Is.All.LessThanOrEqualTo(1), $"seed {Seed}, round {round}");
        }
    }
}
