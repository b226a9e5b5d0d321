using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Control;

/// <summary>Waits until something in the world is so, and looks again at every change.</summary>
/// <remarks>Time is real time, whatever the sandbox's clock does: what is awaited is a bot's work.</remarks>
internal sealed class ChangeWatch : IDisposable
{
    private readonly SandboxWorld _world;

    private readonly TimeProvider _time;

    private TaskCompletionSource _changed = New();

    internal ChangeWatch(SandboxWorld world, TimeProvider time)
    {
        (_world, _time) = (world, time);
        world.Feed.Changed += OnChanged;
    }

    /// <summary>False when the limit is over; one that is over at once still looks once. It is looked under the gate.</summary>
    internal async Task<bool> UntilAsync(Func<bool> holds, TimeSpan limit, CancellationToken ct)
    {
        var since = _time.GetTimestamp();
        while (true)
        {
            Task changed;
            lock (_world.Gate)
            {
                changed = _changed.Task;
                if (holds())
                {
                    return true;
                }
            }

            var left = limit - _time.GetElapsedTime(since);
            if (left <= TimeSpan.Zero)
            {
                return false;
            }

            try
            {
                await changed.WaitAsync(left, _time, ct);
            }
            catch (TimeoutException)
            {
                // One last look.
            }
        }
    }

    public void Dispose() => _world.Feed.Changed -= OnChanged;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The gate is held, or the call log grew, which is no matter here.</summary>
    private void OnChanged(SandboxMessage? message)
    {
        lock (_world.Gate)
        {
            _changed.TrySetResult();
            _changed = New();
        }
    }
}
