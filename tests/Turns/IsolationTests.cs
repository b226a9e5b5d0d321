using System.Text;
using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using GroupBot.Turns.Routing;
using NUnit.Framework;

namespace GroupBot.Tests.Turns;

internal sealed class IsolationTests
{
    private static readonly Text Help = new(Audience.Member, "测试", "Test");

    private static IReadOnlyList<string> Handlers() => Scenario.Handlers;

    [Test]
    public void Run_OfTheScenario_MeetsEveryHandlerAndLeavesMemoryAsTheRows()
    {
        using var kit = Scenario.Kit();
        var met = new HashSet<string>();
        kit.Runner.HandlerFault = name => met.Add(name);

        kit.Run(Scenario.Inputs(kit));

        Assert.That(Handlers(), Is.SubsetOf(met));
        Assert.That(kit.DeadLetters.Waiting(), Is.Empty);
        AssertMemoryIsWhatTheRowsSay(kit);
    }

    [TestCaseSource(nameof(Handlers))]
    public void Run_WhenAHandlerThrows_UndoesItAloneAndMemorySaysWhatTheRowsSay(string handler)
    {
        using var clean = Scenario.Kit();
        clean.Run(Scenario.Inputs(clean));
        clean.Runner.Finish();
        using var kit = Scenario.Kit();
        var before = Scenario.Rows(kit);
        var inputs = Scenario.Inputs(kit);
        kit.Runner.HandlerFault = name => ThrowIf(name == handler);

        kit.Run(inputs);

        var letters = kit.DeadLetters.Waiting(1000);
        Assert.That(letters, Is.Not.Empty);
        Assert.That(letters.Select(letter => letter.Handler), Has.All.EqualTo(handler));
        Assert.That(
            letters.Where(letter => letter.UpdateId is not null).Select(letter => Encoding.UTF8.GetString(letter.Raw!)),
            Is.EqualTo(letters.Where(letter => letter.UpdateId is not null).Select(letter => $"{{\"update_id\":{letter.UpdateId}}}")));
        Assert.That(letters[0].Error, Does.Contain("on purpose"));
        Assert.That(Once(Scenario.Rows(kit)), Is.EqualTo(Once(Scenario.Rows(clean))), "what is done once does not hang on what came of it");
        AssertMemoryIsWhatTheRowsSay(kit);
        Assert.That(Scenario.Heard(kit), Is.EqualTo(Scenario.Asked(kit)));
        Assert.That(Of(Scenario.Rows(kit), "work"), handler is "Test.tick" ? Is.Empty : Is.EqualTo(Of(Scenario.Rows(clean), "work")));
        Assert.That(Scenario.AnswerOf(inputs), handler is "Test.request.rename"
            ? Does.Contain("failed") : Is.EqualTo(RequestAnswer.Ok()));
        Assert.That(
            Members(Scenario.Rows(kit)), Is.EqualTo(Members(handler == "registry" ? before : Scenario.Rows(clean))),
            "who is where does not hang on any feature");
    }

    /// <summary>What it changed before it threw must be gone, from rows and from memory.</summary>
    [Test]
    public void Run_WhenAHandlerThrowsHalfway_LeavesNothingOfIt()
    {
        using var kit = TurnKit.With(registry => registry
            .Setting(Scenario.Level)
            .Observe<MessageReceived>("bad", (turn, _) =>
            {
                turn.Groups.Change(turn.Scene.Group! with { Title = "wrong" });
                turn.Settings.Set(turn.Scene.Group!.No, Scenario.Level, "9", turn.Now);
                turn.Reply(Markup.Plain("wrong"));
                throw new InvalidOperationException("on purpose");
            })
            .Observe<MessageReceived>("good", (turn, _) => turn.Reply(Markup.Plain("right"))));

        var asked = kit.Run(A.Message("hello"));

        Assert.That(TurnKit.Texts(asked), Is.EqualTo(new[] { "right" }));
        Assert.That(kit.Group().Title, Is.EqualTo("Test group"));
        Assert.That(kit.Settings.Get(kit.Group().No, Scenario.Level), Is.EqualTo(1));
        AssertMemoryIsWhatTheRowsSay(kit);
    }

