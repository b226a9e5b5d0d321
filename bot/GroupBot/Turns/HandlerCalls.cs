using GroupBot.Events;
using GroupBot.Members.Scores;
using GroupBot.Storage;

namespace GroupBot.Turns;

/// <summary>What a dead letter tells of: the bytes of an update, or of something of our own.</summary>
/// <param name="Inner">Writes what came by no update; called only where a handler failed.</param>
internal readonly record struct LetterOrigin(
    long? BotId, long? UpdateId, ReadOnlyMemory<byte> Raw, DateTimeOffset ReceivedAt, Func<byte[]>? Inner = null);

/// <summary>
/// Calls handlers. At first without savepoints; once one has thrown, the turn is run again with a savepoint each, so that
/// only the failing one's work is undone and a dead letter says so.
/// </summary>
internal sealed partial class HandlerCalls(
    Writer writer, DeadLetters deadLetters, HandlerHealth health, TurnMetrics metrics, ILogger<HandlerCalls> logger)
{
    /// <summary>The registries, and the search for who answers: no features, and never switched off.</summary>
    public const string Registry = "registry", Finding = "router";

    /// <summary>True while each handler has a savepoint of its own.</summary>
    public bool IsIsolated { get; set; }

    /// <summary>What is at hand.</summary>
    public LetterOrigin Origin { get; set; }

    /// <summary>Set by tests only: called with each handler's name after it ran.</summary>
    public Action<string>? Fault { get; set; }

    /// <summary>Runs one handler.</summary>
    /// <param name="subject">Whom a derived event tells of.</param>
    /// <returns>False where it failed (or is switched off) and its work was undone.</returns>
    public bool Run<TState>(string name, Scene? scene, TState state, Action<TState> run, MemberNo? subject = null)
    {
        if (health.IsOff(name))
        {
            if (Origin.Inner is not null)
            {
                // An observer that is off misses updates; what comes by none comes only once, and is kept for later.
                Keep(name, "The handler is switched off.", scene, subject);
            }

            return false;
        }

        if (!IsIsolated)
        {
            writer.Fault?.Invoke(name);
            run(state);
            Fault?.Invoke(name);
            return true;
        }

        writer.Savepoint();
        try
        {
            run(state);
            Fault?.Invoke(name);
            writer.Release();
            return true;
        }
#pragma warning disable CA1031 // The turn's handler call: what catches everything but a failure of the turn itself.
        catch (Exception exception) when (!IsAbort(exception))
#pragma warning restore CA1031
        {
            writer.RollbackToSavepoint();
            if (name is not (Registry or Finding or ScoreFollower.Handler))
            {
                // Those, switched off, would lose every update, or row of the log, after the twentieth odd one.
                health.Failed(name);
            }

            LogHandlerFailed(name, Origin.UpdateId, FailureTrace.Full(exception));
            Keep(name, FailureTrace.ForLetter(exception), scene, subject);
            return false;
        }
    }

    /// <summary>Runs something inside the turn that may fail without failing the turn.</summary>
    /// <returns>Why it failed, with everything undone; null where it stands.</returns>
    public string? Attempt(Action run)
    {
        var isolated = IsIsolated;
        // Whoever throws inside ends the attempt, instead of leaving another dead letter.
        IsIsolated = false;
        writer.Savepoint();
        try
        {
            run();
            writer.Release();
            return null;
        }
#pragma warning disable CA1031 // The same call for a dead letter's sake.
        catch (Exception exception) when (!IsAbort(exception))
#pragma warning restore CA1031
        {
            writer.RollbackToSavepoint();
            return $"It failed again. {FailureTrace.Brief(exception)}";
        }
        finally
        {
            IsIsolated = isolated;
        }
    }

    /// <summary>Keeps a dead letter of what is at hand.</summary>
    public void Keep(string handler, string error, Scene? scene, MemberNo? subject = null)
    {
        metrics.DeadLetters++;
        deadLetters.Add(handler, error, Origin, scene, subject);
    }

    /// <summary>True where nothing of the turn may stand: the store failed, or it was cancelled.</summary>
    public static bool IsAbort(Exception exception) =>
        StorageFailure.IsStorage(exception) || exception is OperationCanceledException or OutOfMemoryException;

    [LoggerMessage(LogLevel.Error, "{Handler} failed on update {UpdateId}; its work is undone and a dead letter is kept\n{Trace}")]
    private partial void LogHandlerFailed(string handler, long? updateId, string trace);
}
