using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using GroupBot.Core.Activity;

namespace GroupBot.Core.Time;

/// <summary>How people name a time zone: a city they know, or how far it is from UTC. IANA's ids are what is stored.</summary>
public static partial class ZoneNames
{
    /// <summary>The offsets that have an id of their own, <c>Etc/…</c>: whole hours, from 12 behind to 14 ahead.</summary>
    private const int MostBehind = 12, MostAhead = 14;

    private const string OffsetZone = "Etc/GMT";

    /// <summary>What a Chinese city may be called besides its name: <c>福州市</c>.</summary>
    private const char CitySuffix = '市';

    /// <summary>What a zone's name may end with in Chinese: <c>新疆时间</c>.</summary>
    private const string Time = "时间";

    private static readonly (string Name, string Id)[] Written =
    [
        .. ZoneCities.Table.ReplaceLineEndings("\n")
            .Split('\n')
            .Select(line => line.Split(": "))
            .SelectMany(parts => parts[1].Split(", ").Select(name => (name, parts[0]))),
    ];

    private static readonly FrozenDictionary<string, string> ByName = Written
        .Select(pair => pair with { Name = WordFolding.Fold(pair.Name) })
        .Distinct()
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Id);

    private static readonly FrozenDictionary<(string Id, bool IsChinese), string> Cities = Written
        .Where(pair => pair.Id.Contains('/') && !pair.Id.StartsWith(OffsetZone, StringComparison.Ordinal))
        .GroupBy(pair => (pair.Id, IsChinese(pair.Name)))
        .ToFrozenDictionary(names => names.Key, names => names.First().Name.Replace(Time, "", StringComparison.Ordinal));

    /// <summary>Every id that a name, an offset or an old id leads to.</summary>
    public static IReadOnlyCollection<string> Ids { get; } =
    [
        .. ByName.Values
            .Concat(OldZoneIds.ToNew.Values)
            .Concat(Enumerable.Range(-MostBehind, MostBehind + MostAhead + 1).Select(OffsetId))
            .Distinct(),
    ];

    /// <summary>
    /// The id of a city's or country's zone (<c>北京</c>, <c>new york</c>), of a whole offset (<c>UTC+8</c>, <c>+08:00</c>)
    /// or of an id that has been renamed (<c>US/Pacific</c>); null where there is none, as for half an hour.
    /// </summary>
    public static string? Find(string text)
    {
        var offset = Offset().Match(WordFolding.Normalized(text).Trim());
        if (offset.Success)
        {
            var hours = int.Parse(offset.Groups["hours"].ValueSpan, CultureInfo.InvariantCulture);
            var ahead = offset.Groups["sign"].ValueSpan is "+" ? hours : -hours;
            return ahead is < -MostBehind or > MostAhead ? null : OffsetId(ahead);
        }

        var name = WordFolding.Fold(text);
        return ByName.GetValueOrDefault(name)
            ?? (name.EndsWith(CitySuffix) ? ByName.GetValueOrDefault(name[..^1]) : null)
            ?? OldZoneIds.ToNew.GetValueOrDefault(Underlined(text));
    }

    /// <summary>The city or region that an id's zone is called by, in Chinese or else in English; null where none is known.</summary>
    public static string? City(string id, bool inChinese) => Cities.GetValueOrDefault((id, inChinese));

    /// <summary>What was written for an id, with the underlines that ids have for spaces; its case is left as it is.</summary>
    public static string Underlined(string text) => text.Trim().Replace(' ', '_');

    /// <summary>An id as people read it: <c>UTC+8</c> for the id whose sign is turned round, every other as it is.</summary>
    public static string Show(string id)
    {
        var offset = WrittenOffsetId().Match(id);
        return offset.Success ? $"UTC{(offset.Groups["sign"].Value == "-" ? "+" : "-")}{offset.Groups["hours"].Value}" : id;
    }

    private static bool IsChinese(string name) => name[0] >= '\u4e00';

    /// <summary>By the custom of POSIX these ids count the other way round: east of Greenwich is minus.</summary>
    private static string OffsetId(int ahead) => ahead == 0
        ? "UTC"
        : string.Create(CultureInfo.InvariantCulture, $"{OffsetZone}{(ahead > 0 ? '-' : '+')}{Math.Abs(ahead)}");

    [GeneratedRegex(@"^(utc|gmt)?\s*(?<sign>[+\-\u2212])\s*0?(?<hours>\d{1,2})(:?00)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Offset();

    [GeneratedRegex(@"^Etc/GMT(?<sign>[+-])(?<hours>\d{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenOffsetId();
}
