using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Text;

namespace GroupBot.Sandbox;

public sealed partial class SandboxWorld
{
    /// <summary>A person writes. In the private chat with the bot it is opened by that.</summary>
    /// <param name="user">Who writes.</param>
    /// <param name="chat">A group, or the private chat of that person.</param>
    /// <param name="text">As typed: what Telegram marks by itself is marked.</param>
    /// <param name="replyTo">Id of a message of the same chat.</param>
    public SandboxMessage Post(SandboxUser user, SandboxChat chat, string text, int? replyTo = null)
    {
        lock (Gate)
        {
            RequireVoice(user, chat);
            var formatted = new FormattedText(text, []).Finish();
            if (formatted.Text.Length == 0)
            {
                throw new InvalidOperationException("The text is empty.");
            }

            var content = new JsonObject();
            formatted.AddTo(content, "text", "entities");
            return Publish(chat, new MessageDraft(user, content) { ReplyTo = Find(chat, replyTo) });
        }
    }

    /// <summary>The private chat of a person with the demo bot.</summary>
    public SandboxChat PrivateChatOf(SandboxUser user)
    {
        lock (Gate)
        {
            return PrivateChat(Bot, user);
        }
    }

    /// <summary>Presses Start in the private chat, with what a deep link carries.</summary>
    public SandboxMessage Start(SandboxUser user, string? payload = null) =>
        Post(user, PrivateChatOf(user), payload is null ? "/start" : "/start " + payload);

    /// <summary>Every message of a chat that is not deleted, oldest first.</summary>
    public IReadOnlyList<SandboxMessage> MessagesOf(SandboxChat chat)
    {
        lock (Gate)
        {
            return [.. chat.Messages.Values.Where(m => !m.IsDeleted)];
        }
    }

    /// <summary>Puts a message into a chat and tells the bots and the page.</summary>
    internal SandboxMessage Publish(SandboxChat chat, MessageDraft draft)
    {
        var message = new SandboxMessage
        {
            Id = chat.Bot is { } bot ? bot.NextPrivateMessageId++ : chat.NextMessageId++,
            Chat = chat,
            From = draft.From,
            Date = Now,
            ReplyTo = draft.ReplyTo,
            Quote = draft.Quote,
            Content = draft.Content,
            InlineKeyboard = draft.InlineKeyboard,
            IsService = draft.IsService,
            IsProtected = draft.IsProtected,
            SenderChat = draft.SenderChat,
            Topic = draft.Topic,
            Head = draft.Head,
        };
        chat.Messages.Add(message.Id, message);
        Router.Message(message);
        Feed.MessageChanged(message);
        if (draft.From.IsBot)
        {
            chat.LastBot = draft.From.Id;
        }

        if (draft.ReplyKeyboard is { } keyboard)
        {
            Keyboards.Show(message, keyboard);
        }

        Keyboards.Wrote(message);

        return message;
    }

    /// <summary>The message all see when something happened.</summary>
    internal SandboxMessage Announce(SandboxUser from, SandboxChat chat, JsonObject content) =>
        Publish(chat, new MessageDraft(from, content) { IsService = true });

    internal static SandboxMessage? Find(SandboxChat chat, long? id) =>
        id is > 0 and <= int.MaxValue && chat.Messages.TryGetValue((int)id, out var message) && !message.IsDeleted
            ? message
            : null;

    internal void RequireVoice(SandboxUser user, SandboxChat chat, string permission = "can_send_messages")
    {
        if (chat.Kind == ChatKind.Private)
        {
            chat.IsOpen = true;
            SetBlocked(user, blocked: false);
            return;
        }

        var membership = MemberOf(chat, user);
        if (!membership.IsIn)
        {
            throw new InvalidOperationException($"{user.Name} is not in {chat.Title}.");
        }

        if (!membership.IsAdmin && !PermissionsOf(chat, membership).Has(permission))
        {
            throw new InvalidOperationException($"{user.Name} may not write in {chat.Title}.");
        }
    }

    internal static MemberPermissions PermissionsOf(SandboxChat chat, Membership membership) =>
        membership.Status == MemberStatus.Restricted
            ? chat.Permissions.And(membership.Permissions)
            : chat.Permissions;
}
