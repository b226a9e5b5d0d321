using GroupBot.Core.Activity;
using GroupBot.Core.Money;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Money;

internal sealed class RfmTests
{
    private const int Today = 1000;

    /// <summary>Of few by the days, orders and parts of the median (100) at which a score begins.</summary>
    [TestCase(7, 10, 200, 5, 5, 5)]
    [TestCase(8, 9, 199, 4, 4, 4)]
    [TestCase(30, 5, 125, 4, 4, 4)]
    [TestCase(31, 4, 124, 3, 3, 3)]
    [TestCase(90, 3, 80, 3, 3, 3)]
    [TestCase(91, 2, 79, 2, 2, 2)]
    [TestCase(180, 2, 50, 2, 2, 2)]
    [TestCase(181, 1, 49, 1, 1, 1)]
    [TestCase(-3, 1, 100, 5, 1, 3)]
    public void Of_FewBuyers_GoesByCuts(int days, int orders, long mean, int recency, int frequency, int monetary)
    {
        RfmBuyer[] buyers = [Buyer(1, days, orders, mean), .. Enumerable.Range(2, 4).Select(no => Buyer(no, 0, 1, 100))];

        var score = Rfm.Of(buyers, Today)[0];

        Assert.That((score.Recency, score.Frequency, score.Monetary), Is.EqualTo((recency, frequency, monetary)));
    }

    /// <summary>Five hundred of whom each is later, buys more often and more than the one before: a hundred have each score.</summary>
    [Test]
    public void Of_ManyBuyers_GoesByQuintiles()
    {
        RfmBuyer[] buyers = [.. Enumerable.Range(1, Rfm.QuintilesFrom).Select(no => Buyer(no, Rfm.QuintilesFrom - no, no, 1000 + no))];

        var scores = Rfm.Of(buyers, Today);

        Assert.That(scores.Select(score => (score.Recency, score.Frequency, score.Monetary)), Is.EqualTo(buyers.Select((_, place) => (1 + (place / 100), 1 + (place / 100), 1 + (place / 100)))));
    }

    /// <summary>Where nine of ten bought once, none of them is above another by the order of the list.</summary>
    [Test]
    public void Of_ManyWhoBoughtOnce_GivesEqualsTheSame()
    {
        RfmBuyer[] buyers = [.. Enumerable.Range(1, 600).Select(no => Buyer(no, 10, no % 10 is 0 ? 2 : 1, 100))];

        var scores = Rfm.Of(buyers, Today);

        Assert.That(scores.Where(score => score.Buyer.Orders == 1).Select(score => score.Frequency).Distinct(), Is.EqualTo(new[] { 3 }));
        Assert.That(scores.Where(score => score.Buyer.Orders == 2).Select(score => score.Frequency).Distinct(), Is.EqualTo(new[] { 5 }));
        Assert.That(scores.Select(score => (score.Recency, score.Monetary)).Distinct(), Is.EqualTo(new[] { (3, 3) }));
    }

    /// <summary>Whoever gave all back is no buyer; an order that cost nothing is kept.</summary>
    [Test]
    public void BuyersOf_Orders_AreThoseWhoKeptOne()
    {
        var ledger = new MoneyLedger();
        Take(ActivityKind.Purchase, 1, 5, 100, "a");
        Take(ActivityKind.Purchase, 2, 5, 100, "b");
        Take(ActivityKind.Purchase, 2, 9, 50, "c");
        Take(ActivityKind.Purchase, 3, 7, 0, "d");
        Take(ActivityKind.Refund, 0, 9, 100, "a");
        Take(ActivityKind.Refund, 0, 9, 30, "b");

        Assert.That(Rfm.BuyersOf(ledger.Orders), Is.EqualTo(new RfmBuyer[] { new(2, 9, 2, 120), new(3, 7, 1, 0) }));
        Assert.That(Rfm.Of([], Today), Is.Empty);

        void Take(ActivityKind kind, long member, int day, long amount, string order) =>
            ledger.Take(new MoneyFact(kind, amount) { MemberNo = member, Day = day, Order = order });
    }

    [TestCase(5, 5, 5, RfmSegment.Champion)]
    [TestCase(1, 5, 5, RfmSegment.AtRisk)]
    [TestCase(1, 5, 4, RfmSegment.AtRisk)]
    [TestCase(1, 4, 4, RfmSegment.AtRisk)]
    [TestCase(1, 1, 1, RfmSegment.Lost)]
    [TestCase(5, 1, 3, RfmSegment.New)]
    [TestCase(3, 3, 3, RfmSegment.Other)]
    public void Segment_OfAScore_IsThatOfThePublishedCodes(int recency, int frequency, int monetary, RfmSegment expected) =>
        Assert.That(new RfmScore(Buyer(1, 0, frequency, 1), recency, frequency, monetary).Segment, Is.EqualTo(expected));

    private static RfmBuyer Buyer(long no, int days, int orders, long mean) => new(no, Today - days, orders, mean * orders);
}
