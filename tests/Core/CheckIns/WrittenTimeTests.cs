using System.Globalization;
using GroupBot.Core.CheckIns;
using NUnit.Framework;

namespace GroupBot.Tests.Core.CheckIns;

internal sealed class WrittenTimeTests
{
    [TestCase("7:30", "07:30")]
    [TestCase(" 07:30 ", "07:30")]
    [TestCase("７：３０", "07:30")]
    [TestCase("7", "07:00")]
    [TestCase("0", "00:00")]
    [TestCase("23:45", "23:45")]
    [TestCase("7点", "07:00")]
    [TestCase("7點半", "07:30")]
    [TestCase("七点半", "07:30")]
    [TestCase("两点", "02:00")]
    [TestCase("十一点", "11:00")]
    [TestCase("7点15分", "07:15")]
    [TestCase("7点一刻", "07:15")]
    [TestCase("7点三刻", "07:45")]
    [TestCase("8点整", "08:00")]
    [TestCase("早上7点", "07:00")]
    [TestCase("上午11点", "11:00")]
    [TestCase("中午12点", "12:00")]
    [TestCase("中午1点", "13:00")]
    [TestCase("下午3点", "15:00")]
    [TestCase("晚上8点半", "20:30")]
    [TestCase("晚上20:30", "20:30")]
    [TestCase("晚上12点", "00:00")]
    [TestCase("每天晚上9点", "21:00")]
    [TestCase("7am", "07:00")]
    [TestCase("7:30 PM", "19:30")]
    [TestCase("12am", "00:00")]
    [TestCase("12 pm", "12:00")]
    [TestCase("at 7.30", "07:30")]
    public void Read_OfATime_IsThatTime(string text, string time) =>
        Assert.That(WrittenTime.Read(text)?.ToString("HH:mm", CultureInfo.InvariantCulture), Is.EqualTo(time));

    [TestCase("")]
    [TestCase("24:00")]
    [TestCase("7:60")]
    [TestCase("7:5")]
    [TestCase("13pm")]
    [TestCase("0am")]
    [TestCase("8点开会")]
    [TestCase("明天7点")]
    [TestCase("off")]
    [TestCase("730")]
    public void Read_OfAnythingElse_IsNone(string text) => Assert.That(WrittenTime.Read(text), Is.Null);
}
