using GroupBot.Core.Health;
using GroupBot.Core.Scoring;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Health;

internal sealed class HealthNightTests
{
    private const long DayLength = 86_400_000, DayStart = 20_000 * DayLength;
    private const int Day = 739_000;

    [TestCase(0, new[] { 0, 1, 2 }, null)]
    [TestCase(13, new[] { 0, 1, 2 }, null)]
    [TestCase(14, new[] { 0, 1, 2 }, 1.0)]
    [TestCase(14, new[] { 0, 13 }, 0.0)]
    [TestCase(20, new[] { 0, 5, 14 }, 0.0)]
    [TestCase(20, new[] { 0, 5, 13 }, 1.0)]
    public void Activation_OfAJoiner_AsksForThreeOfTheFirstFourteenDays(int daysAgo, int[] came, double? expected) =>
        Assert.That(Part(HealthPart.Activation, Joined(daysAgo, came))?.Value, Is.EqualTo(expected));

    [TestCase(31, 30, 1, 1)]
    [TestCase(31, 29, 1, 0)]
    [TestCase(30, 29, 0, 0)]
    public void Retention_OfAJoiner_AsksForDayThirtyOrLater(int daysAgo, int last, int of, int stayed)
    {
        var part = Part(HealthPart.Retention, Joined(daysAgo, [0, last]));

        Assert.That(part?.Of ?? 0, Is.EqualTo(of));
        Assert.That(part?.Value ?? 0, Is.EqualTo(WilsonBound.Lower(stayed, of)));
    }

    [Test]
    public void NewcomersMet_OfThreeOfWhomOneCameToday_IsOfTwo()
    {
        var met = Joined(3, [0]);
        met.IsWelcomed = true;

        Assert.That(Part(HealthPart.NewcomersMet, met, Joined(2, [0]), Joined(0, [0])), Is.EqualTo(new HealthMeasure(HealthPart.NewcomersMet, 0.5, 2)));
    }

    [Test]
    public void Safety_StrikesOfAMonth_AreCountedInAThousandMessages()
    {
        var member = Joined(90, [0]);
        member.Strike(Day - 30);
        member.Strike(Day - 31);
        member.Strike(Day - 1);

        Assert.That(Part(HealthPart.Safety, member), Is.EqualTo(new HealthMeasure(HealthPart.Safety, 4, 500)));
    }

    [Test]
    public void Participation_CountsWhoDidMoreThanCheckInAndIsHere()
    {
        var (talks, checksIn, left) = (new MemberScore(1), new MemberScore(2), new MemberScore(9));
        talks.SetLastDayOf(AwardKind.Message, Day - 7);
        checksIn.SetLastDayOf(AwardKind.CheckIn, Day - 1);
        left.SetLastDayOf(AwardKind.Message, Day - 1);

        Assert.That(Part(HealthPart.Participation, talks, checksIn, left), Is.EqualTo(new HealthMeasure(HealthPart.Participation, 0.1, 10)));
    }

    /// <summary>Thirteen readings are twelve changes: none is left to hold them against.</summary>
    [Test]
    public void Renewal_OfTooFewWeeks_IsNothing() => Assert.That(HealthNight.Renewal([.. Weeks(1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1)]), Is.Null);

    /// <summary>
    /// Of ten, one goes from the outermost circle into the core and back, twelve times: by 99 a step, 9.9 a member. The squares of
    /// twelve such changes sum to 12 · 9.9², so that the deviation is 9.9 · √(12 / 11). The thirteenth change is by two.
    /// </summary>
    [Test]
    public void Renewal_OfAWeek_IsInDeviationsOfTheTwelveBeforeIt() => Assert.That(
        HealthNight.Renewal([.. Weeks(1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 3)])!.Value, Is.EqualTo(2 / Math.Sqrt(12.0 / 11)).Within(1e-12));

    [Test]
    public void Renewal_WhereTheLastWeekStandsStill_IsNought() =>
        Assert.That(HealthNight.Renewal([.. Weeks(1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 1)])!.Value, Is.Zero);

    /// <summary>Where every week was like the others nothing is usual.</summary>
    [Test]
    public void Renewal_OfWeeksThatAreAlike_IsNothing() => Assert.That(HealthNight.Renewal([.. Weeks(new long[14])]), Is.Null);

    private static IEnumerable<IReadOnlyList<long>> Weeks(params long[] core) => core.Select(IReadOnlyList<long> (count) => [10 - count, 0, 0, count]);

    private static MemberScore Joined(int daysAgo, int[] came)
    {
        var member = new MemberScore(daysAgo + 1) { HasJoined = true, Since = DayStart - (daysAgo * DayLength) + 3_600_000 };
        foreach (var day in came)
        {
            member.Note(Day - daysAgo + day);
        }

        return member;
    }

    private static HealthMeasure? Part(HealthPart part, params MemberScore[] members) => HealthNight.Of(new HealthNightInput
    {
        Night = new ScoreNight(DayStart, Day, Day - 1, GroupScore.Begin(1, 0, new ScoreRules())),
        DayStart = DayStart,
        Members = members,
        Gone = new HashSet<long> { 9 },
        MemberCount = 10,
        Ties = [],
        Messages = [],
        AllMessages = 500,
        Weeks = [],
    }).FirstOrDefault(measure => measure.Part == part);
}
