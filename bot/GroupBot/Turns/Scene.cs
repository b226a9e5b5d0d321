using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;

namespace GroupBot.Turns;

/// <summary>What one event is about, after the registries have looked at it.</summary>
internal sealed class Scene
{
    private List<ChatEvent>? _derived;

    public required ChatEvent Event { get; init; }

    /// <summary>The update it came by; null for jobs, results and requests.</summary>
    public long? UpdateId { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Telegram's instant; where an update has none, the receipt, never before the group's last.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The group's local day of <see cref="At"/>; the UTC day outside of groups.</summary>
    public DateOnly Day { get; set; }

    /// <summary>Null outside of groups.</summary>
    public GroupState? Group { get; set; }

    /// <summary>Who acts; null where a chat speaks or nobody does.</summary>
    public PersonState? Person { get; set; }

    /// <summary>The actor's standing in <see cref="Group"/>.</summary>
    public MemberState? Member { get; set; }

    /// <summary>The message at hand, as it was sent or as an edit left it; null where it is something else that happened.</summary>
    public Message? Message => (Event as MessageReceived)?.Message ?? (Event as MessageEdited)?.Message;

    /// <summary>The number of the message at hand, to reply to; null where a button acts, or a message that the bot alone sees, which has none.</summary>
    public long? MessageHere => Message?.Id.Value is > 0 and var id ? id : null;

    /// <summary>The topic of the message at hand or of the one with the button; null outside of topics.</summary>
    public TopicId? TopicHere => Message?.Topic ?? (Event as ButtonPressed)?.Topic;

    /// <summary>
    /// Set by an observer that made a message its own, such as a check-in: whoever wrote it is not offered help with it, and it
    /// is not deleted together with an answer.
    /// </summary>
    public bool IsTaken { get; set; }

    /// <summary>The row of the log that the message at hand was given in this turn; null of anything else, and of what is retried.</summary>
    public long? MessageSeq { get; set; }

    /// <summary>True of a message that called a command: what is said of it goes with it. Any other is what somebody wrote.</summary>
    public bool IsCall { get; set; }

    /// <summary>What the registries conclude from the event; observers hear it after the event itself.</summary>
    public List<ChatEvent> Derived => _derived ??= [];

    /// <summary>False of most messages: no list is made for them.</summary>
    public bool HasDerived => _derived is not null;
}
