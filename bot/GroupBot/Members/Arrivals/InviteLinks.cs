using System.Data.Common;
using System.Globalization;
using Dapper;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Members.Arrivals;

/// <summary>The numbers are stored: never renumber, only append.</summary>
internal enum InviteLinkState
{
    /// <summary>Telegram was asked for it.</summary>
    Asked = 1,
    Made = 2,

    /// <summary>Telegram said no.</summary>
    Refused = 3,

    /// <summary>Nobody knows whether it was made: there is no address, but who comes through it is credited.</summary>
    Lost = 4,

    /// <summary>Its owner has a newer one; who still comes through this one is credited all the same.</summary>
    Replaced = 5,
}

/// <summary>A link as it is stored; the number is that of the outbox row that asked for it.</summary>
internal sealed record InviteLinkRow
{
    public required long GroupNo { get; init; }
    public required long LinkNo { get; init; }
    /// <summary>Whose it is; 0 of an entrance's, which is nobody's.</summary>
    public required long MemberNo { get; init; }

    /// <summary>The entrance into which it leads; null for a member's link.</summary>
    public long? EntranceNo { get; init; }
    public string? Url { get; init; }
    public required long State { get; init; }
    public required long AskedAt { get; init; }

    public InviteLinkState Stands => (InviteLinkState)State;
}

/// <summary>The rows of <c>invite_links</c>: links that the bot made for somebody.</summary>
internal static class InviteLinks
{
    private const string Columns =
        "group_no as GroupNo, link_no as LinkNo, member_no as MemberNo, url as Url, state as State, asked_at as AskedAt, entrance_no as EntranceNo";

    /// <summary>Telegram cuts the name of a link there; the number at its end must not be cut.</summary>
    private const int LongestName = 32, LongestNumber = 12;

    public static readonly TableFacts Facts = new("invite_links", "group_no", "link_no")
    {
        MemberColumn = "member_no",
        Personal = ["url"],
        OnForget = OnForget.Delete,
    };

    /// <summary>So much of a name goes before the number.</summary>
    public static int MostOfName => LongestName - LongestNumber;

    /// <summary>The newest of somebody's links; null where none was ever asked for.</summary>
    public static InviteLinkRow? Newest(DbConnection connection, GroupNo group, MemberNo member) =>
        connection.QuerySingleOrDefault<InviteLinkRow>(
            $"""
            select {Columns} from invite_links
            where member_no = @Member and group_no = @Group
            order by link_no desc
            limit 1
            """,
            new { Group = group.Value, Member = member.Value });

    /// <summary>The newest of an entrance's links.</summary>
    public static InviteLinkRow? NewestOf(DbConnection connection, EntranceRow entrance) =>
        connection.QuerySingleOrDefault<InviteLinkRow>(
            $"select {Columns} from invite_links where entrance_no = @EntranceNo order by link_no desc limit 1", entrance);

    /// <summary>The link by which an entrance is entered now; null where there is none.</summary>
    public static InviteLinkRow? CurrentOf(DbConnection connection, EntranceRow entrance) => connection.QueryFirstOrDefault<InviteLinkRow>(
        $"select {Columns} from invite_links where entrance_no = @EntranceNo and state = 2 order by link_no desc limit 1", entrance);

    /// <summary>The address by which an entrance is entered now; null where there is none.</summary>
    public static string? UrlOf(DbConnection connection, EntranceRow entrance) => CurrentOf(connection, entrance)?.Url;

    /// <summary>The addresses of an entrance's links, the newest first.</summary>
    public static IReadOnlyList<string> UrlsOf(DbConnection connection, EntranceRow entrance, int limit) =>
    [
        .. connection.Query<string>(
            "select url from invite_links where entrance_no = @EntranceNo and url is not null order by link_no desc limit @Limit",
            new { entrance.EntranceNo, Limit = limit }),
    ];

    /// <summary>The number of the entrance into which an address leads or led; null for none.</summary>
    public static long? EntranceOf(DbConnection connection, GroupNo group, string url) => connection.QueryFirstOrDefault<long?>(
        "select entrance_no from invite_links where group_no = @Group and member_no = 0 and url = @Url and entrance_no is not null",
        new { Group = group.Value, Url = url });

    public static InviteLinkRow? Find(DbConnection connection, GroupNo group, long no) =>
        connection.QuerySingleOrDefault<InviteLinkRow>(
            $"select {Columns} from invite_links where group_no = @Group and link_no = @No", new { Group = group.Value, No = no });

    /// <summary>The link through which somebody came; null where it is none that the bot made for somebody.</summary>
    /// <param name="self">The bot: what others call their links proves nothing.</param>
    public static InviteLinkRow? Of(DbConnection connection, GroupNo group, InviteLink? link, UserId self) =>
        link is { Name: { } name } && link.Creator == self && name.LastIndexOf('#') is >= 0 and var mark
        && long.TryParse(name.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var no)
            ? Find(connection, group, no)
            : null;

    public static void Add(DbConnection connection, InviteLinkRow row) => connection.Execute(
        """
        insert into invite_links (group_no, link_no, member_no, url, state, asked_at, entrance_no)
        values (@GroupNo, @LinkNo, @MemberNo, @Url, @State, @AskedAt, @EntranceNo)
        """,
        row);

    /// <summary>A newer one takes the place of what its owner had.</summary>
    public static void Replace(DbConnection connection, InviteLinkRow row)
    {
        connection.Execute(
            """
            update invite_links set state = 5
            where member_no = @MemberNo and group_no = @GroupNo and link_no < @LinkNo and state = 2
              and coalesce(entrance_no, 0) = @Entrance
            """,
            new { row.MemberNo, row.GroupNo, row.LinkNo, Entrance = row.EntranceNo ?? 0 });
        Change(connection, row);
    }

    /// <summary>An entrance has no link any more that is given to anybody.</summary>
    public static void Retire(DbConnection connection, EntranceRow entrance) => connection.Execute(
        "update invite_links set state = 5 where entrance_no = @EntranceNo and state = 2", entrance);

    public static void Change(DbConnection connection, InviteLinkRow row) => connection.Execute(
        "update invite_links set url = @Url, state = @State where group_no = @GroupNo and link_no = @LinkNo", row);
}
