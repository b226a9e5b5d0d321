using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>A reaction.</summary>
public abstract partial class ReactionType
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public abstract ReactionTypeKind Type { get; }
}

/// <summary>A reaction with an ordinary emoji.</summary>
public sealed class ReactionTypeEmoji : ReactionType
{
    public override ReactionTypeKind Type => ReactionTypeKind.Emoji;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string Emoji { get; set; }
}

/// <summary>A reaction with a custom emoji.</summary>
public sealed class ReactionTypeCustomEmoji : ReactionType
{
    public override ReactionTypeKind Type => ReactionTypeKind.CustomEmoji;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string CustomEmojiId { get; set; }
}

/// <summary>A paid reaction.</summary>
public sealed class ReactionTypePaid : ReactionType
{
    public override ReactionTypeKind Type => ReactionTypeKind.Paid;
}

/// <summary>How often a message got a reaction.</summary>
public sealed class ReactionCount
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public ReactionType Type { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int TotalCount { get; set; }
}

/// <summary>Somebody changed their reactions to a message: the lists before and after.</summary>
public sealed class MessageReactionUpdated
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Chat Chat { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int MessageId { get; set; }
    public User? User { get; set; }
    public Chat? ActorChat { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public DateTime Date { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public ReactionType[] OldReaction { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public ReactionType[] NewReaction { get; set; } = default!;
}

/// <summary>Counts of anonymous reactions to a message.</summary>
public sealed class MessageReactionCountUpdated
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Chat Chat { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int MessageId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public DateTime Date { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public ReactionCount[] Reactions { get; set; } = default!;
}
