using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>What a bot asks for by default, its menu button, and who boosts a chat.</summary>
internal static class DefaultMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("setMyDefaultAdministratorRights", SetMyDefaultAdministratorRights),
        new("getMyDefaultAdministratorRights", GetMyDefaultAdministratorRights),
        new("setChatMenuButton", SetChatMenuButton),
        new("getChatMenuButton", GetChatMenuButton),
        new("getUserChatBoosts", GetUserChatBoosts),
    ];

    /// <summary>Nothing said clears them.</summary>
    private static JsonNode SetMyDefaultAdministratorRights(MethodCall call)
    {
        var given = call.Arguments.Json("rights") as JsonObject ?? [];
        call.Bot.Profile.DefaultRights[KindOf(call)] = new AdminRights(
            AdminRights.NamesOf(KindOf(call)).Where(name => CallArguments.IsTrue(given[name]?.ToString())));
        return MethodCall.True;
    }

    private static JsonObject GetMyDefaultAdministratorRights(MethodCall call)
    {
        var json = new JsonObject();
        call.Bot.Profile.DefaultRights.GetValueOrDefault(KindOf(call), AdminRights.None).AddTo(json, KindOf(call));
        return json;
    }

    private static JsonNode SetChatMenuButton(MethodCall call)
    {
        var person = PersonOf(call);
        var given = call.Arguments.Json("menu_button") as JsonObject ?? new JsonObject { ["type"] = "default" };
        var type = given.Text("type", "menu button");
        var button = type switch
        {
            "default" or "commands" => new JsonObject { ["type"] = type },
            "web_app" => WebApp(given),
            _ => throw ApiError.BadRequest("can't parse menu button: MenuButton has unsupported type"),
        };
        call.Bot.Profile.MenuButtons[person] = button;
        return MethodCall.True;
    }

    private static JsonNode GetChatMenuButton(MethodCall call) =>
        call.Bot.Profile.MenuButtons.GetValueOrDefault(PersonOf(call))?.DeepClone()
        ?? new JsonObject { ["type"] = "default" };

    private static JsonObject GetUserChatBoosts(MethodCall call)
    {
        var chat = call.OpenGroup(ChatKind.Supergroup, ChatKind.Channel);
        var user = call.User();
        if (!call.Self(chat).IsAdmin)
        {
            throw ApiError.BadRequest("CHAT_ADMIN_REQUIRED");
        }

        return new JsonObject
        {
            ["boosts"] = call.World.Boosts.Of(chat, user).Select(boost => (JsonNode)boost.ToJson()).ToArray(),
        };
    }

    private static JsonObject WebApp(JsonObject given)
    {
        var (text, url) = (
            given.Text("text", "menu button") ?? "",
            given.Object("web_app", "menu button")?.Text("url", "menu button") ?? "");
        if (text.Length == 0)
        {
            throw ApiError.BadRequest("can't parse menu button: Can't find field \"text\"");
        }

        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == "https"
            ? new JsonObject { ["type"] = "web_app", ["text"] = text, ["web_app"] = new JsonObject { ["url"] = url } }
            : throw ApiError.BadRequest($"menu button Web App URL '{url}' is invalid: Only HTTPS links are allowed");
    }

    private static ChatKind KindOf(MethodCall call) =>
        call.Arguments.Flag("for_channels") ? ChatKind.Channel : ChatKind.Supergroup;

    /// <summary>0 is everyone without a button of his own.</summary>
    private static long PersonOf(MethodCall call) =>
        call.Arguments.Integer("chat_id", 0) == 0 ? 0 : call.User("chat_id").Id;
}
