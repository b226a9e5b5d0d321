using GroupBot.Core.Admission;
using GroupBot.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Growth;

/// <summary>Who may come in by an entrance, how many, until when; and what a line changes of one that stands.</summary>
internal sealed class EntranceTermsTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly EntranceWish Plain = new("A", EntranceSide.Online, EntranceKind.Other, EntrancePulls.None, null, null, null, null);

    [TestCase("A ask", AdmissionKind.Request), TestCase("A request", AdmissionKind.Request), TestCase("A 需审核", AdmissionKind.Request),
     TestCase("A 需審核", AdmissionKind.Request), TestCase("A code", AdmissionKind.Code), TestCase("A 凭邀请码", AdmissionKind.Code),
     TestCase("A open", AdmissionKind.Open), TestCase("A 直接进", AdmissionKind.Open), TestCase("A", AdmissionKind.Open)]
    public void Read_OfHowPeopleComeIn_TakesEither(string line, AdmissionKind admission) =>
        Assert.That(Read(line).Wish?.Admission, Is.EqualTo(admission));

    [Test]
    public void Read_OfACampaign_InEitherLanguage_IsTheSame()
    {
        var english = Read("A ask places 20 until 31 Dec tag customer offline").Wish;
        var chinese = Read("A 线下 需审核 名额 ２０ 截止 12月31日 标签 customer").Wish;

        Assert.That(english, Is.EqualTo(Plain with
        {
            Side = EntranceSide.Offline,
            IsSideSaid = true,
            Admission = AdmissionKind.Request,
            Places = 20,
            LastDay = new DateOnly(2026, 12, 31),
            Tag = "customer",
        }));
        Assert.That(chinese, Is.EqualTo(english));
    }

    [TestCase("2026-12-31", "2026-12-31"), TestCase("31 Dec", "2026-12-31"), TestCase("Dec 31, 2027", "2027-12-31"), TestCase("12月31日", "2026-12-31"),
     TestCase("31 Jan", "2027-01-31"), TestCase("31 May", "2027-05-31"), TestCase("today", "2026-11-23"), TestCase("明天", "2026-11-24"),
     TestCase("2031-11-23", "2031-11-23")]
    public void Until_ADayFromTodayOn_IsTheNextOfThatName(string day, string read) =>
        Assert.That(Read($"A until {day} offline").Wish?.LastDay, Is.EqualTo(DateOnly.Parse(read, System.Globalization.CultureInfo.InvariantCulture)));

    [TestCase("yesterday"), TestCase("2026-11-22"), TestCase("22 Nov"), TestCase("2025-12-31"), TestCase("11月1日")]
    public void Until_ADayThatIsOver_SaysSo(string day) => Assert.That(Read($"A until {day}").Fault, Is.EqualTo(EntranceFault.PastDay));

    /// <summary>Today is a Monday; a day of the week is the next one, and today is none that is over.</summary>
    [TestCase("周日", "2026-11-29"), TestCase("星期一", "2026-11-23"), TestCase("本周五", "2026-11-27"), TestCase("下周五", "2026-12-04"), TestCase("礼拜天", "2026-11-29"),
     TestCase("Friday", "2026-11-27"), TestCase("this Friday", "2026-11-27"), TestCase("fri", "2026-11-27"), TestCase("on Monday", "2026-11-23"),
     TestCase("月底", "2026-11-30"), TestCase("end of year", "2026-12-31")]
    public void Until_ADayOfTheWeek_IsTheNextOne(string day, string read) =>
        Assert.That(Read($"A until {day} offline").Wish?.LastDay, Is.EqualTo(DateOnly.Parse(read, System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>Today is a Monday; weeks begin with it, and a weekend ends with its Sunday.</summary>
    [TestCase("三天后", "2026-11-26"), TestCase("3天后", "2026-11-26"), TestCase("3 天以后", "2026-11-26"), TestCase("过两天", "2026-11-25"), TestCase("十天后", "2026-12-03"),
     TestCase("两周后", "2026-12-07"), TestCase("2周后", "2026-12-07"), TestCase("一个星期后", "2026-11-30"), TestCase("一个月后", "2026-12-23"), TestCase("半个月后", "2026-12-08"),
     TestCase("后天", "2026-11-25"), TestCase("大后天", "2026-11-26"), TestCase("今晚", "2026-11-23"),
     TestCase("周末", "2026-11-29"), TestCase("这周末", "2026-11-29"), TestCase("本周末", "2026-11-29"), TestCase("下周末", "2026-12-06"),
     TestCase("下个月底", "2026-12-31"), TestCase("本月底", "2026-11-30"), TestCase("下周五", "2026-12-04"), TestCase("下星期一", "2026-11-30"),
     TestCase("in 3 days", "2026-11-26"), TestCase("In three days", "2026-11-26"), TestCase("in a week", "2026-11-30"), TestCase("two weeks from now", "2026-12-07"),
     TestCase("in 1 month", "2026-12-23"), TestCase("the day after tomorrow", "2026-11-25"), TestCase("tonight", "2026-11-23"),
     TestCase("this weekend", "2026-11-29"), TestCase("weekend", "2026-11-29"), TestCase("next weekend", "2026-12-06"),
     TestCase("end of month", "2026-11-30"), TestCase("the end of the month", "2026-11-30"), TestCase("end of next month", "2026-12-31"), TestCase("end of the week", "2026-11-29"),
     TestCase("next Friday", "2026-12-04"), TestCase("next monday", "2026-11-30"),
     TestCase("下下周五", "2026-12-11"), TestCase("下周", "2026-12-06"), TestCase("本周", "2026-11-29"), TestCase("next week", "2026-12-06"), TestCase("下个月", "2026-12-31"),
     TestCase("10号", "2026-12-10"), TestCase("30号", "2026-11-30"), TestCase("23日", "2026-11-23"), TestCase("31号", "2026-12-31"), TestCase("下个月10号", "2026-12-10"),
     TestCase("the 10th", "2026-12-10"), TestCase("30th", "2026-11-30"), TestCase("the 3rd of next month", "2026-12-03"),
     TestCase("二十号", "2026-12-20"), TestCase("三十号", "2026-11-30"), TestCase("下个月十号", "2026-12-10"), TestCase("月底前", "2026-11-30"), TestCase("周五前", "2026-11-27"),
     TestCase("下周五之前", "2026-12-04"), TestCase("年底前", "2026-12-31"), TestCase("明天以前", "2026-11-24"), TestCase("三天内", "2026-11-26"), TestCase("两周之内", "2026-12-07"),
     TestCase("within 3 days", "2026-11-26"), TestCase("下個星期五", "2026-12-04"), TestCase("下禮拜", "2026-12-06"), TestCase("下個禮拜天", "2026-12-06"), TestCase("下個週末", "2026-12-06"),
     TestCase("到月底", "2026-11-30"), TestCase("到年底", "2026-12-31"),
     TestCase("两周", "2026-12-06"), TestCase("2 weeks", "2026-12-06"), TestCase("一个月", "2026-12-22"), TestCase("Friday next week", "2026-12-04")]
    public void Until_ADayByHowFarItIs_IsReadAndToldByItsName(string day, string read)
    {
        var wish = Read($"A until {day} offline").Wish;

        Assert.That(wish?.LastDay, Is.EqualTo(DateOnly.Parse(read, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.That((wish?.LastDayName, wish?.Side), Is.EqualTo((day, EntranceSide.Offline)));
    }

    /// <summary>On a Sunday the weekend is today's, and next Friday of the week that begins tomorrow.</summary>
    [TestCase("周末", "2026-11-29"), TestCase("下周末", "2026-12-06"), TestCase("next Friday", "2026-12-04"), TestCase("下周五", "2026-12-04"), TestCase("in 31 days", "2026-12-30")]
    public void Until_OnASunday_IsOfThatWeek(string day, string read) => Assert.That(
        EntranceLine.Read($"A until {day}", new DateOnly(2026, 11, 29)).Wish?.LastDay,
        Is.EqualTo(DateOnly.Parse(read, System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>Three days before is no day to come.</summary>
    [TestCase("三天前"), TestCase("两周前"), TestCase("一个月之前")]
    public void Until_ADayThatWas_IsNone(string day) => Assert.That(Read($"A until {day}").Fault, Is.EqualTo(EntranceFault.WrongDay));

    [TestCase("12月31日前", "12月31日"), TestCase("2026-12-31 之前", "2026-12-31")]
    public void Until_BeforeADate_IsThatDate(string day, string date) => Assert.That(Read($"A until {day} offline").Wish, Is.EqualTo(Read($"A until {date} offline").Wish));

    [TestCase("下个月31号"), TestCase("下个月三十一号"), TestCase("the 31st of next month")]
    public void Until_ADayThatNextMonthHasNot_SaysSo(string day) => Assert.That(
        EntranceLine.Read($"A until {day} offline", new DateOnly(2026, 10, 5)), Is.EqualTo(((EntranceWish?)null, EntranceFault.NoSuchDay, day)));

    [TestCase("截止 31 Jan"), TestCase("until 2026-12-31"), TestCase("until 12月31日"), TestCase("until 25/12")]
    public void Until_ADate_IsToldByNoName(string until) => Assert.That(Read($"A {until}").Wish, Has.Property("LastDayName").Null.And.Property("LastDay").Not.Null);

    [TestCase("明天晚上8点", "明天 晚上8点"), TestCase("明天 20:00", "明天 20:00"), TestCase("Friday 8pm", "Friday 8pm"), TestCase("31 Dec at 8pm", "31 Dec at 8pm"),
     TestCase("下周五 下午3点 线下", "下周五 下午3点"), TestCase("8pm tomorrow", "8pm tomorrow"),
     TestCase("今晚8点", "今晚8点"), TestCase("明晚8点 线下", "明晚8点"), TestCase("三天后 20:00", "三天后 20:00"), TestCase("tonight 8pm", "tonight 8pm"), TestCase("tonight at 8", "tonight at 8"),
     TestCase("in 3 days at 8pm", "in 3 days at 8pm"), TestCase("月底晚上8点", "月底晚上8点"), TestCase("今晚8点前", "今晚8点前"), TestCase("晚上8点", "晚上8点")]
    public void Until_ATimeOfDay_IsRefusedByItsName(string day, string word) =>
        Assert.That((Read($"A until {day}").Fault, Read($"A until {day}").Word), Is.EqualTo((EntranceFault.TimeOfDay, word)));

    [TestCase("A 截止三天后 线下", "2026-11-26"), TestCase("A 截止下周五", "2026-12-04"), TestCase("A 截止：两周后", "2026-12-07"), TestCase("A 截止 三天后 名额 20", "2026-11-26"), TestCase("A 三天后截止", "2026-11-26"), TestCase("A 12月31日截止 线下", "2026-12-31"),
     TestCase("A 截止 下个月31号", "2026-12-31")]
    public void Until_HowFarItIsInOne_IsTheSame(string line, string read) =>
        Assert.That(Read(line).Wish?.LastDay, Is.EqualTo(DateOnly.Parse(read, System.Globalization.CultureInfo.InvariantCulture)));

    [TestCase("A 截止周日 线下", "2026-11-29"), TestCase("A 截止12月31日", "2026-12-31"), TestCase("A 截止到 周日", "2026-11-29"), TestCase("A 截至 周日", "2026-11-29"),
     TestCase("A till Sunday", "2026-11-29")]
    public void Until_WrittenInOneOrOtherwise_IsTheSame(string line, string read) =>
        Assert.That(Read(line).Wish?.LastDay, Is.EqualTo(DateOnly.Parse(read, System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>Half the world writes the day first.</summary>
    [TestCase("12/06", "12/06"), TestCase("6-12", "6-12"), TestCase("06.12.2026", "06.12.2026")]
    public void Until_ADayThatMayBeTwo_IsRefused(string day, string word) =>
        Assert.That((Read($"A until {day} offline").Fault, Read($"A until {day} offline").Word), Is.EqualTo((EntranceFault.UnclearDay, word)));

    [TestCase("25/12", false, "2026-12-25"), TestCase("12/25", false, "2026-12-25"), TestCase("12/12", false, "2026-12-12"), TestCase("31.12.2027", false, "2027-12-31"),
     TestCase("12/06", true, "2026-12-06"), TestCase("6-12", true, "2027-06-12"), TestCase("25/12", true, "2026-12-25"), TestCase("１２/０６", true, "2026-12-06"),
     TestCase("2026/12/06", false, "2026-12-06")]
    public void Until_ADateInDigits_IsReadWhereItIsOne(string day, bool monthFirst, string read) => Assert.That(
        EntranceLine.Read($"A until {day} offline", Today, monthFirst: monthFirst).Wish?.LastDay,
        Is.EqualTo(DateOnly.Parse(read, System.Globalization.CultureInfo.InvariantCulture)));

    [TestCase("2月30日", "2月30日"), TestCase("31 Feb", "31 Feb"), TestCase("2026-02-29", "2026-02-29"), TestCase("11月31日", "11月31日"), TestCase("31/02", "31/02"),
     TestCase("13/13", "13/13"), TestCase("30 Feb 2027", "30 Feb 2027")]
    public void Until_ADayThatNoCalendarHas_SaysSo(string day, string word) =>
        Assert.That((Read($"A until {day} offline").Fault, Read($"A until {day} offline").Word), Is.EqualTo((EntranceFault.NoSuchDay, word)));

    [TestCase("40号"), TestCase("0号"), TestCase("下个月32号")]
    public void Until_ADayOfNoMonth_IsNone(string day) => Assert.That(Read($"A until {day}").Wish, Is.Null);

    [TestCase("2月29日"), TestCase("29 Feb")]
    public void Until_TheDayOfALeapYear_IsTheNextOne(string day) => Assert.That(Read($"A until {day}").Wish?.LastDay, Is.EqualTo(new DateOnly(2028, 2, 29)));

    [TestCase("soon"), TestCase("2031-11-24"), TestCase("9000-01-01")]
    public void Until_WhatIsNoSuchDay_SaysHow(string day) => Assert.That(Read($"A until {day}").Fault, Is.EqualTo(EntranceFault.WrongDay));

    [TestCase("1", true), TestCase("99999", true), TestCase("0", false), TestCase("100000", false), TestCase("many", false), TestCase("30人", true)]
    public void Places_OfALine_AreANumberWithinBounds(string places, bool fits) =>
        Assert.That(Read($"A places {places}").Fault, Is.EqualTo(fits ? default : EntranceFault.WrongPlaces));

    [TestCase("A ask 2 places", 2), TestCase("A 20个名额 线下", 20), TestCase("A 20 名额", 20), TestCase("A ask 1 place", 1), TestCase("Book fair 20 places", 20),
     TestCase("A pull social 1,000 places", 1000), TestCase("A ask places 2", 2)]
    public void Places_BehindTheirNumber_AreTheSame(string line, int places) => Assert.That(Read(line).Wish?.Places, Is.EqualTo(places));

    [Test]
    public void Places_BehindTheirNumber_AreNoPartOfTheName()
    {
        Assert.That(Read("Book fair 20 places").Wish?.Name, Is.EqualTo("Book fair"));
        Assert.That(Read("A 0 places").Fault, Is.EqualTo(EntranceFault.WrongPlaces));
        Assert.That(Change(Plain, "30 places").Wish?.Places, Is.EqualTo(30));
        Assert.That(Read("Fair 20 places 30").Wish, Has.Property("Name").EqualTo("Fair 20").And.Property("Places").EqualTo(30));
    }

    [TestCase("双十一", "双十一"), TestCase("\"black friday\"", "black friday"), TestCase("「新 客」", "新 客")]
    public void Tag_OfALine_IsAWordOrStandsInQuotes(string written, string tag)
    {
        var read = Read($"A tag {written} offline").Wish;

        Assert.That((read?.Tag, read?.Side), Is.EqualTo((tag, EntranceSide.Offline)));
    }

    [TestCase(32, true), TestCase(33, false)]
    public void Tag_OfALine_HasItsLength(int length, bool fits) =>
        Assert.That(Read($"A tag {new string('标', length)}").Fault, Is.EqualTo(fits ? default : EntranceFault.WrongTag));

    /// <summary>Telegram keeps a limit of those links alone that let people in at once.</summary>
    [TestCase("ask"), TestCase("code"), TestCase("places 20")]
    public void Limit_WhereSomebodyIsLookedAtFirst_IsRefused(string with)
    {
        Assert.That(Read($"A limit 500 {with}").Fault, Is.EqualTo(EntranceFault.LimitWithRequests));
        Assert.That(Read($"A {with} limit 500").Fault, Is.EqualTo(EntranceFault.LimitWithRequests));
    }

    /// <summary>Names begin with such words, too.</summary>
    [TestCase("Open day offline", "Open day"), TestCase("Tag sale", "Tag sale"), TestCase("\"Ask me\" code", "Ask me")]
    public void Name_ThatBeginsWithAnOptionsWord_IsAName(string line, string name) => Assert.That(Read(line).Wish?.Name, Is.EqualTo(name));

    [Test]
    public void Change_OfOneThing_LeavesTheRest()
    {
        var stands = Plain with { Limit = 100, Window = OpenHours.Read("9-18"), Staff = "A1" };

        Assert.That(Change(stands, "limit 200").Wish, Is.EqualTo(stands with { Limit = 200 }));
        Assert.That(Change(stands, "window off owner @ann").Wish, Is.EqualTo(stands with { Window = null, Owner = "@ann" }));
        Assert.That(Change(stands, "时段 关 上限 不限 名额 30").Wish, Is.EqualTo(stands with { Window = null, Limit = null, Places = 30 }));
        Assert.That(Change(stands, "name \"New name\" until 31 Jan").Wish, Is.EqualTo(stands with { Name = "New name", LastDay = new DateOnly(2027, 1, 31) }));
        Assert.That(Change(stands, "改名 新 名字").Wish, Is.EqualTo(stands with { Name = "新 名字" }));
        Assert.That(Change(stands, "owner off staff off").Wish, Is.EqualTo(stands with { Owner = "", Staff = null }));
    }

    [TestCase("places off"), TestCase("until off"), TestCase("tag off"), TestCase("open"), TestCase("名额 不限 截止 取消 标签 无 直接进")]
    public void Change_ToNothing_TakesItAway(string line)
    {
        var stands = Plain with { Admission = AdmissionKind.Code, Places = 2, LastDay = Today, Tag = "x" };
        var read = Change(stands, line).Wish!;

        Assert.That(new object?[] { read.Places, read.LastDay, read.Tag, read.Admission is AdmissionKind.Open ? null : read.Admission }, Has.Some.Null);
        Assert.That(read, Is.Not.EqualTo(stands));
    }

    [TestCase("", EntranceFault.NothingToChange), TestCase("limit 5 places 3", EntranceFault.LimitWithRequests),
     TestCase("name", EntranceFault.NothingBehind), TestCase("red", EntranceFault.UnknownWord), TestCase("limit 0", EntranceFault.WrongLimit)]
    public void Change_ThatIsNone_SaysWhy(string line, EntranceFault fault) => Assert.That(Change(Plain, line).Fault, Is.EqualTo(fault));

    private static (EntranceWish? Wish, EntranceFault Fault, string Word) Read(string line) => EntranceLine.Read(line, Today);

    private static (EntranceWish? Wish, EntranceFault Fault, string Word) Change(EntranceWish stands, string line) =>
        EntranceLine.Change(stands, line, Today);
}
