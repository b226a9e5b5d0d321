using GroupBot.Turns;

namespace GroupBot.Wire;

/// <summary>How receiving goes, for health pages.</summary>
internal sealed class ReceivingHealth(TurnMetrics metrics, TimeProvider clock)
{
    private readonly TaskCompletionSource _caughtUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>When Telegram last answered; null = never yet.</summary>
    public DateTimeOffset? LastSuccess { get; private set; }

    /// <summary>What is wrong now, in one line; null where nothing is.</summary>
    public string? Trouble => metrics.Receiving.Standing;

    /// <summary>Ends once nothing waits at Telegram any more, as far as it has told.</summary>
    public Task CaughtUp => _caughtUp.Task;

    public void TookAll() => _caughtUp.TrySetResult();

    public void Succeeded(DateTimeOffset at)
    {
        LastSuccess = at;
        metrics.Receiving.Succeeded(at);
    }

    public void Failed(string reason) => metrics.Receiving.Failed(reason, clock.GetUtcNow());
}
