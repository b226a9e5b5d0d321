using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Chats;

/// <summary>A message before it has an id and a date.</summary>
/// <param name="From">Who sends it; for a channel or an anonymous admin the account Telegram names instead.</param>
/// <param name="Content">The fields that say what it is: "text" and "entities", "document" and "caption" …</param>
internal sealed record MessageDraft(SandboxUser From, JsonObject Content)
{
    internal SandboxMessage? ReplyTo { get; init; }

    /// <summary>Of a forward: what is forwarded.</summary>
    internal SandboxMessage? Forwarded { get; init; }

    internal JsonObject? Quote { get; init; }

    internal JsonObject? InlineKeyboard { get; init; }

    /// <summary>What people see below the field to write in: a keyboard, its removal, a forced reply.</summary>
    internal JsonObject? ReplyKeyboard { get; init; }

    /// <summary>Something that happened (a join, a pin) and not something said.</summary>
    internal bool IsService { get; init; }

    internal bool IsProtected { get; init; }

    /// <summary>The chat in whose name it is sent: a channel, or the group itself of an anonymous admin.</summary>
    internal SandboxChat? SenderChat { get; init; }

    /// <summary>Who really wrote it, where From names another account.</summary>
    internal SandboxUser? Author { get; init; }

    /// <summary>The topic of a forum; null in General and where there are no topics.</summary>
    internal int? Topic { get; init; }

    /// <summary>The message that makes a topic: its id is the topic's.</summary>
    internal bool StartsTopic { get; init; }

    /// <summary>Where there are no topics: the first message of the thread it belongs to.</summary>
    internal int? Thread { get; init; }

    /// <summary>
    /// Further fields of the message's head, as the Bot API has them: "forward_origin", "is_automatic_forward",
    /// "author_signature", "media_group_id", "effect_id", "sender_tag" …
    /// </summary>
    internal JsonObject Head { get; init; } = [];

    /// <summary>The message it becomes.</summary>
    /// <param name="id">In its chat; 0 of one that a member alone sees.</param>
    /// <param name="chat">Where.</param>
    /// <param name="at">When, in whole seconds.</param>
    /// <param name="ephemeral">Set where one member alone sees it.</param>
    internal SandboxMessage ToMessage(int id, SandboxChat chat, DateTimeOffset at, EphemeralPlace? ephemeral = null) => new()
    {
        Id = id,
        EphemeralId = ephemeral?.Id ?? 0,
        Receiver = ephemeral?.Receiver,
        Replaces = ephemeral?.Replaces,
        Chat = chat,
        From = From,
        Author = Author ?? From,
        Date = at,
        ReplyTo = ReplyTo,
        Quote = Quote,
        Content = Content,
        InlineKeyboard = InlineKeyboard,
        IsService = IsService,
        IsProtected = IsProtected,
        SenderChat = SenderChat,
        Topic = StartsTopic ? id : Topic,
        Thread = Thread,
        Head = Head,
        Original = Forwarded?.Original ?? Forwarded,
    };
}

/// <summary>The place of a message that one member alone sees.</summary>
/// <param name="Id">Its number among such messages.</param>
/// <param name="Receiver">Who sees it.</param>
/// <param name="Replaces">For that one it stands in the place of this message.</param>
internal sealed record EphemeralPlace(int Id, SandboxUser Receiver, SandboxMessage? Replaces);
