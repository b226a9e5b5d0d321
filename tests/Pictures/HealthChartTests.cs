using GroupBot.Core.Health;
using GroupBot.Pictures;
using GroupBot.Texts;
using NUnit.Framework;

namespace GroupBot.Tests.Pictures;

internal sealed class HealthChartTests
{
    private static readonly HealthMeasure[] Measures =
    [
        new(HealthPart.Participation, 0.24, 312), new(HealthPart.NewcomersMet, 0.71, 38), new(HealthPart.Activation, 0.15, 38),
        new(HealthPart.Retention, 0.22, 12), new(HealthPart.Mutuality, 0.41, 240), new(HealthPart.Spread, 5, 94), new(HealthPart.Renewal, -0.25, 312),
    ];

    private static readonly Dictionary<string, HealthChart> Charts = new()
    {
        ["zh"] = Chart("早起读书会", Measures, new(312, 94, 5, 7, 412), [48, 52, 51, null, null, 55, 60, 58, 63, 61, 66, 64], null, Language.ZhHans),
        ["en"] = Chart("Early birds of the riverside", Measures, new(312, 94, 0, 0, 412), [.. Enumerable.Range(50, 20).Select(n => (int?)n)], null, Language.En),
        ["early-zh"] = Chart("早起读书会", [], new(58, 21, 3, 5, 88), [], 3, Language.ZhHans),
        ["early-en"] = Chart("Early birds", [], new(58, 21, 3, 5, 88), [], 3, Language.En),
        ["few-zh"] = Chart("读书角", [new(HealthPart.Participation, 0.5, 9)], new(9, 4, 1, 1, 3), [null, 40, null, 44], null, Language.ZhHans),
        ["dead-en"] = Chart("", [.. Enum.GetValues<HealthPart>().Select(part => new HealthMeasure(part, part is HealthPart.Safety ? 100 : -1, 20))],
            new(1, 0, 0, 3, 0), [0], null, Language.En),
        ["huge-en"] = Chart(PictureTests.Emoji, [.. Enum.GetValues<HealthPart>().Select(part => new HealthMeasure(part, 1_000_000, int.MaxValue))],
            new(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue), [.. Enumerable.Repeat((int?)100, 12)], null, Language.En),
        ["long-zh"] = Chart(PictureTests.Long, Measures, new(1_000_000, 1_000_000, 100_000, 100_000, 10_000_000), [90], null, Language.ZhHans),
        ["long-early-en"] = Chart(PictureTests.Long, [], new(200_000, 0, 0, 0, 0), [], 120, Language.En) with { FirstDays = 365 },
    };

    private static IEnumerable<string> Names => Charts.Keys;

    /// <summary>Written beside the other pictures, to be looked at.</summary>
    [TestCaseSource(nameof(Names))]
    public async Task Chart_OfAnyGroup_IsAPictureOfItsSize(string name) => Assert.That(
        RendererOfTests.SizeOf(await RendererOfTests.DrawAsync(HealthCharts.Draw(Charts[name]), $"health-{name}")), Is.EqualTo((1080, 1350)));

    [TestCaseSource(nameof(Names))]
    public void Words_OfAChart_HaveTheirRoom(string name) => new DrawnPicture(HealthCharts.Draw(Charts[name])).AssertIsTidy();

    [TestCaseSource(nameof(Names))]
    public void Chart_OutOfARowOfWork_IsTheSame(string name) => DrawnPicture.AssertIsStored(Charts[name], HealthCharts.Draw);

    /// <summary>Of the weights .20 .15 .15 .10 .10 .10 that count, .80 together, participation has a quarter.</summary>
    [TestCase("zh", "群的健康度", "参与", "24%", "n 312 · 25%", "样本 12，不足 20，不计", "还没有数据，不计", "5 人说了一半的话", "−0.3", "5/7", "312", "94", "412", "11 周前", "这周", "拉低最多的一项")]
    [TestCase("en", "Group health", "Taking part", "24%", "n 312 · 25%", "n 12 of 20: left out", "no data yet: left out", "half said by 5", "−0.3", "–", "11 weeks ago",
        "this week", "pulls it down most")]
    [TestCase("early-zh", "第 3/14 天", "正在认识大家", "58", "21", "3/5", "88", "满 14 天后，从这八项算出健康度", "7 天里不只打卡的成员，占全部成员")]
    [TestCase("early-en", "Day 3/14", "getting to know everybody", "3/5", "After 14 days these eight make up the group's health")]
    public void Chart_InEitherLanguage_SaysAllOfIt(string name, params string[] said) =>
        Assert.That(new DrawnPicture(HealthCharts.Draw(Charts[name])).Said, Is.SupersetOf(said));

