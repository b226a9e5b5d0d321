using GroupBot.Members.Scores;

namespace GroupBot.Cli.Scores;

/// <summary>
/// One thing that a group's rows say otherwise than its log, and what makes it right: one of the following, or nothing for what
/// holds of the group as a whole, which is put right as a whole.
/// </summary>
internal sealed record ScoreFinding(Func<ScoreDifference> Tell)
{
    public RowAwards? Awards { get; init; }
    public UndoneAward? Undone { get; init; }
    public FixedMember? Member { get; init; }
    public FixedPair? Pair { get; init; }
    public FixedDay? Day { get; init; }

    public bool IsOfTheGroup => Awards is null && Undone is null && Member is null && Pair is null && Day is null;

    public static ScoreFinding Of(string what, string? held, string? replayed) => new(() => new ScoreDifference(what, held, replayed));

    /// <summary>What makes some of them right.</summary>
    /// <param name="through">The last row of the log from which they were found.</param>
    public static ScoreFixes Fixes(IReadOnlyCollection<ScoreFinding> some, long through) => new()
    {
        Awards = [.. some.Select(one => one.Awards).OfType<RowAwards>()],
        AwardsThrough = through,
        Undone = [.. some.Select(one => one.Undone).OfType<UndoneAward>()],
        Members = [.. some.Select(one => one.Member).OfType<FixedMember>()],
        Pairs = [.. some.Select(one => one.Pair).OfType<FixedPair>()],
        Days = [.. some.Select(one => one.Day).OfType<FixedDay>()],
    };
}
