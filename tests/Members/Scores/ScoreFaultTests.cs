using GroupBot.Cli.Scores;
using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Members.Scores;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Members.Scores;

/// <summary>Where scoring fails, nothing that was said is lost, nobody is told a wrong number in silence, and the log makes it good.</summary>
internal sealed class ScoreFaultTests : IDisposable
{
    private static readonly Person Ann = A.Person("Ann", language: "en"), Ben = A.Person("Ben");

    private static readonly Chat Other = A.Supergroup("Other", -1001000000777);

    private TurnKit _kit = KitExtensions.AllFeatures(TurnKitOptions.OwnedBy(KitExtensions.Owner)).WithGroup();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Fault_OfScoring_LosesNoMessageAndIsNamed()
    {
        Break();
        Say("今天读到第三章", Ben);

        Assert.That(_kit.Scalar<long>("select count(*) from activity where kind = 1"), Is.EqualTo(3));
        Assert.That(_kit.Lines("select handler from dead_letters"), Is.EqualTo(new[] { ScoreFollower.Handler }), "one, and what comes after waits for the repair");
        Assert.That(Verify(), Has.Some.Contains("failure"));
        Assert.That(_kit.Tell(KitExtensions.Owner, "/health").Text(), Does.Contain("Test group").And.Contain("replay"));
    }

    [Test]
    public void Fault_OfScoring_IsMadeGoodAtTheNextStart()
    {
        Break();
        Say("今天读到第三章", Ben);
        _kit = _kit.Reopen();
        Say("第三章写得真好呀", Ann);

        IsGood();
    }

    /// <summary>What it held of the same log may be another thing than what this one holds: it stands by its own log alone.</summary>
    [TestCase("update checkpoints set through_seq = 1 where name = 'scores-arithmetic'")]
    [TestCase("delete from checkpoints where name = 'scores-arithmetic'")]
    public void Start_AfterAnOlderProgram_MakesAllScoresAnew(string older)
    {
        Say("大家早上好", Ann);
        Say("我读到第二章了", Ann);
        Say("今天读到第三章", Ben);
        _kit.Runner.Finish();
        Write("update score_members set heat = heat + 1, points = points + 7");
        Write(older);
        _kit = _kit.Reopen();
        Say("第三章写得真好呀", Ann);
        IsGood();

        Write("update score_members set points = points + 7");
        _kit = _kit.Reopen();
        Assert.That(Verify(), Is.Not.Empty, "of its own there is nothing to be made anew");
    }

    [Test]
    public void Fault_OfScoring_IsMadeGoodByARetryOfItsLetter()
    {
        Break();
        Say("今天读到第三章", Ben);
        var answer = _kit.Request("dead-letters-retry", $"{{\"id\":{_kit.Lines("select dead_letter_id from dead_letters")[0]}}}");
        Say("第三章写得真好呀", Ann);

        Assert.That(_kit.Lines("select state from dead_letters"), Is.EqualTo(new[] { "1" }), answer);
        IsGood();
    }

    [Test]
    public void Fault_OfScoring_IsMadeGoodWithinTheHour()
    {
        Break();
        Say("今天读到第三章", Ben);
        _kit.RunJob("Scores.night", _kit.Group().No, 1);
        Say("第三章写得真好呀", Ann);

        IsGood();
    }

    /// <summary>Twenty failures switch a feature off: never what every row of the log has to pass.</summary>
    [Test]
    public void Fault_OfScoringThatStays_SwitchesNothingOff()
    {
        _kit.Runner.HandlerFault = Fail;
        for (var i = 0; i < 25; i++)
        {
            Say($"第 {i} 页读到哪里了", Ann);
            _kit.Run(A.Message($"第 {i} 页读到哪里了").From(Ann).In(A.Supergroup($"G{i}", -1001000000100 - i)));
        }

        Assert.That(_kit.Health.SwitchedOff, Is.Empty);
        _kit.Runner.HandlerFault = null;
        _kit = _kit.Reopen();
        Say("第三章写得真好呀", Ann);
        Assert.That(Verify(), Is.Empty);
    }

