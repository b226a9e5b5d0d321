using System.Text.Json.Serialization;
using GroupBot.Core.Activity;

namespace GroupBot.Events;

/// <summary>What may be done when nobody knows whether a call took effect.</summary>
internal enum EffectClass
{
    /// <summary>Sent again freely: doing it twice is doing it once.</summary>
    Repeatable = 1,

    /// <summary>Sent again after a lost answer, and marked uncertain.</summary>
    Reply = 2,

    /// <summary>Claimed by a commit before the first byte, and never sent again by itself once bytes have left.</summary>
    Once = 3,
}

/// <summary>Who goes first; lower is sooner.</summary>
internal enum EffectPriority
{
    Deadline = 1,
    Moderation = 2,
    Reply = 3,
    Scheduled = 4,
    Broadcast = 5,
}

/// <summary>A button under a message: either it is pressed (<paramref name="Data"/>) or it opens a link.</summary>
internal sealed record Button(string Label, string? Data = null, string? Url = null);

/// <summary>One thing that we ask Telegram to do. Stored as JSON until it is done.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "effect")]
[JsonDerivedType(typeof(SendText), "send-text")]
[JsonDerivedType(typeof(SendDocument), "send-document")]
[JsonDerivedType(typeof(SendPhoto), "send-photo")]
[JsonDerivedType(typeof(SendFile), "send-file")]
[JsonDerivedType(typeof(EditText), "edit-text")]
[JsonDerivedType(typeof(SendEphemeral), "send-ephemeral")]
[JsonDerivedType(typeof(EditEphemeral), "edit-ephemeral")]
[JsonDerivedType(typeof(DeleteMessages), "delete-messages")]
[JsonDerivedType(typeof(AnswerButton), "answer-button")]
[JsonDerivedType(typeof(React), "react")]
[JsonDerivedType(typeof(PinMessage), "pin-message")]
[JsonDerivedType(typeof(UnpinMessage), "unpin-message")]
[JsonDerivedType(typeof(RestrictMember), "restrict-member")]
[JsonDerivedType(typeof(BanMember), "ban-member")]
[JsonDerivedType(typeof(UnbanMember), "unban-member")]
[JsonDerivedType(typeof(AnswerJoinRequest), "answer-join-request")]
[JsonDerivedType(typeof(CreateInviteLink), "create-invite-link")]
[JsonDerivedType(typeof(EditInviteLink), "edit-invite-link")]
[JsonDerivedType(typeof(RevokeInviteLink), "revoke-invite-link")]
[JsonDerivedType(typeof(FetchAdministrators), "fetch-administrators")]
[JsonDerivedType(typeof(FetchMemberCount), "fetch-member-count")]
[JsonDerivedType(typeof(SetCommands), "set-commands")]
[JsonDerivedType(typeof(LeaveChat), "leave-chat")]
[JsonDerivedType(typeof(Wake), "wake")]
internal abstract record Effect
{
    [JsonIgnore]
    public virtual EffectClass Class => EffectClass.Repeatable;

    [JsonIgnore]
    public virtual EffectPriority Priority => EffectPriority.Reply;

    /// <summary>True where Telegram counts it against the limits on messages.</summary>
    [JsonIgnore]
    public virtual bool CountsAsMessage => false;

    /// <summary>True where it names a message by its id, which a migration makes meaningless.</summary>
    [JsonIgnore]
    public virtual bool NamesMessage => false;

    /// <summary>True where a refusal is no trouble of anybody's: the one who asked hears of it, and nothing is kept of it.</summary>
    [JsonIgnore]
    public virtual bool MayBeRefused => false;
}

/// <param name="Kind">The kind of post by its full name.</param>
/// <param name="Key">Which of its kind it is.</param>
internal sealed record PostOrigin(string Kind, string Key);

