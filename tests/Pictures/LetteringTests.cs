using System.Globalization;
using GroupBot.Pictures;
using NUnit.Framework;

namespace GroupBot.Tests.Pictures;

/// <summary>What people wrote, made fit for one line of a picture.</summary>
internal sealed class LetteringTests
{
    [TestCase("林 小雨", "林 小雨")]
    [TestCase("a\tb\r\nc", "a b c")]
    [TestCase("  a \u00a0 \u3000 b  ", "a b")]
    [TestCase("a\u0000\u0007\u001b[1mb", "a[1mb")]
    [TestCase("gpj.\u202Eexe\u202C", "gpj.exe")]
    [TestCase("\u2066a\u2069\u200e\u200f\u061c\ufeffb", "ab")]
    [TestCase("a\ud83db\udc00", "ab")]
    [TestCase("a\ufffe\uffffb", "ab")]
    [TestCase("👨\u200d👩\u200d👧 ❤\ufe0f", "👨\ufe0e👩\ufe0e👧\ufe0e ❤\ufe0e")]
    [TestCase("👍🏽 🏃🏿\u200d♀\ufe0f", "👍\ufe0e 🏃\ufe0e")]
    [TestCase("🇨🇳 1\ufe0f\u20e3", "CN 1")]
    [TestCase("ക്\u200d", "ക്\u200d")]
    [TestCase("\u200b\u2060\u3164", "")]
    public void Clean_OfWhatPeopleWrite_IsOneLine(string text, string clean) => Assert.That(Lettering.Clean(text), Is.EqualTo(clean));

    [Test]
    public void Clean_OfMarksPiledUp_KeepsSome() =>
        Assert.That(Lettering.Clean("e" + new string('\u0301', 1000)), Is.EqualTo("e" + new string('\u0301', 15)));

    /// <summary>A Chinese character is as wide as it is high: 400 pixels take some twenty of 20, not more.</summary>
    [Test]
    public void Fit_OfChinese_CutsToWhatFits()
    {
        var cut = Lettering.Fit(new string('汉', 128), 20, 400);

        Assert.That(cut, Does.EndWith("汉…"));
        Assert.That(cut.Length, Is.InRange(17, 20));
    }

    [Test]
    public void Fit_OfEmoji_CutsBetweenWholeOnes()
    {
        var cut = Lettering.Fit(string.Concat(Enumerable.Repeat("👨‍👩‍👧", 64)), 20, 400);

        // Each is two units, and one that asks for its outline.
        Assert.That(cut.Length % 3, Is.EqualTo(1));
        Assert.That(new StringInfo(cut[..^1]).LengthInTextElements, Is.EqualTo(cut.Length / 3).And.GreaterThan(12));
        Assert.That(cut, Does.EndWith("…"));
    }

    [Test]
    public void Fit_OfWhatFits_IsThat() => Assert.That(Lettering.Fit("Ann Example", 20, 400), Is.EqualTo("Ann Example"));

    [TestCase("短", 66)]
    [TestCase("一二三四五六七八九十", 40)]
    [TestCase("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十", 30)]
    public void SizeFor_AWidth_IsTheLargestThatFits(string text, double size) =>
        Assert.That(Lettering.SizeFor(text, 500, 66, 40, 30), Is.EqualTo(size));
}
