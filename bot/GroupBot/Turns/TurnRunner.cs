using System.Diagnostics;
using GroupBot.Events;
using GroupBot.Members;
using GroupBot.Members.Scores;
using GroupBot.Outbox;
using GroupBot.Storage;

namespace GroupBot.Turns;

/// <summary>
/// Runs inputs as one transaction. Where a handler throws, the turn is undone and run again with a savepoint a handler.
/// Where the store fails, nothing stands.
/// </summary>
internal sealed partial class TurnRunner(
    Writer writer, Turn turn, Recorder recorder, ActivityWriter log, SeenCheckpoint seen, ScoreFollower scores, OutboxBook outbox, Walk walk,
    InnerEvents inner, HandlerCalls calls, TurnMetrics metrics, TimeProvider clock, ILogger<TurnRunner> logger)
{
    /// <summary>How long a turn works, its updates apart, before it leaves the rest of its inputs to the next one.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(20);

    /// <summary>What the registries made of the event at hand; a field so that an update costs no closure.</summary>
    private Scene? _met;

    /// <summary>Held wherever the writer's statements are used.</summary>
    public Lock Gate => writer.Gate;

    /// <summary>Set by tests only: called with each handler's name after it ran.</summary>
    public Action<string>? HandlerFault
    {
        get => calls.Fault;
        set => calls.Fault = value;
    }

    /// <summary>
    /// Runs inputs in one transaction: the first, and of the others as many as 20 ms allow. Tells their senders once it is
    /// committed.
    /// </summary>
    /// <returns>How many were taken.</returns>
    /// <exception cref="Exception">The store failed, or the run was cancelled: nothing of it stands.</exception>
    public int Run(IReadOnlyList<TurnInput> inputs)
    {
        using var gate = writer.Gate.EnterScope();
        var began = clock.GetTimestamp();
        int taken;
        try
        {
            taken = RunOnce(inputs, isolated: false);
        }
        catch (Exception exception) when (!HandlerCalls.IsAbort(exception))
        {
            Undo();
            metrics.Retries++;
            LogIsolating(exception.GetType().Name);
            taken = RunOnce(inputs, isolated: true);
        }
        catch
        {
            Undo();
            throw;
        }

        metrics.Turns++;
        metrics.LastTurn = clock.GetElapsedTime(began);
        // Whoever hears of the commit finds the trouble gone.
        metrics.Store.Succeeded(clock.GetUtcNow());
        for (var i = 0; i < taken; i++)
        {
            inputs[i].Committed.TrySetResult();
        }

        return taken;
    }

    /// <summary>
    /// After a failure of the store: forgets what memory held, and brings what is written behind the log up to it.
    /// </summary>
    public void Recover()
    {
        using var gate = writer.Gate.EnterScope();
        Undo();
        // First of all, as what is cleared may be read again at once: a lost session is made anew by nothing else.
        writer.Begin();
        writer.Caches.Clear();
        SeenCheckpoint.RollForward(writer);
        scores.RollForward();
        foreach (var group in scores.Broken)
        {
            if (calls.Attempt(() => scores.Repair(group)) is { } why)
            {
                LogScoresBroken(why);
            }
        }

        outbox.Load();
        writer.Commit();
        log.Reload();
        turn.Work.Load();
    }

    /// <summary>At the end: writes every checkpoint, so that the next start has nothing to roll forward.</summary>
    public void Finish()
    {
        using var gate = writer.Gate.EnterScope();
        writer.Begin();
        seen.FlushAll();
        scores.FlushAll();
        writer.Commit();
    }

    private int RunOnce(IReadOnlyList<TurnInput> inputs, bool isolated)
    {
        calls.IsIsolated = isolated;
        try
        {
            writer.Begin();
            Take(inputs[0]);
            var taken = 1;
            for (var began = clock.GetTimestamp(); taken < inputs.Count && clock.GetElapsedTime(began) < Budget; taken++)
            {
                Take(inputs[taken]);
            }

            writer.Fault?.Invoke("checkpoint");
            seen.FlushIfDue();
            scores.FlushIfDue();
            writer.Commit();
            return taken;
        }
        catch when (isolated)
        {
            Undo();
            throw;
        }
        finally
        {
            turn.Enter(null);
        }
    }

    private void Undo() => writer.Rollback();

    private void Take(TurnInput input)
    {
        switch (input)
        {
            case UpdateBatch batch:
                foreach (var update in batch.Updates)
                {
                    TakeUpdate(batch, update);
                    Score();
                }

                writer.Fault?.Invoke("cursor");
                if (batch.NextUpdateId is { } next)
                {
                    log.MoveCursor(batch.BotId, batch.Mode, next, batch.ReceivedAt.ToUnixTimeMilliseconds());
                }

                break;
            case OutcomeInput outcome:
                inner.TakeOutcome(outcome);
                break;
            case OutboxChange change:
                change.Change(outbox.Store);
                break;
            case WorkInput work:
                inner.TakeWork(work);
                break;
            case EventInput { Event: JobDue due } job:
                inner.TakeJob(job, due);
                break;
            case EventInput { Event: RequestMade request } made:
                inner.TakeRequest(made, request);
                break;
            case EventInput { Event: GroupMigrated moved } when turn.Groups.Find(moved.From) is { } group
                && turn.Groups.Find(moved.To)?.No == group.No:
                // A refused call told it before, or a service message: there is no update id to tell them apart by.
                break;
            case EventInput told:
                calls.Origin = new LetterOrigin(null, null, default, told.ReceivedAt);
                Meet(told.Event, null, told.ReceivedAt);
                break;
            default:
                throw new UnreachableException();
        }

        Score();
    }

    /// <summary>What the event's rows of the log are worth.</summary>
    private void Score()
    {
        if (log.Fresh.Count > 0)
        {
            if (!calls.Run(ScoreFollower.Handler, null, scores, static scores => scores.Follow()))
            {
                scores.Break();
            }

            log.TakeFresh();
        }
    }

    private void TakeUpdate(UpdateBatch batch, InboundUpdate update)
    {
        calls.Origin = new LetterOrigin(batch.BotId, update.UpdateId, update.Raw, batch.ReceivedAt);
        writer.Fault?.Invoke("seen");
        if (update.UpdateId is { } id && !log.TryMarkSeen(batch.BotId, id, batch.ReceivedAt.ToUnixTimeMilliseconds()))
        {
            metrics.Duplicates++;
            return;
        }

        metrics.Updates++;
        if (update.Event is null)
        {
            calls.Keep(DeadLetters.Unreadable, update.Unreadable ?? "", null);
            return;
        }

        Meet(update.Event, update.UpdateId, batch.ReceivedAt);
    }

    /// <summary>Takes an event into the registries and the log, and then to those who hear of it.</summary>
    private void Meet(ChatEvent chatEvent, long? updateId, DateTimeOffset receivedAt)
    {
        if (calls.Run(
            HandlerCalls.Registry, null, (Runner: this, Event: chatEvent, UpdateId: updateId, ReceivedAt: receivedAt),
            static on => on.Runner._met = on.Runner.Recorder.Record(on.Event, on.UpdateId, on.ReceivedAt)))
        {
            walk.Through(_met!);
        }
    }

    private Recorder Recorder => recorder;

    [LoggerMessage(LogLevel.Error, "The scores of some groups could not be made anew and stand still: {Why}")]
    private partial void LogScoresBroken(string why);

    [LoggerMessage(LogLevel.Warning, "A handler threw {Exception}; the turn is run again with a savepoint a handler")]
    private partial void LogIsolating(string exception);
}
