using GroupBot.Core.Time;

namespace GroupBot.Core.CheckIns;

/// <summary>When somebody is reminded: at a full hour of a zone's clock, once a calendar day.</summary>
public static class ReminderClock
{
    /// <summary>
    /// The first time after an instant at which the clock on the wall comes to the hour, in UTC. An hour that the zone skips is
    /// the end of the gap; one that comes twice is the first, and the second passes without a reminder.
    /// </summary>
    /// <param name="hour">0–23.</param>
    public static DateTimeOffset NextAfter(DateTimeOffset instant, int hour, TimeZoneInfo zone)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hour);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hour, 23);
        ArgumentNullException.ThrowIfNull(zone);
        for (var date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime); ; date = date.AddDays(1))
        {
            var at = LocalInstant.Of(date.ToDateTime(new TimeOnly(hour, 0)), zone);
            if (at > instant)
            {
                return at;
            }
        }
    }
}
