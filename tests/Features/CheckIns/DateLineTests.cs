using GroupBot.Groups.Settings;
using GroupBot.Members;
using GroupBot.Tests.Support;
using NUnit.Framework;
using static GroupBot.Tests.Features.CheckIns.CheckInKit;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>
/// A group moves over the date line. In Pago Pago it is 12:41 on 21 November 2026; the 21st ends at 15:00 UTC of the 22nd, when
/// it is 05:00 of the 23rd on Kiritimati: the group never has a 22nd.
/// </summary>
internal sealed class DateLineTests : IDisposable
{
    private const string Job = "CheckIns.missed-days";

    private static readonly DateOnly Today = new(2026, 11, 21);

    private readonly TurnKit _kit = Of(members: 312, zone: "Pacific/Pago_Pago");

    private long _slot = 1;

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Day_ThatNeverWas_BreaksNoRow()
    {
        _kit.History(Lin, "xxx", Today);
        CheckIn();
        MoveEast();
        CheckIn();

        Assert.That(_kit.Days(Lin).TakeLast(2), Is.EqualTo(new[] { "11-21 CheckedIn", "11-23 CheckedIn" }));
        Assert.That(_kit.Press("checkin", Lin).Toast(), Does.Contain("连续 5 天"));
    }

    [Test]
    public void Day_ThatNeverWas_TakesNoCardButTheOneAfterItDoes()
    {
        _kit.History(Lin, "xxxxxx", Today);
        CheckIn();
        MoveEast();
        Run();
        Assert.That(_kit.Days(Lin), Has.Count.EqualTo(7), "the 23rd is not over");

        _kit.Advance(TimeSpan.FromDays(1));
        Run();

        Assert.That(_kit.Days(Lin).TakeLast(2), Is.EqualTo(new[] { "11-21 CheckedIn", "11-23 Card" }));
    }

    [Test]
    public void Day_ThatNeverWas_StandsEmptyInTheCalendar()
    {
        CheckIn();
        MoveEast();
        _kit.Advance(TimeSpan.FromDays(1));

        // From Monday the 16th on: the 21st is done, the 22nd was not, the 23rd is missed.
        var page = _kit.Tell(Lin, "/streak").Text();
        Assert.That(page, Does.Contain("➖➖➖➖➖✅➖ 16–22"));
        Assert.That(page, Does.Contain("⬜▫️"));
    }

    [TestCase("zh-hans", "本群没有11月22日：改时区时跳过了这一天，谁的连续都不受影响。例：补签 @ann 11月20日 航班延误")]
    [TestCase("en", "This group had no 22 Nov: its change of time zone skipped that day, and nobody's row ended by it. Like this: /makeup @ann 2026-11-20 flight delayed")]
    public void Day_ThatNeverWas_CannotBeMadeUp(string language, string said)
    {
        CheckIn();
        MoveEast();
        var hint = A.Message("早").From(Lin);
        _kit.Run(hint);

        var answer = _kit.Run(A.Message("补签 11月22日 航班延误").From(A.Person("Olga", language: language)).ReplyTo(hint.MessageId, Lin));

        Assert.That(answer.Text(), Is.EqualTo(said));
        Assert.That(_kit.Days(Lin), Has.Count.EqualTo(1));
    }

    [Test]
    public void Days_ForSale_AreDaysThatWere()
    {
        _kit.History(Lin, "x....", Today);
        MoveEast();
        _kit.InTurn(turn => turn.Points.Award(_kit.Group().No, _kit.Person(Lin).No, 60, "given", new PointsReason("test")));

        var asked = _kit.Run(A.Message("补签").From(Lin));

        Assert.That(asked.Buttons().Select(button => button.Label), Is.EqualTo(new[] { "11月19日", "11月20日", "11月21日" }));
        Assert.That(_kit.PressPrivately(Lin, $"mymakeup:{_kit.Group().No}:{_kit.Person(Lin).No}:{Today.DayNumber + 1}:20").Toast(), Is.EqualTo("这一天不用补了。"));
    }

    [Test]
    public void Plan_OverADayThatNeverWas_WantsOneLess()
    {
        _kit.Make("5天 5 today");
        _kit.Join(Lin);
        CheckIn();
        MoveEast();
        for (var n = 0; n < 2; n++)
        {
            CheckIn();
            _kit.Advance(TimeSpan.FromDays(1));
        }

        CheckIn();

        // The 21st, 23rd, 24th and 25th.
        Assert.That(_kit.Scalar<long?>("select finished_day from plan_members"), Is.EqualTo(Today.DayNumber + 4));
    }

    /// <summary>A check-in of the last hour of the 21st is of the 21st, though told when the clock had been moved.</summary>
    [Test]
    public void Message_ThatComesLate_IsOfTheDayThatItWasThen()
    {
        _kit.Run(A.Message("早").From(Lin));
        MoveEast();
        _kit.Run(A.Message("早").From(Lin));

        _kit.Run(A.Message("打卡").From(Lin).At(new DateTimeOffset(2026, 11, 22, 14, 30, 0, TimeSpan.Zero)));

        Assert.That(_kit.Days(Lin), Is.EqualTo(new[] { "11-21 CheckedIn" }));
    }

    /// <summary>The way back: the 23rd begins at 14:00 UTC of the 22nd and lasts 49 hours, with one check-in.</summary>
    [Test]
    public void Day_ThatLastsTwo_IsOneCheckIn()
    {
        using var kit = Of(members: 312, zone: "Pacific/Kiritimati", at: "2026-11-22T22:30");
        kit.History(Lin, "xx.", new DateOnly(2026, 11, 23));
        kit.Run(A.Message("打卡").From(Lin));
        kit.Set(GroupBasics.Zone, "Pacific/Pago_Pago");
        for (var n = 0; n < 4; n++)
        {
            kit.Advance(TimeSpan.FromHours(12));
            kit.Run(A.Message("打卡").From(Lin));
            // Told late, of an hour that the new clock alone would call the 22nd.
            kit.Run(A.Message("打卡").From(Lin).At(new DateTimeOffset(2026, 11, 23, 14, 30, 0, TimeSpan.Zero)));
        }

        Assert.That(kit.Days(Lin), Is.EqualTo(new[] { "11-20 CheckedIn", "11-21 CheckedIn", "11-23 CheckedIn" }));
        kit.Advance(TimeSpan.FromHours(12));
        kit.Run(A.Message("打卡").From(Lin));
        Assert.That(kit.Press("checkin", Lin).Toast(), Does.Contain("连续 2 天"));
    }

    [Test]
    public void DaysOfTheGroup_AfterARestart_AreTheSame()
    {
        CheckIn();
        MoveEast();
        _kit.Run(A.Message("早").From(Lin));
        using var again = _kit.Reopen();

        Assert.That(again.Groups.DaysOf(again.Group()).NeverWere, Is.EqualTo(new[] { Today.AddDays(1) }));
    }

    private void CheckIn() => _kit.Run(A.Message("打卡").From(Lin));

    private void MoveEast()
    {
        _kit.Set(GroupBasics.Zone, "Pacific/Kiritimati");
        _kit.Advance(TimeSpan.FromDays(1));
    }

    private void Run()
    {
        _kit.RunJob(Job, _kit.Group().No, _slot++);
        _kit.RunWork();
    }
}
