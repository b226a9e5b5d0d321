using System.Text.Json.Serialization;
using GroupBot.Core.Activity;
using GroupBot.Members;

namespace GroupBot.Import;

/// <summary>
/// What one row will say, as the command hands it to the bot: measured, without a word of the text. Instants are unix
/// milliseconds.
/// </summary>
internal sealed record ImportFact
{
    /// <summary><see cref="ActivityKind.Message"/>, Reaction, Joined or Left.</summary>
    public ActivityKind Kind { get; init; }

    /// <summary>The message's number in the file; below 0 it is of the chat that the group was before its migration.</summary>
    public long Id { get; init; }

    public long At { get; init; }

    /// <summary>Whose row it is; null for a chat, and for who is known by a name alone.</summary>
    public long? User { get; init; }

    /// <summary>As the export shows them; null for a deleted account.</summary>
    public string? Name { get; init; }

    public SenderKind Sender { get; init; } = SenderKind.Member;

    /// <summary>Who added or removed somebody that the export has no id of.</summary>
    public long? By { get; init; }

    public string? ByName { get; init; }
    public JoinedHow How { get; init; }

    /// <summary>Which of several of the same kind, message and person this is, from 0.</summary>
    public int Ordinal { get; init; }

    public long? ReplyTo { get; init; }
    public long? Topic { get; init; }
    public int Characters { get; init; }
    public MediaKind Media { get; init; }
    public ActivityFlags Flags { get; init; }
    public IReadOnlyList<long>? MentionedIds { get; init; }
    public IReadOnlyList<string>? MentionedNames { get; init; }

    /// <summary>What features found in the text, by the names of their marks.</summary>
    public IReadOnlyList<string>? Marks { get; init; }
}

/// <param name="Version"><see cref="Current"/>; another is another build's.</param>
/// <param name="Group">A chat on the wire of the group that the rows go to.</param>
/// <param name="Chat">The chat on the wire that the file tells of: its messages are numbered by it.</param>
internal sealed record ImportChunk(int Version, long Group, long Chat, IReadOnlyList<ImportFact> Facts)
{
    public const int Current = 3;
}

/// <summary>Chunks as they cross the socket.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ImportChunk))]
internal sealed partial class ImportJson : JsonSerializerContext;
