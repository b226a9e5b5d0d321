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
    /// <summary>Of rows in the order of their instants: each page is sorted out of all of them, as the log has no index by time.</summary>
    public const int HistoryAPage = 50_000;

    private const string Columns = """
        seq, group_no, chat_id, topic, member_no, sender, kind, at, day, message_id, target_message_id, target_member_no, number,
          visible_characters, media, flags
        """;

    /// <summary>The row at which a group's scores were last made anew with its history; 0 where they never were.</summary>
    public static long HistoryEnd(DbConnection connection, GroupNo group) =>
        connection.ExecuteScalar<long?>("select max(seq) from activity where group_no = @Group and kind = 36", new { Group = group.Value }) ?? 0;

    /// <summary>A group's rows in the order in which they are scored.</summary>
    /// <param name="first">The first row that counts, where no history does.</param>
    /// <param name="historyEnd">As of <see cref="HistoryEnd"/>.</param>
    /// <param name="through">The last row.</param>
    public static IEnumerable<LogRow> Scored(DbConnection connection, GroupNo group, long first, long historyEnd, long through, int rowsAPage)
    {
        (long, long)? after = null;
        while (historyEnd > 0 && History(connection, group, historyEnd, after) is { Count: > 0 } page)
        {
            foreach (var row in page)
            {
                yield return row;
            }

            after = (page[^1].At, page[^1].Seq);
        }

        foreach (var row in All(connection, group, Math.Max(first, historyEnd) - 1, through, rowsAPage))
        {
            yield return row;
        }
    }

    /// <summary>A page of a group's rows before one, in the order of their instants; those of the same instant in that of the log.</summary>
    /// <param name="after">The instant and the number of the last row before the page; null for the first page.</param>
    public static IReadOnlyList<LogRow> History(DbConnection connection, GroupNo group, long historyEnd, (long At, long Seq)? after)
    {
        var (at, seq) = after ?? (long.MinValue, 0);
        return
        [
            .. Read(
                connection,
                $"""
                select {Columns}
                from activity
                where group_no = @Group and seq < @End and (at > @At or (at = @At and seq > @Seq))
                order by at, seq
                limit @Rows
                """,
                new { Group = group.Value, End = historyEnd, At = at, Seq = seq, Rows = HistoryAPage }).Select(row => row.Row),
        ];
    }

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
    public static IReadOnlyList<(GroupNo Group, LogRow Row)> Page(DbConnection connection, GroupNo? group, long after, long through, int rows) => Read(
            connection,
            $"""
            select {Columns}
            from activity
            where seq > @After and seq <= @Through and {(group is null ? "group_no > 0" : "group_no = @Group")}
            order by seq
            limit @Rows
            """,
            new { After = after, Through = through, Group = group?.Value, Rows = rows });

    private static List<(GroupNo Group, LogRow Row)> Read(DbConnection connection, string sql, object of)
    {
        List<(GroupNo Group, LogRow Row)> page = [];
        // By hand: of a replay this is the most of its time.
        using (var reader = connection.ExecuteReader(sql, of))
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
            new { First = page.Min(row => row.Row.Seq), Last = page.Max(row => row.Row.Seq) }).ToLookup(named => named.Seq, named => named.Member);
        for (var place = 0; mentions.Count > 0 && place < page.Count; place++)
        {
            var (one, row) = page[place];
            if (mentions.Contains(row.Seq))
            {
                page[place] = (one, row with { Mentions = [.. mentions[row.Seq]] });
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
