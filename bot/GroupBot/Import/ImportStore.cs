using System.Buffers.Binary;
using System.Security.Cryptography;
using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Import;

/// <summary>A message of the log.</summary>
/// <param name="Day">A day number.</param>
/// <param name="At">Unix milliseconds.</param>
internal readonly record struct LoggedMessage(long? MemberNo, SenderKind Sender, long? Topic, long Day, ActivityFlags Flags, long At)
{
    /// <summary>A human member who wrote it; null for bots, channels and nobody.</summary>
    public long? AuthorNo => Sender is SenderKind.Member ? MemberNo : null;
}

/// <summary>What an import knows again: messages by their own key, the rest by rows of <c>import_keys</c>.</summary>
internal sealed class ImportStore
{
    private readonly byte[] _key;
    private readonly Statement _message, _take, _taken;

    public ImportStore(Writer writer)
    {
        _key = InstallationFacts.Secret(writer.Connection, "import_key");
        _message = writer.Prepare("""
            select member_no, sender, topic, day, flags, at from activity
            where group_no = ? and chat_id = ? and message_id = ? and kind = 1
            """);
        _take = writer.Prepare("""
            insert into import_keys (chat_id, message_id, kind, actor_hash, ordinal) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """);
        _taken = writer.Prepare("""
            select 1 from import_keys
            where chat_id = ? and message_id = ? and kind = ? and actor_hash = ? and ordinal = ?
            """);
    }

    /// <summary>A message of the log, live or imported; null where it is not there.</summary>
    public LoggedMessage? Find(GroupNo group, ChatId chat, long message)
    {
        _message.Bind(1, group.Value).Bind(2, chat.Value).Bind(3, message);
        LoggedMessage? found = _message.Step()
            ? new LoggedMessage(_message.LongOrNull(0), (SenderKind)_message.Long(1), _message.LongOrNull(2), _message.Long(3), (ActivityFlags)_message.Long(4), _message.Long(5))
            : null;
        _message.Reset();
        return found;
    }

    /// <summary>False where this was imported before.</summary>
    /// <param name="user">Whose it is; null where the file has no id of them.</param>
    public bool TryTake(ChatId chat, long message, ActivityKind kind, long? user, int ordinal) =>
        Bind(_take, chat, message, kind, user, ordinal).Execute() > 0;

    /// <summary>True where <see cref="TryTake"/> took this.</summary>
    public bool WasTaken(ChatId chat, long message, ActivityKind kind, long? user, int ordinal)
    {
        var was = Bind(_taken, chat, message, kind, user, ordinal).Step();
        _taken.Reset();
        return was;
    }

    private Statement Bind(Statement statement, ChatId chat, long message, ActivityKind kind, long? user, int ordinal) =>
        statement.Bind(1, chat.Value).Bind(2, message).Bind(3, (long)kind).Bind(4, HashOf(user)).Bind(5, ordinal);

    private long HashOf(long? of)
    {
        if (of is not { } user)
        {
            return 0;
        }

        Span<byte> input = stackalloc byte[40];
        _key.CopyTo(input);
        BinaryPrimitives.WriteInt64LittleEndian(input[32..], user);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(input, hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }
}
