using System.Data.Common;
using Dapper;
using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.InviteTasks;

/// <summary>Stored as a number: never renumber.</summary>
internal enum InviteTaskState
{
    /// <summary>An admin is still making it: nobody else sees it.</summary>
    Draft = 0,
    Open = 1,

    /// <summary>Its time is over, or an admin ended it.</summary>
    Over = 2,

    /// <summary>A draft that was thrown away: nothing but its number.</summary>
    Discarded = 3,
}

/// <summary>What is unlocked. Stored as a number: never renumber.</summary>
internal enum InviteGift
{
    /// <summary>A text, or a link.</summary>
    Text = 1,
    Photo = 2,
    Document = 3,
    Points = 4,
}

/// <summary>A task as it is stored. Days are day numbers.</summary>
internal sealed record InviteTaskRow
{
    public required long GroupNo { get; init; }
    public required long TaskNo { get; init; }
    public required string Title { get; init; }
    public required long Needed { get; init; }

    /// <summary>So many get it; 0 is everybody.</summary>
    public required long Quota { get; init; }

    /// <summary>The day on which it was published; of a draft, made.</summary>
    public required long FirstDay { get; init; }
    public long? LastDay { get; init; }

    /// <summary>An <see cref="InviteGift"/>.</summary>
    public required long Gift { get; init; }

    /// <summary>The text, or what stands under the file; null for none.</summary>
    public string? GiftText { get; init; }
    public string? FileId { get; init; }
    public long Points { get; init; }
    public long State { get; init; }

    public InviteTaskState Stands => (InviteTaskState)State;

    public InviteGift Gives => (InviteGift)Gift;

    /// <summary>True where friends may still come to count for it.</summary>
    public bool Runs(DateOnly today) => Stands is InviteTaskState.Open && !(today.DayNumber > LastDay);

    public InviteTask Terms => new(
        (int)Needed, (int)Quota, DateOnly.FromDayNumber((int)FirstDay), LastDay is { } last ? DateOnly.FromDayNumber((int)last) : null);
}

/// <summary>The rows of <c>invite_tasks</c>.</summary>
internal static class InviteTasksStore
{
    /// <summary>As many may run in a group at once, and as many drafts lie about.</summary>
    public const int MostOpen = 5;

    /// <summary>With those whose last day is past and that are not closed yet.</summary>
    public const int MostLooked = 100;

    private const string Columns = """
        group_no as GroupNo, task_no as TaskNo, title as Title, needed as Needed, quota as Quota, first_day as FirstDay, last_day as LastDay,
        gift as Gift, gift_text as GiftText, file_id as FileId, points as Points, state as State
        """;

    public static readonly TableFacts Facts = new("invite_tasks", "group_no", "task_no");

    public static InviteTaskRow? Find(DbConnection connection, GroupNo group, long task) => connection.QuerySingleOrDefault<InviteTaskRow>(
        $"select {Columns} from invite_tasks where group_no = @Group and task_no = @Task", new { Group = group.Value, Task = task });

    /// <summary>The group's tasks of a state, the newest first.</summary>
    public static IReadOnlyList<InviteTaskRow> OfState(DbConnection connection, GroupNo group, InviteTaskState state, int limit) =>
    [
        .. connection.Query<InviteTaskRow>(
            $"""
            select {Columns}
            from invite_tasks
            where group_no = @Group and state = @State
            order by task_no desc
            limit @Limit
            """,
            new { Group = group.Value, State = (int)state, Limit = limit }),
    ];

    /// <summary>The open ones: those that run, and those that are looked at a last few times.</summary>
    public static IReadOnlyList<InviteTaskRow> Open(DbConnection connection, GroupNo group) =>
        OfState(connection, group, InviteTaskState.Open, MostLooked);

    /// <summary>True where somebody who came in a task's days by somebody is not judged yet: their days may make them count in time.</summary>
    /// <remarks>The first condition on the state is the one of an index.</remarks>
    public static bool HasUnjudged(DbConnection connection, InviteTaskRow task) => connection.ExecuteScalar<bool>(
        """
        select exists (
            select 1 from arrivals where group_no = @GroupNo and state in (1, 2) and state = 1 and joined_day <= @LastDay and inviter_no is not null)
          or exists (
            select 1 from arrivals where group_no = @GroupNo and state = 7 and joined_day <= @LastDay and inviter_no is not null)
        """,
        new { task.GroupNo, LastDay = task.LastDay ?? DateOnly.MaxValue.DayNumber });

    /// <summary>The number of the next task, from 1. No two groups' tasks share one, as the groups may become one.</summary>
    public static long Next(DbConnection connection) =>
        connection.ExecuteScalar<long>("select coalesce(max(task_no), 0) + 1 from invite_tasks");

    public static InviteTaskRow Write(DbConnection connection, InviteTaskRow task)
    {
        connection.Execute(
            """
            insert into invite_tasks (group_no, task_no, title, needed, quota, first_day, last_day, gift, gift_text, file_id, points, state)
            values (@GroupNo, @TaskNo, @Title, @Needed, @Quota, @FirstDay, @LastDay, @Gift, @GiftText, @FileId, @Points, @State)
            on conflict (group_no, task_no) do update set title = excluded.title, first_day = excluded.first_day,
              gift_text = excluded.gift_text, file_id = excluded.file_id, state = excluded.state
            """,
            task);
        return task;
    }
}
