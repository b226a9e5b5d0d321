using System.Globalization;
using GroupBot.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Growth;

/// <summary>What an entrance cost, as admins write it: never another amount, money or day than they meant.</summary>
internal sealed class CostLineTests
{
    /// <summary>A Monday.</summary>
    private static readonly DateOnly Today = new(2026, 11, 23);

    [TestCase("300", 30_000, null), TestCase("¥299.50 印刷", 29_950, "印刷"), TestCase("1,200元", 120_000, null), TestCase("0.01", 1, null),
     TestCase("100000000", 10_000_000_000, null), TestCase("３００ 海报", 30_000, "海报"), TestCase("￥ 300", 30_000, null), TestCase("300块印刷", 30_000, "印刷"),
     TestCase("RMB 300 CNY", 30_000, null), TestCase("300 元旦海报", 30_000, "元旦海报"), TestCase("300 last batch of flyers", 30_000, "last batch of flyers"),
     TestCase("300 sun cream", 30_000, "sun cream")]
    public void Read_OfACostOfToday_TakesAmountAndNote(string text, long amount, string? note) =>
        Assert.That(CostLine.Read(text, Today, "¥").Cost, Is.EqualTo(new WrittenCost(amount, Today, note)));

    [TestCase("11-20 leaflets", "2026-11-20", "leaflets"), TestCase("昨天印刷", "2026-11-22", "印刷"), TestCase("前天", "2026-11-21", null),
     TestCase("大前天", "2026-11-20", null), TestCase("3天前 车费", "2026-11-20", "车费"), TestCase("三天前", "2026-11-20", null), TestCase("3 days ago taxi", "2026-11-20", "taxi"),
     TestCase("last monday taxi", "2026-11-16", "taxi"), TestCase("Last Friday", "2026-11-20", null), TestCase("friday print", "2026-11-20", "print"),
     TestCase("on Sunday", "2026-11-22", null), TestCase("monday", "2026-11-23", null), TestCase("last sat", "2026-11-21", null),
     TestCase("上周五 印刷", "2026-11-20", "印刷"), TestCase("上周一", "2026-11-16", null), TestCase("上周日", "2026-11-22", null), TestCase("上上周五", "2026-11-13", null),
     TestCase("上个星期天 场地", "2026-11-22", "场地"), TestCase("周五", "2026-11-20", null), TestCase("周一", "2026-11-23", null), TestCase("礼拜六印刷", "2026-11-21", "印刷"),
     TestCase("本周一", "2026-11-23", null), TestCase("印刷 昨天", "2026-11-22", "印刷")]
    public void Read_OfACostOfAnotherDay_IsItsDays(string behind, string day, string? note) => Assert.That(
        CostLine.Read("300 " + behind, Today, "¥").Cost, Is.EqualTo(new WrittenCost(30_000, DateOnly.Parse(day, CultureInfo.InvariantCulture), note)));

    [TestCase("上周 印刷", "上周"), TestCase("last week taxi", "last week"), TestCase("上个月", "上个月"), TestCase("5号 印刷", "5号"), TestCase("月初", "月初"),
     TestCase("11月31日 印刷", "11月31日"), TestCase("2026-02-30", "2026-02-30"), TestCase("24/11 print", "24/11"), TestCase("Feb 30 print", "Feb 30"),
     TestCase("2 weeks ago", "2 weeks ago"), TestCase("last night", "last night")]
    public void Read_OfADayThatNobodyCanTell_AsksWhich(string behind, string word)
    {
        var (cost, fault, said) = CostLine.Read("300 " + behind, Today, "¥");

        Assert.That((cost, fault, said), Is.EqualTo(((WrittenCost?)null, CostFault.UnclearDay, word)));
    }

    /// <summary>How long something lasts is a note.</summary>
    [TestCase("两周"), TestCase("一个月"), TestCase("2 weeks"), TestCase("两天后勤"), TestCase("in 3 daystalks"), TestCase("过两天活动")]
    public void Read_OfALength_IsOfToday(string behind) =>
        Assert.That(CostLine.Read("300 " + behind, Today, "¥").Cost, Is.EqualTo(new WrittenCost(30_000, Today, behind)));

    [TestCase("明天 印刷", "明天"), TestCase("2026-12-31 印刷", "2026-12-31"), TestCase("tomorrow taxi", "tomorrow"), TestCase("2027-01-01", "2027-01-01"),
     TestCase("下周五 印刷", "下周五"), TestCase("next monday taxi", "next monday"), TestCase("本周五", "本周五"), TestCase("this friday", "this friday"),
     TestCase("三天后", "三天后"), TestCase("in 3 days", "in 3 days"), TestCase("三天后 印刷", "三天后"), TestCase("3 天后印刷", "3 天后"), TestCase("过两天 印刷", "过两天"),
     TestCase("in 3 days taxi", "in 3 days"), TestCase("Two weeks from now print", "Two weeks from now"), TestCase("大后天 印刷", "大后天"), TestCase("两周之后，印刷", "两周之后")]
    public void Read_OfADayToCome_SaysThatItIsTheDay(string behind, string word)
    {
        var (cost, fault, said) = CostLine.Read("300 " + behind, Today, "¥");

        Assert.That((cost, fault, said), Is.EqualTo(((WrittenCost?)null, CostFault.FutureDay, word)));
    }

    [TestCase("0"), TestCase("-3"), TestCase("abc"), TestCase("3.005"), TestCase("12,34"), TestCase("1e9"), TestCase("300x"), TestCase("¥"), TestCase("")]
    public void Read_OfNoAmount_SaysSo(string text) => Assert.That(CostLine.Read(text, Today, "¥").Fault, Is.EqualTo(CostFault.NoAmount));

    [TestCase("100000000.01", "100000000.01"), TestCase("1000000000", "1000000000"), TestCase("99999999999999 昨天", "99999999999999")]
    public void Read_OfTooMuch_NamesIt(string text, string word) =>
        Assert.That((CostLine.Read(text, Today, "¥").Fault, CostLine.Read(text, Today, "¥").Word), Is.EqualTo((CostFault.TooMuch, word)));

    [TestCase("$300 yesterday print", "¥", "$"), TestCase("10.5 EUR", "¥", "EUR"), TestCase("10€", "¥", "€"), TestCase("300 日元", "¥", "日元"),
     TestCase("US$ 5", "¥", "US$"), TestCase("300 dollars", "¥", "dollars"), TestCase("300元", "$", "元"), TestCase("¥300", "€", "¥"), TestCase("300 HKD", "$", "HKD")]
    public void Read_OfAnotherMoney_NamesIt(string text, string currency, string word)
    {
        var (cost, fault, said) = CostLine.Read(text, Today, currency);

        Assert.That((cost, fault, said), Is.EqualTo(((WrittenCost?)null, CostFault.OtherCurrency, word)));
    }

    [TestCase("$300", "$"), TestCase("300 USD", "$"), TestCase("$300", "HK$"), TestCase("300元", "HK$"), TestCase("300 EUR", "€"), TestCase("¥300", "円"),
     TestCase("300円", "円"), TestCase("300", "Taler"), TestCase("300块", "元")]
    public void Read_OfTheGroupsOwnMoney_TakesIt(string text, string currency) =>
        Assert.That(CostLine.Read(text, Today, currency).Cost, Is.EqualTo(new WrittenCost(30_000, Today, null)));
}
