using GroupBot.Events;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Scores;

internal sealed class WhyTests : IDisposable
{
    private static readonly Person Ann = A.Person("Ann", username: "ann", language: "en"), Bob = A.Person("Bob", language: "en"), Cleo = A.Person("Cleo", language: "zh-hans");

    private readonly TurnKit _kit = KitExtensions.AllFeatures().WithGroup();
    private int _said;

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Why_OfMessagesAndACheckIn_IsTheirSumAndTomorrow()
    {
        for (var day = 0; day < 2; day++)
        {
            Write(Ann, 10);
            _kit.Say("打卡", Ann);
            _kit.Advance(TimeSpan.FromDays(1));
        }

        Write(Ann, 4);
        var text = _kit.Tell(Ann, "/why").Text();

        // 10 messages and 2 for a check-in two days and one day ago, 4 messages today: 4 + 10·(.9517 + .9057) + 2·(…) = 26.3.
        Assert.That(text, Does.Contain("Activity 26 = messages 22 + check-ins 4"));
        Assert.That(text, Does.Contain("25 tomorrow"));
        Assert.That(text, Does.Not.Contain("Bob"));
    }

    [Test]
    public void Why_OfTooManyTooSoonAndTooShort_SaysWhatDidNotCount()
    {
        Write(Cleo, 11);
        _kit.Say("这一页我还想再说一句", Cleo);
        _kit.Say("哈哈", Cleo);

        var text = _kit.Tell(Cleo, "怎么算的").Text();

        Assert.That(text, Does.Contain("今天发了 13 条，计了 11 条").And.Contain("1 条太短或没说什么").And.Contain("1 条离上一条不到 60 秒"));
        Assert.That(text, Does.Contain("今天第 11 条起减半，第 21 条起不计"));
    }

    [Test]
    public void Why_OfWhatCountsInPart_NamesNobodyAndNoFactor()
    {
        var first = A.Message("what shall we read next week?").From(Ann).Received();
        _kit.Run(first, A.Reaction(Bob, first.Message.Id, ["👍"]));

        var text = _kit.Tell(Ann, "/why").Text();

        Assert.That(text, Does.Contain("counted in part: 1").And.Not.Contain("Bob").And.Not.Contain("0.5"));
    }

    [Test]
    public void Why_OfSomebodyWithNothing_SaysHowToBegin() =>
        Assert.That(_kit.Say("/why", Ann), Has.Some.Contains("Activity 0"));

    [Test]
    public void WhyLevel_TellsPointsAndTheNext()
    {
        Write(Ann, 5);

        Assert.That(_kit.Tell(Ann, "/why level").Text(), Does.Contain("Lv.0 · points to Lv.1: 200").And.Contain("50 in all, 50 today, 50 in 7 days"));
        Assert.That(_kit.Tell(Ann, "/why level").Text(), Does.Contain("Of these: messages 50"));
    }

    [Test]
    public void WhyCircle_OfAMemberOfTwentyDays_HasEachGate()
    {
        Write(Ann, 1);
        _kit.Advance(TimeSpan.FromDays(20));
        Write(Ann, 2);

        var text = _kit.Tell(Ann, "/why circle").Text();

        Assert.That(text, Does.Contain("Now: Member").And.Contain("To be “Regular”").And.Contain("✘ activity 2 of 15"));
        Assert.That(text, Does.Contain("✘ ways of taking part in 30 days: 1 of 2").And.Contain("from tonight on"));
    }

    [Test]
    public void WhyRank_TellsTheDistanceAndNobodysName()
    {
        Write(Ann, 1);
        Write(Bob, 7);

        var text = _kit.Tell(Ann, "/why rank").Text();

        Assert.That(text, Does.Contain("You're no. 2").And.Contain("6 less than the one above: about as much as 2 messages").And.Not.Contain("Bob"));
        Assert.That(_kit.Tell(Bob, "/why rank").Text(), Does.Contain("Nobody is above you."));
    }

