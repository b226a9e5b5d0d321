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
        asked_at as AskedAt, queued_at as QueuedAt, tries as Tries, voucher_no as VoucherNo, decided_at as DecidedAt,
        decided_by as DecidedBy, bio as Bio
        """;

    public static readonly TableFacts Facts = new("join_requests", "group_no", "request_no")
    {
        MemberColumn = "member_no",
        Personal = ["bio"],
        OnForget = OnForget.Delete,
    };

    public static JoinRequestRow? Find(DbConnection connection, GroupNo group, long no) => connection.QuerySingleOrDefault<JoinRequestRow>(
        $"select {Columns} from join_requests where group_no = @Group and request_no = @No", new { Group = group.Value, No = no });

    /// <summary>Somebody's by its number, whatever the group's by now.</summary>
    public static JoinRequestRow? Of(DbConnection connection, MemberNo member, long no) => connection.QuerySingleOrDefault<JoinRequestRow>(
        $"select {Columns} from join_requests where member_no = @Member and request_no = @No", new { Member = member.Value, No = no });

    /// <summary>Those of a state in the order in which they asked.</summary>
    /// <param name="before">Asked before this instant.</param>
    public static IReadOnlyList<JoinRequestRow> OfState(
        DbConnection connection, GroupNo group, JoinRequestState state, DateTimeOffset before, int limit, int skip = 0) =>
    [
        .. connection.Query<JoinRequestRow>(
            $"""
            select {Columns} from join_requests
            where group_no = @Group and state = @State and asked_at < @Before
            order by asked_at, request_no
            limit @Limit offset @Skip
            """,
            new { Group = group.Value, State = (long)state, Before = before.ToUnixTimeMilliseconds(), Limit = limit, Skip = skip }),
    ];

    /// <summary>How many of a group's are of a state, up to a thousand.</summary>
    public static long Count(DbConnection connection, GroupNo group, JoinRequestState state) => connection.ExecuteScalar<long>(
        "select count(*) from (select 1 from join_requests where group_no = @Group and state = @State limit 1000) of_state",
        new { Group = group.Value, State = (long)state });

    /// <summary>The last time that an admin turned somebody down; null for never.</summary>
    public static long? DeclinedAt(DbConnection connection, GroupNo group, MemberNo member) => connection.ExecuteScalar<long?>(
        """
        select max(decided_at) from join_requests
        where member_no = @Member and group_no = @Group and state = @State and decided_by is not null
        """,
        new { Group = group.Value, Member = member.Value, State = (long)JoinRequestState.Declined });

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

    /// <summary>How many wait for a place before somebody.</summary>
    public static long Before(DbConnection connection, JoinRequestRow request) => connection.ExecuteScalar<long>(
        """
        select count(*) from join_requests
        where group_no = @GroupNo and entrance_no = @EntranceNo and state = 3
          and (queued_at < @QueuedAt or (queued_at = @QueuedAt and request_no < @RequestNo))
        """,
        request);

    /// <summary>The last time that somebody asked; null for never.</summary>
    public static JoinRequestRow? Newest(DbConnection connection, GroupNo group, MemberNo member) => connection.QueryFirstOrDefault<JoinRequestRow>(
        $"""
        select {Columns} from join_requests
        where member_no = @Member and group_no = @Group
        order by request_no desc
        limit 1
        """,
        new { Group = group.Value, Member = member.Value });

    /// <summary>Its number is given here.</summary>
    public static JoinRequestRow Add(DbConnection connection, JoinRequestRow row)
    {
        var numbered = row with
        {
            RequestNo = connection.ExecuteScalar<long>("select coalesce(max(request_no), 0) + 1 from join_requests"),
        };
        connection.Execute(
            """
            insert into join_requests (group_no, request_no, member_no, entrance_no, link_no, state, asked_at, queued_at, tries,
              voucher_no, decided_at, decided_by, bio)
            values (@GroupNo, @RequestNo, @MemberNo, @EntranceNo, @LinkNo, @State, @AskedAt, @QueuedAt, @Tries, @VoucherNo,
              @DecidedAt, @DecidedBy, @Bio)
            """,
            numbered);
        return numbered;
    }

    public static JoinRequestRow Write(DbConnection connection, JoinRequestRow row)
    {
        connection.Execute(
            """
            update join_requests set state = @State, queued_at = @QueuedAt, tries = @Tries, voucher_no = @VoucherNo,
              decided_at = @DecidedAt, decided_by = @DecidedBy
            where group_no = @GroupNo and request_no = @RequestNo
            """,
            row);
        return row;
    }

    /// <summary>How many places of an entrance are taken.</summary>
    public static long Taken(DbConnection connection, EntranceRow entrance) => CountOf(connection, entrance, JoinRequestState.Approved)
        + CountOf(connection, entrance, JoinRequestState.Entered);

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
