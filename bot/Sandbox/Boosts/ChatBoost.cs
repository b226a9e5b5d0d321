using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Boosts;

/// <summary>One boost that a person with Premium gave to a chat.</summary>
internal sealed record ChatBoost(string Id, SandboxUser User, DateTimeOffset Added, DateTimeOffset Expires)
{
    internal JsonObject Source() => new() { ["source"] = "premium", ["user"] = User.ToJson() };

    internal JsonObject ToJson() => new()
    {
        ["boost_id"] = Id,
        ["add_date"] = Added.ToUnixTimeSeconds(),
        ["expiration_date"] = Expires.ToUnixTimeSeconds(),
        ["source"] = Source(),
    };
}
