using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Chats;

/// <summary>A message of another chat that is answered, as the Bot API shows it: no text, but what it carries.</summary>
internal static class ExternalReply
{
    private static readonly string[] Shown =
    [
        "animation", "audio", "document", "photo", "sticker", "video", "video_note", "voice", "has_media_spoiler", "contact",
        "dice", "invoice", "location", "paid_media", "poll", "venue", "link_preview_options",
    ];

    internal static JsonObject Of(SandboxMessage message)
    {
        var json = new JsonObject { ["origin"] = MessageOrigin.Of(message) };
        if (message.Chat.Kind != ChatKind.Private)
        {
            json["chat"] = message.Chat.ToJson();
            json["message_id"] = message.Id;
        }

        foreach (var name in Shown)
        {
            json.AddNode(name, message.Content[name]?.DeepClone());
        }

        return json;
    }
}
