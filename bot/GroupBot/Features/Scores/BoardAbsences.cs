using System.Data.Common;
using Dapper;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.Scores;

/// <summary>Who does not want to be on a group's boards.</summary>
internal static class BoardAbsences
{
    public static readonly TableFacts Facts = new("board_absences", "group_no", "member_no") { MemberColumn = "member_no" };

    public static bool IsOut(DbConnection connection, GroupNo group, MemberNo member) => connection.ExecuteScalar<long>(
        "select count(*) from board_absences where group_no = @Group and member_no = @Member",
        new { Group = group.Value, Member = member.Value }) > 0;

    public static void Leave(DbConnection connection, GroupNo group, MemberNo member, DateTimeOffset at) => connection.Execute(
        """
        insert into board_absences (group_no, member_no, at) values (@Group, @Member, @At)
        on conflict (group_no, member_no) do nothing
        """,
        new { Group = group.Value, Member = member.Value, At = at.ToUnixTimeMilliseconds() });

    public static void Return(DbConnection connection, GroupNo group, MemberNo member) => connection.Execute(
        "delete from board_absences where group_no = @Group and member_no = @Member",
        new { Group = group.Value, Member = member.Value });
}
