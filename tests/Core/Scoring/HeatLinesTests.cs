using GroupBot.Core.Scoring;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Scoring;

internal sealed class HeatLinesTests
{
    private const long Day = 86_400_000;
    private static readonly HeatClock Clock = new(0, 14);

    [Test]
    public void Of_TheDesignsExample_IsItsThreeLines()
    {
        var heat = new Heat();
        for (var day = 0; day < 30; day++)
        {
            heat.Add(HeatCategory.Talk, 3 * Clock.FactorAt(day * Day));
            heat.Add(HeatCategory.CheckIn, 2 * Clock.FactorAt(day * Day));
            heat.Add(HeatCategory.Received, 1.5 * Clock.FactorAt(day * Day));
        }

        var lines = HeatLines.Of(heat, Clock, 29 * Day);

        Assert.That(lines.Shown, Is.EqualTo(104));
        Assert.That(lines.Lines, Is.EqualTo(new[] { (HeatCategory.Talk, 48L), (HeatCategory.Received, 24L), (HeatCategory.CheckIn, 32L) }));
        Assert.That(HeatLines.Of(heat, Clock, 30 * Day).Shown, Is.EqualTo(99));
    }

    [Test]
    public void Of_MoreStrikesThanThereIs_IsNothingAndSaysSo()
    {
        var heat = new Heat();
        heat.Add(HeatCategory.Talk, 4);
        heat.Add(HeatCategory.Strikes, -10);

        var lines = HeatLines.Of(heat, Clock, 0);

        Assert.That((lines.Shown, lines.Floor), Is.EqualTo((0L, 6L)));
        Assert.That(lines.Lines, Is.EqualTo(new[] { (HeatCategory.Talk, 4L), (HeatCategory.Strikes, -10L) }));
    }

    [TestCase(1)]
    [TestCase(20261123)]
    public void Of_AnyHeat_SumsToWhatIsShown(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 2000; run++)
        {
            var heat = new Heat();
            for (var part = 0; part < random.Next(9); part++)
            {
                var category = (HeatCategory)random.Next(Heat.Categories);
                heat.Add(category, (category is HeatCategory.Strikes ? -30 : 40) * random.NextDouble());
            }

            var at = random.NextInt64(100 * Day);
            var lines = HeatLines.Of(heat, Clock, at);

            Assert.That(lines.Lines.Sum(line => line.Amount) + lines.Floor, Is.EqualTo(lines.Shown), $"seed {seed}, run {run}");
            Assert.That(lines.Shown, Is.EqualTo(heat.At(Clock, at)).Within(0.5 + 1e-9), $"seed {seed}, run {run}");
        }
    }

    [Test]
    public void Days_OfTwoActs_AreWhatThereWasAfterEach()
    {
        // 10 fourteen days ago are 5 now; with 3 of today that is 8.
        double[] changes = [10, .. new double[13], 3];

        var days = HeatLines.Days(8, changes, 14);

        Assert.That((days[0], days[7], days[13], days[14]), Is.EqualTo((10, 7, 5, 8)));
    }
}
