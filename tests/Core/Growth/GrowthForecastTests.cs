using GroupBot.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Growth;

internal sealed class GrowthForecastTests
{
    // 10 who each bring 2 in a day: 10 + 20 + 40 + 80 + 160 + 320.
    [TestCase(10, 2, 1, 5, 630)]
    [TestCase(100, 1, 7, 70, 1100)]
    [TestCase(100, 0, 7, 70, 100)]
    [TestCase(100, 0.5, 7, 0, 100)]
    [TestCase(100, 0.5, 7, 14, 175)] // 100 + 50 + 25
    [TestCase(0, 2, 1, 5, 0)]
    public void Members_AfterSomeDays_IsAsCountedByHand(double start, double k, double cycle, double days, double members) =>
        Assert.That(GrowthForecast.Members(start, k, cycle, days), Is.EqualTo(members).Within(1e-9));

    [Test]
    public void Members_AfterSomeDays_IsAsPublished()
    {
        foreach (var row in Published.Levels.GetProperty("k_factor_users").EnumerateArray())
        {
            var values = row.EnumerateArray().Select(value => value.GetDouble()).ToArray();

            Assert.That(GrowthForecast.Members(values[0], values[1], values[2], values[3]), Is.EqualTo(values[4]).Within(5e-5), row.ToString());
        }
    }

    // Near 1, with e = K−1 and eleven generations: 100·(11 + 55·e + 165·e² + …).
    [TestCase(1e-15)]
    [TestCase(-1e-12)]
    [TestCase(1e-9)]
    [TestCase(-1e-6)]
    [TestCase(1e-4)]
    public void Members_NearOne_LosesNoDigits(double e)
    {
        // The K that is meant is not quite the one that a double can hold.
        var (k, held) = (1 + e, 1 + e - 1);
        var expected = 100 * (11 + (55 * held) + (165 * held * held) + (330 * held * held * held));

        Assert.That(GrowthForecast.Members(100, k, 7, 70), Is.EqualTo(expected).Within(1e-12).Percent);
    }

    [Test]
    public void Members_BelowOneForEver_IsTheStartAmplified()
    {
        Assert.That(GrowthForecast.Members(100, 0.75, 1, 1e6), Is.EqualTo(100 * GrowthForecast.Amplification(0.75)!.Value).Within(1e-9));
        Assert.That(GrowthForecast.Members(100, 0.99999, 1, 1e9), Is.EqualTo(1e7).Within(1e-3));
        Assert.That(GrowthForecast.Members(1, 3, 1, 1e6), Is.EqualTo(double.PositiveInfinity));
    }

    [Test]
    public void Members_WithoutACycle_IsNone() => Assert.That(GrowthForecast.Members(100, 2, 0, 70), Is.Null);

    [TestCase(0, 1)]
    [TestCase(0.5, 2)]
    [TestCase(0.75, 4)]
    public void Amplification_BelowOne_IsAsCountedByHand(double k, double times) =>
        Assert.That(GrowthForecast.Amplification(k), Is.EqualTo(times).Within(1e-12));

    [TestCase(1)]
    [TestCase(1.5)]
    public void Amplification_FromOneOn_IsNone(double k) => Assert.That(GrowthForecast.Amplification(k), Is.Null);

    [TestCase(-1, 1, 1, 1)]
    [TestCase(1, -1, 1, 1)]
    [TestCase(1, 1, -1, 1)]
    [TestCase(1, 1, 1, -1)]
    [TestCase(1, double.NaN, 1, 1)]
    [TestCase(1, 1, 1, double.PositiveInfinity)]
    public void Members_OfNumbersThatMakeNoSense_AreRefused(double start, double k, double cycle, double days) =>
        Assert.That(() => GrowthForecast.Members(start, k, cycle, days), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
