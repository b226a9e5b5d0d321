using System.Globalization;
using GroupBot.Core.Time;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Time;

/// <summary>A group's days over changes of zone and start; a day begins at the hour beside its zone.</summary>
internal sealed class DayHistoryTests
{
    // 22 November, 04:00 in Pago Pago is 15:00 UTC, and 05:00 of the 23rd on Kiritimati.
    [TestCase("Pacific/Pago_Pago", 4, "Pacific/Kiritimati", 4, "2026-11-22T15:00Z", "2026-11-21", "2026-11-23", "2026-11-22")]
    // With the start moved from 23:00 to midnight as well, the clock goes 48 hours ahead: two whole days.
    [TestCase("Pacific/Pago_Pago", 23, "Pacific/Kiritimati", 0, "2026-11-23T10:00Z", "2026-11-21", "2026-11-24", "2026-11-22,2026-11-23")]
    // East by less than a day: 04:00 in Shanghai has become 09:00 in Auckland, of the same day.
    [TestCase("Asia/Shanghai", 4, "Pacific/Auckland", 4, "2026-11-21T20:00Z", "2026-11-21", "2026-11-22", "")]
    // West: the day goes on.
    [TestCase("Asia/Shanghai", 4, "America/Los_Angeles", 4, "2026-11-21T20:00Z", "2026-11-21", "2026-11-21", "")]
    [TestCase("Pacific/Kiritimati", 4, "Pacific/Pago_Pago", 4, "2026-11-21T14:00Z", "2026-11-21", "2026-11-21", "")]
    public void End_OfARule_SaysWhichDaysNeverWere(
        string from, int fromHour, string to, int toHour, string at, string last, string next, string never)
    {
        var (rule, other) = (Rule(from, fromHour), Rule(to, toHour));
        var past = new DayHistory([], rule).End(other, At(at), DateOnly.MinValue);
        var days = new DayHistory([past], other);

        Assert.That((past.LastDay, past.NextDay), Is.EqualTo((Day(last), Day(next))));
        Assert.That(string.Join(',', days.NeverWere.Select(day => day.ToString("O", CultureInfo.InvariantCulture))), Is.EqualTo(never));
        Assert.That(days.Before(Day(next)), Is.EqualTo(next == last ? Day(last).AddDays(-1) : Day(last)));
    }

    /// <summary>Hour by hour through any change: no day goes back, none that never was comes, and each other one does.</summary>
    [Test]
    public void DayOf_ThroughAnyChanges_GoesUpByTheDaysThatWere([Range(1, 40)] int seed)
    {
        string[] zones = ["Pacific/Pago_Pago", "Pacific/Kiritimati", "Asia/Shanghai", "America/New_York", "Asia/Kathmandu", "Pacific/Chatham"];
        var random = new Random(seed);
        var rule = Rule(zones[random.Next(zones.Length)], random.Next(24));
        var past = new List<PastRule>();
        var start = At("2026-10-20T00:00Z");
        var lived = new List<DateOnly>();
        for (var (at, hours) = (start, 0); hours < 60 * 24; at = at.AddHours(1), hours++)
        {
            if (random.Next(24 * 6) == 0)
            {
                var next = Rule(zones[random.Next(zones.Length)], random.Next(24));
                past.Add(new DayHistory(past, rule).End(next, at, DateOnly.MinValue));
                rule = next;
            }

            lived.Add(new DayHistory(past, rule).DayOf(at));
        }

        var days = new DayHistory(past, rule);
        Assert.That(lived, Is.Ordered);
        Assert.That(Enumerable.Range(0, lived.Count).Select(hour => days.DayOf(start.AddHours(hour))), Is.EqualTo(lived), "also told later");
        Assert.That(lived.Distinct().Concat(days.NeverWere).Order(), Is.EqualTo(
            Enumerable.Range(0, lived[^1].DayNumber - lived[0].DayNumber + 1).Select(n => lived[0].AddDays(n))));
    }

    [Test]
    public void End_WhereALaterDayWasKnown_GoesOnFromThere()
    {
        var past = new DayHistory([], Rule("Asia/Shanghai", 4)).End(Rule("Asia/Tokyo", 4), At("2026-11-21T20:00Z"), Day("2026-11-25"));

        Assert.That((past.LastDay, past.NextDay), Is.EqualTo((Day("2026-11-25"), Day("2026-11-25"))));
    }

    private static DayRule Rule(string zone, int hour) => new(TimeZoneInfo.FindSystemTimeZoneById(zone), hour);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
