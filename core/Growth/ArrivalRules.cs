namespace GroupBot.Core.Growth;

/// <summary>When somebody who came counts as having arrived.</summary>
public sealed record ArrivalRules
{
    /// <param name="activeDays">On so many different days they did something; 1 to <paramref name="within"/>.</param>
    /// <param name="within">Within so many days of the group, the day of the join being the first; 1 or more.</param>
    /// <param name="keptAfter">Still here so many days after the join: kept; no less than <paramref name="within"/>.</param>
    /// <param name="needsAnswer">Somebody other than the inviter has to have replied or reacted to them.</param>
    public ArrivalRules(int activeDays, int within, int keptAfter, bool needsAnswer)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(within, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(activeDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(activeDays, within);
        ArgumentOutOfRangeException.ThrowIfLessThan(keptAfter, within);
        (ActiveDays, Within, KeptAfter, NeedsAnswer) = (activeDays, within, keptAfter, needsAnswer);
    }

    public int ActiveDays { get; }

    public int Within { get; }

    public int KeptAfter { get; }

    public bool NeedsAnswer { get; }

    /// <summary>What an admin is to look at before somebody counts.</summary>
    public FlagRules Flags { get; init; } = FlagRules.None;

    /// <summary>The last day on which an activity or an answer counts.</summary>
    public DateOnly LastDayOf(DateOnly joined) => joined.AddDays(Within - 1);
}
