using GroupBot.Core.Growth;

namespace GroupBot.Core.Money;

/// <summary>
/// What the people of one channel cost and brought, in minor units of one money. Somebody is of the channel that they came by
/// first, and of no other.
/// </summary>
/// <param name="Spent">On the channel, 0 or more.</param>
/// <param name="People">Who came by it first.</param>
/// <param name="Activated">Of these, who did something on three days of the first fourteen.</param>
/// <param name="Buyers">Of these, who ever paid for an order.</param>
/// <param name="Net">What these paid for orders and did not get back.</param>
public sealed record ChannelValue(string Channel, long Spent, int People, int Activated, int Buyers, long Net)
{
    /// <summary>The cost of acquiring a member (CAC): spent over activated, not rounded; null where nobody was.</summary>
    public decimal? Cost => UnitCost.Of(Spent, People, Activated).PerCounted;

    /// <summary>
    /// What an activated member brought so far (LTV): net over activated, not rounded; null where nobody was. It says nothing of what
    /// they will bring.
    /// </summary>
    public decimal? Value => UnitCost.Of(Net, People, Activated).PerCounted;

    /// <summary>LTV over CAC; null where nothing was spent, or nobody activated.</summary>
    public decimal? ValueOfCost => Spent == 0 ? null : Value / Cost;
}