/// <param name="Html">Telegram HTML made by <c>Markup</c>.</param>
/// <param name="IsPost">A post of our own accord is sent once; an answer may be sent again.</param>
/// <param name="IsMailing">
/// One of many that go to people in private, who asked for it beforehand: sent once, and after all that somebody waits for.
/// </param>
/// <param name="Of">What a post is made of, where it can be made anew: whoever is forgotten before it leaves is not named by it.</param>
/// <param name="MayBeMissed">Goes to somebody who may never have opened the chat: where Telegram refuses it, that is no trouble.</param>
internal sealed record SendText(
    string Html, long? ReplyTo = null, IReadOnlyList<IReadOnlyList<Button>>? Keyboard = null, bool IsPost = false,
    bool IsSilent = false, bool IsMailing = false, PostOrigin? Of = null, bool MayBeMissed = false) : Effect
{
    public override EffectClass Class => IsPost || IsMailing ? EffectClass.Once : EffectClass.Reply;
    public override EffectPriority Priority => IsPost ? EffectPriority.Scheduled : IsMailing ? EffectPriority.Broadcast : EffectPriority.Reply;
    public override bool CountsAsMessage => true;
    public override bool NamesMessage => ReplyTo is not null;

    /// <summary>Of many people some have blocked the bot; it is given up for them.</summary>
    public override bool MayBeRefused => IsMailing || MayBeMissed;
}

internal sealed record SendDocument(string FileName, byte[] Content, string Html) : Effect
{
    public override EffectClass Class => EffectClass.Reply;
    public override bool CountsAsMessage => true;
}

/// <param name="Content">The picture's bytes, as PNG.</param>
/// <param name="Html">Telegram HTML made by <c>Markup</c>, of at most 1,024 characters without its tags.</param>
internal sealed record SendPhoto(byte[] Content, string Html, IReadOnlyList<IReadOnlyList<Button>>? Keyboard = null) : Effect
{
    public override EffectClass Class => EffectClass.Reply;
    public override bool CountsAsMessage => true;
}

/// <summary>Sends on what Telegram has already, a photo or a document.</summary>
/// <param name="Kind">What it was sent as: Telegram takes it as nothing else.</param>
/// <param name="Html">As for <see cref="SendPhoto"/>.</param>
internal sealed record SendFile(MediaKind Kind, string FileId, string Html) : Effect
{
    public override EffectClass Class => EffectClass.Reply;
    public override bool CountsAsMessage => true;
}

internal sealed record EditText(long MessageId, string Html, IReadOnlyList<IReadOnlyList<Button>>? Keyboard = null) : Effect
{
    public override bool CountsAsMessage => true;
    public override bool NamesMessage => true;
}

/// <summary>What one member of a group sees, and nobody else: the one who asked for it, by the row of the outbox.</summary>
internal abstract record EphemeralEffect(string Html, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) : Effect
{
    /// <summary>The receiver on the wire, put in at the moment of sending; rows know people by their number alone.</summary>
    [JsonIgnore]
    public UserId Receiver { get; init; }

    public override bool CountsAsMessage => true;
}

/// <summary>Telegram takes it only of a bot that is an administrator, and does not promise that it is seen.</summary>
internal sealed record SendEphemeral(string Html, IReadOnlyList<IReadOnlyList<Button>>? Keyboard = null) : EphemeralEffect(Html, Keyboard)
{
    public override EffectClass Class => EffectClass.Reply;

    /// <summary>The answer goes another way then.</summary>
    public override bool MayBeRefused => true;
}

/// <param name="EphemeralId">Such messages have numbers of their own.</param>
internal sealed record EditEphemeral(long EphemeralId, string Html, IReadOnlyList<IReadOnlyList<Button>>? Keyboard = null)
    : EphemeralEffect(Html, Keyboard)
{
    /// <summary>Telegram forgets such messages when it likes.</summary>
    public override bool MayBeRefused => true;

    public override bool NamesMessage => true;
}

