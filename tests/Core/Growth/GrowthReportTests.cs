using GroupBot.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Growth;

/// <summary>A group of a dozen joins whose every figure is small enough to be counted by hand.</summary>
internal sealed class GrowthReportTests
{
    private const long DayLength = 86_400_000;

    private const int Today = 1000;

    /// <summary>K of 10 days, 5 to settle: the cohort begins 90 + 10 + 5 days ago, on day 895; mature is who came before day 985.</summary>
    private static readonly GrowthSpan Span = new(Today, known: 800, days: 10, settling: 5, helpDays: 7);

    // 1 brought 2 and 3, 2 brought 4; 50 was there before the bot and brought 5; 6 came by themselves, 7 was added, 8 came back.
    private static readonly GrowthJoin[] Joins =
    [
        Join(1, null, JoinWay.Direct, 900),
        Join(2, 1, JoinWay.Invited, 904, isCounted: true),
        Join(3, 1, JoinWay.Invited, 911, isCounted: true), // on the eleventh day: not within the ten
        Join(4, 2, JoinWay.Invited, 990, isCounted: true), // long after 2 came
        Join(5, 50, JoinWay.Invited, 995, isCounted: true, leftDay: 997),
        Join(6, null, JoinWay.Direct, 1000),
        Join(7, null, JoinWay.Added, 973),
        Join(8, null, JoinWay.CameBack, 972),
        Join(9, 1, JoinWay.Invited, 996),
    ];

    private static readonly GrowthReport Report = Of(Joins);

    [Test]
    public void Days_OfTheLastFour_AreByWay()
    {
        Assert.That(Report.Days, Has.Count.EqualTo(56));
        Assert.That((Report.Days[0].Day, Report.Days[^1].Day), Is.EqualTo((945, 1000)));
        // Day 973 is the first of the last 28; 972 is not.
        var recent = Report.Recent.ToList();
        Assert.That(recent[0].Day, Is.EqualTo(973));
        Assert.That(recent.Sum(day => day.All), Is.EqualTo(5));
        Assert.That(Enum.GetValues<JoinWay>().Select(way => recent.Sum(day => day.Of(way))), Is.EqualTo(new[] { 0, 3, 0, 1, 1, 0 }));
        Assert.That((recent.Sum(day => day.Counted), recent.Sum(day => day.Left)), Is.EqualTo((2, 1)));
        Assert.That(Report.Days.Single(day => day.Day == 972).Of(JoinWay.CameBack), Is.EqualTo(1));
    }

    // Mature: 1, 2, 3, 7 (973 + 10 + 5 < 1000). Within ten days of them: 2 by 1. 3 came a day late, 4 by 2 very late.
    // 4, 5, 6 and 9 are not mature; 8 is nobody new.
    [Test]
    public void Reproduction_IsOfWhoWasNew()
    {
        Assert.That(Report.Reproduction, Is.EqualTo(new Reproduction(Mature: 4, Censored: 4, Referrals: 1, ReferralsSoFar: 0)));
        Assert.That(Report.ByOthers, Is.EqualTo(1), "5, by somebody who had been there");
    }

    // Since day 895: 2, 3 and 9 by 1, 4 by 2, 5 by 50. 1, 2 and 3 are of one subgroup, 4, 9 and 50 of another, 5 of none.
    [Test]
    public void Subgroups_OfTheCohortsInvites_AreWithinAndAcross()
    {
        static int? Of(long member) => member switch { 1 or 2 or 3 => 0, 4 or 9 or 50 => 1, _ => null };

        var report = GrowthReport.Of(Joins, [], new HashSet<long>(), Span, Of);

        Assert.That(report.Subgroups, Is.EqualTo(new SubgroupShare(Same: 2, Another: 2, None: 1)));
        var days = report.Days.Select(day => day.Day).Zip(report.SubgroupDays!).Where(day => day.Second.All > 0);
        Assert.That(days, Is.EqualTo(new[] { (990, new SubgroupShare(0, 1, 0)), (995, new SubgroupShare(0, 0, 1)), (996, new SubgroupShare(0, 1, 0)) }));
        Assert.That((Report.Subgroups, Report.SubgroupDays), Is.EqualTo(((SubgroupShare?)null, (IReadOnlyList<SubgroupShare>?)null)), "none are known");
    }

    [Test]
    public void Spread_OfWhoWasHereBefore_SaysHowMany()
    {
        var again = Of([.. Joins, Join(10, 1, JoinWay.CameBack, 990)]);

        Assert.That((Report.UnseenInviters, Report.InvitedBack), Is.EqualTo((1, 0)), "50 has no join");
        Assert.That((again.UnseenInviters, again.InvitedBack), Is.EqualTo((1, 1)));
    }

