using GroupBot.Core.Activity;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Activity;

internal sealed class TextMeasureTests
{
    [TestCase("", 0)]
    [TestCase("hello world", 10)]
    [TestCase(" \t\n\u00a0\u2003", 0)]
    [TestCase("a-b!", 4)]
    [TestCase("你好", 4)]
    [TestCase("你好 ok", 6)]
    [TestCase("カナ", 4)]
    [TestCase("한글", 4)]
    [TestCase("é", 1)]
    [TestCase("e\u0301", 1, TestName = "A combining mark counts nothing")]
    [TestCase("\u200b\u200d\ufeff", 0, TestName = "Format characters count nothing")]
    [TestCase("👍", 1)]
    [TestCase("啊啊啊啊啊啊", 2)]
    [TestCase("aaaabbbb!!!!", 3)]
    [TestCase("好好学习", 8)]
    [TestCase("\U00020000", 2, TestName = "A Han character beyond the first plane counts two")]
    public void VisibleCharacters_CountsWhatIsSeen(string text, int expected) =>
        Assert.That(TextMeasure.VisibleCharacters(text), Is.EqualTo(expected));

    /// <summary>Made here, as an attribute cannot hold half a character: it is read as the replacement character.</summary>
    [Test]
    public void VisibleCharacters_OfALoneSurrogate_CountsOne() =>
        Assert.That(TextMeasure.VisibleCharacters(['\ud800']), Is.EqualTo(1));

    [TestCase("", true)]
    [TestCase("👍👍", true)]
    [TestCase("...", true)]
    [TestCase("哈哈哈", true)]
    [TestCase("Haha!", true)]
    [TestCase("哈哈好", false)]
    [TestCase("ok", true)]
    [TestCase("OK 👌", true)]
    [TestCase("收到！", true)]
    [TestCase("好的好的", false)]
    [TestCase("嗯嗯嗯嗯", true)]
    [TestCase("666666", true)]
    [TestCase("+1", true)]
    [TestCase("簽到", true)]
    [TestCase("顶顶顶", true)]
    [TestCase("收到了吗", false)]
    [TestCase("第 6 页", false)]
    [TestCase("大家早上好", false)]
    public void IsFiller_IsWhatSaysNothing(string text, bool expected) =>
        Assert.That(TextMeasure.IsFiller(text), Is.EqualTo(expected));
}