    [Test]
    public void Run_WhenBytesCannotBeRead_KeepsThemAndGoesOn()
    {
        using var kit = TurnKit.With(registry => registry.Command(new CommandSpec("hi", Help, (turn, _) => turn.Reply(Markup.Plain("hi")))));
        var broken = new GroupBot.Turns.InboundUpdate(1, "{broken"u8.ToArray(), null, "It is no JSON.");

        var asked = kit.Run(kit.Batch(broken, kit.Update(A.Message("/hi"))));

        Assert.That(asked, Has.Count.EqualTo(1));
        var letter = kit.DeadLetters.Waiting().Single();
        Assert.That((letter.Handler, letter.Error, letter.UpdateId), Is.EqualTo(("wire.read", "It is no JSON.", (long?)1)));
        Assert.That(letter.Raw, Is.EqualTo("{broken"u8.ToArray()));
    }

    [Test]
    public void Run_AfterTwentyFailuresInFiveMinutes_SwitchesThatHandlerOffAndNoOther()
    {
        using var kit = TurnKit.With(registry => registry
            .Observe<MessageReceived>("bad", (_, _) => throw new InvalidOperationException("on purpose"))
            .Observe<MessageReceived>("good", (turn, _) => turn.Reply(Markup.Plain("right"))));
        for (var i = 0; i < 25; i++)
        {
            kit.Run(A.Message($"message {i}"));
            kit.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.That(kit.Scalar<long>("select count(*) from dead_letters"), Is.EqualTo(20));
        Assert.That(kit.Health.SwitchedOff.Keys, Is.EqualTo(new[] { "Test.observer.bad" }));
        Assert.That(kit.Asked, Has.Count.EqualTo(25));
        kit.Health.SwitchOn("Test.observer.bad");
        kit.Run(A.Message("again"));
        Assert.That(kit.Scalar<long>("select count(*) from dead_letters"), Is.EqualTo(21));
    }

    [Test]
    public void Run_WhenFailuresAreFarBetween_SwitchesNothingOff()
    {
        using var kit = TurnKit.With(registry => registry
            .Observe<MessageReceived>("bad", (_, _) => throw new InvalidOperationException("on purpose")));
        for (var i = 0; i < 25; i++)
        {
            kit.Run(A.Message($"message {i}"));
            kit.Advance(TimeSpan.FromSeconds(16));
        }

        Assert.That(kit.Health.SwitchedOff, Is.Empty);
    }

    /// <summary>The registries are no feature: switched off, they would lose every update after the twentieth bad one.</summary>
    [Test]
    public void Run_WhenTheRegistriesFailOnManyUpdates_GoOnWithTheOthers()
    {
        using var kit = new TurnKit();
        kit.Runner.HandlerFault = name => ThrowIf(name == "registry");
        for (var i = 0; i < 30; i++)
        {
            kit.Run(A.Message($"bad {i}"));
        }

        kit.Runner.HandlerFault = null;
        kit.Run(A.Message("good"));

        Assert.That(kit.Scalar<long>("select count(*) from dead_letters"), Is.EqualTo(30));
        Assert.That(kit.Scalar<long>("select count(*) from activity"), Is.EqualTo(1));
    }

    /// <summary>Finding out who answers happens outside of every handler: one odd update must not hold up all others.</summary>
    [TestCase(0, 0)]
    [TestCase(0, -5)]
    [TestCase(0, 99)]
    public void Run_WhenAnEntityIsNonsense_DoesNotStopTheBatch(int offset, int length)
    {
        using var kit = TurnKit.With(registry => registry.Command(new CommandSpec("hi", Help, (turn, _) => turn.Reply(Markup.Plain("hi")))));

        var asked = kit.Run(
            A.Message("odd").With(new TextEntity(EntityKind.Command, offset, length)), A.Message("/hi"));

        Assert.That(TurnKit.Texts(asked), Is.EqualTo(new[] { "hi" }));
    }

    [Test]
    public void Run_WhenAContinuationThrows_StillClosesTheRow()
    {
        using var kit = TurnKit.With(registry => registry
            .Command(new CommandSpec("hi", Help, (turn, _) => turn.Reply(Markup.Plain("hi"), then: new Continuation("later", "1"u8.ToArray()))))
            .Continue<int>("later", (_, _, _) => throw new InvalidOperationException("on purpose")));
        var item = kit.Run(A.Message("/hi")).Single();

        kit.Succeed(item);

        Assert.That(kit.Scalar<long>("select count(*) from outbox"), Is.Zero);
        Assert.That(kit.DeadLetters.Waiting().Single().Handler, Is.EqualTo("Test.continuation.later"));
    }

    /// <summary>A job comes once a slot and a result once: while their handler is off they are kept, not passed over.</summary>
    [Test]
    public void Run_WhenAJobsHandlerIsOff_KeepsALetter()
    {
        var isBroken = true;
        var ran = 0;
        using var kit = TurnKit.With(registry => registry.Job(new JobSpec("nightly", "0 0 4 * * ?", (_, _) =>
        {
            ran++;
            if (isBroken)
            {
                throw new InvalidOperationException("on purpose");
            }
        })));
        for (var slot = 1; slot <= 21; slot++)
        {
            kit.RunJob("Test.nightly", GroupNo.Private, slot);
        }

        Assert.That(kit.Health.SwitchedOff, Has.Count.EqualTo(1));
        var letters = kit.DeadLetters.Waiting();
        Assert.That(letters, Has.Count.EqualTo(21));
        Assert.That(letters[^1].Error, Does.Contain("switched off"));

        (isBroken, ran) = (false, 0);
        kit.InTurn(_ => Assert.That(kit.DeadLetters.Retry!(letters[^1], false), Is.Null));
        Assert.That(ran, Is.EqualTo(1));
    }

    /// <summary>Without its answer a continuation cannot be run again: the letter keeps it.</summary>
    [Test]
    public void Retry_OfAContinuation_TellsItTheSameOutcome()
    {
        var isBroken = true;
        var told = new List<(int, EffectOutcome)>();
        using var kit = TurnKit.With(registry => registry
            .Command(new CommandSpec("hi", Help, (turn, _) => turn.Reply(Markup.Plain("hi"), then: Continuation.Of("later", 7))))
            .Continue<int>("later", (turn, state, outcome) =>
            {
                ThrowIf(isBroken);
                told.Add((state, outcome));
                turn.Reply(Markup.Plain("again"));
            }));
        var item = kit.Run(A.Message("/hi")).Single();
        kit.Succeed(item, new EffectAnswer(55, Administrators: [new Administrator(A.Person("Ann", id: 9), Membership.Of(MemberStatus.Owner))]));

        isBroken = false;
        var before = kit.Asked.Count;
        kit.InTurn(_ => Assert.That(kit.DeadLetters.Retry!(kit.DeadLetters.Waiting().Single(), false), Is.Null));

        var (state, outcome) = told.Single();
        Assert.That(state, Is.EqualTo(7));
        var answer = ((EffectSucceeded)outcome).Answer;
        Assert.That((answer.MessageId, answer.Administrators![0].Person.Id.Value), Is.EqualTo((55L, 9L)));
        Assert.That(kit.Asked[before..].Single().To.Group, Is.EqualTo(kit.Group().No));
    }

    /// <summary>As a version finds it that has lost the handler of another one's effect: a continuation is told only once.</summary>
    [Test]
    public void Run_WhenNobodyTakesAnOutcomeAnyMore_KeepsItForAVersionThatDoes()
    {
        var isKnown = false;
        var told = new List<int>();
        using var old = TurnKit.With(registry =>
        {
            registry.Command(new CommandSpec("hi", Help, (turn, _) => turn.Reply(Markup.Plain("hi"), then: Continuation.Of("later", 7))));
            if (isKnown)
            {
                registry.Continue<int>("later", (_, state, _) => told.Add(state));
            }
        });
        old.Succeed(old.Run(A.Message("/hi")).Single());
        old.InTurn(turn => Assert.That(turn.DeadLetters.Retry!(turn.DeadLetters.Waiting().Single(), false), Does.Contain("later")));

        isKnown = true;
        using var kit = old.Reopen();
        kit.InTurn(turn => Assert.That(turn.DeadLetters.Retry!(turn.DeadLetters.Waiting().Single(), false), Is.Null));

        Assert.That(told, Is.EqualTo(new[] { 7 }));
    }

    [Test]
    public void Retry_OfTheSearchForWhoAnswers_AnswersAfterAll()
    {
        using var kit = TurnKit.With(registry => registry.Command(new CommandSpec("hi", Help, (turn, _) => turn.Reply(Markup.Plain("hi")))));
        kit.Runner.HandlerFault = name => ThrowIf(name == "router");
        var slice = Encoding.UTF8.GetBytes($$"""
            {"update_id":5,"message":{"message_id":9,"from":{"id":77,"is_bot":false,"first_name":"Ann"},
            "chat":{"id":{{A.Group.Id}},"title":"Test group","type":"supergroup"},"date":{{kit.Now.ToUnixTimeSeconds()}},"text":"/hi",
            "entities":[{"type":"bot_command","offset":0,"length":3}]} }
            """);
        kit.Run(kit.Batch(GroupBot.Wire.UpdateReader.Read(slice)));
        Assert.That(kit.Asked, Is.Empty);

        kit.Runner.HandlerFault = null;
        kit.InTurn(_ => Assert.That(kit.DeadLetters.Retry!(kit.DeadLetters.Waiting().Single(), false), Is.Null));

        Assert.That(TurnKit.Texts(kit.Asked), Is.EqualTo(new[] { "hi" }));
    }

    /// <summary>One update may tell of several who came; the letter knows which of them it was.</summary>
    [Test]
    public void Retry_OfAnObserverOfSeveralWhoCame_MeansTheOneThatFailed()
    {
        var broken = true;
        var welcomed = new List<string>();
        using var kit = TurnKit.With(registry => registry.Observe<MemberJoined>("welcome", (turn, joined) =>
        {
            var name = turn.Members.Find(joined.Member)!.Person.FirstName;
            ThrowIf(broken && name == "Ben");
            welcomed.Add(name);
        }));
        var slice = Encoding.UTF8.GetBytes($$"""
            {"update_id":5,"message":{"message_id":9,"from":{"id":77,"is_bot":false,"first_name":"Ann"},
            "chat":{"id":{{A.Group.Id}},"title":"Test group","type":"supergroup"},"date":{{kit.Now.ToUnixTimeSeconds()}},
            "new_chat_members":[{"id":78,"is_bot":false,"first_name":"Ben"},{"id":79,"is_bot":false,"first_name":"Cai"}]} }
            """);
        kit.Run(kit.Batch(GroupBot.Wire.UpdateReader.Read(slice)));

        broken = false;
        welcomed.Clear();
        kit.InTurn(_ => Assert.That(kit.DeadLetters.Retry!(kit.DeadLetters.Waiting().Single(), false), Is.Null));

        Assert.That(welcomed, Is.EqualTo(new[] { "Ben" }));
    }

    private static void AssertMemoryIsWhatTheRowsSay(TurnKit kit)
    {
        kit.Runner.HandlerFault = null;
        kit.Runner.Finish();
        var memory = Scenario.Memory(kit);
        Scenario.Forget(kit);
        Assert.That(memory, Is.EqualTo(Scenario.Memory(kit)));
    }

    private static void ThrowIf(bool isNow)
    {
        if (isNow)
        {
            throw new InvalidOperationException("on purpose");
        }
    }

    private static IEnumerable<string> Members(IEnumerable<string> rows) => Of(rows, "member");

    private static IEnumerable<string> Once(IEnumerable<string> rows) => Of(rows, "seen", "cursor", "slot", "request");

    private static IEnumerable<string> Of(IEnumerable<string> rows, params string[] tables) =>
        rows.Where(row => tables.Contains(row[..row.IndexOf('|', StringComparison.Ordinal)]));
}
