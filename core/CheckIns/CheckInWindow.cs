using System.Globalization;
using System.Text.RegularExpressions;
using GroupBot.Core.Activity;

namespace GroupBot.Core.CheckIns;

/// <summary>Some hours of the day in which a check-in has a name of its own, such as 早起 from 05:00 to 07:00.</summary>
/// <param name="Name">As it is shown. A message that begins with it is a check-in in these hours.</param>
/// <param name="From">The first minute, by the clock on the wall.</param>
/// <param name="Until">The first minute after; before <paramref name="From"/> where midnight lies between.</param>
public sealed partial record CheckInWindow(string Name, TimeOnly From, TimeOnly Until)
{
    /// <summary>More than this is a timetable.</summary>
    public const int Most = 3;

    /// <summary>The name as messages are compared with it.</summary>
    public string Folded { get; } = WordFolding.Fold(Name);

    /// <summary>
    /// True where the clock on the wall stands in it. An hour that the change of the clocks leaves out holds nothing; one that
    /// it repeats holds both.
    /// </summary>
    public bool Holds(TimeOnly time) => From <= Until ? time >= From && time < Until : time >= From || time < Until;

    /// <summary>Reads <c>早起 05:00-07:00, 夜读 21:00-23:30</c>; nothing at all is no window.</summary>
    /// <returns>Null where it is not understood, names one twice, has more than <see cref="Most"/>, or two share a minute.</returns>
    public static IReadOnlyList<CheckInWindow>? Parse(string text)
    {
        var windows = new List<CheckInWindow>();
        foreach (var part in WordFolding.Normalized(text).Split([',', ';', '、', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Written().Match(part) is not { Success: true } match || Time(match, "from") is not { } from || Time(match, "until") is not { } until
                || from == until || windows.Count == Most)
            {
                return null;
            }

            var window = new CheckInWindow(match.Groups["name"].Value.Trim(), from, until);
            if (window.Folded.Length == 0 || windows.Exists(other => other.Folded == window.Folded || other.Holds(from) || window.Holds(other.From)))
            {
                return null;
            }

            windows.Add(window);
        }

        return windows;
    }

    /// <summary>As it is stored, and as <see cref="Parse"/> reads it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {From:HH\\:mm}-{Until:HH\\:mm}");

    private static TimeOnly? Time(Match match, string name)
    {
        var (hour, minute) = (Number(match.Groups[$"{name}h"].Value), Number(match.Groups[$"{name}m"].Value));
        return minute > 59 ? null : hour < 24 ? new TimeOnly(hour, minute) : hour == 24 && minute == 0 ? TimeOnly.MinValue : null;
    }

    private static int Number(string digits) => digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<name>[^0-9:]{1,16}?)\s*(?<from>(?<fromh>[0-9]{1,2})(?::(?<fromm>[0-9]{2}))?)\s*[-–—~到至]\s*(?<until>(?<untilh>[0-9]{1,2})(?::(?<untilm>[0-9]{2}))?)$")]
    private static partial Regex Written();
}
