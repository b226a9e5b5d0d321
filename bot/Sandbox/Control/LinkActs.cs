using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Control;

/// <summary>Invite links of people, the guard of a group, its boosts, and what a person says of himself.</summary>
internal static class LinkActs
{
    internal static Dictionary<string, Func<Act, JsonNode?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["link"] = a => new JsonObject
        {
            ["link"] = a.World.Links.Create(
                a.User(), a.Chat(), a.OptionalText("name"), a.Flag("approval"), a.OptionalNumber("limit"), a.Instant("expires"),
                a.OptionalNumber("price")).Url,
        },
        ["revoke"] = a => Act.Done(() => a.World.Links.Revoke(a.User(), a.Chat(), a.Text("link"))),
        ["guard"] = a => Act.Done(() => a.World.Guard.Set(a.User(), a.Chat(), a.Flag("on"), a.Bot())),
        ["bio"] = a => Act.Done(() => a.User().Bio = a.OptionalText("text")),
    };
}
