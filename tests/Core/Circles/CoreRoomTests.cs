using GroupBot.Core.Circles;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Circles;

internal sealed class CoreRoomTests
{
    private static readonly CircleThresholds First = new();

    [Test]
    public void Of_ANight_CountsWhoWaitsForRoomAlone()
    {
        var rules = new CircleRules { MostCore = 1 };
        CircleMember[] members = [Member(1, 70), Member(2, 70), Member(3, 70) with { People = 4 }, Member(4, 70), Member(5, 20)];
        var standings = CircleNight.Run(members, no => no is 1 ? new(Circle.Core) : no is 4 ? new(Circle.Active) : new(Circle.Active, 1), First, rules);

        // 3 waits for people, 4 for a second night, and 5 for heat.
        var room = CoreRoom.Of(members, standings, rules);

        Assert.That((room.IsFull, room.Waiting), Is.EqualTo((true, 1)));
        Assert.That(CoreRoom.Of(members, standings, rules with { MostCore = 2 }).IsFull, Is.False);
    }

    /// <summary>
    /// Three in the core with 50, 60 and 90, staying from 0.8 of the threshold, and those who wait. One with 80: past 62.5 the first
    /// falls. Three with 80: past 75 two fall, which is not enough, and past 80 nobody waits. Two with 80, one with 70: past 70 one
    /// waits less, past 75 there is room for the two.
    /// </summary>
    [TestCase(62.5, 80.0)]
    [TestCase(80, 80.0, 80.0, 80.0)]
    [TestCase(75, 80.0, 80.0, 70.0)]
    [TestCase(0)]
    public void Of_ThreeInTheCore_NamesTheThresholdThatIsEnough(double threshold, params double[] waiting)
    {
        CircleMember[] members = [.. ((double[])[90, 50, 60, .. waiting]).Select((heat, index) => Member(index + 1, heat))];
        CircleStanding[] standings = [.. members.Select((_, index) => index < 3 ? new CircleStanding(Circle.Core) : new CircleStanding(Circle.Active, 2))];

        var room = CoreRoom.Of(members, standings, new CircleRules { MostCore = 3 });

        Assert.That((room.IsFull, room.Waiting), Is.EqualTo((true, waiting.Length)));
        Assert.That(room.Threshold, Is.EqualTo(threshold).Within(1e-6).And.GreaterThanOrEqualTo(threshold));
    }

    /// <summary>1 to 100, as in the test of a busy group: without a full core it would go down to 91.</summary>
    [TestCase(false, 0, 0, 108)]
    [TestCase(true, 0, 0, 120)]
    [TestCase(true, 1, 125, 125)]
    [TestCase(true, 1, 140, 132)]
    [TestCase(true, 1, 110, 120)]
    public void Next_WithAFullCore_NeverFallsAndRisesWhileSomebodyWaits(bool isFull, int waiting, double enough, double core)
    {
        double[] heats = [.. Enumerable.Range(1, 100).Select(heat => (double)heat)];

        Assert.That(CircleCalibration.Next(new(3, 71, 120), First, heats, new(isFull, waiting, enough)).Core, Is.EqualTo(core).Within(1e-9));
    }

    [Test]
    public void Next_WithAFullCoreOfAFewEngaged_RisesToo() => Assert.That(
        CircleCalibration.Next(First, First, [.. Enumerable.Repeat(70.0, 30)], new(true, 3, 90)).Core, Is.EqualTo(66).Within(1e-9));

    /// <summary>
    /// In a group of 2,200, 150 are in at 60 to 75, and 50 with heat 200 come to wait behind them: the 50 with the least heat, 60 to
    /// 65, fall and nobody else. The threshold ends past 65/0.8.
    /// </summary>
    [Test]
    public void Nights_WithHotterOnesBeforeAFullCore_ChangeThemForTheColdest()
    {
        CircleMember[] members = [.. Enumerable.Range(1, 2200).Select(no => Member(no, no <= 150 ? 60 + (no / 10.0) : no <= 200 ? 200 : 5))];
        var (standings, thresholds) = Nights(members, 150, 7 * 20, new CircleRules());

        Assert.That(members.Where(member => standings[member.MemberNo] is Circle.Core).Select(member => member.MemberNo), Is.EqualTo(Enumerable.Range(51, 150)));
        Assert.That(thresholds.Core, Is.EqualTo(65 / 0.8).Within(0.001));
    }

    /// <summary>All alike: none would have more right to a place, so the threshold goes past them and those who are in stay in.</summary>
    [Test]
    public void Nights_WithAllAlike_ComeToRest()
    {
        CircleMember[] members = [.. Enumerable.Range(1, 200).Select(no => Member(no, no <= 60 ? 70 : 5))];
        var (standings, thresholds) = Nights(members, 10, 7 * 20, new CircleRules { MostCore = 10 });

        Assert.That(members.Where(member => standings[member.MemberNo] is Circle.Core).Select(member => member.MemberNo), Is.EqualTo(Enumerable.Range(1, 10)));
        Assert.That(thresholds.Core, Is.EqualTo(70).Within(0.001));
    }

    /// <param name="core">The first so many are in the core, the others active.</param>
    private static (Dictionary<long, Circle> Standings, CircleThresholds Thresholds) Nights(CircleMember[] members, int core, int nights, CircleRules rules)
    {
        var standings = members.ToDictionary(member => member.MemberNo, member => new CircleStanding(member.MemberNo <= core ? Circle.Core : Circle.Active));
        var thresholds = First;
        for (var night = 1; night <= nights; night++)
        {
            var next = CircleNight.Run(members, no => standings[no], thresholds, rules);
            Assert.That(next.Count(standing => standing.Circle is Circle.Core), Is.LessThanOrEqualTo(rules.MostCore), $"night {night}");
            for (var i = 0; i < members.Length; i++)
            {
                standings[members[i].MemberNo] = next[i];
            }

            if (night % 7 is 0)
            {
                thresholds = CircleCalibration.Next(thresholds, First, [.. members.Select(member => member.Heat)], CoreRoom.Of(members, next, rules));
            }
        }

        return (standings.ToDictionary(row => row.Key, row => row.Value.Circle), thresholds);
    }

    /// <summary>One who meets every gate.</summary>
    private static CircleMember Member(long no, double heat) => new(no, heat, 20, 0, 2, 5, 5);
}
