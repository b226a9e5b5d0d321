using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Outbox;

/// <summary>How long an answer would wait in a group, as a turn knows it.</summary>
internal sealed class LaneForecastsTests : IDisposable
{
    private static readonly LimitsOptions ASecond = new() { PerChatPerSecond = 1, PerGroupPerMinute = 0 };
    private static readonly LimitsOptions AMinute = new() { PerChatPerSecond = 0, PerGroupPerMinute = 20 };

    private TurnKit _kit = Of(new LimitsOptions());

    private GroupNo Here => _kit.Group().No;

    public void Dispose() => _kit.Dispose();

    /// <summary>Three at once and then one a second; the 21st of a minute waits until the first is a minute old.</summary>
    [TestCase(0, 0)]
    [TestCase(2, 0)]
    [TestCase(3, 1)]
    [TestCase(7, 5)]
    [TestCase(8, 6)]
    [TestCase(19, 17)]
    [TestCase(20, 60)]
    [TestCase(21, 60)]
    [TestCase(23, 61)]
    public void WaitIn_BehindSoManyAskedForAtOnce_IsByTheDefaultLimits(int asked, int seconds)
    {
        Ask(asked);

        Assert.That(Wait(), Is.EqualTo(TimeSpan.FromSeconds(seconds)));
    }

