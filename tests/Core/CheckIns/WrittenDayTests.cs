using System.Globalization;
using GroupBot.Core.CheckIns;
using NUnit.Framework;

namespace GroupBot.Tests.Core.CheckIns;

internal sealed class WrittenDayTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [TestCase("11月20日 航班延误", "2026-11-20", "航班延误")]
    [TestCase("11月20日航班延误", "2026-11-20", "航班延误")]
    [TestCase("11月20号，航班延误", "2026-11-20", "航班延误")]
    [TestCase("１１月２０日　航班", "2026-11-20", "航班")]
    [TestCase("2026-11-20 flight delayed", "2026-11-20", "flight delayed")]
    [TestCase("2026年11月20日", "2026-11-20", "")]
    [TestCase("2026/11/2: ill", "2026-11-02", "ill")]
    [TestCase("11-20 x", "2026-11-20", "x")]
    [TestCase("11/20", "2026-11-20", "")]
    [TestCase("昨天 生病", "2026-11-21", "生病")]
    [TestCase("前天", "2026-11-20", "")]
    [TestCase("Yesterday ill", "2026-11-21", "ill")]
    [TestCase("today", "2026-11-22", "")]
    [TestCase("12月1日 x", "2026-12-01", "x")] // nine days ahead is nearer than a year ago
    [TestCase("1月3日", "2027-01-03", "")]
    [TestCase("20 Nov ill", "2026-11-20", "ill")]
    [TestCase("Nov 20 ill", "2026-11-20", "ill")]
    [TestCase("20th november, ill", "2026-11-20", "ill")]
    [TestCase("November 20, 2025: ill", "2025-11-20", "ill")]
    [TestCase("Nov 20航班延误", "2026-11-20", "航班延误")]
    [TestCase("Nov. 20 ill", "2026-11-20", "ill")]
    [TestCase("20Nov", "2026-11-20", "")]
    [TestCase("20th of November, ill", "2026-11-20", "ill")]
    [TestCase("Nov 20 2000 words lost", "2026-11-20", "2000 words lost")]
    [TestCase("20 Nov 5000 steps", "2026-11-20", "5000 steps")]
    [TestCase("tomorrow出差", "2026-11-23", "出差")]
    [TestCase("3 Jan", "2027-01-03", "")]
    [TestCase("28 Sept 2026 x", "2026-09-28", "x")]
    [TestCase("1 June", "2026-06-01", "")]
    [TestCase("明天 出差", "2026-11-23", "出差")]
    [TestCase("后天出差", "2026-11-24", "出差")]
    [TestCase("Tomorrow: away", "2026-11-23", "away")]
    [TestCase("2028-02-29 leap", "2028-02-29", "leap")]
    public void Read_ADayInFront_IsTheDayAndTheRest(string text, string day, string rest)
    {
        Assert.That(WrittenDay.Read(text, Today), Is.EqualTo((DateOnly.Parse(day, CultureInfo.InvariantCulture), rest)));
    }

    /// <summary>Without a year it is one of the years around, or none.</summary>
    [Test]
    public void Read_ALeapDay_IsThereWhereItsYearIsNear()
    {
        Assert.That(WrittenDay.Read("2月29日", new DateOnly(2028, 3, 2))?.Day, Is.EqualTo(new DateOnly(2028, 2, 29)));
        Assert.That(WrittenDay.Read("2月29日", Today), Is.Null);
    }

    [Test]
    public void Read_InJanuary_MeansTheDecemberBefore() =>
        Assert.That(WrittenDay.Read("12-31", new DateOnly(2027, 1, 3))?.Day, Is.EqualTo(new DateOnly(2026, 12, 31)));

    [TestCase("")]
    [TestCase("航班延误")]
    [TestCase("13月1日 x")]
    [TestCase("2026-02-30 x")]
    [TestCase("2026-11-200")]
    [TestCase("0-0")]
    [TestCase("@ann 11-20")]
    [TestCase("todayish")]
    [TestCase("31 Feb x")]
    [TestCase("20 Novel ideas")]
    [TestCase("Mayor 20")]
    [TestCase("20 days")]
    public void Read_NoDayInFront_IsNothing(string text) => Assert.That(WrittenDay.Read(text, Today), Is.Null);
}
