using GroupBot.Core.Scoring;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Scoring;

internal sealed class LevelTitlesTests
{
    [TestCase(0, "")]
    [TestCase(1, "新芽")]
    [TestCase(4, "新芽")]
    [TestCase(5, "老友")]
    [TestCase(1000, "老友")]
    public void Of_ALevel_IsTheLastTitleUpToIt(int level, string title) =>
        Assert.That(LevelTitles.Parse("1=新芽，5＝老友", out _)!.Of(level), Is.EqualTo(title));

    [TestCase("")]
    [TestCase(" ")]
    public void Parse_Nothing_HasNoTitles(string text) => Assert.That(LevelTitles.Parse(text, out _)!.Of(9), Is.Empty);

    [TestCase("1=新芽,老友", "老友")]
    [TestCase("5=老友,1=新芽", "1=新芽")]
    [TestCase("1=", "1=")]
    [TestCase("-1=x", "-1=x")]
    [TestCase("1001=x", "1001=x")]
    [TestCase("1=12345678901234567", "1=12345678901234567")]
    public void Parse_APartThatIsNone_NamesIt(string text, string part)
    {
        Assert.That(LevelTitles.Parse(text, out var wrong), Is.Null);
        Assert.That(wrong, Is.EqualTo(part));
    }

    [Test]
    public void ToString_OfAnyWriting_IsTheStoredOne() =>
        Assert.That(LevelTitles.Parse("1＝新芽、5：老友", out _)!.ToString(), Is.EqualTo("1=新芽, 5=老友"));
}
