using GroupBot.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Growth;

internal sealed class ChineseNumberTests
{
    [TestCase("零", 0)]
    [TestCase("一", 1)]
    [TestCase("两", 2)]
    [TestCase("十", 10)]
    [TestCase("十五", 15)]
    [TestCase("二十", 20)]
    [TestCase("九十九", 99)]
    [TestCase("一百零五", 105)]
    [TestCase("三百二十一", 321)]
    [TestCase("两千", 2000)]
    [TestCase("一万", 10_000)]
    [TestCase("一万零一", 10_001)]
    [TestCase("十二万三千", 123_000)]
    [TestCase("", null)]
    [TestCase("三五", null, TestName = "three or five")]
    [TestCase("十百", null)]
    [TestCase("万", null)]
    [TestCase("份", null)]
    public void Read_OfNumerals_IsTheNumber(string text, int? number) => Assert.That(ChineseNumber.Read(text), Is.EqualTo(number));
}
