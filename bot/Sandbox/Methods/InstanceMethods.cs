using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;

namespace GroupBot.Sandbox.Methods;

/// <summary>A bot takes its leave of a server.</summary>
internal static class InstanceMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("close", Close),
        new("logOut", LogOut, Missing: "the real words of the refusals after it"),
    ];

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>Not within ten minutes of the start; the next call opens the bot again.</summary>
    internal static JsonNode Close(MethodCall call)
    {
        var now = call.World.Clock.GetUtcNow();
        if (call.Bot.OpenedAt + Pause > now)
        {
            var wait = (int)Math.Ceiling((call.Bot.OpenedAt + Pause - now).TotalSeconds);
            throw new ApiError(429, $"Too Many Requests: retry after {wait}", new JsonObject { ["retry_after"] = wait });
        }

        call.Bot.OpenedAt = now;
        return MethodCall.True;
    }

    /// <summary>For ten minutes the server does not know the bot any more.</summary>
    internal static JsonNode LogOut(MethodCall call)
    {
        call.World.Webhooks.Delete(call.Bot);
        call.Bot.LoggedOutUntil = call.World.Clock.GetUtcNow() + Pause;
        return MethodCall.True;
    }
}
