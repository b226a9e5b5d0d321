using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>A day off breaks nothing and counts for nothing.</summary>
internal sealed class LeaveCommandTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly TurnKit _kit = CheckInKit.Of(312);

    public LeaveCommandTests() => _kit.Tell(Lin, "/start");

    public void Dispose() => _kit.Dispose();

    private static Person Lin => CheckInKit.Lin;

    [TestCase("请假")]
    [TestCase("/leave 出差")]
    public void Leave_OfToday_KeepsTheDaysInARow(string text)
    {
        _kit.History(Lin, "xxx", Today);
        var answer = _kit.Run(A.Message(text).From(Lin));

        Assert.That(answer.Text(), Is.EqualTo("好，今天请假，连续 3 天不会断。这个月还能请 1 次。"));
        Assert.That(answer.InGroup(), Is.Empty);
        Assert.That(_kit.Say("请假", Lin).Single(), Is.EqualTo("今天已经请过假了。"));
        _kit.Advance(TimeSpan.FromDays(1));
        Assert.That(_kit.Press("checkin", Lin).Toast(), Does.StartWith("第 4 天 ✓"));
    }

    [TestCase("en", "xxx", "You're off today. Your 3 days in a row are safe; 1 day off left this month.")]
    [TestCase("en", "x", "You're off today. Your 1 day in a row is safe; 1 day off left this month.")]
    [TestCase("en", "", "You're off today. 1 day off left this month.")]
    [TestCase("en", "l", "You're off today. 0 days off left this month.")]
    [TestCase("zh-hans", "", "好，今天请假。这个月还能请 1 次。")]
    [TestCase("zh-hans", "x", "好，今天请假，连续 1 天不会断。这个月还能请 1 次。")]
    public void Leave_ByTheDaysInARow_SaysWhatIsKept(string language, string history, string said)
    {
        var person = A.Person("Ann", language: language);
        _kit.History(person, history, Today);
        _kit.Tell(person, "/start");

        Assert.That(_kit.Run(A.Message("/leave").From(person)).Text(), Is.EqualTo(said));
        Assert.That(_kit.Run(A.Message("/leave").From(person)).Text(), Is.EqualTo(language == "en" ? "You're already off today." : "今天已经请过假了。"));
    }

    /// <summary>Half past midnight still is the day before.</summary>
    [Test]
    public void Leave_BeforeTheDayBegins_NamesTheDay()
    {
        using var kit = CheckInKit.Of(312, "en", at: "2026-11-23T00:30");

        Assert.That(kit.Say("/leave"), Is.EqualTo(new[] { "You're off on 22 Nov. 1 day off left this month." }));
    }

    [TestCase(1, "l", "You've used your day off this month. You get a new one on the 1st.")]
    [TestCase(2, "ll", "You've used both days off this month. You get new ones on the 1st.")]
    [TestCase(4, "llll", "You've used all 4 days off this month. You get new ones on the 1st.")]
    public void Leave_BeyondTheMonthsInEnglish_IsRefusedWithTheirNumber(int most, string history, string said)
    {
        using var kit = CheckInKit.Of(312, "en");
        kit.Set(CheckInsSettings.Leaves, most);
        kit.History(A.Person("Ann"), history, Today);

        Assert.That(kit.Say("/leave"), Is.EqualTo(new[] { said }));
    }

    [Test]
    public void Leave_BeyondTheMonths_IsRefusedAndTheNextMonthBeginsAnew()
    {
        _kit.History(Lin, "llx", Today);
        Assert.That(_kit.Say("请假", Lin).Single(), Is.EqualTo("这个月的 2 次请假用完了。下个月 1 日又有。"));

        _kit.Advance(TimeSpan.FromDays(9));
        Assert.That(_kit.Say("请假", Lin).Single(), Does.StartWith("好，今天请假"));
    }

    [Test]
    public void Leave_WhereThereIsNone_SaysSo()
    {
        _kit.Set(CheckInsSettings.Leaves, 0);
        Assert.That(_kit.Say("请假", Lin).Single(), Is.EqualTo("本群没有开请假。"));
    }

    [Test]
    public void Leave_AfterTheCheckIn_IsNotNeededAndACheckInAfterLeaveCounts()
    {
        _kit.Run(A.Message("请假").From(Lin));
        Assert.That(_kit.Press("checkin", Lin).Toast(), Does.StartWith("第 1 天 ✓"));
        Assert.That(_kit.Say("请假", Lin).Single(), Is.EqualTo("今天已经打过卡，不用请假。"));
        Assert.That(_kit.Days(Lin), Is.EqualTo(new[] { "11-22 CheckedIn" }));
    }

    [Test]
    public void Leave_WithALongReason_IsRefused() =>
        Assert.That(_kit.Say("/leave " + new string('x', 101), Lin).Single(), Is.EqualTo("原因太长了，最多 100 个字。"));

    /// <summary>Who names another day means that one, and keeps today's.</summary>
    [TestCase("请假 明天 出差")]
    [TestCase("请假 11月25日 出差")]
    [TestCase("/leave tomorrow, a trip")]
    public void Leave_OfAnotherDay_IsNotTakenToday(string text)
    {
        Assert.That(_kit.Run(A.Message(text).From(Lin)).Text(), Is.EqualTo("只能请当天的假，别的日子到那天再请。例：请假 发烧了"));
        Assert.That(_kit.Scalar<long>("select count(*) from check_ins where kind = 4"), Is.Zero);
    }

    [Test]
    public void Leave_OfAnotherDayAfterTodaysCheckIn_IsToldWhenToAsk()
    {
        _kit.Run(A.Message("打卡").From(Lin));

        Assert.That(_kit.Run(A.Message("请假 明天 出差").From(Lin)).Text(), Does.StartWith("只能请当天的假"));
        Assert.That(_kit.Run(A.Message("请假 发烧了").From(Lin)).Text(), Does.Contain("不用请假"));
    }

    /// <summary>In English the words are how people talk of it: alone they are a call, with more they are talk.</summary>
    [TestCase("day off", true)]
    [TestCase("Day off! 🎉", true)]
    [TestCase("Day off at last 🎉", false)]
    [TestCase("day off tomorrow, anyone?", false)]
    [TestCase("day off 2", false)]
    [TestCase("day off @ann", false)]
    [TestCase("请假 at last", true)]
    public void Leave_InEnglishTalk_IsTakenByTheWordsAlone(string text, bool isTaken)
    {
        var answer = _kit.Run(A.Message(text).From(Lin));

        Assert.That(answer.Count > 0, Is.EqualTo(isTaken));
        Assert.That(_kit.Scalar<long>("select count(*) from check_ins where kind = 4"), Is.EqualTo(isTaken ? 1 : 0));
    }

    /// <summary>A day that a reason begins with is another day's only where it stands by itself.</summary>
    [TestCase("请假 昨天没睡好", true)]
    [TestCase("请假 明天考试", true)]
    [TestCase("请假 前天扭了脚", true)]
    [TestCase("请假 今天 发烧", true)]
    [TestCase("请假 3.5小时都在开会", true)]
    [TestCase("/leave tomorrow's exam", true)]
    [TestCase("请假 昨天", false)]
    [TestCase("请假 明天", false)]
    [TestCase("请假 明天！", false)]
    [TestCase("请假 後天，出差", false)]
    [TestCase("请假 昨天 没睡好", false)]
    [TestCase("请假 11月25日出差", false)]
    [TestCase("请假 11-25", false)]
    public void Leave_WithAReasonThatBeginsWithADay_IsTodaysUnlessItStandsAlone(string text, bool isTaken)
    {
        _kit.Run(A.Message(text).From(Lin));

        Assert.That(_kit.Scalar<long>("select count(*) from check_ins where kind = 4"), Is.EqualTo(isTaken ? 1 : 0));
    }

    [TestCase("请假")]
    [TestCase("/leave")]
    public void Leave_InAForwardedMessage_IsSomebodyElses(string text)
    {
        _kit.Run(A.Message(text).From(Lin).Forwarded());

        Assert.That(_kit.Scalar<long>("select count(*) from check_ins"), Is.Zero);
    }
}
