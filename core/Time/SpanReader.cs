using System.Globalization;
using GroupBot.Core.Activity;

namespace GroupBot.Core.Time;

/// <summary>Reads how long something is to last, as people write it: <c>2h</c>, <c>30m</c>, <c>2小时</c>, <c>30分钟</c>, <c>1天</c>.</summary>
public static class SpanReader
{
    private static readonly (string Word, TimeSpan Span)[] Units =
    [
        ("个半小时", TimeSpan.FromHours(1)), ("个小时", TimeSpan.FromHours(1)), ("个钟头", TimeSpan.FromHours(1)),
        ("小时", TimeSpan.FromHours(1)), ("钟头", TimeSpan.FromHours(1)), ("hours", TimeSpan.FromHours(1)),
        ("hour", TimeSpan.FromHours(1)), ("hrs", TimeSpan.FromHours(1)), ("hr", TimeSpan.FromHours(1)), ("h", TimeSpan.FromHours(1)),
        ("分钟", TimeSpan.FromMinutes(1)), ("分", TimeSpan.FromMinutes(1)), ("minutes", TimeSpan.FromMinutes(1)),
        ("minute", TimeSpan.FromMinutes(1)), ("mins", TimeSpan.FromMinutes(1)), ("min", TimeSpan.FromMinutes(1)),
        ("m", TimeSpan.FromMinutes(1)),
        ("天", TimeSpan.FromDays(1)), ("日", TimeSpan.FromDays(1)), ("days", TimeSpan.FromDays(1)), ("day", TimeSpan.FromDays(1)),
        ("d", TimeSpan.FromDays(1)),
    ];

    private const string Digits = "一二三四五六七八九十";

    /// <summary>The span of one number and its unit; a bare number counts hours. Null where it is neither, or not more than zero.</summary>
    public static TimeSpan? Read(string text)
    {
        var written = WordFolding.Normalized(text).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant()
            .Replace("小時", "小时", StringComparison.Ordinal).Replace("鐘", "钟", StringComparison.Ordinal)
            .Replace("個", "个", StringComparison.Ordinal).Replace('兩', '两').Replace('两', '二');
        if (written is "半小时" or "半个小时" or "半个钟头")
        {
            return TimeSpan.FromMinutes(30);
        }

        var half = written.EndsWith("个半小时", StringComparison.Ordinal) ? TimeSpan.FromMinutes(30) : TimeSpan.Zero;
        var found = Array.FindIndex(Units, one => written.EndsWith(one.Word, StringComparison.Ordinal));
        var (word, unit) = found < 0 ? ("", TimeSpan.FromHours(1)) : Units[found];
        return ReadNumber(written[..^word.Length]) is { } number ? (number * unit) + half : null;
    }

    /// <summary>1 to 99,999, in digits, or 1 to 10 in Chinese.</summary>
    private static int? ReadNumber(string text) => text.Length == 1 && Digits.IndexOf(text[0]) is >= 0 and var at
        ? at + 1
        : text.Length <= 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;
}
