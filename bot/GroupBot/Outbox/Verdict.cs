using GroupBot.Events;

namespace GroupBot.Outbox;

/// <summary>What one call means for one row of the outbox.</summary>
internal abstract record Verdict
{
    private static readonly TimeSpan GiveUp = TimeSpan.FromHours(24);

    /// <summary>Judges by what was asked for, what was tried before, and how the call ended.</summary>
    public static Verdict Of(OutboxItem item, SendOutcome outcome, DateTimeOffset now) => outcome switch
    {
        Done { FailedMessages: { Count: > 0 } failed } when item.Effect is DeleteMessages delete
            && delete.MessageIds.Any(failed.Contains) =>
            new Ended(new EffectFailed(item.Id, EffectRefusal.Refused, 400, "The message cannot be deleted.")),
        Done done => new Ended(new EffectSucceeded(item.Id, done.Answer)),
        Refused { Code: 429 } flood => new Flooded(flood.RetryAfter ?? TimeSpan.FromSeconds(1)),
        Refused { IsRestart: true } restart => Again(item, restart.Description, item.IsUncertain, now),
        Refused refused => new Ended(OfRefusal(item, refused)),
        NeverLeft never => Again(item, never.Reason, item.IsUncertain, now),
        Lost lost when item.Effect.Class is EffectClass.Once => new Ended(new EffectUncertain(item.Id, lost.Reason)),
        Lost lost => Again(item, lost.Reason, isUncertain: true, now),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static Verdict Again(OutboxItem item, string reason, bool isUncertain, DateTimeOffset now) =>
        now - item.AskedAt > GiveUp
            ? new Ended(new EffectFailed(item.Id, EffectRefusal.GivenUp, null, $"Given up after {GiveUp.TotalHours} h: {reason}"))
            : new Retried(reason, isUncertain);

    private static EffectOutcome OfRefusal(OutboxItem item, Refused refused)
    {
        var isAgain = item.IsUncertain || item.Attempts > 0;
        if (IsFulfilled(item.Effect, refused.Description)
            || (isAgain && item.Effect.Class is EffectClass.Repeatable && SaysDone(refused.Description)))
        {
            return new EffectSucceeded(item.Id, new EffectAnswer());
        }

        var why = refused.Code == 403 && item.To.Person is not null ? EffectRefusal.Unreachable : EffectRefusal.Refused;
        return new EffectFailed(item.Id, why, refused.Code, refused.Description);
    }

    /// <summary>
    /// On any try, the first as well: the message that was to go is gone, the text that was to be is there. Nobody need
    /// look at that, whoever did it. (Of merged deletes Telegram skips what is gone by itself.)
    /// </summary>
    private static bool IsFulfilled(Effect effect, string description) =>
        (effect is DeleteMessages && description.Contains(SendOutcome.DeletedAlready, StringComparison.Ordinal))
        || (effect is EditText && description.Contains("message is not modified", StringComparison.Ordinal));

    /// <summary>
    /// What Telegram says to a call that took effect the first time. That the chat or the user is not found says nothing
    /// of the kind.
    /// </summary>
    private static bool SaysDone(string description) =>
        description.Contains("not modified", StringComparison.Ordinal)
        || description.Contains("query is too old", StringComparison.Ordinal)
        || (description.Contains("message", StringComparison.Ordinal) && description.Contains("not found", StringComparison.Ordinal));
}

/// <summary>It is over, one way or another.</summary>
internal sealed record Ended(EffectOutcome Outcome) : Verdict;

/// <summary>It is tried again after a growing delay.</summary>
internal sealed record Retried(string Reason, bool IsUncertain) : Verdict
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <param name="attempts">How often it was tried again before.</param>
    public static TimeSpan DelayAfter(int attempts)
    {
        var delay = First * Math.Pow(2, Math.Min(attempts, 10));
        return delay < Longest ? delay : Longest;
    }
}

/// <summary>Telegram asks for a pause; that is no try of this row's.</summary>
internal sealed record Flooded(TimeSpan Length) : Verdict;
