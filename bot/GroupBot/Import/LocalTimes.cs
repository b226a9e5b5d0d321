using System.Globalization;

namespace GroupBot.Import;

/// <summary>
/// Instants of what an export dates in the local time of the machine that made it, without saying which zone that was.
/// </summary>
/// <param name="zone">For messages that do not tell it themselves.</param>
internal sealed class LocalTimes(TimeZoneInfo zone)
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss";
    private const long LastSecond = 253402300799;
    private static readonly TimeSpan Widest = TimeSpan.FromHours(18);

    /// <summary>True once a date had to be read by the zone.</summary>
    public bool UsedZone { get; private set; }

    /// <summary>The instant of a message; null where it has none that could be.</summary>
    public DateTimeOffset? Of(ExportMessage message) =>
        message.UnixTime is { } seconds ? seconds is > 0 and <= LastSecond ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null
        : Read(message.Date) is { } local ? InZone(local)
        : null;

    /// <summary>The instant of a reaction to a message: what the message tells of the zone holds for it too.</summary>
    public DateTimeOffset? Of(string? date, ExportMessage message)
    {
        if (Read(date) is not { } local)
        {
            return null;
        }

        if (message.UnixTime is not null && Of(message) is { } at && Read(message.Date) is { } same)
        {
            var offset = same - at.UtcDateTime;
            if (offset.Duration() <= Widest)
            {
                return new DateTimeOffset(DateTime.SpecifyKind(local - offset, DateTimeKind.Utc));
            }
        }

        return InZone(local);
    }

    private DateTimeOffset InZone(DateTime local)
    {
        UsedZone = true;
        return new DateTimeOffset(DateTime.SpecifyKind(local - zone.GetUtcOffset(local), DateTimeKind.Utc));
    }

    /// <summary>A day is kept clear of either end of the calendar.</summary>
    private static DateTime? Read(string? date) =>
        DateTime.TryParseExact(date, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            && local.Year is > 1970 and < 9999
            ? local
            : null;
}
