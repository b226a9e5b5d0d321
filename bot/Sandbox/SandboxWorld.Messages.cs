using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Text;

namespace GroupBot.Sandbox;

public sealed partial class SandboxWorld
{
    /// <summary>The writer changes a text; the bots hear of it only when something changed.</summary>
    public SandboxMessage Edit(SandboxUser user, SandboxChat chat, int messageId, string text)
    {
        lock (Gate)
        {
            var message = Require(chat, messageId);
            if (message.Author.Id != user.Id || message.IsService || message.Content["text"] is null)
            {
                throw new DeedException("只能修改自己发的文字。", "Only one's own texts can be edited.");
            }

            var content = new JsonObject();
            new FormattedText(text, []).Finish().AddTo(content, "text", "entities");
            if (content.Count > 0 && !JsonNode.DeepEquals(content, message.Content))
            {
                Rewrite(message, content, message.InlineKeyboard);
                Router.Edited(message);
            }

            return message;
        }
    }

    /// <summary>Takes a message away. No update tells a bot of that.</summary>
    public void Delete(SandboxUser user, SandboxChat chat, int messageId)
    {
        lock (Gate)
        {
            var message = Require(chat, messageId);
            if (message.Author.Id != user.Id && chat.IsGroup && !MemberOf(chat, user).May("can_delete_messages"))
            {
                throw new DeedException($"{user.Name} 不能删除别人的消息。", $"{user.Name} may not delete messages of others.");
            }

            Remove(message, user);
        }
    }

    /// <summary>Pins a message, with the message that says so.</summary>
    public void Pin(SandboxUser user, SandboxChat chat, int messageId)
    {
        lock (Gate)
        {
            RequirePin(user, chat);
            Pin(user, Require(chat, messageId));
        }
    }

    /// <summary>Takes a pin away; nothing is said of it in the chat.</summary>
    public void Unpin(SandboxUser user, SandboxChat chat, int messageId)
    {
        lock (Gate)
        {
            RequirePin(user, chat);
            if (!chat.Pinned.Remove(messageId))
            {
                throw new DeedException($"第 {messageId} 条消息没有置顶。", $"Message {messageId} is not pinned.");
            }

            Feed.ChatChanged(chat);
        }
    }

    internal static bool MayPin(SandboxChat chat, Membership membership) =>
        membership.May(chat.IsChannel ? "can_edit_messages" : "can_pin_messages")
        || (membership.IsIn && !membership.IsAdmin && !chat.IsChannel && PermissionsOf(chat, membership).Has("can_pin_messages"));

    private void RequirePin(SandboxUser user, SandboxChat chat)
    {
        if (chat.IsGroup && !MayPin(chat, MemberOf(chat, user)))
        {
            throw new DeedException($"{user.Name} 不能置顶消息。", $"{user.Name} may not pin messages.");
        }
    }

    internal void Pin(SandboxUser user, SandboxMessage message)
    {
        message.Chat.Pinned.Remove(message.Id);
        message.Chat.Pinned.Add(message.Id);
        Announce(user, message.Chat, new JsonObject { ["pinned_message"] = message.ToJson(nested: true) }, message.Topic);
        Feed.ChatChanged(message.Chat);
    }

    internal void Rewrite(SandboxMessage message, JsonObject content, JsonObject? keyboard)
    {
        message.Content = content;
        message.InlineKeyboard = keyboard;
        message.EditDate = Now;
        Feed.MessageChanged(message);
        Channels.Rewritten(message);
    }

    /// <param name="message">What goes.</param>
    /// <param name="by">Who takes it away; null where it goes with something else.</param>
    internal void Remove(SandboxMessage message, SandboxUser? by = null)
    {
        message.IsDeleted = true;
        message.DeletedBy = by;
        Feed.MessageDeleted(message);
        if (message.Chat.Pinned.Remove(message.Id))
        {
            Feed.ChatChanged(message.Chat);
        }
    }

    internal static SandboxMessage Require(SandboxChat chat, int messageId) =>
        Find(chat, messageId) ?? throw new DeedException($"没有编号为 {messageId} 的消息。", $"There is no message {messageId}.");
}
