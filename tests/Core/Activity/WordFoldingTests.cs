using GroupBot.Core.Activity;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Activity;

internal sealed class WordFoldingTests
{
    [TestCase("签到", "签到")]
    [TestCase("簽到!", "签到")]
    [TestCase("签 到 👍", "签到")]
    [TestCase("【签到】。", "签到")]
    [TestCase("積分榜", "积分榜")]
    [TestCase("邀請鏈接", "邀请链接")]
    [TestCase("這麼樣", "这么样")]
    [TestCase("ABC123", "abc123", TestName = "Full-width letters and digits")]
    [TestCase("①", "1", TestName = "A circled digit, by NFKC")]
    [TestCase("Check In!", "checkin")]
    [TestCase("👍", "")]
    [TestCase("", "")]
    public void Fold_BringsToOneForm(string text, string expected) => Assert.That(WordFolding.Fold(text), Is.EqualTo(expected));

    [Test]
    public void Fold_OfALoneSurrogate_DropsIt() =>
        Assert.That(WordFolding.Fold('\ud83d' + "签到"), Is.EqualTo("签到"));

    [TestCase("簽到")]
    [TestCase("Straße ①")]
    public void Fold_OfAFoldedText_ChangesNothing(string text) =>
        Assert.That(WordFolding.Fold(WordFolding.Fold(text)), Is.EqualTo(WordFolding.Fold(text)));

    /// <summary>Every character of the basic plane, by itself and between others: the short way says the same or nothing.</summary>
    [Test]
    public void TryFold_OfAnyCharacter_IsFoldOrLeavesItToFold()
    {
        var taken = 0;
        Span<char> folded = stackalloc char[8];
        for (var code = 0; code <= char.MaxValue; code++)
        {
            foreach (var text in new[] { $"{(char)code}", $"签{(char)code}e到" })
            {
                var length = WordFolding.TryFold(text, folded);
                if (length >= 0)
                {
                    taken++;
                    Assert.That(folded[..length].ToString(), Is.EqualTo(WordFolding.Fold(text)), $"U+{code:X4}");
                }
            }
        }

        Assert.That(taken, Is.GreaterThan(2 * 21_000), "Han characters, ASCII and its full-width forms");
    }
}
