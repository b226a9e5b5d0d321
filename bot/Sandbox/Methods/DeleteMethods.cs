using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>Taking messages away: those younger than 48 hours.</summary>
internal static class DeleteMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("deleteMessage", DeleteMessage),
        new("deleteMessages", DeleteMessages),
    ];

    /// <summary>What says that a chat or a topic began stays as long as it does.</summary>
    private static readonly string[] Beginnings =
        ["forum_topic_created", "supergroup_chat_created", "channel_chat_created", "migrate_from_chat_id"];

    private static readonly TimeSpan Age = TimeSpan.FromHours(48);

    internal static JsonNode DeleteMessage(MethodCall call)
    {
        var message = call.Message(call.OpenChat(), "delete");
        RequireDeletable(call, message);
        call.World.Remove(message);
        return MethodCall.True;
    }

    /// <summary>What is gone already is passed over, but one that may not be deleted fails all.</summary>
    internal static JsonNode DeleteMessages(MethodCall call)
    {
        var chat = call.OpenChat();
        var ids = call.Arguments.Json("message_ids") as JsonArray ?? [];
        if (ids.Count == 0)
        {
            throw ApiError.BadRequest("message identifiers are not specified");
        }

        if (ids.Count > 100)
        {
            throw ApiError.BadRequest("too many message identifiers specified");
        }

        var found = ids.Select(id => SandboxWorld.Find(chat, MethodCall.Id(id))).OfType<SandboxMessage>().ToList();
        found.ForEach(message => RequireDeletable(call, message));
        found.ForEach(call.World.Remove);
        return MethodCall.True;
    }

    private static void RequireDeletable(MethodCall call, SandboxMessage message)
    {
        var may = message.Id > 1
            && !Array.Exists(Beginnings, message.Content.ContainsKey)
            && call.World.Clock.GetUtcNow() - message.Date < Age
            && (message.Author.Id == call.Bot.User.Id || !message.Chat.IsGroup || call.Self(message.Chat).May("can_delete_messages"));
        if (!may)
        {
            throw ApiError.BadRequest("message can't be deleted");
        }
    }
}
