namespace GroupBot.Core.Scoring;

/// <summary>What one member gave another lately.</summary>
/// <param name="LastReply">The day of the last reply that counted; null for none.</param>
/// <param name="LastThanks">The day of the last thanks that counted.</param>
public sealed record PairScore(int? LastReply = null, int? LastThanks = null)
{
    /// <summary>The window of what is counted between two.</summary>
    public const int Days = 30;

    public static readonly PairScore None = new();

    private (int Day, double Amount, bool IsCounted)[] Given { get; init; } = [];

    /// <summary>When the last reactions came, the oldest first, in unix milliseconds: no more than would be too many within minutes.</summary>
    public IReadOnlyList<long> Reactions { get; init; } = [];

    /// <summary>Of these reactions the awards that still stand.</summary>
    public IReadOnlyList<Award> ReactionAwards { get; init; } = [];

    /// <summary>How many awards there were in the 30 days that end with this one. What was worth nothing is none.</summary>
    public int CountOn(int day) => Given.Count(award => award.IsCounted && award.Day > day - Days);

    public double SumOn(int day) => Given.Where(award => award.Day > day - Days).Sum(award => award.Amount);

    /// <param name="isCounted">False of what counts for the sum alone.</param>
    public PairScore Give(int day, double amount, bool isCounted) =>
        this with { Given = [.. Given.Where(award => award.Day > day - Days), (day, amount, isCounted)] };

    public PairScore TakeBack(int day, double amount, bool isCounted)
    {
        var index = Array.IndexOf(Given, (day, amount, isCounted));
        return index < 0 ? this : this with { Given = [.. Given[..index], .. Given[(index + 1)..]] };
    }
}