    /// <summary>In the first days nothing is said of health, also where it could be measured.</summary>
    [Test]
    public void Chart_OfTheFirstDays_ShowsNoHealth()
    {
        var early = Charts["zh"] with { Day = 3 };
        var picture = new DrawnPicture(HealthCharts.Draw(early));

        Assert.That(picture.Said, Has.None.EqualTo($"{early.Health}").And.None.Contains("24%").And.None.Contains("n ").And.None.EqualTo("近 12 周").And.None.EqualTo("这周"));
        Assert.That(picture.Shapes("rect", "#2f9e63").Concat(picture.Shapes("rect", "#d9821a")), Is.Empty);
        Assert.That(picture.Shapes("path", "#2f9e63", "stroke"), Is.Empty);
    }

    /// <summary>Participation: (.24 − .05) of .25 is .76. What pulls down most is amber: activation, a seventh with a weight of .15 of .80.</summary>
    [Test]
    public void Bars_OfAChart_AreAsLongAsTheirScores()
    {
        var picture = new DrawnPicture(HealthCharts.Draw(Charts["zh"]));
        var green = picture.Shapes("rect", "#2f9e63").Select(bar => DrawnPicture.Number(bar, "width") / 560).ToList();

        Assert.That(green, Is.EqualTo(new[] { 0.76, 0.85, 0.62, 4 / 7.0, 0.375 }).Within(0.001));
        Assert.That(DrawnPicture.Number(picture.Shapes("rect", "#d9821a").Single(), "width") / 560, Is.EqualTo(1 / 7.0).Within(0.001));
        var name = picture.Words.Single(words => words.Text == "新朋友融入");
        Assert.That(DrawnPicture.Number(picture.Shapes("circle", "#d9821a").First(), "cy"), Is.InRange(name.Y - 30, name.Y), "its sign stands beside its name");
    }

    /// <summary>49 of 100 go a little less than half round; all of it is a whole ring.</summary>
    [TestCase(49, 1, 0)]
    [TestCase(1, 1, 0)]
    [TestCase(100, 0, 1)]
    [TestCase(0, 0, 0)]
    public void Ring_OfAHealth_GoesAsFar(int health, int arcs, int whole)
    {
        var picture = new DrawnPicture(HealthCharts.Draw(Charts["zh"] with { Health = health, Weeks = [] }));

        Assert.That(picture.Shapes("path", "#2f9e63", "stroke").Count(), Is.EqualTo(arcs));
        Assert.That(picture.Shapes("circle", "#2f9e63", "stroke").Count(), Is.EqualTo(whole));
    }

    /// <summary>Where all is well enough, nothing is marked.</summary>
    [Test]
    public void Worst_OfPartsThatAreWell_IsNone()
    {
        var (_, lines) = GroupHealth.Of([new(HealthPart.Participation, 0.20, 100), new(HealthPart.Mutuality, 0.36, 100)]);

        Assert.That(HealthRows.WorstOf(lines), Is.Null);
    }

    /// <summary>Three weeks, a hole of two, seven weeks: two lines, on one scale from 0 to 100 that is 150 pixels high.</summary>
    [Test]
    public void Trend_OfWeeksWithAHole_IsTwoLines()
    {
        var lines = new DrawnPicture(HealthCharts.Draw(Charts["zh"])).Shapes("path", "#2f9e63", "stroke").Skip(1).Select(DrawnPicture.PointsOf).ToList();

        Assert.That(lines.Select(line => line.Count), Is.EqualTo(new[] { 3, 7 }));
        Assert.That(lines[0][0], Is.EqualTo((452, 336 - (48 * 1.5))));
        Assert.That(lines[1][^1], Is.EqualTo((1008, 336 - (64 * 1.5))));
    }

    [Test]
    public void Of_Measures_IsTheHealthOfThem()
    {
        var chart = Charts["zh"];

        Assert.That(chart.Health, Is.EqualTo((int)Math.Round(GroupHealth.Of(Measures).Health!.Value)));
        Assert.That(Charts["few-zh"].Health, Is.Null);
        Assert.That(new DrawnPicture(HealthCharts.Draw(Charts["few-zh"])).Said, Has.Some.EqualTo("–").And.Some.EqualTo("样本 9，不足 20，不计"));
    }

    private static HealthChart Chart(
        string group, HealthMeasure[] measures, HealthToday today, IReadOnlyList<int?> weeks, int? day, Language language)
    {
        var (health, lines) = GroupHealth.Of(measures);
        return new(group, health is { } whole ? (int)Math.Round(whole) : null, lines, today, weeks, day, 14, language);
    }
}
