namespace GroupBot.Core.Scoring;

/// <summary>What one member gave another lately.</summary>
/// <param name="LastReply">The day of the last reply that counted; null for none.</param>
/// <param name="LastThanks">The day of the last thanks that counted.</param>
/// <param name="BurstAt">When the present run of reactions began, unix milliseconds.</param>
/// <param name="Burst">How many it has.</param>
public sealed record PairScore(int? LastReply = null, int? LastThanks = null, long BurstAt = 0, int Burst = 0)
{
    /// <summary>The window of what is counted between two.</summary>
    public const int Days = 30;

    public static readonly PairScore None = new();

    private (int Day, double Amount)[] Given { get; init; } = [];

    /// <summary>The awards of the present run that still stand, the first among them.</summary>
    public IReadOnlyList<Award> BurstAwards { get; init; } = [];

    /// <summary>How many awards there were in the 30 days that end with this one. What was worth nothing is none.</summary>
    public int CountOn(int day) => Given.Count(award => award.Day > day - Days);

    public double SumOn(int day) => Given.Where(award => award.Day > day - Days).Sum(award => award.Amount);

    public PairScore Give(int day, double amount) => this with { Given = [.. Given.Where(award => award.Day > day - Days), (day, amount)] };

    public PairScore TakeBack(int day, double amount)
    {
        var index = Array.IndexOf(Given, (day, amount));
        return index < 0 ? this : this with { Given = [.. Given[..index], .. Given[(index + 1)..]] };
    }
}
