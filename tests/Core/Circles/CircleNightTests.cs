using GroupBot.Core.Circles;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Circles;

internal sealed class CircleNightTests
{
    private static readonly CircleRules Rules = new();
    private static readonly CircleThresholds Thresholds = new();

    [TestCase(13, 100.0, Circle.New)]
    [TestCase(14, 2.9, Circle.Dormant)]
    [TestCase(14, 3.0, Circle.Peripheral)]
    [TestCase(14, 14.9, Circle.Peripheral)]
    [TestCase(14, 15.0, Circle.Active)]
    [TestCase(14, 100.0, Circle.Active)]
    public void Step_AfterTheFirstDays_IsByHeatAndNeverTheCore(int tenure, double heat, Circle expected) =>
        Assert.That(CircleNight.Step(Member(heat) with { Tenure = tenure }, null, Thresholds, Rules).Circle, Is.EqualTo(expected));

    [Test]
    public void Step_TwoNightsAboveTheThreshold_RisesByOne()
    {
        var first = CircleNight.Step(Member(60), new(Circle.Peripheral), Thresholds, Rules);
        var second = CircleNight.Step(Member(60), first, Thresholds, Rules);
        var third = CircleNight.Step(Member(60), second, Thresholds, Rules);
        var fourth = CircleNight.Step(Member(60), third, Thresholds, Rules);

        Assert.That(((CircleStanding[])[first, second, third, fourth]).Select(standing => standing.Circle),
            Is.EqualTo(new[] { Circle.Peripheral, Circle.Active, Circle.Active, Circle.Core }));
    }

    [Test]
    public void Step_ANightBetween_BeginsAnew()
    {
        var warm = CircleNight.Step(Member(15), new(Circle.Peripheral), Thresholds, Rules);
        var cool = CircleNight.Step(Member(14.9), warm, Thresholds, Rules);

        Assert.That(CircleNight.Step(Member(15), cool, Thresholds, Rules), Is.EqualTo(new CircleStanding(Circle.Peripheral, 1)));
    }

    [Test]
    public void Step_BelowTheStayingLine_FallsOnTheSeventhNight()
    {
        var standing = new CircleStanding(Circle.Core);
        var nights = new List<Circle>();
        for (var night = 0; night < 8; night++)
        {
            standing = CircleNight.Step(Member(47.9), standing, Thresholds, Rules);
            nights.Add(standing.Circle);
        }

        Assert.That(nights, Is.EqualTo(Enumerable.Repeat(Circle.Core, 6).Concat([Circle.Active, Circle.Active])));
    }

    [Test]
    public void Step_IdleForThirtyDays_FallsByOneEachNight()
    {
        var standing = new CircleStanding(Circle.Core);
        var nights = new List<Circle>();
        for (var night = 0; night < 4; night++)
        {
            standing = CircleNight.Step(Member(70) with { IdleDays = 30 + night }, standing, Thresholds, Rules);
            nights.Add(standing.Circle);
        }

        Assert.That(nights, Is.EqualTo(new[] { Circle.Active, Circle.Peripheral, Circle.Dormant, Circle.Dormant }));
    }

    [TestCase(1, 20, 5, 5, null, CircleGate.Kinds)]
    [TestCase(2, 20, 4, 5, null, CircleGate.People)]
    [TestCase(2, 20, 5, 4, null, CircleGate.PeopleDays)]
    [TestCase(2, 20, 5, 5, 89, CircleGate.Clean)]
    public void Step_WithAGateShut_WaitsBeforeTheCore(int kinds, int tenure, int people, int days, int? clean, CircleGate shut)
    {
        var member = new CircleMember(1, 90, tenure, 0, kinds, people, days, clean);
        var standing = CircleNight.Step(member, new(Circle.Active, 2), Thresholds, Rules);

        Assert.That((standing.Circle, standing.NightsUp), Is.EqualTo((Circle.Active, 2)));
        Assert.That(CircleGates.Of(Circle.Core, member, Rules).Where(gate => !gate.IsMet).Select(gate => gate.Gate), Is.EqualTo(new[] { shut }));
        Assert.That(CircleNight.Step(Member(90), standing, Thresholds, Rules).Circle, Is.EqualTo(Circle.Core), "at once when the gate opens");
    }

    [Test]
    public void Step_WhoOnlyChecksIn_IsNeverActive() => Assert.That(
        CircleNight.Step(Member(41) with { Kinds = 1 }, new(Circle.Peripheral, 2), Thresholds, Rules).Circle, Is.EqualTo(Circle.Peripheral));

