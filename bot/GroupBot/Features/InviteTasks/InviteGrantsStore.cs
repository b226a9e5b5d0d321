using System.Data.Common;
using Dapper;
using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.InviteTasks;

/// <summary>Somebody reached a task, once and for good. Days are day numbers, instants unix milliseconds.</summary>
internal sealed record InviteGrant
{
    public required long GroupNo { get; init; }
    public required long TaskNo { get; init; }
    public required long MemberNo { get; init; }

    /// <summary>1 for who got it first.</summary>
    public required long Place { get; init; }
    public required long ReachedDay { get; init; }
    public required long GrantedAt { get; init; }

    /// <summary>When it was sent; null while it waits for their private chat.</summary>
    public long? ToldAt { get; init; }
}

/// <summary>A friend of an inviter who came to count at some time.</summary>
internal sealed record InviterFriend
{
    public required long InviterNo { get; init; }
    public required long CountedDay { get; init; }

    /// <summary>Null for who counts.</summary>
    public long? LostDay { get; init; }

    public CountedFriend Facts => new(
        DateOnly.FromDayNumber((int)CountedDay), LostDay is { } lost ? DateOnly.FromDayNumber((int)lost) : null);
}

/// <summary>The rows of <c>invite_task_grants</c>, and who may get one.</summary>
internal static class InviteGrantsStore
{
    private const string Columns = """
        group_no as GroupNo, task_no as TaskNo, member_no as MemberNo, place as Place, reached_day as ReachedDay, granted_at as GrantedAt,
        told_at as ToldAt
        """;

    /// <summary>They know numbers alone: how many are left stands though whom a number meant is gone.</summary>
    public static readonly TableFacts Facts = new("invite_task_grants", "group_no", "task_no", "member_no") { MemberColumn = "member_no" };

    public static InviteGrant? Find(DbConnection connection, GroupNo group, long task, MemberNo member) =>
        connection.QuerySingleOrDefault<InviteGrant>(
            $"select {Columns} from invite_task_grants where group_no = @Group and task_no = @Task and member_no = @Member",
            new { Group = group.Value, Task = task, Member = member.Value });

    public static void Add(DbConnection connection, InviteGrant grant) => connection.Execute(
        """
        insert into invite_task_grants (group_no, task_no, member_no, place, reached_day, granted_at, told_at)
        values (@GroupNo, @TaskNo, @MemberNo, @Place, @ReachedDay, @GrantedAt, @ToldAt)
        """,
        grant);

    /// <param name="at">Null where it has to wait again.</param>
    public static void Told(DbConnection connection, GroupNo group, long task, MemberNo member, DateTimeOffset? at) => connection.Execute(
        "update invite_task_grants set told_at = @At where group_no = @Group and task_no = @Task and member_no = @Member",
        new { Group = group.Value, Task = task, Member = member.Value, At = at?.ToUnixTimeMilliseconds() });

    /// <summary>What waits for somebody's private chat, in all groups.</summary>
    public static IReadOnlyList<InviteGrant> Waiting(DbConnection connection, MemberNo member) =>
    [
        .. connection.Query<InviteGrant>(
            $"select {Columns} from invite_task_grants where member_no = @Member and told_at is null order by granted_at, task_no",
            new { Member = member.Value }),
    ];

    public static int Count(DbConnection connection, GroupNo group, long task) => connection.ExecuteScalar<int>(
        "select count(*) from invite_task_grants where group_no = @Group and task_no = @Task", new { Group = group.Value, Task = task });

    /// <summary>Who got it, in order.</summary>
    public static IReadOnlyList<InviteGrant> Of(DbConnection connection, GroupNo group, long task, int limit) =>
    [
        .. connection.Query<InviteGrant>(
            $"""
            select {Columns}
            from invite_task_grants
            where group_no = @Group and task_no = @Task
            order by place
            limit @Limit
            """,
            new { Group = group.Value, Task = task, Limit = limit }),
    ];

    /// <summary>The friends of one inviter who came to count in the task's days.</summary>
    public static IReadOnlyList<InviterFriend> FriendsOf(DbConnection connection, InviteTaskRow task, MemberNo inviter) =>
    [
        .. connection.Query<InviterFriend>(
            $"{Friends} and a.inviter_no = @Inviter", Values(task, inviter.Value)),
    ];

    /// <summary>The same of everybody in the group who has enough of them, were none lost, and did not get it yet.</summary>
    public static IReadOnlyList<InviterFriend> Candidates(DbConnection connection, InviteTaskRow task) =>
    [
        .. connection.Query<InviterFriend>(
            $"""
            {Friends}
              and a.inviter_no in (select b.InviterNo from ({Friends}) b group by b.InviterNo having count(*) >= @Needed)
              and exists (select 1 from members m where m.group_no = a.group_no and m.member_no = a.inviter_no and m.in_chat = 1)
              and not exists (select 1 from invite_task_grants g where g.group_no = @Group and g.task_no = @Task and g.member_no = a.inviter_no)
            """,
            Values(task, 0)),
    ];

    /// <summary>Who counted and went (5), perhaps to come back (6), counted until then; of any other state nothing is known here.</summary>
    private const string Friends = """
        select a.inviter_no as InviterNo, a.counted_day as CountedDay, case when a.state in (5, 6) then a.left_day end as LostDay
        from arrivals a
        where a.group_no = @Group and a.counted_day >= @First and a.counted_day <= @Last and a.is_credited = 1
          and a.inviter_no is not null and a.state in (2, 3, 5, 6)
        """;

    private static object Values(InviteTaskRow task, long inviter) => new
    {
        Group = task.GroupNo,
        Task = task.TaskNo,
        First = task.FirstDay,
        Last = task.LastDay ?? DateOnly.MaxValue.DayNumber,
        task.Needed,
        Inviter = inviter,
    };
}