    /// <summary>Nothing is injected: the scorer meets a state that it cannot read in the middle of the day.</summary>
    [Test]
    public void Fault_OfTheScorerItself_LosesNoMessageAndIsMadeGood()
    {
        Say("大家早上好", Ann);
        Say("我读到第二章了", Ann);
        Say("今天读到第三章", Ben);
        _kit.Runner.Finish();
        _kit = _kit.Reopen();
        Write("update score_members set state = @State", new { State = (byte[])[0xff, 0, 0xff] });
        Say("第三章写得真好呀", Ann);

        Assert.That(_kit.Scalar<long>("select count(*) from activity where kind = 1"), Is.EqualTo(4));
        Assert.That(_kit.Lines("select handler from dead_letters"), Is.EqualTo(new[] { ScoreFollower.Handler }));
        Assert.That(_kit.Scores.Broken, Is.EqualTo(new[] { _kit.Group().No }));

        _kit = _kit.Reopen();
        IsGood();
    }

    /// <summary>The bot starts, and what cannot be read is made anew.</summary>
    [Test]
    public void Start_WhereSomebodysStateCannotBeRead_MakesItAnew()
    {
        Say("大家早上好", Ann);
        Say("我读到第二章了", Ann);
        Say("今天读到第三章", Ben);
        _kit.Runner.Finish();
        Write("update score_members set state = @State", new { State = (byte[])[0xff, 0, 0xff] });
        Write("update checkpoints set through_seq = 0 where name = 'scores'");
        _kit = _kit.Reopen();
        Say("第三章写得真好呀", Ann);

        IsGood();
    }

    /// <summary>One group that cannot be made anew keeps no other from it.</summary>
    [Test]
    public void Start_WhereOneGroupFailsAgain_MakesTheOthersAnew()
    {
        Break();
        Say("今天读到第三章", Ben);
        _kit.Runner.HandlerFault = Fail;
        _kit.Run(A.Message("大家早上好").From(Ann).In(Other));
        _kit.Runner.HandlerFault = null;
        Assert.That(_kit.Scores.Broken, Has.Count.EqualTo(2));
        // Rules of which there are none.
        Write($"update activity set kind = {(int)ActivityKind.ScoreRulesChanged}, number = 99 where group_no = (select min(group_no) from activity where kind = 1) and kind = 1 and seq = (select min(seq) from activity where kind = 1)");
        _kit = _kit.Reopen();

        Assert.That(_kit.Scores.Broken, Is.EqualTo(new[] { _kit.Group().No }));
        Assert.That(_kit.ScoreBook.At(_kit.Group(Other).No).Read(_kit.Person(Ann).No.Value).Points, Is.EqualTo(10));
    }

    private void Write(string sql, object? values = null) => _kit.File.Execute(sql, values);

    private void Break()
    {
        Say("大家早上好", Ann);
        _kit.Runner.HandlerFault = Fail;
        Say("我读到第二章了", Ann);
        _kit.Runner.HandlerFault = null;
    }

    private static void Fail(string handler)
    {
        if (handler == ScoreFollower.Handler)
        {
            throw new InvalidOperationException("injected");
        }
    }

    private void Say(string text, Person person)
    {
        _kit.Advance(TimeSpan.FromMinutes(2));
        _kit.Run(A.Message(text).From(person));
    }

    private void IsGood()
    {
        Assert.That(_kit.ScoreBook.At(_kit.Group().No).Read(_kit.Person(Ann).No.Value).Points, Is.EqualTo(30));
        Assert.That(_kit.ScoreBook.At(_kit.Group().No).Read(_kit.Person(Ben).No.Value).Points, Is.EqualTo(10));
        Assert.That(Verify(), Is.Empty);
        Assert.That(_kit.Tell(KitExtensions.Owner, "/health").Text(), Does.Not.Contain("replay").And.Not.Contain("Left undone"));
    }

    private IReadOnlyList<string> Verify()
    {
        _kit.Runner.Finish();
        using var reader = _kit.File.Database.OpenReader();
        return [.. new ScoreReplay(reader, _kit.Group().No, new ScoreRuleReader(reader)).Verify(CancellationToken.None)!.Differences.Select(one => one.ToString())];
    }
}
