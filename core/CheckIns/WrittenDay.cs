using System.Globalization;
using System.Text.RegularExpressions;

namespace GroupBot.Core.CheckIns;

/// <summary>
/// A day as people write it, at the beginning of a text: 11月20日, 2026-11-20, 11-20, 11/20, 20 Nov, November 20, 昨天, tomorrow.
/// </summary>
public static partial class WrittenDay
{
    /// <summary>Reads the day, and what follows it.</summary>
    /// <param name="today">The group's day. A day without a year is the one nearest to it.</param>
    /// <returns>Null where the text begins with no day, or with one that no calendar has.</returns>
    public static (DateOnly Day, string Remainder)? Read(string text, DateOnly today)
    {
        var narrow = Narrow(text);
        if (Word().Match(narrow) is { Success: true } word)
        {
            return (today.AddDays(DaysTo(word.Groups["word"].Value)), After(text, word.Length));
        }

        if (Dated(narrow, today) is not { } date)
        {
            return null;
        }

        var found = date.Year is { } year ? Make(year, date.Month, date.DayOfMonth) : Nearest(today, date.Month, date.DayOfMonth);
        return found is { } read ? (read, After(text, date.Length)) : null;
    }

    /// <summary>The date at the beginning of a text, whether any calendar has it or not; null where there is none.</summary>
    /// <param name="narrow">As <see cref="Narrow"/> makes it.</param>
    internal static (int? Year, int Month, int DayOfMonth, int Length)? Dated(string narrow, DateOnly today)
    {
        var match = Numbers().Match(narrow) is { Success: true } numbers ? numbers : Named(narrow, today);
        return match.Success
            ? (match.Groups["year"].Success ? Number(match, "year") : null,
                match.Groups["name"].Success ? MonthOf(match.Groups["name"].Value) : Number(match, "month"), Number(match, "date"), match.Length)
            : null;
    }

    /// <summary>Without full-width characters: one for one, so that places in the text stay what they are.</summary>
    internal static string Narrow(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = source[i] is >= '\uff01' and <= '\uff5e' ? (char)(source[i] - 0xfee0) : source[i];
        }
    });

    /// <summary>A day by its month's name; a year far from today's is a number of something else.</summary>
    private static Match Named(string text, DateOnly today) =>
        MonthNameAndYear().Match(text) is { Success: true } match && Math.Abs(Number(match, "year") - today.Year) <= 1 ? match : MonthName().Match(text);

    private static int DaysTo(string word) => word.ToLowerInvariant() switch
    {
        "今天" or "today" => 0,
        "昨天" or "yesterday" => -1,
        "前天" => -2,
        "明天" or "tomorrow" => 1,
        _ => 2,
    };

    /// <param name="name">Its first three letters tell which.</param>
    private static int MonthOf(string name) => 1 + ("janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(name[..3], StringComparison.OrdinalIgnoreCase) / 3);

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    private static DateOnly? Nearest(DateOnly today, int month, int day) => new[] { today.Year - 1, today.Year, today.Year + 1 }
        .Select(year => Make(year, month, day))
        .Where(made => made is not null)
        .OrderBy(made => Math.Abs(made!.Value.DayNumber - today.DayNumber))
        .FirstOrDefault();

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= 2000 and <= 9000 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    internal static string After(string text, int length) => text[length..].TrimStart(' ', '\u3000', '\t', '\n', '，', ',', '、', '：', ':', '。');

    [GeneratedRegex(@"^\s*(?<word>今天|昨天|前天|明天|后天|後天|(?:today|yesterday|tomorrow)(?![0-9A-Za-z]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^\s*(?:(?<year>[0-9]{4})[-/.年])?(?<month>[0-9]{1,2})[-/.月](?<date>[0-9]{1,2})(?![0-9])[日号號]?")]
    private static partial Regex Numbers();

    private const string Name =
        "(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private const string Date = "(?<date>[0-9]{1,2})(?:st|nd|rd|th)?", Over = "(?![0-9A-Za-z])";

    private const string DayOfMonth = $@"^\s*(?:{Date} ?(?:of )?{Name}{Over}\.?|{Name}\.? ?{Date}{Over})";

    [GeneratedRegex(DayOfMonth, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthName();

    [GeneratedRegex($"{DayOfMonth},? (?<year>[0-9]{{4}})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthNameAndYear();
}
