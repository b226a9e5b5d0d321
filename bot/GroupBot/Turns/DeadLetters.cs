using Dapper;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Turns;

internal enum DeadLetterState
{
    Waiting = 0,
    Retried = 1,
}

/// <summary>One (event, handler) that failed; the only place that may hold a message's text, for 14 days at most.</summary>
internal sealed record DeadLetter
{
    public required long Id { get; init; }
    public long? GroupNo { get; init; }
    public long? MemberNo { get; init; }

    /// <summary>Whom a derived event told of; null where the handler heard the event itself.</summary>
    public long? SubjectNo { get; init; }
    public long? BotId { get; init; }
    public long? UpdateId { get; init; }
    public required string Handler { get; init; }
    public byte[]? Raw { get; init; }
    public required string Error { get; init; }
    public required string Version { get; init; }
    public required long At { get; init; }
    public required long ReceivedAt { get; init; }
    public required long State { get; init; }
}

/// <summary>The rows of <c>dead_letters</c>.</summary>
internal sealed class DeadLetters(Writer writer, Sequences sequences)
{
    /// <summary>How long the bytes are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    /// <summary>The handler's name where the bytes themselves could not be read.</summary>
    public const string Unreadable = "wire.read";

    private const string Columns = """
        dead_letter_id as Id, group_no as GroupNo, member_no as MemberNo, subject_no as SubjectNo, bot_id as BotId,
        update_id as UpdateId, handler as Handler, raw as Raw, error as Error, version as Version, at as At,
        received_at as ReceivedAt, state as State
        """;

    public long Add(string handler, string error, in LetterOrigin origin, Scene? scene, MemberNo? subject = null)
    {
        var id = sequences.Next("dead_letters");
        writer.Connection.Execute(
            """
            insert into dead_letters (dead_letter_id, group_no, member_no, bot_id, update_id, handler, raw, error, version,
              subject_no, at, received_at, state)
            values (@Id, @GroupNo, @MemberNo, @BotId, @UpdateId, @Handler, @Raw, @Error, @Version, @SubjectNo, @At,
              @ReceivedAt, 0)
            """,
            new
            {
                Id = id,
                GroupNo = scene?.Group?.No.Value,
                MemberNo = scene?.Person?.No.Value,
                origin.BotId,
                origin.UpdateId,
                Handler = handler,
                Raw = origin.Inner?.Invoke() ?? (origin.Raw.IsEmpty ? null : origin.Raw.ToArray()),
                Error = error,
                Version = ProgramVersion.This,
                SubjectNo = subject?.Value,
                At = (scene?.At ?? origin.ReceivedAt).ToUnixTimeMilliseconds(),
                ReceivedAt = origin.ReceivedAt.ToUnixTimeMilliseconds(),
            });
        return id;
    }

    /// <summary>The oldest of those that wait.</summary>
    public IReadOnlyList<DeadLetter> Waiting(int limit = 100) => writer.Connection.Query<DeadLetter>(
        $"""
        select {Columns}
        from dead_letters
        where state = 0
        order by dead_letter_id
        limit @Limit
        """,
        new { Limit = limit }).AsList();

    /// <summary>One that waits.</summary>
    public DeadLetter? Find(long id) => writer.Connection.QuerySingleOrDefault<DeadLetter>(
        $"select {Columns} from dead_letters where dead_letter_id = @Id and state = 0", new { Id = id });

    /// <summary>Runs one handler again for a letter; set at start by whoever can read its bytes. Returns why not, or null.</summary>
    public Func<DeadLetter, bool, string?>? Retry { get; set; }

    public long CountWaiting() =>
        writer.Connection.ExecuteScalar<long>("select count(*) from dead_letters where state = 0");

    public void MarkRetried(long id) => writer.Connection.Execute(
        "update dead_letters set state = 1, raw = null where dead_letter_id = @Id", new { Id = id });
}
