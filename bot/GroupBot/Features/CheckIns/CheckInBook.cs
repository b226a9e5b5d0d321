using GroupBot.Core.Activity;
using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Turns;

namespace GroupBot.Features.CheckIns;

/// <summary>What a check-in came to.</summary>
/// <param name="Row">The day as it stands.</param>
/// <param name="IsNew">False where that day had been checked in before.</param>
/// <param name="Untold">Days that cards covered and of which the member knows nothing yet; whoever says it says so by <see cref="CheckInBook.WereTold"/>.</param>
internal sealed record CheckInResult(CheckInRow Row, Streak Streak, bool IsNew, IReadOnlyList<CheckInRow> Untold)
{
    /// <summary>The named hours in which it came, where it is the day's first in them.</summary>
    public string? Window { get; init; }

    /// <summary>Cards that it earned.</summary>
    public int Earned { get; init; }

    /// <summary>The most days of this row that were in a row when they last checked in.</summary>
    public int Before { get; init; }

    /// <summary>The greatest of some milestones that the row has reached since, by whatever kind of day; 0 for none.</summary>
    public int Reached(IEnumerable<int> milestones) =>
        IsNew ? milestones.Where(days => Before < days && days <= Streak.Current).DefaultIfEmpty().Max() : 0;
}

/// <summary>Writes days into calendars, and keeps the days that cards cover in step with them.</summary>
internal static class CheckInBook
{
    /// <summary>Where a card covered a day before that many, nobody is told any more: it is history that came in.</summary>
    private const int DaysOfNews = 31;

    /// <summary>The one who acted checks in on the day of the event at hand.</summary>
    public static CheckInResult CheckIn(Turn turn, GroupState group, MemberNo member)
    {
        var day = GroupDays.Of(turn, group);
        var rows = CheckInsStore.Read(turn.Connection, group.No, member);
        var window = CheckInWindows.Note(turn, group, member, day);
        var before = rows.Find(row => row.Date == day);
        if (before is { What: CheckInKind.CheckedIn })
        {
            return new CheckInResult(before, StreakOf(turn, group, rows), false, []) { Window = window };
        }

        var made = new CheckInRow
        {
            Day = day.DayNumber,
            Kind = (long)CheckInKind.CheckedIn,
            // What an admin vouched for counts for plans, also for those for which this check-in would not.
            Reason = before is { IsMadeUpByAdmin: true } ? before.Reason : null,
            At = turn.Scene.At.ToUnixTimeMilliseconds(),
            Place = CheckInsStore.NextPlace(turn.Connection, group.No, day),
            IsTold = 1,
        };
        var earned = StreakOf(turn, group, rows).Earned;
        var streak = Put(turn, group, member, rows, made);
        var result = new CheckInResult(made, streak, true, Untold(rows))
        {
            Window = window,
            // Days in between that become one row may have earned more apart than they do together.
            Earned = Math.Max(streak.Earned - earned, 0),
            Before = Before(rows, made, turn.Scene.Day),
        };
        StreakRows.Tell(turn, group, member, rows, result);
        return result;
    }

    /// <summary>Days that cards covered or that were made up since the last check-in do not count: nobody has been told what they reached.</summary>
    /// <param name="rows">The calendar with the new check-in.</param>
    private static int Before(List<CheckInRow> rows, CheckInRow made, DateOnly today)
    {
        var days = rows.Select(row => row.Day).ToHashSet();
        long first = today.DayNumber;
        while (days.Contains(first - 1))
        {
            first--;
        }

        var last = rows.Where(row => row.What is CheckInKind.CheckedIn && row.Day != made.Day).MaxBy(row => (row.At, row.Day));
        // A day of a row that ended reaches nothing any more.
        return made.Day < first ? int.MaxValue : last is null ? 0 : Streak.Of(
            rows.Where(row => row.Day >= first && row.Day != made.Day && row.At <= last.At)
                .Select(row => KeyValuePair.Create(row.Date, row.What is CheckInKind.Card ? CheckInKind.MadeUp : row.What)),
            today, new StreakRules([], 0)).Best;
    }

