using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Methods;

/// <summary>What a bot asks and says about itself.</summary>
internal static class ProfileMethods
{
    internal static JsonNode GetMe(MethodCall call)
    {
        var json = call.Bot.User.ToJson();
        json["can_join_groups"] = true;
        json["can_read_all_group_messages"] = call.Bot.ReadsAllMessages;
        foreach (var ability in new[]
        {
            "supports_inline_queries", "supports_guest_queries", "can_connect_to_business", "has_main_web_app",
            "has_topics_enabled", "allows_users_to_create_topics", "can_manage_bots", "supports_join_request_queries",
        })
        {
            json[ability] = false;
        }

        return json;
    }
}
