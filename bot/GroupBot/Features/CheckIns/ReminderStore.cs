using System.Data.Common;
using Dapper;
using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.CheckIns;

/// <summary>Somebody's reminder.</summary>
internal sealed record ReminderRow
{
    public required long MemberNo { get; init; }

    /// <summary>The group whose clock tells the hour.</summary>
    public required long GroupNo { get; init; }

    /// <summary>0–23.</summary>
    public required long Hour { get; init; }

    /// <summary>0–59.</summary>
    public long Minute { get; init; }

    /// <summary>When it is due next; unix milliseconds.</summary>
    public required long DueAt { get; init; }

    public TimeOnly Time => new((int)Hour, (int)Minute);
}

/// <summary>The rows of <c>check_in_reminders</c>.</summary>
internal static class ReminderStore
{
    public static readonly TableFacts Facts = new("check_in_reminders", "member_no")
    {
        NotKeyedByGroup = "a person has one reminder for all their groups, and one of them lends its clock",
        MemberColumn = "member_no",
        OnForget = OnForget.Delete,
    };

    private sealed record DayRow
    {
        public long? Kind { get; init; }
        public required long HasAny { get; init; }
    }

    public static ReminderRow? Read(DbConnection connection, MemberNo member) => connection.QuerySingleOrDefault<ReminderRow>(
        """
        select member_no as MemberNo, group_no as GroupNo, hour as Hour, minute as Minute, due_at as DueAt
        from check_in_reminders
        where member_no = @Member
        """,
        new { Member = member.Value });

    public static void Write(DbConnection connection, ReminderRow row) => connection.Execute(
        """
        insert into check_in_reminders (member_no, group_no, hour, minute, due_at)
        values (@MemberNo, @GroupNo, @Hour, @Minute, @DueAt)
        on conflict (member_no) do update set group_no = excluded.group_no, hour = excluded.hour, minute = excluded.minute,
          due_at = excluded.due_at
        """,
        row);

    /// <returns>False where there was none.</returns>
    public static bool Delete(DbConnection connection, MemberNo member) => connection.Execute(
        "delete from check_in_reminders where member_no = @Member", new { Member = member.Value }) > 0;

    /// <summary>Those due up to an instant, the longest due first.</summary>
    public static IReadOnlyList<ReminderRow> Due(DbConnection connection, long until, int limit) =>
    [
        .. connection.Query<ReminderRow>(
            """
            select member_no as MemberNo, group_no as GroupNo, hour as Hour, minute as Minute, due_at as DueAt
            from check_in_reminders
            where due_at <= @Until
            order by due_at, member_no
            limit @Limit
            """,
            new { Until = until, Limit = limit }),
    ];

    /// <summary>What a day of somebody's is in a group, and whether anything of theirs stands there at all.</summary>
    public static (CheckInKind? Kind, bool HasAny) DayOf(DbConnection connection, GroupNo group, MemberNo member, DateOnly day)
    {
        var row = connection.QuerySingle<DayRow>(
            """
            select
              (select kind from check_ins where group_no = @Group and member_no = @Member and day = @Day) as Kind,
              (select count(*) from (
                select day from check_ins where group_no = @Group and member_no = @Member order by day limit 1) first) as HasAny
            """,
            new { Group = group.Value, Member = member.Value, Day = day.DayNumber });
        return ((CheckInKind?)row.Kind, row.HasAny > 0);
    }
}
