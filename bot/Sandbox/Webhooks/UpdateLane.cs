using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Webhooks;

/// <summary>Updates of one lane reach a webhook one after the other; lanes do not wait for each other.</summary>
internal static class UpdateLane
{
    internal static string Of(byte[] update)
    {
        var json = (JsonObject)JsonNode.Parse(update)!;
        var (kind, payload) = json.First(field => field.Key != "update_id");
        return kind switch
        {
            "callback_query" or "inline_query" or "chosen_inline_result" or "shipping_query" or "pre_checkout_query" =>
                $"query {payload!["from"]!["id"]}",
            "poll" => $"poll {payload!["id"]}",
            "poll_answer" => $"poll {payload!["poll_id"]}",
            "my_chat_member" => $"own {payload!["chat"]!["id"]}",
            "chat_member" => $"member {payload!["new_chat_member"]!["user"]!["id"]}",
            "chat_join_request" => $"member {payload!["from"]!["id"]}",
            "message_reaction" or "message_reaction_count" => $"reactions {payload!["chat"]!["id"]}",
            _ => $"{(payload?["chat"] is null ? kind : "chat")} {payload?["chat"]?["id"]}",
        };
    }
}
