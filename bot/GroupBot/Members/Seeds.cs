using System.Data.Common;
using Dapper;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Members;

/// <summary>The rows of <c>seeds</c>: members from whom admins count how a group spreads.</summary>
internal static class Seeds
{
    public static readonly TableFacts Facts = new("seeds", "group_no", "member_no") { MemberColumn = "member_no" };

    /// <summary>By number.</summary>
    public static IReadOnlyList<long> Of(DbConnection connection, GroupNo group) =>
        [.. connection.Query<long>("select member_no from seeds where group_no = @Group order by member_no", new { Group = group.Value })];

    /// <returns>False for who was one already.</returns>
    public static bool Add(DbConnection connection, GroupNo group, MemberNo member, DateTimeOffset at) => connection.Execute(
        """
        insert into seeds (group_no, member_no, at) values (@Group, @Member, @At)
        on conflict (group_no, member_no) do nothing
        """,
        new { Group = group.Value, Member = member.Value, At = at.ToUnixTimeMilliseconds() }) > 0;

    /// <returns>False for who was none.</returns>
    public static bool Remove(DbConnection connection, GroupNo group, MemberNo member) => connection.Execute(
        "delete from seeds where group_no = @Group and member_no = @Member", new { Group = group.Value, Member = member.Value }) > 0;
}
