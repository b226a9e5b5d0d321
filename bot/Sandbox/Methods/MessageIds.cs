using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;

namespace GroupBot.Sandbox.Methods;

/// <summary>message_ids of the methods that take many at once: 1–100.</summary>
internal static class MessageIds
{
    internal static List<long?> Read(MethodCall call)
    {
        var ids = call.Arguments.Json("message_ids") as JsonArray ?? [];
        return ids.Count switch
        {
            0 => throw ApiError.BadRequest("message identifiers are not specified"),
            > 100 => throw ApiError.BadRequest("too many message identifiers specified"),
            _ => [.. ids.Select(MethodCall.Id)],
        };
    }
}
