using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Text;

namespace GroupBot.Sandbox.Ephemeral;

/// <summary>Messages in a group that one member alone sees. They have no place among the numbered messages.</summary>
public sealed class EphemeralBook
{
    private readonly SandboxWorld _world;

    private readonly List<SandboxMessage> _messages = [];

    private int _nextId = 1;

    internal EphemeralBook(SandboxWorld world) => _world = world;

    /// <summary>
    /// All a person sees of a chat, oldest first: everyone's messages as far as they are open to this one, and what is meant for this one alone; a message
    /// that was replaced for this one shows as its successor.
    /// </summary>
    public IReadOnlyList<SandboxMessage> SeenBy(SandboxUser user, SandboxChat chat)
    {
        lock (_world.Gate)
        {
            var own = For(user, chat);
            return
            [
                .. _world.MessagesOf(chat).Where(m => Sight.Sees(_world, user, m)).Except(own.Select(m => m.Replaces).OfType<SandboxMessage>())
                    .Concat(own)
                    .OrderBy(m => (m.Replaces ?? m).Date),
            ];
        }
    }

    /// <summary>Of a chat what is meant for this person alone, or was written by this one for a bot alone; oldest first.</summary>
    internal IReadOnlyList<SandboxMessage> For(SandboxUser user, SandboxChat chat)
    {
        lock (_world.Gate)
        {
            return [.. _messages.Where(m => m.Chat == chat && (m.Receiver == user || m.From == user) && Sight.Sees(_world, user, m))];
        }
    }

    /// <summary>A member says something to a bot, where none is given to the usual one, that nobody else in the group sees.</summary>
    public SandboxMessage Post(SandboxUser user, SandboxChat chat, string text, SandboxBot? bot = null)
    {
        lock (_world.Gate)
        {
            bot ??= _world.UsualBot;
            _world.RequireVoice(user, chat);
            if (!chat.IsGroup || !_world.MemberOf(chat, bot.User).IsIn)
            {
                throw new DeedException("只能这样写给群里的机器人。", "Only a bot in a group can be written to in such a way.");
            }

            var content = new JsonObject();
            new FormattedText(text, []).Finish().AddTo(content, "text", "entities");
            var message = Send(chat, new MessageDraft(user, content), bot.User, null);
            _world.Router.Tell(bot, "message", message.ToJson());
            return message;
        }
    }

    /// <summary>The receiver presses a button of such a message.</summary>
    public ButtonPress Press(SandboxUser user, SandboxChat chat, int ephemeralId, string data)
    {
        lock (_world.Gate)
        {
            var message = _messages.Find(m => m.Chat == chat && m.EphemeralId == ephemeralId && m.Receiver == user)
                ?? throw new DeedException($"{user.Name} 看不到这条消息。", $"{user.Name} sees no such message.");
            return _world.Press(user, message, data);
        }
    }

    internal SandboxMessage? Find(SandboxChat chat, long? id) => _messages.Find(m => m.Chat == chat && m.EphemeralId == id);

    /// <param name="chat">A group.</param>
    /// <param name="draft">The message.</param>
    /// <param name="receiver">Who alone sees it.</param>
    /// <param name="replaced">What it takes the place of for that one; one of these messages is gone by that.</param>
    internal SandboxMessage Send(SandboxChat chat, MessageDraft draft, SandboxUser receiver, SandboxMessage? replaced)
    {
        var place = new EphemeralPlace(_nextId++, receiver, replaced?.Receiver is null ? replaced : replaced.Replaces);
        var message = draft.ToMessage(0, chat, _world.Now, place);
        if (replaced?.Receiver is not null)
        {
            Remove(replaced);
        }

        _messages.Add(message);
        _world.Feed.MessageChanged(message);
        return message;
    }

    internal void Remove(SandboxMessage message)
    {
        message.IsDeleted = true;
        _messages.Remove(message);
        _world.Feed.MessageDeleted(message);
    }
}
