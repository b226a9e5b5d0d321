using GroupBot.Events;
using GroupBot.Storage;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using NUnit.Framework;

namespace GroupBot.Tests.Turns;

internal sealed class TurnLoopTests : IDisposable
{
    private static readonly Text Help = new(Audience.Member, "测试", "Test");

    private readonly TurnKit _kit = TurnKit.With(registry => registry
        .Command(new CommandSpec("hi", Help, (turn, _) => turn.Reply(Markup.Plain("hi"))))
        .Request("ask", (_, request) => RequestAnswer.Ok()));

    private readonly Logs<TurnLoop> _logs = new();
    private readonly FakeLifetime _lifetime = new();
    private readonly TurnLoop _loop;

    public TurnLoopTests() =>
        _loop = new TurnLoop(_kit.Runner, _kit.WorkLine, _kit.File.Database, _kit.Metrics, _kit.Clock, new StoreEnd(_lifetime), _logs);

    public void Dispose()
    {
        _loop.Dispose();
        _kit.Dispose();
    }

    [Test]
    public async Task Submit_WhenTheStoreFailsForAWhile_WaitsLongerEachTimeAndThenTakesIt()
    {
        var left = 3;
        var recovered = 0;
        _kit.Writer.Fault = phase => Throw(phase == "commit" && left-- > 0, 13);
        _loop.Recovered = () => recovered++;
        await _loop.StartAsync(CancellationToken.None);

        var committed = _loop.SubmitAsync(_kit.Batch(A.Message("/hi")));
        foreach (var milliseconds in new[] { 100, 200, 400 })
        {
            await Until.TrueAsync(() => _kit.Clock.Timers == 1);
            Assert.That(_kit.Metrics.StorageTrouble, Does.Contain("full"));
            _kit.Advance(TimeSpan.FromMilliseconds(milliseconds - 1));
            Assert.That(_kit.Clock.Timers, Is.EqualTo(1), "not earlier");
            _kit.Advance(TimeSpan.FromMilliseconds(1));
        }

        await committed.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.That(TurnKit.Texts(_kit.Asked), Is.EqualTo(new[] { "hi" }));
        Assert.That(_kit.Metrics.StorageTrouble, Is.Null);
        Assert.That(recovered, Is.EqualTo(1), "to recover needs the store too");
        Assert.That(_kit.Scalar<long>("select count(*) from dead_letters"), Is.Zero);
        await _loop.StopAsync(CancellationToken.None);
    }

    [Test]
    public async Task Submit_WhenTheFileIsCorrupt_StopsWithOneLineAndTakesNothingMore()
    {
        _kit.Writer.Fault = _ => Throw(true, 11);
        var first = _loop.SubmitAsync(_kit.Batch(A.Message("/hi")));
        var second = _loop.SubmitAsync(_kit.Batch(A.Message("/hi")));

        await _loop.StartAsync(CancellationToken.None);
        await Until.TrueAsync(() => _lifetime.Stops > 0 && first.IsCompleted && second.IsCompleted);
        await _loop.StopAsync(CancellationToken.None);
        Environment.ExitCode = 0;

        Assert.That(_logs.Lines.Select(line => line.Level), Is.EqualTo(new[] { LogLevel.Critical }));
        Assert.That(_logs.Lines.Single().Text, Does.Contain("groupbot restore").And.Not.Contain("\n"));
        Assert.That(first.IsFaulted && second.IsFaulted);
        Assert.That(_lifetime.Stops, Is.EqualTo(1));
        _ = (first.Exception, second.Exception);
    }

    /// <summary>A signal may come while the program starts: what was handed over is taken in, what comes then is refused.</summary>
    [Test, CancelAfter(20_000)]
    public async Task Stop_BeforeItBegan_LeavesNobodyWaiting(CancellationToken ct)
    {
        var before = _loop.SubmitAsync(_kit.Batch(A.Message("/hi")));
        await _loop.StartAsync(new CancellationToken(canceled: true));

        await _loop.StopAsync(ct);

        await before.WaitAsync(ct);
        Assert.That(async () => await _loop.SubmitAsync(_kit.Batch(A.Message("/hi"))).WaitAsync(ct), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(ct.IsCancellationRequested, Is.False);
    }

    /// <summary>A handler that was cancelled by itself is a failure like another, and not the end of the loop.</summary>
    [Test]
    public async Task Submit_WhenATurnIsCancelledThoughNobodyStops_RunsItAgain()
    {
        var left = 1;
        _kit.Writer.Fault = phase =>
        {
            if (phase == "Test.command.hi" && left-- > 0)
            {
                throw new TaskCanceledException("on purpose");
            }
        };
        await _loop.StartAsync(CancellationToken.None);

        var committed = _loop.SubmitAsync(_kit.Batch(A.Message("/hi")));
        await Until.TrueAsync(() => _kit.Clock.Timers == 1);
        _kit.Advance(TimeSpan.FromMilliseconds(100));

        await committed.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.That(_kit.Asked, Has.Count.EqualTo(1));
        await _loop.StopAsync(CancellationToken.None);
    }

    [Test]
    public async Task Stop_WhileABatchWaitsForTheStore_TriesItOnceMore()
    {
        var isBroken = true;
        _kit.Writer.Fault = phase => Throw(phase == "commit" && isBroken, 13);
        await _loop.StartAsync(CancellationToken.None);
        var committed = _loop.SubmitAsync(_kit.Batch(A.Message("/hi")));
        await Until.TrueAsync(() => _kit.Clock.Timers == 1);
        isBroken = false;

        await _loop.StopAsync(CancellationToken.None);

        Assert.That(committed.IsCompletedSuccessfully);
        Assert.That(_kit.Asked, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Submit_OfRequests_AnswersEachOnce()
    {
        await _loop.StartAsync(CancellationToken.None);
        var request = new EventInput(_kit.Now, new RequestMade("one", "ask", "{}"));
        var again = new EventInput(_kit.Now, new RequestMade("one", "ask", "{}"));

        await _loop.SubmitAsync(request);
        await _loop.SubmitAsync(again);

        Assert.That(request.Answer, Does.Contain("\"ok\":true"));
        Assert.That(again.Answer, Does.Contain("done before"));
        await _loop.StopAsync(CancellationToken.None);
    }

    private static void Throw(bool isNow, int code)
    {
        if (isNow)
        {
            throw new SqliteException("on purpose", code);
        }
    }
}
