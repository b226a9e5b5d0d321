namespace GroupBot.Core.Money;

/// <summary>
/// Parts an amount by weights into whole minor units that are exactly the amount together: each is rounded down, and what is left
/// goes one by one to those that lost most (the largest remainder, Hamilton's method), of equals to the first. Whole numbers alone.
/// </summary>
public static class ExactShares
{
    /// <param name="amount">0 or more.</param>
    /// <param name="weights">Each 0 or more, up to 2^40, and one of them more.</param>
    /// <returns>In the order of <paramref name="weights"/>, each within 1 of its exact part; nothing for a weight of 0.</returns>
    public static IReadOnlyList<long> Of(long amount, IReadOnlyList<long> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        Int128 all = 0;
        foreach (var weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight, nameof(weights));
            all += weight;
        }

        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(all, nameof(weights));
        var shares = weights.Select(weight => (long)((Int128)amount * weight / all)).ToArray();
        var left = (int)(amount - shares.Sum());
        foreach (var place in Enumerable.Range(0, shares.Length).OrderByDescending(place => (Int128)amount * weights[place] % all).Take(left))
        {
            shares[place]++;
        }

        return shares;
    }
}
