using GroupBot.Core.Health;
using GroupBot.Tests.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Health;

internal sealed class GroupFiguresTests
{
    private const long Hour = 3_600_000, Day = 24 * Hour;

    // 2 % of 150 is 3, of 151 more than 3, of 200 exactly 4.
    [TestCase(2, 10, true)]
    [TestCase(3, 10, false)]
    [TestCase(3, 150, false)]
    [TestCase(3, 151, true)]
    [TestCase(4, 200, false)]
    [TestCase(0, 0, true)]
    public void Rings_OfTwoWeeksAlike_IsByWhatAGroupOfThatSizeHas(int speakers, int members, bool rings) =>
        Assert.That(DeadGroupAlarm.Rings([.. Enumerable.Repeat(new SpeakerDay(speakers, members), 14)]), Is.EqualTo(rings));

    [Test]
    public void Rings_AfterFourteenDaysInARow_AndNotBefore()
    {
        SpeakerDay silent = new(1, 50), lively = new(9, 50);

        Assert.That(DeadGroupAlarm.Rings([.. Enumerable.Repeat(silent, 13)]), Is.False, "what was before is not known");
        Assert.That(DeadGroupAlarm.Rings([lively, .. Enumerable.Repeat(silent, 14)]), Is.True);
        Assert.That(DeadGroupAlarm.Rings([.. Enumerable.Repeat(silent, 13), lively, .. Enumerable.Repeat(silent, 13)]), Is.False);
        Assert.That(DeadGroupAlarm.SilentDays([silent, lively, silent, silent]), Is.EqualTo(2));
    }

    // +1 and −1 six times each: their mean is 0, the sum of their squares 12, their variance 12/11.
    [Test]
    public void Renewal_OfAWeek_IsInDeviationsOfTheTwelveBefore()
    {
        double[] weeks = [.. Enumerable.Range(0, 12).Select(week => week % 2 is 0 ? 1.0 : -1.0)];

        Assert.That(Renewal.Of([.. weeks, 1]), Is.EqualTo(Math.Sqrt(11.0 / 12)).Within(1e-12));
        Assert.That(Renewal.Of([.. weeks, -2]), Is.EqualTo(-2 * Math.Sqrt(11.0 / 12)).Within(1e-12));
        Assert.That(Renewal.Of([50, .. weeks, 1]), Is.EqualTo(Math.Sqrt(11.0 / 12)).Within(1e-12), "older weeks do not count");
        Assert.That((Renewal.Of([.. weeks]), Renewal.Of([.. Enumerable.Repeat(0.1, 12), 0.5])), Is.EqualTo(((double?)null, (double?)null)));
    }

    [Test]
    public void Activation_OfThoseWhoseTwoWeeksAreOver_WantsThreeDaysOfThem() => Assert.That(
        Activation.Of([Joined(14, 0, 5, 13), Joined(14, 0, 5, 14), Joined(40, 1, 2, 3, 4), Joined(12, 0, 1, 2), Joined(13, 0, 1, 2), Joined(20)]),
        Is.EqualTo(new Share(3, 5)), "the join's own day is the first of fourteen");

    [Test]
    public void Activation_DayOf_IsTheThirdDay() => Assert.That(
        (Activation.DayOf([9, 0, 4, 2]), Activation.DayOf([0, 5, 14, 13]), Activation.DayOf([0, 5, 14]), Activation.DayOf([-1, 0, 1])),
        Is.EqualTo(((int?)4, (int?)13, (int?)null, (int?)null)));

    [Test]
    public void NewcomersMet_WithinADay_IsOfThoseWhoseDayIsOver()
    {
        const long Now = 100 * Day;

        Assert.That(NewcomersMet.Of(
        [
            new(Now - Day, true), new(Now - Day, false), new(Now - (3 * Day), false), new(Now - (3 * Day), true),
            new(Now - Day + 1, true), new(Now - Hour, false),
        ], Now), Is.EqualTo(new Share(2, 4)));
    }

