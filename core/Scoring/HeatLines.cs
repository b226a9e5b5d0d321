namespace GroupBot.Core.Scoring;

/// <summary>活跃值 as people read it: whole numbers by category that are exactly the number shown.</summary>
/// <param name="Shown">0 or more.</param>
/// <param name="Lines">In the order of the categories; those that come to 0 are left out.</param>
/// <param name="Floor">What is added as nobody has less than 0; 0 for most.</param>
public sealed record HeatLines(long Shown, IReadOnlyList<(HeatCategory Category, long Amount)> Lines, long Floor)
{
    /// <param name="at">Unix milliseconds.</param>
    public static HeatLines Of(in Heat heat, HeatClock clock, long at)
    {
        var parts = new double[Heat.Categories];
        for (var category = 0; category < parts.Length; category++)
        {
            parts[category] = heat.At(clock, at, (HeatCategory)category);
        }

        var whole = (long)Math.Round(parts.Sum(), MidpointRounding.AwayFromZero);
        var rounded = LargestRemainder.Round(parts, whole);
        return new HeatLines(
            Math.Max(0, whole), [.. rounded.Select((amount, category) => ((HeatCategory)category, amount)).Where(line => line.amount != 0)],
            Math.Max(0, -whole));
    }

    /// <summary>What there was at the end of each of the last days, of what each day changed; within a day nothing fades.</summary>
    /// <param name="now">Heat at this moment.</param>
    /// <param name="changes">What each day gave and took in heat, the oldest first, the last is today's.</param>
    /// <param name="halfLife">Days.</param>
    /// <returns>As many values, whole, 0 or more.</returns>
    public static IReadOnlyList<int> Days(double now, IReadOnlyList<double> changes, int halfLife)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var days = new int[changes.Count];
        var (heat, aDay) = (now, PowerOfTwo.Of(1.0 / halfLife));
        for (var day = changes.Count - 1; day >= 0; day--)
        {
            days[day] = (int)Math.Round(Math.Clamp(heat, 0, int.MaxValue), MidpointRounding.AwayFromZero);
            heat = (heat - changes[day]) * aDay;
        }

        return days;
    }
}
