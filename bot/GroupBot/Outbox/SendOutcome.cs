using GroupBot.Events;

namespace GroupBot.Outbox;

/// <summary>What one call to Telegram came to.</summary>
internal abstract record SendOutcome
{
    /// <summary>What Telegram says of a message that is to be deleted and is gone.</summary>
    public const string DeletedAlready = "message to delete not found";
}

/// <param name="FailedMessages">Of a merged delete: the ids that could not be deleted.</param>
internal sealed record Done(EffectAnswer Answer, IReadOnlyList<long>? FailedMessages = null) : SendOutcome;

/// <summary>Telegram said no.</summary>
/// <param name="RetryAfter">With 429: how long this chat must be left alone.</param>
internal sealed record Refused(int Code, string Description, TimeSpan? RetryAfter = null, ChatId? MigratedTo = null) : SendOutcome
{
    /// <summary>True where the server says that it did nothing and will soon be able to.</summary>
    public bool IsRestart => Code == 500 && Description.Contains("restart", StringComparison.OrdinalIgnoreCase);
}

/// <summary>It failed before a byte had left: nothing can have happened.</summary>
internal sealed record NeverLeft(string Reason) : SendOutcome;

/// <summary>Bytes left and no answer came: nobody knows.</summary>
internal sealed record Lost(string Reason) : SendOutcome;

/// <summary>Does an effect by calling Telegram. Implemented by Wire/ and by the tests' fake.</summary>
internal interface IEffectTransport
{
    /// <summary>Never throws but for cancellation before the first byte.</summary>
    /// <param name="chat">Null for what concerns no chat.</param>
    Task<SendOutcome> SendAsync(Effect effect, ChatId? chat, TopicId? topic, CancellationToken ct);
}
