using GroupBot.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Growth;

/// <summary>Who would count and is looked at first.</summary>
internal sealed class HeldArrivalTests
{
    private static readonly DateOnly Joined = new(2026, 11, 1);

    private static readonly ArrivalRules Rules = new(3, 14, 30, needsAnswer: true)
    {
        Flags = new FlagRules
        {
            BurstJoins = 3,
            BurstWithin = TimeSpan.FromDays(2),
            InStep = 4,
            OnlyInviter = true,
            LeaversPercent = 50,
            LeaversLeast = 2,
            Mutual = true,
            SamePhrases = 1,
            FellowsWithin = TimeSpan.FromHours(24),
        },
    };

    /// <param name="settled">The day on which an admin counted them; -1 for not.</param>
    [TestCase(-1, -1, -1, 1, "Pending@0", TestName = "Steps_BeforeTheDayOfTheHoldIsOver_AreNone")]
    [TestCase(-1, -1, -1, 2, "Pending@0 Held@2")]
    [TestCase(-1, -1, -1, 90, "Pending@0 Held@2", TestName = "Steps_OfWhomNobodyDecides_NeitherLapseNorStay")]
    [TestCase(-1, 2, -1, 9, "Pending@0 Left@2", TestName = "Steps_OfWhoWentOnTheDayOfTheHold_AreThoseOfALeaver")]
    [TestCase(-1, 5, -1, 9, "Pending@0 Held@2 Left@5")]
    [TestCase(-1, 5, 6, 40, "Pending@0 Held@2 Left@5 CameBack@6")]
    [TestCase(10, -1, -1, 29, "Pending@0 Held@2 Counted@10")]
    [TestCase(10, -1, -1, 30, "Pending@0 Held@2 Counted@10 Kept@30")]
    [TestCase(40, -1, -1, 39, "Pending@0 Held@2 Counted@40", TestName = "Steps_OfWhoIsCountedLate_AreNotKeptBeforeTheDayIsOver")]
    [TestCase(40, -1, -1, 40, "Pending@0 Held@2 Counted@40 Kept@40")]
    [TestCase(40, 40, -1, 60, "Pending@0 Held@2 Counted@40 Left@40")]
    [TestCase(10, 20, 21, 60, "Pending@0 Held@2 Counted@10 Left@20 CameBack@21")]
    public void Steps_OfWhoIsHeld(int settled, int left, int returned, int finished, string steps)
    {
        var arrival = new Arrival(
            Joined, [Joined, Joined.AddDays(1), Joined.AddDays(2)], Joined, LeftOn: Day(left), ReturnedOn: Day(returned), HeldOn: Joined.AddDays(2), SettledOn: Day(settled));

        Assert.That(
            string.Join(' ', arrival.Steps(Rules, Joined.AddDays(finished)).Select(step => $"{step.State}@{step.Day.DayNumber - Joined.DayNumber}")),
            Is.EqualTo(steps));
    }

    /// <summary>However late somebody looks, the same people are held on the same days for the same reasons.</summary>
    [Test]
    public void Steps_LookedAtEveryDayOrLate_HoldTheSame()
    {
        var draw = new Random(20261124);
        var held = 0;
        for (var n = 0; n < 2000; n++)
        {
            var arrival = new Arrival(
                Joined, [.. Enumerable.Range(0, 20).Where(_ => draw.Next(3) == 0).Select(day => Joined.AddDays(day))], DayOrNever(draw, 8),
                LeftOn: DayOrNever(draw, 40));
            var evidence = Drawn(draw);
            var late = Looked(arrival, evidence, Joined.AddDays(50));
            held += late.Raised.Count > 0 ? 1 : 0;
            (IReadOnlyList<ArrivalStep> Steps, IReadOnlyList<RaisedFlag> Raised) daily = ([], []);
            for (var finished = 0; finished <= 50 && daily.Raised.Count == 0; finished++)
            {
                daily = Looked(Until(arrival, Joined.AddDays(finished + 1)), Until(evidence, Joined.AddDays(finished + 1)), Joined.AddDays(finished));
                Assert.That(daily.Steps, Is.EqualTo(late.Steps.Take(daily.Steps.Count)), $"draw {n}, day {finished}");
            }

            Assert.That(daily.Raised, Is.EqualTo(late.Raised), $"draw {n}");
        }

        Assert.That(held, Is.InRange(200, 1800), "both kinds are drawn");
    }

    /// <summary>As the daily job does it.</summary>
    private static (IReadOnlyList<ArrivalStep> Steps, IReadOnlyList<RaisedFlag> Raised) Looked(Arrival arrival, ArrivalEvidence evidence, DateOnly finished)
    {
        var raised = arrival.CountsOn(Rules) is { } day && day <= finished ? evidence.Raised(Rules.Flags, day) : [];
        return ((raised.Count > 0 ? arrival with { HeldOn = arrival.CountsOn(Rules) } : arrival).Steps(Rules, finished), raised);
    }

    private static ArrivalEvidence Drawn(Random draw) => new(
        At(0),
        [.. Enumerable.Range(0, draw.Next(4)).Select(_ => draw.Next(10)).Select(day => new Fellow(At(day), Joined.AddDays(day), draw.Next(2) == 0))],
        [.. Enumerable.Range(0, draw.Next(4)).Select(_ => new MatureInvitee(Joined.AddDays(draw.Next(20) - 5), draw.Next(3) == 0 ? Joined.AddDays(draw.Next(20) - 10) : null))],
        [.. Enumerable.Range(0, 1 + draw.Next(3)).Select(_ => new Response(Joined.AddDays(draw.Next(10)), draw.Next(4) == 0, draw.Next(3) == 0 ? At(draw.Next(3)) : null))],
        [.. Enumerable.Range(0, draw.Next(2)).Select(_ => new SharedPhrase(Joined.AddDays(draw.Next(6)), DayOrNever(draw, 9), DayOrNever(draw, 9)))],
        draw.Next(10) == 0 ? Joined.AddDays(draw.Next(20)) : null);

    private static Arrival Until(Arrival arrival, DateOnly day) => arrival with
    {
        ActiveDays = [.. arrival.ActiveDays.Where(one => one <= day)],
        AnsweredOn = Until(arrival.AnsweredOn, day),
        LeftOn = Until(arrival.LeftOn, day),
    };

    private static ArrivalEvidence Until(ArrivalEvidence evidence, DateOnly day) => evidence with
    {
        Fellows = [.. evidence.Fellows.Where(one => one.Day <= day)],
        Mature = [.. evidence.Mature.Select(one => one with { LeftOn = Until(one.LeftOn, day) })],
        Responses = [.. evidence.Responses.Where(one => one.Day <= day)],
        Phrases = [.. evidence.Phrases.Where(one => one.Own <= day).Select(one => one with { Fellow = Until(one.Fellow, day), Stranger = Until(one.Stranger, day) })],
        BroughtInviterOn = Until(evidence.BroughtInviterOn, day),
    };

    private static DateOnly? Until(DateOnly? one, DateOnly day) => one <= day ? one : null;

    private static DateOnly? DayOrNever(Random draw, int days) => draw.Next(3) == 0 ? null : Joined.AddDays(draw.Next(days));

    private static DateTimeOffset At(int day) => new DateTimeOffset(Joined, new TimeOnly(12, 0), TimeSpan.Zero).AddDays(day);

    private static DateOnly? Day(int number) => number < 0 ? null : Joined.AddDays(number);
}
