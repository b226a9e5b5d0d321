using System.Globalization;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Groups;

/// <summary>The group's days: to which one an event belongs, and how people read it.</summary>
internal static class GroupDays
{
    /// <summary>
    /// The day for which the event at hand counts. An event that came late counts for its own day; that a group's day never
    /// goes back holds for what comes in order.
    /// </summary>
    public static DateOnly Of(Turn turn, GroupState group)
    {
        var day = turn.Scene.Day;
        if (turn.Scene.At.ToUnixTimeMilliseconds() >= turn.Seen.ClockOf(group.No).LastAt)
        {
            return day;
        }

        var own = turn.Groups.DaysOf(group).DayOf(turn.Scene.At);
        return own < day ? own : day;
    }

    /// <summary>A group's day of this moment, in the group as in private.</summary>
    public static DateOnly Today(Turn turn, GroupState group) =>
        turn.Scene.Group is null ? DayBook.DayOf(turn.Seen, group, turn.Now) : turn.Scene.Day;

    /// <summary>The first day of a day's week: weeks begin on Monday.</summary>
    public static DateOnly WeekOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>11月20日, 20 Nov; with its year where that is not this one's.</summary>
    public static string Name(DateOnly day, DateOnly today, Language language) => day.ToString(
        (language, day.Year == today.Year) switch
        {
            (Language.En, true) => "d MMM",
            (Language.En, false) => "d MMM yyyy",
            (_, true) => "M月d日",
            _ => "yyyy年M月d日",
        },
        CultureInfo.InvariantCulture);

    /// <summary>周五, Friday.</summary>
    public static string Weekday(DateOnly day, Language language) => language is Language.En
        ? day.ToString("dddd", CultureInfo.InvariantCulture)
        : $"周{"日一二三四五六"[(int)day.DayOfWeek]}";

    /// <summary>True where the clock on the wall shows another date than the day that it counts for.</summary>
    public static bool IsOtherDate(GroupState group, DateTimeOffset at, DateOnly day) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, group.Rule.Zone).DateTime) != day;

    /// <summary>07:41 in the group's zone.</summary>
    public static string Time(GroupState group, DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, group.Rule.Zone).ToString("HH:mm", CultureInfo.InvariantCulture);
}
