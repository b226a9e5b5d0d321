using System.Xml.Linq;
using GroupBot.Core.Circles;
using GroupBot.Pictures;
using GroupBot.Texts;
using NUnit.Framework;

namespace GroupBot.Tests.Pictures;

/// <summary>The pictures before they are drawn: XML that says what it should, whatever names are put into it.</summary>
internal sealed class SvgTests
{
    private static readonly XNamespace Space = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> Known = ["svg", "rect", "circle", "path", "clipPath", "g", "text"];

    [TestCase("<image href=\"/etc/passwd\"/>")]
    [TestCase("</text></svg><script>alert(1)</script>")]
    [TestCase("\" onload=\"x\" '&lt;&amp;&#x0;]]><!-- <![CDATA[ <?xml ?> <!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]> &y;")]
    [TestCase("\ud83d \udc00 \u0000\u0008\u001f\ufffe\uffff \u202E\u2067")]
    public void Names_OfAnyKind_AreWordsAndNothingElse(string name)
    {
        foreach (var picture in new[]
        {
            CalendarPicture.Draw(PictureTests.Month(Language.ZhHans, name, name)),
            CertificatePicture.Draw(PictureTests.Plan(Language.En, name, name, name)),
            MemberCards.Draw(new(name, name, 1, [1], Circle.Core, new(1, name, 1, 2), 1, 1, name, Language.En)),
            HealthCharts.Draw(new(name, 50, [], new(1, 1, 1, 1, 1), [50], null, 14, Language.En)),
            CirclesCharts.Draw(new(name, [new(new(2026, 11, 23), 1, 1, 1, 1, 1)], Language.En)),
        })
        {
            var xml = XElement.Parse(picture.ToString());

            Assert.That(xml.DescendantsAndSelf().Select(element => element.Name.LocalName).Except(Known), Is.Empty);
            Assert.That(xml.DescendantNodes().Where(node => node is not (XElement or XText)), Is.Empty);
            Assert.That(
                xml.DescendantsAndSelf().Attributes().Select(attribute => attribute.Name.LocalName)
                    .Where(attribute => attribute.Contains("href", StringComparison.Ordinal) || attribute.StartsWith("on", StringComparison.Ordinal)),
                Is.Empty);
        }
    }

    [Test]
    public void Names_WithMarkup_AreShownAsTheyStand() => Assert.That(
        Words(CertificatePicture.Draw(PictureTests.Plan(Language.En, "a<b & \"c\"", "<b>Ann</b>", "G"))),
        Has.Member("a<b & \"c\"").And.Member("<b>Ann</b>"));

    [TestCase(Language.ZhHans, "完成证书", "祝贺", "坚持完成了", "打卡 20 天 · 目标 18 天", "2026年11月2日 – 2026年11月22日")]
    [TestCase(Language.En, "Certificate", "awarded to", "for finishing", "Days done: 20 · goal: 18", "2 November 2026 – 22 November 2026")]
    public void Certificate_InEitherLanguage_SaysAllOfIt(Language language, params string[] said) => Assert.That(
        Words(CertificatePicture.Draw(PictureTests.Plan(language, "21", "Ann", "Birds"))),
        Is.EquivalentTo(said.Concat(["21", "Ann", "Birds"])));

    /// <summary>However long the name is, the sentence says what they do.</summary>
    [TestCase(Language.ZhHans, "… 邀请你加入")]
    [TestCase(Language.En, "… invites you to join")]
    public void Invite_OfALongName_CutsTheNameAndNotTheSentence(Language language, string end)
    {
        foreach (var name in new[] { string.Concat(Enumerable.Repeat("🌸", 32)), PictureTests.Emoji, PictureTests.Long })
        {
            var words = Words(InvitePictures.Draw(new InvitePicture("读书会", name, "https://t.me/+AbCd", language)));

            Assert.That(words, Has.One.EndsWith(end).And.One.StartsWith(name[..2]), name);
        }
    }

    [TestCase(Language.ZhHans, "Ann 邀请你加入")]
    [TestCase(Language.En, "Ann invites you to join")]
    public void Invite_OfAShortName_SaysAllOfIt(Language language, string said) => Assert.That(
        Words(InvitePictures.Draw(new InvitePicture("Birds", "Ann", "https://t.me/+AbCd", language))), Has.Member(said));

