using System.Globalization;
using System.Text.RegularExpressions;
using GroupBot.Core.Activity;

namespace GroupBot.Core.Growth;

/// <summary>The hours of the day in which somebody is at an entrance, by the clock on the wall.</summary>
/// <param name="From">The first minute.</param>
/// <param name="Until">The first minute after; before <paramref name="From"/> where midnight lies between.</param>
public readonly partial record struct OpenHours(TimeOnly From, TimeOnly Until)
{
    private const string Opening =
        "(?:上午|早上|早|(?<flate>下午|晚上|晚))?(?<fh>[0-9]{1,2})(?::(?<fm>[0-9]{2})|[点點时時](?:(?<fhalf>半)|(?<fm>[0-9]{1,2})分?)?)? ?(?:(?<fd>[ap])\\.?m\\.?)?";

    public bool Holds(TimeOnly time) => From <= Until ? time >= From && time < Until : time >= From || time < Until;

    /// <summary>From when until when it is open at this moment of the wall's clock; null where it is not.</summary>
    public (DateTime From, DateTime Until)? SpanAt(DateTime now)
    {
        var time = TimeOnly.FromDateTime(now);
        if (!Holds(time))
        {
            return null;
        }

        var first = From > Until && time < Until ? now.Date.AddDays(-1) : now.Date;
        return (first + From.ToTimeSpan(), first.AddDays(From > Until ? 1 : 0) + Until.ToTimeSpan());
    }

    /// <summary>Reads <c>09:00-18:00</c>, <c>9–18</c>, <c>9点到18点半</c>, <c>9am to 6pm</c>; null for anything else, and where it would hold nothing.</summary>
    public static OpenHours? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Written().Match(WordFolding.Normalized(text).Trim()) is { Success: true } match
            && Time(match, "f") is { } from && Time(match, "u") is { } until && from != until
                ? new OpenHours(from, until)
                : null;
    }

    /// <summary>As people read it, and as <see cref="Read"/> does.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:HH\\:mm}–{Until:HH\\:mm}");

    private static TimeOnly? Time(Match match, string end)
    {
        var (hour, minute) = (Number(match, end + "h") ?? 0, match.Groups[end + "half"].Success ? 30 : Number(match, end + "m") ?? 0);
        if (match.Groups[end + "d"] is { Success: true } half)
        {
            if (hour is 0 or > 12)
            {
                return null;
            }

            hour = (hour % 12) + (half.Value is "p" or "P" ? 12 : 0);
        }
        else if (match.Groups[end + "late"] is { Success: true } late && (hour < 12 || late.Value[0] == '晚'))
        {
            // 晚上12点 is midnight, 下午12点 is noon.
            hour = hour > 12 ? hour : hour + 12;
        }

        return minute > 59 ? null : hour < 24 ? new TimeOnly(hour, minute) : hour == 24 && minute == 0 ? TimeOnly.MinValue : null;
    }

    private static int? Number(Match match, string name) =>
        match.Groups[name] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("^" + Opening + @"\s*(?:[-–—~到至]|to|until)\s*"
        + "(?:上午|早上|早|(?<ulate>下午|晚上|晚))?(?<uh>[0-9]{1,2})(?::(?<um>[0-9]{2})|[点點时時](?:(?<uhalf>半)|(?<um>[0-9]{1,2})分?)?)? ?(?:(?<ud>[ap])\\.?m\\.?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
