using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;

namespace GroupBot.Sandbox.Methods;

/// <summary>Boosts of a group.</summary>
internal static class BoostMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("getUserChatBoosts", GetUserChatBoosts),
    ];

    internal static JsonNode GetUserChatBoosts(MethodCall call)
    {
        var chat = call.OpenGroup();
        if (!call.Self(chat).IsAdmin)
        {
            throw ApiError.BadRequest("CHAT_ADMIN_REQUIRED");
        }

        var boosts = call.World.Boosts.Of(call.User(), chat);
        return new JsonObject { ["boosts"] = new JsonArray([.. boosts.Select(boost => (JsonNode)boost.ToJson())]) };
    }
}
