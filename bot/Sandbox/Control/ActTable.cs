using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Control;

/// <summary>Everything a person can do by the control API, by the name in "act".</summary>
internal static class ActTable
{
    internal static Dictionary<string, Func<Act, JsonNode?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["post"] = act => act.World.Post(act.User(), act.Chat(act.User()), act.Text("text"), act.OptionalNumber("reply_to")).ToJson(),
        ["start"] = act => act.World.Start(act.User(), act.OptionalText("payload")).ToJson(),
    };
}
