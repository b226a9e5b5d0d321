namespace GroupBot.Events;

// What the registries conclude from updates. Two updates tell of one join, in any order; these say it once.

/// <summary>What the registries conclude about somebody; one update may tell of several.</summary>
internal interface IDerivedEvent
{
    MemberNo Member { get; }
}

/// <summary>Somebody came into a group; said once, by whichever update came first.</summary>
internal sealed record MemberJoined(Chat Chat, DateTimeOffset? At, MemberNo Member)
    : ChatEvent(Chat, At), IDerivedEvent;

/// <summary>The other update of a join told who added them or through what link they came.</summary>
internal sealed record MemberJoinCompleted(Chat Chat, DateTimeOffset? At, MemberNo Member)
    : ChatEvent(Chat, At), IDerivedEvent;

/// <summary>Somebody left or was put out; said once.</summary>
internal sealed record MemberLeft(Chat Chat, DateTimeOffset? At, MemberNo Member, bool WasBanned)
    : ChatEvent(Chat, At), IDerivedEvent;

/// <summary>The other update of a leave told that it was a ban.</summary>
internal sealed record MemberLeftCompleted(Chat Chat, DateTimeOffset? At, MemberNo Member)
    : ChatEvent(Chat, At), IDerivedEvent;

/// <summary>A group of which nothing was known until this update.</summary>
internal sealed record GroupMet(Chat Chat, DateTimeOffset? At) : ChatEvent(Chat, At);

/// <summary>The clock reached a slot of a job; the pair is once only.</summary>
/// <param name="Slot">Unix milliseconds: the instant as computed, or for a daily job midnight of the local day as if in UTC.</param>
internal sealed record JobDue(string Job, GroupNo Group, long Slot) : ChatEvent(null, null);

/// <summary>A page, the HTTP API or the command line asks for something to be changed.</summary>
/// <param name="Id">Unique to the request, so that it is done once.</param>
internal sealed record RequestMade(string Id, string Name, string Body) : ChatEvent(null, null);

/// <summary>An effect ended; its continuation hears of it.</summary>
/// <param name="SentTo">The chat on the wire; null where it did not go out, or nobody knows any more.</param>
internal sealed record EffectEnded(GroupNo Group, EffectOutcome Outcome, ChatId? SentTo = null) : ChatEvent(null, null);

/// <summary>A piece of long work is due.</summary>
internal sealed record WorkDue(string Handler) : ChatEvent(null, null);
