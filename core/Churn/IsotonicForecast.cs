namespace GroupBot.Core.Churn;

/// <summary>
/// Turns a score into a probability: what share of those with such a score went in a month that is over, made to rise with the
/// score by pooling neighbours that do not (Ayer and others 1955). So a ranking can be held against a model that knows probabilities.
/// </summary>
public sealed class IsotonicForecast
{
    private readonly double[] _from;
    private readonly double[] _shares;

    private IsotonicForecast(double[] from, double[] shares) => (_from, _shares) = (from, shares);

    /// <param name="past">The higher the score, the likelier somebody goes.</param>
    /// <returns>Null of nobody.</returns>
    public static IsotonicForecast? Fit(IReadOnlyCollection<(double Score, bool Went)> past)
    {
        ArgumentNullException.ThrowIfNull(past);
        var pools = new Stack<(double From, long Went, long All)>();
        foreach (var tied in past.GroupBy(row => row.Score).OrderBy(group => group.Key))
        {
            (double From, long Went, long All) pool = (tied.Key, tied.Count(row => row.Went), tied.Count());
            while (pools.TryPeek(out var before) && before.Went * pool.All >= pool.Went * before.All)
            {
                pools.Pop();
                pool = (before.From, before.Went + pool.Went, before.All + pool.All);
            }

            pools.Push(pool);
        }

        var rising = pools.Reverse().ToArray();
        return rising.Length == 0 ? null
            : new IsotonicForecast([.. rising.Select(pool => pool.From)], [.. rising.Select(pool => (double)pool.Went / pool.All)]);
    }

    /// <returns>0 to 1; of a score below all that were seen, what the lowest had.</returns>
    public double Of(double score)
    {
        var place = Array.BinarySearch(_from, score);
        return _shares[place >= 0 ? place : Math.Max(0, ~place - 1)];
    }
}
