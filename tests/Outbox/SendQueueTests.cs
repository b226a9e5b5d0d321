using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Outbox;

internal sealed class SendQueueTests
{
    private static readonly LimitsOptions Free = new() { PerSecond = 0, PerChatPerSecond = 0, PerGroupPerMinute = 0 };

    private readonly ManualTimeProvider _clock = new();
    private long _id;

    [Test]
    public void TryTake_TakesTheMostUrgentFirstAndOneCallAChat()
    {
        var queue = new SendQueue(Free, _clock);
        var post = Add(queue, 1, new SendText("post", IsPost: true));
        var reply = Add(queue, 1, new SendText("reply"));
        var second = Add(queue, 1, new SendText("second"));
        var ban = Add(queue, 1, new BanMember(5, null));

        var order = new List<long>();
        while (queue.TryTake(out var job))
        {
            Assert.That(queue.TryTake(out _), Is.False, "one call in flight a chat");
            order.Add(job!.Items[0].Id);
            queue.Finished(job);
        }

        Assert.That(order, Is.EqualTo(new[] { ban, reply, second, post }));
        Assert.That(queue.Count, Is.Zero);
    }

    [Test]
    public void TryTake_OfAnotherChatOrAnAnswerWithADeadline_NeedNotWait()
    {
        var queue = new SendQueue(Free, _clock);
        Add(queue, 1, new SendText("one"));
        var two = Add(queue, 2, new SendText("two"));
        queue.TryTake(out _);

        Assert.That(queue.TryTake(out var job) && job!.Items[0].Id == two);
        var answer = Add(queue, 1, new AnswerButton("q"));
        Assert.That(queue.TryTake(out job) && job!.Items[0].Id == answer);
    }

    [Test]
    public void TryTake_KeepsThirtyMessagesASecondOverAll()
    {
        var queue = new SendQueue(new LimitsOptions { PerSecond = 30, PerChatPerSecond = 0, PerGroupPerMinute = 0 }, _clock);
        for (var group = 1; group <= 40; group++)
        {
            Add(queue, group, new SendText("hi"));
        }

        Assert.That(Drain(queue), Is.EqualTo(30));
        Add(queue, 99, new BanMember(1, null));
        Assert.That(Drain(queue), Is.EqualTo(1), "what is no message need not wait");
        _clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.That(Drain(queue), Is.Zero);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.That(Drain(queue), Is.EqualTo(10));
    }

    [Test]
    public void TryTake_KeepsOneASecondAChatAfterABurstOfThree()
    {
        var queue = new SendQueue(new LimitsOptions { PerSecond = 0, PerChatPerSecond = 1, PerGroupPerMinute = 0 }, _clock);
        for (var i = 0; i < 6; i++)
        {
            Add(queue, 1, new SendText($"{i}"));
        }

        Assert.That(Drain(queue), Is.EqualTo(3));
        Assert.That(queue.NextWait(), Is.EqualTo(TimeSpan.FromSeconds(1)));
        _clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.That(Drain(queue), Is.Zero);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.That(Drain(queue), Is.EqualTo(1));
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.That(Drain(queue), Is.EqualTo(2));
    }

    [Test]
    public void TryTake_KeepsTwentyAMinuteAGroupAndNotInPrivate()
    {
        var queue = new SendQueue(new LimitsOptions { PerSecond = 0, PerChatPerSecond = 0, PerGroupPerMinute = 20 }, _clock);
        for (var i = 0; i < 25; i++)
        {
            Add(queue, 1, new SendText($"{i}"));
            queue.Add(Item(new SendText("private"), Destination.Of(new MemberNo(7))));
        }

        Assert.That(Drain(queue), Is.EqualTo(45));
        _clock.Advance(TimeSpan.FromSeconds(60) - TimeSpan.FromTicks(1));
        Assert.That(Drain(queue), Is.Zero);
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.That(Drain(queue), Is.EqualTo(5));
    }

    [Test]
    public void TryTake_OfWhatIsDueLater_WaitsByTheMonotonicClock()
    {
        var queue = new SendQueue(Free, _clock);
        queue.Add(Item(new SendText("later"), Destination.Of(new GroupNo(1))) with { DueAt = _clock.GetUtcNow() + TimeSpan.FromMinutes(1) });
        _clock.SetUtcNow(_clock.GetUtcNow() + TimeSpan.FromDays(1));
        Assert.That(queue.TryTake(out _), Is.False);
        _clock.SetUtcNow(_clock.GetUtcNow() - TimeSpan.FromDays(2));

        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.That(queue.TryTake(out _));
    }

    /// <summary>What was put back for a later try keeps its place: nobody behind it in its chat and priority overtakes it.</summary>
    [Test]
    public void TryTake_BehindAnItemThatIsTriedAgain_HoldsItsChatAndPriorityAlone()
    {
        var queue = new SendQueue(Free, _clock);
        var first = Item(new SendText("one"), Destination.Of(new GroupNo(1)));
        queue.Add(Again(first, TimeSpan.FromSeconds(4)));
        var second = Add(queue, 1, new SendText("two"));
        var ban = Add(queue, 1, new BanMember(5, null));
        var post = Add(queue, 1, new SendText("post", IsPost: true));
        var other = Add(queue, 2, new SendText("elsewhere"));

        Assert.That(Ids(queue), Is.EqualTo(new[] { ban, other, post }));
        Assert.That(queue.NextWait(), Is.EqualTo(TimeSpan.FromSeconds(4)));
        _clock.Advance(TimeSpan.FromSeconds(4));
        Assert.That(Ids(queue), Is.EqualTo(new[] { first.Id, second }));
    }

