using System.Data.Common;
using Dapper;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Members.Admission;

/// <summary>The rows of <c>join_calls</c>: when a group's admins were last told that somebody waits at the door.</summary>
internal static class JoinCalls
{
    /// <summary>They are the group's.</summary>
    public static readonly TableFacts Facts = new("join_calls", "group_no");

    /// <summary>In the group's quiet hours the instant at which they end; null for never.</summary>
    public static DateTimeOffset? Last(DbConnection connection, GroupNo group) => connection.ExecuteScalar<long?>(
        "select called_at from join_calls where group_no = @Group", new { Group = group.Value }) is { } at
        ? DateTimeOffset.FromUnixTimeMilliseconds(at)
        : null;

    public static void Put(DbConnection connection, GroupNo group, DateTimeOffset at) => connection.Execute(
        """
        insert into join_calls (group_no, called_at) values (@Group, @At)
        on conflict (group_no) do update set called_at = excluded.called_at
        """,
        new { Group = group.Value, At = at.ToUnixTimeMilliseconds() });
}
