using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Storage;
using GroupBot.Turns;

namespace GroupBot.Features.InviteTasks;

/// <summary>A task is to be looked at.</summary>
/// <param name="IsLast">True where an admin ended it: who had reached it by then gets it.</param>
internal sealed record TaskLook(int Version, long Group, long Task, bool IsLast = false);

/// <summary>Who has reached a task and did not get it yet, in the order in which they get it.</summary>
internal sealed record TaskReached(IReadOnlyList<TaskReach> Reached);

/// <summary>
/// Every hour: whoever has reached a task by what is stored of their friends gets it, however it came to be: the days, an
/// admin's word, a restored backup. Nothing has to be heard of, so nothing can be missed. All who count are read beside the
/// corridor; in a turn those who reached it are looked at once more, and get it.
/// </summary>
internal static class InviteTasksJob
{
    public const string Work = "invite-task";

    /// <summary>So long after its last day an admin may still say who invited somebody who counted in time.</summary>
    public const int SettlingDays = 7;

    /// <summary>More are read once these have it.</summary>
    private const int MostRead = 1000;

    public static void Hourly(Turn turn, JobDue due)
    {
        if (turn.Scene.Group is not { IsAllowed: true } group || !turn.Settings.Get(group.No, InviteTasksSettings.Enabled))
        {
            return;
        }

        foreach (var row in InviteTasksStore.Open(turn.Connection, group.No))
        {
            Ask(turn, new TaskLook(1, group.No.Value, row.TaskNo));
        }
    }

    public static void Ask(Turn turn, TaskLook look) => turn.Work.Ask(Work, look, turn.Now, new GroupNo(look.Group));

    public static TaskReached Read(Database database, TaskLook look, DateTimeOffset now, CancellationToken ct)
    {
        using var connection = database.OpenReader();
        if (InviteTasksStore.Find(connection, new GroupNo(look.Group), look.Task) is not { } row)
        {
            return new TaskReached([]);
        }

        ct.ThrowIfCancellationRequested();
        var task = row.Terms;
        var reached = InviteGrantsStore.Candidates(connection, row)
            .GroupBy(friend => friend.InviterNo)
            .Select(friends => (Member: friends.Key, Day: task.ReachedOn(friends.Select(friend => friend.Facts))))
            .Where(one => one.Day is not null)
            .Select(one => new TaskReach(one.Member, one.Day!.Value));
        return new TaskReached([.. task.Takers(reached, InviteGrantsStore.Count(connection, new GroupNo(look.Group), look.Task)).Take(MostRead)]);
    }

    public static void Take(Turn turn, TaskLook look, TaskReached found)
    {
        var no = new GroupNo(look.Group);
        if (turn.Groups.Find(no) is not { IsAllowed: true } group || !turn.Settings.Get(no, InviteTasksSettings.Enabled)
            || InviteTasksStore.Find(turn.Connection, no, look.Task) is not { } row
            || !(row.Stands is InviteTaskState.Open || (look.IsLast && row.Stands is InviteTaskState.Over)))
        {
            return;
        }

        var (given, isMore) = InviteTaskBook.Give(turn, group, row, found.Reached);
        if (isMore || found.Reached.Count == MostRead)
        {
            // Where nobody of so many got it, nobody is sooner found by another look.
            if (given > 0)
            {
                Ask(turn, look);
            }

            return;
        }

        // After a long time off the days of friends may be judged only after this.
        if (row.Stands is InviteTaskState.Open && GroupDays.Today(turn, group).DayNumber > row.LastDay + SettlingDays
            && !InviteTasksStore.HasUnjudged(turn.Connection, row))
        {
            InviteTasksStore.Write(turn.Connection, row with { State = (long)InviteTaskState.Over });
        }
    }
}
