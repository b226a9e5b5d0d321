using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;
using GroupBot.Pictures;
using GroupBot.Texts;
using NUnit.Framework;

namespace GroupBot.Tests.Pictures;

internal sealed class MemberCardTests
{
    private const string Odd = "<b>&\"'\u202Eevil\u0007\ud83d ﷽ Z\u0334\u0321\u0322\u031b\u0343\u030f\u0308l";

    /// <summary>Where the curve ends upwards on every card: below the number.</summary>
    private const double Ceiling = 518;

    private static readonly Dictionary<string, MemberCard> Cards = new()
    {
        ["zh"] = new("林小雨", "早起读书会", 104, Days(104), Circle.Core, new(7, "书友", 380, 500), 12, 7,
            "再有一晚活跃值到 60，就是核心伙伴。今天打卡加 2 分，回复一位新朋友也加 2 分。", Language.ZhHans),
        ["en"] = new("Ann Example", "Early birds of the riverside", 98, Days(98), Circle.Active, new(3, "Reader", 12, 300), 1, 12,
            "One more evening at 60 and you are a core member. Today's check-in adds 2.", Language.En),
        ["new-zh"] = new("🌸小雨🔥", "读书会📚 2026", 3, [0, 1, 3], Circle.New, new(0, "", 0, 100), 0, null, "发第一条消息，和大家打个招呼吧。", Language.ZhHans),
        ["none-en"] = new("", "", 0, [], null, new(0, "", 0, 100), null, null, "", Language.En),
        ["quiet-zh"] = new("مرحبا بالعالم", "حلقة القراءة 读书会", 0, [.. Enumerable.Repeat(0, 28)], Circle.Dormant, new(2, "新芽", 40, 130), null, 412, "打个卡，就又开始了。", Language.ZhHans),
        ["long-zh"] = new(PictureTests.Long, PictureTests.Long, int.MaxValue, [.. Enumerable.Repeat(int.MaxValue, 90)], Circle.Active,
            new(1000, PictureTests.Long, long.MaxValue, 0), int.MaxValue, int.MaxValue, PictureTests.Long, Language.ZhHans),
        ["huge-en"] = new(string.Concat(Enumerable.Repeat("Wolfeschlegelsteinhausenbergerdorff ", 4)), PictureTests.Emoji, 2_000_000_000,
            [.. Enumerable.Range(1, 28).Select(n => n * 70_000_000)], Circle.Peripheral, new(999, "WWMM " + PictureTests.Emoji, 0, long.MaxValue),
            1_000_000, 1_000_000, string.Concat(Enumerable.Repeat("Wonderful ", 40)), Language.En),
        ["odd-en"] = new(Odd, Odd, 12, [12], Circle.Core, new(1, Odd, 155, 155), 3, 1, Odd, Language.En),
    };

    private static IEnumerable<string> Names => Cards.Keys;

    /// <summary>Written beside the other pictures, to be looked at.</summary>
    [TestCaseSource(nameof(Names))]
    public async Task Card_OfAnybody_IsAPictureOfItsSize(string name) => Assert.That(
        RendererOfTests.SizeOf(await RendererOfTests.DrawAsync(MemberCards.Draw(Cards[name]), $"card-{name}")), Is.EqualTo((1080, 1350)));

    [TestCaseSource(nameof(Names))]
    public void Words_OfACard_HaveTheirRoom(string name) => new DrawnPicture(MemberCards.Draw(Cards[name])).AssertIsTidy();

    [TestCaseSource(nameof(Names))]
    public void Card_OutOfARowOfWork_IsTheSame(string name) => DrawnPicture.AssertIsStored(Cards[name], MemberCards.Draw);

    [TestCase("zh", "林小雨", "早起读书会", "核心伙伴", "活跃值", "104", "近 28 天", "今天", "Lv.7", "书友", "还差 120 分", "连续打卡", "12 天", "排行", "第 7 位", "下一步")]
    [TestCase("en", "Ann Example", "Early birds of the riverside", "Regular", "Activity", "98", "last 28 days", "today", "Lv.3", "Reader",
        "288 pts to go", "Check-ins in a row", "1 day", "On the board", "No. 12", "Next")]
    [TestCase("none-en", "A member", "Activity", "0", "last 28 days", "today", "Lv.0", "100 pts to go")]
    public void Card_InEitherLanguage_SaysAllOfIt(string name, params string[] said)
    {
        var words = new DrawnPicture(MemberCards.Draw(Cards[name])).Said;
        var next = Lettering.Clean(Cards[name].Next);
        var rest = words.Except(said).ToList();

        Assert.That(words, Is.SupersetOf(said));
        Assert.That(string.Concat(rest).Replace(" ", "", StringComparison.Ordinal), Is.EqualTo(next.Replace(" ", "", StringComparison.Ordinal)));
    }

