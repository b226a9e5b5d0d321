using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Chats;

/// <summary>Where a message comes from first, as a forward shows it.</summary>
internal static class MessageOrigin
{
    internal static JsonObject Of(SandboxMessage message)
    {
        // A forward of a forward keeps the first origin.
        if (message.Head["forward_origin"] is JsonObject first)
        {
            return (JsonObject)first.DeepClone();
        }

        var origin = new JsonObject { ["type"] = "user", ["date"] = message.Date.ToUnixTimeSeconds() };
        var signature = (string?)message.Head["author_signature"];
        if (message.SenderChat is { } chat)
        {
            // In a group a channel speaks as a chat; only what stands in the channel itself is named by its post.
            var isChannel = message.Chat.IsChannel;
            origin["type"] = isChannel ? "channel" : "chat";
            origin[isChannel ? "chat" : "sender_chat"] = chat.ToJson();
            if (isChannel)
            {
                origin["message_id"] = message.Id;
            }

            origin.AddText("author_signature", signature);
        }
        else if (message.From.HidesForwards)
        {
            origin["type"] = "hidden_user";
            origin["sender_user_name"] = message.From.Name;
        }
        else
        {
            origin["sender_user"] = message.From.ToJson();
        }

        return origin;
    }
}