    [TestCase(Circle.Active, 1, null, Circle.Peripheral)]
    [TestCase(Circle.Core, 1, null, Circle.Active)]
    [TestCase(Circle.Core, 2, 1, Circle.Active)]
    [TestCase(Circle.Core, 2, 90, Circle.Core)]
    [TestCase(Circle.Active, 2, 1, Circle.Active)]
    public void Step_WithoutWhatStayingAsksFor_FallsOnTheSeventhNight(Circle circle, int kinds, int? clean, Circle expected)
    {
        var standing = new CircleStanding(circle);
        for (var night = 1; night <= 7; night++)
        {
            Assert.That(standing.Circle, Is.EqualTo(circle), $"before night {night}");
            standing = CircleNight.Step(new CircleMember(1, circle is Circle.Core ? 90 : 41, 20, 0, kinds, 4, 5, clean), standing, Thresholds, Rules);
        }

        Assert.That(standing.Circle, Is.EqualTo(expected));
    }

    [Test]
    public void Run_WithAFullCore_TakesTheHottestThatFit()
    {
        var rules = Rules with { MostCore = 3 };
        CircleMember[] members = [.. Enumerable.Range(1, 5).Select(no => Member(no is 4 ? 99 : 70) with { MemberNo = no })];

        // The first is in already; two places are left for the hottest, and for the lower number of those who tie.
        var standings = CircleNight.Run(members, no => no == 1 ? new(Circle.Core) : new(Circle.Active, 1), Thresholds, rules);

        Assert.That(standings.Select(standing => standing.Circle),
            Is.EqualTo(new[] { Circle.Core, Circle.Core, Circle.Active, Circle.Core, Circle.Active }));
    }

    [Test]
    public void Next_OfABusyGroup_GoesTowardsItsPercentilesByATenth()
    {
        // 1 to 100: of the 98 from 3 on, the 70th percentile is the 69th value, 71, the 90th the 89th, 91.
        double[] heats = [.. Enumerable.Range(1, 100).Select(heat => (double)heat)];
        var now = Thresholds;
        for (var week = 0; week < 100; week++)
        {
            var next = CircleCalibration.Next(now, Thresholds, heats);

            Assert.That(next.Core / now.Core, Is.InRange(0.9 - 1e-9, 1.1 + 1e-9));
            Assert.That(next.Active / now.Active, Is.InRange(0.9 - 1e-9, 1.1 + 1e-9));
            now = next;
        }

        Assert.That(CircleCalibration.Next(Thresholds, Thresholds, heats), Is.EqualTo(new CircleThresholds(3, 16.5, 66)).Using<CircleThresholds>(AreNear));
        Assert.That(now, Is.EqualTo(new CircleThresholds(3, 71, 91)).Using<CircleThresholds>(AreNear));
    }

    [Test]
    public void Next_OfAQuietGroup_StaysAtTheFloors()
    {
        double[] heats = [.. Enumerable.Repeat(4.0, 60)];
        var now = Thresholds;
        for (var week = 0; week < 100; week++)
        {
            now = CircleCalibration.Next(now, Thresholds, heats);
        }

        Assert.That(now, Is.EqualTo(new CircleThresholds(3, 8, 30)).Using<CircleThresholds>(AreNear));
    }

    [Test]
    public void Next_OfFewMembersOrFewEngaged_FollowsNobody()
    {
        CircleThresholds moved = new(3, 20, 70), own = new(5, 25, 80);

        Assert.That(CircleCalibration.Next(moved, own, [.. Enumerable.Repeat(50.0, 19)]), Is.EqualTo(new CircleThresholds(5, 22, 77)), "a small group goes back to its owner's, by a tenth a week");
        Assert.That(CircleCalibration.Next(new(5, 24, 79), own, [.. Enumerable.Repeat(50.0, 19)]), Is.EqualTo(own));
        Assert.That(CircleCalibration.Next(moved, own, [.. Enumerable.Repeat(50.0, 19)], default, 20), Is.EqualTo(moved), "of twenty, some of whom are known to nobody");
        Assert.That(CircleCalibration.Next(moved, own, [.. Enumerable.Repeat(50.0, 49), .. Enumerable.Repeat(1.0, 200)]), Is.EqualTo(moved));
    }

    private static bool AreNear(CircleThresholds one, CircleThresholds other) =>
        Math.Abs(one.Peripheral - other.Peripheral) + Math.Abs(one.Active - other.Active) + Math.Abs(one.Core - other.Core) < 1e-9;

    /// <summary>One who meets every gate.</summary>
    private static CircleMember Member(double heat) => new(1, heat, 20, 0, 2, 5, 5);
}
