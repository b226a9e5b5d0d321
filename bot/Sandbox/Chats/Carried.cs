using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Chats;

/// <summary>What of a message goes along when it is forwarded or copied.</summary>
internal static class Carried
{
    /// <summary>With these the server keeps a tie that a copy has not.</summary>
    private static readonly string[] Tied = ["invoice", "giveaway", "giveaway_winners", "paid_media", "game", "checklist", "story"];

    internal static bool MayBeForwarded(SandboxMessage message) => !message.IsService && !message.IsProtected;

    internal static bool MayBeCopied(SandboxMessage message) =>
        !message.IsService && !Array.Exists(Tied, message.Content.ContainsKey);

    internal static JsonObject Content(SandboxMessage message) => (JsonObject)message.Content.DeepClone();

    /// <summary>What was one album is one album again, of another number.</summary>
    internal static Func<SandboxMessage, JsonObject> Groups(SandboxWorld world)
    {
        var groups = new Dictionary<string, JsonObject>();
        return message =>
        {
            if ((string?)message.Head["media_group_id"] is not { } id)
            {
                return [];
            }

            if (!groups.TryGetValue(id, out var head))
            {
                groups[id] = head = Media.Albums.Head(world, 2);
            }

            return (JsonObject)head.DeepClone();
        };
    }
}
