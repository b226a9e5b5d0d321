using System.Globalization;
using GroupBot.Sandbox.Scenarios;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox.Scenarios;

internal sealed class MomentTests
{
    /// <summary>The scenario began on Monday at 09:00 in Shanghai; it is Tuesday, 10:00 there.</summary>
    [TestCase("+10m", "2026-03-03T02:10Z")]
    [TestCase("+1d 2h", "2026-03-04T04:00Z")]
    [TestCase("+10分钟", "2026-03-03T02:10Z")]
    [TestCase("2小时后", "2026-03-03T04:00Z")]
    [TestCase("90s later", "2026-03-03T02:01:30Z")]
    [TestCase("18:30", "2026-03-03T10:30Z")]
    [TestCase("09:00", "2026-03-04T01:00Z")]
    [TestCase("10:00", "2026-03-03T02:00Z")]
    [TestCase("tomorrow 9:00", "2026-03-04T01:00Z")]
    [TestCase("明天 23:00", "2026-03-04T15:00Z")]
    [TestCase("day 3 00:00", "2026-03-03T16:00Z")]
    [TestCase("第3天 09:00", "2026-03-04T01:00Z")]
    [TestCase("day 1 09:00", "2026-03-02T01:00Z")]
    [TestCase("2026-03-10 09:00", "2026-03-10T01:00Z")]
    public void At_FromTuesday_IsThen(string text, string expected)
    {
        var now = new DateTimeOffset(2026, 3, 3, 2, 0, 0, TimeSpan.Zero);
        var start = new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

        Assert.That(
            Moment.Read(text)!.At(now, start, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")),
            Is.EqualTo(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture)));
    }

    [TestCase("")]
    [TestCase("later")]
    [TestCase("+")]
    [TestCase("+10")]
    [TestCase("+ten minutes")]
    [TestCase("24:00")]
    [TestCase("9")]
    [TestCase("day 2")]
    [TestCase("day 0 09:00")]
    [TestCase("2026-02-30 09:00")]
    [TestCase("-10m")]
    public void Read_OfNoMoment_IsNull(string text) => Assert.That(Moment.Read(text), Is.Null);
}
