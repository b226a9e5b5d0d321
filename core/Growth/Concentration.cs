namespace GroupBot.Core.Growth;

/// <summary>
/// The Herfindahl-Hirschman index of parts of a whole, such as the joins of each entrance: the sum of the squared shares
/// (https://www.nasdaq.com/glossary/h/herfindahl-hirschman-index, there of shares in per cent, to 10,000).
/// </summary>
public static class Concentration
{
    /// <summary>What is above this hangs on one or two of the parts; two halves are not above it.</summary>
    public const double High = 0.5;

    /// <param name="parts">Each 0 or more, in any order; they are counts or amounts, not shares.</param>
    /// <returns>From 1/n for n equal parts to 1 for one alone; the same bits for any order. Null where all is nothing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A part is negative.</exception>
    /// <exception cref="OverflowException">Together they are beyond 10^19.</exception>
    public static double? Of(IEnumerable<long> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        Int128 sum = 0, squares = 0;
        foreach (var part in parts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(part, nameof(parts));
            sum += part;
            squares += (Int128)part * part;
        }

        return sum == 0 ? null : (double)squares / (double)(sum * sum);
    }
}
