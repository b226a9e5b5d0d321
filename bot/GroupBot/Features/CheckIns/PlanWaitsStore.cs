using System.Data.Common;
using Dapper;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.CheckIns;

/// <summary>A check-in of a plan that still lacks its proof.</summary>
internal sealed record PlanWait
{
    public required long PlanNo { get; init; }

    /// <summary>The day that it would be, a day number.</summary>
    public required long Day { get; init; }
    public required long MessageId { get; init; }

    /// <summary>The chat in which that is its number; null where nobody knows it any more.</summary>
    public long? ChatId { get; init; }
    public long? Topic { get; init; }
}

/// <summary>The rows of <c>plan_waits</c>: one a member and plan.</summary>
internal static class PlanWaitsStore
{
    public static readonly TableFacts Facts = new("plan_waits", "group_no", "member_no", "plan_no")
    {
        MemberColumn = "member_no",
        OnForget = OnForget.Delete,
    };

    /// <summary>What somebody's plans wait for on a day.</summary>
    public static IReadOnlyList<PlanWait> Of(DbConnection connection, GroupNo group, MemberNo member, DateOnly day) =>
    [
        .. connection.Query<PlanWait>(
            """
            select plan_no as PlanNo, day as Day, message_id as MessageId, chat_id as ChatId, topic as Topic
            from plan_waits
            where group_no = @Group and member_no = @Member and day = @Day
            order by plan_no
            """,
            new { Group = group.Value, Member = member.Value, Day = day.DayNumber }),
    ];

    public static void Write(DbConnection connection, GroupNo group, MemberNo member, PlanWait wait) => connection.Execute(
        """
        insert into plan_waits (group_no, member_no, plan_no, day, message_id, chat_id, topic)
        values (@Group, @Member, @PlanNo, @Day, @MessageId, @ChatId, @Topic)
        on conflict (group_no, member_no, plan_no) do update set day = excluded.day, message_id = excluded.message_id, chat_id = excluded.chat_id,
          topic = excluded.topic
        """,
        new { Group = group.Value, Member = member.Value, wait.PlanNo, wait.Day, wait.MessageId, wait.ChatId, wait.Topic });

    public static void Delete(DbConnection connection, GroupNo group, MemberNo member, long plan) => connection.Execute(
        "delete from plan_waits where group_no = @Group and member_no = @Member and plan_no = @Plan",
        new { Group = group.Value, Member = member.Value, Plan = plan });

    /// <summary>What days long past wait for comes no more.</summary>
    public static void DeleteBefore(DbConnection connection, GroupNo group, DateOnly day) => connection.Execute(
        "delete from plan_waits where group_no = @Group and day < @Day", new { Group = group.Value, Day = day.DayNumber });

    /// <summary>What a plan that an admin ended waits for comes no more.</summary>
    public static void DeleteOf(DbConnection connection, GroupNo group, long plan) => connection.Execute(
        "delete from plan_waits where group_no = @Group and plan_no = @Plan", new { Group = group.Value, Plan = plan });
}
