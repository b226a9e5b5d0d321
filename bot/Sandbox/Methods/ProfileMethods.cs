using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Methods;

/// <summary>What a bot asks and says about itself.</summary>
internal static class ProfileMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("getMe", GetMe),
        new("setMyName", SetMyName),
        new("getMyName", GetMyName),
        new("setMyDescription", SetMyDescription),
        new("getMyDescription", GetMyDescription),
        new("setMyShortDescription", SetMyShortDescription),
        new("getMyShortDescription", GetMyShortDescription),
    ];

    private static readonly string[] Abilities =
    [
        "supports_inline_queries", "supports_guest_queries", "can_connect_to_business", "has_main_web_app",
        "has_topics_enabled", "allows_users_to_create_topics", "can_manage_bots", "supports_join_request_queries",
    ];

    internal static JsonNode GetMe(MethodCall call)
    {
        var json = call.Bot.User.ToJson();
        json["can_join_groups"] = true;
        json["can_read_all_group_messages"] = call.Bot.ReadsAllMessages;
        foreach (var ability in Abilities)
        {
            json[ability] = false;
        }

        json["supports_join_request_queries"] = call.World.Groups.Values.Any(chat => chat.Guard == call.Bot);

        return json;
    }

    internal static JsonNode SetMyName(MethodCall call) => Set(call, call.Bot.Profile.Names, "name", 64);

    internal static JsonNode GetMyName(MethodCall call) =>
        new JsonObject { ["name"] = Get(call, call.Bot.Profile.Names, call.Bot.User.FirstName) };

    internal static JsonNode SetMyDescription(MethodCall call) =>
        Set(call, call.Bot.Profile.Descriptions, "description", 512);

    internal static JsonNode GetMyDescription(MethodCall call) =>
        new JsonObject { ["description"] = Get(call, call.Bot.Profile.Descriptions, "") };

    internal static JsonNode SetMyShortDescription(MethodCall call) =>
        Set(call, call.Bot.Profile.ShortDescriptions, "short_description", 120);

    internal static JsonNode GetMyShortDescription(MethodCall call) =>
        new JsonObject { ["short_description"] = Get(call, call.Bot.Profile.ShortDescriptions, "") };

    /// <summary>Nothing said takes the word for that language back.</summary>
    private static JsonNode Set(MethodCall call, Dictionary<string, string> texts, string name, int most)
    {
        var language = call.Arguments.Text("language_code") ?? "";
        var given = call.Arguments.Text(name);
        var text = name == "description" ? Cut.Lines(given, most) : Cut.To(given, most);
        if (text.Length == 0)
        {
            texts.Remove(language);
        }
        else
        {
            texts[language] = text;
        }

        return MethodCall.True;
    }

    private static string Get(MethodCall call, Dictionary<string, string> texts, string fallback) =>
        texts.GetValueOrDefault(call.Arguments.Text("language_code") ?? "") ?? texts.GetValueOrDefault("") ?? fallback;
}
