using Dapper;
using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using GroupBot.Turns.Routing;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace GroupBot.Tests.Turns;

/// <summary>The store fails at every named place: after it comes back nothing is missing, doubled or blamed on a handler.</summary>
internal sealed class StoreFaultTests
{
    private const int Full = 13, Io = 10, Busy = 5;

    private static readonly string[] Phases = MakePhases();

    private static IEnumerable<TestCaseData> Places() =>
        from phase in Phases
        from code in phase == "seen" ? new[] { Full, Io, Busy } : [Full]
        from nth in phase is "seen" or "registry" ? new[] { 1, 4 } : [1]
        select new TestCaseData(phase, code, nth);

    [Test]
    public void Inputs_OfTheScenario_AreOfEveryKind()
    {
        using var kit = Scenario.Kit();

        Assert.That(
            Scenario.Inputs(kit).Select(input => input.GetType()).Distinct(),
            Is.EquivalentTo(typeof(TurnInput).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TurnInput)))));
        Assert.That(
            from property in typeof(FeatureRegistry).GetProperties()
            where property.Name is not (nameof(FeatureRegistry.Stores) or nameof(FeatureRegistry.TextsOfTables)) && property.GetValue(kit.Features) is System.Collections.IEnumerable all && !all.Cast<object>().Any()
            select property.Name,
            Is.Empty,
            "of every kind that a feature can register there is one");
    }

    [Test]
    public void Phases_OfTheScenario_AreOfEveryHandler() => Assert.That(Scenario.Handlers, Is.SubsetOf(Phases));

    [TestCaseSource(nameof(Places))]
    public void Run_WhenTheStoreFails_GivesTheSameAfterItCameBack(string phase, int code, int nth)
    {
        using var clean = Scenario.Kit();
        var cleanInputs = Scenario.Inputs(clean);
        clean.Run(cleanInputs);
        clean.Runner.Finish();
        using var kit = Scenario.Kit();
        var inputs = Scenario.Inputs(kit);
        var met = 0;
        kit.Writer.Fault = name => ThrowIf(name == phase && ++met == nth, code);

        var failure = Assert.Throws<SqliteException>(() => kit.Run(inputs));
        kit.Writer.Fault = null;
        Assert.That(failure!.SqliteErrorCode, Is.EqualTo(code));
        Assert.That(inputs.Select(input => input.Committed.Task.IsCompleted), Has.None.True, "nothing is confirmed before it stands");
        Recover(kit);
        kit.Run(inputs);
        kit.Runner.Finish();

        Assert.That(inputs.Select(input => input.Committed.Task.IsCompletedSuccessfully), Has.All.True);
        AssertSameAs(clean, kit);
        if (phase == "after commit")
        {
            // It stood, and nobody heard.
            Assert.That(Scenario.AnswerOf(inputs), Does.Contain("done before"));
        }
        else
        {
            Assert.That(Scenario.AnswerOf(inputs), Is.EqualTo(Scenario.AnswerOf(cleanInputs)));
        }

        var memory = Scenario.Memory(kit);
        Scenario.Forget(kit);
        Assert.That(memory, Is.EqualTo(Scenario.Memory(kit)));
    }

    /// <summary>No fake: SQLite itself says that the disk is full, wherever in the turn that happens to be.</summary>
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(4)]
    [TestCase(8)]
    [TestCase(16), SqliteOnly]
    public void Run_WhenTheDiskIsFull_GivesTheSameAfterThereIsRoom(int pagesLeft)
    {
        using var clean = Scenario.Kit();
        clean.Run(Scenario.Inputs(clean, Many()));
        clean.Runner.Finish();
        using var kit = Scenario.Kit();
        var inputs = Scenario.Inputs(kit, Many());
        var seen = kit.Scalar<long>("select count(*) from updates_seen");
        var pages = kit.Writer.Connection.ExecuteScalar<long>("pragma page_count");
        kit.Writer.Connection.ExecuteScalar<long>($"pragma max_page_count = {pages + pagesLeft}");

        var failure = Assert.Throws<SqliteException>(() => kit.Run(inputs));
        Assert.That(failure!.SqliteErrorCode, Is.EqualTo(Full));
        Assert.That(kit.Scalar<long>("select count(*) from updates_seen"), Is.EqualTo(seen));
        Recover(kit);
        kit.Writer.Connection.ExecuteScalar<long>("pragma max_page_count = 1000000");
        kit.Run(inputs);
        kit.Runner.Finish();

        AssertSameAs(clean, kit);
    }

    /// <summary>A commit of unknown outcome: results that stand already must not be taken in again.</summary>
    [Test]
    public void Run_WhenAResultWasCommittedUnheard_TakesItOnce()
    {
        var heard = 0;
        using var kit = TurnKit.With(registry => registry.Continue<int>("later", (_, _, _) => heard++));
        kit.Run(A.Message("hello"));
        OutboxItem[] items = [];
        kit.InTurn(turn => items =
        [
            .. Enumerable.Range(0, 4).Select(_ => kit.Outbox.Ask(
                new SendText("hi"), Destination.Of(kit.Group().No), null, null, new Continuation("later", "1"u8.ToArray()), kit.Now, null, null)),
        ]);
        EffectOutcome[] outcomes =
        [
            new EffectSucceeded(items[0].Id, new EffectAnswer(77)),
            new EffectFailed(items[1].Id, EffectRefusal.Refused, 400, "no"),
            new EffectFailed(items[2].Id, EffectRefusal.TooLate, null, "late"),
            new EffectUncertain(items[3].Id, "lost"),
        ];
        TurnInput[] inputs =
            [.. outcomes.Select((outcome, i) => new OutcomeInput(kit.Now, items[i], outcome, A.Group.Id))];
        kit.Writer.Fault = name => ThrowIf(name == "after commit", Io);
        Assert.Throws<SqliteException>(() => kit.Run(inputs));
        kit.Writer.Fault = null;
        Recover(kit);

        kit.Run(inputs);

        Assert.That(heard, Is.EqualTo(4));
        Assert.That(kit.Scalar<long>("select count(*) from activity where sender = 6 and message_id = 77"), Is.EqualTo(1));
        Assert.That(kit.Lines("select state from outbox order by state"), Is.EqualTo(new[] { "2", "3" }));
    }

    [Test]
    public void Run_WhenAJobWasCommittedUnheard_TakesItOnce()
    {
        using var kit = TurnKit.With(registry => registry.Job(new("job", "0 0 4 * * ?", (turn, _) =>
            turn.Ask(new FetchAdministrators(), Destination.Nowhere))));
        var due = new EventInput(kit.Now, new JobDue("Test.job", GroupNo.Private, 5));
        kit.Writer.Fault = name => ThrowIf(name == "after commit", Io);
        Assert.Throws<SqliteException>(() => kit.Run(due));
        kit.Writer.Fault = null;
        Recover(kit);

        kit.Run(due);

        Assert.That(kit.Scalar<long>("select count(*) from outbox"), Is.EqualTo(1));
    }

    private static ChatEvent[] Many() =>
    [
        .. Enumerable.Range(0, 90).Select(i => (ChatEvent)A.Message($"text {i}").From(A.Person($"Person {i} {new string('x', 500)}")).Id(1000 + i)),
    ];

    /// <summary>Nothing is missing, doubled or blamed on a handler, and the sender has heard of all there is.</summary>
    private static void AssertSameAs(TurnKit clean, TurnKit kit)
    {
        Assert.That(clean.DeadLetters.Waiting(), Is.Empty);
        Assert.That(Scenario.Rows(kit), Is.EqualTo(Scenario.Rows(clean)));
        Assert.That(Scenario.Heard(kit), Is.EquivalentTo(Scenario.Asked(kit)).And.Not.Empty);
    }

    /// <summary>As the loop and the sender do: memory is read again, and so are rows that nobody heard of.</summary>
    private static void Recover(TurnKit kit)
    {
        kit.Runner.Recover();
        var known = kit.Asked.Select(item => item.Id).ToHashSet();
        kit.Asked.AddRange(kit.Outbox.Store.Pending().Where(item => known.Add(item.Id)));
    }

    private static string[] MakePhases()
    {
        using var kit = Scenario.Kit();
        var phases = new List<string>();
        kit.Writer.Fault = phases.Add;
        kit.Run(Scenario.Inputs(kit));
        return [.. phases.Distinct()];
    }

    private static void ThrowIf(bool isNow, int code)
    {
        if (isNow)
        {
            throw new SqliteException("on purpose", code);
        }
    }
}
