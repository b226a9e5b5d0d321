using System.Text.Json;
using GroupBot.Events;

namespace GroupBot.Outbox;

/// <summary>Where an effect goes: a group (and topic), a person in private, or the bot's own account.</summary>
internal readonly record struct Destination(GroupNo Group, MemberNo? Person, TopicId? Topic)
{
    /// <summary>No chat at all: the bot's own settings.</summary>
    public static readonly Destination Nowhere;

    public static Destination Of(GroupNo group, TopicId? topic = null) => new(group, null, topic);

    public static Destination Of(MemberNo person) => new(GroupNo.Private, person, null);
}

/// <summary>Who hears how an effect ended: a handler by name, and what it wanted to remember.</summary>
/// <param name="State">Versioned JSON of the handler's own.</param>
internal sealed record Continuation(string Handler, byte[] State)
{
    public static Continuation Of<TState>(string handler, TState state) =>
        new(handler, JsonSerializer.SerializeToUtf8Bytes(state));
}

internal enum OutboxState
{
    Pending = 0,

    /// <summary>A once-only effect whose first byte may have left; after a restore also a reply that waited in the backup.</summary>
    Claimed = 1,

    /// <summary>Nobody knows whether it was done; it waits for a person.</summary>
    Uncertain = 2,

    /// <summary>Refused for good; kept for the health page.</summary>
    Failed = 3,
}

/// <summary>One row of the outbox.</summary>
internal sealed record OutboxItem
{
    public required long Id { get; init; }
    public required Destination To { get; init; }
    public required Effect Effect { get; init; }

    /// <summary>
    /// Whom an answer in a group is for: it may bear their name, and is theirs to see and to have deleted. Null in private,
    /// where <see cref="To"/> says it, and for what answers nobody.
    /// </summary>
    public MemberNo? Asker { get; init; }

    /// <summary>The chat on the wire whose message the effect names; null where it names none.</summary>
    public ChatId? NamedChat { get; init; }

    /// <summary>
    /// Whether it answers a person who is forgotten by now: it bears their id until it is sent, and is not kept where it fails.
    /// </summary>
    public bool IsFarewell => To == Destination.Nowhere && (NamedChat is not null || Effect is AnswerButton);

    public EffectPriority Priority { get; init; }
    public Continuation? Then { get; init; }
    public OutboxState State { get; init; }

    /// <summary>True where an earlier try may have taken effect.</summary>
    public bool IsUncertain { get; init; }

    public int Attempts { get; init; }
    public required DateTimeOffset DueAt { get; init; }
    public DateTimeOffset? DeadlineAt { get; init; }

    /// <summary>
    /// How long it waits from the moment it was asked for or tried, so that a wall clock that is set back just then makes
    /// nothing late; null for a row that was read back, which goes by <see cref="DueAt"/>.
    /// </summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>Since when it has been wanted: when its row was written, or its first due time where that is later.</summary>
    public required DateTimeOffset AskedAt { get; init; }
}
