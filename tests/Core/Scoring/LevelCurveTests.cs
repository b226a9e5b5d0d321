using GroupBot.Core.Scoring;
using GroupBot.Tests.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Scoring;

internal sealed class LevelCurveTests
{
    [Test]
    public void PointsFor_TheWholePublishedTable_IsTenTimesIt()
    {
        var published = Published.Levels.GetProperty("mee6").GetProperty("total_xp_to_reach_level").EnumerateArray().Select(xp => xp.GetInt64()).ToArray();

        Assert.That(published, Has.Length.EqualTo(101));
        Assert.That(Enumerable.Range(0, published.Length).Select(new LevelCurve(100).PointsFor), Is.EqualTo(published.Select(xp => 10 * xp)));
    }

    // A quarter of 4,675 tens of points is 11,687.5 points: rounded up.
    [TestCase(25, 0, 0)]
    [TestCase(25, 1, 250)]
    [TestCase(25, 10, 11_688)]
    [TestCase(100, 5, 11_500)]
    [TestCase(1, 1, 10)]
    public void PointsFor_WithAMultiplier_IsThatShareRoundedUp(int hundredths, int level, long points) =>
        Assert.That(new LevelCurve(hundredths).PointsFor(level), Is.EqualTo(points));

    [Test]
    public void LevelOf_AtEveryBound_IsTheLevelFromThereOn()
    {
        foreach (var multiplier in (int[])[1, 25, 100, 333, 1000])
        {
            var curve = new LevelCurve(multiplier);
            for (var level = 1; level <= LevelCurve.Highest; level++)
            {
                var bound = curve.PointsFor(level);

                Assert.That((curve.LevelOf(bound - 1), curve.LevelOf(bound)), Is.EqualTo((level - 1, level)), $"{multiplier} at {bound}");
            }
        }
    }

    [TestCase(-1, 0)]
    [TestCase(long.MinValue, 0)]
    [TestCase(long.MaxValue, LevelCurve.Highest)]
    public void LevelOf_BeyondTheCurve_IsItsEnd(long points, int level) => Assert.That(new LevelCurve(25).LevelOf(points), Is.EqualTo(level));

    [TestCase(0)]
    [TestCase(1001)]
    public void Curve_OfAMultiplierOutOfRange_IsRefused(int hundredths) =>
        Assert.That(() => new LevelCurve(hundredths), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
