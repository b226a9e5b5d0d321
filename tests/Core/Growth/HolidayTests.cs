using System.Globalization;
using GroupBot.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Growth;

internal sealed class HolidayTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    // The Chinese year begins on 17 Feb 2026, 6 Feb 2027 and 26 Jan 2028 (Hong Kong Observatory's tables).
    [TestCase("国庆", "2027-10-07")]
    [TestCase("国庆节", "2027-10-07")]
    [TestCase("國慶", "2027-10-07")]
    [TestCase("十一", "2027-10-07")]
    [TestCase("国庆当天", "2027-10-01")]
    [TestCase("国庆前", "2027-09-30")]
    [TestCase("元旦", "2027-01-01")]
    [TestCase("元旦前", "2026-12-31")]
    [TestCase("到五一", "2027-05-01")]
    [TestCase("圣诞", "2026-12-25")]
    [TestCase("圣诞节之前", "2026-12-24")]
    [TestCase("平安夜", "2026-12-24")]
    [TestCase("圣诞前夜", "2026-12-24")]
    [TestCase("跨年夜", "2026-12-31")]
    [TestCase("双11", "2027-11-11")]
    [TestCase("Christmas", "2026-12-25")]
    [TestCase("Christmas Eve", "2026-12-24")]
    [TestCase("New Year's Eve", "2026-12-31")]
    [TestCase("New Year’s Day", "2027-01-01")]
    [TestCase("the New Year", "2027-01-01")]
    [TestCase("Halloween", "2027-10-31")]
    [TestCase("春节", "2027-02-06")]
    [TestCase("除夕", "2027-02-05")]
    [TestCase("春节前", "2027-02-05")]
    [TestCase("Chinese New Year", "2027-02-06")]
    [TestCase("元宵节", "2027-02-20")]
    [TestCase("端午", "2027-06-09")]
    [TestCase("中秋", "2027-09-15")]
    [TestCase("明年中秋节", "2027-09-15")]
    [TestCase("今年圣诞", "2026-12-25")]
    [TestCase("今年国庆", "2026-10-07", TestName = "this year's, though it is over")]
    [TestCase("清明", null)]
    [TestCase("Easter", null)]
    [TestCase("国庆活动", null)]
    [TestCase("三天前", null)]
    [TestCase("前", null)]
    [TestCase("", null)]
    public void Read_OfAFeast_IsItsNextDay(string text, string? day) => Assert.That(Written(WrittenTask.Day(text, Today)), Is.EqualTo(day));

    [TestCase("2026-10-01", "2026-10-07")]
    [TestCase("2026-10-07", "2026-10-07")]
    [TestCase("2026-10-08", "2027-10-07")]
    public void Read_WithinTheHoliday_IsItsLastDay(string today, string day) =>
        Assert.That(Written(WrittenTask.Day("国庆", DateOnly.Parse(today, CultureInfo.InvariantCulture))), Is.EqualTo(day));

    // 2025 had a sixth month twice: the feast of the eighth is one month later than its number. 2028 has the fifth twice.
    [TestCase("中秋", "2025-08-01", "2025-10-06")]
    [TestCase("端午", "2025-05-01", "2025-05-31")]
    [TestCase("七夕", "2025-08-01", "2025-08-29")]
    [TestCase("端午", "2028-05-01", "2028-05-28")]
    [TestCase("春节", "2026-01-01", "2026-02-17")]
    public void Read_InAYearWithALeapMonth_IsTheFeastOfItsMonth(string text, string today, string day) =>
        Assert.That(Written(WrittenTask.Day(text, DateOnly.Parse(today, CultureInfo.InvariantCulture))), Is.EqualTo(day));

    [TestCase("A until Christmas offline", "Christmas", "2026-12-25")]
    [TestCase("A until New Year's Eve places 20", "New Year's Eve", "2026-12-31")]
    [TestCase("A 截止 元旦 线下", "元旦", "2027-01-01")]
    [TestCase("A 截止 国庆前", "国庆前", "2027-09-30")]
    [TestCase("A 春节截止", "春节", "2027-02-06")]
    public void EntranceLine_UntilAFeast_EndsWithItByItsName(string line, string name, string day)
    {
        var wish = EntranceLine.Read(line, Today).Wish;

        Assert.That((Written(wish?.LastDay), wish?.LastDayName), Is.EqualTo((day, name)));
    }

    /// <summary>An entrance may be called so, and a feast in its name is no end.</summary>
    [Test]
    public void EntranceLine_NamedAfterAFeast_HasNoEnd() => Assert.That(EntranceLine.Read("春节 线下", Today).Wish, Has.Property("Name").EqualTo("春节").And.Property("LastDay").Null);

    [TestCase("国庆", "2027-10-07")]
    [TestCase("五一", "2027-05-01")]
    [TestCase("Christmas", "2026-12-25")]
    public void Task_UntilAFeast_EndsWithIt(string text, string day) => Assert.That(Written(WrittenTask.Last(text, Today)?.Last), Is.EqualTo(day));

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
