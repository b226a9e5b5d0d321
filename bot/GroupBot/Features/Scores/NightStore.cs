using System.Data.Common;
using Dapper;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Members.Scores;
using GroupBot.Storage;

namespace GroupBot.Features.Scores;

/// <summary>The nights of a group, and who was not there then.</summary>
internal static class NightStore
{
    public static readonly TableFacts Facts = new("score_nights", "group_no", "day") { EndsWithGroup = true };

    /// <returns>False where that day's night is begun, or asked for.</returns>
    public static bool TryTake(DbConnection connection, GroupNo group, int day) => connection.Execute(
        """
        insert into score_nights (group_no, day, seq, gone, staff) values (@Group, @Day, 0, @None, @None)
        on conflict (group_no, day) do nothing
        """,
        new { Group = group.Value, Day = day, None = MemberNumbers.Write([]) }) > 0;

    /// <summary>Bots that are known to be in the group, but for this one.</summary>
    public static long OtherBots(DbConnection connection, GroupNo group, long own) => connection.ExecuteScalar<long>(
        """
        select count(*)
        from members m
        join people p on p.member_no = m.member_no
        where m.group_no = @Group and m.in_chat <> 0 and p.is_bot <> 0 and p.user_id <> @Own
        """,
        new { Group = group.Value, Own = own });

    public static void Begin(DbConnection connection, GroupNo group, int day, long seq, long? members) => connection.Execute(
        "update score_nights set seq = @Seq, members = @Members where group_no = @Group and day = @Day",
        new { Group = group.Value, Day = day, Seq = seq, Members = members });

    public static void Done(DbConnection connection, GroupNo group, int day, long done, NightPeople there) => connection.Execute(
        "update score_nights set done_seq = @Done, gone = @Gone, staff = @Staff where group_no = @Group and day = @Day",
        new { Group = group.Value, Day = day, Done = done, Gone = MemberNumbers.Write(there.Gone), Staff = MemberNumbers.Write(there.Staff) });
}
