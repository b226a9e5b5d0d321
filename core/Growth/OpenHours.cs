using System.Globalization;
using System.Text.RegularExpressions;
using GroupBot.Core.Activity;

namespace GroupBot.Core.Growth;

/// <summary>The hours of the day in which somebody is at an entrance, by the clock on the wall.</summary>
/// <param name="From">The first minute.</param>
/// <param name="Until">The first minute after; before <paramref name="From"/> where midnight lies between.</param>
public readonly partial record struct OpenHours(TimeOnly From, TimeOnly Until)
{
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

    /// <summary>Reads <c>09:00-18:00</c> and <c>9–18</c>; null for anything else, and where it would hold nothing.</summary>
    public static OpenHours? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Written().Match(WordFolding.Normalized(text)) is { Success: true } match
            && Time(match.Groups["fh"].Value, match.Groups["fm"].Value) is { } from
            && Time(match.Groups["uh"].Value, match.Groups["um"].Value) is { } until && from != until
                ? new OpenHours(from, until)
                : null;
    }

    /// <summary>As people read it, and as <see cref="Read"/> does.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:HH\\:mm}–{Until:HH\\:mm}");

    private static TimeOnly? Time(string hours, string minutes)
    {
        var (hour, minute) = (Number(hours), minutes.Length == 0 ? 0 : Number(minutes));
        return minute > 59 ? null : hour < 24 ? new TimeOnly(hour, minute) : hour == 24 && minute == 0 ? TimeOnly.MinValue : null;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<fh>[0-9]{1,2})(?::(?<fm>[0-9]{2}))?\s*[-–—~到至]\s*(?<uh>[0-9]{1,2})(?::(?<um>[0-9]{2}))?$")]
    private static partial Regex Written();
}
