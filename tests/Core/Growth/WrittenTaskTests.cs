using System.Globalization;
using GroupBot.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Growth;

internal sealed class WrittenTaskTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [TestCase("3", 3)]
    [TestCase("３", 3)]
    [TestCase("3 位", 3)]
    [TestCase("满 3 位", 3)]
    [TestCase("3 friends", 3)]
    [TestCase("三位", 3)]
    [TestCase("满三位", 3)]
    [TestCase("100", 100)]
    [TestCase("101", null)]
    [TestCase("0", null)]
    [TestCase("-3", null)]
    [TestCase("three", null)]
    [TestCase("", null)]
    [TestCase("3 4", null)]
    public void Needed_IsReadWithinItsBounds(string text, int? needed) => Assert.That(WrittenTask.Needed(text), Is.EqualTo(needed));

    [TestCase("0", 0)]
    [TestCase("不限", 0)]
    [TestCase("Everybody", 0)]
    [TestCase("no limit", 0)]
    [TestCase("20 份", 20)]
    [TestCase("十份", 10)]
    [TestCase("两百份", 200)]
    [TestCase("10000", 10_000)]
    [TestCase("10001", null)]
    [TestCase("前十名", 10)]
    [TestCase("前 20 位", 20)]
    [TestCase("只给前三名", 3)]
    [TestCase("头十个", 10)]
    [TestCase("the first ten", 10)]
    [TestCase("First 20 people", 20)]
    [TestCase("only the first 5", 5)]
    [TestCase("the first", null)]
    [TestCase("the first one hundred", null)]
    [TestCase("前几名", null)]
    [TestCase("前0名", null)]
    [TestCase("很多", null)]
    public void Quota_IsReadWithinItsBounds(string text, int? quota) => Assert.That(WrittenTask.Quota(text), Is.EqualTo(quota));

    [TestCase("50 积分", true, 50)]
    [TestCase("积分50", true, 50)]
    [TestCase("50分", true, 50)]
    [TestCase("50 pts", true, 50)]
    [TestCase("1 pt", true, 1)]
    [TestCase("五十积分", true, 50)]
    [TestCase("50 Points", true, 50)]
    [TestCase("points 10000", true, 10_000)]
    [TestCase("10001 points", true, null)]
    [TestCase("0 积分", true, null)]
    [TestCase("50", false, null)]
    [TestCase("https://example.org/50", false, null)]
    public void Points_AreReadWithTheirWord(string text, bool means, int? points)
    {
        Assert.That(WrittenTask.MeansPoints(text), Is.EqualTo(means));
        Assert.That(WrittenTask.Points(text), Is.EqualTo(points));
    }

    [TestCase("12月31日", "2026-12-31")]
    [TestCase("2026-12-31", "2026-12-31")]
    [TestCase("1月5日", "2027-01-05")]
    [TestCase("6月1日", "2027-06-01", TestName = "the next one, not the nearest")]
    [TestCase("30 天", "2026-12-22", TestName = "today is the first of them")]
    [TestCase("1 day", "2026-11-23")]
    [TestCase("三十天", "2026-12-22", TestName = "thirty days, spelled")]
    [TestCase("年底", "2026-12-31")]
    [TestCase("月底", "2026-11-30")]
    [TestCase("三天后", "2026-11-26")]
    [TestCase("下周五", "2026-12-04")]
    [TestCase("周末", "2026-11-29")]
    [TestCase("in 2 weeks", "2026-12-07")]
    [TestCase("next Friday", "2026-12-04")]
    [TestCase("Friday", "2026-11-27")]
    [TestCase("end of the year", "2026-12-31", TestName = "the end of the year")]
    [TestCase("今天", "2026-11-23")]
    [TestCase("11月23日", "2026-11-23")]
    [TestCase("2027-11-24", "2027-11-24", TestName = "a year ahead")]
    [TestCase("2027-11-25", null, TestName = "more than a year ahead")]
    [TestCase("2026-11-22", null, TestName = "past")]
    [TestCase("昨天", null)]
    [TestCase("0 天", null)]
    [TestCase("2月30日", null)]
    [TestCase("soon", null)]
    [TestCase("", null)]
    public void Last_IsADayThatLiesAhead(string text, string? day) =>
        Assert.That(WrittenTask.Last(text, Today)?.Last?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Is.EqualTo(day));

    [TestCase("今晚8点", true)]
    [TestCase("12月31日 20:00", true)]
    [TestCase("Friday 8pm", true)]
    [TestCase("8pm tomorrow", true)]
    [TestCase("in 3 days at 8pm", true)]
    [TestCase("晚上8点", true)]
    [TestCase("30 天", false)]
    [TestCase("12", false)]
    [TestCase("31 Dec 2026", false)]
    [TestCase("soon", false)]
    public void TellsTime_OfADayWithATime_IsTrue(string text, bool tells) => Assert.That(WrittenTask.TellsTime(text, Today), Is.EqualTo(tells));

    [TestCase("不限")]
    [TestCase("no end")]
    public void Last_OfNone_IsOpen(string text) => Assert.That(WrittenTask.Last(text, Today), Is.EqualTo(((DateOnly?)null, true)));
}
