using System.Data.Common;
using Dapper;
using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Members.Arrivals;

/// <summary>The rows of <c>arrivals</c>, and of the days and contacts by which they are judged.</summary>
internal static class ArrivalStore
{
    private const string Columns = """
        group_no as GroupNo, member_no as MemberNo, how as How, link_no as LinkNo, inviter_no as InviterNo,
        is_credited as IsCredited, joined_at as JoinedAt, joined_day as JoinedDay, was_here_before as WasHereBefore,
        left_day as LeftDay, returned_day as ReturnedDay, returned_link_no as ReturnedLinkNo, counted_day as CountedDay, state as State, state_day as StateDay,
        entrance_no as EntranceNo, return_entrance_no as ReturnEntranceNo
        """;

    /// <summary>They know numbers alone: the tree and its counts stand though whom a number meant is gone.</summary>
    public static readonly TableFacts Facts = new("arrivals", "group_no", "member_no") { MemberColumn = "member_no" };

    public static readonly TableFacts Days = new("arrival_days", "group_no", "member_no", "day") { MemberColumn = "member_no" };

    public static readonly TableFacts Contacts = new("arrival_contacts", "group_no", "member_no", "other_no") { MemberColumn = "member_no" };

    public static readonly TableFacts Groups = new("arrival_groups", "group_no");

    public static ArrivalRow? Find(DbConnection connection, GroupNo group, MemberNo member) =>
        connection.QuerySingleOrDefault<ArrivalRow>(
            $"select {Columns} from arrivals where group_no = @Group and member_no = @Member",
            new { Group = group.Value, Member = member.Value });

    public static ArrivalRow Write(DbConnection connection, ArrivalRow row)
    {
        connection.Execute(
            """
            insert into arrivals (group_no, member_no, how, link_no, inviter_no, is_credited, joined_at, joined_day,
              was_here_before, left_day, returned_day, returned_link_no, counted_day, state, state_day, entrance_no, return_entrance_no)
            values (@GroupNo, @MemberNo, @How, @LinkNo, @InviterNo, @IsCredited, @JoinedAt, @JoinedDay,
              @WasHereBefore, @LeftDay, @ReturnedDay, @ReturnedLinkNo, @CountedDay, @State, @StateDay, @EntranceNo, @ReturnEntranceNo)
            on conflict (group_no, member_no) do update set how = excluded.how, link_no = excluded.link_no,
              inviter_no = excluded.inviter_no, is_credited = excluded.is_credited, was_here_before = excluded.was_here_before, left_day = excluded.left_day,
              returned_day = excluded.returned_day, returned_link_no = excluded.returned_link_no, counted_day = excluded.counted_day,
              state = excluded.state, state_day = excluded.state_day,
              entrance_no = excluded.entrance_no, return_entrance_no = excluded.return_entrance_no
            """,
            row);
        return row;
    }

    /// <summary>Those of a group of whom the end of a day may change something, by number.</summary>
    /// <param name="keptFrom">Who counts and came after this day is not kept yet.</param>
    public static IReadOnlyList<ArrivalRow> OnTheWay(DbConnection connection, GroupNo group, DateOnly keptFrom, long after, int limit) =>
    [
        .. connection.Query<ArrivalRow>(
            $"""
            select {Columns}
            from arrivals
            where group_no = @Group and state in (1, 2) and member_no > @After and (state = 1 or joined_day <= @KeptFrom)
            order by member_no
            limit @Limit
            """,
            new { Group = group.Value, KeptFrom = keptFrom.DayNumber, After = after, Limit = limit }),
    ];

    /// <summary>Whom somebody invited or added by hand, whatever became of them, the newest first.</summary>
    public static IReadOnlyList<ArrivalRow> BroughtBy(DbConnection connection, GroupNo group, MemberNo inviter, int limit) =>
    [
        .. connection.Query<ArrivalRow>(
            $"""
            select {Columns}
            from arrivals
            where group_no = @Group and inviter_no = @Inviter
            order by joined_at desc, member_no desc
            limit @Limit
            """,
            new { Group = group.Value, Inviter = inviter.Value, Limit = limit }),
    ];

    /// <summary>Somebody who is new did something on a day.</summary>
    public static void WasActive(DbConnection connection, GroupNo group, MemberNo member, DateOnly day) => connection.Execute(
        """
        insert into arrival_days (group_no, member_no, day) values (@Group, @Member, @Day)
        on conflict (group_no, member_no, day) do nothing
        """,
        new { Group = group.Value, Member = member.Value, Day = day.DayNumber });

    /// <param name="other">Null for an admin who stays anonymous.</param>
    public static void WasAnswered(DbConnection connection, GroupNo group, MemberNo member, MemberNo? other, DateOnly day) => connection.Execute(
        """
        insert into arrival_contacts (group_no, member_no, other_no, day) values (@Group, @Member, @Other, @Day)
        on conflict (group_no, member_no, other_no) do nothing
        """,
        new { Group = group.Value, Member = member.Value, Other = other?.Value ?? 0, Day = day.DayNumber });

    /// <summary>What is known of somebody's coming, for the arithmetic.</summary>
    public static Arrival FactsOf(DbConnection connection, ArrivalRow row)
    {
        var key = new { Group = row.GroupNo, Member = row.MemberNo, Inviter = row.InviterNo ?? -1 };
        var days = connection.Query<long>(
            "select day from arrival_days where group_no = @Group and member_no = @Member order by day", key);
        var answered = connection.ExecuteScalar<long?>(
            "select min(day) from arrival_contacts where group_no = @Group and member_no = @Member and other_no <> @Inviter", key);
        return new Arrival(
            Day(row.JoinedDay), [.. days.Select(day => Day(day))], answered is { } on ? Day(on) : null, row.WasHereBefore != 0,
            row.LeftDay is { } left ? Day(left) : null, row.ReturnedDay is { } returned ? Day(returned) : null,
            row.Stands is ArrivalState.Held ? Day(row.StateDay) : null, row.CountedDay is { } counted ? Day(counted) : null);
    }

    /// <summary>True where somebody stands among those through whom another came: as their inviter they would close a circle.</summary>
    public static bool CameThrough(DbConnection connection, GroupNo group, MemberNo member, MemberNo ancestor) => connection.ExecuteScalar<bool>(
        """
        with recursive above (member_no) as (
          select inviter_no from arrivals where group_no = @Group and member_no = @Member and inviter_no is not null
          union
          select a.inviter_no
          from above u
          join arrivals a on a.group_no = @Group and a.member_no = u.member_no
          where a.inviter_no is not null)
        select exists (select 1 from above where member_no = @Ancestor)
        """,
        new { Group = group.Value, Member = member.Value, Ancestor = ancestor.Value });

    /// <summary>The day up to which a group's arrivals were looked at; 0 = never.</summary>
    public static long LookedDay(DbConnection connection, GroupNo group) => connection.ExecuteScalar<long?>(
        "select looked_day from arrival_groups where group_no = @Group", new { Group = group.Value }) ?? 0;

    public static void Looked(DbConnection connection, GroupNo group, DateOnly day) => connection.Execute(
        """
        insert into arrival_groups (group_no, looked_day) values (@Group, @Day)
        on conflict (group_no) do update set looked_day = excluded.looked_day
        """,
        new { Group = group.Value, Day = day.DayNumber });

    private static DateOnly Day(long number) => DateOnly.FromDayNumber((int)number);
}
