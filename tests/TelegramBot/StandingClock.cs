using System.Threading.Channels;

namespace GroupBot.Tests.TelegramBot;

/// <summary>A clock that stands until it is told to let a wait end.</summary>
internal sealed class StandingClock : TimeProvider
{
    private readonly Channel<Wait> _waits = Channel.CreateUnbounded<Wait>();

    /// <summary>Waits until somebody waits by this clock.</summary>
    public ValueTask<Wait> NextWait(CancellationToken ct) => _waits.Reader.ReadAsync(ct);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var wait = new Wait(dueTime, () => callback(state));
        _waits.Writer.TryWrite(wait);
        return wait;
    }

    internal sealed class Wait(TimeSpan length, Action end) : ITimer
    {
        public TimeSpan Length => length;

        public void End() => end();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
