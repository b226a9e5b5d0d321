namespace GroupBot.Core.Growth;

/// <summary>How many of those who came by an entrance are in the inner circles by now.</summary>
public readonly record struct CircleCounts(long Core, long Active)
{
    public static CircleCounts operator +(CircleCounts one, CircleCounts other) => new(one.Core + other.Core, one.Active + other.Active);

    public static CircleCounts Add(CircleCounts one, CircleCounts other) => one + other;
}
