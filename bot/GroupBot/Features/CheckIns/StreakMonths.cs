using System.Globalization;
using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Pictures;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.CheckIns;

/// <summary>Somebody's calendar in a group, opened at one month.</summary>
/// <param name="Facts">Days in a row, best, total and cards, in words.</param>
/// <param name="First">The first day of the earliest month there is.</param>
/// <param name="Last">The first day of this month.</param>
internal sealed record StreakMonth(Markup Facts, MonthCalendar Calendar, DateOnly First, DateOnly Last);

/// <summary>Makes months of the days as they are stored, for words and for pictures.</summary>
internal static class StreakMonths
{
    /// <param name="month">A day of the month that is asked for; null for this one. What lies outside is the nearest one.</param>
    /// <returns>Null for whoever never checked in.</returns>
    public static StreakMonth? Of(Turn turn, GroupState group, PersonState person, DateOnly? month, Language language)
    {
        var rows = CheckInsStore.Read(turn.Connection, group.No, person.No);
        if (rows.Count == 0)
        {
            return null;
        }

        var today = GroupDays.Today(turn, group);
        var neverWere = turn.Groups.DaysOf(group).NeverWere;
        var streak = Streak.Of(
            rows.Select(row => KeyValuePair.Create(row.Date, row.What)), today, CheckInsSettings.Rules(turn, group.No), neverWere);
        var days = rows.Where(row => row.What is not CheckInKind.Card).ToDictionary(row => row.Date, row => row.What);
        foreach (var day in streak.CardDays)
        {
            days[day] = CheckInKind.Card;
        }

        var began = days.Count == 0 ? today : days.Keys.Min();
        var (first, last) = (StartOf(began), StartOf(today < began ? began : today));
        var shown = StartOf(month ?? today);
        shown = shown < first ? first : shown > last ? last : shown;
        var (name, title) = (Shortening.Shorten(person.Person.FullName, 64), group.ShortTitle);
        var facts = StreakTexts.Mine.In(language,
            ("name", name),
            ("group", title),
            ("days", streak.Current),
            ("best", streak.Best),
            ("total", streak.Total),
            ("cards", streak.Cards),
            ("next", days.GetValueOrDefault(today) is CheckInKind.CheckedIn or CheckInKind.MadeUp ? default
                : days.GetValueOrDefault(today) is CheckInKind.Leave ? StreakTexts.OnLeave.In(language)
                : StreakTexts.NotYet.In(language)));
        return new StreakMonth(
            facts,
            new MonthCalendar(
                name, title, shown,
                [.. Enumerable.Range(0, DateTime.DaysInMonth(shown.Year, shown.Month)).Select(n => MarkOf(days, shown.AddDays(n), began, today, neverWere))],
                StartOf(today) == shown ? today.Day : null,
                streak.Current, streak.Best, streak.Total, streak.Cards, language),
            first, last);
    }

    /// <summary>The month that button data names, such as 202611; null where it names none.</summary>
    public static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text + "01", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string Write(DateOnly month) => month.ToString("yyyyMM", CultureInfo.InvariantCulture);

    /// <summary>The buttons to the months beside the one that is shown, where there are any.</summary>
    public static IReadOnlyList<Button> Beside(StreakMonth shown, string prefix, GroupNo group, Language language)
    {
        var month = shown.Calendar.Month;
        var buttons = new List<Button>(2);
        if (month > shown.First)
        {
            buttons.Add(To(month.AddMonths(-1), "‹ {0}"));
        }

        if (month < shown.Last)
        {
            buttons.Add(To(month.AddMonths(1), "{0} ›"));
        }

        return buttons;

        Button To(DateOnly other, string label) => new(
            string.Format(CultureInfo.InvariantCulture, label, other.ToString(
                (language, other.Year == shown.Last.Year) switch
                {
                    (Language.En, true) => "MMMM",
                    (Language.En, false) => "MMM yyyy",
                    (_, true) => "M月",
                    _ => "yyyy年M月",
                },
                CultureInfo.InvariantCulture)),
            $"{prefix}:{group}:{Write(other)}");
    }

    private static DateOnly StartOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static DayMark MarkOf(Dictionary<DateOnly, CheckInKind> days, DateOnly day, DateOnly began, DateOnly today,
        IReadOnlySet<DateOnly> neverWere) =>
        days.TryGetValue(day, out var kind)
            ? kind switch
            {
                CheckInKind.CheckedIn => DayMark.CheckedIn,
                CheckInKind.Card => DayMark.Card,
                CheckInKind.MadeUp => DayMark.MadeUp,
                _ => DayMark.Leave,
            }
            : day < began || neverWere.Contains(day) ? DayMark.Before : day < today ? DayMark.Missed : DayMark.NotYet;
}
