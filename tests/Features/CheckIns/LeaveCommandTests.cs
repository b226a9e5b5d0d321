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

    [Test]
    public void Leave_InEnglish_SaysTheSame()
    {
        using var kit = CheckInKit.Of(312, "en");
        kit.History(A.Person("Ann"), "xxx", Today);

        Assert.That(kit.Say("/leave"), Is.EqualTo(new[] { "Day of leave: today. Days in a row: 3, unbroken. Left this month: 1." }));
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
