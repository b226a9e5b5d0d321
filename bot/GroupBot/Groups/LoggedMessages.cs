using System.Data.Common;
using Dapper;
using GroupBot.Core.Activity;
using GroupBot.Events;

namespace GroupBot.Groups;

/// <summary>A message of the log.</summary>
internal sealed record LoggedMessage
{
    public required long MessageId { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public required long At { get; init; }

    /// <summary>A day number of the group.</summary>
    public required long Day { get; init; }

    /// <summary>A <see cref="SenderKind"/>.</summary>
    public required long Sender { get; init; }

    /// <summary><see cref="ActivityFlags"/>.</summary>
    public required long Flags { get; init; }
    public long? MemberNo { get; init; }
}

/// <summary>Goes through a group's messages backwards from the newest, by the index on their numbers, as there is none on their days.</summary>
internal static class LoggedMessages
{
    private const int RowsAPage = 2000;

    /// <param name="from">The first day, a day number of the group.</param>
    /// <param name="repliesAlone">True for what members answered to somebody else, and nothing more.</param>
    public static IEnumerable<LoggedMessage> Since(DbConnection connection, GroupNo group, int from, bool repliesAlone, CancellationToken ct)
    {
        var chats = connection.Query<long>(
            "select chat_id from group_chats where group_no = @Group order by chat_id", new { Group = group.Value }).ToList();
        foreach (var chat in chats)
        {
            for (var below = long.MaxValue; ;)
            {
                ct.ThrowIfCancellationRequested();
                var rows = connection.Query<LoggedMessage>(
                    """
                    select message_id as MessageId, at as At, day as Day, sender as Sender, flags as Flags, member_no as MemberNo
                    from activity
                    where group_no = @Group and chat_id = @Chat and kind = 1 and message_id < @Below
                      and (@Replies = 0 or (sender = @Member and target_member_no is not null and target_member_no <> member_no))
                    order by message_id desc
                    limit @Limit
                    """,
                    new
                    {
                        Group = group.Value,
                        Chat = chat,
                        Below = below,
                        Replies = repliesAlone ? 1 : 0,
                        Member = (int)SenderKind.Member,
                        Limit = RowsAPage,
                    }).ToList();
                foreach (var row in rows.Where(row => row.Day >= from))
                {
                    yield return row;
                }

                if (rows.Count < RowsAPage || rows[^1].Day < from)
                {
                    break;
                }

                below = rows[^1].MessageId;
            }
        }
    }
}
