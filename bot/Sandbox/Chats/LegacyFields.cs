using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Chats;

/// <summary>
/// Fields that left the documentation years ago and that the server writes all the same, so that a bot which trips over a
/// field it does not know trips here.
/// </summary>
internal static class LegacyFields
{
    /// <summary>Beside forward_origin, which the message has already.</summary>
    internal static void AddForward(JsonObject message)
    {
        if (message["forward_origin"] is not JsonObject origin)
        {
            return;
        }

        switch ((string?)origin["type"])
        {
            case "user":
                message["forward_from"] = origin["sender_user"]?.DeepClone();
                break;
            case "hidden_user":
                message["forward_sender_name"] = origin["sender_user_name"]?.DeepClone();
                break;
            case "chat":
                message["forward_from_chat"] = origin["sender_chat"]?.DeepClone();
                message.AddText("forward_signature", (string?)origin["author_signature"]);
                break;
            case "channel":
                message["forward_from_chat"] = origin["chat"]?.DeepClone();
                message["forward_from_message_id"] = origin["message_id"]?.DeepClone();
                message.AddText("forward_signature", (string?)origin["author_signature"]);
                break;
        }

        message["forward_date"] = origin["date"]?.DeepClone();
    }

    /// <summary>Who came and who went, in the singular.</summary>
    internal static void AddMembers(JsonObject message)
    {
        if (message["new_chat_members"] is JsonArray { Count: > 0 } members)
        {
            message["new_chat_participant"] = members[0]!.DeepClone();
            message["new_chat_member"] = members[0]!.DeepClone();
        }

        if (message["left_chat_member"] is { } left)
        {
            message["left_chat_participant"] = left.DeepClone();
        }
    }
}
