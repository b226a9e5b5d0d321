using GroupBot.Core.Health;
using GroupBot.Core.Scoring;
using GroupBot.Groups;
using GroupBot.Turns;

namespace GroupBot.Features.Scores;

/// <summary>The first days of a group's log, in which nobody is called quiet and no health is shown.</summary>
internal static class FirstDays
{
    /// <summary>The first day of the log that counts.</summary>
    public static DateOnly First(Turn turn, GroupState group, GroupScore score) =>
        turn.Groups.DaysOf(group).DayOf(DateTimeOffset.FromUnixTimeMilliseconds(score.FirstAt));

    /// <summary>Which of the first days it is, from 1; null where they are over.</summary>
    public static int? Day(Turn turn, GroupState group)
    {
        if (turn.Scores.Of(group.No) is not { } score)
        {
            return 1;
        }

        var past = GroupDays.Today(turn, group).DayNumber - First(turn, group, score).DayNumber;
        return past < HealthNight.FirstDays ? Math.Max(past, 0) + 1 : null;
    }
}