    // 4, 11, 86 and 96 days: the mean of the two in the middle; 5's inviter has no join.
    [Test]
    public void Cycle_IsTheMedianOfPairs() => Assert.That(Report.Cycle, Is.EqualTo(new CycleTime((11 + 86) / 2.0, 4, 1)));

    // At 0: 1, 6, 7, 8 and 50. At 1: 2, 3, 9 and 5. At 2: 4.
    [Test]
    public void ByDepth_CountsFromWhoCameByNobody() => Assert.That(Report.ByDepth, Is.EqualTo(new[] { 5, 4, 1 }));

    // 1 with 2, 3, 9 and 4 below 2. Pairs: 1-2 1, 1-3 1, 1-9 1, 1-4 2, 2-3 2, 2-9 2, 2-4 1, 3-9 2, 3-4 3, 9-4 3: 18 over 10.
    [Test]
    public void Largest_IsTheTreeOfMost()
    {
        Assert.That(Report.Largest, Is.EqualTo(new GrowthTree(1, 5, 2, 1.8)));
        Assert.That((Report.Largest!.AsStar, Report.Largest.AsChain), Is.EqualTo((1.6, 2.0)));
    }

    [Test]
    public void Diffusion_IsFromTheSeeds()
    {
        Assert.That(Report.Diffusion, Is.Null);
        var seeded = GrowthReport.Of(Joins, [], new HashSet<long> { 2, 50 }, Span).Diffusion!;
        Assert.That(seeded.BySteps, Is.EqualTo(new[] { 2, 2 }), "2 and 50; 4 and 5");
        Assert.That(seeded.FromNobody, Is.EqualTo(6), "1, 3, 6, 7, 8, 9");
    }

    // 2 came within seven days of 1's help, 3 did not; 2 and 50 helped nobody before 4 and 5; 9's inviter helped long ago.
    [Test]
    public void Help_IsTheInvitersLastBeforeTheJoin()
    {
        var helped = GrowthReport.Of(Joins, [new HelpAct(1, 899 * DayLength), new HelpAct(2, 999 * DayLength)], new HashSet<long>(), Span).Help;
        Assert.That(helped, Is.EqualTo(new HelpToReferral(7, 0, 0) with { Within = 1, WithHelp = 3, WithoutHelp = 2 }));
    }

    // 27 quiet days, then four joins: above 0 + 3·0. The first of the judged days is 28 after the first known.
    [TestCase(800, true)]
    [TestCase(972, true)]
    [TestCase(973, false)]
    public void Bursts_AreOfDaysWithFourWeeksBeforeThem(int known, bool isJudged)
    {
        GrowthJoin[] four = [.. Enumerable.Range(1, 4).Select(n => Join(n, null, JoinWay.Direct, Today) with { Door = n < 4 ? 7 : null })];
        var bursts = GrowthReport.Of(four, [], new HashSet<long>(), new GrowthSpan(Today, known, 10, 5, 7)).Bursts;

        Assert.That(bursts, Is.EqualTo(isJudged ? new[] { new JoinBurst(Today, 4, 0, 0, 7, 3) } : []));
    }

    [Test]
    public void Bursts_OfFewerThanThree_AreNone() => Assert.That(Of([Join(1, null, JoinWay.Direct, Today), Join(2, null, JoinWay.Direct, Today)]).Bursts, Is.Empty);

    [Test]
    public void Of_Nobody_IsAllNothing()
    {
        var empty = Of([]);
        Assert.That((empty.Reproduction.K, empty.Cycle.MedianDays, empty.Largest, empty.ByDepth.Count), Is.EqualTo(((double?)null, (double?)null, (GrowthTree?)null, 0)));
        Assert.That(empty.Days.Sum(day => day.All), Is.Zero);
    }

    /// <summary>Any order of being told is the same report.</summary>
    [Test]
    public void Of_InAnyOrder_IsTheSame()
    {
        var random = new Random(20261123);
        for (var round = 0; round < 20; round++)
        {
            var shuffled = Joins.ToArray();
            random.Shuffle(shuffled);
            var other = Of(shuffled);
            Assert.That((other.Reproduction, other.Cycle, other.Largest, other.ByOthers), Is.EqualTo((Report.Reproduction, Report.Cycle, Report.Largest, Report.ByOthers)));
            Assert.That(other.ByDepth, Is.EqualTo(Report.ByDepth));
        }
    }

    [Test]
    public void Span_WithoutSense_IsRefused()
    {
        Assert.That(() => new GrowthSpan(10, 11, 1, 1, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new GrowthSpan(10, 1, -1, 1, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static GrowthReport Of(IReadOnlyCollection<GrowthJoin> joins) => GrowthReport.Of(joins, [], new HashSet<long>(), Span);

    private static GrowthJoin Join(long member, long? inviter, JoinWay way, int day, bool isCounted = false, int? leftDay = null) =>
        new(member, inviter, way, null, day, (day * DayLength) + (DayLength / 2), isCounted, leftDay);
}
