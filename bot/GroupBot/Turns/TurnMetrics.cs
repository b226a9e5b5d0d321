namespace GroupBot.Turns;

/// <summary>What the corridor counts for <c>/metrics</c> and the health page; since start.</summary>
internal sealed class TurnMetrics
{
    public long Updates { get; set; }
    public long Duplicates { get; set; }
    public long Turns { get; set; }
    public long Retries { get; set; }
    public long DeadLetters { get; set; }
    public long AnswersTooOld { get; set; }

    /// <summary>Duration of the last turn, from its begin to the end of its commit.</summary>
    public TimeSpan LastTurn { get; set; }

    /// <summary>The last failure of the store in one line, or null.</summary>
    public string? StorageTrouble { get; set; }

    public DateTimeOffset? LastTurnAt { get; set; }
}
