namespace GroupBot.Turns;

/// <summary>What the corridor counts for <c>/metrics</c> and the health page; since start.</summary>
internal sealed class TurnMetrics
{
    private long _effectsDropped;

    public long Updates { get; set; }
    public long Duplicates { get; set; }
    public long Turns { get; set; }
    public long Retries { get; set; }
    public long DeadLetters { get; set; }
    public long AnswersTooOld { get; set; }

    /// <summary>Effects whose deadline passed before they could be sent, or that were given up after a day.</summary>
    public long EffectsDropped => Volatile.Read(ref _effectsDropped);

    /// <summary>Told by the sender, on any thread.</summary>
    public void EffectDropped() => Interlocked.Increment(ref _effectsDropped);

    /// <summary>Duration of the last turn, from its begin to the end of its commit.</summary>
    public TimeSpan LastTurn { get; set; }

    public LastTrouble Store { get; } = new();

    public LastTrouble Receiving { get; } = new();

    public LastTrouble Sending { get; } = new();

    /// <summary>Told by the features whose pictures are drawn.</summary>
    public LastTrouble Drawing { get; } = new();

    /// <summary>What is wrong with the store now, in one line; null where nothing is.</summary>
    public string? StorageTrouble => Store.Standing;
}
