using System.Xml.Linq;
using GroupBot.Pictures;
using GroupBot.Texts;
using NUnit.Framework;

namespace GroupBot.Tests.Pictures;

internal sealed class CirclesChartTests
{
    private static readonly DateOnly First = new(2026, 9, 7);

    private static readonly string[] Colours = ["#14583a", "#36a469", "#9fd6b6", "#5b9be0", "#c3c9d0"];

    private static readonly Dictionary<string, CirclesChart> Charts = new()
    {
        ["zh"] = new("早起读书会", Weeks(12, n => new(Day(n), 8 + n, 30 + (n % 4), 60 + n, 25 - n, 90 + (2 * n))), Language.ZhHans),
        ["en"] = new("Early birds of the riverside", Weeks(12, n => new(Day(n), 8 + n, 30, 60 - (n * 3), n, 90)), Language.En),
        ["three-zh"] = new("读书角", Weeks(3, n => new(Day(n), 0, 1, 1, 1, 0)), Language.ZhHans),
        ["hole-en"] = new("Corner", Weeks(5, n => n == 2 ? new(Day(n), 0, 0, 0, 0, 0) : new(Day(n), 1, 0, 200, 0, 0)), Language.En),
        ["two-en"] = new("Corner", Weeks(2, n => new(Day(n), 0, n, 1, 1, 0)), Language.En),
        ["one-en"] = new("", Weeks(1, n => new(Day(n), 1, 0, 0, 0, 0)), Language.En),
        ["none-zh"] = new(PictureTests.Emoji, [], Language.ZhHans),
        ["huge-zh"] = new(PictureTests.Long, Weeks(30, n => new(Day(n), 150, 300_000_000, 700_000_000, int.MaxValue, int.MaxValue)), Language.ZhHans),
        ["huge-en"] = new(PictureTests.Long, Weeks(30, n => new(Day(n), 150, 300_000_000, 700_000_000, int.MaxValue, int.MaxValue)), Language.En),
    };

    private static IEnumerable<string> Names => Charts.Keys;

    /// <summary>Written beside the other pictures, to be looked at.</summary>
    [TestCaseSource(nameof(Names))]
    public async Task Chart_OfAnyGroup_IsAPictureOfItsSize(string name) => Assert.That(
        RendererOfTests.SizeOf(await RendererOfTests.DrawAsync(CirclesCharts.Draw(Charts[name]), $"circles-{name}")), Is.EqualTo((1080, 1116)));

    [TestCaseSource(nameof(Names))]
    public void Words_OfAChart_HaveTheirRoom(string name) => new DrawnPicture(CirclesCharts.Draw(Charts[name])).AssertIsTidy();

    [TestCaseSource(nameof(Names))]
    public void Chart_OutOfARowOfWork_IsTheSame(string name) => DrawnPicture.AssertIsStored(Charts[name], CirclesCharts.Draw);

    /// <summary>In the last week 19, 33, 71, 14 and 112 are 249; by the largest remainders 8, 13, 28, 6 and 45 are a hundred.</summary>
    [TestCase("zh", "成员构成", "核心伙伴", "活跃伙伴", "伙伴", "新朋友", "久未露面", "这周 249 人", "11 周前", "19", "8%", "13%", "28%", "6%", "45%", "11月23日")]
    [TestCase("en", "Who is here", "Core", "Regular", "Member", "Newcomer", "Quiet", "this week: 177", "11 weeks ago", "23 Nov", "14 Sep")]
    [TestCase("two-en", "this week: 3", "last week", "34%", "33%", "50%", "14 Sep")]
    [TestCase("none-zh", "成员构成", "还没有数据")]
    public void Chart_InEitherLanguage_SaysAllOfIt(string name, params string[] said) =>
        Assert.That(new DrawnPicture(CirclesCharts.Draw(Charts[name])).Said, Is.SupersetOf(said));

    /// <summary>Every bar is 460 pixels high, cut by the shares from the core up; a hair of three pixels parts them.</summary>
    [Test]
    public void Bars_OfAChart_AreCutByTheirShares()
    {
        var (picture, weeks) = (new DrawnPicture(CirclesCharts.Draw(Charts["zh"])), Charts["zh"].Weeks);
        var bars = Colours.Select(colour => picture.Shapes("rect", colour).Where(box => DrawnPicture.Number(box, "width") > 30).ToList()).ToList();

        Assert.That(bars.Select(bar => bar.Count), Has.All.EqualTo(12));
        for (var n = 0; n < 12; n++)
        {
            long[] counts = [weeks[n].Core, weeks[n].Active, weeks[n].Peripheral, weeks[n].New, weeks[n].Dormant];
            Assert.That(bars.Select(bar => DrawnPicture.Number(bar[n], "height") + 3), Is.EqualTo(counts.Select(count => 460.0 * count / counts.Sum())).Within(0.02));
            Assert.That(bars.Skip(1).Select(bar => Foot(bar[n])), Is.EqualTo(bars.SkipLast(1).Select(bar => Foot(bar[n]) - DrawnPicture.Number(bar[n], "height") - 3)).Within(0.02));
            Assert.That(Foot(bars[0][n]), Is.EqualTo(624).Within(0.02));
        }
    }

    /// <summary>Each row has the colour of the bars, the name and the number of one circle.</summary>
    [TestCase("#14583a", "核心伙伴", "19")]
    [TestCase("#36a469", "活跃伙伴", "33")]
    [TestCase("#9fd6b6", "伙伴", "71")]
    [TestCase("#5b9be0", "新朋友", "14")]
    [TestCase("#c3c9d0", "久未露面", "112")]
    public void Rows_OfAChart_SayWhichColourIsWho(string colour, params string[] said)
    {
        var picture = new DrawnPicture(CirclesCharts.Draw(Charts["zh"]));
        var sign = DrawnPicture.Number(picture.Shapes("rect", colour).Single(box => DrawnPicture.Number(box, "width") == 28), "y");

        Assert.That(picture.Words.Where(words => words.Y > sign && words.Y < sign + 28).Select(words => words.Text), Is.SupersetOf(said));
    }

    /// <summary>Fewer weeks stand at the right, where the last one always is; one in whom nobody was is an empty place.</summary>
    [TestCase("three-zh", 3)]
    [TestCase("hole-en", 4)]
    public void Bars_OfFewWeeks_EndAtTheRight(string name, int count)
    {
        var picture = new DrawnPicture(CirclesCharts.Draw(Charts[name]));
        var last = new DrawnPicture(CirclesCharts.Draw(Charts["zh"]));
        var places = Places(picture, "#9fd6b6");

        Assert.That(places, Has.Count.EqualTo(count));
        Assert.That(places[^1], Is.EqualTo(Places(last, "#9fd6b6")[^1]));
    }

    private static List<double> Places(DrawnPicture picture, string colour) =>
        [.. picture.Shapes("rect", colour).Where(box => DrawnPicture.Number(box, "width") > 30).Select(box => DrawnPicture.Number(box, "x"))];

    /// <summary>A bar's lower end.</summary>
    private static double Foot(XElement bar) => DrawnPicture.Number(bar, "y") + DrawnPicture.Number(bar, "height");

    private static DateOnly Day(int n) => First.AddDays(7 * n);

    private static IReadOnlyList<CirclesWeek> Weeks(int count, Func<int, CirclesWeek> week) => [.. Enumerable.Range(0, count).Select(week)];
}
