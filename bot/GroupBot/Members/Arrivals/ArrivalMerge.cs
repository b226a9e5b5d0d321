using Dapper;
using GroupBot.Events;
using GroupBot.Turns;

namespace GroupBot.Members.Arrivals;

/// <summary>Makes one forest of two groups' that turned out to be one. An arrival and its steps are one fact, and the older group's stays.</summary>
internal static class ArrivalMerge
{
    public static void Run(Turn turn, GroupNo from, GroupNo to)
    {
        var (both, connection) = (new { From = from.Value, To = to.Value }, turn.Connection);
        // Who went where the older group could not see it is not there all the same.
        var gone = connection.Query<long>(
            """
            select n.member_no from arrivals n
            join arrivals o on o.group_no = @To and o.member_no = n.member_no
            where n.group_no = @From and n.left_day is not null and o.left_day is null
            order by n.member_no
            """,
            both).Select(member => ArrivalStore.Find(connection, from, new MemberNo(member))!).ToList();
        connection.Execute(
            """
            delete from arrival_changes where group_no = @From and member_no in (
              select held.member_no from arrivals held where held.group_no = @To)
            """,
            both);
        connection.Execute(
            """
            delete from arrival_flags where group_no = @From and member_no in (
              select held.member_no from arrivals held where held.group_no = @To)
            """,
            both);
        connection.Execute(
            """
            delete from arrivals where group_no = @From and member_no in (
              select held.member_no from arrivals held where held.group_no = @To)
            """,
            both);
        var added = connection.Query<long>("select member_no from arrivals where group_no = @From order by member_no", both).AsList();
        connection.Execute("update arrivals set group_no = @To where group_no = @From", both);
        connection.Execute("update arrival_changes set group_no = @To where group_no = @From", both);
        foreach (var left in gone)
        {
            var older = ArrivalStore.Find(connection, to, new MemberNo(left.MemberNo))!;
            ArrivalBook.Advance(
                turn, older with { LeftDay = left.LeftDay, ReturnedDay = left.ReturnedDay }, ArrivalSettings.Rules(turn, to),
                DateOnly.FromDayNumber((int)left.LeftDay!.Value - 1));
        }

        foreach (var row in added.Select(member => ArrivalStore.Find(connection, to, new MemberNo(member))!))
        {
            if (row.InviterNo is { } inviter && ArrivalStore.CameThrough(connection, to, new MemberNo(inviter), new MemberNo(row.MemberNo)))
            {
                ArrivalJudgement.Set(turn, row, null, isCredited: false, ArrivalCause.Merged, null, null);
            }
        }
    }
}
