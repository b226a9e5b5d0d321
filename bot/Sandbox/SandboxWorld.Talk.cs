using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Reactions;
using GroupBot.Sandbox.Senders;
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
                throw new DeedException("文字是空的。", "The text is empty.");
            }

            var content = new JsonObject();
            formatted.AddTo(content, "text", "entities");
            return Publish(chat, new MessageDraft(user, content) { ReplyTo = Find(chat, replyTo) });
        }
    }

    /// <summary>The private chat of a person with a bot, where none is given the usual one.</summary>
    public SandboxChat PrivateChatOf(SandboxUser user, SandboxBot? bot = null)
    {
        lock (Gate)
        {
            return PrivateChat(bot ?? UsualBot, user);
        }
    }

    /// <summary>Presses Start in the private chat, with what a deep link carries.</summary>
    public SandboxMessage Start(SandboxUser user, string? payload = null, SandboxBot? bot = null) =>
        Post(user, PrivateChatOf(user, bot), payload is null ? "/start" : "/start " + payload);

    /// <inheritdoc cref="ReactionBook.React" />
    public void React(SandboxUser user, SandboxChat chat, int messageId, params string[] emoji) =>
        Reactions.React(user, chat, messageId, emoji);

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
        draft = Senders.Dress(chat, draft);
        var message = draft.ToMessage(NextMessageId(chat), chat, Now);
        chat.Messages.Add(message.Id, message);
        Polls.Note(message);
        Router.Message(message);
        Feed.MessageChanged(message);
        if (message.Author.IsBot)
        {
            chat.LastBot = message.Author.Id;
        }

        if (draft.ReplyKeyboard is { } keyboard)
        {
            Keyboards.Show(message, keyboard);
        }

        Keyboards.Wrote(message);
        Senders.Sent(message);
        Channels.Forward(message);
        return message;
    }

    /// <summary>Private chats and basic groups share one sequence for an account.</summary>
    private int NextMessageId(SandboxChat chat) => chat switch
    {
        { Bot: { } bot } => bot.NextPrivateMessageId++,
        { Kind: ChatKind.Group } => Bot.NextPrivateMessageId++,
        _ => chat.NextMessageId++,
    };

    /// <summary>The message all see when something happened.</summary>
    internal SandboxMessage Announce(SandboxUser from, SandboxChat chat, JsonObject content, int? topic = null) =>
        Publish(chat, new MessageDraft(from, content) { IsService = true, Topic = topic });

    internal static SandboxMessage? Find(SandboxChat chat, long? id) =>
        id is > 0 and <= int.MaxValue && chat.Messages.TryGetValue((int)id, out var message) && !message.IsDeleted
            ? message
            : null;

    internal void RequireVoice(SandboxUser user, SandboxChat chat)
    {
        if (chat.Kind == ChatKind.Private)
        {
            SenderBook.RequireAlive(user);
            chat.IsOpen = true;
            SetBlocked(user, chat.Bot!, blocked: false);
            return;
        }

        RequireIn(chat, user);
    }

    internal static MemberPermissions PermissionsOf(SandboxChat chat, Membership membership) =>
        membership.Status == MemberStatus.Restricted
            ? chat.Permissions.And(membership.Permissions)
            : chat.Permissions;
}
