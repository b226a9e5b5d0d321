using System.Globalization;
using System.Xml.Linq;
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

    /// <summary>Every bar is as high as its number by the scale beside it, in Chinese and in English: invited from the floor up, the others on top of these.</summary>
    [TestCase("zh", 10, 40)]
    [TestCase("en", 100, 300)]
    [TestCase("emoji-en", 1, 1)]
    public void Bars_OfAChart_AreAsHighAsTheirNumbers(string name, int step, int top)
    {
        var (chart, drawn) = (Charts[name], XDocument.Parse(GrowthCharts.Draw(Charts[name]).ToString()));
        var scale = Texts(drawn).Where(text => int.TryParse(text.Words, out _)).ToDictionary(text => int.Parse(text.Words, CultureInfo.InvariantCulture), text => text.Y);
        var unit = (scale[0] - scale[step]) / step;

        Assert.That(scale.Keys.Order(), Is.EqualTo(Enumerable.Range(0, (top / step) + 1).Select(line => line * step)));
        // The words of a line stand eight pixels below it.
        Assert.That(scale.Select(line => line.Value + (line.Key * unit)), Has.All.EqualTo(scale[0]).Within(0.1));
        var floor = scale[0] - 8;
        var (green, grey) = (Bars(drawn, "#2f9e63"), Bars(drawn, "#a9b2bc"));
        Assert.That(green.Select(bar => bar.Height), Is.EqualTo(chart.Invited.Where(n => n > 0).Select(n => n * unit)).Within(0.1));
        Assert.That(grey.Select(bar => bar.Height), Is.EqualTo(chart.Others.Where(n => n > 0).Select(n => n * unit)).Within(0.1));
        Assert.That(green.Select(bar => bar.Y + bar.Height), Has.All.EqualTo(floor).Within(0.1));
        Assert.That(grey.Select(bar => bar.Y + bar.Height), Is.EqualTo(chart.Others.Zip(chart.Invited).Where(day => day.First > 0).Select(day => floor - (day.Second * unit))).Within(0.1));
    }

    /// <summary>Each day has its place: from left to right, as many as there are, and the burst stands above its own.</summary>
    [Test]
    public void Bars_OfAChart_StandInTheOrderOfTheirDays()
    {
        var (chart, drawn) = (Charts["zh"], XDocument.Parse(GrowthCharts.Draw(Charts["zh"]).ToString()));
        var places = Bars(drawn, "#2f9e63").Select(bar => bar.X).ToList();
        var days = Enumerable.Range(0, 56).Where(n => chart.Invited[n] > 0).ToList();
        var width = (places[^1] - places[0]) / (days[^1] - days[0]);
        var burst = Drawn(drawn, "circle").Single(disc => (string)disc.Attribute("fill")! == "#e08b1f" && Number(disc, "r") < 10);
        var highest = Bars(drawn, "#a9b2bc").MinBy(bar => bar.Y)!;

        Assert.That(places, Is.EqualTo(days.Select(day => places[0] + ((day - days[0]) * width))).Within(0.1));
        Assert.That(Number(burst, "cx"), Is.EqualTo(highest.X + (highest.Width / 2)).Within(0.1), "31 came on that day");
        Assert.That(Number(burst, "cy"), Is.LessThan(highest.Y));
    }

    /// <summary>Mondays bear their date as the reader writes it, and the legend says which is which.</summary>
    [TestCase("zh", "10月5日", "11月23日", "每天进群")]
    [TestCase("en", "5 Oct", "23 Nov", "Joins")]
    public void Words_OfAChart_AreInItsLanguage(string name, string first, string last, string title)
    {
        var words = Texts(XDocument.Parse(GrowthCharts.Draw(Charts[name]).ToString())).Select(text => text.Words).ToList();

        Assert.That(words, Has.Some.EqualTo(first).And.Some.EqualTo(last).And.Some.Contains(title));
        Assert.That(words.Count(word => name == "zh" ? word.EndsWith('日') && word.Contains('月') : word.EndsWith("Oct", StringComparison.Ordinal) || word.EndsWith("Nov", StringComparison.Ordinal)),
            Is.EqualTo(8), "eight Mondays");
        Assert.That(words, name == "zh" ? Has.None.Contains("Oct") : Has.None.Contains("月"));
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

    private sealed record Placed(double X, double Y, double Width, double Height);

    private static IEnumerable<XElement> Drawn(XDocument picture, string kind) => picture.Descendants().Where(element => element.Name.LocalName == kind);

    private static List<Placed> Bars(XDocument picture, string colour) =>
    [
        .. Drawn(picture, "rect").Where(box => (string?)box.Attribute("fill") == colour)
            .Select(box => new Placed(Number(box, "x"), Number(box, "y"), Number(box, "width"), Number(box, "height"))),
    ];

    private static IEnumerable<(string Words, double Y)> Texts(XDocument picture) => Drawn(picture, "text").Select(text => (text.Value, Number(text, "y")));

    private static double Number(XElement element, string attribute) => double.Parse((string)element.Attribute(attribute)!, CultureInfo.InvariantCulture);
}
