namespace GroupBot.Sandbox;

/// <summary>
/// What happens by the clock: a poll closes, a request runs out. One timer of the clock wakes it; beside that it is looked
/// at before every call and act, since a timer of a clock that runs fires on a thread of its own and a call may come first.
/// Guarded by the world's gate.
/// </summary>
internal sealed class Agenda(SandboxWorld world)
{
    /// <summary>Timers take no more than some weeks; they are set anew at the latest after this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly PriorityQueue<Action, DateTimeOffset> _waiting = new();

    private ITimer? _timer;

    private bool _running;

    internal void At(DateTimeOffset when, Action what)
    {
        _waiting.Enqueue(what, when);
        SetTimer();
    }

    /// <summary>Does what is due, in the order of the instants.</summary>
    internal void Run()
    {
        if (_running || _waiting.Count == 0)
        {
            return;
        }

        _running = true;
        try
        {
            while (_waiting.TryPeek(out var what, out var when) && when <= world.Clock.GetUtcNow())
            {
                _waiting.Dequeue();
                what();
            }
        }
        finally
        {
            _running = false;
        }

        SetTimer();
    }

    /// <summary>Nothing happens by itself any more.</summary>
    internal void Stop()
    {
        lock (world.Gate)
        {
            _waiting.Clear();
            _timer?.Dispose();
        }
    }

    private void SetTimer()
    {
        if (!_waiting.TryPeek(out _, out var when))
        {
            return;
        }

        var wait = when - world.Clock.GetUtcNow();
        wait = wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;
        // A timer counts whole milliseconds and must not come too early.
        wait += TimeSpan.FromMilliseconds(1);
        _timer?.Dispose();
        _timer = world.Clock.CreateTimer(_ => OnTimer(), null, wait, Timeout.InfiniteTimeSpan);
    }

    private void OnTimer()
    {
        lock (world.Gate)
        {
            Run();
            SetTimer();
        }
    }
}
