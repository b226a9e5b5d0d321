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
        var self = call.Self(chat);
        if (chat.IsChannel)
        {
            return self.May("can_post_messages")
                ? chat
                : throw ApiError.BadRequest("need administrator rights in the channel chat");
        }

        return !chat.IsGroup || self.IsAdmin || SandboxWorld.PermissionsOf(chat, self).Has(permission)
            ? chat
            : throw ApiError.BadRequest($"not enough rights to send {noun} to the chat");
    }

    internal static SandboxMessage Publish(MethodCall call, SandboxChat chat, JsonObject content)
    {
        var keyboard = KeyboardArgument.Read(call, chat);
        var (replyTo, quote) = ReplyArgument.Read(call, chat);
        var thread = TopicArgument.Read(call, chat);
        if (chat.IsForum && replyTo is not null && thread is null)
        {
            thread = replyTo.Topic;
            TopicArgument.RequireOpen(call, chat, thread);
        }

        var draft = new MessageDraft(call.Bot.User, content)
        {
            Topic = chat.IsForum ? thread : null,
            Thread = chat.IsForum ? null : thread,
            ReplyTo = replyTo,
            Quote = quote,
            InlineKeyboard = keyboard,
            IsProtected = call.Arguments.Flag("protect_content"),
        };
        return EphemeralArgument.Read(call, chat, content) is var (receiver, replaced)
            ? call.World.Ephemeral.Send(chat, draft, receiver, replaced)
            : call.World.Publish(chat, draft);
    }
}
