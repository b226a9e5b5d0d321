namespace GroupBot.Core.Money;

/// <summary>Where few buyers are parted: quintiles of few, or of many who bought once, say nothing. The numbers are ours.</summary>
public sealed record RfmCuts
{
    /// <summary>Days since the last order up to which it is 5, 4, 3 and 2; rising.</summary>
    public IReadOnlyList<int> Days { get; init; } = [7, 30, 90, 180];

    /// <summary>Orders from which it is 2, 3, 4 and 5; rising.</summary>
    public IReadOnlyList<int> Orders { get; init; } = [2, 3, 5, 10];

    /// <summary>The mean order over the median of all from which it is 2, 3, 4 and 5; rising.</summary>
    public IReadOnlyList<decimal> OfMedian { get; init; } = [0.5m, 0.8m, 1.25m, 2m];
}
