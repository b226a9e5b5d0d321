namespace GroupBot.Sandbox.Chats;

/// <summary>Someone pressed a button, and what the bot said to that.</summary>
public sealed class ButtonPress
{
    internal ButtonPress(string id, SandboxUser user, SandboxMessage message, DateTimeOffset at)
    {
        Id = id;
        User = user;
        Message = message;
        At = at;
    }

    /// <summary>The callback_query_id.</summary>
    public string Id { get; }

    public SandboxUser User { get; }

    public SandboxMessage Message { get; }

    public DateTimeOffset At { get; }

    public bool IsAnswered { get; internal set; }

    /// <summary>The toast or alert; null where the bot answered without a word.</summary>
    public string? Text { get; internal set; }

    public bool IsAlert { get; internal set; }

    /// <summary>What the bot opens in the person's app; null where nothing.</summary>
    public string? Url { get; internal set; }
}
