using System.Numerics;

namespace GroupBot.Core.Churn;

/// <summary>In how many of somebody's weeks they did something, and in which last: all that the model looks at.</summary>
public readonly record struct ActivityHistory
{
    /// <exception cref="ArgumentOutOfRangeException">More weeks are active than could be.</exception>
    public ActivityHistory(int active, int last, int weeks)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(active);
        ArgumentOutOfRangeException.ThrowIfLessThan(last, active);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last, weeks);
        if (active == 0 && last != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(last), last, "Nobody was last active in a week without being active.");
        }

        (Active, Last, Weeks) = (active, last, weeks);
    }

    /// <summary>The history of a log's bits.</summary>
    /// <param name="bits">By bit, whether they did something in that week; bit 0 is the last that is over.</param>
    /// <param name="weeks">0 to 32 weeks that are over, after their first; older bits do not count.</param>
    public static ActivityHistory Of(uint bits, int weeks)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(weeks);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weeks, 32);
        var seen = (uint)(bits & ((1UL << weeks) - 1));
        return seen == 0 ? new(0, 0, weeks) : new(BitOperations.PopCount(seen), weeks - BitOperations.TrailingZeroCount(seen), weeks);
    }

    /// <summary>Weeks in which they did something, of those after their first.</summary>
    public int Active { get; }

    /// <summary>The last of these, counted from 1; 0 where there is none.</summary>
    public int Last { get; }

    /// <summary>Weeks that are over, after their first.</summary>
    public int Weeks { get; }
}
