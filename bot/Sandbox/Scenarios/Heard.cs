using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Scenarios;

/// <summary>One message of the bot as it was at that instant; a changed one is said anew.</summary>
internal sealed class Utterance(SandboxMessage message)
{
    internal SandboxMessage Message => message;

    internal SandboxChat Chat => message.Chat;

    internal JsonObject Content { get; } = message.Content;

    internal JsonObject? Keyboard { get; } = message.InlineKeyboard;

    /// <summary>As people read it, without marks; "" where it has none.</summary>
    internal string Text { get; } = message.Text ?? "";

    /// <summary>An expectation was met by it; it meets no second one.</summary>
    internal bool IsTaken { get; set; }
}

/// <summary>What the bot says and takes away from some line on, in the order in which it came.</summary>
internal sealed class Heard : IDisposable
{
    private readonly SandboxWorld _world;

    private readonly List<Utterance> _all = [];

    private readonly Dictionary<SandboxMessage, Utterance> _latest = [];

    private readonly List<SandboxMessage> _deleted = [];

    internal Heard(SandboxWorld world)
    {
        _world = world;
        world.Feed.Changed += OnChanged;
    }

    /// <summary>What no expectation has taken, oldest first.</summary>
    internal IReadOnlyList<Utterance> Untaken(SandboxChat chat)
    {
        lock (_world.Gate)
        {
            return [.. _all.Where(said => said.Chat == chat && !said.IsTaken && !said.Message.IsDeleted)];
        }
    }

    /// <summary>All it said, also what an expectation has taken, oldest first.</summary>
    internal IReadOnlyList<Utterance> Since(SandboxChat chat)
    {
        lock (_world.Gate)
        {
            return [.. _all.Where(said => said.Chat == chat && !said.Message.IsDeleted)];
        }
    }

    /// <summary>What it deleted itself, oldest first.</summary>
    internal IReadOnlyList<SandboxMessage> Deleted(SandboxChat chat)
    {
        lock (_world.Gate)
        {
            return [.. _deleted.Where(message => message.Chat == chat)];
        }
    }

    /// <summary>From here on only what comes counts.</summary>
    internal void Forget()
    {
        lock (_world.Gate)
        {
            _all.Clear();
            _deleted.Clear();
        }
    }

    public void Dispose() => _world.Feed.Changed -= OnChanged;

    private void OnChanged(SandboxMessage? message)
    {
        lock (_world.Gate)
        {
            if (message is { IsDeleted: true })
            {
                if (message.DeletedBy?.Id == _world.UsualBot.User.Id)
                {
                    _deleted.Add(message);
                }
            }
            else if (message is { IsService: false } && message.From.Id == _world.UsualBot.User.Id && IsNew(message))
            {
                _latest[message] = new Utterance(message);
                _all.Add(_latest[message]);
            }
        }
    }

    /// <summary>A reaction changes a message too, but says nothing.</summary>
    private bool IsNew(SandboxMessage message) => !_latest.TryGetValue(message, out var last)
        ? message.Reactions.Count == 0 || message.EditDate is not null
        : last.Content != message.Content || last.Keyboard != message.InlineKeyboard;
}
