using System.Globalization;
using System.Text.RegularExpressions;
using GroupBot.Core.Activity;
using GroupBot.Core.CheckIns;

namespace GroupBot.Core.Growth;

/// <summary>The parts of a task as people write them. What cannot be read, or lies outside the bounds, is null.</summary>
public static partial class WrittenTask
{
    /// <summary>3, ３, 3 位, 3 friends.</summary>
    public static int? Needed(string text) =>
        Count().Match(Narrow(text)) is { Success: true } match && Number(match) is >= 1 and <= InviteTask.MostNeeded and var needed ? needed : null;

    /// <summary>20, 20 份, 前十名, the first ten; 不限, everybody and 0 are everybody.</summary>
    public static int? Quota(string text)
    {
        if (First().Match(WordFolding.Normalized(text).Trim()) is { Success: true } first)
        {
            var number = first.Groups["number"].Value;
            return Quota(DaysAhead.NumberOf(number.ToLowerInvariant())?.ToString(CultureInfo.InvariantCulture) ?? number) is > 0 and var ofFirst ? ofFirst : null;
        }

        var narrow = Narrow(text);
        return IsUnlimited(narrow) ? 0
            : Count().Match(narrow) is { Success: true } match && Number(match) is <= InviteTask.MostQuota and var quota ? quota
            : null;
    }

    /// <summary>True where somebody means points, in bounds or not: 50 积分, 50分, points 50. A number alone says nothing.</summary>
    public static bool MeansPoints(string text) => PointsOf().IsMatch(Narrow(text));

    /// <summary>1 to <see cref="InviteTask.MostPoints"/>.</summary>
    public static int? Points(string text) =>
        PointsOf().Match(Narrow(text)) is { Success: true } match && Number(match) is >= 1 and <= InviteTask.MostPoints and var points ? points : null;

    /// <summary>The last day: 12月31日, 2026-12-31, 30天 (today is the first), 三天后, 下周五, 年底, 月底, or 不限 for none.</summary>
    /// <returns>Null where it cannot be read, is past, or is more than a year ahead.</returns>
    public static (DateOnly? Last, bool IsOpen)? Last(string text, DateOnly today)
    {
        if (IsUnlimited(Narrow(text)))
        {
            return (null, true);
        }

        return Day(text, today) is { } last && last >= today && last <= today.AddDays(InviteTask.LongestDays) ? (last, false) : null;
    }

    /// <summary>The day that is meant, past or too far as it may be; null where none can be read.</summary>
    public static DateOnly? Day(string text, DateOnly today)
    {
        var narrow = Narrow(text);
        return Holiday.Read(text, today) ?? narrow switch
        {
            _ when Days().Match(narrow) is { Success: true } days => today.AddDays(Number(days) - 1),
            _ when DaysAhead.Read(narrow, today) is { } ahead => ahead,
            _ when WrittenWeekday.Read(narrow) is { } weekday && weekday.Length == narrow.Length => weekday.On(today, isPast: false),
            _ when DaysAhead.WithoutBefore(narrow) is { } last => Day(last, today),
            _ => WrittenDay.Read(narrow, today) is ({ } day, "") ? Coming(day, narrow, today) : null,
        };
    }

    /// <summary>True where a time of day stands beside a day, or alone: 今晚8点, Friday 8pm, 8pm tomorrow.</summary>
    public static bool TellsTime(string text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        var narrow = Narrow(text);
        var line = narrow.EndsWith('前') ? narrow[..^1] : narrow;
        return IsTime(line.Split(' ', 2)[0]) || Enumerable.Range(0, line.Length).Any(at => IsTime(line[at..]) && (at == 0 || Day(line[..at].TrimEnd(), today) is not null));
    }

    /// <summary>A number alone is the day of a month or the like.</summary>
    private static bool IsTime(string text) => !text.All(char.IsAsciiDigit) && WrittenTime.Read(text) is not null;

    /// <summary>True of what tells a day of a month, whether it has that day or not: 下个月31号.</summary>
    internal static bool IsOfMonth(string text) => DaysAhead.IsOfMonth(Narrow(text));

    /// <summary>A day without a year is the nearest one; an end lies ahead.</summary>
    private static DateOnly Coming(DateOnly day, string text, DateOnly today) =>
        day < today && !Year().IsMatch(text) && char.IsAsciiDigit(text[0]) ? day.AddYears(1) : day;

    private static bool IsUnlimited(string narrow) => WordFolding.Fold(narrow)
        is "不限" or "不限量" or "不限时" or "没有" or "长期" or "everybody" or "everyone" or "all" or "nolimit" or "unlimited" or "none" or "noend" or "never";

    /// <summary>As a machine writes it: numerals of Chinese as digits, where nothing but units stands beside them.</summary>
    private static string Narrow(string text)
    {
        var narrow = WordFolding.Normalized(text).Trim().ToLowerInvariant();
        return Spelled().Match(narrow) is { Success: true } match && ChineseNumber.Read(match.Groups["spelled"].Value) is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"{match.Groups["before"].Value}{number}{match.Groups["behind"].Value}")
            : narrow;
    }

    private static int Number(Match match) => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<before>满|积分)?\s*(?<spelled>[零〇一二两三四五六七八九十百千万]+)(?<behind>\s*(?:位|个|人|份|名|天|积分|分|个月)?)$")]
    private static partial Regex Spelled();

    [GeneratedRegex(
        @"^(?:(?:只?(?:给|限)|仅限|限)?\s*(?:最?先来的|最先满的|最先|前|头)\s*(?<number>[0-9零〇一二两三四五六七八九十百千万]{1,7})\s*(?:位|个|人|份|名)?|(?:only )?(?:the )?(?:first|top) (?<number>[0-9]{1,6}|[a-z]{3,6})(?: (?:friends|people|members|of them))?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex First();

    [GeneratedRegex(@"^满?\s*(?<number>[0-9]{1,6})\s*(?:位|个|人|份|名|friends?|people|members?)?$")]
    private static partial Regex Count();

    [GeneratedRegex(@"^(?:(?:积分|points?|pts)\s*(?<number>[0-9]{1,9})|(?<number>[0-9]{1,9})\s*(?:积分|分|points?|pts?\.?))$")]
    private static partial Regex PointsOf();

    [GeneratedRegex(@"^(?<number>[0-9]{1,4})\s*(?:天|days?)$")]
    private static partial Regex Days();

    [GeneratedRegex(@"[0-9]{4}")]
    private static partial Regex Year();
}
