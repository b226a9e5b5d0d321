using System.Globalization;
using System.Text.RegularExpressions;

namespace GroupBot.Core.Growth;

/// <summary>
/// A day to come, told by how far it is away: 三天后, 两周后, 大后天, 这周末, 下个月底, in 3 days, two weeks from now, this weekend. Weeks
/// begin on Monday, and a weekend ends with its Sunday.
/// </summary>
internal static partial class DaysAhead
{
    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <param name="text">In narrow characters and lower case; a day and nothing else.</param>
    /// <returns>Null where it tells none.</returns>
    public static DateOnly? Read(string text, DateOnly today)
    {
        if (Away().Match(text) is { Success: true } away)
        {
            return NumberOf(away.Groups["number"].Value) is { } number ? After(today, number, away.Groups["unit"].Value) : null;
        }

        var sunday = today.AddDays((7 - (int)today.DayOfWeek) % 7);
        var nextMonth = today.AddMonths(1);
        return ByName().Match(text) is not { Success: true } name ? null
            : name.Groups["tonight"].Success ? today
            : name.Groups["morrow"].Success ? today.AddDays(1)
            : name.Groups["third"].Success ? today.AddDays(3)
            : name.Groups["after"].Success ? today.AddDays(2)
            : name.Groups["half"].Success ? today.AddDays(15)
            : name.Groups["weekend"].Success ? sunday
            : name.Groups["nextweekend"].Success ? sunday.AddDays(7)
            : name.Groups["month"].Success ? new DateOnly(today.Year, today.Month, DateTime.DaysInMonth(today.Year, today.Month))
            : new DateOnly(nextMonth.Year, nextMonth.Month, DateTime.DaysInMonth(nextMonth.Year, nextMonth.Month));
    }

    private static DateOnly After(DateOnly today, int number, string unit) => unit switch
    {
        "天" or "日" or "day" => today.AddDays(number),
        "个月" or "個月" or "month" => today.AddMonths(number),
        _ => today.AddDays(7 * number),
    };

    private static int? NumberOf(string written) => written is "a" or "an" ? 1
        : Array.IndexOf(Numbers, written) is >= 0 and var at ? at + 1
        : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : ChineseNumber.Read(written) is <= 9999 and var spelled ? spelled
        : null;

    private const string Chinese = "(?<number>[0-9]{1,4}|[一二两兩三四五六七八九十百]{1,5}) ?(?<unit>天|日|周|週|个?星期|個?星期|个?礼拜|個?禮拜|个月|個月)";

    private const string English =
        "(?<number>[0-9]{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?<unit>day|week|month)s?";

    [GeneratedRegex($"^(?:再?[过過]{Chinese}(?:[之以]?[后後])?|{Chinese}[之以]?[后後]|in {English}(?: from now)?|{English} from (?:now|today))$")]
    private static partial Regex Away();

    [GeneratedRegex(
        "^(?:(?<tonight>今晚|tonight)|(?<morrow>明晚|tomorrow night)|(?<third>大[后後]天)|(?<after>(?:the )?day after tomorrow)|(?<half>(?:再?过)?半[个個]月[之以]?[后後])"
        + "|(?<weekend>(?:[这這本]个?)?[周週]末|(?:(?:at|on) )?(?:the |this )?weekend|(?:the )?end of (?:the |this )?week)"
        + "|(?<nextweekend>下个?[周週]末|next weekend|(?:the )?end of next week)"
        + "|(?<month>(?:本|这个?|這個?)?月[底末]|(?:the )?end of (?:the |this )?month|month end)"
        + "|下个?月[底末]|下個月[底末]|(?:the )?end of next month)$")]
    private static partial Regex ByName();
}
