using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Members;

internal sealed class SeenCheckpointTests : IDisposable
{
    private const string Rows = "select last_seen_at from members order by member_no";

    private static readonly Person Ann = A.Person("Ann");
    private TurnKit _kit = new();

    private long Start { get; } = ManualTimeProvider.Start.ToUnixTimeMilliseconds();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Flush_OfARound_IsDueFiveSecondsAfterTheOneBefore()
    {
        _kit.Run(A.Message("one").From(Ann));
        Assert.That(_kit.Lines(Rows), Is.EqualTo(new[] { $"{Start}" }));

        _kit.Advance(TimeSpan.FromMilliseconds(4999));
        _kit.Run(A.Message("two").From(Ann).At(_kit.Now));
        Assert.That(_kit.Lines(Rows), Is.EqualTo(new[] { $"{Start}" }));
        Assert.That(Seen(), Is.EqualTo(Start + 4999), "memory knows at once");

        _kit.Advance(TimeSpan.FromMilliseconds(1));
        _kit.Run(A.Message("three").From(Ann).At(_kit.Now));
        Assert.That(_kit.Lines(Rows), Is.EqualTo(new[] { $"{Start + 5000}" }));
    }

    /// <summary>An administrator who sets the clock back does not stop the writing until it has caught up.</summary>
    [Test]
    public void Flush_WhenTheWallClockWentBack_IsStillDueFiveSecondsLater()
    {
        _kit.Run(A.Message("one").From(Ann));
        _kit.Clock.SetUtcNow(_kit.Now - TimeSpan.FromHours(2));
        _kit.Advance(TimeSpan.FromSeconds(5));

        _kit.Run(A.Message("two").From(Ann).At(ManualTimeProvider.Start + TimeSpan.FromSeconds(5)));

        Assert.That(_kit.Lines(Rows), Is.EqualTo(new[] { $"{Start + 5000}" }));
    }

    [Test]
    public void Flush_WhenTheWallClockWentForward_IsNotDueBeforeItsTimeIsOver()
    {
        _kit.Run(A.Message("one").From(Ann));
        _kit.Clock.SetUtcNow(_kit.Now + TimeSpan.FromHours(2));

        _kit.Run(A.Message("two").From(Ann).At(_kit.Now));

        Assert.That(_kit.Lines(Rows), Is.EqualTo(new[] { $"{Start}" }));
    }

    [Test]
    public void Reopen_AfterACrash_RollsForwardFromTheLog()
    {
        _kit.Run(A.Message("one").From(Ann));
        _kit.Advance(TimeSpan.FromMilliseconds(500));
        _kit.Run(A.Message("two").From(Ann).At(_kit.Now));

        _kit = _kit.Reopen();

        Assert.That(_kit.Lines(Rows), Is.EqualTo(new[] { $"{Start + 500}" }));
        Assert.That(_kit.Seen.ClockOf(_kit.Group().No), Is.EqualTo(new GroupBot.Members.GroupClock(Start + 500, 739676)));
    }

    /// <summary>A number that a rollback took back must not make the next crash leave rows out.</summary>
    [Test]
    public void Reopen_TwiceWithARollbackBetween_LosesNothing()
    {
        using var kit = TurnKit.With(registry => registry.Observe<MessageReceived>("bad", (turn, message) =>
        {
            turn.Log(ActivityKind.Other, null);
            turn.Log(ActivityKind.Other, null);
            if (message.Message.Text == "throw")
            {
                throw new InvalidOperationException("on purpose");
            }
        }));
        kit.Run(A.Message("throw").From(Ann));
        using var second = kit.Reopen();
        second.Advance(TimeSpan.FromMilliseconds(400));
        second.Run(A.Message("one").From(Ann).At(second.Now));
        second.Advance(TimeSpan.FromMilliseconds(400));
        second.Run(A.Message("two").From(Ann).At(second.Now));
        using var third = second.Reopen();

        Assert.That(third.Lines(Rows), Is.EqualTo(new[] { $"{Start + 800}" }));
    }

    [Test]
    public void Touch_ByAnOlderMessage_NeverMovesBack()
    {
        _kit.Run(A.Message("one").From(Ann));
        _kit.Advance(TimeSpan.FromSeconds(2));

        _kit.Run(A.Message("late").From(Ann).At(_kit.Now - TimeSpan.FromHours(1)));

        Assert.That(_kit.Lines(Rows), Is.EqualTo(new[] { $"{Start}" }));
        Assert.That(Seen(), Is.EqualTo(Start));
    }

    /// <summary>Leaving is not being there: what a crash rolls forward is what would have been written without one.</summary>
    [Test]
    public void Reopen_AfterALeave_KeepsWhenTheyWereLastThere()
    {
        _kit.Run(A.Message("one").From(Ann));
        _kit.Advance(TimeSpan.FromMilliseconds(500));
        _kit.Run(A.Gone(Ann) with { At = _kit.Now });
        Assert.That(Seen(), Is.EqualTo(Start));

        _kit = _kit.Reopen();

        Assert.That(_kit.Lines(Rows), Is.EqualTo(new[] { $"{Start}" }));
    }

    /// <summary>A value that waits for its row is nowhere else: the cache must not drop it to make room.</summary>
    [Test]
    public void Flush_WhenMoreMembersWaitThanTheCacheHolds_WritesThemAll()
    {
        using var file = new TestDatabase();
        using var writer = new GroupBot.Storage.Writer(file.Database);
        var seen = new GroupBot.Members.SeenCheckpoint(writer, new GroupBot.Storage.ActivityWriter(writer), _kit.Clock, capacity: 3);
        writer.Run("""
            insert into groups (group_no, title, kind, is_forum, zone, day_start, language, bot_status, bot_rights,
              bot_status_at, is_allowed, first_seen_at, last_at, last_day) values (1, 'g', 3, 0, 'UTC', 4, 'en', 0, 0, 0, 1, 0, 0, 0);
            insert into members (group_no, member_no, status, in_chat, rights, status_at, was_here_before, joined_how, first_seen_at, last_seen_at)
              with recursive n (i) as (select 1 union all select i + 1 from n where i < 10)
              select 1, i, 3, 1, 0, 0, 0, 0, 0, 0 from n;
            """);
        writer.Begin();
        seen.FlushIfDue();
        writer.Commit();
        for (var member = 1; member <= 10; member++)
        {
            writer.Begin();
            seen.Touch(new GroupNo(1), 100 + member, 5, new MemberNo(member));
            writer.Commit();
        }

        writer.Begin();
        seen.FlushAll();
        writer.Commit();

        Assert.That(file.Lines(Rows), Is.EqualTo(Enumerable.Range(101, 10).Select(at => $"{at}")));
    }

    private long Seen() => _kit.Seen.LastSeen(_kit.Group().No, _kit.Person(Ann).No);
}
