using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>30, 100 and 365 days are said at the first check-in that finds them reached, however they were.</summary>
internal sealed class MilestoneTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly TurnKit _kit = CheckInKit.Of(312, at: "2026-11-22T08:30");

    public void Dispose() => _kit.Dispose();

    private static Person Lin => CheckInKit.Lin;

    [TestCase(29, 30)]
    [TestCase(99, 100)]
    [TestCase(364, 365)]
    public void Milestone_ThatACoveredDayReached_IsSaidAtTheNextCheckIn(int daysBefore, int reached)
    {
        _kit.History(Lin, new string('x', daysBefore) + ".", Today);

        var asked = CheckIn();

        Assert.That(asked.InGroup().Text(), Is.EqualTo($"🏆 林 连续打卡 {reached} 天！"));
        Assert.That(asked.Emoji(), Is.EqualTo("🏆"));
        _kit.Advance(TimeSpan.FromDays(1));
        Assert.That(CheckIn().InGroup(), Is.Empty, "said once");
    }

    [Test]
    public void Milestone_ThatAMakeUpReached_IsSaidAtTheNextCheckIn()
    {
        _kit.Set(CheckInsSettings.Cards, 0);
        _kit.History(Lin, new string('x', 15) + "." + new string('x', 13), Today);
        Assert.That(CheckIn().InGroup(), Is.Empty, "fourteen");
        _kit.Advance(TimeSpan.FromHours(1));
        _kit.Run(A.Message("/makeup 11月8日 航班延误").From(KitExtensions.Owner).ReplyTo(new MessageId(5), Lin));
        _kit.Advance(TimeSpan.FromDays(1));

        Assert.That(CheckIn().InGroup().Text(), Is.EqualTo("🏆 林 连续打卡 30 天！"));
        _kit.Advance(TimeSpan.FromDays(1));
        Assert.That(CheckIn().InGroup(), Is.Empty, "said once");
    }

    /// <summary>Thirty were reached by a covered day, which earned the card of the next, and then the row ended: what is over is not praised.</summary>
    [Test]
    public void Milestone_OfARowThatEnded_IsNotSaid()
    {
        _kit.History(Lin, new string('x', 29), Today.AddDays(-3));

        var asked = CheckIn();

        Assert.That(asked.InGroup(), Is.Empty);
        Assert.That(asked.Emoji(), Is.EqualTo("✍"));
    }

    [Test]
    public void Milestone_ThatALateMessageReached_IsSaid()
    {
        _kit.History(Lin, new string('x', 28), Today.AddDays(-1));
        _kit.Set(CheckInsSettings.Cards, 0);
        Assert.That(CheckIn().InGroup(), Is.Empty);

        Assert.That(_kit.Run(A.Message("打卡").From(Lin).At(CheckInKit.Instant("2026-11-21T23:00"))).InGroup().Text(), Is.EqualTo("🏆 林 连续打卡 30 天！"));
    }

    private IReadOnlyList<OutboxItem> CheckIn() => _kit.Run(A.Message("打卡").From(Lin));
}
