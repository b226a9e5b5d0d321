using GroupBot.Events;
using GroupBot.Storage;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace GroupBot.Tests.Turns;

internal sealed class WorkTests : IDisposable
{
    private static readonly Text Help = new(Audience.Member, "测试", "Test");

    private readonly TurnKit _kit;
    private bool _isBroken;
    private int _reads;

    public WorkTests() => _kit = TurnKit.With(registry => registry
        .Command(new CommandSpec("count", Help, (turn, _) => turn.Work.Ask("count", new Left(3), turn.Now)))
        .Command(new CommandSpec("read", Help, (turn, _) => turn.Work.Ask(
            "read", new Left(1), turn.Now, turn.Scene.Group!.No, turn.Scene.Person!.No)))
        .Command(new CommandSpec("hi", Help, (turn, _) => turn.Reply(Markup.Plain("hi"))))
        .Chunks<Left>("count", (turn, left) =>
        {
            Break();
            turn.Log(GroupBot.Core.Activity.ActivityKind.Other, null, number: left.Rows);
            return left.Rows > 1 ? new Left(left.Rows - 1) : null;
        })
        .Beside<Left, string>(
            "read",
            (database, _, _, _) =>
            {
                Break();
                Interlocked.Increment(ref _reads);
                using var connection = database.OpenReader();
                return connection.DataSource;
            },
            (turn, _, name) => turn.Reply(Markup.Plain(Path.GetFileName(name)))));

    private sealed record Left(int Rows);

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Chunks_AreDoneOneATurnUntilNothingIsLeft()
    {
        _kit.Run(A.Message("/count"));

        _kit.RunWork(1);
        Assert.That(Numbers(), Is.EqualTo(new[] { 3L }));
        _kit.RunWork();

        Assert.That(Numbers(), Is.EqualTo(new[] { 3L, 2, 1 }));
        Assert.That(_kit.Scalar<long>("select count(*) from work"), Is.Zero);
    }

    [Test]
    public void Chunks_AfterACrash_GoOnWhereTheyWere()
    {
        _kit.Run(A.Message("/count"));
        _kit.RunWork(2);

        using var kit = _kit.Reopen();
        kit.RunWork();

        Assert.That(Numbers(), Is.EqualTo(new[] { 3L, 2, 1 }));
    }

    [Test]
    public void Chunk_WhenTheCommitFails_IsDoneOnce()
    {
        _kit.Run(A.Message("/count"));
        _kit.Writer.Fault = phase =>
        {
            if (phase == "commit")
            {
                throw new Microsoft.Data.Sqlite.SqliteException("full", 13);
            }
        };
        var chunk = _kit.WorkLine.Chunk(updatesWait: false)!;
        Assert.That(() => _kit.Runner.Run([chunk]), Throws.InstanceOf<Microsoft.Data.Sqlite.SqliteException>());

        _kit.Writer.Fault = null;
        _kit.Runner.Recover();
        _kit.Run(chunk);
        _kit.WorkLine.Done(chunk);
        _kit.RunWork();

        Assert.That(Numbers(), Is.EqualTo(new[] { 3L, 2, 1 }));
    }

    [Test]
    public void Beside_ReadsOnItsOwnAndEntersWithItsResult()
    {
        _kit.Run(A.Message("/read"));

        Assert.That(TurnKit.Texts(_kit.RunWork()), Is.EqualTo(new[] { Path.GetFileName(_kit.File.SourceName) }));
        Assert.That(_kit.Scalar<long>("select count(*) from work"), Is.Zero);
    }

    [Test]
    public void Beside_AfterACrash_ReadsAgain()
    {
        _kit.Run(A.Message("/read"));

        using var kit = _kit.Reopen();

        Assert.That(kit.RunWork().Effects<SendText>(), Has.Count.EqualTo(1));
    }

    /// <summary>What recovers while it is read stands in the line twice; it is read once.</summary>
    [Test]
    public void Beside_WhenTheStoreRecoversMeanwhile_IsReadOnce()
    {
        _kit.Run(A.Message("/read"));
        _kit.WorkLine.StartReading(CancellationToken.None);
        _kit.Runner.Recover();

        Assert.That(_kit.RunWork(), Has.Count.EqualTo(1));
        Assert.That((_reads, _kit.Work.Line.Count), Is.EqualTo((1, 0)));
    }

