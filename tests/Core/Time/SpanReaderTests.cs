using GroupBot.Core.Time;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Time;

internal sealed class SpanReaderTests
{
    [TestCase("2h", 120)]
    [TestCase("30m", 30)]
    [TestCase("30 min", 30)]
    [TestCase("1d", 1440)]
    [TestCase("7 days", 10080)]
    [TestCase("2", 120)]
    [TestCase("2小时", 120)]
    [TestCase("2 小時", 120)]
    [TestCase("两小时", 120)]
    [TestCase("兩個小時", 120)]
    [TestCase("三个小时", 180)]
    [TestCase("1个半小时", 90)]
    [TestCase("半小时", 30)]
    [TestCase("30分钟", 30)]
    [TestCase("３０分鐘", 30)]
    [TestCase("十分钟", 10)]
    [TestCase("1天", 1440)]
    [TestCase("2H", 120)]
    public void Read_OfHowPeopleWriteIt_IsTheSpan(string text, int minutes) =>
        Assert.That(SpanReader.Read(text), Is.EqualTo(TimeSpan.FromMinutes(minutes)));

    [TestCase("")]
    [TestCase("0")]
    [TestCase("0h")]
    [TestCase("-2h")]
    [TestCase("h")]
    [TestCase("2x")]
    [TestCase("一下")]
    [TestCase("2h30")]
    [TestCase("1.5h")]
    [TestCase("9999999h")]
    [TestCase("\ud83d")]
    public void Read_OfAnythingElse_IsNull(string text) => Assert.That(SpanReader.Read(text), Is.Null);
}
