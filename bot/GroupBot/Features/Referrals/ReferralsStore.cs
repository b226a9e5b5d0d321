using System.Data.Common;
using Dapper;
using GroupBot.Events;

namespace GroupBot.Features.Referrals;

/// <summary>How many of those who came by somebody's link stand where.</summary>
internal sealed record InviteNumbers
{
    public long Counted { get; init; }
    public long OnTheWay { get; init; }
    public long BeingChecked { get; init; }

    /// <summary>The time went by, they went again, or had been here before: why is told to nobody.</summary>
    public long NotCounted { get; init; }

    /// <summary>Added by hand, which is shown and no more.</summary>
    public long Added { get; init; }
}

/// <summary>One line of one's own list.</summary>
internal sealed record Invited
{
    public required long MemberNo { get; init; }
    public required long State { get; init; }
    public required long JoinedDay { get; init; }
}

/// <summary>One line of the board.</summary>
internal sealed record Inviter
{
    public required long Member { get; init; }
    public required long Count { get; init; }
}

/// <summary>Reads arrivals as invites: who counts for whom. States 1 to 3 are on the way, counted and kept, 7 is being checked.</summary>
internal static class ReferralsStore
{
    public static InviteNumbers NumbersOf(DbConnection connection, GroupNo group, MemberNo inviter) => connection.QuerySingle<InviteNumbers>(
        """
        select
          cast(coalesce(sum(case when is_credited = 1 and state in (2, 3) then 1 else 0 end), 0) as bigint) as Counted,
          cast(coalesce(sum(case when is_credited = 1 and state = 1 then 1 else 0 end), 0) as bigint) as OnTheWay,
          cast(coalesce(sum(case when is_credited = 1 and state = 7 then 1 else 0 end), 0) as bigint) as BeingChecked,
          cast(coalesce(sum(case when is_credited = 1 and state not in (1, 2, 3, 7) then 1 else 0 end), 0) as bigint) as NotCounted,
          cast(coalesce(sum(case when is_credited = 0 then 1 else 0 end), 0) as bigint) as Added
        from arrivals
        where group_no = @Group and inviter_no = @Inviter
        """,
        new { Group = group.Value, Inviter = inviter.Value });

    /// <summary>Who came by somebody's link and counts or may yet, the newest first.</summary>
    public static IReadOnlyList<Invited> InvitedBy(DbConnection connection, GroupNo group, MemberNo inviter, int skip, int limit) =>
    [
        .. connection.Query<Invited>(
            """
            select member_no as MemberNo, state as State, joined_day as JoinedDay
            from arrivals
            where group_no = @Group and inviter_no = @Inviter and is_credited = 1 and state in (1, 2, 3, 7)
            order by joined_at desc, member_no desc
            limit @Limit offset @Skip
            """,
            new { Group = group.Value, Inviter = inviter.Value, Skip = skip, Limit = limit }),
    ];

    /// <summary>How many came by somebody's link and count or may yet, counted up to a number.</summary>
    public static int CountInvitedBy(DbConnection connection, GroupNo group, long inviter, int most) => connection.ExecuteScalar<int>(
        """
        select count(*)
        from (
          select 1 as n from arrivals
          where group_no = @Group and inviter_no = @Inviter and is_credited = 1 and state in (1, 2, 3, 7)
          limit @Most) t
        """,
        new { Group = group.Value, Inviter = inviter, Most = most });

    /// <summary>Whose friends came to count in a span of days, most first; ties by number.</summary>
    /// <param name="from">The first day.</param>
    public static IReadOnlyList<Inviter> Board(DbConnection connection, GroupNo group, DateOnly from, bool admins, int limit) =>
    [
        .. connection.Query<Inviter>(
            $"{Counts} order by count(*) desc, a.inviter_no limit @Limit", Values(group, from, admins, limit)),
    ];

    /// <summary>Somebody's place on that board and their number; null for whoever has none.</summary>
    public static (long Rank, long Count)? PlaceOf(DbConnection connection, GroupNo group, DateOnly from, bool admins, MemberNo member)
    {
        var own = connection.QuerySingleOrDefault<Inviter>(
            $"select b.Member, b.Count from ({Counts}) b where b.Member = @Own", Values(group, from, admins, 0, member.Value));
        return own is null ? null : (1 + connection.ExecuteScalar<long>(
            $"select count(*) from ({Counts}) b where b.Count > @Least or (b.Count = @Least and b.Member < @Own)",
            Values(group, from, admins, 0, member.Value, own.Count)), own.Count);
    }

    private const string Counts = """
        select a.inviter_no as Member, count(*) as Count
        from arrivals a
        join members m on m.group_no = a.group_no and m.member_no = a.inviter_no
        where a.group_no = @Group and a.counted_day >= @From and a.is_credited = 1 and a.state in (2, 3)
          and m.in_chat = 1 and (@Admins = 1 or m.status not in (1, 2))
        group by a.inviter_no
        """;

    private static object Values(GroupNo group, DateOnly from, bool admins, int limit, long own = 0, long least = 0) => new
    {
        Group = group.Value,
        From = from.DayNumber,
        Admins = admins ? 1 : 0,
        Limit = limit,
        Own = own,
        Least = least,
    };
}
