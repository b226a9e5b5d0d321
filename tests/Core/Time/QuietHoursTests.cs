using System.Globalization;
using GroupBot.Core.Time;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Time;

internal sealed class QuietHoursTests
{
    // Shanghai is UTC+8 all year: 23:00 there is 15:00Z, 08:00 there is 00:00Z.
    [TestCase("2026-11-20T14:59:59Z", null, TestName = "EndOf_ASecondBefore_IsNone")]
    [TestCase("2026-11-20T15:00:00Z", "2026-11-21T00:00:00Z", TestName = "EndOf_AtTheBeginning_IsTomorrowMorning")]
    [TestCase("2026-11-20T15:59:59Z", "2026-11-21T00:00:00Z", TestName = "EndOf_BeforeMidnight_IsTomorrowMorning")]
    [TestCase("2026-11-20T16:00:00Z", "2026-11-21T00:00:00Z", TestName = "EndOf_AtMidnight_IsTheSameMorning")]
    [TestCase("2026-11-20T23:59:59Z", "2026-11-21T00:00:00Z", TestName = "EndOf_ASecondBeforeTheEnd_IsTheEnd")]
    [TestCase("2026-11-21T00:00:00Z", null, TestName = "EndOf_AtTheEnd_IsNone")]
    public void EndOf_AcrossMidnight(string at, string? end) => Expect("Asia/Shanghai", 23, 8, at, end);

    [TestCase("2026-11-20T12:59:00Z", null)]
    [TestCase("2026-11-20T13:00:00Z", "2026-11-20T15:00:00Z")]
    [TestCase("2026-11-20T15:00:00Z", null)]
    public void EndOf_WithinADay(string at, string? end) => Expect("UTC", 13, 15, at, end);

    [TestCase("2026-11-20T07:30:00Z")]
    [TestCase("2026-11-20T08:00:00Z")]
    public void EndOf_WhenBothHoursAreTheSame_IsNone(string at) => Expect("UTC", 8, 8, at, null);

    // Berlin, 29 March 2026: 02:00 becomes 03:00 at 01:00Z. 25 October: 03:00 becomes 02:00 at 01:00Z.
    [TestCase(23, 8, "2026-03-28T22:00:00Z", "2026-03-29T06:00:00Z", TestName = "EndOf_InTheNightOfTheGap_IsEightByTheNewClock")]
    [TestCase(23, 8, "2026-10-24T22:00:00Z", "2026-10-25T07:00:00Z", TestName = "EndOf_InTheNightTwiceAsLong_IsEightByTheNewClock")]
    [TestCase(23, 2, "2026-03-29T00:30:00Z", "2026-03-29T01:00:00Z", TestName = "EndOf_AtAnHourThatIsSkipped_IsTheEndOfTheGap")]
    [TestCase(23, 2, "2026-03-29T01:00:00Z", null, TestName = "EndOf_BehindTheGap_IsNone")]
    [TestCase(23, 2, "2026-10-24T23:30:00Z", "2026-10-25T00:00:00Z", TestName = "EndOf_AtAnHourThatComesTwice_IsTheFirst")]
    [TestCase(23, 2, "2026-10-25T01:30:00Z", null, TestName = "EndOf_TheSecondTimeRound_IsNone")]
    [TestCase(1, 3, "2026-10-25T00:30:00Z", "2026-10-25T02:00:00Z", TestName = "EndOf_TheFirstTimeRoundWithin_IsTheRealEnd")]
    [TestCase(1, 3, "2026-10-25T01:30:00Z", "2026-10-25T02:00:00Z", TestName = "EndOf_TheSecondTimeRoundWithin_IsTheRealEnd")]
    public void EndOf_WhereClocksChange(int from, int to, string at, string? end) => Expect("Europe/Berlin", from, to, at, end);

    [TestCase(-1, 8)]
    [TestCase(24, 8)]
    [TestCase(23, -1)]
    [TestCase(23, 24)]
    public void New_WithAnHourThatIsNone_Throws(int from, int to) =>
        Assert.That(() => new QuietHours(TimeZoneInfo.Utc, from, to), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static void Expect(string zone, int from, int to, string at, string? end) => Assert.That(
        new QuietHours(TimeZoneInfo.FindSystemTimeZoneById(zone), from, to).EndOf(Instant(at)),
        Is.EqualTo(end is null ? (DateTimeOffset?)null : Instant(end)));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