    [Test]
    public void Why_OfSomebodyElseByAnAdmin_IsTheFullLinesInPrivate()
    {
        var first = A.Message("what shall we read next week?").From(Ann).Received();
        _kit.Run(first, A.Reaction(Bob, first.Message.Id, ["👍"]));
        _kit.Tell(KitExtensions.Owner, "/start");

        var asked = _kit.Run(A.Message("/why Ann").From(KitExtensions.Owner));

        var answer = asked.First(item => item.Effect is SendText { Html: var html } && html.Contains("reaction received", StringComparison.Ordinal));
        Assert.That(answer.To.Person, Is.EqualTo(_kit.Person(KitExtensions.Owner).No));
        Assert.That(((SendText)answer.Effect).Html, Does.Contain("reaction received (Bob)  1 × 0.5 (giver) = 0.5\n").And.Contain("message  1\n"));
        Assert.That(((SendText)answer.Effect).Html, Does.EndWith("giver: who joined less than 3 days before counts 0.25, who is no regular yet 0.5.").And.Not.Contain("mutual:"));
        Assert.That(asked.Effects<DeleteMessages>(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Why_OfSomebodyElseByAMember_IsTheirOwn()
    {
        Write(Ann, 1);
        Write(Bob, 3);

        var text = _kit.Run(A.Message("/why").From(Ann).ReplyTo(new MessageId(7), Bob)).Text();

        Assert.That(text, Does.Contain("Activity 1 =").And.Not.Contain("Bob"));
    }

    [Test]
    public void Why_OfTwoWhoGiveEachOtherMost_NamesThemToAnAdmin()
    {
        _kit.Tell(KitExtensions.Owner, "/start");
        for (var day = 0; day < 6; day++)
        {
            var (one, other) = (A.Message($"what I read on {day}").From(Ann).Received(), A.Message($"and what I did on {day}").From(Bob).Received());
            _kit.Run(one, other);
            _kit.Run(
                A.Message($"I liked that, {day}").From(Bob).ReplyTo(one.Message.Id, Ann), A.Message($"and I that, {day}").From(Ann).ReplyTo(other.Message.Id, Bob));
            _kit.Run(A.Reaction(Bob, one.Message.Id, ["👍"]), A.Reaction(Ann, other.Message.Id, ["👍"]));
            if (day == 0)
            {
                // Four more for each: ten are needed before anything is called mutual, and of one person six count.
                Person[] others = [A.Person("C1"), A.Person("C2"), A.Person("C3"), A.Person("C4")];
                _kit.Run([.. others.SelectMany(person => new[] { A.Reaction(person, one.Message.Id, ["👍"]), A.Reaction(person, other.Message.Id, ["👍"]) })]);
            }

            _kit.Advance(TimeSpan.FromDays(1));
        }

        var text = _kit.Tell(KitExtensions.Owner, "/why @ann").Text();

        // Of 4.25 that each had, 2.25 came from the other: three whole and three half of a half.
        Assert.That(text, Does.Contain("reply received (Bob)  1 × 0 (same giver) × 0.5 (giver) × 0.25 (mutual) = 0"));
        Assert.That(text, Does.Contain("mutual: with Bob each gave the other more than 40% of what they had, so it counts 0.25."));
        Assert.That(_kit.Tell(Ann, "/why").Text(), Does.Not.Contain("Bob").And.Not.Contain("mutual"));
    }

    [Test]
    public void Why_OfSomebodyNobodyKnows_SaysThatTheyAreNotKnown()
    {
        Write(Ann, 1);
        _kit.Tell(KitExtensions.Owner, "/start");

        Assert.That(_kit.Tell(KitExtensions.Owner, "/why @nobody_here").Text(), Does.Contain("I have not met @nobody_here yet"));
    }

    /// <summary>Ten of yesterday are 9.5 today, shown as 10: no page says another number.</summary>
    [Test]
    public void WhyCircle_OfAnActivityThatIsRounded_IsTheNumberShownElsewhere()
    {
        Write(Ann, 10);
        _kit.Advance(TimeSpan.FromDays(1));

        Assert.That(_kit.Tell(Ann, "/why").Text(), Does.Contain("Activity 10 ="));
        Assert.That(_kit.Tell(Ann, "/why circle").Text(), Does.Contain("✘ activity 10 of 15"));
    }

    [Test]
    public void Why_OfThirtyAwards_IsReadAfterAKill()
    {
        Write(Ann, 20);
        _kit.Tell(KitExtensions.Owner, "/start");
        using var again = _kit.Reopen();

        var text = again.Tell(KitExtensions.Owner, "/why @ann").Text();

        Assert.That(text, Does.Contain("Last entries (20)"));
        Assert.That(text, Does.Contain("1 × 0.5 (number) = 0.5 · many that day"));
    }

    private void Write(Person person, int messages)
    {
        for (var n = 0; n < messages; n++)
        {
            _kit.Advance(TimeSpan.FromMinutes(2));
            _kit.Say(person == Cleo ? $"第 {++_said} 页读完了，很好看" : $"page {++_said} was worth the evening", person);
        }
    }
}