    [Test]
    public void WaitIn_AsTimeGoesBy_GetsShorter()
    {
        Ask(8);
        _kit.Advance(TimeSpan.FromMilliseconds(999));
        Assert.That(Wait(), Is.EqualTo(TimeSpan.FromMilliseconds(5001)));
        _kit.Advance(TimeSpan.FromMilliseconds(1));
        Assert.That(Wait(), Is.EqualTo(TimeSpan.FromSeconds(5)));
        _kit.Advance(TimeSpan.FromSeconds(60));
        Assert.That(Wait(), Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public void WaitIn_WithTheLimitOfAMinuteAlone_IsUntilTheOldestIsAMinuteOld()
    {
        Use(AMinute);
        Ask(19);
        Assert.That(Wait(), Is.EqualTo(TimeSpan.Zero));
        _kit.Advance(TimeSpan.FromSeconds(10));
        Ask(1);
        Assert.That(Wait(), Is.EqualTo(TimeSpan.FromSeconds(50)));
    }

    [Test]
    public void WaitIn_WhereLimitsAreOff_IsNothing()
    {
        Use(new LimitsOptions { PerChatPerSecond = 0, PerGroupPerMinute = 0 });
        Ask(500);

        Assert.That(Wait(), Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public void WaitIn_OfTwoASecond_IsHalfAsLong()
    {
        Use(new LimitsOptions { PerChatPerSecond = 2, PerGroupPerMinute = 0 });
        Ask(8);

        Assert.That(Wait(), Is.EqualTo(TimeSpan.FromSeconds(3)));
    }

    /// <summary>Edits and what one member alone sees count as Telegram counts them.</summary>
    [Test]
    public void WaitIn_ByWhatCountsAsAMessage_CountsNothingElse()
    {
        Use(ASecond);
        _kit.InTurn(turn =>
        {
            foreach (var effect in (Effect[])[new React(1, "✍"), new DeleteMessages([1]), new AnswerButton("1"), new Wake(), new FetchMemberCount()])
            {
                turn.Ask(effect, Destination.Of(Here));
            }

            turn.Ask(new SendText("in an hour"), Destination.Of(Here), due: turn.Now + TimeSpan.FromHours(1));
            turn.Ask(new SendText("elsewhere"), Destination.Of(_kit.Person(KitExtensions.Owner).No));
            turn.Ask(new EditText(1, "edit"), Destination.Of(Here));
            turn.Ask(new SendText("post", IsPost: true), Destination.Of(Here));
        });
        Assert.That(Wait(), Is.EqualTo(TimeSpan.Zero), "two of three at once");
        _kit.InTurn(turn => turn.Ask(new SendEphemeral("alone"), Destination.Of(Here)));

        Assert.That(Wait(), Is.EqualTo(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public void WaitIn_OfAnotherGroup_IsItsOwn()
    {
        var other = A.Supergroup("Other", -1007);
        _kit.WithGroup(other);
        _kit.Advance(TimeSpan.FromMinutes(2));
        Ask(20);

        _kit.InTurn(turn => Assert.That(turn.WaitIn(_kit.Group(other).No), Is.EqualTo(TimeSpan.Zero)));
    }

    /// <summary>What an undone turn asked for is never sent, and so holds nobody up.</summary>
    [Test]
    public void WaitIn_AfterATurnThatWasUndone_IsAsBefore()
    {
        using (_kit.Writer.Gate.EnterScope())
        {
            _kit.Writer.Begin();
            _kit.Turn.Enter(new GroupBot.Turns.Scene { Event = new OtherUpdate(null, null, "test"), ReceivedAt = _kit.Now, At = _kit.Now });
            _kit.Turn.Ask(new SendText("one"), Destination.Of(Here));
            _kit.Writer.Savepoint();
            for (var n = 0; n < 10; n++)
            {
                _kit.Turn.Ask(new SendText("undone"), Destination.Of(Here));
            }

            _kit.Writer.RollbackToSavepoint();
            Assert.That(_kit.Turn.WaitIn(Here), Is.EqualTo(TimeSpan.Zero));
            _kit.Writer.Rollback();
        }

        Ask(3);
        Assert.That(Wait(), Is.EqualTo(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public void WaitIn_AfterARestart_IsBehindWhatStillWaits()
    {
        Ask(10);
        _kit = _kit.Reopen();

        Assert.That(Wait(), Is.EqualTo(TimeSpan.FromSeconds(8)));
    }

    /// <summary>The reckoning and the queue that sends by the same limits must agree, or answers come late.</summary>
    [Test]
    public void WaitIn_BeforeEachOfMany_IsWhatTheQueueMakesThemWait([Values(1, 2, 3)] int seed)
    {
        var limits = new LimitsOptions { PerSecond = 0, PerChatPerSecond = seed, PerGroupPerMinute = 20 };
        Use(limits);
        var random = new Random(seed);
        var queue = new SendQueue(limits, _kit.Clock);
        var (told, sent) = (new Dictionary<long, DateTimeOffset>(), new Dictionary<long, DateTimeOffset>());
        for (var n = 0; n < 60; n++)
        {
            var wait = Wait();
            var item = Ask(1).Single();
            told[item.Id] = _kit.Now + wait;
            queue.Add(item);
            Send(_kit.Now + TimeSpan.FromMilliseconds(random.Next(4) == 0 ? random.Next(30_000) : random.Next(1500)));
        }

        Send(_kit.Now + TimeSpan.FromMinutes(5));
        Assert.That(sent, Has.Count.EqualTo(60));
        Assert.That(told.Select(each => (sent[each.Key] - each.Value).Duration()), Has.All.LessThan(TimeSpan.FromMilliseconds(1)));

        void Send(DateTimeOffset until)
        {
            while (_kit.Now < until)
            {
                while (queue.TryTake(out var job))
                {
                    sent[job!.Items[0].Id] = _kit.Now;
                    queue.Finished(job);
                }

                var next = queue.NextWait() ?? TimeSpan.MaxValue;
                _kit.Advance(next < until - _kit.Now ? next : until - _kit.Now);
            }
        }
    }

    private static TurnKit Of(LimitsOptions limits)
    {
        var kit = KitExtensions.AllFeatures(new TurnKitOptions { Limits = limits }).WithGroup();
        kit.Advance(TimeSpan.FromMinutes(2));
        return kit;
    }

    private void Use(LimitsOptions limits)
    {
        _kit.Dispose();
        _kit = Of(limits);
    }

    private IReadOnlyList<OutboxItem> Ask(int count)
    {
        var before = _kit.Asked.Count;
        _kit.InTurn(turn =>
        {
            for (var n = 0; n < count; n++)
            {
                turn.Ask(new SendText($"{n}"), Destination.Of(Here));
            }
        });
        return _kit.Asked[before..];
    }

    private TimeSpan Wait()
    {
        TimeSpan wait = default;
        _kit.InTurn(turn => wait = turn.WaitIn(Here));
        return wait;
    }
}
