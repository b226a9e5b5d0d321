using System.Data.Common;
using Dapper;
using GroupBot.Core.Activity;
using GroupBot.Events;

namespace GroupBot.Groups;

/// <summary>How many members said something to people on a day, from the log; a command is for the bot.</summary>
internal static class Speakers
{
    private const int RowsAPage = 2000;

    private sealed record Row
    {
        public required long MessageId { get; init; }
        public required long Day { get; init; }
        public required long Sender { get; init; }
        public required long Flags { get; init; }
        public long? MemberNo { get; init; }
    }

    /// <summary>Goes through the group's messages backwards from the newest, by the index on their numbers, until the day before the first.</summary>
    /// <param name="from">The first day, a day number of the group.</param>
    /// <param name="until">The first day after.</param>
    /// <returns>A number a day, from the first on.</returns>
    public static IReadOnlyList<int> ByDay(DbConnection connection, GroupNo group, int from, int until, CancellationToken ct)
    {
        var people = Enumerable.Range(from, until - from).Select(_ => new HashSet<long>()).ToList();
        var chats = connection.Query<long>(
            "select chat_id from group_chats where group_no = @Group order by chat_id", new { Group = group.Value }).ToList();
        foreach (var chat in chats)
        {
            for (var below = long.MaxValue; ;)
            {
                ct.ThrowIfCancellationRequested();
                var rows = connection.Query<Row>(
                    """
                    select message_id as MessageId, day as Day, sender as Sender, flags as Flags, member_no as MemberNo
                    from activity
                    where group_no = @Group and chat_id = @Chat and kind = 1 and message_id < @Below
                    order by message_id desc
                    limit @Limit
                    """,
                    new { Group = group.Value, Chat = chat, Below = below, Limit = RowsAPage }).ToList();
                foreach (var row in rows.Where(row => row.Day >= from && row.Day < until && row is { Sender: (long)SenderKind.Member, MemberNo: not null }
                    && (row.Flags & (long)ActivityFlags.Command) == 0))
                {
                    people[(int)row.Day - from].Add(row.MemberNo!.Value);
                }

                if (rows.Count < RowsAPage || rows[^1].Day < from)
                {
                    break;
                }

                below = rows[^1].MessageId;
            }
        }

        return [.. people.Select(day => day.Count)];
    }
}
