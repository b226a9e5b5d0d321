namespace GroupBot.Core.Money;

/// <summary>Which buyers somebody is one of.</summary>
public enum RfmSegment
{
    /// <summary>Lately, often and much: 4 or 5 of each, up to 555.</summary>
    Champion,

    /// <summary>Often and much, and not for long: 155, 154, 144 and the like.</summary>
    AtRisk,

    /// <summary>Long ago, seldom and little: 1 or 2 of each, down to 111.</summary>
    Lost,

    /// <summary>Lately, for the first time.</summary>
    New,
    Other,
}

/// <summary>How lately, how often and how much somebody bought, each 1 to 5, of which 5 is the best.</summary>
/// <param name="Monetary">By the mean of an order: the sum goes with how often.</param>
public readonly record struct RfmScore(RfmBuyer Buyer, int Recency, int Frequency, int Monetary)
{
    /// <summary>The segments that the three of https://www.datahubpro.co.uk/glossary/rfm name, with what lies next to them.</summary>
    public RfmSegment Segment => this switch
    {
        { Recency: >= 4, Frequency: >= 4, Monetary: >= 4 } => RfmSegment.Champion,
        { Recency: <= 2, Frequency: >= 4, Monetary: >= 4 } => RfmSegment.AtRisk,
        { Recency: <= 2, Frequency: <= 2, Monetary: <= 2 } => RfmSegment.Lost,
        { Recency: >= 4, Buyer.Orders: 1 } => RfmSegment.New,
        _ => RfmSegment.Other,
    };
}

/// <summary>What somebody bought and kept, in one money.</summary>
/// <param name="LastDay">The group's day of the last order.</param>
/// <param name="Orders">1 or more.</param>
/// <param name="Net">What is left of them together, in minor units.</param>
public sealed record RfmBuyer(long BuyerNo, int LastDay, int Orders, long Net)
{
    /// <summary>In minor units, not rounded.</summary>
    public decimal MeanOrder => (decimal)Net / Orders;
}
