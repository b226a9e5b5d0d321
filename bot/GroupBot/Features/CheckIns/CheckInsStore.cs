using System.Data.Common;
using Dapper;
using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.CheckIns;

/// <summary>One day of somebody's calendar as it is stored. Instants are unix milliseconds, days day numbers.</summary>
internal sealed record CheckInRow
{
    public required long Day { get; init; }
    public required long Kind { get; init; }
    /// <summary>Why; of a day that was checked in, what an admin gave for it.</summary>
    public string? Reason { get; init; }
    public required long At { get; init; }

    /// <summary>As which of the day's check-ins it came, from 1; null for what is none.</summary>
    public long? Place { get; init; }

    /// <summary>0 where a card was used and the member has not been told yet.</summary>
    public required long IsTold { get; init; }

    public DateOnly Date => DateOnly.FromDayNumber((int)Day);

    public CheckInKind What => (CheckInKind)Kind;

    /// <summary>Admins say why; who buys a day has no reason to give. The member may have checked in on it as well.</summary>
    public bool IsMadeUpByAdmin => What is CheckInKind.MadeUp or CheckInKind.CheckedIn && Reason is not null;
}

/// <summary>The rows of <c>check_ins</c>.</summary>
internal static class CheckInsStore
{
    public static readonly TableFacts Facts = new("check_ins", "group_no", "member_no", "day")
    {
        MemberColumn = "member_no",
        Personal = ["reason"],
        OnForget = OnForget.Delete,
        // Who was there and checked in did so, whatever else the day was.
        Prevails = "kind = 1",
    };

    /// <summary>Somebody's whole calendar in a group, by day.</summary>
    public static List<CheckInRow> Read(DbConnection connection, GroupNo group, MemberNo member) =>
    [
        .. connection.Query<CheckInRow>(
            """
            select day as Day, kind as Kind, reason as Reason, at as At, place as Place, is_told as IsTold
            from check_ins
            where group_no = @Group and member_no = @Member
            order by day
            """,
            new { Group = group.Value, Member = member.Value }),
    ];

    /// <summary>Writes a day in the place of what it was.</summary>
    public static void Write(DbConnection connection, GroupNo group, MemberNo member, CheckInRow row) => connection.Execute(
        """
        insert into check_ins (group_no, member_no, day, kind, reason, at, place, is_told)
        values (@Group, @Member, @Day, @Kind, @Reason, @At, @Place, @IsTold)
        on conflict (group_no, member_no, day) do update set kind = excluded.kind, reason = excluded.reason,
          at = excluded.at, place = excluded.place, is_told = excluded.is_told
        """,
        new { Group = group.Value, Member = member.Value, row.Day, row.Kind, row.Reason, row.At, row.Place, row.IsTold });

    public static void Delete(DbConnection connection, GroupNo group, MemberNo member, long day) => connection.Execute(
        "delete from check_ins where group_no = @Group and member_no = @Member and day = @Day",
        new { Group = group.Value, Member = member.Value, Day = day });

    /// <summary>Which place the next check-in of a day takes, from 1.</summary>
    public static long NextPlace(DbConnection connection, GroupNo group, DateOnly day) => connection.ExecuteScalar<long>(
        "select coalesce(max(place), 0) + 1 from check_ins where group_no = @Group and day = @Day",
        new { Group = group.Value, Day = day.DayNumber });

    /// <summary>Everybody with a calendar, by number, in pages.</summary>
    public static IReadOnlyList<long> Everybody(DbConnection connection, GroupNo group, long after, int limit) =>
    [
        .. connection.Query<long>(
            """
            select distinct member_no
            from check_ins
            where group_no = @Group and member_no > @After
            order by member_no
            limit @Limit
            """,
            new { Group = group.Value, After = after, Limit = limit }),
    ];

    /// <summary>Who has something on the day before one and nothing on that day, by number, in pages.</summary>
    /// <param name="before">The day before that the group had.</param>
    public static IReadOnlyList<long> MissedBy(DbConnection connection, GroupNo group, long day, long before, long after, int limit) =>
    [
        .. connection.Query<long>(
            """
            select c.member_no
            from check_ins c
            where c.group_no = @Group and c.day = @Before and c.member_no > @After
              and not exists (
                select 1 from check_ins d
                where d.group_no = c.group_no and d.member_no = c.member_no and d.day = @Day)
            order by c.member_no
            limit @Limit
            """,
            new { Group = group.Value, Day = day, Before = before, After = after, Limit = limit }),
    ];
}
