using System.Data;
using System.Data.Common;
using Dapper;
using GroupBot.Core.Activity;
using GroupBot.Core.Scoring;
using GroupBot.Events;

namespace GroupBot.Members.Scores;

/// <summary>Reads the log as scoring takes it, in pages.</summary>
internal static class LogRows
{
    /// <summary>A group's rows, page after page.</summary>
    /// <param name="after">Only rows after this one.</param>
    /// <param name="through">The last row.</param>
    public static IEnumerable<LogRow> All(DbConnection connection, GroupNo group, long after, long through, int rowsAPage)
    {
        for (var from = after; ;)
        {
            var page = Page(connection, group, from, through, rowsAPage);
            foreach (var (_, row) in page)
            {
                yield return row;
            }

            if (page.Count < rowsAPage)
            {
                yield break;
            }

            from = page[^1].Row.Seq;
        }
    }

    /// <param name="group">Null for all groups.</param>
    /// <param name="after">Only rows after this one.</param>
    /// <param name="through">The last row.</param>
    public static IReadOnlyList<(GroupNo Group, LogRow Row)> Page(DbConnection connection, GroupNo? group, long after, long through, int rows)
    {
        List<(GroupNo Group, LogRow Row)> page = [];
        // By hand: of a replay this is the most of its time.
        using (var reader = connection.ExecuteReader(
            $"""
            select seq, group_no, chat_id, topic, member_no, sender, kind, at, day, message_id, target_message_id, target_member_no, number,
              visible_characters, media, flags
            from activity
            where seq > @After and seq <= @Through and {(group is null ? "group_no > 0" : "group_no = @Group")}
            order by seq
            limit @Rows
            """,
            new { After = after, Through = through, Group = group?.Value, Rows = rows }))
        {
            while (reader.Read())
            {
                page.Add((new GroupNo(reader.GetInt64(1)), Read(reader)));
            }
        }

        if (page.Count == 0)
        {
            return [];
        }

        var mentions = connection.Query<(long Seq, long Member)>(
            "select seq, member_no from activity_mentions where seq >= @First and seq <= @Last order by seq, member_no",
            new { First = page[0].Row.Seq, Last = page[^1].Row.Seq }).ToLookup(named => named.Seq, named => named.Member);
        for (var place = 0; mentions.Count > 0 && place < page.Count; place++)
        {
            var (of, row) = page[place];
            if (mentions.Contains(row.Seq))
            {
                page[place] = (of, row with { Mentions = [.. mentions[row.Seq]] });
            }
        }

        return page;
    }

    private static LogRow Read(IDataReader row)
    {
        return new LogRow
        {
            Seq = row.GetInt64(0),
            ChatId = row.GetInt64(2),
            Topic = OrNull(3),
            MemberNo = OrNull(4),
            Sender = (SenderKind)row.GetInt64(5),
            Kind = (ActivityKind)row.GetInt64(6),
            At = row.GetInt64(7),
            Day = (int)row.GetInt64(8),
            MessageId = OrNull(9),
            TargetMessageId = OrNull(10),
            TargetMemberNo = OrNull(11),
            Number = OrNull(12),
            VisibleCharacters = (int)row.GetInt64(13),
            Media = (MediaKind)row.GetInt64(14),
            Flags = (ActivityFlags)row.GetInt64(15),
        };

        long? OrNull(int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
    }
}
