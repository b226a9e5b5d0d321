using System.Text.Json.Serialization;
using Telegram.Bot.Types;

namespace Telegram.Bot.Requests;

/// <summary>Request of <c>createForumTopic</c>.</summary>
public sealed class CreateForumTopicRequest() : RequestBase<ForumTopic>("createForumTopic")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string Name { get; set; }
    public int? IconColor { get; set; }
    public string? IconCustomEmojiId { get; set; }
}

/// <summary>Request of <c>editForumTopic</c>.</summary>
public sealed class EditForumTopicRequest() : RequestBase<bool>("editForumTopic")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required int MessageThreadId { get; set; }
    public string? Name { get; set; }
    public string? IconCustomEmojiId { get; set; }
}

/// <summary>Request of <c>closeForumTopic</c>.</summary>
public sealed class CloseForumTopicRequest() : RequestBase<bool>("closeForumTopic")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required int MessageThreadId { get; set; }
}

/// <summary>Request of <c>reopenForumTopic</c>.</summary>
public sealed class ReopenForumTopicRequest() : RequestBase<bool>("reopenForumTopic")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required int MessageThreadId { get; set; }
}
