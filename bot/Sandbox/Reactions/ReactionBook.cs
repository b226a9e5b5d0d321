using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Reactions;

/// <summary>Who reacted with what. In a channel only the counts are told, and those late.</summary>
public sealed class ReactionBook
{
    /// <summary>So long the changes of a post's counts are gathered into one update.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMinutes(1);

    private readonly SandboxWorld _world;

    private readonly HashSet<SandboxMessage> _counted = [];

    internal ReactionBook(SandboxWorld world) => _world = world;

    /// <summary>A member or subscriber reacts; no emoji takes the reaction back.</summary>
    /// <param name="user">Who is in the chat.</param>
    /// <param name="chat">Where the message is.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="emoji">Emoji of the fixed list, or the ids (digits) of custom emoji.</param>
    /// <exception cref="InvalidOperationException">No such message or emoji, or a lack of permission.</exception>
    public void React(SandboxUser user, SandboxChat chat, int messageId, params string[] emoji)
    {
        lock (_world.Gate)
        {
            var message = SandboxWorld.Require(chat, messageId);
            if (chat.IsGroup)
            {
                var membership = _world.RequireIn(chat, user);
                if (!chat.IsChannel)
                {
                    SandboxWorld.RequireMay(chat, membership, "can_react_to_messages", null);
                }
            }

            Set(message, user, [.. emoji.Select(Reaction)]);
        }
    }

    /// <summary>An anonymous administrator reacts in the name of the group.</summary>
    internal void Set(SandboxMessage message, SandboxUser user, JsonObject[] reactions) =>
        Set(message, _world.Senders.IsAnonymous(message.Chat, user) ? message.Chat.Id : user.Id, reactions);

    /// <param name="message">The message.</param>
    /// <param name="actor">Id of a user, or of the chat in whose name an anonymous administrator reacts.</param>
    /// <param name="reactions">All that stand from now on.</param>
    internal void Set(SandboxMessage message, long actor, JsonObject[] reactions)
    {
        var old = message.Reactions.GetValueOrDefault(actor) ?? [];
        message.Reactions.Remove(actor);
        if (reactions.Length > 0)
        {
            message.Reactions[actor] = reactions;
        }

        _world.Feed.MessageChanged(message);
        if (old.Length == reactions.Length && old.Zip(reactions).All(pair => JsonNode.DeepEquals(pair.First, pair.Second)))
        {
            return;
        }

        if (message.Chat.IsChannel)
        {
            Count(message);
        }
        else
        {
            Tell(message, actor, old, reactions);
        }
    }

    private void Tell(SandboxMessage message, long actor, JsonObject[] old, JsonObject[] reactions)
    {
        var payload = new JsonObject { ["chat"] = message.Chat.ToJson(), ["message_id"] = message.Id };
        var user = _world.Users.GetValueOrDefault(actor);
        payload[user is null ? "actor_chat" : "user"] = user?.ToJson() ?? _world.Groups[actor].ToJson();
        payload["date"] = _world.Now.ToUnixTimeSeconds();
        payload["old_reaction"] = old.Select(r => r.DeepClone()).ToArray();
        payload["new_reaction"] = reactions.Select(r => r.DeepClone()).ToArray();
        _world.Router.Reaction(message, user, payload);
    }

    private void Count(SandboxMessage message)
    {
        if (_counted.Add(message))
        {
            _world.Agenda.At(_world.Clock.GetUtcNow() + Gathering, () => TellCounts(message));
        }
    }

    private void TellCounts(SandboxMessage message)
    {
        _counted.Remove(message);
        if (message.IsDeleted)
        {
            return;
        }

        _world.Router.ToAdmins(message.Chat, "message_reaction_count", () => new JsonObject
        {
            ["chat"] = message.Chat.ToJson(),
            ["message_id"] = message.Id,
            ["date"] = _world.Now.ToUnixTimeSeconds(),
            ["reactions"] = message.Reactions.Values.SelectMany(given => given)
                .GroupBy(reaction => reaction.ToJsonString())
                .OrderByDescending(same => same.Count())
                .Select(same => (JsonNode)new JsonObject { ["type"] = same.First().DeepClone(), ["total_count"] = same.Count() })
                .ToArray(),
        });
    }

    private static JsonObject Reaction(string emoji) => emoji.Length > 0 && emoji.All(char.IsAsciiDigit)
        ? new JsonObject { ["type"] = "custom_emoji", ["custom_emoji_id"] = emoji }
        : ReactionEmoji.ToJson(emoji) ?? throw new DeedException($"Telegram 没有 {emoji} 这个回应。", $"{emoji} is no reaction of Telegram.");
}
