namespace GroupBot.Core.Health;

/// <summary>One who joined, and whom somebody answered or greeted within a day, or not.</summary>
/// <param name="JoinedAt">Unix milliseconds.</param>
public readonly record struct Newcomer(long JoinedAt, bool IsMet);

/// <summary>How many of those who joined met somebody within a day.</summary>
public static class NewcomersMet
{
    public const long Within = 86_400_000;

    /// <param name="now">Unix milliseconds.</param>
    /// <returns>
    /// Of those whose day is over: whoever joined an hour ago and was answered would make it look better than it is, and whoever was
    /// not worse.
    /// </returns>
    public static Share Of(IEnumerable<Newcomer> newcomers, long now)
    {
        ArgumentNullException.ThrowIfNull(newcomers);
        var mature = newcomers.Where(newcomer => now - newcomer.JoinedAt >= Within).ToList();
        return new Share(mature.Count(newcomer => newcomer.IsMet), mature.Count);
    }
}
