namespace GroupBot.Core.Health;

/// <summary>
/// How unequally something is spread: 2Σi·x_i/(nΣx) − (n+1)/n, the x ascending and i from 1. 0 where all have the same,
/// (n−1)/n where one has everything.
/// </summary>
public static class Gini
{
    /// <param name="amounts">Each 0 or more, in any order.</param>
    /// <returns>Null where there is nothing, or nobody.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative.</exception>
    public static double? Of(IReadOnlyCollection<long> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        Int128 sum = 0, weighted = 0;
        var place = 0;
        foreach (var amount in amounts.Order())
        {
            ArgumentOutOfRangeException.ThrowIfNegative(amount, nameof(amounts));
            sum += amount;
            weighted += ++place * (Int128)amount;
        }

        return sum == 0 ? null : (2 * (double)weighted / (place * (double)sum)) - ((place + 1.0) / place);
    }
}
