using System.Globalization;
using System.Xml.Linq;
using GroupBot.Pictures;
using GroupBot.Texts;
using NUnit.Framework;

namespace GroupBot.Tests.Pictures;

internal sealed class BarChartTests
{
    private static readonly Dictionary<string, BarChart> Charts = new()
    {
        ["zh"] = new("早起读书会 · 渠道", "截至11月22日", "进群", "其中有效",
            [new("首都机场 T3", 120, 60, "每位有效 ¥50"), new("公众号文章", 40, 30, "每位有效 ¥12.50"), new("读书角", 0, 0, "")], Language.ZhHans),
        ["en"] = new("Early birds · entrances", "up to 22 Nov", "came", "of them counted",
            [.. Enumerable.Range(1, 12).Select(i => new Bar($"Entrance {i}", 1000 / i, 300 / i, "¥1,234.50 a counted one"))], Language.En),
        ["long"] = new(PictureTests.Long, PictureTests.Emoji, "进群", "其中有效", [new(PictureTests.Emoji, 1_000_000, 1, PictureTests.Long)], Language.ZhHans),
        ["none"] = new("Entrances", "up to 22 Nov", "came", "of them counted", [], Language.En),
    };

    private static IEnumerable<string> Names => Charts.Keys;

    [TestCaseSource(nameof(Names))]
    public async Task Chart_OfAnything_IsDrawn(string name) =>
        Assert.That(await RendererOfTests.DrawAsync(BarCharts.Draw(Charts[name]), $"chart-{name}"), Is.Not.Empty);

    /// <summary>120 and 40 stand as three to one, and nothing leaves the picture.</summary>
    [Test]
    public void Bars_OfAChart_AreOnOneScale()
    {
        var wide = XDocument.Parse(BarCharts.Draw(Charts["zh"]).ToString()).Descendants()
            .Where(element => element.Name.LocalName == "rect" && (string?)element.Attribute("height") == "36")
            .Select(element => double.Parse((string)element.Attribute("width")!, CultureInfo.InvariantCulture)).ToList();

        Assert.That(wide[2] * 3, Is.EqualTo(wide[0]).Within(0.1));
        Assert.That(wide[1] * 2, Is.EqualTo(wide[0]).Within(0.1));
        Assert.That(wide[4], Is.Zero);
        Assert.That(wide.Max(), Is.LessThan(960));
    }
}
