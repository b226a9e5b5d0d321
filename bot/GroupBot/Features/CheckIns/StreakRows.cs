using GroupBot.Core.Activity;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Turns;

namespace GroupBot.Features.CheckIns;

/// <summary>Tells the log where a row of days came to a number that is scored, once in each row of days.</summary>
internal static class StreakRows
{
    /// <param name="rows">The calendar with the new check-in.</param>
    public static void Tell(Turn turn, GroupState group, MemberNo member, List<CheckInRow> rows, CheckInResult result)
    {
        var given = GivenFor(rows, turn.Scores.Of(group.No, member).LastDayOf(AwardKind.StreakBonus), turn.Scene.Day);
        foreach (var days in turn.Scores.RulesOf(group.No).StreakBonuses.Keys.Order())
        {
            if (result.Before < days && days <= result.Streak.Current && given < days)
            {
                turn.Log(ActivityKind.StreakReached, member, days);
            }
        }
    }

    /// <summary>
    /// How many days of this row were there when it last gave something: a check-in that was taken back and done again gives
    /// nothing twice.
    /// </summary>
    private static int GivenFor(List<CheckInRow> rows, int last, DateOnly today)
    {
        var days = rows.Select(row => row.Day).ToHashSet();
        long first = today.DayNumber;
        while (days.Contains(first - 1))
        {
            first--;
        }

        return rows.Count(row => row.What is not Core.CheckIns.CheckInKind.Leave && row.Day >= first && row.Day <= last);
    }
}
