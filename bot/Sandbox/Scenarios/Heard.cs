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

/// <summary>What the bot says from some line on, in the order in which it came.</summary>
internal sealed class Heard : IDisposable
{
    private readonly SandboxWorld _world;

    private readonly List<Utterance> _all = [];

    private readonly Dictionary<SandboxMessage, Utterance> _latest = [];

    private TaskCompletionSource _changed = New();

    internal Heard(SandboxWorld world)
    {
        _world = world;
        world.Feed.Changed += OnChanged;
    }

    /// <summary>Ends when anything in the world changes after it was read; read it before looking.</summary>
    internal Task Changed
    {
        get
        {
            lock (_world.Gate)
            {
                return _changed.Task;
            }
        }
    }

    /// <summary>What no expectation has taken, oldest first.</summary>
    internal IReadOnlyList<Utterance> Untaken(SandboxChat chat)
    {
        lock (_world.Gate)
        {
            return [.. _all.Where(said => said.Chat == chat && !said.IsTaken && !said.Message.IsDeleted)];
        }
    }

    /// <summary>From here on only what comes counts.</summary>
    internal void Forget()
    {
        lock (_world.Gate)
        {
            _all.Clear();
        }
    }

    public void Dispose() => _world.Feed.Changed -= OnChanged;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The gate is held, or the call log grew, which is no matter here.</summary>
    private void OnChanged(SandboxMessage? message)
    {
        lock (_world.Gate)
        {
            if (message is { IsService: false } && message.From.Id == _world.Bot.User.Id && IsNew(message))
            {
                _latest[message] = new Utterance(message);
                _all.Add(_latest[message]);
            }

            _changed.TrySetResult();
            _changed = New();
        }
    }

    /// <summary>A reaction changes a message too, but says nothing.</summary>
    private bool IsNew(SandboxMessage message) => !_latest.TryGetValue(message, out var last)
        ? message.Reactions.Count == 0 || message.EditDate is not null
        : last.Content != message.Content || last.Keyboard != message.InlineKeyboard;
}