internal sealed record DeleteMessages(IReadOnlyList<long> MessageIds) : Effect
{
    public override EffectPriority Priority => EffectPriority.Moderation;
    public override bool NamesMessage => true;
}

/// <summary>Ends the spinner on a pressed button; Telegram takes it for some 15 s.</summary>
internal sealed record AnswerButton(string QueryId, string? Text = null, bool IsAlert = false, string? Url = null) : Effect
{
    public override EffectPriority Priority => EffectPriority.Deadline;
}

/// <param name="Emoji">Null takes the bot's reaction away.</param>
internal sealed record React(long MessageId, string? Emoji) : Effect
{
    public override bool NamesMessage => true;

    /// <summary>A group may allow other reactions, or none.</summary>
    public override bool MayBeRefused => true;
}

internal sealed record PinMessage(long MessageId, bool IsSilent) : Effect
{
    public override bool NamesMessage => true;

    /// <summary>The message, or the right to pin, may be gone.</summary>
    public override bool MayBeRefused => true;
}

internal sealed record UnpinMessage(long MessageId) : Effect
{
    public override bool NamesMessage => true;

    /// <summary>Somebody may have taken it down, or deleted it.</summary>
    public override bool MayBeRefused => true;
}

/// <param name="Until">Unix milliseconds, or null for good.</param>
internal sealed record RestrictMember(long UserId, bool MayWrite, long? Until) : Effect
{
    public override EffectPriority Priority => EffectPriority.Moderation;
}

internal sealed record BanMember(long UserId, long? Until) : Effect
{
    public override EffectPriority Priority => EffectPriority.Moderation;
}

internal sealed record UnbanMember(long UserId) : Effect
{
    public override EffectPriority Priority => EffectPriority.Moderation;
}

internal sealed record AnswerJoinRequest(long UserId, bool Approve) : Effect
{
    public override EffectPriority Priority => EffectPriority.Moderation;
}

/// <summary>Its name carries our row id, so that a join is credited even if the answer to this call was lost.</summary>
internal sealed record CreateInviteLink(string Name, bool NeedsApproval, int? MemberLimit, long? ExpiresAt) : Effect
{
    public override EffectClass Class => EffectClass.Once;
}

/// <summary>The address stays; what is not given is taken away.</summary>
/// <param name="Name">With the number that the link was made with.</param>
internal sealed record EditInviteLink(string Url, string Name, bool NeedsApproval, int? MemberLimit, long? ExpiresAt) : Effect
{
    /// <summary>An admin may have revoked it, or taken the right away.</summary>
    public override bool MayBeRefused => true;
}

/// <summary>Nobody comes through that link any more.</summary>
internal sealed record RevokeInviteLink(string Url) : Effect
{
    /// <summary>An admin may have done it, or taken the right away.</summary>
    public override bool MayBeRefused => true;
}

internal sealed record FetchAdministrators : Effect
{
    public override EffectPriority Priority => EffectPriority.Scheduled;
}

/// <summary>Asks how many are in a group.</summary>
internal sealed record FetchMemberCount : Effect
{
    public override bool MayBeRefused => true;
    public override EffectPriority Priority => EffectPriority.Scheduled;
}

/// <param name="Scope">A Bot API scope: <c>default</c>, <c>all_private_chats</c>, <c>all_group_chats</c>, <c>all_chat_administrators</c>.</param>
/// <param name="LanguageCode">Two letters, or null for every other language.</param>
internal sealed record SetCommands(string Scope, string? LanguageCode, IReadOnlyList<CommandLine> Commands) : Effect
{
    public override EffectPriority Priority => EffectPriority.Scheduled;
}

internal sealed record CommandLine(string Name, string Description);

internal sealed record LeaveChat : Effect;

/// <summary>Asks Telegram for nothing: at its due time its continuation is heard, also after a restart.</summary>
internal sealed record Wake : Effect
{
    public override EffectPriority Priority => EffectPriority.Scheduled;
}
