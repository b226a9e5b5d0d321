using GroupBot.Events;
using GroupBot.Outbox;

namespace GroupBot.Turns;

/// <summary>One update as it came in: its bytes, and what they say if they could be read.</summary>
/// <param name="UpdateId">Null where not even that could be read.</param>
/// <param name="Unreadable">Why the bytes say nothing; null where they do.</param>
internal sealed record InboundUpdate(long? UpdateId, ReadOnlyMemory<byte> Raw, ChatEvent? Event, string? Unreadable = null);

/// <summary>Something that waits for a turn.</summary>
internal abstract record TurnInput(DateTimeOffset ReceivedAt)
{
    /// <summary>Ends when the turn that took this in is committed; fails when it never will be.</summary>
    public TaskCompletionSource Committed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>Updates of one poll, at most 100, in order.</summary>
/// <param name="NextUpdateId">What may be confirmed to Telegram once this is committed; null leaves the cursor.</param>
internal sealed record UpdateBatch(
    DateTimeOffset ReceivedAt, long BotId, string Mode, IReadOnlyList<InboundUpdate> Updates, long? NextUpdateId)
    : TurnInput(ReceivedAt);

/// <summary>How an effect ended.</summary>
/// <param name="SentTo">The chat on the wire that it went to.</param>
internal sealed record OutcomeInput(DateTimeOffset ReceivedAt, OutboxItem Item, EffectOutcome Outcome, ChatId? SentTo)
    : TurnInput(ReceivedAt);

/// <summary>The sender's own bookkeeping: a claim before the first byte, or a later try.</summary>
internal sealed record OutboxChange(DateTimeOffset ReceivedAt, Action<OutboxStore> Change) : TurnInput(ReceivedAt);

/// <summary>A job's slot, or a request.</summary>
internal sealed record EventInput(DateTimeOffset ReceivedAt, ChatEvent Event) : TurnInput(ReceivedAt)
{
    /// <summary>What the handler answered to a request, as JSON.</summary>
    public string? Answer { get; set; }
}

/// <summary>A piece of long work: a chunk, or the end of what was read beside the corridor for it.</summary>
/// <param name="Result">What was read; null for a chunk.</param>
/// <param name="Failure">Why reading failed.</param>
internal sealed record WorkInput(
    DateTimeOffset ReceivedAt, Work.WorkItem Item, object? Result = null, Exception? Failure = null) : TurnInput(ReceivedAt);
