using GroupBot.Wire;

namespace GroupBot.Turns;

/// <summary>
/// Runs what a dead letter tells of once more, past the dedupe and at the event's own instant. What fails again leaves
/// nothing behind.
/// </summary>
internal sealed class LetterRetry(TurnRunner runner, Recorder recorder, Turn turn, DeadLetters letters)
{
    /// <summary>From now on a request may retry letters.</summary>
    public void Attach() => letters.Retry = Run;

    /// <returns>Why it cannot be done or failed again; null where it is done.</returns>
    private string? Run(DeadLetter letter, bool withEffects)
    {
        if (letter.Raw is not { Length: > 0 } raw)
        {
            return $"Dead letter {letter.Id} came by no update: a job runs again at its next slot.";
        }

        var update = UpdateReader.Read(raw);
        if (update.Event is null)
        {
            return $"Its bytes still cannot be read. {update.Unreadable}";
        }

        turn.HoldsBack = !withEffects;
        try
        {
            var receivedAt = DateTimeOffset.FromUnixTimeMilliseconds(letter.ReceivedAt);
            return TurnRunner.IsWholeUpdate(letter.Handler)
                ? runner.MeetAgain(update, receivedAt)
                : runner.RunHandlerAgain(
                    recorder.Look(update.Event, update.UpdateId, DateTimeOffset.FromUnixTimeMilliseconds(letter.At), receivedAt),
                    letter.Handler);
        }
        finally
        {
            turn.HoldsBack = false;
        }
    }
}
