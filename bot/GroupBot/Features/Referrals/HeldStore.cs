using System.Data.Common;
using Dapper;
using GroupBot.Events;

namespace GroupBot.Features.Referrals;

/// <summary>How many of an inviter's are held.</summary>
internal sealed record HeldInviter
{
    public required long InviterNo { get; init; }
    public required long Count { get; init; }
}

/// <summary>A decision of an admin's that stands.</summary>
internal sealed record Judged
{
    public required long MemberNo { get; init; }
    public required long ChangeNo { get; init; }
}

/// <summary>Reads who waits for an admin's word. The inviter is 0 where nobody is any more.</summary>
internal static class HeldStore
{
    private const int MostCounted = 1000;

    public static long Count(DbConnection connection, GroupNo group) => connection.ExecuteScalar<long>(
        "select count(*) from (select 1 from arrivals where group_no = @Group and state = 7 limit @Limit) held",
        new { Group = group.Value, Limit = MostCounted });

    /// <summary>Most first; ties by number.</summary>
    public static IReadOnlyList<HeldInviter> Inviters(DbConnection connection, GroupNo group, int limit) =>
    [
        .. connection.Query<HeldInviter>(
            """
            select coalesce(inviter_no, 0) as InviterNo, count(*) as Count
            from arrivals
            where group_no = @Group and state = 7
            group by coalesce(inviter_no, 0)
            order by count(*) desc, coalesce(inviter_no, 0)
            limit @Limit
            """,
            new { Group = group.Value, Limit = limit }),
    ];

    public static long CountOf(DbConnection connection, GroupNo group, long inviter) => connection.ExecuteScalar<long>(
        "select count(*) from arrivals where group_no = @Group and state = 7 and coalesce(inviter_no, 0) = @Inviter",
        new { Group = group.Value, Inviter = inviter });

    /// <summary>The numbers of an inviter's, in the order in which they came.</summary>
    public static IReadOnlyList<long> Of(DbConnection connection, GroupNo group, long inviter, long skip, int limit) =>
    [
        .. connection.Query<long>(
            """
            select member_no from arrivals
            where group_no = @Group and state = 7 and coalesce(inviter_no, 0) = @Inviter
            order by joined_at, member_no
            limit @Limit offset @Skip
            """,
            new { Group = group.Value, Inviter = inviter, Skip = skip, Limit = limit }),
    ];

    /// <summary>What an admin decided of an inviter's with one press, and did not take back.</summary>
    /// <param name="at">The instant of the press, in unix milliseconds.</param>
    public static IReadOnlyList<Judged> JudgedBy(DbConnection connection, GroupNo group, long inviter, MemberNo actor, long at, int limit) =>
    [
        .. connection.Query<Judged>(
            """
            select c.member_no as MemberNo, c.change_no as ChangeNo
            from arrivals a
            join arrival_changes c on c.group_no = a.group_no and c.member_no = a.member_no
            where a.group_no = @Group and coalesce(a.inviter_no, 0) = @Inviter and c.cause = 6 and c.at = @At and c.actor_no = @Actor and c.undone_by is null
            order by c.member_no
            limit @Limit
            """,
            new { Group = group.Value, Inviter = inviter, Actor = actor.Value, At = at, Limit = limit }),
    ];
}
