using GroupBot.Core.Time;

namespace GroupBot.Core.CheckIns;

/// <summary>When somebody is reminded: at a time of a zone's clock, once a calendar day.</summary>
public static class ReminderClock
{
    /// <summary>
    /// The first time after an instant at which the clock on the wall comes to the time, in UTC. A time that the zone skips is
    /// the end of the gap; one that comes twice is the first, and the second passes without a reminder.
    /// </summary>
    public static DateTimeOffset NextAfter(DateTimeOffset instant, TimeOnly time, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        for (var date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime); ; date = date.AddDays(1))
        {
            var at = LocalInstant.Of(date.ToDateTime(time), zone);
            if (at > instant)
            {
                return at;
            }
        }
    }

    /// <summary>The quarter of an hour in which a time lies: reminders go out by quarters.</summary>
    public static TimeOnly QuarterOf(TimeOnly time) => new(time.Hour, time.Minute / 15 * 15);
}
