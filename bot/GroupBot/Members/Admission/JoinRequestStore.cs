using System.Data.Common;
using Dapper;
using GroupBot.Events;
using GroupBot.Members.Arrivals;
using GroupBot.Storage;

namespace GroupBot.Members.Admission;

/// <summary>The rows of <c>join_requests</c>.</summary>
internal static class JoinRequestStore
{
    private const string Columns = """
        group_no as GroupNo, request_no as RequestNo, member_no as MemberNo, entrance_no as EntranceNo, link_no as LinkNo, state as State,
        asked_at as AskedAt, waits_since as WaitsSince, queued_at as QueuedAt, tries as Tries, voucher_no as VoucherNo,
        decided_at as DecidedAt, decided_by as DecidedBy, answered_at as AnsweredAt, bio as Bio
        """;

    /// <summary>So many groups may ask at one instant; milliseconds times this fit for 29,000 years.</summary>
    private const long GroupsApart = 10_000;

    public static readonly TableFacts Facts = new("join_requests", "group_no", "request_no")
    {
        MemberColumn = "member_no",
        Personal = ["bio"],
        OnForget = OnForget.Delete,
        // Whoever is in by an entrance has a place of it, whoever they are.
        Stays = "state = 5",
    };

    public static JoinRequestRow? Find(DbConnection connection, GroupNo group, long no) => connection.QuerySingleOrDefault<JoinRequestRow>(
        $"select {Columns} from join_requests where group_no = @Group and request_no = @No", new { Group = group.Value, No = no });

    /// <summary>Somebody's by its number, whatever the group's by now.</summary>
    public static JoinRequestRow? Of(DbConnection connection, MemberNo member, long no) => connection.QuerySingleOrDefault<JoinRequestRow>(
        $"select {Columns} from join_requests where member_no = @Member and request_no = @No", new { Member = member.Value, No = no });

    /// <summary>Those of a state in the order in which they asked.</summary>
    public static IReadOnlyList<JoinRequestRow> OfState(DbConnection connection, GroupNo group, JoinRequestState state, int limit, int skip) =>
    [
        .. connection.Query<JoinRequestRow>(
            $"""
            select {Columns} from join_requests
            where group_no = @Group and state = @State
            order by asked_at, request_no
            limit @Limit offset @Skip
            """,
            new { Group = group.Value, State = (long)state, Limit = limit, Skip = skip }),
    ];

    /// <summary>Those of a state that wait since before an instant; of who is still being asked it is the instant at which they asked.</summary>
    /// <param name="isOfAny">False for those alone who came by an entrance of ours.</param>
    public static IReadOnlyList<JoinRequestRow> Since(
        DbConnection connection, GroupNo group, JoinRequestState state, DateTimeOffset before, bool isOfAny, int limit) =>
    [
        .. connection.Query<JoinRequestRow>(
            $"""
            select {Columns} from join_requests
            where group_no = @Group and state = @State and coalesce(waits_since, asked_at) < @Before
              and (@Any = 1 or entrance_no is not null)
            order by request_no
            limit @Limit
            """,
            new { Group = group.Value, State = (long)state, Before = before.ToUnixTimeMilliseconds(), Any = isOfAny ? 1L : 0L, Limit = limit }),
    ];

    /// <summary>The entrances at which somebody waits for a place.</summary>
    public static IReadOnlyList<long> Lines(DbConnection connection, GroupNo group, int limit) =>
    [
        .. connection.Query<long>(
            "select distinct entrance_no from join_requests where group_no = @Group and state = @State and entrance_no is not null limit @Limit",
            new { Group = group.Value, State = (long)JoinRequestState.Queued, Limit = limit }),
    ];

    /// <summary>How many of a group's are of a state, up to a thousand.</summary>
    public static long Count(DbConnection connection, GroupNo group, JoinRequestState state) => connection.ExecuteScalar<long>(
        "select count(*) from (select 1 from join_requests where group_no = @Group and state = @State limit 1000) of_state",
        new { Group = group.Value, State = (long)state });

