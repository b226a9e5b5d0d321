namespace GroupBot.Core.Health;

/// <summary>How far somebody came. The numbers are stored: never renumber, only append.</summary>
public enum FunnelStage
{
    Joined = 0,

    /// <summary>Three active days of the first fourteen.</summary>
    Activated = 1,

    /// <summary>In the active circle.</summary>
    Engaged = 2,
    Bought = 3,

    /// <summary>A second order, a day or more after the first.</summary>
    BoughtAgain = 4,

    /// <summary>Somebody whom they invited came to count.</summary>
    Referred = 5,
}

/// <summary>One stage of a funnel.</summary>
/// <param name="People">Who reached it, and all before it.</param>
/// <param name="OfBefore">Of those who reached the stage before.</param>
/// <param name="OfAll">Of all who joined.</param>
/// <param name="MedianDays">From the stage before, days of 24 hours; of an even number the mean of the two in the middle; null of nobody.</param>
public sealed record FunnelStep(FunnelStage Stage, int People, Share OfBefore, Share OfAll, double? MedianDays);
