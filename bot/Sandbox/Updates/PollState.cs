namespace GroupBot.Sandbox.Updates;

/// <summary>Why a waiting poll went on.</summary>
internal enum PollWake
{
    Arrived,
    TimedOut,
    Replaced,
    WebhookSet,
}

/// <summary>The one poll that waits for a bot's updates, and what its pace is judged by.</summary>
internal sealed class PollState
{
    private TaskCompletionSource<PollWake>? _waiter;

    /// <summary>Offset and instant of the last poll: the same one again within 3 s is slowed down.</summary>
    internal (long Offset, DateTimeOffset At)? Last { get; set; }

    /// <summary>When the last 409 went out at once.</summary>
    internal DateTimeOffset LastConflict { get; set; } = DateTimeOffset.MinValue;

    internal TaskCompletionSource<PollWake> Wait()
    {
        _waiter?.TrySetResult(PollWake.Replaced);
        // Continuations must not run inside the gate, nor on the thread that adds an update.
        return _waiter = new TaskCompletionSource<PollWake>(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>A webhook was set: the poll that waits ends.</summary>
    internal void End() => _waiter?.TrySetResult(PollWake.WebhookSet);

    internal void Wake() => _waiter?.TrySetResult(PollWake.Arrived);

    internal void Leave(TaskCompletionSource<PollWake> waiter)
    {
        if (_waiter == waiter)
        {
            _waiter = null;
        }
    }
}
