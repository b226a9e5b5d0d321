using System.Globalization;
using GroupBot.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Growth;

internal sealed class ArrivalTests
{
    private static readonly DateOnly Joined = new(2026, 11, 1);
    private static readonly ArrivalRules Rules = new(3, 14, 30, needsAnswer: true);

    /// <param name="active">Days on which they did something, 0 = the day of the join.</param>
    /// <param name="answered">The day of the first answer; -1 for none.</param>
    /// <param name="left">-1 for never; so for the return.</param>
    /// <param name="finished">The last day that is over, as a number of the same kind.</param>
    [TestCase("0", -1, -1, -1, 0, "Pending@0")]
    [TestCase("0,1,2", 1, -1, -1, 1, "Pending@0", TestName = "Steps_OnTheDayOfTheLastCondition_WaitForItsEnd")]
    [TestCase("0,1,2", 1, -1, -1, 2, "Pending@0 Counted@2")]
    [TestCase("2,1,0", 5, -1, -1, 9, "Pending@0 Counted@5", TestName = "Steps_WhereTheAnswerCameLast_CountOnItsDay")]
    [TestCase("0,1", 1, -1, -1, 12, "Pending@0")]
    [TestCase("0,1", 1, -1, -1, 13, "Pending@0 Lapsed@14", TestName = "Steps_WhenTheFourteenthDayIsOver_Lapse")]
    [TestCase("0,1,13", 13, -1, -1, 13, "Pending@0 Counted@13", TestName = "Steps_OnTheLastDay_StillCount")]
    [TestCase("0,1,14", 1, -1, -1, 20, "Pending@0 Lapsed@14", TestName = "Steps_ADayLate_DoNotCount")]
    [TestCase("0,1,2", 14, -1, -1, 20, "Pending@0 Lapsed@14", TestName = "Steps_WithAnAnswerADayLate_DoNotCount")]
    [TestCase("0,1,2,3", -1, -1, -1, 20, "Pending@0 Lapsed@14")]
    [TestCase("0,1,2", 1, -1, -1, 29, "Pending@0 Counted@2")]
    [TestCase("0,1,2", 1, -1, -1, 30, "Pending@0 Counted@2 Kept@30")]
    [TestCase("0,1,2", 1, 30, -1, 30, "Pending@0 Counted@2 Left@30", TestName = "Steps_OfWhoWentOnTheThirtiethDay_AreNotKept")]
    [TestCase("0,1,2", 1, 31, 33, 40, "Pending@0 Counted@2 Kept@30", TestName = "Steps_OfWhoWentLater_StayKept")]
    [TestCase("0,1,2", 1, 2, -1, 9, "Pending@0 Left@2", TestName = "Steps_OfWhoWentOnTheDay_DoNotCount")]
    [TestCase("0,1,2", 1, 3, -1, 9, "Pending@0 Counted@2 Left@3")]
    [TestCase("0,1,2", 1, 3, 4, 40, "Pending@0 Counted@2 Left@3 CameBack@4")]
    [TestCase("0", -1, 0, -1, 0, "Pending@0 Left@0", TestName = "Steps_OfWhoWentAtOnce_AreSeenAtOnce")]
    [TestCase("0,2,3,4", 4, 0, 2, 40, "Pending@0 Left@0 CameBack@2", TestName = "Steps_OfWhoCameAgain_CountNeverAgain")]
    [TestCase("0", -1, 14, -1, 20, "Pending@0 Lapsed@14", TestName = "Steps_OfWhoWentWhenTheTimeWasOver_StayLapsed")]
    [TestCase("0", -1, 13, -1, 20, "Pending@0 Left@13")]
    public void Steps_OfAnArrival_AreThoseOfItsDays(string active, int answered, int left, int returned, int finished, string steps)
    {
        var arrival = new Arrival(
            Joined, [.. active.Split(',').Select(day => Joined.AddDays(int.Parse(day, CultureInfo.InvariantCulture)))], Day(answered), LeftOn: Day(left), ReturnedOn: Day(returned));

        Assert.That(Written(arrival.Steps(Rules, Joined.AddDays(finished))), Is.EqualTo(steps));
    }

    [Test]
    public void Steps_OfWhoWasHereBefore_AreOne()
    {
        var arrival = new Arrival(Joined, [Joined, Joined.AddDays(1), Joined.AddDays(2)], Joined, WasHereBefore: true);

        Assert.That(Written(arrival.Steps(Rules, Joined.AddDays(60))), Is.EqualTo("CameBack@0"));
    }

    [Test]
    public void Steps_WhereNoAnswerIsNeeded_CountByDaysAlone()
    {
        var arrival = new Arrival(Joined, [Joined, Joined.AddDays(3)], null);

        Assert.That(Written(arrival.Steps(new ArrivalRules(2, 7, 7, needsAnswer: false), Joined.AddDays(3))), Is.EqualTo("Pending@0 Counted@3"));
    }

    /// <summary>However late somebody looks, what was there before stands as it was.</summary>
    [Test]
    public void Steps_LookedAtEveryDayOrLate_AreTheSame()
    {
        var draw = new Random(20261123);
        for (var n = 0; n < 2000; n++)
        {
            int? left = draw.Next(3) == 0 ? draw.Next(40) : null;
            var arrival = new Arrival(
                Joined,
                [.. Enumerable.Range(0, 20).Where(_ => draw.Next(5) == 0).Select(day => Joined.AddDays(day))],
                draw.Next(3) == 0 ? null : Joined.AddDays(draw.Next(16)),
                LeftOn: left is { } day ? Joined.AddDays(day) : null,
                ReturnedOn: left is { } gone && draw.Next(2) == 0 ? Joined.AddDays(gone + draw.Next(5)) : null);
            var late = arrival.Steps(Rules, Joined.AddDays(50));
            for (var finished = 0; finished < 50; finished++)
            {
                // As of a day, nothing is known of what somebody did after it.
                var until = Joined.AddDays(finished + 1);
                var early = (arrival with
                {
                    ActiveDays = [.. arrival.ActiveDays.Where(day => day <= until)],
                    AnsweredOn = arrival.AnsweredOn <= until ? arrival.AnsweredOn : null,
                    LeftOn = arrival.LeftOn <= until ? arrival.LeftOn : null,
                    ReturnedOn = arrival.ReturnedOn <= until ? arrival.ReturnedOn : null,
                }).Steps(Rules, Joined.AddDays(finished));

                Assert.That(early, Is.EqualTo(late.Take(early.Count)), $"draw {n}, day {finished}");
                Assert.That(late.Skip(early.Count).Select(step => step.Day), Is.All.GreaterThanOrEqualTo(until), $"draw {n}, day {finished}");
            }
        }
    }

    [TestCase(0, 14, 30), TestCase(15, 14, 30), TestCase(3, 0, 30), TestCase(3, 14, 13)]
    public void Rules_ThatCannotBeMet_AreRefused(int days, int within, int kept) =>
        Assert.That(() => new ArrivalRules(days, within, kept, true), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static DateOnly? Day(int number) => number < 0 ? null : Joined.AddDays(number);

    private static string Written(IEnumerable<ArrivalStep> steps) =>
        string.Join(' ', steps.Select(step => $"{step.State}@{step.Day.DayNumber - Joined.DayNumber}"));
}
