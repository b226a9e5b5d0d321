using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox;

public sealed partial class SandboxWorld
{
    /// <summary>A member reacts; no emoji takes the reaction back.</summary>
    public void React(SandboxUser user, SandboxChat chat, int messageId, params string[] emoji)
    {
        lock (Gate)
        {
            var message = Require(chat, messageId);
            if (chat.IsChannel)
            {
                throw new InvalidOperationException("The sandbox has no reactions in channels yet.");
            }

            if (chat.IsGroup)
            {
                RequireMay(chat, RequireIn(chat, user), "can_react_to_messages", null);
            }

            if (Array.Find(emoji, e => !ReactionEmoji.Contains(e)) is { } unknown)
            {
                throw new InvalidOperationException($"{unknown} is no reaction of Telegram.");
            }

            SetReaction(user, message, [.. emoji.Select(e => new JsonObject { ["type"] = "emoji", ["emoji"] = e })]);
        }
    }

    internal void SetReaction(SandboxUser user, SandboxMessage message, JsonObject[] reactions)
    {
        var old = message.Reactions.GetValueOrDefault(user.Id) ?? [];
        message.Reactions.Remove(user.Id);
        if (reactions.Length > 0)
        {
            message.Reactions[user.Id] = reactions;
        }

        Feed.MessageChanged(message);
        if (old.Length == reactions.Length && old.Zip(reactions).All(pair => JsonNode.DeepEquals(pair.First, pair.Second)))
        {
            return;
        }

        var anonymous = Senders.IsAnonymous(message.Chat, user);
        Router.Reaction(message, user, new JsonObject
        {
            ["chat"] = message.Chat.ToJson(),
            ["message_id"] = message.Id,
            [anonymous ? "actor_chat" : "user"] = anonymous ? message.Chat.ToJson() : user.ToJson(),
            ["date"] = Now.ToUnixTimeSeconds(),
            ["old_reaction"] = old.Select(r => r.DeepClone()).ToArray(),
            ["new_reaction"] = reactions.Select(r => r.DeepClone()).ToArray(),
        });
    }
}
