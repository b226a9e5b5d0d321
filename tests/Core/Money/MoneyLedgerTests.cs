using GroupBot.Core.Activity;
using GroupBot.Core.Money;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Money;

internal sealed class MoneyLedgerTests
{
    private const long Day = 86_400_000;

    private readonly MoneyLedger _ledger = new();

    /// <summary>
    /// Ann pays 199.00 and, two days later, 50.00, of which 20.00 come back; Bob pays 10.00 of another money. What is given, offered
    /// or spent is no part of what was sold.
    /// </summary>
    [Test]
    public void Totals_OfAGroup_AreOfEachMoneyApart()
    {
        Take(ActivityKind.Purchase, 19_900, 1, "a");
        Take(ActivityKind.Purchase, 5_000, 1, "b", at: 2 * Day);
        Take(ActivityKind.Refund, 2_000, 0, "b", at: 3 * Day);
        Take(ActivityKind.Tip, 100, 2);
        Take(ActivityKind.Donation, 700, 2);
        Take(ActivityKind.Bid, 8_000, 2);
        Take(ActivityKind.Bid, 9_000, 1);
        Take(ActivityKind.Spend, 3_000, 0);
        Take(ActivityKind.Purchase, 1_000, 2, "c", "USD");

        var totals = MoneyTotals.Of(_ledger);

        Assert.That(totals, Is.EqualTo(new MoneyTotals[]
        {
            new("CNY", 2, 1, 1, 24_900, 2_000, 100, 700, 2, 9_000, 3_000),
            new("USD", 1, 1, 0, 1_000, 0, 0, 0, 0, 0, 0),
        }));
        Assert.That(totals.Select(of => of.Net), Is.EqualTo(new[] { 22_900, 1_000 }));
    }

    [TestCase(Day - 1, 0)]
    [TestCase(Day, 1)]
    public void BoughtAgain_OfASecondOrder_BeginsADayLater(long after, int expected)
    {
        Take(ActivityKind.Purchase, 1, 1);
        Take(ActivityKind.Purchase, 1, 1, at: after);

        Assert.That(MoneyTotals.Of(_ledger).Single().BoughtAgain, Is.EqualTo(expected));
    }

    /// <summary>What cannot be so changes nothing.</summary>
    [TestCase(ActivityKind.Purchase, 5, "a", "CNY", MoneyFault.PaidTwice)]
    [TestCase(ActivityKind.Refund, 5, "z", "CNY", MoneyFault.UnknownOrder)]
    [TestCase(ActivityKind.Refund, 5, null, "CNY", MoneyFault.UnknownOrder)]
    [TestCase(ActivityKind.Refund, 5, "a", "USD", MoneyFault.OtherCurrency)]
    [TestCase(ActivityKind.Refund, 61, "a", "CNY", MoneyFault.MoreThanPaid)]
    public void Take_OfWhatCannotBe_ChangesNothing(ActivityKind kind, long amount, string? order, string currency, MoneyFault expected)
    {
        Take(ActivityKind.Purchase, 100, 1, "a");
        Take(ActivityKind.Refund, 40, 0, "a");

        Assert.That(_ledger.Take(new MoneyFact(kind, amount) { Currency = currency, MemberNo = 1, Order = order }), Is.EqualTo(expected));
        Assert.That((_ledger.Facts.Count, _ledger.Orders.Count, _ledger.Orders[0].Net), Is.EqualTo((2, 1, 60)));
    }

    [TestCase(ActivityKind.Purchase, -1)]
    [TestCase(ActivityKind.Purchase, MoneyFact.Most + 1)]
    [TestCase(ActivityKind.Message, 1)]
    public void Fact_OfNoMoney_IsRefused(ActivityKind kind, long amount) =>
        Assert.That(() => new MoneyFact(kind, amount), Throws.InstanceOf<ArgumentOutOfRangeException>());

    /// <summary>
    /// All accounts together are 0 in each money, whatever happens; and the group has what was sold and not given back, with tips
    /// that were nobody's, less what it spent.
    /// </summary>
    [TestCase(20261203)]
    [TestCase(42)]
    public void Entries_OfAnyLog_SumToNothing(int seed)
    {
        var (random, tips, faults) = (new Random(seed), new Dictionary<string, long>(), 0);
        ActivityKind[] kinds = [.. Enum.GetValues<ActivityKind>().Where(kind => kind.IsMoney())];
        for (var i = 0; i < 5000; i++)
        {
            var fact = new MoneyFact(kinds[random.Next(kinds.Length)], random.NextInt64(100_000))
            {
                At = i,
                Currency = random.Next(4) is 0 ? "USD" : "CNY",
                MemberNo = random.Next(1, 50),
                TargetNo = random.Next(2) is 0 ? null : random.Next(1, 50),
                Order = $"{random.Next(3000)}",
            };
            if (_ledger.Take(fact) is not MoneyFault.None)
            {
                faults++;
            }
            else if (fact is { Kind: ActivityKind.Tip, TargetNo: null })
            {
                tips[fact.Currency] = tips.GetValueOrDefault(fact.Currency) + fact.Amount;
            }
        }

        Assert.That(faults, Is.InRange(1, 4999), $"seed {seed}");
        foreach (var totals in MoneyTotals.Of(_ledger))
        {
            var entries = _ledger.Entries.Where(entry => entry.Currency == totals.Currency).ToArray();

            Assert.That(entries.Sum(entry => entry.Amount), Is.Zero, $"seed {seed}, {totals.Currency}");
            Assert.That(
                entries.Where(entry => entry.Account is MoneyAccount.Group).Sum(entry => entry.Amount),
                Is.EqualTo(totals.Net + tips[totals.Currency] - totals.Spent), $"seed {seed}, {totals.Currency}");
            Assert.That(totals.Net, Is.EqualTo(_ledger.Orders.Where(order => order.Currency == totals.Currency).Sum(order => order.Net)), $"seed {seed}");
        }

        TestContext.Out.WriteLine($"seed {seed}: {faults} of 5000 refused");
    }

    private void Take(ActivityKind kind, long amount, long member, string? order = null, string currency = "CNY", long at = 0) => Assert.That(
        _ledger.Take(new MoneyFact(kind, amount) { At = at, Currency = currency, MemberNo = member, Order = order }), Is.EqualTo(MoneyFault.None));
}
