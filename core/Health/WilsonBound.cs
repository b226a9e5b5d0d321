namespace GroupBot.Core.Health;

/// <summary>
/// The ends of Wilson's interval of a share: what is true at least and at most, with a confidence that z stands for (Wilson 1927;
/// 1.96 for 95 % of both sides). A share of few people is no more than their number allows.
/// </summary>
public static class WilsonBound
{
    public const double Z95 = 1.959963984540054;

    /// <returns>0 to 1; 0 of nobody.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or there are more hits than there were tries.</exception>
    public static double Lower(long hits, long all, double z = Z95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, all);
        if (all == 0)
        {
            return 0;
        }

        var (n, share, square) = ((double)all, (double)hits / all, z * z);
        var half = z * Math.Sqrt(((share * (1 - share)) + (square / (4 * n))) / n);
        return Math.Max(0, (share + (square / (2 * n)) - half) / (1 + (square / n)));
    }

    /// <summary>What is true of those who hit at most is what is left by those who missed at least.</summary>
    /// <returns>0 to 1; 1 of nobody.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or there are more hits than there were tries.</exception>
    public static double Upper(long hits, long all, double z = Z95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        return 1 - Lower(all - hits, all, z);
    }
}
