namespace GroupBot.Core.Time;

/// <summary>
/// When a group's day begins: a zone and an hour. The day of an instant is the local calendar date of that instant
/// less the hour, so that with 04:00 the small hours still belong to the evening before.
/// </summary>
public sealed record DayRule
{
    /// <param name="zone">The group's IANA zone.</param>
    /// <param name="startHour">The local hour at which a day begins, 0–23.</param>
    public DayRule(TimeZoneInfo zone, int startHour)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentOutOfRangeException.ThrowIfNegative(startHour);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startHour, 23);
        Zone = zone;
        StartHour = startHour;
    }

    public TimeZoneInfo Zone { get; }

    public int StartHour { get; }

    /// <summary>The group's day to which <paramref name="instant"/> belongs.</summary>
    public DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime.AddHours(-StartHour));

    /// <summary>
    /// The first instant of <paramref name="day"/>. A local start that the zone skips begins at the end of the gap; one
    /// that exists twice begins the first time.
    /// </summary>
    public DateTimeOffset StartOf(DateOnly day) => LocalInstant.Of(day.ToDateTime(new TimeOnly(StartHour, 0)), Zone);
}
