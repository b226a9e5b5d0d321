using Dapper;
using GroupBot.Events;
using Microsoft.Data.Sqlite;

namespace GroupBot.Features.MyData;

internal static class MyDataStore
{
    /// <summary>True while a file of theirs still has to be sent: its row names who goes on with the next one.</summary>
    public static bool WaitsToBeSent(SqliteConnection connection, MemberNo member, string continuation) =>
        connection.ExecuteScalar<long?>(
            """
            select 1 from outbox
            where member_no = @Member and continuation = @Continuation and state in (0, 1)
            limit 1
            """,
            new { Member = member.Value, Continuation = continuation }) is not null;

    /// <summary>The title of every group by its number, also by one that turned out to be another group's.</summary>
    public static IReadOnlyDictionary<long, string> Titles(SqliteConnection connection)
    {
        var titles = connection.Query<(long No, string Title)>("select group_no, title from groups order by group_no")
            .ToDictionary(group => group.No, group => group.Title);
        // The group that a number became may have become another since.
        var merged = connection.Query<(long No, long Into)>("select group_no, into_no from merged_groups order by group_no")
            .ToDictionary(group => group.No, group => group.Into);
        foreach (var no in merged.Keys.Where(no => !titles.ContainsKey(no)).ToList())
        {
            var into = no;
            for (var steps = 0; steps < merged.Count && merged.TryGetValue(into, out var next); steps++)
            {
                into = next;
            }

            if (titles.TryGetValue(into, out var title))
            {
                titles[no] = title;
            }
        }

        return titles;
    }
}
