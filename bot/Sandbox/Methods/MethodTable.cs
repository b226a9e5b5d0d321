using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Methods;

/// <summary>What a method does; it runs inside the world's gate.</summary>
internal delegate JsonNode MethodHandler(MethodCall call);

/// <summary>Every method the sandbox answers, but getUpdates, which waits and therefore stands apart.</summary>
internal static class MethodTable
{
    internal static Dictionary<string, MethodHandler> All { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        ["getMe"] = ProfileMethods.GetMe,
        ["sendMessage"] = SendMethods.SendMessage,
    };
}
