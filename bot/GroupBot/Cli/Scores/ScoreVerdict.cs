namespace GroupBot.Cli.Scores;

/// <summary>One thing that a group's rows say otherwise than its log.</summary>
/// <param name="What">The row: its table and key.</param>
/// <param name="Held">What the row says; null where there is none.</param>
/// <param name="Replayed">What the log says; null where it says nothing of it.</param>
internal sealed record ScoreDifference(string What, string? Held, string? Replayed);

/// <summary>What a replay of a group's log came to.</summary>
/// <param name="Rows">Of the log.</param>
/// <param name="Members">Compared to the bit.</param>
/// <param name="Pairs">Compared to the bit.</param>
/// <param name="Awards">Compared to the bit.</param>
/// <param name="Differences">The first of them.</param>
/// <param name="Count">All of them.</param>
internal sealed record ScoreVerdict(long Rows, int Members, int Pairs, long Awards, IReadOnlyList<ScoreDifference> Differences, long Count);
