using System.Globalization;
using System.Text.RegularExpressions;
using GroupBot.Core.CheckIns;

namespace GroupBot.Core.Growth;

/// <summary>What stands where the last day of something is to stand.</summary>
/// <param name="Day">It may be over; null where nobody can tell it, for which <paramref name="Fault"/> says why.</param>
/// <param name="Written">The words that it was read from.</param>
/// <param name="Remainder">What follows them.</param>
internal sealed record EndDay(DateOnly? Day, EntranceFault Fault, string Written, string Remainder)
{
    /// <summary>True where it was no date: whoever wrote it has to read which day that is.</summary>
    public bool IsByName { get; init; }
}

/// <summary>
/// The day on which something is to end, as people write it: as in <see cref="WrittenDay"/>, and 周日, 下周五, Friday, 25/12, 月底, 三天后, in 3 days.
/// </summary>
internal static partial class EntranceDay
{
    /// <summary>A date without a year that was longer ago is meant of the next one; of a nearer one somebody is mistaken.</summary>
    private const int Mistaken = 90;

    /// <summary>Half a year and a bit: a date without a year is the one nearest to that day.</summary>
    private const int Ahead = 200;

    /// <summary>Whether a text begins with a day does not depend on when it is read.</summary>
    internal static readonly DateOnly Someday = new(2024, 1, 1);

    /// <summary>True where a text begins with a day, or with what is meant as one.</summary>
    public static bool Begins(string text) => Read(text, Someday, monthFirst: true) is not null;

    /// <param name="monthFirst">12/06 is of December; else it may be two days.</param>
    /// <returns>Null where nothing there is meant as a day.</returns>
    public static EndDay? Read(string text, DateOnly today, bool monthFirst) =>
        ReadOne(text, today, monthFirst) is { } day && Before().Match(day.Remainder) is { Success: true } before
            ? day with { Written = day.Written + before.Groups["word"].Value, Remainder = day.Remainder[before.Length..] }
            : ReadOne(text, today, monthFirst);

    private static EndDay? ReadOne(string text, DateOnly today, bool monthFirst)
    {
        var narrow = WrittenDay.Narrow(text);
        if (Digits().Match(narrow) is { Success: true } digits)
        {
            return OfDigits(text, digits, today, monthFirst);
        }

        return (WrittenWeekday.Read(text) ?? Short(text)) is { } weekday ? Of(weekday, text, today)
            : Next(text, today) is var (day, rest) ? new EndDay(day, default, Before(text, rest), rest) { IsByName = WrittenDay.Dated(narrow, today) is null }
            : WrittenDay.Dated(narrow, today) is { } date ? OfNoYear(text, date, today)
            : OfWords(text, today);
    }

    private static EndDay? OfWords(string text, DateOnly today)
    {
        var (words, behind) = EntranceWords.BeforeOption(text);
        return WrittenTask.Day(words, today) is { } day ? new EndDay(day, default, words, behind) { IsByName = true }
            : WrittenTask.IsOfMonth(words) ? new EndDay(null, EntranceFault.NoSuchDay, words, behind)
            : null;
    }

    /// <summary>Where a day is to stand, Fri is one by itself.</summary>
    private static WrittenWeekday? Short(string text) =>
        WrittenWeekday.Read("on " + text) is { } weekday ? weekday with { Length = weekday.Length - "on ".Length } : null;

    private static EndDay Of(WrittenWeekday weekday, string text, DateOnly today)
    {
        // Friday next week is next Friday.
        if (weekday.Week.Length == 0 && NextWeek().Match(text, weekday.Length, text.Length - weekday.Length) is { Success: true } next)
        {
            weekday = weekday with { Week = "next", Length = weekday.Length + next.Length };
        }

        var (written, rest) = (text[..weekday.Length].Trim(), WrittenDay.After(text, weekday.Length));
        return new EndDay(weekday.On(today, isPast: false), default, written, rest) { IsByName = true };
    }

    /// <summary>Who writes the day first and who writes the month first mean the same where only one of them can be a month.</summary>
    private static EndDay OfDigits(string text, Match digits, DateOnly today, bool monthFirst)
    {
        var (one, other, written, rest) = (Number(digits, "one"), Number(digits, "other"), digits.Value.Trim(), WrittenDay.After(text, digits.Length));
        if (!monthFirst && one is <= 12 && other is <= 12 && one != other)
        {
            return new EndDay(null, EntranceFault.UnclearDay, written, rest);
        }

        var (month, day) = one > 12 ? (other, one) : (one, other);
        var year = digits.Groups["year"] is { Success: true } named ? named.Value + "-" : "";
        return Next(string.Create(CultureInfo.InvariantCulture, $"{year}{month}-{day}"), today) is var (read, _)
            ? new EndDay(read, default, written, rest)
            : new EndDay(null, EntranceFault.NoSuchDay, written, rest);
    }

    /// <summary>No year near today has that day: the 29th of February comes, another one never does.</summary>
    private static EndDay OfNoYear(string text, (int? Year, int Month, int DayOfMonth, int Length) date, DateOnly today)
    {
        var (written, rest) = (text[..date.Length].Trim(), WrittenDay.After(text, date.Length));
        var leap = Enumerable.Range(today.Year, 9).Where(DateTime.IsLeapYear).Select(static year => new DateOnly(year, 2, 29)).First(day => day >= today);
        return (date.Year, date.Month, date.DayOfMonth) == (null, 2, 29)
            ? new EndDay(leap, default, written, rest)
            : new EndDay(null, EntranceFault.NoSuchDay, written, rest);
    }

    private static (DateOnly Day, string Remainder)? Next(string text, DateOnly today)
    {
        if (WrittenDay.Read(text, today) is not var (day, rest) || day >= today.AddDays(-Mistaken))
        {
            return WrittenDay.Read(text, today);
        }

        // With a year, or as a word, it is the same day or another date.
        return WrittenDay.Read(text, today.AddDays(Ahead)) is var (next, _) && (next.Month, next.Day) == (day.Month, day.Day) ? (next, rest) : (day, rest);
    }

    private static string Before(string text, string rest) => text[..(text.Length - rest.Length)].Trim(' ', '\u3000', '\t', '\n', '，', ',', '、', '：', ':', '。');

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    /// <summary>Before Friday means that Friday, of what has a last day.</summary>
    [GeneratedRegex(@"^(?<word>[之以]?前)(?:\s+|$)")]
    private static partial Regex Before();

    [GeneratedRegex(@"^,? (?:of )?next week(?![A-Za-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NextWeek();

    [GeneratedRegex(@"^\s*(?<one>[0-9]{1,2})[-/.](?<other>[0-9]{1,2})(?:[-/.](?<year>[0-9]{4}))?(?![0-9])")]
    private static partial Regex Digits();
}
