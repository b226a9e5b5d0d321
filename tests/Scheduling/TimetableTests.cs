using System.Globalization;
using GroupBot.Scheduling;
using GroupBot.Turns.Routing;
using NUnit.Framework;

namespace GroupBot.Tests.Scheduling;

internal sealed class TimetableTests
{
    /// <summary>New York skips 02:00–03:00 on 8 March 2026 and has 01:00–02:00 twice on 1 November.</summary>
    [TestCase("0 30 2 * * ?", "2026-03-08T00:00:00Z", "2026-03-08T07:00:00Z", Description = "the end of the gap")]
    [TestCase("0 30 2 * * ?", "2026-03-08T08:00:00Z", "2026-03-09T06:30:00Z", Description = "and no second time that day")]
    [TestCase("0 30 1 * * ?", "2026-11-01T00:00:00Z", "2026-11-01T05:30:00Z", Description = "the first of the two")]
    [TestCase("0 30 1 * * ?", "2026-11-01T05:30:00Z", "2026-11-02T06:30:00Z", Description = "and not the second")]
    [TestCase("0 17 * * * ?", "2026-11-01T05:17:00Z", "2026-11-01T06:17:00Z", Description = "every hour is every hour")]
    public void Cron_WhereTheClocksChange_IsOnceADay(string cron, string after, string due) =>
        Assert.That(In("America/New_York", cron).Cron.GetNextValidTimeAfter(At(after)), Is.EqualTo(At(due)));

    [TestCase("2026-03-02T04:09:59Z", "2026-03-01T04:10:00Z")]
    [TestCase("2026-03-02T04:10:00Z", "2026-03-02T04:10:00Z")]
    [TestCase("2026-03-02T04:10:00.5Z", "2026-03-02T04:10:00Z")]
    public void LastDue_AroundTheInstant_IsTheLastThatWas(string now, string due) =>
        Assert.That(In("UTC", "0 10 4 * * ?").LastDue(At(now)), Is.EqualTo(At(due)));

    [Test]
    public void SlotOf_WhereItIsOneTimeADay_IsTheLocalDay() => Assert.That(
        In("Asia/Shanghai", "0 10 4 * * ?").SlotOf(At("2026-03-01T20:10:00Z")), Is.EqualTo(At("2026-03-02T00:00:00Z").ToUnixTimeMilliseconds()));

    /// <summary>A job may change from intervals to a time of day, or back: its slots go on rising.</summary>
    [TestCase("0 17 * * * ?", "0 10 4 * * ?", "Asia/Shanghai")]
    [TestCase("0 10 4 * * ?", "0 17 * * * ?", "Asia/Shanghai")]
    [TestCase("0 17 * * * ?", "0 10 4 * * ?", "America/Los_Angeles")]
    [TestCase("0 10 4 * * ?", "0 17 * * * ?", "America/Los_Angeles")]
    public void SlotOf_AfterTheKindOfScheduleChanged_IsLaterThanTheLast(string before, string after, string zone)
    {
        var last = In(zone, before).LastDue(At("2026-03-02T12:00:00Z"))!.Value;
        var next = In(zone, after).LastDue(last + TimeSpan.FromDays(1.5))!.Value;

        Assert.That(In(zone, after).SlotOf(next), Is.GreaterThan(In(zone, before).SlotOf(last)));
        Assert.That(In(zone, after).SlotOf(next), Is.LessThan(At("2026-03-05T00:00:00Z").ToUnixTimeMilliseconds()), "nor far ahead");
    }

    [Test]
    public void SlotOf_WhereItIsAtIntervals_IsTheInstant() => Assert.That(
        In("Asia/Shanghai", "0 17 * * * ?").SlotOf(At("2026-03-01T20:17:00Z")), Is.EqualTo(At("2026-03-01T20:17:00Z").ToUnixTimeMilliseconds()));

    private static Timetable In(string zone, string cron) =>
        new(new JobSpec("Test.job", cron, static (_, _) => { }), TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
