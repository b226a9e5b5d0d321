using System.Data.Common;
using Dapper;
using GroupBot.Core.Activity;
using GroupBot.Events;

namespace GroupBot.Members.Admission;

/// <summary>What somebody wrote to the bot in private, as the log knows it: no words, but when it came, and in which album.</summary>
internal static class DoorMessages
{
    /// <summary>In private the numbers of all people's messages are one heap: others may stand between the parts of an album.</summary>
    private const int Near = 50;

    /// <summary>The answer that a message was; null where it was none, or nobody can tell which.</summary>
    public static JoinAnswerRow? AnswerOf(DbConnection connection, MemberNo member, MessageId message)
    {
        var near = NearTo(connection, member, message);
        if (near.FirstOrDefault(row => row.MessageId == message.Value) is not { } own)
        {
            return null;
        }

        // What came in one batch came at one instant: there the order tells. An album is one answer, whatever stands under its pictures.
        var together = near.Where(row => row.ReceivedAt == own.ReceivedAt && row.VisibleCharacters > 0
                && !((ActivityFlags)row.Flags).HasFlag(ActivityFlags.Command))
            .DistinctBy(static row => row.AlbumId ?? $"#{row.MessageId}").ToList();
        var answers = JoinAnswers.At(connection, member, own.ReceivedAt);
        return answers.Count == together.Count && together.FindIndex(row => row.MessageId == message.Value) is >= 0 and var at ? answers[at] : null;
    }

    /// <summary>The parts of an album that came before this message.</summary>
    public static IReadOnlyList<(MessageId Id, bool HasWords)> EarlierOf(DbConnection connection, MemberNo member, Message message) => message.AlbumId is { } album
        ? [.. NearTo(connection, member, message.Id).Where(row => row.AlbumId == album && row.MessageId < message.Id.Value)
            .Select(row => (new MessageId(row.MessageId), row.VisibleCharacters > 0))]
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
