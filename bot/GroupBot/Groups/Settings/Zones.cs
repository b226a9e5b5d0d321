using GroupBot.Core.Time;

namespace GroupBot.Groups.Settings;

/// <summary>The zones that this system knows, by their IANA ids.</summary>
internal static class Zones
{
    /// <summary>Longer than any id; what is longer is not looked for among the system's files.</summary>
    private const int LongestId = 64;

    /// <summary>False also for a path: the system looks an id up among its files.</summary>
    public static bool Exists(string id) => id.Length is > 0 and <= LongestId && char.IsAsciiLetter(id[0])
        && !id.Contains("..", StringComparison.Ordinal) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out _);

    /// <summary>The id of what somebody wrote: a city, an offset, or an id in any case; null where there is no such zone.</summary>
    public static string? Find(string text) => ZoneNames.Find(text) is { } known && Exists(known) ? known
        : Exists(text) ? text
        : ZoneNames.AsId(text) is var id && Exists(id) ? id
        : null;
}
