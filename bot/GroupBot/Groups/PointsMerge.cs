using Dapper;
using GroupBot.Events;
using GroupBot.Members;
using GroupBot.Turns;

namespace GroupBot.Groups;

/// <summary>Makes one ledger of two groups' that turned out to be one: a key is one fact, and nobody ends below zero.</summary>
internal static class PointsMerge
{
    public static void Run(Turn turn, GroupNo from, GroupNo to)
    {
        var (both, connection) = (new { From = from.Value, To = to.Value }, turn.Connection);
        // The undoing of what is dropped has a key of its own: it would take from them what they were not given.
        connection.Execute(
            """
            delete from points_ledger where entry_no in (
              select early.undone_by
              from points_ledger early
              join points_ledger held on held.group_no = @To and held.key = early.key
              where early.group_no = @From and early.undone_by is not null)
            """,
            both);
        var dropped = connection.Execute(
            """
            delete from points_ledger where group_no = @From and key in (
              select held.key from points_ledger held where held.group_no = @To)
            """,
            both);
        connection.Execute("update points_ledger set group_no = @To where group_no = @From", both);
        if (dropped > 0)
        {
            Even(turn, from, to);
        }
    }

    /// <summary>Who spent under both numbers what was given once keeps what they paid for, and has nothing left.</summary>
    private static void Even(Turn turn, GroupNo from, GroupNo to)
    {
        var owing = turn.Connection.Query<(long Member, long Balance)>(
            """
            select member_no as Member, cast(sum(change) as bigint) as Balance
            from points_ledger
            where group_no = @To
            group by member_no
            having sum(change) < 0
            order by member_no
            """,
            new { To = to.Value }).AsList();
        foreach (var (member, balance) in owing)
        {
            var missing = -(balance + turn.Scores.Of(to, new MemberNo(member)).Points);
            for (var part = 1; missing > 0; part++)
            {
                var points = Math.Min(missing, PointsLedger.Most);
                turn.Points.Award(
                    to, new MemberNo(member), points, $"{PointsLedger.MergeCode}:{from}:{member}:{part}", new PointsReason(PointsLedger.MergeCode));
                missing -= points;
            }
        }
    }
}
