using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>Pinned messages.</summary>
internal static class PinMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("pinChatMessage", PinChatMessage),
        new("unpinChatMessage", UnpinChatMessage),
        new("unpinAllChatMessages", UnpinAllChatMessages),
    ];

    internal static JsonNode PinChatMessage(MethodCall call)
    {
        var chat = Open(call);
        var message = call.Message(chat, "pin");
        if (message.IsService)
        {
            throw ApiError.BadRequest("message can't be pinned");
        }

        call.World.Pin(call.Bot.User, message);
        return MethodCall.True;
    }

    /// <summary>Without a message the latest of the pinned ones goes, by the date it was sent.</summary>
    internal static JsonNode UnpinChatMessage(MethodCall call)
    {
        var chat = Open(call);
        var id = call.Arguments.Integer("message_id", 0);
        var message = SandboxWorld.Find(chat, id > 0 ? id : chat.Pinned.DefaultIfEmpty().Max())
            ?? throw ApiError.BadRequest("message to unpin not found");
        if (chat.Pinned.Remove(message.Id))
        {
            call.World.Feed.ChatChanged(chat);
        }

        return MethodCall.True;
    }

    internal static JsonNode UnpinAllChatMessages(MethodCall call)
    {
        var chat = Open(call);
        chat.Pinned.Clear();
        call.World.Feed.ChatChanged(chat);
        return MethodCall.True;
    }

    private static SandboxChat Open(MethodCall call)
    {
        var chat = call.OpenChat();
        call.Require(chat, chat.IsChannel ? "can_edit_messages" : "can_pin_messages", "not enough rights to manage pinned messages in the chat");
        return chat;
    }
}
