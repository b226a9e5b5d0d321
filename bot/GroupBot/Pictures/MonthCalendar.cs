using GroupBot.Texts;

namespace GroupBot.Pictures;

/// <summary>What a day of somebody's month is to be shown as. Stands in rows of waiting work as a number: never renumber.</summary>
internal enum DayMark
{
    /// <summary>Today before the check-in, or a day to come.</summary>
    NotYet = 0,

    /// <summary>Before the very first check-in, or a day that the group never had: nothing was missed.</summary>
    Before = 1,
    Missed = 2,
    CheckedIn = 3,
    Card = 4,
    MadeUp = 5,
    Leave = 6,
}

/// <summary>A month of somebody's check-ins in a group: what its picture shows.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Days">What each day is, from the first.</param>
/// <param name="Today">Which day of the month today is, from 1; null where today is of another month.</param>
/// <param name="Streak">Days in a row now.</param>
internal sealed record MonthCalendar(
    string Name, string Group, DateOnly Month, IReadOnlyList<DayMark> Days, int? Today, int Streak, int Best, int Total, int Cards,
    Language Language)
{
    /// <summary>How many days of the month count.</summary>
    public int Count => Days.Count(mark => mark is DayMark.CheckedIn or DayMark.Card or DayMark.MadeUp);

    /// <summary>How many places stand empty before the first day, in weeks from Monday on; 0–6.</summary>
    public int Lead => ((int)Month.DayOfWeek + 6) % 7;

    /// <summary>2026年11月, November 2026.</summary>
    public static string NameOf(DateOnly month, Language language) => month.ToString(
        language is Language.En ? "MMMM yyyy" : "yyyy年M月", System.Globalization.CultureInfo.InvariantCulture);
}
