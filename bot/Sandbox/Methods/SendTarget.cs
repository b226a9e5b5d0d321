using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>What all sending methods share: the right to send, the message replied to, the keyboard.</summary>
internal static class SendTarget
{
    /// <param name="call">The call.</param>
    /// <param name="permission">What a member needs who is no administrator.</param>
    /// <param name="noun">How the refusal names the content.</param>
    internal static SandboxChat Open(MethodCall call, string permission, string noun)
    {
        var chat = call.OpenChat();
        TopicArgument.RequireOpen(call, chat, TopicArgument.Read(call, chat));
        if (chat.IsChannel && !MaySend(call, chat, permission))
        {
            throw ApiError.BadRequest("need administrator rights in the channel chat");
        }

        return MaySend(call, chat, permission)
            ? chat
            : throw ApiError.BadRequest($"not enough rights to send {noun} to the chat");
    }

    internal static bool MaySend(MethodCall call, SandboxChat chat, string permission)
    {
        var self = call.Self(chat);
        return chat.IsChannel ? self.May("can_post_messages") : !chat.IsGroup || self.IsAdmin || SandboxWorld.PermissionsOf(chat, self).Has(permission);
    }

    internal static SandboxMessage Publish(MethodCall call, SandboxChat chat, JsonObject content)
    {
        var draft = Draft(call, chat, content);
        return EphemeralArgument.Read(call, chat, content) is var (receiver, replaced)
            ? call.World.Ephemeral.Send(chat, draft, receiver, replaced)
            : call.World.Publish(chat, draft);
    }

    /// <summary>The message with everything around its content, as this call asks for it.</summary>
    internal static MessageDraft Draft(MethodCall call, SandboxChat chat, JsonObject content)
    {
        var keyboard = KeyboardArgument.Read(call, chat);
        var reply = ReplyArgument.Read(call, chat);
        var thread = TopicArgument.Read(call, chat);
        if (chat.IsForum && reply.Message is not null && thread is null)
        {
            thread = reply.Message.Topic;
            TopicArgument.RequireOpen(call, chat, thread);
        }

        var head = Head(call, chat);
        reply.AddTo(head);
        return new MessageDraft(call.Bot.User, content)
        {
            Topic = chat.IsForum ? thread : null,
            Thread = chat.IsForum ? null : thread,
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
