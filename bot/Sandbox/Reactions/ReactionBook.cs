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

            var reactions = emoji.Select(Reaction).ToArray();
            if (reactions.FirstOrDefault(reaction => !IsAllowed(chat, reaction)) is { } forbidden)
            {
                throw new DeedException(
                    $"「{chat.Title}」不让用 {KeyOf(forbidden)} 回应。", $"{chat.Title} takes no reaction {KeyOf(forbidden)}.");
            }

            Set(message, user, reactions);
        }
    }

    /// <summary>Says what one may react with in a group or channel. No update says so, and what stands already stays.</summary>
    /// <param name="admin">Who may change the group.</param>
    /// <param name="chat">Which it is.</param>
    /// <param name="emoji">Emoji of the fixed list, or the ids of custom ones; none forbids reactions, null allows all.</param>
    public void Allow(SandboxUser admin, SandboxChat chat, IReadOnlyList<string>? emoji)
    {
        lock (_world.Gate)
        {
            _world.RequireRight(chat, admin, "can_change_info");
            chat.AllowedReactions = emoji?.Select(one => KeyOf(Reaction(one))).Distinct().ToList();
            _world.Feed.ChatChanged(chat);
        }
    }

    internal static bool IsAllowed(SandboxChat chat, JsonObject reaction) =>
        chat.AllowedReactions is not { } allowed || allowed.Contains(KeyOf(reaction));

    /// <summary>What may be reacted with, each as a ReactionType; null where anything may.</summary>
    internal static JsonArray? Allowed(SandboxChat chat) =>
        chat.AllowedReactions is { } allowed ? new JsonArray([.. allowed.Select(JsonNode (one) => Reaction(one))]) : null;

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

    /// <summary>The emoji, or the id of a custom one.</summary>
    private static string KeyOf(JsonObject reaction) => (string)(reaction["emoji"] ?? reaction["custom_emoji_id"])!;

    private static JsonObject Reaction(string emoji) => emoji.Length > 0 && emoji.All(char.IsAsciiDigit)
        ? new JsonObject { ["type"] = "custom_emoji", ["custom_emoji_id"] = emoji }
        : ReactionEmoji.ToJson(emoji) ?? throw new DeedException($"Telegram 没有 {emoji} 这个回应。", $"{emoji} is no reaction of Telegram.");
}
