using System.Data.Common;
using Dapper;
using GroupBot.Events;

namespace GroupBot.Features.MyData;

internal static class MyDataStore
{
    /// <summary>The continuation is written out: only so are the few rows with it found by an index of their own.</summary>
    public const string Waiting = """
        select 1 from outbox
        where continuation = 'mydata-sent' and member_no = @Member and state in (0, 1)
        limit 1
        """;

    /// <summary>True while a file of theirs still has to be sent: its row names who goes on with the next one.</summary>
    public static bool WaitsToBeSent(DbConnection connection, MemberNo member) =>
        connection.ExecuteScalar<long?>(Waiting, new { Member = member.Value }) is not null;

    /// <summary>The title of every group by its number, also by one that turned out to be another group's.</summary>
    public static IReadOnlyDictionary<long, string> Titles(DbConnection connection)
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