    // One once, one on 7 days, two daily: 1 + 7 + 56 = 64 active days, of 28 days and 4 people.
    [Test]
    public void ActiveDays_OfFive_AreAHistogram()
    {
        var curve = ActiveDaysCurve.Of([1, 28, 0, 7, 28]);

        Assert.That(curve.People.Select((people, index) => (Days: index + 1, people)).Where(row => row.people > 0),
            Is.EqualTo(((int, int)[])[(1, 1), (7, 1), (28, 2)]));
        Assert.That((curve.People.Count, curve.Active), Is.EqualTo((28, 4)));
        Assert.That(curve.Stickiness, Is.EqualTo(64.0 / 28 / 4).Within(1e-15));
        Assert.That(ActiveDaysCurve.Of([0]).Stickiness, Is.Null);
        Assert.That(() => ActiveDaysCurve.Of([29]), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    // Who never sent adds to the one alone: 1 − G of all is 1 − G of the senders times their share of all.
    [Test]
    public void Inequality_OfTheMessageNetwork_IsAsPublished()
    {
        var published = Published.College.GetProperty("recomputed");
        var (all, gini) = (published.GetProperty("nodes").GetInt32(), published.GetProperty("gini_messages_sent_all_nodes").GetDouble());
        var sent = Published.CollegeMessages().GroupBy(row => row.From).Select(rows => rows.LongCount()).ToArray();
        var inequality = Inequality.Of([.. sent, .. new long[all - sent.Length]]);

        Assert.That((inequality.All, inequality.Speakers), Is.EqualTo((1899, published.GetProperty("senders").GetInt32())));
        Assert.That(inequality.AmongAll, Is.EqualTo(gini).Within(5e-9));
        Assert.That(inequality.AmongSpeakers, Is.EqualTo(1 - ((1 - gini) * 1899 / 1350)).Within(1e-8));
    }

    // Published: D1 590 of 1,349, D7 354 of 1,346, D30 144 of 1,330 on the very day; 1,103, 963 and 640 on that day or later.
    [TestCase(1, 590, 1103, 1349)]
    [TestCase(7, 354, 963, 1346)]
    [TestCase(30, 144, 640, 1330)]
    public void Retention_OfTheMessageNetwork_IsAsPublished(int day, int classic, int rolling, int of)
    {
        var sent = Published.CollegeMessages().GroupBy(row => row.From, row => (int)(row.At / 86_400)).ToArray();
        var last = sent.Max(days => days.Max());
        JoinedMember[] members = [.. sent.Select(days => new JoinedMember(last - days.Min(), days.Select(active => active - days.Min()).ToHashSet()))];

        Assert.That(Retention.Classic(members, day), Is.EqualTo(new Share(classic, of)));
        Assert.That(Retention.Rolling(members, day), Is.EqualTo(new Share(rolling, of)));
    }

    [Test]
    public void RetentionTable_OfAWeekThatIsNotOver_HasBlankCells()
    {
        var rows = RetentionTable.Of([(8, Joined(9, 7)), (7, Joined(12, 1, 7)), (7, Joined(10, 9)), (8, Joined(6, 1))], [1, 7, 10, 30]);

        Assert.That(rows.Select(row => (row.Week, row.Joined)), Is.EqualTo(((int, int)[])[(7, 2), (8, 2)]));
        Assert.That(rows[0].Classic, Is.EqualTo(new Share?[] { new(1, 2), new(1, 2), new(0, 2), null }));
        Assert.That(rows[0].Rolling, Is.EqualTo(new Share?[] { new(2, 2), new(2, 2), new(0, 2), null }));
        Assert.That(rows[1].Rolling, Is.EqualTo(new Share?[] { new(2, 2), null, null, null }), "one of them is here for six days");
    }

    // With nobody of ten the upper end is z²/(n + z²); both ends of a share mirror each other.
    [Test]
    public void WilsonBound_Upper_IsWhatTheOthersLeave()
    {
        const double Square = WilsonBound.Z95 * WilsonBound.Z95;

        Assert.That(WilsonBound.Upper(0, 10), Is.EqualTo(Square / (10 + Square)).Within(1e-12));
        Assert.That((WilsonBound.Upper(10, 10), WilsonBound.Upper(0, 0)), Is.EqualTo((1.0, 1.0)));
        Assert.That(new Share(5, 10).Upper + new Share(5, 10).Lower, Is.EqualTo(1).Within(1e-12));
        Assert.That(() => WilsonBound.Upper(2, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Funnel_OfFour_CountsAStageOnlyAfterTheOneBefore()
    {
        FunnelStage[] stages = [FunnelStage.Activated, FunnelStage.Engaged, FunnelStage.Bought];
        var steps = Funnel.Of(
        [
            Member((FunnelStage.Activated, [3]), (FunnelStage.Engaged, [15]), (FunnelStage.Bought, [20])),
            Member((FunnelStage.Activated, [5]), (FunnelStage.Engaged, [4, 30]), (FunnelStage.Bought, [6])), // engaged anew; bought before it
            Member((FunnelStage.Activated, [8]), (FunnelStage.Bought, [9])),
            Member((FunnelStage.Engaged, [20])),
        ], stages);

        Assert.That(steps.Select(step => (step.Stage, step.People, step.OfBefore, step.OfAll)), Is.EqualTo(((FunnelStage, int, Share, Share)[])
        [
            (FunnelStage.Joined, 4, new(4, 4), new(4, 4)), (FunnelStage.Activated, 3, new(3, 4), new(3, 4)),
            (FunnelStage.Engaged, 2, new(2, 3), new(2, 4)), (FunnelStage.Bought, 1, new(1, 2), new(1, 4)),
        ]));
        // 3, 5 and 8 days; 12 and 25; 5.
        Assert.That(steps.Select(step => step.MedianDays), Is.EqualTo(new double?[] { null, 5, 18.5, 5 }));
        Assert.That(Funnel.Of([], stages).Select(step => (step.People, step.OfAll.Value)), Is.All.EqualTo((0, (double?)null)));

        static FunnelMember Member(params (FunnelStage Stage, long[] Days)[] reached) => new(
            7 * Day, reached.ToDictionary(row => row.Stage, IReadOnlyList<long> (row) => [.. row.Days.Select(day => (7 + day) * Day)]));
    }

    private static JoinedMember Joined(int age, params int[] days) => new(age, days.ToHashSet());
}