    /// <summary>How many wait for an admin, up to a thousand; not those by an entrance that is over, as they are turned away.</summary>
    public static long ToDecide(DbConnection connection, GroupNo group, DateOnly today) => connection.ExecuteScalar<long>(
        """
        select count(*) from (
          select 1 from join_requests r
          where r.group_no = @Group and r.state = @State
            and not exists (
              select 1 from entrances e
              where e.group_no = r.group_no and e.entrance_no = r.entrance_no and (e.ended_at is not null or e.last_day < @Today))
          limit 1000) to_decide
        """,
        new { Group = group.Value, State = (long)JoinRequestState.Waiting, Today = today.DayNumber });

    /// <summary>The first that waits for an admin of those from a number on.</summary>
    public static JoinRequestRow? WaitingFrom(DbConnection connection, GroupNo group, long no) => connection.QueryFirstOrDefault<JoinRequestRow>(
        $"""
        select {Columns} from join_requests
        where group_no = @Group and state = @State and request_no >= @No
        order by request_no
        limit 1
        """,
        new { Group = group.Value, State = (long)JoinRequestState.Waiting, No = no });

    /// <summary>True where another one waits for an admin.</summary>
    public static bool AnotherWaits(DbConnection connection, JoinRequestRow request) => connection.ExecuteScalar<long?>(
        """
        select 1 from join_requests
        where group_no = @GroupNo and state = @State and request_no <> @RequestNo
        limit 1
        """,
        new { request.GroupNo, State = (long)JoinRequestState.Waiting, request.RequestNo }) is not null;

    /// <summary>The last time that an admin turned somebody down who has not come in since; null for never.</summary>
    public static long? DeclinedAt(DbConnection connection, GroupNo group, MemberNo member) => connection.ExecuteScalar<long?>(
        """
        select max(declined.decided_at) from join_requests declined
        where declined.member_no = @Member and declined.group_no = @Group and declined.state = @State and declined.decided_by is not null
          and not exists (
            select 1 from join_requests came
            where came.member_no = @Member and came.group_no = @Group and came.state in (5, 10) and came.request_no > declined.request_no)
        """,
        new { Group = group.Value, Member = member.Value, State = (long)JoinRequestState.Declined });

    /// <summary>Somebody's newest request of all groups, where it was turned down since an instant; null where it was not.</summary>
    public static JoinRequestRow? NewestDeclined(DbConnection connection, MemberNo member, DateTimeOffset since) =>
        connection.QueryFirstOrDefault<JoinRequestRow>(
            $"""
            select {Columns} from join_requests
            where member_no = @Member
            order by request_no desc
            limit 1
            """,
            new { Member = member.Value }) is { Stands: JoinRequestState.Declined, DecidedAt: { } at } newest && at >= since.ToUnixTimeMilliseconds()
                ? newest
                : null;

    /// <summary>Those by an entrance who still ask or wait.</summary>
    public static IReadOnlyList<JoinRequestRow> OpenBy(DbConnection connection, EntranceRow entrance, int limit) =>
    [
        .. connection.Query<JoinRequestRow>(
            $"""
            select {Columns} from join_requests
            where group_no = @GroupNo and entrance_no = @EntranceNo and state in (1, 2, 3)
            order by request_no
            limit @Limit
            """,
            new { entrance.GroupNo, entrance.EntranceNo, Limit = limit }),
    ];

    /// <summary>How many by an entrance still ask or wait, up to a thousand.</summary>
    public static long CountOpen(DbConnection connection, EntranceRow entrance) => connection.ExecuteScalar<long>(
        """
        select count(*) from (
          select 1 from join_requests
          where group_no = @GroupNo and entrance_no = @EntranceNo and state in (1, 2, 3)
          limit 1000) still_open
        """,
        new { entrance.GroupNo, entrance.EntranceNo });

    /// <summary>How many wait for a place before somebody, up to a hundred.</summary>
    public static long Before(DbConnection connection, JoinRequestRow request) => connection.ExecuteScalar<long>(
        """
        select count(*) from (
          select 1 from join_requests
          where group_no = @GroupNo and entrance_no = @EntranceNo and state = 3
            and (queued_at < @QueuedAt or (queued_at = @QueuedAt and request_no < @RequestNo))
          limit 100) before_them
        """,
        request);

