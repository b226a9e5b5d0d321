using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Reactions;

namespace GroupBot.Sandbox.Methods;

/// <summary>Reactions: the bot's own, and taking away those of others.</summary>
internal static class ReactionMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("setMessageReaction", SetMessageReaction),
        new("deleteMessageReaction", DeleteMessageReaction),
        new("deleteAllMessageReactions", DeleteAllMessageReactions),
    ];

    /// <summary>A bot has one reaction to a message; none takes it back.</summary>
    internal static JsonNode SetMessageReaction(MethodCall call)
    {
        var message = call.Message(call.OpenChat(access: ChatAccess.Read), "react");
        var given = call.Arguments.Json("reaction") as JsonArray ?? [];
        if (given.Count > 1)
        {
            throw ApiError.BadRequest("REACTIONS_TOO_MANY");
        }

        var reactions = given.Select(reaction => Reaction(message, reaction)).ToArray();
        if (!Array.TrueForAll(reactions, reaction => ReactionBook.IsAllowed(message.Chat, reaction)))
        {
            throw ApiError.BadRequest("REACTION_INVALID");
        }

        call.World.Reactions.Set(message, call.Bot.User, reactions);
        return MethodCall.True;
    }

    internal static JsonNode DeleteMessageReaction(MethodCall call)
    {
        var chat = Open(call);
        var message = call.Message(chat, "react");
        call.World.Reactions.Set(message, Actor(call), []);
        return MethodCall.True;
    }

    internal static JsonNode DeleteAllMessageReactions(MethodCall call)
    {
        var chat = Open(call);
        var actor = Actor(call);
        foreach (var message in chat.Messages.Values.Where(m => !m.IsDeleted && m.Reactions.ContainsKey(actor)))
        {
            call.World.Reactions.Set(message, actor, []);
        }

        return MethodCall.True;
    }

    /// <summary>A custom emoji must be among the message's reactions already; paid ones are not for bots.</summary>
    private static JsonObject Reaction(SandboxMessage message, JsonNode? given)
    {
        var reaction = given as JsonObject ?? throw ApiError.BadRequest("can't parse ReactionType: expected an Object");
        var type = reaction.Text("type", "ReactionType");
        if (type == "emoji" && ReactionEmoji.ToJson(reaction.Text("emoji", "ReactionType") ?? "") is { } emoji)
        {
            return emoji;
        }

        var custom = type == "custom_emoji" ? reaction.Text("custom_emoji_id", "ReactionType") : null;
        return custom is not null
            && message.Reactions.Values.Any(shown => shown.Any(one => (string?)one["custom_emoji_id"] == custom))
                ? new JsonObject { ["type"] = "custom_emoji", ["custom_emoji_id"] = custom }
                : throw ApiError.BadRequest("REACTION_INVALID");
    }

    private static SandboxChat Open(MethodCall call)
    {
        var chat = call.OpenGroup();
        call.Require(chat, "can_delete_messages", "CHAT_ADMIN_REQUIRED");
        return chat;
    }

    /// <summary>A person, or the chat in whose name an anonymous administrator reacted.</summary>
    private static long Actor(MethodCall call) =>
        call.Arguments.Text("actor_chat_id") is { Length: > 0 } text
            ? (call.World.FindChat(call.Bot, text) ?? throw ApiError.BadRequest("chat not found")).Id
            : call.User().Id;
}
