using GroupBot.Events;
using GroupBot.Turns;

namespace GroupBot.Outbox;

/// <summary>What is to be seen of sending: whether Telegram is reached, and what was not done, never with a text.</summary>
internal sealed partial class SendRecord(TurnMetrics metrics, TimeProvider clock, ILogger<Sender> logger)
{
    /// <summary>A call has come to its end. Whatever Telegram answered, it is reached.</summary>
    public void Called(SendOutcome outcome)
    {
        var trouble = outcome switch
        {
            NeverLeft never => never.Reason,
            Lost lost => lost.Reason,
            Refused { IsRestart: true } restart => restart.Description,
            _ => null,
        };
        if (trouble is null)
        {
            metrics.Sending.Succeeded(clock.GetUtcNow());
        }
        else
        {
            metrics.Sending.Failed(trouble, clock.GetUtcNow());
        }
    }

    /// <summary>It is over with an effect; where it was not done, a line says which and why.</summary>
    public void Ended(OutboxItem item, EffectOutcome outcome)
    {
        switch (outcome)
        {
            case EffectFailed { Refusal: EffectRefusal.TooLate or EffectRefusal.GivenUp } dropped:
                metrics.EffectDropped();
                LogDropped(item.Id, item.Effect.GetType().Name, dropped.Reason);
                break;
            case EffectFailed { Code: { } code } refused when !item.Effect.MayBeRefused:
                LogRefused(item.Id, item.Effect.GetType().Name, code, refused.Reason);
                break;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Effect {Id} ({Effect}) was dropped: {Reason}")]
    private partial void LogDropped(long id, string effect, string reason);

    [LoggerMessage(LogLevel.Warning, "Effect {Id} ({Effect}) was refused: {Code} {Reason}")]
    private partial void LogRefused(long id, string effect, int code, string reason);
}
