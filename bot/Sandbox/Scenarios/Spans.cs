using System.Globalization;
using System.Text.RegularExpressions;

namespace GroupBot.Sandbox.Scenarios;

/// <summary>Lengths of time as people write them: 90s, 1d 2h, 10分钟, 2小时.</summary>
internal static class Spans
{
    private const string Unit = "天|日|小时|时|分钟|分|秒钟|秒|days?|d|hours?|h|minutes?|mins?|m|seconds?|secs?|s";

    private static readonly Regex Whole = new($@"^\s*(?:(?<number>\d{{1,6}})\s*(?<unit>{Unit})\s*)+$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Null where it is none.</summary>
    internal static TimeSpan? Read(string text)
    {
        var match = Whole.Match(text);
        return match.Success
            ? match.Groups["number"].Captures.Zip(match.Groups["unit"].Captures)
                .Aggregate(TimeSpan.Zero, static (sum, pair) => sum + Of(pair.First.Value, pair.Second.Value))
            : null;
    }

    private static TimeSpan Of(string number, string unit)
    {
        var count = int.Parse(number, CultureInfo.InvariantCulture);
        return char.ToLowerInvariant(unit[0]) switch
        {
            '天' or '日' or 'd' => TimeSpan.FromDays(count),
            '小' or '时' or 'h' => TimeSpan.FromHours(count),
            '分' or 'm' => TimeSpan.FromMinutes(count),
            _ => TimeSpan.FromSeconds(count),
        };
    }
}
