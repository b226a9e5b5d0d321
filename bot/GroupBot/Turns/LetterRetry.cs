using GroupBot.Events;
using GroupBot.Members.Scores;
using GroupBot.Storage;
using GroupBot.Wire;

namespace GroupBot.Turns;

/// <summary>
/// Runs what a dead letter tells of once more, past the dedupe and at the event's own instant. What fails again leaves
/// nothing behind.
/// </summary>
internal sealed class LetterRetry(
    Recorder recorder, Walk walk, InnerEvents inner, HandlerCalls calls, Turn turn, DeadLetters letters)
{
    /// <summary>From now on a request may retry letters.</summary>
    public void Attach() => letters.Retry = Run;

    /// <returns>Why it cannot be done or failed again; null where it is done.</returns>
    private string? Run(DeadLetter letter, bool withEffects)
    {
        if (letter.Handler == ScoreFollower.Handler)
        {
            // The row stands in the log: what it is worth is told by all of it. One group that fails again keeps no other from it.
            return turn.Scores.Broken.Select(group => calls.Attempt(() => turn.Scores.Repair(group))).ToList().Find(why => why is not null);
        }

        if (letter.Raw is not { Length: > 0 } raw)
        {
            return $"Dead letter {letter.Id} kept no bytes: a fact that a refused call told comes again with the next call.";
        }

        var receivedAt = DateTimeOffset.FromUnixTimeMilliseconds(letter.ReceivedAt);
        var request = calls.Origin;
        calls.Origin = new LetterOrigin(letter.BotId, letter.UpdateId, raw, receivedAt);
        (turn.HoldsBack, turn.RetriedAt) = (!withEffects, turn.Now);
        try
        {
            return InnerLetter.Read(raw) is { } told
                ? inner.RunAgain(told, receivedAt)
                : RunUpdate(letter, UpdateReader.Read(raw), receivedAt);
        }
        finally
        {
            (turn.HoldsBack, turn.RetriedAt) = (false, null);
            calls.Origin = request;
        }
    }

    private string? RunUpdate(DeadLetter letter, InboundUpdate update, DateTimeOffset receivedAt)
    {
        if (update.Event is not { } chatEvent)
        {
            return $"Its bytes still cannot be read. {FailureTrace.BriefOf(update.Unreadable ?? "")}";
        }

        if (letter.Handler is DeadLetters.Unreadable or HandlerCalls.Registry)
        {
            // Nothing of the update was taken in: it is met as if it came now.
            return calls.Attempt(() => walk.Through(recorder.Record(chatEvent, update.UpdateId, receivedAt)));
        }

        var scene = recorder.Look(chatEvent, update.UpdateId, DateTimeOffset.FromUnixTimeMilliseconds(letter.At), receivedAt);
        return walk.RunAgain(scene, letter.Handler, letter.SubjectNo is { } subject ? new MemberNo(subject) : null);
    }
}
