using System.Globalization;
using System.Text.RegularExpressions;

namespace GroupBot.Core.Growth;

/// <summary>
/// A day to come, told by how far it is away: 三天后, 两周后, 大后天, 这周末, 下个月底, in 3 days, two weeks from now, this weekend,
/// 10号, the 10th of next month. Weeks begin on Monday; a weekend and a week end with their Sunday, and two weeks are fourteen days
/// of which today is the first.
/// </summary>
internal static partial class DaysAhead
{
    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <param name="text">In narrow characters and lower case; a day and nothing else.</param>
    /// <returns>Null where it tells none.</returns>
    public static DateOnly? Read(string text, DateOnly today)
    {
        if (Away().IsMatch(text))
        {
            return ReadAway(text, today);
        }

        if (Lasting().Match(text) is { Success: true } lasting)
        {
            // As of 30 days: today is the first.
            return NumberOf(lasting.Groups["number"].Value) is > 0 and var length ? After(today, length, lasting.Groups["unit"].Value).AddDays(-1) : null;
        }

        if (OfMonth().Match(text) is { Success: true } date)
        {
            var first = new DateOnly(today.Year, today.Month, 1);
            var day = int.Parse(date.Groups["day"].Value, CultureInfo.InvariantCulture);
            return Next(date.Groups["next"].Success ? first.AddMonths(1) : first, day, date.Groups["next"].Success || date.Groups["this"].Success ? null : today);
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

    /// <summary>三天后, in 3 days: what can be nothing but a day to come. Two weeks may be how long something lasts.</summary>
    public static DateOnly? ReadAway(string text, DateOnly today) =>
        Away().Match(text) is { Success: true } away && NumberOf(away.Groups["number"].Value) is { } number
            ? After(today, number, away.Groups["unit"].Value)
            : null;

    /// <summary>That day of a month; without a month said, the first from today on that there is.</summary>
    private static DateOnly? Next(DateOnly month, int day, DateOnly? from)
    {
        if (day is < 1 or > 31)
        {
            return null;
        }

        while (DateTime.DaysInMonth(month.Year, month.Month) < day || month.AddDays(day - 1) < from)
        {
            if (from is null)
            {
                return null;
            }

            month = month.AddMonths(1);
        }

        return month.AddDays(day - 1);
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

    [GeneratedRegex("^(?:(?<number>[0-9]{1,3}|[一二两兩三四五六七八九十]{1,3}) ?(?<unit>周|週|个?星期|個?星期|个?礼拜|個?禮拜|个月|個月)"
        + "|(?<number>[0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?<unit>week|month)s?)$")]
    private static partial Regex Lasting();

    [GeneratedRegex("^(?:(?:(?<this>本|这个?|這個?)月|(?<next>下个?|下個)月)?(?<day>[0-9]{1,2}) ?[号號日]"
        + "|(?:the )?(?<day>[0-9]{1,2})(?:st|nd|rd|th)(?: of (?:(?<this>this)|(?<next>next)) month)?)$")]
    private static partial Regex OfMonth();

    [GeneratedRegex(
        "^(?:(?<tonight>今晚|tonight)|(?<morrow>明晚|tomorrow night)|(?<third>大[后後]天)|(?<after>(?:the )?day after tomorrow)|(?<half>(?:再?过)?半[个個]月[之以]?[后後])"
        + "|(?<weekend>(?:[这這本]个?)?[周週]末|[这這本]个?(?:[周週]|星期|礼拜)|this week|(?:(?:at|on) )?(?:the |this )?weekend|(?:the )?end of (?:the |this )?week)"
        + "|(?<nextweekend>下个?[周週]末|下个?(?:[周週]|星期|礼拜)|next week|next weekend|(?:the )?end of next week)"
        + "|(?<month>(?:本|这个?|這個?)?月[底末]|本月|[这這][个個]月|this month|(?:the )?end of (?:the |this )?month|month end)"
        + "|下个?月[底末]?|下個月[底末]?|next month|(?:the )?end of next month)$")]
    private static partial Regex ByName();
}
