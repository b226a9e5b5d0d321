using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GroupBot.Core.CheckIns;

/// <summary>A time of day as people write it: 7:30, 7点半, 晚上8点, 8pm, at 7.</summary>
public static partial class WrittenTime
{
    private const string Numerals = "零一二三四五六七八九十";

    /// <summary>Reads a text that is a time and nothing else; null where it is none.</summary>
    public static TimeOnly? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Time().Match(text.Normalize(NormalizationForm.FormKC));
        if (!match.Success)
        {
            return null;
        }

        var hour = NumberOf(match.Groups["hour"].Value);
        var minute = match.Groups["half"].Success ? 30
            : match.Groups["quarters"].Success ? 15 * (match.Groups["quarters"].Value == "三" ? 3 : 1)
            : match.Groups["minute"].Success ? NumberOf(match.Groups["minute"].Value) : 0;
        var part = (match.Groups["part"].Value + match.Groups["half_day"].Value).ToLowerInvariant();
        if (part is "am" or "pm" && hour is 0 or > 12)
        {
            return null;
        }

        hour = part switch
        {
            "pm" or "下午" or "傍晚" when hour < 12 => hour + 12,
            "晚上" or "晚" when hour is >= 5 and < 12 => hour + 12,
            "中午" when hour is > 0 and < 3 => hour + 12,
            "am" or "晚上" or "晚" or "早上" or "凌晨" when hour == 12 => 0,
            _ => hour,
        };
        return hour <= 23 && minute <= 59 ? new TimeOnly(hour, minute) : null;
    }

    private static int NumberOf(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : digits.Replace('两', '二').Aggregate(0, static (sum, digit) => sum + Numerals.IndexOf(digit, StringComparison.Ordinal));

    [GeneratedRegex(
        @"^\s*(?:每天\s*)?(?:at\s+)?(?<part>凌晨|早上|上午|中午|下午|傍晚|晚上|晚)?\s*"
        + @"(?<hour>[0-9]{1,2}|十[一二]?|[一二两三四五六七八九])\s*"
        + @"(?:[:.](?<minute>[0-9]{2})|[点點时時](?:(?<minute>[0-9]{1,2})分?|(?<half>半)|(?<quarters>[一三])刻|[整钟鐘])?)?\s*"
        + @"(?<half_day>am|pm)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
