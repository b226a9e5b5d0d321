using System.Data.Common;
using Dapper;
using GroupBot.Core.Activity;
using GroupBot.Events;

namespace GroupBot.Members.Admission;

/// <summary>A message of somebody's in private.</summary>
/// <param name="HasWords">As it was sent, whatever was changed since.</param>
internal sealed record DoorMessage(MessageId Id, bool HasWords);

/// <summary>What somebody wrote to the bot in private, as the log knows it: no words, but when it came, and in which album.</summary>
internal static class DoorMessages
{
    /// <summary>In private the numbers of all people's messages are one heap: others may stand between the parts of an album.</summary>
    private const int Near = 50;

    /// <summary>All parts of the album that a message is of, in their order; of no album, or of one that the log does not know, the message alone.</summary>
    public static IReadOnlyList<DoorMessage> Together(DbConnection connection, MemberNo member, MessageId message)
    {
        var near = NearTo(connection, member, message);
        return near.FirstOrDefault(row => row.MessageId == message.Value) is { AlbumId: { } album }
            ? [.. near.Where(row => row.AlbumId == album).Select(static row => new DoorMessage(new MessageId(row.MessageId), row.VisibleCharacters > 0))]
            : [new DoorMessage(message, near.Any(row => row.MessageId == message.Value && row.VisibleCharacters > 0))];
    }

    /// <summary>
    /// True of a message that answered nothing since an instant, though something was asked: it had no words, or is the last one
    /// that they wrote. A command is none.
    /// </summary>
    public static bool AnsweredNothing(DbConnection connection, MemberNo member, MessageId message, long since)
    {
        var near = NearTo(connection, member, message);
        return near.FirstOrDefault(row => row.MessageId == message.Value) is { } own && own.ReceivedAt >= since
            && !((ActivityFlags)own.Flags).HasFlag(ActivityFlags.Command)
            && (own.VisibleCharacters == 0 || near[^1].MessageId == own.MessageId);
    }

    /// <summary>The parts of an album that came before this message.</summary>
    public static IReadOnlyList<DoorMessage> EarlierOf(DbConnection connection, MemberNo member, Message message) => message.AlbumId is { } album
        ? [.. NearTo(connection, member, message.Id).Where(row => row.AlbumId == album && row.MessageId < message.Id.Value)
            .Select(static row => new DoorMessage(new MessageId(row.MessageId), row.VisibleCharacters > 0))]
        : [];

    private static List<Logged> NearTo(DbConnection connection, MemberNo member, MessageId message) =>
    [
        .. connection.Query<Logged>(
            """
            select message_id as MessageId, received_at as ReceivedAt, visible_characters as VisibleCharacters, flags as Flags, album_id as AlbumId
            from activity
            where group_no = 0 and chat_id = 0 and kind = 1 and message_id between @First and @Last and member_no = @Member
            order by message_id
            """,
            new { First = message.Value - Near, Last = message.Value + Near, Member = member.Value }),
    ];

    private sealed record Logged
    {
        public required long MessageId { get; init; }
        public required long ReceivedAt { get; init; }
        public required long VisibleCharacters { get; init; }
        public required long Flags { get; init; }
        public string? AlbumId { get; init; }
    }
}