    /// <summary>Writes a day and what follows from it.</summary>
    /// <param name="rows">The calendar, brought up to date.</param>
    /// <param name="by">The admin who did it for them; null where they did it themselves.</param>
    /// <param name="isTakenBack">True where an admin takes back what the day was, and with it what it may have finished.</param>
    public static Streak Put(
        Turn turn, GroupState group, MemberNo member, List<CheckInRow> rows, CheckInRow made, MemberNo? by = null,
        bool isTakenBack = false)
    {
        CheckInsStore.Write(turn.Connection, group.No, member, made);
        rows.RemoveAll(row => row.Day == made.Day);
        rows.Add(made);
        turn.Log(ActivityKind.CheckIn, member, made.Kind, by, day: made.Date);
        if (made.What is not CheckInKind.CheckedIn || made.Reason is not null || isTakenBack)
        {
            PlanBook.Refresh(turn, group, member, isTakenBack);
        }

        return Settle(turn, group, member, rows);
    }

    /// <summary>Takes a day out again, and what followed from it.</summary>
    public static Streak Remove(Turn turn, GroupState group, MemberNo member, List<CheckInRow> rows, DateOnly day, MemberNo? by)
    {
        CheckInsStore.Delete(turn.Connection, group.No, member, day.DayNumber);
        rows.RemoveAll(row => row.Date == day);
        turn.Log(ActivityKind.CheckIn, member, 0, by, day: day);
        PlanBook.Refresh(turn, group, member, isTakenOut: true);
        return Settle(turn, group, member, rows);
    }

    /// <summary>Brings the days that cards cover up to what the calendar gives; nobody is told here.</summary>
    /// <param name="isTold">True where nobody is to be told later of what is covered now.</param>
    public static Streak Settle(Turn turn, GroupState group, MemberNo member, List<CheckInRow> rows, bool isTold = false)
    {
        var streak = StreakOf(turn, group, rows);
        foreach (var old in rows.Where(row => row.What is CheckInKind.Card && !streak.CardDays.Contains(row.Date)).ToList())
        {
            CheckInsStore.Delete(turn.Connection, group.No, member, old.Day);
            rows.Remove(old);
        }

        foreach (var day in streak.CardDays.Where(day => rows.TrueForAll(row => row.Date != day)).ToList())
        {
            var used = new CheckInRow
            {
                Day = day.DayNumber,
                Kind = (long)CheckInKind.Card,
                At = turn.Scene.At.ToUnixTimeMilliseconds(),
                IsTold = isTold || day < turn.Scene.Day.AddDays(-DaysOfNews) ? 1 : 0,
            };
            CheckInsStore.Write(turn.Connection, group.No, member, used);
            rows.Add(used);
        }

        return streak;
    }

    /// <summary>The days of a calendar of which its member knows nothing yet, in their order.</summary>
    public static IReadOnlyList<CheckInRow> Untold(List<CheckInRow> rows) => [.. rows.Where(row => row.IsTold == 0).OrderBy(row => row.Day)];

    /// <summary>It is on its way to them: nobody says it again.</summary>
    public static void WereTold(Turn turn, GroupState group, MemberNo member, IEnumerable<CheckInRow> untold)
    {
        foreach (var row in untold)
        {
            CheckInsStore.Write(turn.Connection, group.No, member, row with { IsTold = 1 });
        }
    }

    public static Streak StreakOf(Turn turn, GroupState group, IEnumerable<CheckInRow> rows) => Streak.Of(
        rows.Select(row => KeyValuePair.Create(row.Date, row.What)), turn.Scene.Day, CheckInsSettings.Rules(turn, group.No),
        turn.Groups.DaysOf(group).NeverWere);

    /// <summary>
    /// Does something in a group though it was asked for in private: the day is the group's, and the log's row stands there.
    /// </summary>
    public static T In<T>(Turn turn, GroupState group, Func<T> run)
    {
        var scene = turn.Scene;
        var (was, day) = (scene.Group, scene.Day);
        (scene.Group, scene.Day) = (group, GroupDays.Today(turn, group));
        try
        {
            return run();
        }
        finally
        {
            (scene.Group, scene.Day) = (was, day);
        }
    }
}
