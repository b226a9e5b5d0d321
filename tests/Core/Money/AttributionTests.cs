using GroupBot.Core.Money;
using GroupBot.Tests.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Money;

internal sealed class AttributionTests
{
    private const long Day = 86_400_000, Order = 100 * Day;

    /// <summary>Touches 22, 15, 8 and 1 day before an order of 1,500: as 1 to 2 to 4 to 8.</summary>
    [Test]
    public void Of_TheWeightsThatGooglePrints_FadesByThem()
    {
        var published = Published.Formulas.GetProperty("attribution");
        double[] weights = [.. published.GetProperty("time_decay_weights_at_days_1_8_15_22").EnumerateArray().Select(weight => weight.GetDouble())];
        Assert.That(published.GetProperty("time_decay_half_life_days").GetDouble(), Is.EqualTo(Attribution.HalfLifeDays));

        var credits = Amounts(1500, AttributionModel.TimeDecay, 1, 8, 15, 22);

        Assert.That(credits, Is.EqualTo(weights.Reverse().Select(weight => (long)(1500 * weight / weights.Sum()))));
        Assert.That(credits, Is.EqualTo(new long[] { 100, 200, 400, 800 }));
    }

    [Test]
    public void Of_ThePositionsThatGooglePrints_PartsByThem()
    {
        var published = Published.Formulas.GetProperty("attribution").GetProperty("position_based");
        var (first, middle, last) = (Of("first"), Of("middle_total"), Of("last"));

        Assert.That(Amounts(1000, AttributionModel.Position, 4, 3, 2, 1), Is.EqualTo(new[] { first, middle / 2, middle / 2, last }));
        Assert.That(Amounts(1000, AttributionModel.Position, 2, 1), Is.EqualTo(All("two_touches")));
        Assert.That(Amounts(1000, AttributionModel.Position, 1), Is.EqualTo(All("one_touch")));

        long Of(string name) => (long)(1000 * published.GetProperty(name).GetDouble());

        long[] All(string name) => [.. published.GetProperty(name).EnumerateArray().Select(part => (long)(1000 * part.GetDouble()))];
    }

    // 10.00 among three leaves one 分 over: of equals it is the first one's.
    [TestCase(AttributionModel.First, new long[] { 1000, 0, 0 })]
    [TestCase(AttributionModel.Last, new long[] { 0, 0, 1000 })]
    [TestCase(AttributionModel.Linear, new long[] { 334, 333, 333 })]
    [TestCase(AttributionModel.Position, new long[] { 400, 200, 400 })]
    public void Of_ThreeTouches_PartsByTheModel(AttributionModel model, long[] expected) =>
        Assert.That(Amounts(1000, model, 3, 2, 1), Is.EqualTo(expected));

    [Test]
    public void Of_TouchesInAnyOrder_TakesThoseBeforeTheOrderByTime()
    {
        Touch[] touches = [new(Order, "poster"), new(Order + 1, "later"), new(Order - Day, "link")];

        Assert.That(Attribution.Of(5, Order, touches, AttributionModel.Last), Is.EqualTo(new Credit[] { new("link", 0), new("poster", 5) }));
    }

    [Test]
    public void Of_NoTouchBeforeIt_IsDirect([Values] AttributionModel model) =>
        Assert.That(Attribution.Of(5, Order, [new Touch(Order + 1, "later")], model), Is.EqualTo(new Credit[] { new(Attribution.Direct, 5) }));

    /// <summary>Any amount, also one for which doubles are too coarse, among touches that are years apart.</summary>
    [TestCase(20261202)]
    public void Of_AnyOrder_SumsToItExactly(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 4000; round++)
        {
            var amount = random.Next(3) is 0 ? random.NextInt64(MoneyFact.Most + 1) : random.NextInt64(100_000);
            Touch[] touches = [.. Enumerable.Range(0, random.Next(12)).Select(_ => new Touch(Order - random.NextInt64(-10 * Day, 1000 * Day), $"{random.Next(4)}"))];
            foreach (var model in Enum.GetValues<AttributionModel>())
            {
                var credits = Attribution.Of(amount, Order, touches, model);

                Assert.That(credits.Sum(credit => credit.Amount), Is.EqualTo(amount), $"seed {seed}, round {round}, {model}");
                Assert.That(credits.Select(credit => credit.Amount), Is.All.GreaterThanOrEqualTo(0), $"seed {seed}, round {round}, {model}");
            }
        }

        TestContext.Out.WriteLine($"seed {seed}");
    }

    private static long[] Amounts(long amount, AttributionModel model, params int[] daysBefore) =>
        [.. Attribution.Of(amount, Order, daysBefore.Select(days => new Touch(Order - (days * Day), "a")), model).Select(credit => credit.Amount)];
}
