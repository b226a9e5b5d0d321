using GroupBot.Events;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Storage;
using GroupBot.Turns.Routing;

namespace GroupBot.Turns;

/// <summary>
/// Runs inputs as one transaction. Where a handler throws, the batch is undone and run again with a savepoint a handler,
/// so that only the failing one's work is lost and a dead letter says so. Where the store fails, nothing stands.
/// </summary>
internal sealed partial class TurnRunner(
    Writer writer, Turn turn, Recorder recorder, ActivityWriter log, SeenCheckpoint seen, OutboxBook outbox, Router router,
    FeatureRegistry features, DeadLetters deadLetters, HandlerHealth health, TurnMetrics metrics, TimeProvider clock,
    ILogger<TurnRunner> logger)
{
    private const string Registry = "registry", Finding = "router";

    private bool _isolated;
    private UpdateBatch? _batch;
    private InboundUpdate? _update;

    /// <summary>Set by tests only: called with each handler's name after it ran.</summary>
    public Action<string>? HandlerFault { get; set; }

    /// <summary>What the turn wants done in a later one.</summary>
    public FollowUps FollowUps => turn.FollowUps;

    /// <summary>Runs everything in one transaction and tells the senders of the inputs once it is committed.</summary>
    /// <exception cref="Exception">The store failed, or the run was cancelled: nothing of it stands.</exception>
    public void Run(IReadOnlyList<TurnInput> inputs)
    {
        var began = clock.GetTimestamp();
        try
        {
            RunOnce(inputs, isolated: false);
        }
        catch (Exception exception) when (!IsAbort(exception))
        {
            Undo();
            metrics.Retries++;
            LogIsolating(exception.GetType().Name);
            RunOnce(inputs, isolated: true);
        }
        catch
        {
            Undo();
            throw;
        }

        metrics.Turns++;
        metrics.LastTurn = clock.GetElapsedTime(began);
        metrics.LastTurnAt = clock.GetUtcNow();
        foreach (var input in inputs)
        {
            input.Committed.TrySetResult();
        }
    }

    /// <summary>
    /// After a failure of the store: forgets what memory held, and brings what is written behind the log up to it.
    /// </summary>
    public void Recover()
    {
        Undo();
        writer.Caches.Clear();
        writer.Begin();
        SeenCheckpoint.RollForward(writer);
        writer.Commit();
        log.Reload();
    }

    /// <summary>Runs an input as a turn and undoes it: nothing of it stands, and nobody hears of it.</summary>
    public void Rehearse(TurnInput input)
    {
        _isolated = false;
        var updates = metrics.Updates;
        try
        {
            writer.Begin();
            Take(input);
        }
        finally
        {
            turn.Enter(null);
            Undo();
            metrics.Updates = updates;
        }
    }

    /// <summary>At the end: writes every checkpoint, so that the next start has nothing to roll forward.</summary>
    public void Finish()
    {
        writer.Begin();
        seen.FlushAll(clock.GetUtcNow());
        writer.Commit();
    }

    /// <summary>True where a dead letter's handler stands for the update as a whole: nothing of it was taken in.</summary>
    public static bool IsWholeUpdate(string handler) => handler is DeadLetters.Unreadable or Registry;

    /// <summary>Takes in an update of which nothing was, as if it came now.</summary>
    /// <returns>Why it failed, with everything undone; null where it stands.</returns>
    public string? MeetAgain(InboundUpdate update, DateTimeOffset receivedAt) =>
        Attempt(() => Walk(recorder.Record(update.Event!, update.UpdateId, receivedAt)));

    /// <summary>Runs one handler once more for a dead letter, at the event's own instant.</summary>
    /// <returns>Why it failed again, with everything undone; null where it stands.</returns>
    public string? RunHandlerAgain(Scene scene, string handler)
    {
        turn.Enter(scene);
        foreach (var (name, run) in HandlersOf(scene))
        {
            if (name == handler)
            {
                return Attempt(() => run(turn));
            }
        }

        return $"No handler named {handler} takes this event any more.";
    }

    /// <summary>Runs something inside the turn that may fail without failing the turn.</summary>
    private string? Attempt(Action run)
    {
        var isolated = _isolated;
        // Whoever throws inside ends the attempt, instead of leaving another dead letter.
        _isolated = false;
        writer.Savepoint();
        try
        {
            run();
            writer.Release();
            return null;
        }
#pragma warning disable CA1031 // The turn's handler call: one of the three places that catch everything.
        catch (Exception exception) when (!IsAbort(exception))
#pragma warning restore CA1031
        {
            writer.RollbackToSavepoint();
            return $"It failed again. {exception.GetType().Name}: {exception.Message}";
        }
        finally
        {
            _isolated = isolated;
        }
    }

    private static bool IsAbort(Exception exception) =>
        StorageFailure.IsStorage(exception) || exception is OperationCanceledException or OutOfMemoryException;

    private void RunOnce(IReadOnlyList<TurnInput> inputs, bool isolated)
    {
        _isolated = isolated;
        _update = null;
        _batch = null;
        try
        {
            writer.Begin();
            foreach (var input in inputs)
            {
                Take(input);
            }

            writer.Fault?.Invoke("checkpoint");
            seen.FlushIfDue(inputs[^1].ReceivedAt);
            writer.Commit();
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
                _batch = batch;
                foreach (var update in batch.Updates)
                {
                    _update = update;
                    TakeUpdate(batch, update);
                }

                _update = null;
                _batch = null;
                writer.Fault?.Invoke("cursor");
                if (batch.NextUpdateId is { } next)
                {
                    log.MoveCursor(batch.BotId, batch.Mode, next, batch.ReceivedAt.ToUnixTimeMilliseconds());
                }

                break;
            case OutcomeInput outcome:
                TakeOutcome(outcome);
                break;
            case OutboxChange change:
                change.Change(outbox.Store);
                break;
            case EventInput { Event: JobDue due } job:
                TakeJob(job, due);
                break;
            case EventInput { Event: RequestMade request } made:
                TakeRequest(made, request);
                break;
            case EventInput told:
                // A fact that a refused call told (a migration): no update, so nothing to tell apart from an earlier one.
                Meet(told.Event, null, told.ReceivedAt);
                break;
        }
    }

    private void TakeUpdate(UpdateBatch batch, InboundUpdate update)
    {
        writer.Fault?.Invoke("seen");
        if (update.UpdateId is { } id && !log.TryMarkSeen(batch.BotId, id, batch.ReceivedAt.ToUnixTimeMilliseconds()))
        {
            metrics.Duplicates++;
            return;
        }

        metrics.Updates++;
        if (update.Event is null)
        {
            AddDeadLetter(DeadLetters.Unreadable, update.Unreadable ?? "", null, batch.ReceivedAt);
            return;
        }

        Meet(update.Event, update.UpdateId, batch.ReceivedAt);
    }

    /// <summary>Takes an event into the registries and the log, and then to those who hear of it.</summary>
    private void Meet(ChatEvent chatEvent, long? updateId, DateTimeOffset receivedAt)
    {
        Scene? scene = null;
        if (Guarded(Registry, null, () => scene = recorder.Record(chatEvent, updateId, receivedAt)) && scene is not null)
        {
            Walk(scene);
        }
    }

    /// <summary>Guards, then at most one answer, then everyone who watches.</summary>
    private void Walk(Scene scene)
    {
        // A group the owners do not want is told nothing; but that the bot came there, or stands there, is for somebody to see.
        var isMuted = scene.Group is { IsAllowed: false };
        turn.Enter(scene);
        if (!isMuted)
        {
            foreach (var guard in features.Guards)
            {
                var stops = false;
                Guarded(guard.Name, scene, () => stops = guard.Run(turn, scene.Event));
                if (stops)
                {
                    return;
                }
            }

            (string Name, Action<Turn> Run)? found = null;
            Guarded(Finding, scene, () => found = AnswerTo(scene));
            if (found is { } answer)
            {
                Guarded(answer.Name, scene, () => answer.Run(turn));
            }

            Observe(scene, scene.Event);
        }
        else if (scene.Event is BotChanged)
        {
            Observe(scene, scene.Event);
        }

        foreach (var derived in scene.Derived)
        {
            if (!isMuted || derived is GroupMet)
            {
                Observe(scene, derived);
            }
        }
    }

    private (string Name, Action<Turn> Run)? AnswerTo(Scene scene) => scene.Event switch
    {
        MessageReceived received => router.Find(turn, received),
        ButtonPressed pressed => router.Find(pressed) is { } button
            ? (button.Handler.Name, now => button.Handler.Run(now, pressed, button.Data))
            // A button of another version: end the spinner, say nothing.
            : ("router.button", static now => now.Toast()),
        _ => null,
    };

    private void Observe(Scene scene, ChatEvent chatEvent)
    {
        foreach (var observer in features.ObserversOf(chatEvent.GetType()))
        {
            Guarded(observer.Name, scene, () => observer.Run(turn, chatEvent));
        }
    }

    /// <summary>Everything that would run for an event, by name.</summary>
    private IEnumerable<(string Name, Action<Turn> Run)> HandlersOf(Scene scene)
    {
        foreach (var guard in features.Guards)
        {
            yield return (guard.Name, now => guard.Run(now, scene.Event));
        }

        if (AnswerTo(scene) is { } answer)
        {
            yield return answer;
        }

        foreach (var heard in DerivedAgain(scene).Prepend(scene.Event))
        {
            foreach (var observer in features.ObserversOf(heard.GetType()))
            {
                yield return (observer.Name, now => observer.Run(now, heard));
            }
        }
    }

    /// <summary>What the registries may have concluded from an event, where that is beyond doubt.</summary>
    private IEnumerable<ChatEvent> DerivedAgain(Scene scene)
    {
        var (chat, at) = (scene.Event.Chat, scene.Event.At);
        if (scene.Group is null || chat is null)
        {
            yield break;
        }

        yield return new GroupMet(chat, at);
        var subject = scene.Event switch
        {
            MemberChanged changed => changed.Person,
            MembersAdded { People: [var one] } => one,
            MemberGone gone => gone.Person,
            _ => null,
        };
        if (subject is null || turn.Members.Find(subject.Id) is not { } person)
        {
            yield break;
        }

        yield return new MemberJoined(chat, at, person.No);
        yield return new MemberJoinCompleted(chat, at, person.No);
        yield return new MemberLeft(chat, at, person.No, scene.Event is MemberChanged { New.Status: MemberStatus.Banned });
    }

    private void TakeOutcome(OutcomeInput input)
    {
        var item = input.Item;
        var isNew = input.Outcome switch
        {
            EffectFailed { Refusal: EffectRefusal.Refused } failed => outbox.Store.End(item.Id, OutboxState.Failed, failed.Reason),
            EffectUncertain uncertain => outbox.Store.End(item.Id, OutboxState.Uncertain, uncertain.Reason),
            _ => outbox.Store.Delete(item.Id),
        };
        if (!isNew)
        {
            // The commit of an earlier run stood though nobody heard of it.
            return;
        }

        if (input.Outcome is EffectSucceeded succeeded)
        {
            recorder.RecordOwn(item, succeeded.Answer, input.SentTo, input.ReceivedAt);
        }

        if (item.Then is { } then && features.Continuations.TryGetValue(then.Handler, out var handler))
        {
            var scene = new Scene
            {
                Event = new EffectEnded(item.To.Group, input.Outcome),
                ReceivedAt = input.ReceivedAt,
                At = input.ReceivedAt,
                Group = item.To.Group.IsPrivate ? null : turn.Groups.Find(item.To.Group),
                Person = item.To.Person is { } person ? turn.Members.Find(person) : null,
            };
            scene.Day = scene.Group?.Rule.DayOf(scene.At) ?? DateOnly.FromDateTime(scene.At.UtcDateTime);
            turn.Enter(scene);
            Guarded(handler.Name, scene, () => handler.Run(turn, then.State, input.Outcome));
        }
    }

    private void TakeJob(EventInput input, JobDue due)
    {
        var job = features.Jobs.FirstOrDefault(spec => spec.Name == due.Job);
        if (job is null || !log.TryTakeSlot(due.Job, due.Group.Value, due.Slot))
        {
            return;
        }

        var scene = SceneOf(input, due, due.Group.IsPrivate ? null : turn.Groups.Find(due.Group));
        turn.Enter(scene);
        Guarded(job.Name, scene, () => job.Run(turn, due));
    }

    private void TakeRequest(EventInput input, RequestMade request)
    {
        if (!log.TryTakeRequest(request.Id, input.ReceivedAt.ToUnixTimeMilliseconds()))
        {
            input.Answer = RequestAnswer.Error("This request was done before.");
            return;
        }

        if (!features.Requests.TryGetValue(request.Name, out var handler))
        {
            input.Answer = RequestAnswer.Error($"There is no request named {request.Name}.");
            return;
        }

        var scene = SceneOf(input, request, null);
        turn.Enter(scene);
        if (!Guarded(handler.Name, scene, () => input.Answer = handler.Run(turn, request)))
        {
            input.Answer = RequestAnswer.Error($"{handler.Name} failed; see dead-letters.");
        }
    }

    private static Scene SceneOf(EventInput input, ChatEvent chatEvent, Groups.GroupState? group) => new()
    {
        Event = chatEvent,
        ReceivedAt = input.ReceivedAt,
        At = input.ReceivedAt,
        Group = group,
        Day = group?.Rule.DayOf(input.ReceivedAt) ?? DateOnly.FromDateTime(input.ReceivedAt.UtcDateTime),
    };

    /// <summary>
    /// Runs one handler. At first everything runs without savepoints; once one has thrown, each has its own.
    /// </summary>
    /// <returns>False where it failed (or is switched off) and its work was undone.</returns>
    private bool Guarded(string name, Scene? scene, Action run)
    {
        if (health.IsOff(name))
        {
            return false;
        }

        if (!_isolated)
        {
            writer.Fault?.Invoke(name);
            run();
            HandlerFault?.Invoke(name);
            return true;
        }

        writer.Savepoint();
        try
        {
            run();
            HandlerFault?.Invoke(name);
            writer.Release();
            return true;
        }
#pragma warning disable CA1031 // The turn's handler call: one of the three places that catch everything.
        catch (Exception exception) when (!IsAbort(exception))
#pragma warning restore CA1031
        {
            writer.RollbackToSavepoint();
            if (name is not (Registry or Finding))
            {
                // Those two are no feature: switched off, they would lose every update after the twentieth odd one.
                health.Failed(name);
            }

            LogHandlerFailed(name, _update?.UpdateId, exception);
            AddDeadLetter(name, exception.ToString(), scene, _batch?.ReceivedAt ?? scene?.ReceivedAt ?? clock.GetUtcNow());
            return false;
        }
    }

    private void AddDeadLetter(string handler, string error, Scene? scene, DateTimeOffset receivedAt)
    {
        metrics.DeadLetters++;
        deadLetters.Add(handler, error, _update?.Raw ?? default, _batch?.BotId, scene, _update?.UpdateId, receivedAt);
    }

    [LoggerMessage(LogLevel.Warning, "A handler threw {Exception}; the batch is run again with a savepoint a handler")]
    private partial void LogIsolating(string exception);

    [LoggerMessage(LogLevel.Error, "{Handler} failed on update {UpdateId}; its work is undone and a dead letter is kept")]
    private partial void LogHandlerFailed(string handler, long? updateId, Exception exception);
}
