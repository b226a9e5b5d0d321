using System.Data.Common;
using Dapper;
using GroupBot.Events;
using GroupBot.Members.Arrivals;

namespace GroupBot.Features.Referrals;

/// <summary>Reads whom somebody brought, credited or not, the newest first.</summary>
internal static class AuditStore
{
    public static long Count(DbConnection connection, GroupNo group, long inviter) => connection.ExecuteScalar<long>(
        "select count(*) from arrivals where group_no = @Group and inviter_no = @Inviter", new { Group = group.Value, Inviter = inviter });

    public static IReadOnlyList<ArrivalRow> Of(DbConnection connection, GroupNo group, long inviter, long skip, int limit) =>
    [
        .. connection.Query<long>(
            """
            select member_no from arrivals
            where group_no = @Group and inviter_no = @Inviter
            order by joined_at desc, member_no desc
            limit @Limit offset @Skip
            """,
            new { Group = group.Value, Inviter = inviter, Skip = skip, Limit = limit })
            .Select(member => ArrivalStore.Find(connection, group, new MemberNo(member))!),
    ];
}
