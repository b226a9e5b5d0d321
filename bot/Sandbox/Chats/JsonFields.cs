using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Chats;

/// <summary>Fields that the Bot API leaves out when they are empty.</summary>
internal static class JsonFields
{
    internal static void AddText(this JsonObject json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json[name] = value;
        }
    }

    internal static void AddFlag(this JsonObject json, string name, bool value)
    {
        if (value)
        {
            json[name] = true;
        }
    }

    internal static void AddTime(this JsonObject json, string name, DateTimeOffset? value)
    {
        if (value is { } instant)
        {
            json[name] = instant.ToUnixTimeSeconds();
        }
    }

    internal static void AddNode(this JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    internal static JsonArray ToArray(this IEnumerable<JsonNode> nodes) => new([.. nodes]);
}
