using GroupBot.Core.Health;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Health;

/// <summary>
/// Eight who joined, by hand. The day that begins is a Monday, ten weeks after the log began; days are counted from each one's join.
/// A: 69 days old, came on 0, 1, 7, 30, active circle on 20, a friend counted on 40. B: 67 days, came on 0 and 3, active circle on 25.
/// C: 34 days, came on 0, 1, 2, 29, 34, active circle on 15. D: 28 days, never came. E: 9 days, came on 0, 1, 2.
/// F: 13 days, came on 1 and 13. G: 13 days, came on 0, 6, 13. H joined 27 weeks ago.
/// </summary>
internal sealed class GroupNumbersTests
{
    private const int Day = 7 * 105_581;

    private static readonly GroupNumbers Numbers = GroupNumbers.Of(new NumbersInput
    {
        Day = Day,
        FirstDay = Day - 70,
        Joiners =
        [
            Joiner(Day - 70, [7, 0, 30, 1], [20], [40]), Joiner(Day - 68, [0, 3], [25]), Joiner(Day - 35, [0, 1, 2, 29, 34], [15]), Joiner(Day - 29, []),
            Joiner(Day - 10, [0, 1, 2]), Joiner(Day - 14, [1, 13]), Joiner(Day - 14, [0, 6, 13]), Joiner(Day - (27 * 7), [0, 1, 2], [3]),
        ],
        ActiveDays = [28, 14, 1, 0],
        Messages = [6, 0, 2, 0],
    });

    /// <summary>
    /// E is too young and H too old. A, C and G came a third time on days 7, 2 and 13; A and C were active 13 days after that; A's
    /// friend counted 20 days later. B was active without it.
    /// </summary>
    [Test]
    public void Funnel_OfThoseWhoseTwoWeeksAreOver_GoesStepByStep()
    {
        Assert.That(Numbers.Funnel.Select(step => (step.Stage, step.People, step.OfBefore, step.OfAll, step.MedianDays)), Is.EqualTo(((FunnelStage, int, Share, Share, double?)[])
        [
            (FunnelStage.Joined, 6, new(6, 6), new(6, 6), null), (FunnelStage.Activated, 3, new(3, 6), new(3, 6), 7),
            (FunnelStage.Engaged, 2, new(2, 3), new(2, 6), 13), (FunnelStage.Referred, 1, new(1, 2), new(1, 6), 20),
        ]));
        Assert.That(Numbers.FunnelWeeks.Select(week => week.Week), Is.EqualTo(new[] { (Day / 7) - 10, (Day / 7) - 5 }), "of the last week one is too young");
        Assert.That(Numbers.FunnelWeeks.Select(week => week.People), Is.EqualTo(new int[][] { [2, 1, 1, 1], [2, 1, 1, 0] }));
    }

    /// <summary>On days 1, 3, 7, 14, 30, 60 and 90.</summary>
    [Test]
    public void Retention_ByWeek_IsBlankWhereADayIsNotOver()
    {
        Assert.That(Numbers.Retention.Select(row => (row.Week - (Day / 7), row.Joined)), Is.EqualTo(((int, int)[])[(-10, 2), (-5, 2), (-2, 3)]));
        Assert.That(Numbers.Retention.Select(row => row.Classic), Is.EqualTo(new Share?[][]
        {
            [new(1, 2), new(1, 2), new(1, 2), new(0, 2), new(1, 2), new(0, 2), null],
            [new(1, 2), new(0, 2), new(0, 2), new(0, 2), null, null, null],
            [new(2, 3), new(0, 3), new(0, 3), null, null, null, null],
        }));
        Assert.That(Numbers.Retention.Select(row => row.Rolling), Is.EqualTo(new Share?[][]
        {
            [new(2, 2), new(2, 2), new(1, 2), new(1, 2), new(1, 2), new(0, 2), null],
            [new(1, 2), new(1, 2), new(1, 2), new(1, 2), null, null, null],
            [new(3, 3), new(2, 3), new(2, 3), null, null, null, null],
        }));
    }

    /// <summary>Each day of those alone whose day is over: seven, seven, seven, A to D, A to C, A and B, nobody.</summary>
    [Test]
    public void Retention_OfAll_IsOfWhoeverIsOldEnough()
    {
        Assert.That(Numbers.Classic, Is.EqualTo(new Share[] { new(4, 7), new(1, 7), new(1, 7), new(0, 4), new(1, 3), new(0, 2), new(0, 0) }));
        Assert.That(Numbers.Rolling, Is.EqualTo(new Share[] { new(6, 7), new(5, 7), new(4, 7), new(2, 4), new(2, 3), new(0, 2), new(0, 0) }));
    }

    /// <summary>
    /// 43 active days of 3 people in 28. Of 2 and 6 messages 2·(1·2 + 2·6)/(2·8) − 3/2 = 0.25; with two silent ones beside them
    /// 2·(3·2 + 4·6)/(4·8) − 5/4 = 0.625.
    /// </summary>
    [Test]
    public void DaysAndTalk_OfAFewPeople_AreTheirs()
    {
        Assert.That((Numbers.ActiveDays!.Active, Numbers.ActiveDays.Stickiness), Is.EqualTo((3, (double?)(43.0 / 28 / 3))));
        Assert.That((Numbers.Talk.AmongSpeakers, Numbers.Talk.AmongAll), Is.EqualTo(((double?)0.25, (double?)0.625)));
    }

    [Test]
    public void Numbers_OfAnEmptyGroup_AreNone()
    {
        var none = GroupNumbers.Of(new NumbersInput { Day = Day, FirstDay = Day - 28, Joiners = [], ActiveDays = [], Messages = [] });

        Assert.That(none.Funnel.Select(step => step.People), Is.EqualTo(new[] { 0, 0, 0, 0 }));
        Assert.That((none.FunnelWeeks.Count, none.Retention.Count, none.Talk.AmongAll), Is.EqualTo((0, 0, (double?)null)));
        Assert.That(none.Classic.Concat(none.Rolling), Is.All.EqualTo(new Share(0, 0)));
        Assert.That(none.ActiveDays!.Stickiness, Is.Null);
    }

    [TestCase(27, false)]
    [TestCase(28, true)]
    public void ActiveDays_OfALogOfSoManyDays_WaitForFourWeeks(int days, bool isThere) => Assert.That(
        GroupNumbers.Of(new NumbersInput { Day = Day, FirstDay = Day - days, Joiners = [], ActiveDays = [1], Messages = [] }).ActiveDays is not null,
        Is.EqualTo(isThere));

    private static NumbersJoiner Joiner(int day, int[] came, int[]? engaged = null, int[]? referred = null) =>
        new(day, On(day, came), On(day, engaged ?? []), On(day, referred ?? []));

    private static int[] On(int day, int[] days) => [.. days.Select(one => day + one)];
}