    /// <summary>Both are due when the quiet hours end; between the two the clock by which it waits went another way than the wall's.</summary>
    [Test]
    public void TryTake_OfWhatIsDueAtOneInstant_GoesInTheOrderAsked()
    {
        var queue = new SendQueue(Free, _clock);
        var due = _clock.GetUtcNow() + TimeSpan.FromHours(1);
        var first = Item(new SendText("counts"), Destination.Of(new MemberNo(1))) with { DueAt = due, Wait = TimeSpan.FromHours(1) };
        var second = Item(new SendText("unlocked"), Destination.Of(new MemberNo(1))) with { DueAt = due, Wait = TimeSpan.FromHours(1) - TimeSpan.FromMilliseconds(5) };
        queue.Add(first);
        queue.Add(second);

        _clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromMilliseconds(5));

        Assert.That(Ids(queue), Is.EqualTo(new[] { first.Id, second.Id }));
    }

    /// <summary>What was asked for at a later time has no place before it is due.</summary>
    [Test]
    public void TryTake_BehindAnItemThatIsDueLater_HoldsNothing()
    {
        var queue = new SendQueue(Free, _clock);
        queue.Add(Item(new SendText("tomorrow"), Destination.Of(new GroupNo(1))) with { DueAt = _clock.GetUtcNow() + TimeSpan.FromDays(1) });
        var now = Add(queue, 1, new SendText("now"));

        Assert.That(Ids(queue), Is.EqualTo(new[] { now }));
    }

    /// <summary>Each answer to a button has ten seconds of its own: it does not spend them behind another's failure.</summary>
    [Test]
    public void TryTake_BehindAnAnswerThatIsTriedAgain_HoldsNoOtherAnswer()
    {
        var queue = new SendQueue(Free, _clock);
        queue.Add(Again(Item(new AnswerButton("one"), Destination.Of(new GroupNo(1))), TimeSpan.FromSeconds(4)));
        var second = Add(queue, 1, new AnswerButton("two"));

        Assert.That(Ids(queue), Is.EqualTo(new[] { second }));
    }

    [Test]
    public void TryTake_OfDeletes_MergesNoneThatIsTriedAgainLater()
    {
        var queue = new SendQueue(Free, _clock);
        var chat = new ChatId(-1);
        var first = Item(new DeleteMessages([1]), Destination.Of(new GroupNo(1))) with { NamedChat = chat };
        queue.Add(first);
        queue.Add(Again(Item(new DeleteMessages([2]), Destination.Of(new GroupNo(1))) with { NamedChat = chat }, TimeSpan.FromSeconds(1)));

        Assert.That(queue.TryTake(out var job) && job!.Items.Single().Id == first.Id);
    }

    /// <summary>A chat that waits has one instant to wait for, however often it was thought over.</summary>
    [Test]
    public void NextWait_WhenAPauseGrew_IsTheLongerOneAlone()
    {
        var queue = new SendQueue(Free, _clock);
        queue.SetPause(1, TimeSpan.FromSeconds(2));
        Add(queue, 1, new SendText("one"));
        Add(queue, 1, new SendText("two"));

        queue.SetPause(1, TimeSpan.FromSeconds(9));

        Assert.That(queue.NextWait(), Is.EqualTo(TimeSpan.FromSeconds(9)));
    }

    /// <summary>What is due later and more urgent does not wait for a limit that holds what is there already.</summary>
    [Test]
    public void TryTake_WhenSomethingUrgentFallsDueBehindALimit_TakesItAtItsTime()
    {
        var queue = new SendQueue(new LimitsOptions { PerSecond = 0, PerChatPerSecond = 0, PerGroupPerMinute = 1 }, _clock);
        Add(queue, 1, new SendText("one"));
        Add(queue, 1, new SendText("two"));
        queue.Add(Item(new UnbanMember(5), Destination.Of(new GroupNo(1))) with { DueAt = _clock.GetUtcNow() + TimeSpan.FromSeconds(5) });
        Assert.That(Drain(queue), Is.EqualTo(1));

        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.That(queue.TryTake(out var job) && job!.Effect is UnbanMember);
    }

    [Test]
    public void Pause_OfOneChat_HoldsItAloneAndNeverLess()
    {
        var queue = new SendQueue(Free, _clock);
        Add(queue, 1, new SendText("one"));
        queue.TryTake(out var job);
        Assert.That(queue.Pause(job!, TimeSpan.FromSeconds(7)), Is.EqualTo(1));
        queue.SetPause(1, TimeSpan.FromSeconds(2));
        queue.Finished(job!);
        Add(queue, 1, new SendText("again"));
        Add(queue, 2, new SendText("other"));

        Assert.That(Drain(queue), Is.EqualTo(1));
        _clock.Advance(TimeSpan.FromSeconds(7) - TimeSpan.FromTicks(1));
        Assert.That(Drain(queue), Is.Zero);
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.That(Drain(queue), Is.EqualTo(1));
    }

    [TestCase(2000, 0)]
    [TestCase(2001, 2)]
    public void Pause_OfASecondChatWithinTwoSeconds_IsForAll(int milliseconds, long expected)
    {
        var queue = new SendQueue(Free, _clock);
        Add(queue, 1, new SendText("one"));
        Add(queue, 2, new SendText("two"));
        queue.TryTake(out var first);
        queue.TryTake(out var second);
        queue.Pause(first!, TimeSpan.FromSeconds(1));
        _clock.Advance(TimeSpan.FromMilliseconds(milliseconds));

        Assert.That(queue.Pause(second!, TimeSpan.FromSeconds(9)), Is.EqualTo(expected));

        Add(queue, 3, new SendText("three"));
        Assert.That(queue.TryTake(out _), Is.EqualTo(expected != 0));
    }

    [Test]
    public void Pause_OnACallWithoutAChat_IsForAll()
    {
        var queue = new SendQueue(Free, _clock);
        queue.Add(Item(new SetCommands("default", null, []), Destination.Nowhere));
        queue.TryTake(out var job);

        Assert.That(queue.Pause(job!, TimeSpan.FromSeconds(3)), Is.Zero);
        Add(queue, 1, new SendText("one"));
        Assert.That(queue.TryTake(out _), Is.False);
    }

    [Test]
    public void TryTake_OfDeletesOfOneChat_MergesUpToAHundred()
    {
        var queue = new SendQueue(Free, _clock);
        for (var i = 0; i < 120; i++)
        {
            queue.Add(Item(new DeleteMessages([i]), Destination.Of(new GroupNo(1))) with { NamedChat = new ChatId(-1) });
        }

        queue.Add(Item(new DeleteMessages([1]), Destination.Of(new GroupNo(1))) with { NamedChat = new ChatId(-2) });

        Assert.That(queue.TryTake(out var job));
        Assert.That(((DeleteMessages)job!.Effect).MessageIds, Is.EqualTo(Enumerable.Range(0, 100)));
        Assert.That(job.Items, Has.Count.EqualTo(100));
        queue.Finished(job);
        queue.TryTake(out job);
        Assert.That(((DeleteMessages)job!.Effect).MessageIds, Has.Count.EqualTo(20), "another chat's message is none of these");
    }

    [Test]
    public void TryTake_WhenChatsStall_GivesTheirSlotsToOthers()
    {
        var queue = new SendQueue(Free, _clock);
        for (var group = 1; group <= 70; group++)
        {
            Add(queue, group, new SendText("hi"));
        }

        var taken = 0;
        while (queue.TryTake(out _))
        {
            taken++;
        }

        Assert.That(taken, Is.EqualTo(64));
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.That(queue.TryTake(out _));
    }

    /// <summary>Asked for a moment before the wall clock was set back an hour: an hour later would be too late.</summary>
    [Test]
    public void TryTake_OfWhatWasAskedForAsTheClockWentBack_WaitsAsLongAsWasMeant()
    {
        var queue = new SendQueue(Free, _clock);
        var later = _clock.GetUtcNow() + TimeSpan.FromHours(1);
        queue.Add(Item(new SendText("now"), Destination.Of(new GroupNo(1))) with { DueAt = later, Wait = TimeSpan.Zero });
        queue.Add(Item(new SendText("soon"), Destination.Of(new GroupNo(2))) with { DueAt = later, Wait = TimeSpan.FromSeconds(2) });

        Assert.That(Ids(queue), Is.EqualTo(new[] { 1L }));
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.That(Ids(queue), Is.EqualTo(new[] { 2L }));
    }

    private long Add(SendQueue queue, long group, Effect effect)
    {
        var item = Item(effect, Destination.Of(new GroupNo(group)));
        queue.Add(item);
        return item.Id;
    }

    private OutboxItem Item(Effect effect, Destination to) => new()
    {
        Id = ++_id,
        To = to,
        Effect = effect,
        Priority = effect.Priority,
        DueAt = _clock.GetUtcNow(),
        AskedAt = _clock.GetUtcNow(),
    };

    private OutboxItem Again(OutboxItem item, TimeSpan delay) =>
        item with { Attempts = 1, DueAt = _clock.GetUtcNow() + delay };

    /// <summary>Takes everything that may go now, in order.</summary>
    private static List<long> Ids(SendQueue queue)
    {
        var ids = new List<long>();
        while (queue.TryTake(out var job))
        {
            ids.AddRange(job!.Items.Select(item => item.Id));
            queue.Finished(job);
        }

        return ids;
    }

    private static int Drain(SendQueue queue)
    {
        var taken = 0;
        while (queue.TryTake(out var job))
        {
            taken++;
            queue.Finished(job!);
        }

        return taken;
    }
}
