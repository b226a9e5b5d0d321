using System.Data.Common;
using Dapper;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.CheckIns;

/// <summary>Somebody's sign-up for a plan. Days are day numbers.</summary>
internal sealed record PlanMember
{
    public required long PlanNo { get; init; }
    public required long MemberNo { get; init; }

    /// <summary>The first time: who left and came back keeps it.</summary>
    public required long JoinedDay { get; init; }
    public required long JoinedAt { get; init; }

    /// <summary>Null for who is in it.</summary>
    public long? LeftDay { get; init; }

    /// <summary>The day on which the target was reached; null until then.</summary>
    public long? FinishedDay { get; init; }
}

/// <summary>One line of an admin's list.</summary>
internal sealed record PlanStanding
{
    public required long MemberNo { get; init; }

    /// <summary>The day of the sign-up.</summary>
    public required long JoinedDay { get; init; }

    /// <summary>Finished days, those that an admin made up among them.</summary>
    public required long Done { get; init; }

    /// <summary>The day on which the target was reached; null until then.</summary>
    public long? FinishedDay { get; init; }
}

/// <summary>The rows of <c>plan_members</c>.</summary>
internal static class PlanMembersStore
{
    private const string Columns =
        "plan_no as PlanNo, member_no as MemberNo, joined_day as JoinedDay, joined_at as JoinedAt, left_day as LeftDay, finished_day as FinishedDay";

    public static readonly TableFacts Facts = new("plan_members", "group_no", "plan_no", "member_no")
    {
        MemberColumn = "member_no",
        OnForget = OnForget.Delete,
    };

    public static PlanMember? Find(DbConnection connection, GroupNo group, long plan, MemberNo member) =>
        connection.QuerySingleOrDefault<PlanMember>(
            $"select {Columns} from plan_members where group_no = @Group and plan_no = @Plan and member_no = @Member",
            new { Group = group.Value, Plan = plan, Member = member.Value });

    /// <summary>Every plan of a group for which somebody ever signed up.</summary>
    public static IReadOnlyList<PlanMember> Of(DbConnection connection, GroupNo group, MemberNo member) =>
    [
        .. connection.Query<PlanMember>(
            $"select {Columns} from plan_members where member_no = @Member and group_no = @Group order by plan_no",
            new { Group = group.Value, Member = member.Value }),
    ];

    public static void Write(DbConnection connection, GroupNo group, PlanMember member) => connection.Execute(
        """
        insert into plan_members (group_no, plan_no, member_no, joined_day, joined_at, left_day, finished_day)
        values (@Group, @PlanNo, @MemberNo, @JoinedDay, @JoinedAt, @LeftDay, @FinishedDay)
        on conflict (group_no, plan_no, member_no) do update set left_day = excluded.left_day, finished_day = excluded.finished_day
        """,
        new { Group = group.Value, member.PlanNo, member.MemberNo, member.JoinedDay, member.JoinedAt, member.LeftDay, member.FinishedDay });

    /// <summary>How many are in a plan, and in the group.</summary>
    public static long Count(DbConnection connection, GroupNo group, long plan) => connection.ExecuteScalar<long>(
        """
        select count(*)
        from plan_members p
        join members m on m.group_no = p.group_no and m.member_no = p.member_no
        where p.group_no = @Group and p.plan_no = @Plan and p.left_day is null and m.in_chat = 1
        """,
        new { Group = group.Value, Plan = plan });

    /// <summary>Who reached a plan's target and is still in the group, in the order in which they did.</summary>
    public static IReadOnlyList<long> Finishers(DbConnection connection, GroupNo group, long plan) =>
    [
        .. connection.Query<long>(
            """
            select p.member_no
            from plan_members p
            join members m on m.group_no = p.group_no and m.member_no = p.member_no
            where p.group_no = @Group and p.plan_no = @Plan and p.left_day is null and p.finished_day is not null and m.in_chat = 1
            order by p.finished_day, p.member_no
            """,
            new { Group = group.Value, Plan = plan }),
    ];

    /// <summary>Who is in a plan and still in the group, with what they have done; most first, ties by number.</summary>
    public static IReadOnlyList<PlanStanding> Standings(DbConnection connection, PlanRow plan, int limit) =>
    [
        .. connection.Query<PlanStanding>(
            """
            select p.member_no as MemberNo, p.joined_day as JoinedDay, p.finished_day as FinishedDay,
              (select count(*) from plan_days d
               where d.group_no = p.group_no and d.plan_no = p.plan_no and d.member_no = p.member_no)
              + (select count(*) from check_ins c
                 where c.group_no = p.group_no and c.member_no = p.member_no and c.kind in (1, 3) and c.reason is not null and c.day >= p.joined_day
                   and c.day between @FirstDay and @LastDay
                   and not exists (
                     select 1 from plan_days e
                     where e.group_no = c.group_no and e.plan_no = p.plan_no and e.member_no = c.member_no and e.day = c.day)) as Done
            from plan_members p
            join members m on m.group_no = p.group_no and m.member_no = p.member_no
            where p.group_no = @GroupNo and p.plan_no = @PlanNo and p.left_day is null and m.in_chat = 1
            order by Done desc, p.member_no
            limit @Limit
            """,
            new { plan.GroupNo, plan.PlanNo, plan.FirstDay, plan.LastDay, Limit = limit }),
    ];

    /// <summary>Who is in a plan, in the group, and has nothing for a day: neither done, made up nor on leave.</summary>
    public static IReadOnlyList<long> NotYet(DbConnection connection, PlanRow plan, DateOnly day, int limit) =>
    [
        .. connection.Query<long>(
            """
            select p.member_no
            from plan_members p
            join members m on m.group_no = p.group_no and m.member_no = p.member_no
            where p.group_no = @GroupNo and p.plan_no = @PlanNo and p.left_day is null and p.joined_day <= @Day and m.in_chat = 1
              and not exists (
                select 1 from plan_days d
                where d.group_no = p.group_no and d.plan_no = p.plan_no and d.member_no = p.member_no and d.day = @Day)
              and not exists (
                select 1 from check_ins c
                where c.group_no = p.group_no and c.member_no = p.member_no and c.day = @Day
                  and (c.kind = 4 or (c.kind in (1, 3) and c.reason is not null)))
            order by p.member_no
            limit @Limit
            """,
            new { plan.GroupNo, plan.PlanNo, Day = day.DayNumber, Limit = limit }),
    ];
}
