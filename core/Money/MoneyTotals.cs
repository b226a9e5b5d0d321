using GroupBot.Core.Activity;

namespace GroupBot.Core.Money;

/// <summary>What a group's log says about one money. All amounts are in its minor units (分, cents).</summary>
/// <param name="Buyers">Who paid for an order, though it was given back.</param>
/// <param name="BoughtAgain">Buyers with an order 24 hours or more after their first.</param>
/// <param name="Gmv">All that was paid for orders, what was given back later included (gross merchandise value).</param>
/// <param name="Donations">For good causes: no part of <paramref name="Gmv"/>, as tips are none.</param>
/// <param name="HighestBid">0 where nobody offered; nothing was paid by it.</param>
/// <param name="Spent">What the group paid to be found.</param>
public sealed record MoneyTotals(
    string Currency, int Orders, int Buyers, int BoughtAgain, long Gmv, long Refunded, long Tips, long Donations, int Bids, long HighestBid, long Spent)
{
    private const long DayLong = 86_400_000;

    /// <summary>What was paid for orders and kept: 0 or more.</summary>
    public long Net => Gmv - Refunded;

    /// <returns>One of each money, in the order of their names; nothing is added together across two.</returns>
    public static IReadOnlyList<MoneyTotals> Of(MoneyLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return
        [
            .. ledger.Facts.GroupBy(fact => fact.Currency, StringComparer.Ordinal).OrderBy(facts => facts.Key, StringComparer.Ordinal)
                .Select(facts => Of(facts.Key, facts.ToLookup(fact => fact.Kind), [.. ledger.Orders.Where(order => order.Currency == facts.Key)])),
        ];
    }

    private static MoneyTotals Of(string currency, ILookup<ActivityKind, MoneyFact> facts, IReadOnlyList<PaidOrder> orders)
    {
        var buyers = orders.ToLookup(order => order.BuyerNo, order => order.At);
        return new MoneyTotals(
            currency, orders.Count, buyers.Count, buyers.Count(instants => instants.Max() - instants.Min() >= DayLong),
            Sum(ActivityKind.Purchase), Sum(ActivityKind.Refund), Sum(ActivityKind.Tip), Sum(ActivityKind.Donation),
            facts[ActivityKind.Bid].Count(), facts[ActivityKind.Bid].Select(bid => bid.Amount).DefaultIfEmpty().Max(), Sum(ActivityKind.Spend));

        long Sum(ActivityKind kind) => facts[kind].Sum(fact => fact.Amount);
    }
}
