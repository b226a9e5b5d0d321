using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Topics;

/// <summary>One topic of a forum.</summary>
public sealed class ForumTopic
{
    /// <summary>Id of General, which no message carries.</summary>
    public const int GeneralId = 1;

    /// <summary>The id of the message that made it.</summary>
    public required int Id { get; init; }

    public required string Name { get; set; }

    /// <summary>One of six colours, as RGB.</summary>
    public required int IconColor { get; init; }

    internal string? IconEmojiId { get; set; }

    public required long CreatorId { get; init; }

    public bool IsClosed { get; internal set; }

    /// <summary>Only General can be hidden.</summary>
    public bool IsHidden { get; internal set; }

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["message_thread_id"] = Id };
        AddFace(json);
        return json;
    }

    /// <summary>What forum_topic_created says too.</summary>
    internal void AddFace(JsonObject json)
    {
        json["name"] = Name;
        json["icon_color"] = IconColor;
        json.AddText("icon_custom_emoji_id", IconEmojiId);
    }
}
