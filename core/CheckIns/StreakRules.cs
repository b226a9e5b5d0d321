namespace GroupBot.Core.CheckIns;

/// <summary>When saver cards are earned and how many are held.</summary>
public sealed record StreakRules
{
    /// <param name="milestones">Days in a row at which a card is earned, each 1 or more, rising.</param>
    /// <param name="mostCards">Cards held at once; what is earned beyond is lost. 0 = no cards at all.</param>
    public StreakRules(IReadOnlyList<int> milestones, int mostCards)
    {
        ArgumentNullException.ThrowIfNull(milestones);
        ArgumentOutOfRangeException.ThrowIfNegative(mostCards);
        for (var i = 0; i < milestones.Count; i++)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(milestones[i], i == 0 ? 1 : milestones[i - 1] + 1, nameof(milestones));
        }

        Milestones = milestones;
        MostCards = mostCards;
    }

    public IReadOnlyList<int> Milestones { get; }

    public int MostCards { get; }

    /// <summary>The first milestone beyond so many days in a row; null where there is none.</summary>
    public int? NextAfter(int days)
    {
        foreach (var milestone in Milestones)
        {
            if (milestone > days)
            {
                return milestone;
            }
        }

        return null;
    }
}
