using GroupBot.Core.Activity;

namespace GroupBot.Events;

internal enum EntityKind
{
    Other = 0,
    Command,
    Mention,
    TextMention,
    Hashtag,
    Url,
    TextLink,
}

/// <summary>A marked run of a message's text; offset and length in UTF-16 units.</summary>
/// <param name="Person">Who is meant, for a mention without a username.</param>
internal readonly record struct TextEntity(EntityKind Kind, int Offset, int Length, Person? Person = null, string? Url = null);

/// <summary>The message that another one answers.</summary>
/// <param name="Author">Null where the author is a chat or unknown.</param>
internal sealed record ReplyTarget(MessageId Id, Sender Author);

/// <summary>One message as it stands; text is the text or the caption, and lives only in memory.</summary>
/// <param name="File">What Telegram calls the photo (its largest size) or the voice by, whoever sends it; null for other media.</param>
/// <param name="FileId">By which the bot may send the photo or the document on; null for other media.</param>
internal sealed record Message(
    MessageId Id,
    TopicId? Topic,
    Sender Sender,
    string Text,
    IReadOnlyList<TextEntity> Entities,
    ReplyTarget? Reply,
    MediaKind Media,
    string? AlbumId,
    bool IsForwarded,
    string? File = null,
    string? FileId = null);
