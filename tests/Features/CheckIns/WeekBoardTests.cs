using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>22 November 2026 is a Sunday; its week began on the 16th.</summary>
internal sealed class WeekBoardTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly TurnKit _kit = CheckInKit.Of(312, at: "2026-11-22T20:00");

    private long _slot = 1;

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Board_OnSundayEvening_CountsTheWeekAndCallsNobody()
    {
        _kit.Set(CheckInsSettings.WeekBoard, true);
        _kit.History(CheckInKit.Lin, "xxxxxxx", Today);
        _kit.History(A.Person("<b>@Tom", language: "en"), "x..xx", Today);

        var board = Run();

        Assert.That(board.Text(), Is.EqualTo("<b>本周打卡榜</b>\n1. 林 · 6 天\n2. &lt;b&gt;＠Tom · 3 天"));
        Assert.That(board.Effects<SendText>().Single().IsSilent, Is.True);
    }

    [Test]
    public void Board_InAnEnglishGroup_IsEnglish()
    {
        using var kit = CheckInKit.Of(312, "en", at: "2026-11-22T20:00");
        kit.Set(CheckInsSettings.WeekBoard, true);
        kit.History(CheckInKit.Lin, "xx", Today);
        Assert.That(kit.RunJob("CheckIns.week-board", kit.Group().No, 1).Text(), Is.EqualTo("<b>This week's check-ins</b>\n1. 林 · 2 days"));
    }

    /// <summary>A bot that was away says it within three hours, and on no other day.</summary>
    [TestCase("2026-11-22T22:59", 1)]
    [TestCase("2026-11-22T23:00", 0)]
    [TestCase("2026-11-22T19:59", 0)]
    [TestCase("2026-11-23T20:00", 0)]
    public void Board_OutOfItsHours_IsNotSaid(string at, int posts)
    {
        _kit.Set(CheckInsSettings.WeekBoard, true);
        _kit.History(CheckInKit.Lin, "xx", Today);
        _kit.Clock.SetUtcNow(CheckInKit.Instant(at));
        Assert.That(Run(), Has.Count.EqualTo(posts));
    }

    [Test]
    public void Board_ThatNobodyWants_OrIsEmpty_IsNotSaid()
    {
        _kit.Set(CheckInsSettings.WeekBoard, true);
        Assert.That(Run(), Is.Empty);
        _kit.Set(CheckInsSettings.WeekBoard, false);
        _kit.History(CheckInKit.Lin, "xx", Today);
        Assert.That(Run(), Is.Empty);
    }

    private IReadOnlyList<OutboxItem> Run() => _kit.RunJob("CheckIns.week-board", _kit.Group().No, _slot++);
}
