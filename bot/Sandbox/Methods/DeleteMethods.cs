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
    [
        "forum_topic_created", "supergroup_chat_created", "group_chat_created", "channel_chat_created", "migrate_from_chat_id",
    ];

    private static readonly TimeSpan Age = TimeSpan.FromHours(48);

    /// <summary>A throw in a private chat cannot be taken back at once.</summary>
    private static readonly TimeSpan DiceAge = TimeSpan.FromHours(24);

    internal static JsonNode DeleteMessage(MethodCall call)
    {
        var message = call.Message(call.OpenChat(), "delete");
        RequireDeletable(call, message);
        call.World.Remove(message, call.Bot.User);
        return MethodCall.True;
    }

    /// <summary>What is gone already is passed over, but one that may not be deleted fails all.</summary>
    internal static JsonNode DeleteMessages(MethodCall call)
    {
        var chat = call.OpenChat();
        var found = MessageIds.Read(call).Select(id => SandboxWorld.Find(chat, id)).OfType<SandboxMessage>().ToList();
        found.ForEach(message => RequireDeletable(call, message));
        found.ForEach(message => call.World.Remove(message, call.Bot.User));
        return MethodCall.True;
    }

    private static void RequireDeletable(MethodCall call, SandboxMessage message)
    {
        var age = call.World.Clock.GetUtcNow() - message.Date;
        if (!message.Chat.IsGroup && (age >= Age || (age < DiceAge && message.Content.ContainsKey("dice"))))
        {
            throw ApiError.BadRequest("message can't be deleted for everyone");
        }

        var may = message.Id > 1
            && age < Age
            && !Array.Exists(Beginnings, message.Content.ContainsKey)
            && (message.Author.Id == call.Bot.User.Id || !message.Chat.IsGroup || call.Self(message.Chat).May("can_delete_messages"));
        if (!may)
        {
            throw ApiError.BadRequest("message can't be deleted");
        }
    }
}