    [TestCase("/count", 3)]
    [TestCase("/read", 1)]
    public void Work_WhenItFails_LeavesALetterThatCanBeRetried(string command, int effects)
    {
        _kit.Run(A.Message(command));
        _isBroken = true;
        _kit.RunWork();
        var letter = _kit.DeadLetters.Waiting().Single();
        Assert.That(letter.Error, Does.Contain("on purpose"));
        Assert.That(_kit.Scalar<long>("select count(*) from work"), Is.Zero);

        _isBroken = false;
        _kit.InTurn(_ => Assert.That(_kit.DeadLetters.Retry!(letter, false), Does.Contain("--with-effects")));
        _kit.InTurn(_ => Assert.That(_kit.DeadLetters.Retry!(letter, true), Is.Null));
        var asked = _kit.RunWork();

        Assert.That(Numbers().Count + asked.Count, Is.EqualTo(effects));
    }

    /// <summary>Long work goes on beside the members' messages, and never two chunks before one of them.</summary>
    [Test]
    public void Chunk_WhileUpdatesWait_IsNeverTheSecondInARow()
    {
        _kit.Run(A.Message("/count"));

        var first = _kit.WorkLine.Chunk(updatesWait: true);
        Assert.That(first, Is.Not.Null);
        _kit.Run(first!);
        _kit.WorkLine.Done(first!);

        Assert.That(_kit.WorkLine.Chunk(updatesWait: true), Is.Null);
        Assert.That(_kit.WorkLine.Chunk(updatesWait: true), Is.Not.Null);
    }

    [Test]
    public async Task Loop_DoesWhatIsLeftOfLongWorkThoughNothingElseComes()
    {
        _kit.Run(A.Message("/count"), A.Message("/read"));
        using var loop = new TurnLoop(
            _kit.Runner, _kit.WorkLine, _kit.File.Database, _kit.Metrics, _kit.Clock, new StoreEnd(new FakeLifetime()),
            NullLogger<TurnLoop>.Instance);

        await loop.StartAsync(CancellationToken.None);
        await Until.TrueAsync(() => _kit.Scalar<long>("select count(*) from work") == 0);
        await loop.StopAsync(CancellationToken.None);

        Assert.That(Numbers(), Is.EqualTo(new[] { 3L, 2, 1 }));
        Assert.That(_kit.Asked, Has.Count.EqualTo(1));
    }

    /// <summary>One turn works for 20 ms beyond its updates; what is left comes in the next, in order.</summary>
    [Test]
    public async Task Loop_WhenATurnTakesLong_LeavesTheRestToTheNext()
    {
        var seen = new List<string>();
        using var kit = TurnKit.With(registry => registry.Request("slow", (turn, request) =>
        {
            seen.Add(request.Body);
            _clock!.Advance(TimeSpan.FromMilliseconds(9));
            return RequestAnswer.Ok();
        }));
        _clock = kit.Clock;
        using var loop = new TurnLoop(
            kit.Runner, kit.WorkLine, kit.File.Database, kit.Metrics, kit.Clock, new StoreEnd(new FakeLifetime()), NullLogger<TurnLoop>.Instance);
        var all = Enumerable.Range(0, 10).Select(n => loop.SubmitAsync(
            new EventInput(kit.Now, new RequestMade($"{n}", "slow", $"{n}")))).ToList();

        await loop.StartAsync(CancellationToken.None);
        await Task.WhenAll(all).WaitAsync(TimeSpan.FromSeconds(10));
        await loop.StopAsync(CancellationToken.None);

        Assert.That(seen, Is.EqualTo(Enumerable.Range(0, 10).Select(n => $"{n}")));
        // The first, and then as many as begin within 20 ms.
        Assert.That(kit.Metrics.Turns, Is.EqualTo(3));
    }

    private ManualTimeProvider? _clock;

    private List<long> Numbers() =>
        [.. _kit.File.Query<long>("select number from activity where number is not null order by seq")];

    private void Break()
    {
        if (_isBroken)
        {
            throw new InvalidOperationException("on purpose");
        }
    }
}
