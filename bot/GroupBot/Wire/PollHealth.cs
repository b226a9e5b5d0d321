namespace GroupBot.Wire;

/// <summary>How receiving goes, for health pages.</summary>
internal sealed class PollHealth
{
    /// <summary>When Telegram last answered a poll; null = never yet.</summary>
    public DateTimeOffset? LastSuccess { get; private set; }

    /// <summary>What is wrong now, in one line; null where nothing is.</summary>
    public string? Trouble { get; private set; }

    private readonly TaskCompletionSource _caughtUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends once a poll brought less than it might have: nothing waits at Telegram any more.</summary>
    public Task CaughtUp => _caughtUp.Task;

    public void TookAll() => _caughtUp.TrySetResult();

    public void Succeeded(DateTimeOffset at)
    {
        LastSuccess = at;
        Trouble = null;
    }

    public void Failed(string reason) => Trouble = reason;
}
