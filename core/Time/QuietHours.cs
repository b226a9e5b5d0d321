namespace GroupBot.Core.Time;

/// <summary>
/// The hours of a zone's clock in which nothing is said unasked: from one hour up to, but not including, another; across
/// midnight where the first is the later one, and never where both are the same.
/// </summary>
public sealed record QuietHours
{
    /// <param name="zone">The group's IANA zone.</param>
    /// <param name="from">The local hour at which they begin, 0–23.</param>
    /// <param name="to">The local hour at which they end, 0–23.</param>
    public QuietHours(TimeZoneInfo zone, int from, int to)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, 23);
        ArgumentOutOfRangeException.ThrowIfNegative(to);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, 23);
        (Zone, From, To) = (zone, from, to);
    }

    public TimeZoneInfo Zone { get; }

    public int From { get; }

    public int To { get; }

    /// <summary>When the quiet hours end in which an instant lies; null where it lies in none.</summary>
    public DateTimeOffset? EndOf(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, Zone).DateTime;
        var isQuiet = From < To ? local.Hour >= From && local.Hour < To
            : From > To && (local.Hour >= From || local.Hour < To);
        if (!isQuiet)
        {
            return null;
        }

        var day = From > To && local.Hour >= From ? local.Date.AddDays(1) : local.Date;
        return LocalInstant.Of(day.AddHours(To), Zone);
    }
}
