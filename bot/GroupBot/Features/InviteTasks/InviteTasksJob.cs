using GroupBot.Events;
using GroupBot.Turns;

namespace GroupBot.Features.InviteTasks;

/// <summary>
/// Every hour: whoever has reached a task by what is stored of their friends gets it, however it came to be: the days, an
/// admin's word, a restored backup. Nothing has to be heard of, so nothing can be missed.
/// </summary>
internal static class InviteTasksJob
{
    /// <summary>So long after its last day an admin may still say who invited somebody who counted in time.</summary>
    public const int SettlingDays = 7;

    public static void Hourly(Turn turn, JobDue due)
    {
        if (turn.Scene.Group is not { IsAllowed: true } group || !turn.Settings.Get(group.No, InviteTasksSettings.Enabled))
        {
            return;
        }

        foreach (var row in InviteTasksStore.Open(turn.Connection, group.No))
        {
            InviteTaskBook.Look(turn, group, row);
            // After a long time off the days of friends may be judged only after this.
            if (turn.Scene.Day.DayNumber > row.LastDay + SettlingDays && !InviteTasksStore.HasUnjudged(turn.Connection, row))
            {
                InviteTasksStore.Write(turn.Connection, row with { State = (long)InviteTaskState.Over });
            }
        }
    }
}
