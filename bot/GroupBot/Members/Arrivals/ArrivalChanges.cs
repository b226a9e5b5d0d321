using System.Data.Common;
using Dapper;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Members.Arrivals;

/// <summary>The rows of <c>arrival_changes</c>: facts that are only added to.</summary>
internal static class ArrivalChanges
{
    private const string Columns = """
        group_no as GroupNo, member_no as MemberNo, change_no as ChangeNo, state as State, inviter_no as InviterNo, is_credited as IsCredited, cause as Cause,
        reason as Reason, actor_no as ActorNo, at as At, day as Day, undone_by as UndoneBy
        """;

    public static readonly TableFacts Facts = new("arrival_changes", "group_no", "member_no", "change_no")
    {
        MemberColumn = "member_no",
        Personal = ["reason"],
        OnForget = OnForget.Delete,
    };

    /// <summary>Appends a change; its number is given here.</summary>
    public static ArrivalChange Add(
        DbConnection connection, ArrivalRow row, ArrivalCause cause, DateTimeOffset at, DateOnly day, string? reason = null,
        MemberNo? actor = null)
    {
        var key = new { Group = row.GroupNo, Member = row.MemberNo };
        var change = new ArrivalChange
        {
            GroupNo = row.GroupNo,
            MemberNo = row.MemberNo,
            ChangeNo = 1 + (connection.ExecuteScalar<long?>(
                "select max(change_no) from arrival_changes where group_no = @Group and member_no = @Member", key) ?? 0),
            State = row.State,
            InviterNo = row.InviterNo,
            IsCredited = row.IsCredited,
            Cause = (long)cause,
            Reason = StoreText.Clean(reason),
            ActorNo = actor?.Value,
            At = at.ToUnixTimeMilliseconds(),
            Day = day.DayNumber,
        };
        connection.Execute(
            """
            insert into arrival_changes (group_no, member_no, change_no, state, inviter_no, is_credited, cause, reason, actor_no, at, day)
            values (@GroupNo, @MemberNo, @ChangeNo, @State, @InviterNo, @IsCredited, @Cause, @Reason, @ActorNo, @At, @Day)
            """,
            change);
        return change;
    }

    /// <summary>All of an arrival's, the oldest first.</summary>
    public static IReadOnlyList<ArrivalChange> Of(DbConnection connection, GroupNo group, MemberNo member) =>
    [
        .. connection.Query<ArrivalChange>(
            $"select {Columns} from arrival_changes where group_no = @Group and member_no = @Member order by change_no",
            new { Group = group.Value, Member = member.Value }),
    ];

    public static void Undo(DbConnection connection, ArrivalChange change, long by) => connection.Execute(
        """
        update arrival_changes set undone_by = @By
        where group_no = @GroupNo and member_no = @MemberNo and change_no = @ChangeNo
        """,
        new { By = by, change.GroupNo, change.MemberNo, change.ChangeNo });
}
