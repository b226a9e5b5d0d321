namespace GroupBot.Core.Growth;

/// <summary>What an entrance, or several together, brought and cost.</summary>
/// <param name="Returned">Had come first by something else, went, and came again by it.</param>
/// <param name="Spent">In hundredths of the money's unit.</param>
/// <param name="Circles">Null before a night placed anybody.</param>
/// <param name="MedianDays">The days until they came to count, that of the join being one as in the rule; null where nobody did.</param>
public sealed record EntryFigures(EntryCounts Counts, long Returned, long Spent, double? MedianDays, CircleCounts? Circles = null)
{
    public UnitCost Cost => UnitCost.Of(Spent, checked((int)Counts.Joins), checked((int)Counts.Counted));

    /// <summary>Of all who came by it, the share who had been in the group before; null where nobody came.</summary>
    public double? Overlap => Through == 0 ? null : (double)(Counts.WereHere + Returned) / Through;

    /// <summary>The share that only it brought: the rest of <see cref="Overlap"/>.</summary>
    public double? Marginal => Overlap is { } overlap ? 1 - overlap : null;

    /// <summary>Of all who joined by it, the share in the core or the active circle; null where nobody came, or nobody is placed.</summary>
    public double? InnerShare => Counts.Joins == 0 || Circles is not { } circles ? null : (double)(circles.Core + circles.Active) / Counts.Joins;

    private long Through => Counts.Joins + Returned;
}
