using GroupBot.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Growth;

internal sealed class ReproductionTests
{
    private const long Day = 86_400_000;

    // The week from day 100 has six: 1, 2 and 3, and of those they brought 11, 14 and 17.
    private static readonly ReferralJoin[] Joins =
    [
        Join(1, null, 100),
        Join(2, null, 101),
        Join(3, null, 106, isCounted: false),
        Join(4, null, 110),
        Join(11, 1, 105),
        Join(12, 1, 114), // on the last of the 14 days
        Join(13, 1, 115), // a day late
        Join(14, 2, 102, isCounted: false),
        Join(15, 3, 108),
        Join(16, 4, 111), // by somebody of the week after
        Join(17, 3, 105), // before the one who is said to have brought them
        Join(19, 99, 121), // by somebody nobody saw come
    ];

    // On day 120 the days of 3, who came on 106, are not over; on 121 they are.
    [TestCase(121, 6, 0, 3, 0, 0.5, 0.5)]
    [TestCase(120, 5, 1, 2, 1, 0.4, 0.5)]
    [TestCase(1000, 6, 0, 3, 0, 0.5, 0.5)]
    public void Of_AWeek_IsAsCountedByHand(int today, int mature, int censored, int referrals, int soFar, double k, double atLeast)
    {
        var reproduction = Reproduction.Of(Joins, 100, 107, 14, 0, today);

        Assert.That(reproduction, Is.EqualTo(new Reproduction(mature, censored, referrals, soFar)));
        Assert.That((reproduction.K, reproduction.AtLeast), Is.EqualTo(((double?)k, (double?)atLeast)));
    }

    // Who came on day 120 has until 134 to be counted.
    [TestCase(134, 1)]
    [TestCase(135, 0)]
    public void Of_WithDaysToBeCounted_WaitsForThem(int today, int censored) =>
        Assert.That(Reproduction.Of(Joins, 100, 107, 14, 14, today).Censored, Is.EqualTo(censored));

    [Test]
    public void Of_WithNoMatureMember_HasNoK()
    {
        var young = Reproduction.Of(Joins, 100, 107, 14, 0, 110);
        Assert.That((young.Mature, young.Censored, young.K), Is.EqualTo((0, 6, (double?)null)));
        Assert.That(young.AtLeast, Is.EqualTo(2.0 / 6), "11 and 15 are there already, 12 is not");

        var nobody = Reproduction.Of(Joins, 50, 60, 14, 0, 200);
        Assert.That((nobody, nobody.K, nobody.AtLeast), Is.EqualTo((new Reproduction(0, 0, 0, 0), (double?)null, (double?)null)));
    }

    [Test]
    public void Of_WhoIsSaidToHaveBroughtThemselves_CountsNoReferral() =>
        Assert.That(Reproduction.Of([Join(1, 1, 100)], 100, 107, 14, 0, 200), Is.EqualTo(new Reproduction(1, 0, 0, 0)));

    [Test]
    public void Of_WhoComesAgain_CountsTheirFirstJoinOnly()
    {
        ReferralJoin[] again = [.. Joins, Join(1, null, 119), Join(11, 2, 110), Join(2, 1, 103)];

        Assert.That(Reproduction.Of(again, 100, 107, 14, 0, 121), Is.EqualTo(Reproduction.Of(Joins, 100, 107, 14, 0, 121)));
        Array.Reverse(again);
        Assert.That(Reproduction.Of(again, 100, 107, 14, 0, 121), Is.EqualTo(Reproduction.Of(Joins, 100, 107, 14, 0, 121)));
    }

    [Test]
    public void Of_BoundsThatMakeNoSense_AreRefused()
    {
        Assert.That(() => Reproduction.Of(Joins, 2, 1, 14, 0, 9), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Reproduction.Of(Joins, 1, 2, -1, 0, 9), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Reproduction.Of(Joins, 1, 2, 14, -1, 9), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    /// <summary>The numbers of any day in a run of days are those of that day's log, whatever came after.</summary>
    [Test]
    public void Of_AsOfAnyDay_IsWhatItWasThen([Range(1, 30)] int seed)
    {
        var random = new Random(seed);
        var joins = Enumerable.Range(0, 120)
            .Select(n => Join(n, n == 0 || random.Next(3) == 0 ? null : random.Next(n), 100 + (n / 2), random.Next(4) > 0)).ToArray();
        var (today, days) = (random.Next(100, 170), random.Next(0, 20));
        var late = Reproduction.Of(joins, 105, 125, days, 0, today);

        Assert.That(Reproduction.Of(joins.Where(join => join.Day <= today), 105, 125, days, 0, today), Is.EqualTo(late), $"seed {seed}");
        Assert.That(late.Mature + late.Censored, Is.EqualTo(joins.Count(join => join.Day is >= 105 and < 125 && join.Day <= today)));
        Assert.That(late.Referrals + late.ReferralsSoFar, Is.EqualTo(joins.Count(join => join.IsCounted && join.Day <= today
            && join.Inviter is { } by && joins[by].Day is >= 105 and < 125 && join.Day - joins[by].Day <= days)));
    }

    [Test]
    public void CycleTime_OfSomePairs_IsTheMedian()
    {
        // After 2, 5 and 9 days; then also after 6: half-way between 5 and 6.
        ReferralJoin[] three = [Join(1, null, 0), Join(2, 1, 2), Join(3, 2, 7), Join(4, 1, 9)];

        Assert.That(CycleTime.Of(three), Is.EqualTo(new CycleTime(5, 3, 0)));
        Assert.That(CycleTime.Of([.. three, Join(5, 2, 8)]), Is.EqualTo(new CycleTime(5.5, 4, 0)));
    }

    [Test]
    public void CycleTime_OfAPairThatHasNone_LeavesItOut()
    {
        ReferralJoin[] joins = [Join(1, null, 5), Join(2, 1, 4), Join(3, 99, 6), Join(4, 4, 7), Join(5, 1, 5)];

        Assert.That(CycleTime.Of(joins), Is.EqualTo(new CycleTime(0, 1, 3)), "before the inviter, by an unknown one, by oneself; at once is 0");
        Assert.That(CycleTime.Of([Join(1, null, 5)]), Is.EqualTo(new CycleTime(null, 0, 0)));
    }

    [Test]
    public void CycleTime_WithinADay_IsAPartOfIt() => Assert.That(
        CycleTime.Of([new(1, null, 0, 0, true), new(2, 1, 0, Day / 4, true)]).MedianDays, Is.EqualTo(0.25));

    private static ReferralJoin Join(long member, long? inviter, int day, bool isCounted = true) => new(member, inviter, day, day * Day, isCounted);
}
