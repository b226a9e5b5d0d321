using System.Data.Common;
using Dapper;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.CheckIns;

/// <summary>A day of a plan that was done, and what showed it.</summary>
/// <param name="Day">A day number.</param>
/// <param name="At">Unix milliseconds.</param>
/// <param name="ChatId">The chat in which that is the message's number; null where there is none, or nobody knows it any more.</param>
/// <param name="File">What Telegram calls the photo or voice by; null where none was asked for.</param>
internal sealed record PlanDay(long Day, long At, long? MessageId, long? ChatId, string? File);

/// <summary>The rows of <c>plan_days</c>.</summary>
internal static class PlanDaysStore
{
    public static readonly TableFacts Facts = new("plan_days", "group_no", "plan_no", "member_no", "day")
    {
        MemberColumn = "member_no",
        Personal = ["file"],
        OnForget = OnForget.Delete,
    };

    /// <summary>The days of a plan that somebody did.</summary>
    public static IReadOnlyList<DateOnly> Of(DbConnection connection, GroupNo group, long plan, MemberNo member) =>
    [
        .. connection.Query<long>(
            "select day from plan_days where group_no = @Group and plan_no = @Plan and member_no = @Member order by day",
            new { Group = group.Value, Plan = plan, Member = member.Value }).Select(day => DateOnly.FromDayNumber((int)day)),
    ];

    public static bool Has(DbConnection connection, GroupNo group, long plan, MemberNo member, DateOnly day) =>
        connection.ExecuteScalar<long>(
            "select count(*) from plan_days where group_no = @Group and plan_no = @Plan and member_no = @Member and day = @Day",
            new { Group = group.Value, Plan = plan, Member = member.Value, Day = day.DayNumber }) > 0;

    public static void Write(DbConnection connection, GroupNo group, long plan, MemberNo member, PlanDay day) => connection.Execute(
        """
        insert into plan_days (group_no, plan_no, member_no, day, at, message_id, chat_id, file)
        values (@Group, @Plan, @Member, @Day, @At, @MessageId, @ChatId, @File)
        on conflict (group_no, plan_no, member_no, day) do nothing
        """,
        new { Group = group.Value, Plan = plan, Member = member.Value, day.Day, day.At, day.MessageId, day.ChatId, day.File });

    /// <summary>True where a file showed a day before, whoever's, in another message.</summary>
    public static bool IsUsed(DbConnection connection, GroupNo group, string file, ChatId chat, long message) => connection.ExecuteScalar<long>(
        """
        select count(*)
        from plan_days
        where group_no = @Group and file = @File and (message_id is null or message_id <> @Message or chat_id <> @Chat)
        """,
        new { Group = group.Value, File = file, Message = message, Chat = chat.Value }) > 0;

    /// <summary>How many did a day of a plan.</summary>
    public static long CountOf(DbConnection connection, GroupNo group, long plan, DateOnly day) => connection.ExecuteScalar<long>(
        "select count(*) from plan_days where group_no = @Group and plan_no = @Plan and day = @Day",
        new { Group = group.Value, Plan = plan, Day = day.DayNumber });
}
