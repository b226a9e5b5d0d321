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
        var self = call.Self(chat);
        return !chat.IsGroup || self.IsAdmin || SandboxWorld.PermissionsOf(chat, self).Has(permission)
            ? chat
            : throw ApiError.BadRequest($"not enough rights to send {noun} to the chat");
    }

    internal static SandboxMessage Publish(MethodCall call, SandboxChat chat, JsonObject content)
    {
        var keyboard = KeyboardArgument.Read(call, chat);
        var (replyTo, quote) = ReplyArgument.Read(call, chat);
        var draft = new MessageDraft(call.Bot.User, content)
        {
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