    /// <summary>Somebody's newest request, of all groups, on which nobody decided yet; null where there is none.</summary>
    public static JoinRequestRow? NewestOpen(DbConnection connection, MemberNo member) => connection.QueryFirstOrDefault<JoinRequestRow>(
        $"""
        select {Columns} from join_requests
        where member_no = @Member and state in (1, 2, 3)
        order by request_no desc
        limit 1
        """,
        new { Member = member.Value });

    /// <summary>The last time that somebody asked; null for never.</summary>
    public static JoinRequestRow? Newest(DbConnection connection, GroupNo group, MemberNo member) => connection.QueryFirstOrDefault<JoinRequestRow>(
        $"""
        select {Columns} from join_requests
        where member_no = @Member and group_no = @Group
        order by request_no desc
        limit 1
        """,
        new { Group = group.Value, Member = member.Value });

    /// <summary>
    /// Its number is given here, and to no other again, so that a button of one who is forgotten leads to nobody else. It is the
    /// instant with the group's number behind it: no two groups share one, and none of the others is looked at for it.
    /// </summary>
    public static JoinRequestRow Add(DbConnection connection, JoinRequestRow row)
    {
        var last = connection.ExecuteScalar<long?>("select max(request_no) from join_requests where group_no = @GroupNo", row) ?? 0;
        var numbered = row with { RequestNo = Math.Max(last + GroupsApart, (row.AskedAt * GroupsApart) + (row.GroupNo % GroupsApart)) };
        connection.Execute(
            """
            insert into join_requests (group_no, request_no, member_no, entrance_no, link_no, state, asked_at, waits_since, queued_at,
              tries, voucher_no, decided_at, decided_by, answered_at, bio)
            values (@GroupNo, @RequestNo, @MemberNo, @EntranceNo, @LinkNo, @State, @AskedAt, @WaitsSince, @QueuedAt,
              @Tries, @VoucherNo, @DecidedAt, @DecidedBy, @AnsweredAt, @Bio)
            """,
            numbered);
        return numbered;
    }

    public static JoinRequestRow Write(DbConnection connection, JoinRequestRow row)
    {
        connection.Execute(
            """
            update join_requests set entrance_no = @EntranceNo, link_no = @LinkNo, state = @State, asked_at = @AskedAt,
              waits_since = @WaitsSince, queued_at = @QueuedAt, tries = @Tries, voucher_no = @VoucherNo, decided_at = @DecidedAt,
              decided_by = @DecidedBy, answered_at = @AnsweredAt, bio = @Bio
            where group_no = @GroupNo and request_no = @RequestNo
            """,
            row);
        return row;
    }

    /// <summary>How many places of an entrance are taken.</summary>
    public static long Taken(DbConnection connection, EntranceRow entrance) => CountOf(connection, entrance, JoinRequestState.Approved)
        + CountOf(connection, entrance, JoinRequestState.Entered);

    /// <summary>How many places of an entrance are free, up to a limit.</summary>
    public static long Free(DbConnection connection, EntranceRow entrance, int limit) => entrance.Places is { } places
        ? Math.Min(limit, places - connection.ExecuteScalar<long>(
            """
            select count(*) from (
              select 1 from join_requests
              where group_no = @GroupNo and entrance_no = @EntranceNo and state in (4, 5)
              limit @Places) taken
            """,
            new { entrance.GroupNo, entrance.EntranceNo, Places = places }))
        : limit;

    /// <summary>How many wait for a place.</summary>
    public static long Queued(DbConnection connection, EntranceRow entrance) => CountOf(connection, entrance, JoinRequestState.Queued);

    /// <summary>Who has waited for a place longest; null where nobody waits.</summary>
    public static JoinRequestRow? FirstQueued(DbConnection connection, EntranceRow entrance) => connection.QueryFirstOrDefault<JoinRequestRow>(
        $"""
        select {Columns} from join_requests
        where group_no = @GroupNo and entrance_no = @EntranceNo and state = @State
        order by queued_at, request_no
        limit 1
        """,
        new { entrance.GroupNo, entrance.EntranceNo, State = (long)JoinRequestState.Queued });

    private static long CountOf(DbConnection connection, EntranceRow entrance, JoinRequestState state) => connection.ExecuteScalar<long>(
        "select count(*) from join_requests where group_no = @GroupNo and entrance_no = @EntranceNo and state = @State",
        new { entrance.GroupNo, entrance.EntranceNo, State = (long)state });
}
