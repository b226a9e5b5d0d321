namespace GroupBot.Core.Health;

/// <summary>
/// The contributor absence factor: the fewest people who make half of everything
/// (https://chaoss.community/kb/metric-contributor-absence-factor/).
/// </summary>
public static class AbsenceFactor
{
    /// <param name="amounts">Of each person, 0 or more, in any order.</param>
    /// <returns>1 or more; 0 where there is nothing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative.</exception>
    public static int Of(IReadOnlyCollection<long> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        Int128 sum = 0;
        foreach (var amount in amounts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(amount, nameof(amounts));
            sum += amount;
        }

        Int128 together = 0;
        var people = 0;
        foreach (var amount in amounts.OrderDescending())
        {
            if (together * 2 >= sum)
            {
                break;
            }

            together += amount;
            people++;
        }

        return people;
    }
}
