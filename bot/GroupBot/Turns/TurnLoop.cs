using System.Threading.Channels;
using GroupBot.Storage;
using GroupBot.Turns.Work;

namespace GroupBot.Turns;

/// <summary>
/// The one place that writes: takes what waits, at most one batch of updates and 500 of the rest, and runs it as a turn.
/// Where the store fails it waits and runs the same again; nothing is confirmed before it stands.
/// </summary>
internal sealed partial class TurnLoop(
    TurnRunner runner, WorkLine work, Database database, TurnMetrics metrics, TimeProvider clock,
    StoreEnd end, ILogger<TurnLoop> logger) : BackgroundService
{
    private const int MostOthers = 500;

    /// <summary>How long results wait for updates to share a commit with.</summary>
    private static readonly TimeSpan ResultsWait = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan FirstBackOff = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The collector's own first generation follows the processor's cache (60 MB were measured on a large one), and no
    /// setting that a project can carry bounds it. Collected between turns: some 6 ms, every thirtieth turn under full load.
    /// </summary>
    private const long AllocatedBetweenCollections = 8 << 20;

    private long _allocatedAtCollection;

    private readonly Channel<UpdateBatch> _updates = Channel.CreateUnbounded<UpdateBatch>();
    private readonly Channel<TurnInput> _prompt = Channel.CreateUnbounded<TurnInput>();
    private readonly Channel<OutcomeInput> _results = Channel.CreateUnbounded<OutcomeInput>();
    private readonly Channel<bool> _signal =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private Exception? _fatal;
    private bool _hasBegun;

    /// <summary>Called after the store came back: what memory held of the outbox is to be read again.</summary>
    public Action? Recovered { get; set; }

    /// <summary>How many inputs wait.</summary>
    public int Waiting => _updates.Reader.Count + _prompt.Reader.Count + _results.Reader.Count;

    /// <summary>Puts something before the turn; the task ends once it is committed, and fails where the loop has ended.</summary>
    public Task SubmitAsync(TurnInput input)
    {
        var isTaken = input switch
        {
            UpdateBatch batch => _updates.Writer.TryWrite(batch),
            OutcomeInput outcome => _results.Writer.TryWrite(outcome),
            _ => _prompt.Writer.TryWrite(input),
        };
        if (!isTaken)
        {
            input.Committed.TrySetException(_fatal ?? new OperationCanceledException("The program ends."));
        }

        _signal.Writer.TryWrite(true);
        return input.Committed.Task;
    }

    /// <summary>A loop that is stopped before it began is never run by the host; whoever waits for it is told all the same.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (!_hasBegun)
        {
            _hasBegun = true;
            Drain([]);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _hasBegun = true;
        await Task.Yield();
        var inputs = new List<TurnInput>(MostOthers + 1);
        work.Ended = read => SubmitAsync(read);
        work.StartReading(stoppingToken);
        try
        {
            // What was left of long work goes on even if nothing else comes.
            _signal.Writer.TryWrite(true);
            while (_fatal is null && await _signal.Reader.WaitToReadAsync(stoppingToken))
            {
                _signal.Reader.TryRead(out _);
                if (_updates.Reader.Count == 0 && _prompt.Reader.Count == 0 && _results.Reader.Count > 0)
                {
                    await WaitForCompanyAsync(stoppingToken);
                }

                while (_fatal is null && Gather(inputs, withWork: true))
                {
                    await RunAsync(inputs, stoppingToken);
                    work.StartReading(stoppingToken);
                    CollectIfDue();
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }

        Drain(inputs);
    }

    private void CollectIfDue()
    {
        var allocated = GC.GetTotalAllocatedBytes();
        if (allocated - _allocatedAtCollection > AllocatedBetweenCollections)
        {
            _allocatedAtCollection = allocated;
            GC.Collect(0, GCCollectionMode.Forced, blocking: true);
        }
    }

    private async Task WaitForCompanyAsync(CancellationToken ct)
    {
        using var company = CancellationTokenSource.CreateLinkedTokenSource(ct);
        company.CancelAfter(ResultsWait);
        try
        {
            while (_updates.Reader.Count == 0 && _prompt.Reader.Count == 0 && _results.Reader.Count < MostOthers
                && await _signal.Reader.WaitToReadAsync(company.Token))
            {
                _signal.Reader.TryRead(out _);
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
        }
    }

    /// <summary>Adds what waits to what the last turn left: updates first, then a chunk of long work at the end.</summary>
    private bool Gather(List<TurnInput> inputs, bool withWork)
    {
        if (_updates.Reader.TryRead(out var batch))
        {
            inputs.Insert(0, batch);
        }

        while (inputs.Count < MostOthers && _prompt.Reader.TryRead(out var prompt))
        {
            inputs.Add(prompt);
        }

        while (inputs.Count < MostOthers && _results.Reader.TryRead(out var result))
        {
            inputs.Add(result);
        }

        if (withWork && !inputs.Exists(static input => input is WorkInput { Result: null, Failure: null })
            && work.Chunk(updatesWait: batch is not null) is { } chunk)
        {
            inputs.Add(chunk);
        }

        return inputs.Count > 0;
    }

    private async Task RunAsync(List<TurnInput> inputs, CancellationToken ct)
    {
        var backOff = FirstBackOff;
        var recover = false;
        while (true)
        {
            try
            {
                if (recover)
                {
                    using var gate = runner.Gate.EnterScope();
                    runner.Recover();
                    Recovered?.Invoke();
                    recover = false;
                }

                Finish(inputs, runner.Run(inputs));
                return;
            }
#pragma warning disable CA1031 // Whatever broke the turn, nothing of it stands: the same batch is run again.
            catch (Exception exception) when (exception is not OperationCanceledException || !ct.IsCancellationRequested)
#pragma warning restore CA1031
            {
                recover = true;
                var trouble = StorageFailure.Explain(exception, database.Name);
                metrics.Store.Failed(trouble, clock.GetUtcNow());
                if (StorageFailure.IsFatal(exception))
                {
                    _fatal = exception;
                    end.Stop(() => LogFatal(trouble));
                    return;
                }

                LogTrouble(trouble);
            }

            await Task.Delay(backOff, clock, ct);
            backOff = backOff * 2 < LongestBackOff ? backOff * 2 : LongestBackOff;
        }
    }

    private void Finish(List<TurnInput> inputs, int taken)
    {
        using var gate = runner.Gate.EnterScope();
        for (var i = 0; i < taken; i++)
        {
            if (inputs[i] is WorkInput done)
            {
                work.Done(done);
            }
        }

        inputs.RemoveRange(0, taken);
    }

    /// <summary>
    /// At the end the sources are silent already: what waits is taken in (what waited for the store too, once more), and
    /// the checkpoints are written. After a fatal failure nothing is tried any more.
    /// </summary>
    private void Drain(List<TurnInput> inputs)
    {
        _updates.Writer.TryComplete();
        _prompt.Writer.TryComplete();
        _results.Writer.TryComplete();
        try
        {
            if (_fatal is null)
            {
                if (inputs.Count > 0)
                {
                    runner.Recover();
                }

                while (Gather(inputs, withWork: false))
                {
                    Finish(inputs, runner.Run(inputs));
                }

                runner.Finish();
                return;
            }
        }
        catch (Exception exception) when (StorageFailure.IsStorage(exception))
        {
            // What was not committed was not confirmed either: it comes again at the next start.
            _fatal = exception;
            if (!end.IsSaid)
            {
                LogTrouble(StorageFailure.Explain(exception, database.Name));
            }
        }

        do
        {
            inputs.ForEach(input => input.Committed.TrySetException(_fatal));
            inputs.Clear();
        }
        while (Gather(inputs, withWork: false));
    }

    [LoggerMessage(LogLevel.Error, "{Trouble}")]
    private partial void LogTrouble(string trouble);

    [LoggerMessage(LogLevel.Critical, "The bot stops: {Trouble}")]
    private partial void LogFatal(string trouble);
}
