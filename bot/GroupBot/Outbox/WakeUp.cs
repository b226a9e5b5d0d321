using System.Threading.Channels;

namespace GroupBot.Outbox;

/// <summary>Lets the sender sleep until something changed or its time has come. A signal that nobody waits for is kept.</summary>
internal sealed class WakeUp(TimeProvider clock)
{
    private readonly Channel<bool> _signal =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Signal() => _signal.Writer.TryWrite(true);

    /// <param name="wait">At most so long; null = until a signal.</param>
    public async Task WaitAsync(TimeSpan? wait, CancellationToken ct)
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
            await Task.WhenAny(signal, Task.Delay(time + TimeSpan.FromMilliseconds(1), clock, timer.Token));
            await timer.CancelAsync();
            ct.ThrowIfCancellationRequested();
        }

        _signal.Reader.TryRead(out _);
    }
}
