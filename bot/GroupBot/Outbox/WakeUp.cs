using System.Threading.Channels;

namespace GroupBot.Outbox;

/// <summary>Lets the sender sleep until something changed or its time has come. A signal that nobody waits for is kept.</summary>
internal sealed class WakeUp(TimeProvider clock)
{
    private static readonly TimeSpan Leap = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> _signal =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Signal() => _signal.Writer.TryWrite(true);

    /// <param name="wait">At most so long; null = until a signal.</param>
    /// <param name="since">The clock's timestamp before the wait was reckoned. Where the clock leapt since, it returns at once.</param>
    public async Task WaitAsync(TimeSpan? wait, long since, CancellationToken ct)
    {
        var signal = _signal.Reader.WaitToReadAsync(ct).AsTask();
        if (wait is not { } time)
        {
            await signal;
        }
        else
        {
            using var timer = CancellationTokenSource.CreateLinkedTokenSource(ct);
            // Rounded up: a wait that ends a tick early would only go round again.
            var delay = Task.Delay(time + TimeSpan.FromMilliseconds(1), clock, timer.Token);
            // The sandbox's clock leaps: a leap that fell between the reckoning of the wait and its timer is on neither.
            if (clock.GetElapsedTime(since) < Leap)
            {
                await Task.WhenAny(signal, delay);
            }

            await timer.CancelAsync();
            ct.ThrowIfCancellationRequested();
        }

        _signal.Reader.TryRead(out _);
    }
}