    /// <summary>Who is further out reads the same word as everybody, and no more.</summary>
    [TestCase(Circle.Core, "核心伙伴")]
    [TestCase(Circle.Active, "活跃伙伴")]
    [TestCase(Circle.Peripheral, "伙伴")]
    [TestCase(Circle.Dormant, "伙伴")]
    [TestCase(Circle.New, "新朋友")]
    public void Circle_OfAMember_IsInTheirWords(Circle circle, string word) =>
        Assert.That(new DrawnPicture(MemberCards.Draw(Cards["zh"] with { Circle = circle })).Said, Has.One.EqualTo(word));

    [Test]
    public void Card_OfWhoIsFurtherOut_LooksLikeAnyOther() => Assert.That(
        MemberCards.Draw(Cards["zh"] with { Circle = Circle.Dormant }).ToString(),
        Is.EqualTo(MemberCards.Draw(Cards["zh"] with { Circle = Circle.Peripheral }).ToString()));

    /// <summary>Who opted out of the board reads nothing of places, and of zero neither.</summary>
    [Test]
    public void Card_WithoutARank_SaysNothingOfPlaces() => Assert.That(
        new DrawnPicture(MemberCards.Draw(Cards["zh"] with { Rank = null })).Said,
        Has.None.StartsWith("第").And.None.Contains("在群里").And.Some.EqualTo("12 天"));

    /// <summary>936 pixels are 27 days, the last at the right end; before the first was nothing, and the scale reaches to 10 at least.</summary>
    [TestCase("zh", 104)]
    [TestCase("new-zh", 10)]
    [TestCase("odd-en", 12)]
    [TestCase("none-en", 10)]
    [TestCase("long-zh", int.MaxValue)]
    public void Curve_OfACard_IsOnTheScaleOfItsDays(string name, int top)
    {
        var picture = new DrawnPicture(MemberCards.Draw(Cards[name]));
        var points = DrawnPicture.PointsOf(picture.Shapes("path", "#2f9e63", "stroke").Single());
        var days = Enumerable.Repeat(0, 28).Concat(Cards[name].Days).TakeLast(28);
        var floor = DrawnPicture.PointsOf(picture.Shapes("path", "#e3f3ea").Single())[0].Y;
        var unit = (floor - Ceiling) / top;

        Assert.That(points.Select(point => point.X), Is.EqualTo(Enumerable.Range(0, 28).Select(n => 72 + (n * 936 / 27.0))).Within(0.01));
        Assert.That(points.Select(point => point.Y), Is.EqualTo(days.Select(day => floor - (day * unit))).Within(0.01));
    }

    /// <summary>What is not told takes no room: the curve has it.</summary>
    [Test]
    public void Curve_OfACardThatSaysLess_IsHigher()
    {
        var heights = new[] { Cards["zh"], Cards["zh"] with { Next = "" }, Cards["zh"] with { Next = "", Streak = null, Rank = null } }.Select(card =>
        {
            var points = DrawnPicture.PointsOf(new DrawnPicture(MemberCards.Draw(card)).Shapes("path", "#2f9e63", "stroke").Single());
            return points.Max(point => point.Y) - points.Min(point => point.Y);
        }).ToList();

        Assert.That(heights, Is.Ordered.Ascending.And.Unique);
    }

    [TestCase(0, 500, 0)]
    [TestCase(1, 500, 24)]
    [TestCase(250, 500, 468)]
    [TestCase(500, 500, 936)]
    [TestCase(900, 500, 936)]
    [TestCase(900, 0, 936)]
    public void Bar_OfALevel_IsAsLongAsItsShare(long into, long span, double length)
    {
        var bars = new DrawnPicture(MemberCards.Draw(Cards["zh"] with { Level = new(7, "", into, span) })).Shapes("rect", "#2f9e63");

        Assert.That(bars.Sum(bar => DrawnPicture.Number(bar, "width")), Is.EqualTo(length));
    }

    /// <summary>By the published curve level 1 begins at 100 tens of points and level 2 at 255.</summary>
    [TestCase(0, 0, 0, 1000)]
    [TestCase(999, 0, 999, 1000)]
    [TestCase(1000, 1, 0, 1550)]
    [TestCase(1430, 1, 430, 1550)]
    [TestCase(-5, 0, 0, 1000)]
    public void Level_OfPoints_IsBetweenTwo(long points, int level, long into, long span) =>
        Assert.That(CardLevel.Of(new LevelCurve(100), level, points, "t"), Is.EqualTo(new CardLevel(level, "t", into, span)));

    /// <summary>Somebody who had level 3 under milder rules keeps it: to the next, at 770 tens of points, the rest is missing.</summary>
    [Test]
    public void Level_ThatIsHigherThanThePoints_BeginsAnew() =>
        Assert.That(CardLevel.Of(new LevelCurve(100), 3, 1500, "t"), Is.EqualTo(new CardLevel(3, "t", 0, 7700 - 1500)));

    [Test]
    public void Level_OfTheMost_HasNoNext() => Assert.That(CardLevel.Of(new LevelCurve(1), 1000, long.MaxValue, ""), Has.Property("Level").EqualTo(1000).And.Property("Span").Zero);

    private static IReadOnlyList<int> Days(int today) =>
        [.. Enumerable.Range(0, 27).Select(n => (today / 3) + (n * 2) + (n % 7 == 3 ? 11 : n % 5)), today];
}
