using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using GroupBot.Turns.Quiet;
using NUnit.Framework;
using static GroupBot.Tests.Features.CheckIns.PlanKit;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>The list of who finished a plan gets out, or an admin hears that it did not. It is 22 November 2026, noon.</summary>
internal sealed class PlanListTests : IDisposable
{
    private const string List = "🏅 「早起」结束，1 人完成：\n小雨";

    private readonly TurnKit _kit = CheckInKit.Of(312);

    private long _slot = 1;

    public PlanListTests()
    {
        _kit.Tell(Boss, "/start");
        _kit.Make("早起 1 photo today");
        _kit.Join(Xiaoyu);
        _kit.Photo(Xiaoyu, "#早起");
        _kit.Clock.SetUtcNow(CheckInKit.Instant("2026-11-22T12:00"));
    }

    public void Dispose() => _kit.Dispose();

    [Test]
    public void List_WhereTheDaysNumberIsUsedUp_IsTriedAgainTheNextDay()
    {
        _kit.Set(QuietSettings.PostsPerDay, 0);
        Assert.That(NextDay(), Is.Empty);
        _kit.Set(QuietSettings.PostsPerDay, 3);

        var posted = NextDay().Single();
        Assert.That(new[] { posted }.Text(), Is.EqualTo(List));
        _kit.Succeed(posted);

        Assert.That(NextDay(), Is.Empty, "once");
    }

    /// <summary>It waits for the end of the night as usual, and is dropped there.</summary>
    [Test]
    public void List_DroppedWhenTheNightWasOver_IsTriedAgainTheNextDay()
    {
        _kit.Clock.SetUtcNow(CheckInKit.Instant("2026-11-23T04:10"));
        _kit.RunJob("CheckIns.missed-days", _kit.Group().No, _slot++);
        _kit.Set(QuietSettings.PostsPerDay, 0);
        _kit.Clock.SetUtcNow(CheckInKit.Instant("2026-11-23T08:05"));
        Assert.That(_kit.RunJob("Quiet.release", default, _slot++).InGroup(), Is.Empty);
        _kit.Set(QuietSettings.PostsPerDay, 3);

        Assert.That(NextDay().Text(), Is.EqualTo(List));
    }

    [Test]
    public void List_ThatCouldNotBeSent_IsTriedAgainTheNextDay()
    {
        _kit.Refuse(NextDay().Single());

        Assert.That(NextDay().Text(), Is.EqualTo(List));
    }

    [Test]
    public void List_OnThreeDaysInVain_IsLeftToTheAdminsWhoPostIt()
    {
        _kit.Set(QuietSettings.PostsPerDay, 0);
        for (var day = 1; day <= 3; day++)
        {
            Assert.That(NextDay(), Is.Empty);
            Assert.That(_kit.Tell(Boss, "/todo").Text(), Does.Not.Contain("完成名单"), $"day {day}");
        }

        NextDay();
        var todo = _kit.Tell(Boss, "/todo");
        Assert.That(todo.Text(), Does.Contain("1 个打卡计划的完成名单没发出去"));
        var page = _kit.PressPrivately(Boss, todo.Button("去处理").Data!);
        var decided = _kit.PressPrivately(Boss, page.Button("发「早起」").Data!);

        Assert.That(decided.InGroup().Text(), Is.EqualTo(List));
        Assert.That(decided.Text(), Does.Contain("完成名单都处理好了。"));
        _kit.Succeed(decided.InGroup().Single());
        Assert.That(_kit.Tell(Boss, "/todo").Text(), Does.Not.Contain("完成名单"));
        Assert.That(NextDay(), Is.Empty);
    }

    [Test]
    public void List_ThatAnAdminLeaves_IsGone()
    {
        _kit.Set(QuietSettings.PostsPerDay, 0);
        for (var day = 1; day <= 4; day++)
        {
            NextDay();
        }

        var page = _kit.PressPrivately(Boss, _kit.Tell(Boss, "/todo").Button("去处理").Data!);
        Assert.That(_kit.PressPrivately(Boss, page.Button("不发了").Data!).InGroup(), Is.Empty);
        Assert.That(_kit.Tell(Boss, "/todo").Text(), Does.Not.Contain("完成名单"));
        Assert.That(_kit.PressPrivately(Boss, page.Button("发「早起」").Data!).Toast(), Is.EqualTo("这个按钮已经过期了。"));
    }

    /// <summary>An admin has just asked for it: neither the hour nor the day's number keeps it back.</summary>
    [Test]
    public void List_AfterAnEarlyEnd_GoesOutWhateverTheHourAndTheNumber()
    {
        _kit.Set(QuietSettings.PostsPerDay, 0);
        _kit.Clock.SetUtcNow(CheckInKit.Instant("2026-11-22T23:30"));

        Assert.That(End().InGroup().Text(), Is.EqualTo(List));
        Assert.That(NextDay(), Is.Empty);
    }

    [Test]
    public void List_AfterAnEarlyEndDuringAPause_GoesOutAfterwards()
    {
        _kit.Run(A.Message("/pause 2h").From(Boss));

        var ended = End();
        Assert.That(ended.InGroup(), Is.Empty);
        Assert.That(ended.Text(), Does.Contain("完成名单等恢复后再发"));

        _kit.Clock.SetUtcNow(CheckInKit.Instant("2026-11-22T14:05"));
        Assert.That(_kit.RunJob("Quiet.release", default, _slot++).InGroup().Text(), Is.EqualTo(List));
    }

    private IReadOnlyList<OutboxItem> End() => _kit.PressPrivately(Boss, $"plan:{_kit.Group().No}:1:end:1");

    /// <summary>What is posted on the next day, from its first look until noon.</summary>
    private IReadOnlyList<OutboxItem> NextDay()
    {
        _kit.Advance(TimeSpan.FromDays(1));
        return [.. _kit.RunJob("CheckIns.missed-days", _kit.Group().No, _slot++).Where(item => item.Effect is SendText { IsPost: true })];
    }
}
