namespace GroupBot.Core.Growth;

/// <summary>Whether a group was lively day after day, and not on one day alone.</summary>
public static class LivelyWeek
{
    /// <summary>Days in a row that have to be lively.</summary>
    public const int Days = 7;

    /// <param name="active">How many were active on the days that are over, rising, the last of them yesterday.</param>
    /// <param name="least">Members that make a day lively; 1 or more.</param>
    /// <returns>How many were active on the quietest of the last seven days; null where one of these was less lively, or is unknown.</returns>
    public static int? Quietest(IReadOnlyList<int> active, int least)
    {
        ArgumentNullException.ThrowIfNull(active);
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 1);
        return active.Count >= Days && active.Skip(active.Count - Days).Min() is var quietest && quietest >= least ? quietest : null;
    }
}
