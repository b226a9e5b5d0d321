using System.Globalization;
using System.Text.RegularExpressions;
using GroupBot.Core.CheckIns;

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
        if (Away().Match(text) is { Success: true } away)
        {
            return DayOf(away, today);
        }

        if (Lasting().Match(text) is { Success: true } lasting)
        {
            // As of 30 days: today is the first.
            return NumberOf(lasting.Groups["number"].Value) is > 0 and var length ? After(today, length, lasting.Groups["unit"].Value).AddDays(-1) : null;
        }

        if (OfMonth().Match(text) is { Success: true } date)
        {
            var first = new DateOnly(today.Year, today.Month, 1);
            var day = NumberOf(date.Groups["day"].Value) ?? 0;
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
            : name.Groups["year"].Success ? new DateOnly(today.Year, 12, 31)
            : name.Groups["month"].Success ? new DateOnly(today.Year, today.Month, DateTime.DaysInMonth(today.Year, today.Month))
            : new DateOnly(nextMonth.Year, nextMonth.Month, DateTime.DaysInMonth(nextMonth.Year, nextMonth.Month));
    }

    /// <summary>三天后, in 3 days, at the beginning of a text: what can be nothing but a day to come. Two weeks may be how long something lasts.</summary>
    public static (DateOnly Day, string Remainder)? ReadFirst(string text, DateOnly today) =>
        First().Match(text) is { Success: true } first && (first.Groups["third"].Success ? today.AddDays(3) : DayOf(first, today)) is { } day
            ? (day, WrittenDay.After(text, first.Length))
            : null;

    /// <summary>True of a text that tells a day of a month, which that month may not have: 下个月31号.</summary>
    public static bool IsOfMonth(string text) => OfMonth().IsMatch(text);

    /// <summary>The text without 前, where that day is meant by it: 月底前. Null for 三天前, which was three days ago, and for what has none.</summary>
    public static string? WithoutBefore(string text) =>
        Before().Match(text) is { Success: true } before && text[..before.Index].TrimEnd() is var day && !Length().IsMatch(day) ? day : null;

    private static DateOnly? DayOf(Match away, DateOnly today) =>
        NumberOf(away.Groups["number"].Value.ToLowerInvariant()) is { } number ? After(today, number, away.Groups["unit"].Value.ToLowerInvariant()) : null;

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

    /// <summary>3, 三, three, an.</summary>
    internal static int? NumberOf(string written) => written is "a" or "an" ? 1
        : Array.IndexOf(Numbers, written) is >= 0 and var at ? at + 1
        : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : ChineseNumber.Read(written) is <= 9999 and var spelled ? spelled
        : null;

    private const string Chinese = "(?<number>[0-9]{1,4}|[一二两兩三四五六七八九十百]{1,5}) ?(?<unit>天|日|周|週|个?星期|個?星期|个?礼拜|個?禮拜|个月|個月)";

    private const string English =
        "(?<number>[0-9]{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?<unit>day|week|month)s?";

    [GeneratedRegex(
        $"^(?:再?[过過]{Chinese}(?:[之以]?[后後])?|{Chinese}[之以]?[后後]|{Chinese}[之以]?[内內]|(?:in|within) {English}(?: from now)?|{English} from (?:now|today))$")]
    private static partial Regex Away();

    /// <summary>后勤 and the like are words of their own.</summary>
    [GeneratedRegex(
        $@"^(?:再?[过過]{Chinese}(?:[之以]?[后後](?![勤台臺期备備])|(?=$|\s))|{Chinese}[之以]?[后後](?![勤台臺期备備])|(?<third>大[后後]天)"
        + $@"|in {English}(?: from now)?(?![0-9A-Za-z])|{English} from (?:now|today)(?![0-9A-Za-z]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex First();

    [GeneratedRegex("[之以]?前$")]
    private static partial Regex Before();

    [GeneratedRegex($"^{Chinese}$")]
    private static partial Regex Length();

    [GeneratedRegex("^(?:(?<number>[0-9]{1,3}|[一二两兩三四五六七八九十]{1,3}) ?(?<unit>周|週|个?星期|個?星期|个?礼拜|個?禮拜|个月|個月)"
        + "|(?<number>[0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?<unit>week|month)s?)$")]
    private static partial Regex Lasting();

    [GeneratedRegex("^(?:(?:(?<this>本|这个?|這個?)月|(?<next>下个?|下個)月)?(?<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?[号號日]"
        + "|(?:the )?(?<day>[0-9]{1,2})(?:st|nd|rd|th)(?: of (?:(?<this>this)|(?<next>next)) month)?)$")]
    private static partial Regex OfMonth();

    [GeneratedRegex(
        "^(?:(?<tonight>今晚|tonight)|(?<morrow>明晚|tomorrow night)|(?<third>大[后後]天)|(?<after>(?:the )?day after tomorrow)|(?<half>(?:再?过)?半[个個]月[之以]?[后後])"
        + "|(?<weekend>(?:[这這本][个個]?)?[周週]末|[这這本][个個]?(?:[周週]|星期|[礼禮]拜)|this week|(?:(?:at|on) )?(?:the |this )?weekend|(?:the )?end of (?:the |this )?week)"
        + "|(?<nextweekend>下[个個]?[周週]末|下[个個]?(?:[周週]|星期|[礼禮]拜)|next week|next weekend|(?:the )?end of next week)"
        + "|(?<year>(?:到?今?|本)年[底末]|(?:the )?end of (?:the |this )?year)"
        + "|(?<month>到?(?:本|这个?|這個?)?月[底末]|本月|[这這][个個]月|this month|(?:the )?end of (?:the |this )?month|month end)"
        + "|下个?月[底末]?|下個月[底末]?|next month|(?:the )?end of next month)$")]
    private static partial Regex ByName();
}
