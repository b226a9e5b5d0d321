namespace GroupBot.Events;

/// <summary>One thing that happened in a chat, as our own record.</summary>
/// <param name="Chat">Null where an update names no chat (a poll, an answer to one).</param>
/// <param name="At">Telegram's instant, or null where an update carries none: then the receipt stands for it.</param>
internal abstract record ChatEvent(Chat? Chat, DateTimeOffset? At);

internal sealed record MessageReceived(Chat Chat, DateTimeOffset? At, Message Message) : ChatEvent(Chat, At);

/// <summary>Commands and words do not run on an edit; guards and observers do.</summary>
internal sealed record MessageEdited(Chat Chat, DateTimeOffset? At, Message Message) : ChatEvent(Chat, At);

/// <summary>The service message of people coming in. It may come before, after or without <see cref="MemberChanged"/>.</summary>
internal sealed record MembersAdded(
    Chat Chat, DateTimeOffset? At, MessageId MessageId, Person? By, IReadOnlyList<Person> People) : ChatEvent(Chat, At);

/// <summary>The service message of somebody going.</summary>
internal sealed record MemberGone(Chat Chat, DateTimeOffset? At, MessageId MessageId, Person? By, Person Person)
    : ChatEvent(Chat, At);

/// <summary>Somebody's standing in a group changed (<c>chat_member</c>).</summary>
internal sealed record MemberChanged(
    Chat Chat, DateTimeOffset? At, Person By, Person Person, Membership Old, Membership New, InviteLink? Link,
    bool ViaJoinRequest) : ChatEvent(Chat, At);

/// <summary>This bot's own standing changed (<c>my_chat_member</c>); in a private chat: opened or blocked.</summary>
internal sealed record BotChanged(Chat Chat, DateTimeOffset? At, Person By, Membership Old, Membership New)
    : ChatEvent(Chat, At);

internal sealed record JoinRequested(
    Chat Chat, DateTimeOffset? At, Person Person, ChatId UserChat, string? Bio, InviteLink? Link) : ChatEvent(Chat, At);

/// <summary>Somebody's reactions to a message are now <paramref name="New"/>. Emoji, or <c>custom:id</c>.</summary>
internal sealed record ReactionChanged(
    Chat Chat, DateTimeOffset? At, MessageId MessageId, Sender Actor, IReadOnlyList<string> Old, IReadOnlyList<string> New)
    : ChatEvent(Chat, At);

/// <summary>Anonymous reactions to a message now number <paramref name="Total"/>.</summary>
internal sealed record ReactionsCounted(Chat Chat, DateTimeOffset? At, MessageId MessageId, int Total)
    : ChatEvent(Chat, At);

internal sealed record PollChanged(string PollId, IReadOnlyList<int> Votes, bool IsClosed) : ChatEvent(null, null);

/// <summary>Somebody voted; no options = the vote was taken back.</summary>
internal sealed record PollAnswered(string PollId, Sender Voter, IReadOnlyList<int> Options) : ChatEvent(null, null);

/// <param name="Message">The message that carries the button; null where Telegram no longer shows it.</param>
/// <param name="EphemeralId">Of a message that its presser alone sees: it has no other number.</param>
internal sealed record ButtonPressed(
    Chat? Chat, DateTimeOffset? At, string QueryId, Person Person, MessageId? Message, TopicId? Topic, string Data,
    long? EphemeralId = null) : ChatEvent(Chat, At);

internal enum TopicChange
{
    Created = 1,
    Edited,
    Closed,
    Reopened,
}

internal sealed record TopicChanged(
    Chat Chat, DateTimeOffset? At, MessageId MessageId, TopicId? Topic, TopicChange Change, string? Name, Person? By)
    : ChatEvent(Chat, At);

/// <summary>A group became a supergroup: told once in either chat, or by a refused call.</summary>
internal sealed record GroupMigrated(Chat Chat, DateTimeOffset? At, MessageId? MessageId, ChatId From, ChatId To)
    : ChatEvent(Chat, At);

/// <summary>A service message that no feature asks about (pins, titles, photos …).</summary>
internal sealed record ServiceNoticed(Chat Chat, DateTimeOffset? At, MessageId MessageId, TopicId? Topic, Person? By)
    : ChatEvent(Chat, At);

/// <summary>An update of a kind that we do not read.</summary>
internal sealed record OtherUpdate(Chat? Chat, DateTimeOffset? At, string Kind) : ChatEvent(Chat, At);
