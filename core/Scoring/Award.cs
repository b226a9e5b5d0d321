namespace GroupBot.Core.Scoring;

/// <summary>What one act gave one member, and why so much: a row that is never changed.</summary>
/// <param name="Seq">Of the act.</param>
/// <param name="At">Of the act, unix milliseconds: heat fades from there.</param>
/// <param name="FromNo">Who gave it; null for what somebody did themselves.</param>
/// <param name="Tier">What the number of that day's leaves of it.</param>
/// <param name="Pair">What the number from that person leaves of it.</param>
/// <param name="Giver">What that person's standing leaves of it.</param>
/// <param name="Mutual">What two who give each other most leave of it.</param>
/// <param name="Amount">Heat; no more than the caps left of the product.</param>
public sealed record Award(
    long Seq, long At, int Day, long MemberNo, long? FromNo, AwardKind Kind, HeatCategory Category, int RuleVersion, double Base,
    double Tier, double Pair, double Giver, double Mutual, double Amount, Shortfall Why)
{
    /// <summary>True of the row that takes back an earlier one of the same act, kind and members.</summary>
    public bool IsReversal { get; init; }

    /// <summary>积分: ten times the heat, rounded down.</summary>
    public long Points { get; init; } = (long)Math.Floor(10 * Amount);

    /// <summary>The row that takes this one back: exactly what it stored.</summary>
    public Award Reversed() => this with { Amount = -Amount, Points = -Points, IsReversal = true };
}
