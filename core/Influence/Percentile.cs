namespace GroupBot.Core.Influence;

/// <summary>Where a value stands among all: the share below it and half of the share that is equal, itself included.</summary>
public static class Percentile
{
    /// <summary>Values that differ by no more than this part of themselves are equal: they differ by rounding.</summary>
    public const double Rounding = 1e-9;

    /// <returns>By place in the list, above 0 and below 1; ½ for all where all are equal.</returns>
    public static double[] MidRanks(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var (sorted, order) = (values.ToArray(), new int[values.Count]);
        for (var at = 0; at < order.Length; at++)
        {
            order[at] = at;
        }

        Array.Sort(sorted, order);
        var ranks = new double[values.Count];
        for (int begin = 0, end; begin < sorted.Length; begin = end)
        {
            end = begin + 1;
            while (end < sorted.Length && sorted[end] - sorted[end - 1] <= Rounding * Math.Abs(sorted[end]))
            {
                end++;
            }

            for (var at = begin; at < end; at++)
            {
                ranks[order[at]] = (begin + end) / 2.0 / sorted.Length;
            }
        }

        return ranks;
    }
}
