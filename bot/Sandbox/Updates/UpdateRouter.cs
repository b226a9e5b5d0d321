using System.Text;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Updates;

/// <summary>Decides which bot hears of what, and for how long it is kept for it.</summary>
internal sealed class UpdateRouter(SandboxWorld world)
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    internal void Message(SandboxMessage message) =>
        Message(message.Chat.IsChannel ? "channel_post" : "message", message);

    internal void Edited(SandboxMessage message) =>
        Message(message.Chat.IsChannel ? "edited_channel_post" : "edited_message", message);

    /// <summary>Only admins that asked by name hear of other people's standing; of its own each bot hears.</summary>
    internal void MemberChanged(SandboxChat chat, SandboxUser subject, Func<SandboxUser, JsonObject> write)
    {
        foreach (var bot in world.BotsOf(chat, including: subject))
        {
            if (bot.User.Id == subject.Id)
            {
                Send(bot, "my_chat_member", write(bot.User), Day);
            }
            else if (IsAdmin(chat, bot))
            {
                Send(bot, "chat_member", write(bot.User), Day);
            }
        }
    }

    internal void JoinRequested(SandboxChat chat, Func<SandboxUser, JsonObject> write)
    {
        foreach (var bot in world.BotsOf(chat))
        {
            if (world.MemberOf(chat, bot.User).May("can_invite_users"))
            {
                Send(bot, "chat_join_request", write(bot.User), Day);
            }
        }
    }

    /// <summary>Reactions of bots are told to none; no user is one in the name of a chat.</summary>
    internal void Reaction(SandboxMessage message, SandboxUser? actor, JsonObject payload)
    {
        foreach (var bot in world.BotsOf(message.Chat))
        {
            if (actor?.IsBot != true && (message.Chat.Kind == ChatKind.Private || IsAdmin(message.Chat, bot)))
            {
                Send(bot, "message_reaction", (JsonObject)payload.DeepClone(), Day);
            }
        }
    }

    /// <summary>What administrators alone hear of: boosts, counts of reactions.</summary>
    internal void ToAdmins(SandboxChat chat, string kind, Func<JsonObject> write)
    {
        foreach (var bot in world.BotsOf(chat).Where(bot => IsAdmin(chat, bot)))
        {
            Send(bot, kind, write(), Day);
        }
    }

    internal void Callback(SandboxBot bot, JsonObject payload) =>
        Send(bot, "callback_query", payload, TimeSpan.FromSeconds(150));

    /// <summary>What concerns one bot and no chat: its polls, its payments.</summary>
    internal void Tell(SandboxBot bot, string kind, JsonObject payload, TimeSpan? keep = null) =>
        Send(bot, kind, payload, keep ?? Day);

    private void Message(string kind, SandboxMessage message)
    {
        foreach (var bot in world.BotsOf(message.Chat))
        {
            if (Hears(bot, message))
            {
                Send(bot, kind, message.ToJson(), Day);
            }
        }
    }

    internal bool Hears(SandboxBot bot, SandboxMessage message)
    {
        if (message.Author.Id == bot.User.Id)
        {
            // Of its own a bot hears only what it did to the chat.
            return message.IsService;
        }

        if (message.IsService || message.Chat.Kind is ChatKind.Private or ChatKind.Channel)
        {
            return true;
        }

        return !message.Author.IsBot
            && (bot.ReadsAllMessages || IsAdmin(message.Chat, bot) || PrivacyMode.Concerns(bot, message));
    }

    private bool IsAdmin(SandboxChat chat, SandboxBot bot) => world.MemberOf(chat, bot.User).IsAdmin;

    private void Send(SandboxBot bot, string kind, JsonObject payload, TimeSpan keep)
    {
        // Kept from the date of what happened; of what happened too long ago no bot hears.
        var expires = (world.Past ?? world.Clock.GetUtcNow()) + keep;
        if (!bot.Queue.Subscription.Wants(kind) || (world.Past is not null && expires <= world.Clock.GetUtcNow()))
        {
            return;
        }

        bot.Queue.Add(
            id => Encoding.UTF8.GetBytes(new JsonObject { ["update_id"] = id, [kind] = payload }.ToJsonString()),
            expires);
    }
}
