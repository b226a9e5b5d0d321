using GroupBot.Core.Influence;

namespace GroupBot.Core.Money;

/// <summary>
/// Recency, frequency and spend of the buyers of one money: by quintiles of many, by cuts of few. Equals have the same score
/// always (mid-ranks).
/// </summary>
public static class Rfm
{
    /// <summary>From so many buyers on by quintiles.</summary>
    public const int QuintilesFrom = 500;

    private const int Scores = 5;

    /// <summary>Who kept an order of those given, which are of one money; whoever gave all back is none.</summary>
    public static IReadOnlyList<RfmBuyer> BuyersOf(IEnumerable<PaidOrder> orders)
    {
        ArgumentNullException.ThrowIfNull(orders);
        return
        [
            .. orders.Where(order => order.IsKept).GroupBy(order => order.BuyerNo).OrderBy(own => own.Key)
                .Select(own => new RfmBuyer(own.Key, own.Max(order => order.Day), own.Count(), own.Sum(order => order.Net))),
        ];
    }

    /// <param name="today">The group's day; an order that is later is of today.</param>
    /// <returns>In the order of <paramref name="buyers"/>.</returns>
    public static IReadOnlyList<RfmScore> Of(IReadOnlyList<RfmBuyer> buyers, int today, RfmCuts? cuts = null)
    {
        ArgumentNullException.ThrowIfNull(buyers);
        return buyers.Count >= QuintilesFrom ? ByQuintiles(buyers) : buyers.Count == 0 ? [] : ByCuts(buyers, today, cuts ?? new RfmCuts());
    }

    private static IReadOnlyList<RfmScore> ByQuintiles(IReadOnlyList<RfmBuyer> buyers)
    {
        var (recency, frequency, monetary) = (Ranks(buyer => buyer.LastDay), Ranks(buyer => buyer.Orders), Ranks(buyer => (double)buyer.MeanOrder));
        return [.. buyers.Select((buyer, place) => new RfmScore(buyer, Fifth(recency[place]), Fifth(frequency[place]), Fifth(monetary[place])))];

        double[] Ranks(Func<RfmBuyer, double> of) => Percentile.MidRanks([.. buyers.Select(of)]);

        static int Fifth(double rank) => (int)(rank * Scores) + 1;
    }

    private static IReadOnlyList<RfmScore> ByCuts(IReadOnlyList<RfmBuyer> buyers, int today, RfmCuts cuts)
    {
        var median = Median([.. buyers.Select(buyer => buyer.MeanOrder).Order()]);
        return
        [
            .. buyers.Select(buyer => new RfmScore(
                buyer,
                Scores - cuts.Days.Count(days => today - buyer.LastDay > days),
                1 + cuts.Orders.Count(orders => buyer.Orders >= orders),
                1 + cuts.OfMedian.Count(part => buyer.MeanOrder >= part * median))),
        ];
    }

    private static decimal Median(decimal[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
