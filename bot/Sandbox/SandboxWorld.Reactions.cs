using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox;

public sealed partial class SandboxWorld
{
    /// <summary>A member reacts; no emoji takes the reaction back.</summary>
    /// <param name="user">A member of the group.</param>
    /// <param name="chat">Where the message is.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="emoji">Emoji of the fixed list, or the ids (digits) of custom emoji.</param>
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

            SetReaction(user, message, [.. emoji.Select(Reaction)]);
        }
    }

    internal void SetReaction(SandboxUser user, SandboxMessage message, JsonObject[] reactions)
    {
        SetReaction(message, Senders.IsAnonymous(message.Chat, user) ? message.Chat.Id : user.Id, reactions);
    }

    /// <param name="message">The message.</param>
    /// <param name="actor">Id of a user, or of the chat in whose name an anonymous administrator reacts.</param>
    /// <param name="reactions">All that stand from now on.</param>
    internal void SetReaction(SandboxMessage message, long actor, JsonObject[] reactions)
    {
        var old = message.Reactions.GetValueOrDefault(actor) ?? [];
        message.Reactions.Remove(actor);
        if (reactions.Length > 0)
        {
            message.Reactions[actor] = reactions;
        }

        Feed.MessageChanged(message);
        if (old.Length == reactions.Length && old.Zip(reactions).All(pair => JsonNode.DeepEquals(pair.First, pair.Second)))
        {
            return;
        }

        var payload = new JsonObject { ["chat"] = message.Chat.ToJson(), ["message_id"] = message.Id };
        var user = Users.GetValueOrDefault(actor);
        payload[user is null ? "actor_chat" : "user"] = user?.ToJson() ?? Groups[actor].ToJson();
        payload["date"] = Now.ToUnixTimeSeconds();
        payload["old_reaction"] = old.Select(r => r.DeepClone()).ToArray();
        payload["new_reaction"] = reactions.Select(r => r.DeepClone()).ToArray();
        Router.Reaction(message, user, payload);
    }

    private static JsonObject Reaction(string emoji)
    {
        if (emoji.Length > 0 && emoji.All(char.IsAsciiDigit))
        {
            return new JsonObject { ["type"] = "custom_emoji", ["custom_emoji_id"] = emoji };
        }

        return ReactionEmoji.Contains(emoji)
            ? new JsonObject { ["type"] = "emoji", ["emoji"] = emoji }
            : throw new InvalidOperationException($"{emoji} is no reaction of Telegram.");
    }
}
