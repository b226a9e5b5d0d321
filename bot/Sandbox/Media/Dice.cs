using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Media;

/// <summary>The emoji that show a value, each with how many values it has.</summary>
internal static class Dice
{
    internal const string Usual = "🎲";

    private static readonly Dictionary<string, int> Most = new()
    {
        ["🎲"] = 6,
        ["🎯"] = 6,
        ["🎳"] = 6,
        ["🏀"] = 5,
        ["⚽"] = 5,
        ["🎰"] = 64,
    };

    /// <summary>The content of a message; null where this emoji shows no value.</summary>
    internal static JsonObject? Throw(SandboxWorld world, string emoji)
    {
        var plain = emoji.Replace("\uFE0F", "", StringComparison.Ordinal);
        return Most.TryGetValue(plain, out var most)
            ? new JsonObject { ["dice"] = new JsonObject { ["emoji"] = plain, ["value"] = world.Random.Next(1, most + 1) } }
            : null;
    }
}
