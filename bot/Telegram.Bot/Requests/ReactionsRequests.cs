using System.Text.Json.Serialization;
using Telegram.Bot.Types;

namespace Telegram.Bot.Requests;

/// <summary>Request of <c>setMessageReaction</c>.</summary>
public sealed class SetMessageReactionRequest() : RequestBase<bool>("setMessageReaction")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required int MessageId { get; set; }
    public IEnumerable<ReactionType>? Reaction { get; set; }
    public bool IsBig { get; set; }
}

/// <summary>Request of <c>pinChatMessage</c>.</summary>
public sealed class PinChatMessageRequest() : RequestBase<bool>("pinChatMessage")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required int MessageId { get; set; }
    public bool DisableNotification { get; set; }
    public string? BusinessConnectionId { get; set; }
}

/// <summary>Request of <c>unpinChatMessage</c>.</summary>
public sealed class UnpinChatMessageRequest() : RequestBase<bool>("unpinChatMessage")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    public int? MessageId { get; set; }
    public string? BusinessConnectionId { get; set; }
}

/// <summary>Request of <c>unpinAllChatMessages</c>.</summary>
public sealed class UnpinAllChatMessagesRequest() : RequestBase<bool>("unpinAllChatMessages")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
}
