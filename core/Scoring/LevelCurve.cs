namespace GroupBot.Core.Scoring;

/// <summary>
/// Levels by the points somebody ever earned. From level l to the next it takes 5l² + 50l + 100 tens of points
/// (https://github.com/Mee6/Mee6-documentation, docs/levels_xp.md), times a multiplier of the group's.
/// </summary>
public readonly record struct LevelCurve
{
    public const int LeastMultiplier = 1, MostMultiplier = 1000, Highest = 1000;

    private readonly int _multiplier;

    /// <param name="multiplier">In hundredths: 25 for a quarter of the published curve. 1 to 1,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The multiplier is out of its range.</exception>
    public LevelCurve(int multiplier)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(multiplier, LeastMultiplier);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(multiplier, MostMultiplier);
        _multiplier = multiplier;
    }

    /// <summary>The points from which somebody has a level, rounded up; 0 for level 0.</summary>
    /// <param name="level">0 to 1,000.</param>
    public long PointsFor(int level)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, Highest);
        if (_multiplier == 0)
        {
            throw new InvalidOperationException("A curve without a multiplier has no levels.");
        }

        // Tens of points times hundredths: a tenth of it are points.
        return ((TensFor(level) * _multiplier) + 9) / 10;
    }

    /// <summary>The level of somebody who ever earned so many points; below 0 it is 0 too.</summary>
    public int LevelOf(long points)
    {
        var (low, high) = (0, Highest);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = PointsFor(middle) <= points ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>The sum of 5k² + 50k + 100 over all k below the level.</summary>
    private static long TensFor(long level) => (5 * (level - 1) * level * ((2 * level) - 1) / 6) + (25 * level * (level - 1)) + (100 * level);
}
