using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>Keeping channels from speaking in a group.</summary>
internal static class SenderChatMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("banChatSenderChat", call => Set(call, banned: true)),
        new("unbanChatSenderChat", call => Set(call, banned: false)),
    ];

    private static JsonNode Set(MethodCall call, bool banned)
    {
        var chat = call.OpenGroup(ChatKind.Supergroup, ChatKind.Channel);
        var id = call.Arguments.Integer("sender_chat_id", 0);
        if (id == 0)
        {
            throw ApiError.BadRequest("sender_chat_id is empty");
        }

        // The bot need not be in the channel: it saw it write.
        if (id > 0 || call.World.Groups.GetValueOrDefault(id) is not { } sender)
        {
            throw ApiError.BadRequest("chat not found");
        }

        if (sender.Kind is not (ChatKind.Channel or ChatKind.Supergroup))
        {
            throw ApiError.BadRequest("can't restrict the chat");
        }

        call.Require(chat, "can_restrict_members", "not enough rights to restrict/unrestrict chat member");
        if (banned)
        {
            chat.BannedSenders.Add(id);
        }
        else
        {
            chat.BannedSenders.Remove(id);
        }

        return MethodCall.True;
    }
}
