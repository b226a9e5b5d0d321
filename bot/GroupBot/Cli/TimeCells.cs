using System.Globalization;
using GroupBot.Core.Time;

namespace GroupBot.Cli;

/// <summary>Instants as tables write them.</summary>
internal static class TimeCells
{
    /// <summary>A number beyond this is milliseconds: in seconds it would be the year 5138.</summary>
    private const long MostSeconds = 100_000_000_000;

    private static readonly string[] Forms =
    [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
        "yyyy/M/d", "yyyy/M/d H:mm", "yyyy/M/d H:mm:ss",
    ];

    /// <param name="zone">Of times that do not say theirs.</param>
    /// <returns>Null where it is none.</returns>
    public static DateTimeOffset? Read(string text, TimeZoneInfo zone)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number switch
            {
                >= 0 and < MostSeconds => DateTimeOffset.FromUnixTimeSeconds(number),
                >= MostSeconds and < MostSeconds * 1000 => DateTimeOffset.FromUnixTimeMilliseconds(number),
                _ => null,
            };
        }

        return !DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) ? null
            : time.Kind is DateTimeKind.Unspecified ? LocalInstant.Of(time, zone)
            : new DateTimeOffset(time.ToUniversalTime());
    }
}
