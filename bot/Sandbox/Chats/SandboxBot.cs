using GroupBot.Sandbox.Payments;
using GroupBot.Sandbox.Updates;

namespace GroupBot.Sandbox.Chats;

/// <summary>A bot, with what the server keeps for it.</summary>
public sealed class SandboxBot
{
    internal SandboxBot(SandboxUser user, string token, bool readsAllMessages, UpdateQueue queue)
    {
        User = user;
        Token = token;
        ReadsAllMessages = readsAllMessages;
        Queue = queue;
    }

    public SandboxUser User { get; }

    public string Token { get; }

    /// <summary>Privacy mode is off.</summary>
    public bool ReadsAllMessages { get; }

    /// <summary>It has called: only then is a bot of any token in the demo group.</summary>
    internal bool HasCalled { get; set; }

    /// <summary>When the server began to serve it.</summary>
    internal DateTimeOffset OpenedAt { get; set; }

    /// <summary>Its calls are refused till then.</summary>
    internal DateTimeOffset LoggedOutUntil { get; set; }

    internal UpdateQueue Queue { get; }

    internal StarLedger Stars { get; } = new();

    internal BotProfile Profile { get; } = new();

    internal Dictionary<long, SandboxChat> PrivateChats { get; } = [];

    /// <summary>All private chats of one account share one sequence of message ids.</summary>
    internal int NextPrivateMessageId { get; set; } = 1;
}
