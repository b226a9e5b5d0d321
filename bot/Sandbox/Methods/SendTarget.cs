using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>What all sending methods share: the right to send, the message replied to, the keyboard.</summary>
internal static class SendTarget
{
    /// <summary>Parameters that the sandbox has nothing behind.</summary>
    private static readonly (string Name, string Spoken)[] Refused =
    [
        ("ephemeral_message_parameters", "an ephemeral message"), ("receiver_user_id", "an ephemeral message"),
        ("business_connection_id", "a message for a business account"),
        ("direct_messages_topic_id", "a topic of a channel's direct messages"),
        ("suggested_post_parameters", "a suggested post"),
    ];

    /// <param name="call">The call.</param>
    /// <param name="permission">What a member needs who is no administrator.</param>
    /// <param name="noun">How the refusal names the content.</param>
    internal static SandboxChat Open(MethodCall call, string permission, string noun)
    {
        var chat = call.OpenChat();
        RequireSupported(call);
        return MaySend(call, chat, permission)
            ? chat
            : throw ApiError.BadRequest($"not enough rights to send {noun} to the chat");
    }

    internal static void RequireSupported(MethodCall call)
    {
        if (Array.Find(Refused, r => call.Arguments.Text(r.Name) is { Length: > 0 }) is { Name: not null } refused)
        {
            throw ApiError.Unsupported(refused.Spoken);
        }
    }

    internal static bool MaySend(MethodCall call, SandboxChat chat, string permission)
    {
        var self = call.Self(chat);
        return !chat.IsGroup || self.IsAdmin || SandboxWorld.PermissionsOf(chat, self).Has(permission);
    }

    internal static SandboxMessage Publish(MethodCall call, SandboxChat chat, JsonObject content) =>
        call.World.Publish(chat, Draft(call, chat, content));

    /// <summary>The message with everything around its content, as this call asks for it.</summary>
    internal static MessageDraft Draft(MethodCall call, SandboxChat chat, JsonObject content)
    {
        var keyboard = KeyboardArgument.Read(call, chat);
        var reply = ReplyArgument.Read(call, chat);
        var head = Head(call, chat);
        reply.AddTo(head);
        return new MessageDraft(call.Bot.User, content)
        {
            ReplyTo = reply.Message,
            Quote = reply.Message is null ? null : reply.Quote,
            InlineKeyboard = keyboard,
            ReplyKeyboard = ReplyKeyboard.Read(call, chat),
            IsProtected = call.Arguments.Flag("protect_content"),
            Head = head,
        };
    }

    private static JsonObject Head(MethodCall call, SandboxChat chat)
    {
        var head = new JsonObject();
        if (call.Arguments.Text("message_effect_id") is { Length: > 0 } effect and not "0")
        {
            head["effect_id"] = chat.Kind == ChatKind.Private
                ? effect
                : throw ApiError.BadRequest("can't use message effects in the chat");
        }

        return head;
    }
}
