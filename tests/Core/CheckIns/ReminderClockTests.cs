using System.Globalization;
using GroupBot.Core.CheckIns;
using NUnit.Framework;

namespace GroupBot.Tests.Core.CheckIns;

/// <summary>When a reminder is due next, on clocks that are moved too.</summary>
internal sealed class ReminderClockTests
{
    [TestCase("Asia/Shanghai", "20:00", "2026-11-22T11:59:59Z", "2026-11-22T12:00:00Z")]
    [TestCase("Asia/Shanghai", "20:00", "2026-11-22T12:00:00Z", "2026-11-23T12:00:00Z")]
    [TestCase("Asia/Shanghai", "06:00", "2026-11-22T12:00:00Z", "2026-11-22T22:00:00Z")]
    [TestCase("Asia/Shanghai", "07:30", "2026-11-22T12:00:00Z", "2026-11-22T23:30:00Z")]
    [TestCase("Asia/Kathmandu", "20:00", "2026-11-22T12:00:00Z", "2026-11-22T14:15:00Z")]
    [TestCase("Pacific/Kiritimati", "08:00", "2026-11-22T12:00:00Z", "2026-11-22T18:00:00Z")]
    [TestCase("UTC", "00:00", "2024-02-28T12:00:00Z", "2024-02-29T00:00:00Z")]
    // 02:00 to 03:00 does not exist on 29 March 2026: 03:00 summer time is 01:00 UTC.
    [TestCase("Europe/Berlin", "02:00", "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z")]
    [TestCase("Europe/Berlin", "02:00", "2026-03-29T01:00:00Z", "2026-03-30T00:00:00Z")]
    [TestCase("Europe/Berlin", "02:45", "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z")]
    // It comes twice on 25 October 2026, first in summer time.
    [TestCase("Europe/Berlin", "02:00", "2026-10-24T12:00:00Z", "2026-10-25T00:00:00Z")]
    [TestCase("Europe/Berlin", "02:00", "2026-10-25T00:00:00Z", "2026-10-26T01:00:00Z")]
    // Midnight itself was skipped there on 4 November 2018.
    [TestCase("America/Sao_Paulo", "00:00", "2018-11-03T12:00:00Z", "2018-11-04T03:00:00Z")]
    public void NextAfter_AnInstant_IsTheHourOnTheWall(string zone, string time, string from, string next) => Assert.That(
        ReminderClock.NextAfter(At(from), Clock(time), TimeZoneInfo.FindSystemTimeZoneById(zone)), Is.EqualTo(At(next)));

    /// <summary>Whatever the zone does, a year has one reminder a calendar day.</summary>
    [TestCase("Europe/Berlin", "02:00")]
    [TestCase("America/Chicago", "01:00")]
    [TestCase("Australia/Lord_Howe", "02:00")]
    public void NextAfter_ForAYear_IsOnceADay(string zoneId, string time)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        var days = new List<DateOnly>();
        for (var at = At("2026-01-01T12:00:00Z"); days.Count < 365; days.Add(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime)))
        {
            at = ReminderClock.NextAfter(at, Clock(time), zone);
        }

        Assert.That(days, Is.EqualTo(Enumerable.Range(0, 365).Select(n => days[0].AddDays(n))));
    }

    [TestCase("07:00", "07:00")]
    [TestCase("07:14", "07:00")]
    [TestCase("07:15", "07:15")]
    [TestCase("23:59", "23:45")]
    public void QuarterOf_ATime_IsTheOneItLiesIn(string time, string quarter) =>
        Assert.That(ReminderClock.QuarterOf(Clock(time)), Is.EqualTo(Clock(quarter)));

    private static TimeOnly Clock(string time) => TimeOnly.Parse(time, CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
