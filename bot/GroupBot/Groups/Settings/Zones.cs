using System.Collections.Frozen;
using GroupBot.Core.Time;

namespace GroupBot.Groups.Settings;

/// <summary>
/// The zones that this system knows, by their IANA ids. The system itself finds more by name than that: names of Windows,
/// its files' folders (<c>posix/…</c>, <c>right/…</c>) and <c>localtime</c>, by which a group's day would be the host's.
/// </summary>
internal static class Zones
{
    /// <summary>In any case, to how it is stored. Systems list no offsets, and Windows lists no IANA ids at all.</summary>
    private static readonly FrozenDictionary<string, string> Ids = TimeZoneInfo.GetSystemTimeZones(skipSorting: true)
        .Where(zone => zone.HasIanaId)
        .Select(zone => zone.Id)
        .Concat(ZoneNames.Ids.Where(id => TimeZoneInfo.TryFindSystemTimeZoneById(id, out _)))
        .Distinct()
        .ToFrozenDictionary(id => id, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether this is an id as it is stored.</summary>
    public static bool Exists(string id) => Ids.TryGetValue(id, out var stored) && stored == id;

    /// <summary>The id of what somebody wrote: a city, an offset, or an id in any case; null where there is no such zone.</summary>
    public static string? Find(string text) => Ids.TryGetValue(ZoneNames.Underlined(text), out var id) ? id
        : ZoneNames.Find(text) is { } known && Exists(known) ? known
        : null;
}
