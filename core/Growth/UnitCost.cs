namespace GroupBot.Core.Growth;

/// <summary>What a join cost, in 分 (hundredths of the money's unit), not rounded.</summary>
/// <param name="PerJoin">Spent over joins; null where there were none.</param>
/// <param name="PerCounted">Spent over counted members, the cost of acquiring one (CAC); null where there were none.</param>
public sealed record UnitCost(decimal? PerJoin, decimal? PerCounted)
{
    /// <param name="spent">In 分, 0 or more.</param>
    /// <param name="joins">0 or more.</param>
    /// <param name="counted">0 or more.</param>
    public static UnitCost Of(long spent, int joins, int counted)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(spent);
        ArgumentOutOfRangeException.ThrowIfNegative(joins);
        ArgumentOutOfRangeException.ThrowIfNegative(counted);
        return new UnitCost(Over(joins), Over(counted));

        decimal? Over(int number) => number == 0 ? null : (decimal)spent / number;
    }
}
