using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>
/// ephemeral_message_parameters, and what Bot API 10.2 had in its place: receiver_user_id and callback_query_id beside
/// the other parameters.
/// </summary>
internal static class EphemeralArgument
{
    /// <summary>What a message seen by one member may be.</summary>
    private static readonly string[] Kinds =
    [
        "text", "photo", "live_photo", "audio", "document", "video", "animation", "voice", "video_note", "location",
        "venue", "contact", "sticker", "rich_message",
    ];

    /// <summary>Who alone sees the message, and what it takes the place of; null where all may see it.</summary>
    internal static (SandboxUser Receiver, SandboxMessage? Replaced)? Read(MethodCall call, SandboxChat chat, JsonObject content)
    {
        var parameters = call.Arguments.Json("ephemeral_message_parameters") as JsonObject;
        if (parameters is null && !call.Arguments.Has("receiver_user_id"))
        {
            return null;
        }

        if (!Array.Exists(Kinds, content.ContainsKey))
        {
            throw ApiError.Unsupported("an ephemeral message of this kind, which the Bot API does not have and which");
        }

        RequireAdmin(call, chat);
        var receiver = Receiver(call, chat, ReceiverId(call, parameters));
        var pressId = parameters?.Text("callback_query_id", "ephemeral message parameters") ?? call.Arguments.Text("callback_query_id");
        if (string.IsNullOrEmpty(pressId))
        {
            return (receiver, null);
        }

        var press = call.World.LivePress(call.Bot, pressId);
        if (press?.User != receiver || press.Message.Chat != chat)
        {
            throw ApiError.BadRequest("query is too old and response timeout expired or query ID is invalid");
        }

        var replaces = CallArguments.IsTrue(parameters?["replace_callback_query_message"]?.ToString());
        return (receiver, replaces ? press.Message : null);
    }

    /// <summary>Such a message as the one that is answered: the bot sees it, and so does the one who alone sees the answer.</summary>
    internal static SandboxMessage? Seen(MethodCall call, SandboxChat chat, long id)
    {
        var receiver = ReceiverId(call, call.Arguments.Json("ephemeral_message_parameters") as JsonObject);
        return call.World.Ephemeral.Find(chat, id) is { } message && Has(message, call.Bot.User.Id) && Has(message, receiver) ? message : null;

        static bool Has(SandboxMessage message, long user) => message.From.Id == user || message.Receiver?.Id == user;
    }

    private static long ReceiverId(MethodCall call, JsonObject? parameters) => parameters is null
        ? call.Arguments.Integer("receiver_user_id", 0)
        : MethodCall.Id(parameters["receiver_user_id"]) ?? 0;

    /// <summary>The message edit…/deleteEphemeralMessage name: chat_id, receiver_user_id, ephemeral_message_id.</summary>
    internal static SandboxMessage Named(MethodCall call, string purpose)
    {
        var chat = call.OpenGroup();
        RequireAdmin(call, chat);
        var receiver = Receiver(call, chat, call.Arguments.Integer("receiver_user_id", 0));
        return call.World.Ephemeral.Find(chat, call.Arguments.Integer("ephemeral_message_id", 0)) is { } message
            && message.Receiver == receiver && message.From.Id == call.Bot.User.Id
                ? message
                : throw ApiError.BadRequest($"message to {purpose} not found");
    }

    private static void RequireAdmin(MethodCall call, SandboxChat chat)
    {
        if (!chat.IsGroup)
        {
            throw ApiError.BadRequest("method is available for supergroup and channel chats only");
        }

        if (!call.Self(chat).IsAdmin)
        {
            throw ApiError.BadRequest("CHAT_ADMIN_REQUIRED");
        }
    }

    private static SandboxUser Receiver(MethodCall call, SandboxChat chat, long id)
    {
        if (id <= 0)
        {
            throw ApiError.BadRequest("invalid user_id specified");
        }

        var user = call.World.Users.GetValueOrDefault(id) ?? throw ApiError.BadRequest("user not found");
        return call.World.MemberOf(chat, user).IsIn && !user.IsBot ? user : throw ApiError.BadRequest("USER_NOT_PARTICIPANT");
    }
}