    /// <summary>Monday first in both; the first of November 2026, a Sunday, stands in the seventh column.</summary>
    [TestCase(Language.ZhHans, "2026年11月", "一 二 三 四 五 六 日")]
    [TestCase(Language.En, "November 2026", "Mon Tue Wed Thu Fri Sat Sun")]
    public void Calendar_InEitherLanguage_BeginsItsWeeksOnMonday(Language language, string month, string days)
    {
        var words = Words(CalendarPicture.Draw(PictureTests.Month(language, "Ann", "Birds")));

        Assert.That(words, Has.Member(month));
        Assert.That(string.Join(' ', words.SkipWhile(word => word != days.Split(' ')[0]).Take(7)), Is.EqualTo(days));
        Assert.That(words.Where(word => int.TryParse(word, out var day) && day is > 0 and < 31).TakeLast(30),
            Is.EqualTo(Enumerable.Range(1, 30).Select(day => $"{day}")));
        var (sunday, first) = (At(days.Split(' ')[6]), At("1"));
        Assert.That(first, Is.EqualTo(sunday));

        string At(string word) => XElement.Parse(CalendarPicture.Draw(PictureTests.Month(language, "Ann", "Birds")).ToString())
            .Descendants(Space + "text").First(text => text.Value == word).Attribute("x")!.Value;
    }

    [TestCase(Language.ZhHans, "8 34 1234 22", "连续天数 最长连续 一共打卡 这个月")]
    public void Calendar_Always_SaysHowMany(Language language, string numbers, string labels)
    {
        // Of the first 21 days two were before the first check-in, one was missed and one was leave: 17 count.
        var words = Words(CalendarPicture.Draw(PictureTests.Month(language, "Ann", "Birds")));

        Assert.That(words, Is.SupersetOf(labels.Split(' ').Append("17").Concat(numbers.Split(' '))));
        Assert.That(words, Is.SupersetOf(new[] { "打卡", "补签卡", "补签", "请假", "没打", "还有补签卡 2 张" }));
    }

    /// <summary>Nobody missed what was before they began: no ring, no colour, and no word of it.</summary>
    [Test]
    public void Calendar_OfWhoHasJustBegun_ShowsNothingAsMissed()
    {
        var days = Enumerable.Range(1, 30).Select(day => day < 22 ? DayMark.Before : day == 22 ? DayMark.CheckedIn : DayMark.NotYet).ToList();
        var picture = CalendarPicture.Draw(new MonthCalendar("Ann", "Birds", new(2026, 11, 1), days, 22, 1, 1, 1, 0, Language.En));
        var xml = XElement.Parse(picture.ToString());

        Assert.That(xml.Descendants(Space + "circle").Count(), Is.EqualTo(2), "the day's mark, and that of the legend");
        Assert.That(Words(picture), Has.No.Member("missed"));
    }

    /// <summary>The hours of the fence and of the picture: nothing is written beyond its edge.</summary>
    [Test]
    public void Words_Always_AreFencedIn()
    {
        var xml = XElement.Parse(CalendarPicture.Draw(PictureTests.Month(Language.ZhHans, PictureTests.Long, PictureTests.Emoji)).ToString());
        var fences = xml.Elements(Space + "clipPath").ToDictionary(fence => $"url(#{fence.Attribute("id")!.Value})", fence => fence.Element(Space + "rect")!);

        Assert.That(xml.Elements(Space + "text"), Is.Empty);
        foreach (var fence in xml.Elements(Space + "g").Select(group => fences[group.Attribute("clip-path")!.Value]))
        {
            var (x, width) = ((double)fence.Attribute("x")!, (double)fence.Attribute("width")!);
            Assert.That(x, Is.GreaterThanOrEqualTo(0));
            Assert.That(x + width, Is.LessThanOrEqualTo(840));
        }
    }

    private static List<string> Words(Svg picture) =>
        [.. XElement.Parse(picture.ToString()).Descendants(Space + "text").Select(text => text.Value)];
}
