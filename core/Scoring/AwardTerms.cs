namespace GroupBot.Core.Scoring;

/// <summary>What one kind of award gives.</summary>
/// <param name="Base">Heat before any multiplier; below 0 of strikes.</param>
/// <param name="DayCap">The most heat of this kind a day; null for any.</param>
/// <param name="WeekCount">The most awards of this kind in 7 days; null for any.</param>
public sealed record AwardTerms(HeatCategory Category, double Base, double? DayCap = null, int? WeekCount = null)
{
    /// <summary>True of what another person gives: it is multiplied by how much that person's word is worth.</summary>
    public bool IsReceived { get; init; }

    /// <summary>The kind whose day's cap it uses up together with; null for its own.</summary>
    public AwardKind? CapOf { get; init; }

    /// <summary>True of what a day's most heat does not bind.</summary>
    public bool IsExempt { get; init; }
}
