using GroupBot.Pictures;
using GroupBot.Texts;
using NUnit.Framework;

namespace GroupBot.Tests.Pictures;

internal sealed class GrowthChartTests
{
    private static readonly int From = new DateOnly(2026, 9, 29).DayNumber;

    private static readonly Dictionary<string, GrowthChart> Charts = new()
    {
        ["zh"] = Chart("读书会", Language.ZhHans, n => n % 5, n => n == 40 ? 31 : n % 3),
        ["en"] = Chart("Early birds of the neighbourhood", Language.En, n => n % 2 == 0 ? 120 : 7, n => n * 3),
        ["empty-zh"] = Chart(PictureTests.Long, Language.ZhHans, _ => 0, _ => 0),
        ["emoji-en"] = Chart(PictureTests.Emoji, Language.En, n => n == 55 ? 1 : 0, _ => 0),
    };

    private static IEnumerable<string> Names => Charts.Keys;

    /// <summary>Written beside the other pictures, to be looked at.</summary>
    [TestCaseSource(nameof(Names))]
    public async Task Chart_OfEightWeeks_IsDrawn(string name)
    {
        var png = await RendererOfTests.DrawAsync(GrowthCharts.Draw(Charts[name]), $"growth-{name}");

        Assert.That(png.Take(4), Is.EqualTo(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' }));
    }

    [TestCase(0, 1)]
    [TestCase(1, 1)]
    [TestCase(4, 1)]
    [TestCase(5, 2)]
    [TestCase(20, 5)]
    [TestCase(21, 10)]
    [TestCase(1000, 500)]
    [TestCase(1_000_000_000, 500_000_000)]
    public void Lines_AreRoundNumbersAtMostFourHigh(int most, int step) => Assert.That(GrowthCharts.StepFor(most), Is.EqualTo(step));

    private static GrowthChart Chart(string group, Language language, Func<int, int> invited, Func<int, int> others) => new(
        group, From, [.. Enumerable.Range(0, 56).Select(invited)], [.. Enumerable.Range(0, 56).Select(others)], [From + 40], language);
}
