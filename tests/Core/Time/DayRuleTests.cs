using System.Globalization;
using GroupBot.Core.Time;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Time;

internal sealed class DayRuleTests
{
    // 04:00 in Shanghai is 20:00 UTC of the day before.
    [TestCase("Asia/Shanghai", 4, "2026-03-02T19:59:59Z", "2026-03-02")]
    [TestCase("Asia/Shanghai", 4, "2026-03-02T20:00:00Z", "2026-03-03")]
    [TestCase("UTC", 0, "2026-03-02T23:59:59Z", "2026-03-02")]
    [TestCase("UTC", 0, "2026-03-03T00:00:00Z", "2026-03-03")]
    [TestCase("UTC", 23, "2026-03-03T22:59:59Z", "2026-03-02")]
    // India is 5:30 ahead: 04:00 there is 22:30 UTC.
    [TestCase("Asia/Kolkata", 4, "2026-03-02T22:29:59Z", "2026-03-02")]
    [TestCase("Asia/Kolkata", 4, "2026-03-02T22:30:00Z", "2026-03-03")]
    // New York: clocks go from 02:00 EST to 03:00 EDT on 8 March 2026; 04:00 EDT is 08:00 UTC.
    [TestCase("America/New_York", 4, "2026-03-08T07:59:59Z", "2026-03-07")]
    [TestCase("America/New_York", 4, "2026-03-08T08:00:00Z", "2026-03-08")]
    public void DayOf_CutsAtTheLocalHour(string zone, int hour, string instant, string expected) =>
        Assert.That(Rule(zone, hour).DayOf(At(instant)), Is.EqualTo(DateOnly.Parse(expected, CultureInfo.InvariantCulture)));

    [TestCase("Asia/Shanghai", 4, "2026-03-03", "2026-03-02T20:00:00Z")]
    [TestCase("Asia/Kolkata", 4, "2026-03-03", "2026-03-02T22:30:00Z")]
    // 02:00 does not exist there on 8 March 2026: the day begins at 03:00 EDT, which is 07:00 UTC.
    [TestCase("America/New_York", 2, "2026-03-08", "2026-03-08T07:00:00Z")]
    // 01:00 comes twice on 1 November 2026: the first is EDT, 05:00 UTC.
    [TestCase("America/New_York", 1, "2026-11-01", "2026-11-01T05:00:00Z")]
    // Lord Howe moves its clocks by half an hour: 02:00 becomes 02:30 (+11:00) on 4 October 2026, 15:30 UTC the day before.
    [TestCase("Australia/Lord_Howe", 2, "2026-10-04", "2026-10-03T15:30:00Z")]
    public void StartOf_IsTheFirstInstantOfTheDay(string zone, int hour, string day, string expected) =>
        Assert.That(Rule(zone, hour).StartOf(DateOnly.Parse(day, CultureInfo.InvariantCulture)), Is.EqualTo(At(expected)));

    /// <summary>The start of a day belongs to it, and the instant before does not: through both changes of clock.</summary>
    [TestCase("America/New_York", 1)]
    [TestCase("America/New_York", 2)]
    [TestCase("America/New_York", 4)]
    [TestCase("Asia/Shanghai", 4)]
    [TestCase("Australia/Lord_Howe", 2)]
    public void StartOf_AndDayOf_AgreeAllYear(string zone, int hour)
    {
        var rule = Rule(zone, hour);
        for (var day = new DateOnly(2026, 1, 1); day.Year == 2026; day = day.AddDays(1))
        {
            var start = rule.StartOf(day);
            Assert.That(rule.DayOf(start), Is.EqualTo(day), $"{day:O}");
            Assert.That(rule.DayOf(start.AddMilliseconds(-1)), Is.EqualTo(day.AddDays(-1)), $"before {day:O}");
        }
    }

    [TestCase(-1)]
    [TestCase(24)]
    public void DayRule_OfAnHourThatIsNone_Throws(int hour) =>
        Assert.That(() => Rule("UTC", hour), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static DayRule Rule(string zone, int hour) => new(TimeZoneInfo.FindSystemTimeZoneById(zone), hour);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
