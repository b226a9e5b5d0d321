namespace GroupBot.Core.Growth;

/// <summary>How often each number of days was met.</summary>
public sealed class Histogram
{
    private readonly SortedDictionary<long, long> _counts = [];

    /// <param name="count">0 or more.</param>
    public Histogram Add(long days, long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _counts[days] = _counts.GetValueOrDefault(days) + count;
        return this;
    }

    public Histogram Add(Histogram other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var (days, count) in other._counts)
        {
            Add(days, count);
        }

        return this;
    }

    /// <summary>The middle one, or the mean of the two in the middle; null of none.</summary>
    public double? Median
    {
        get
        {
            var all = _counts.Values.Sum();
            return all == 0 ? null : (At((all - 1) / 2) + At(all / 2)) / 2.0;
        }
    }

    /// <summary>The one that stands at a place, from 0.</summary>
    private long At(long place)
    {
        foreach (var (days, count) in _counts)
        {
            if (place < count)
            {
                return days;
            }

            place -= count;
        }

        throw new ArgumentOutOfRangeException(nameof(place));
    }
}
