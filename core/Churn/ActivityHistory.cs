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

    /// <summary>Weeks in which they did something, of those after their first.</summary>
    public int Active { get; }

    /// <summary>The last of these, counted from 1; 0 where there is none.</summary>
    public int Last { get; }

    /// <summary>Weeks that are over, after their first.</summary>
    public int Weeks { get; }
}
