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
        call.World.Pin(call.Bot.User, call.Message(chat, "pin"));
        return MethodCall.True;
    }

    /// <summary>Without a message the latest pin goes.</summary>
    internal static JsonNode UnpinChatMessage(MethodCall call)
    {
        var chat = Open(call);
        var id = call.Arguments.Integer("message_id", chat.Pinned.LastOrDefault());
        if (!chat.Pinned.Remove((int)id))
        {
            throw ApiError.BadRequest("message to unpin not found");
        }

        call.World.Feed.ChatChanged(chat);
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
