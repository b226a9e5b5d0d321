using GroupBot.Import;
using NUnit.Framework;

namespace GroupBot.Tests.Import;

internal sealed class LocalTimesTests
{
    private readonly LocalTimes _times = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    [Test]
    public void Of_AMessageWithUnixTime_IsThatInstant()
    {
        Assert.That(
            _times.Of(new ExportMessage { Date = "2025-01-01T08:00:00", UnixTime = 1735689600 }),
            Is.EqualTo(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.That(_times.UsedZone, Is.False);
    }

    [TestCase("2020-01-01T12:00:00", 11)]
    [TestCase("2020-07-01T12:00:00", 10)]
    public void Of_AMessageOfAnOldVersion_IsReadByTheZone(string date, int hour)
    {
        Assert.That(_times.Of(new ExportMessage { Date = date })?.UtcDateTime.Hour, Is.EqualTo(hour));
        Assert.That(_times.UsedZone);
    }

    /// <summary>The exporting machine stood eight hours east: its message says so.</summary>
    [Test]
    public void Of_AReaction_HasTheZoneOfItsMessage()
    {
        var message = new ExportMessage { Date = "2025-01-01T08:00:00", UnixTime = 1735689600 };

        Assert.That(_times.Of("2025-01-03T09:30:00", message), Is.EqualTo(new DateTimeOffset(2025, 1, 3, 1, 30, 0, TimeSpan.Zero)));
        Assert.That(_times.UsedZone, Is.False);
    }

    [TestCase(null, null)]
    [TestCase("yesterday", null)]
    [TestCase("0001-01-01T00:00:00", null)]
    [TestCase("9999-12-31T23:59:59", null)]
    [TestCase("2025-13-01T00:00:00", null)]
    [TestCase("2025-01-01T00:00:00", 0L)]
    [TestCase("2025-01-01T00:00:00", long.MaxValue)]
    [TestCase(null, -5L)]
    public void Of_AMessageWithoutATimeThatCouldBe_IsNull(string? date, long? unix) =>
        Assert.That(_times.Of(new ExportMessage { Date = date, UnixTime = unix }), Is.Null);

    /// <summary>A reaction whose message lies about its zone, or to one without any, is read by the zone.</summary>
    [TestCase("1971-01-01T00:00:00", 1735689600L)]
    [TestCase(null, 1735689600L)]
    public void Of_AReactionToAMessageThatTellsNoZone_IsReadByTheZone(string? date, long unix) => Assert.That(
        _times.Of("2025-01-03T09:30:00", new ExportMessage { Date = date, UnixTime = unix }),
        Is.EqualTo(new DateTimeOffset(2025, 1, 3, 8, 30, 0, TimeSpan.Zero)));
}
