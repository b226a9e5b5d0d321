using System.Threading.Channels;
using GroupBot.Turns;

namespace GroupBot.Wire.Webhooks;

/// <summary>
/// Puts what comes in at the same time before one turn, so that it shares one commit, and tells each sender when it stands.
/// One batch is with the turn at a time; meanwhile the next one gathers.
/// </summary>
internal sealed class WebhookGatherer(TurnLoop loop, BotIdentity self, TurnMetrics metrics, TimeProvider clock)
{
    public const string Mode = "webhook";

    private const int MostUpdates = 100;

    /// <summary>How long the first of a batch waits for those that are being read at that moment.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(2);

    /// <summary>After which a sender hears that the store fails, where it does, and may come again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Channel<Arrival> _arrivals = Channel.CreateUnbounded<Arrival>();
    private int _arriving;

    /// <summary>Whether a batch is with the turn.</summary>
    private volatile bool _isAtWork;

    /// <summary>Somebody begins to send an update.</summary>
    public void Begin() => Interlocked.Increment(ref _arriving);

    /// <summary>What began is here in whole, or will not come.</summary>
    public void End() => Interlocked.Decrement(ref _arriving);

    /// <summary>Waits until an update is committed.</summary>
    /// <returns>False where the store fails: it may be sent again, and once it works again it is taken in once.</returns>
    public async Task<bool> TakeAsync(ReadOnlyMemory<byte> body, CancellationToken ct)
    {
        if (_isAtWork && metrics.StorageTrouble is not null)
        {
            // It would only wait behind what waits already, and its next delivery behind it.
            return false;
        }

        var arrival = new Arrival(UpdateReader.Read(body));
        _arrivals.Writer.TryWrite(arrival);
        try
        {
            while (true)
            {
                try
                {
                    return await arrival.Stands.Task.WaitAsync(Patience, clock, ct);
                }
                catch (TimeoutException) when (metrics.StorageTrouble is null)
                {
                    // A long turn. It ends.
                }
                catch (TimeoutException)
                {
                    return false;
                }
            }
        }
        finally
        {
            // Nobody waits for it any more; if it is not with the turn yet, it comes again.
            arrival.IsLeft = true;
        }
    }

    /// <summary>Gathers and hands over until it is stopped.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        var batch = new List<Arrival>(MostUpdates);
        while (await _arrivals.Reader.WaitToReadAsync(ct))
        {
            await GatherAsync(batch, ct);
            if (batch.Count == 0)
            {
                continue;
            }

            _isAtWork = true;
            var commit = loop.SubmitAsync(new UpdateBatch(
                clock.GetUtcNow(), self.Id.Value, Mode, batch.ConvertAll(static arrival => arrival.Update),
                batch.Max(static arrival => arrival.Update.UpdateId) + 1));
            // Where the program ends while the store fails, it is not waited for: what is not answered comes again.
            await commit.WaitAsync(ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _isAtWork = false;
            foreach (var arrival in batch)
            {
                arrival.Stands.TrySetResult(commit.IsCompletedSuccessfully);
            }

            batch.Clear();
        }
    }

    private async Task GatherAsync(List<Arrival> batch, CancellationToken ct)
    {
        var began = clock.GetTimestamp();
        while (batch.Count < MostUpdates)
        {
            if (_arrivals.Reader.TryRead(out var arrival))
            {
                if (!arrival.IsLeft)
                {
                    batch.Add(arrival);
                }

                continue;
            }

            var left = LongestWait - clock.GetElapsedTime(began);
            if (batch.Count == 0 || Volatile.Read(ref _arriving) == 0 || left <= TimeSpan.Zero)
            {
                return;
            }

            await Task.WhenAny(_arrivals.Reader.WaitToReadAsync(ct).AsTask(), Task.Delay(left, clock, ct));
        }
    }

    /// <summary>One update whose sender waits.</summary>
    private sealed class Arrival(InboundUpdate update)
    {
        public InboundUpdate Update { get; } = update;

        /// <summary>Whether it is committed; false where it never will be.</summary>
        public TaskCompletionSource<bool> Stands { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public volatile bool IsLeft;
    }
}
