using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;

namespace GroupBot.Sandbox.Methods;

/// <summary>The webhook a sandbox does not have, told as the server tells it of a bot that polls.</summary>
internal static class PollingMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("getWebhookInfo", GetWebhookInfo),
        new("deleteWebhook", DeleteWebhook),
        new("setWebhook", SetWebhook),
        new("getUserProfilePhotos", GetUserProfilePhotos, Missing: "photos: nobody has one"),
    ];

    internal static JsonNode GetWebhookInfo(MethodCall call) => new JsonObject
    {
        ["url"] = "",
        ["has_custom_certificate"] = false,
        ["pending_update_count"] = call.Bot.Queue.Count,
    };

    internal static JsonNode DeleteWebhook(MethodCall call)
    {
        if (call.Arguments.Flag("drop_pending_updates"))
        {
            call.Bot.Queue.Take(call.Bot.Queue.NextId, 1);
        }

        return MethodCall.True;
    }

    internal static JsonNode SetWebhook(MethodCall call) => string.IsNullOrEmpty(call.Arguments.Text("url"))
        ? DeleteWebhook(call)
        : throw ApiError.Unsupported("a webhook");

    internal static JsonNode GetUserProfilePhotos(MethodCall call)
    {
        call.User();
        return new JsonObject { ["total_count"] = 0, ["photos"] = new JsonArray() };
    }
}
