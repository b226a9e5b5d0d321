using System.Data.Common;
using Dapper;
using GroupBot.Core.Activity;
using GroupBot.Storage;

namespace GroupBot.Features.Todo;

/// <summary>A group's morning note that is due.</summary>
/// <param name="Group">A group's number.</param>
/// <param name="Day">The number of the group's day on which it is due.</param>
/// <param name="From">When the day before began; unix milliseconds.</param>
/// <param name="To">When it ended; unix milliseconds, not itself of that day.</param>
/// <param name="Members">How many are in the group, as Telegram told; null where it did not.</param>
internal sealed record NoteDue(int Version, long Group, int Day, long From, long To, long? Members = null);

/// <summary>What happened in a group on one day.</summary>
internal sealed record NoteFacts(long Joined, long Left, long Spoke);

/// <summary>Reads the figures of the day before, beside the corridor.</summary>
internal static class NoteReader
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

    public static NoteFacts Read(Database database, NoteDue due, DateTimeOffset now, CancellationToken ct)
    {
        using var connection = database.OpenReader();
        return new NoteFacts(
            connection.ExecuteScalar<long>(
                """
                select count(*)
                from members m
                join people p on p.member_no = m.member_no
                where m.group_no = @Group and m.joined_at >= @From and m.joined_at < @To and p.is_bot = 0
                """,
                new { due.Group, due.From, due.To }),
            connection.ExecuteScalar<long>(
                """
                select count(*)
                from members m
                join people p on p.member_no = m.member_no
                where m.group_no = @Group and m.in_chat = 0 and m.status_at >= @From and m.status_at < @To and p.is_bot = 0
                """,
                new { due.Group, due.From, due.To }),
            Spoke(connection, due, ct));
    }

    /// <summary>Who said something to people; a command is for the bot. The group's messages backwards from the newest, by the index on their numbers, until the day before that.</summary>
    private static long Spoke(DbConnection connection, NoteDue due, CancellationToken ct)
    {
        var people = new HashSet<long>();
        var chats = connection.Query<long>(
            "select chat_id from group_chats where group_no = @Group order by chat_id", new { due.Group }).ToList();
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
                    new { due.Group, Chat = chat, Below = below, Limit = RowsAPage }).ToList();
                foreach (var row in rows.Where(row => row.Day == due.Day - 1 && row.Sender == (long)SenderKind.Member
                    && (row.Flags & (long)ActivityFlags.Command) == 0))
                {
                    people.Add(row.MemberNo ?? 0);
                }

                if (rows.Count < RowsAPage || rows[^1].Day < due.Day - 1)
                {
                    break;
                }

                below = rows[^1].MessageId;
            }
        }

        people.Remove(0);
        return people.Count;
    }
}
