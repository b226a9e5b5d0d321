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
        var page = connection.Query<Stored>(
            $"""
            select seq as Seq, group_no as GroupNo, chat_id as ChatId, topic as Topic, member_no as MemberNo, sender as Sender, kind as Kind,
              at as At, day as Day, message_id as MessageId, target_message_id as TargetMessageId, target_member_no as TargetMemberNo,
              number as Number, visible_characters as VisibleCharacters, media as Media, flags as Flags
            from activity
            where seq > @After and seq <= @Through and {(group is null ? "group_no > 0" : "group_no = @Group")}
            order by seq
            limit @Rows
            """,
            new { After = after, Through = through, Group = group?.Value, Rows = rows }).AsList();
        if (page.Count == 0)
        {
            return [];
        }

        var mentions = connection.Query<(long Seq, long Member)>(
            "select seq, member_no from activity_mentions where seq >= @First and seq <= @Last order by seq, member_no",
            new { First = page[0].Seq, Last = page[^1].Seq }).ToLookup(named => named.Seq, named => named.Member);
        return [.. page.Select(row => (new GroupNo(row.GroupNo), Read(row, mentions.Contains(row.Seq) ? [.. mentions[row.Seq]] : null)))];
    }

    private static LogRow Read(Stored row, IReadOnlyList<long>? mentions) => new()
    {
        Seq = row.Seq,
        Kind = (ActivityKind)row.Kind,
        Sender = (SenderKind)row.Sender,
        Flags = (ActivityFlags)row.Flags,
        Media = (MediaKind)row.Media,
        At = row.At,
        Day = (int)row.Day,
        ChatId = row.ChatId,
        Topic = row.Topic,
        MemberNo = row.MemberNo,
        MessageId = row.MessageId,
        TargetMessageId = row.TargetMessageId,
        TargetMemberNo = row.TargetMemberNo,
        Number = row.Number,
        VisibleCharacters = (int)row.VisibleCharacters,
        Mentions = mentions,
    };

    private sealed record Stored
    {
        public required long Seq { get; init; }
        public required long GroupNo { get; init; }
        public required long ChatId { get; init; }
        public long? Topic { get; init; }
        public long? MemberNo { get; init; }
        public required long Sender { get; init; }
        public required long Kind { get; init; }
        public required long At { get; init; }
        public required long Day { get; init; }
        public long? MessageId { get; init; }
        public long? TargetMessageId { get; init; }
        public long? TargetMemberNo { get; init; }
        public long? Number { get; init; }
        public required long VisibleCharacters { get; init; }
        public required long Media { get; init; }
        public required long Flags { get; init; }
    }
}
