namespace GroupBot.Core.Scoring;

/// <summary>
/// Whole numbers that are near to parts of a sum and together are exactly the whole that is shown: each is rounded down, and what
/// is left goes to those that lost most (Hamilton's method), of equals to the first.
/// </summary>
public static class LargestRemainder
{
    /// <param name="parts">Finite; below 0 too.</param>
    /// <param name="whole">What they are to sum to: their sum, rounded either way.</param>
    /// <returns>In the order of <paramref name="parts"/>, each within 1 of its part. They sum to <paramref name="whole"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The whole is not the sum of the parts.</exception>
    public static IReadOnlyList<long> Round(IReadOnlyList<double> parts, long whole)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var rounded = parts.Select(part => (long)Math.Floor(part)).ToArray();
        var left = whole - rounded.Sum();
        if (left < 0 || left > parts.Count || Math.Abs(whole - parts.Sum()) >= 1)
        {
            throw new ArgumentOutOfRangeException(nameof(whole), whole, "This is not what the parts sum to.");
        }

        foreach (var place in Enumerable.Range(0, parts.Count).OrderByDescending(i => parts[i] - Math.Floor(parts[i])).Take((int)left))
        {
            rounded[place]++;
        }

        return rounded;
    }
}
