using GroupBot.Events;
using GroupBot.Storage;
using GroupBot.Turns;
using Polly;
using Polly.Retry;

namespace GroupBot.Outbox;

/// <summary>
/// Sends what the turns asked for, once it is committed, and brings back how it ended. It holds no truth of its own:
/// every row it knows stands in the outbox, and a new process reads them there.
/// </summary>
internal sealed partial class Sender : BackgroundService
{
    private static readonly TimeSpan StopWait = TimeSpan.FromSeconds(6);

    private readonly OutboxBook _book;
    private readonly TurnLoop _loop;
    private readonly ChatResolver _chats;
    private readonly IEffectTransport _transport;
    private readonly TimeProvider _clock;
    private readonly ILogger<Sender> _logger;
    private readonly SendQueue _queue;
    private readonly HashSet<long> _known = [];
    private readonly Lock _lock = new();
    private readonly WakeUp _wakeUp;
    private readonly SendRecord _record;
    private readonly ResiliencePipeline<SendOutcome> _quickTries;
    private int _inFlight;

    public Sender(
        OutboxBook book, TurnLoop loop, ChatResolver chats, IEffectTransport transport,
        Microsoft.Extensions.Options.IOptions<LimitsOptions> limits, TurnMetrics metrics, TimeProvider clock, ILogger<Sender> logger)
    {
        (_book, _loop, _chats, _transport, _clock, _logger) = (book, loop, chats, transport, clock, logger);
        _record = new SendRecord(metrics, clock, logger);
        _queue = new SendQueue(limits.Value, clock);
        _wakeUp = new WakeUp(clock);
        _quickTries = new ResiliencePipelineBuilder<SendOutcome> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<SendOutcome>
            {
                MaxRetryAttempts = 1,
                Delay = TimeSpan.FromMilliseconds(100),
                ShouldHandle = static args => ValueTask.FromResult(
                    args.Outcome.Result is NeverLeft or Refused { IsRestart: true }),
            })
            .Build();
        book.Committed = Accept;
    }

    /// <summary>Rows that wait to be sent.</summary>
    public int Depth => Locked(() => _queue.Count);

    /// <summary>
    /// At start, before the first turn: what was claimed when the process died is uncertain, which the first turn tells who
    /// asked for it; what waits is read, and a reply among it may have been sent before.
    /// </summary>
    public void Load()
    {
        foreach (var item in _book.Store.Claimed())
        {
            End(item, new EffectUncertain(item.Id, "The program ended, or a backup was put back, before it was known whether this was sent."), null);
        }

        foreach (var (lane, until) in _book.Store.Pauses())
        {
            _queue.SetPause(lane, until - _clock.GetUtcNow());
        }

        Accept([.. _book.Store.Pending().Select(item => item.Effect.Class is EffectClass.Reply ? item with { IsUncertain = true } : item)]);
    }

    /// <summary>After the store failed: takes in rows that were committed without anyone hearing of it.</summary>
    public void Reload() => Accept(_book.Store.Pending());

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // What is on its way is waited for; what has not begun stays in the outbox.
        var until = _clock.GetTimestamp() + (long)(StopWait.TotalSeconds * _clock.TimestampFrequency);
        while (Volatile.Read(ref _inFlight) > 0 && _clock.GetTimestamp() < until && !cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), _clock, CancellationToken.None);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            while (true)
            {
                while (TakeNext() is { } job)
                {
                    _ = SendAsync(job);
                    stoppingToken.ThrowIfCancellationRequested();
                }

                var since = _clock.GetTimestamp();
                await _wakeUp.WaitAsync(Locked(_queue.NextWait), since, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private void Accept(IReadOnlyList<OutboxItem> items)
    {
        lock (_lock)
        {
            foreach (var item in items)
            {
                if (_known.Add(item.Id))
                {
                    _queue.Add(item);
                }
            }
        }

        _wakeUp.Signal();
    }

    private T Locked<T>(Func<T> read)
    {
        lock (_lock)
        {
            return read();
        }
    }

    private SendJob? TakeNext()
    {
        lock (_lock)
        {
            return _queue.TryTake(out var job) ? job : null;
        }
    }

    private async Task SendAsync(SendJob job)
    {
        Interlocked.Increment(ref _inFlight);
        try
        {
            await SendOneAsync(job);
        }
        catch (Exception exception) when (StorageFailure.IsStorage(exception))
        {
            // The turns ended with it, and said so; the rows are as they were, for the next start.
        }
#pragma warning disable CA1031 // The sender: one of the three places that catch everything. A bug in one send must not stop the others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogBroken(job.Items[0].Id, FailureTrace.Full(exception));
            foreach (var item in job.Items)
            {
                End(item, new EffectFailed(item.Id, EffectRefusal.Refused, null, FailureTrace.Brief(exception)), null);
            }
        }
        finally
        {
            lock (_lock)
            {
                _queue.Finished(job);
            }

            Interlocked.Decrement(ref _inFlight);
            _wakeUp.Signal();
        }
    }

    private async Task SendOneAsync(SendJob job)
    {
        var item = job.Items[0];
        var now = _clock.GetUtcNow();
        if (item.DeadlineAt is { } deadline && now > deadline)
        {
            End(item, new EffectFailed(item.Id, EffectRefusal.TooLate, null, "Its deadline had passed."), null);
            return;
        }

        if (!_chats.TryResolve(item, out var chat, out var receiver, out var refusal))
        {
            job.Items.ToList().ForEach(each => Conclude(job, each, new NeverLeft("The store could not be read."), null));
            return;
        }

        if (refusal is { } reason)
        {
            foreach (var each in job.Items)
            {
                End(each, new EffectFailed(each.Id, reason, null, reason.ToString()), chat);
            }

            return;
        }

        if (item.Effect.Class is EffectClass.Once)
        {
            // The claim stands before the first byte leaves: a process that dies here leaves it uncertain, not doubled.
            await _loop.SubmitAsync(new OutboxChange(now, store => store.SetState(item.Id, OutboxState.Claimed, null)));
        }

        var effect = job.Effect is EphemeralEffect ephemeral && receiver is { } user ? ephemeral with { Receiver = user } : job.Effect;
        var outcome = await _quickTries.ExecuteAsync(
            async ct => await _transport.SendAsync(effect, chat, item.To.Topic, ct), CancellationToken.None);
        _record.Called(outcome);
        if (outcome is Refused { MigratedTo: { } to } && chat is { } from)
        {
            // Waited for while the chat is still busy: what is behind these rows stays behind them. Then they are tried
            // like any other, with a delay and a count: a chat that goes on saying so must not be asked in a loop.
            var group = new Chat(from, ChatKind.Group, null, null, false);
            await _loop.SubmitAsync(new EventInput(_clock.GetUtcNow(), new GroupMigrated(group, null, null, from, to)));
            outcome = new NeverLeft("migrated");
        }

        foreach (var each in job.Items)
        {
            Conclude(job, each, outcome, chat);
        }
    }

    private void Conclude(SendJob job, OutboxItem item, SendOutcome outcome, ChatId? chat)
    {
        switch (Verdict.Of(item, outcome, _clock.GetUtcNow()))
        {
            case Ended ended:
                End(item, ended.Outcome, chat);
                break;
            case Retried retried:
                Again(
                    item with { IsUncertain = retried.IsUncertain, Attempts = item.Attempts + 1 }, retried.Reason, Retried.DelayAfter(item.Attempts));
                break;
            case Flooded flooded:
                Flood(job, flooded.Length);
                Again(item, "429", TimeSpan.Zero);
                break;
        }
    }

    private void Flood(SendJob job, TimeSpan length)
    {
        long paused;
        lock (_lock)
        {
            paused = _queue.Pause(job, length);
        }

        LogFlood(paused, length.TotalSeconds);
        if (paused == 0 || !job.IsDeadline)
        {
            var now = _clock.GetUtcNow();
            _ = _loop.SubmitAsync(new OutboxChange(now, store => store.Pause(paused, now + length)));
        }
    }

    private void Again(OutboxItem item, string reason, TimeSpan delay)
    {
        var now = _clock.GetUtcNow();
        var again = item with { DueAt = now + delay, Wait = delay, State = OutboxState.Pending };
        _ = _loop.SubmitAsync(new OutboxChange(now, store => store.Retry(again, reason)));
        lock (_lock)
        {
            _queue.Add(again);
        }

        _wakeUp.Signal();
    }

    private void End(OutboxItem item, EffectOutcome outcome, ChatId? sentTo)
    {
        _record.Ended(item, outcome);
        _ = EndAsync(item, outcome, sentTo);
    }

    private async Task EndAsync(OutboxItem item, EffectOutcome outcome, ChatId? sentTo)
    {
        await _loop.SubmitAsync(new OutcomeInput(_clock.GetUtcNow(), item, outcome, sentTo));
        lock (_lock)
        {
            // Only now may a reload forget it: before the commit its row still stands.
            _known.Remove(item.Id);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Telegram asks for a pause of {Seconds} s on lane {Lane} (0 = everything)")]
    private partial void LogFlood(long lane, double seconds);

    [LoggerMessage(LogLevel.Error, "Sending effect {Id} broke\n{Trace}")]
    private partial void LogBroken(long id, string trace);
}
