using System.Text.Json;
using GroupBot.Storage;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using GroupBot.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace GroupBot.Tests.Wire;

/// <summary>Long polling on real HTTP and a real file.</summary>
internal sealed class PollingSourceTests
{
    private readonly TurnKit _kit = new();
    private readonly ReceivingHealth _health;
    private readonly FakeLifetime _lifetime = new();
    private TurnLoop _loop = null!;
    private LocalServer _server = null!;
    private PollingSource _source = null!;

    public PollingSourceTests() => _health = new ReceivingHealth(_kit.Metrics, _kit.Clock);

    [TearDown]
    public async Task StopAsync()
    {
        await _source.StopAsync(CancellationToken.None);
        await _loop.StopAsync(CancellationToken.None);
        await _server.DisposeAsync();
        _source.Dispose();
        _loop.Dispose();
        _kit.Dispose();
    }

    /// <summary>What Telegram is told to forget stands in the file by then.</summary>
    [Test]
    public async Task Poll_OfUpdates_ConfirmsThemOnlyOnceTheyAreCommitted()
    {
        await StartAsync(startLoop: false, LocalServer.Result($"[{Message(5)},{Message(6)}]"), LocalServer.Silence);
        await Until.TrueAsync(() => _loop.Waiting == 1);
        await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, CancellationToken.None);
        Assert.That(Offsets(), Is.EqualTo(new long?[] { null }), "no offset at first, and no second poll yet");

        await _loop.StartAsync(CancellationToken.None);

        await Until.TrueAsync(() => _server.Requests.Count == 2);
        Assert.That(Offsets(), Is.EqualTo(new long?[] { null, 7 }));
        Assert.That(_kit.Lines("select mode, next_update_id from cursors"), Is.EqualTo(new[] { "poll|7" }));
        Assert.That(_kit.Scalar<long>("select count(*) from activity"), Is.EqualTo(2));
        Assert.That(_health.CaughtUp.IsCompleted);
    }

    /// <summary>The end of the program waits for no disk: what was not confirmed comes again.</summary>
    [Test, CancelAfter(20_000)]
    public async Task Stop_WhileTheStoreFails_Ends(CancellationToken ct)
    {
        _kit.Writer.Fault = phase => _ = phase == "commit" ? throw new Microsoft.Data.Sqlite.SqliteException("on purpose", 13) : 0;
        await StartAsync(startLoop: true, LocalServer.Result($"[{Message(5)}]"), LocalServer.Silence);
        await Until.TrueAsync(() => _kit.Metrics.StorageTrouble is not null);

        await _source.StopAsync(ct).WaitAsync(ct);

        Assert.That(_source.ExecuteTask!.IsCompletedSuccessfully);
        Assert.That(_kit.Scalar<long>("select count(*) from activity"), Is.Zero);
    }

    /// <summary>The turns have said why they ended: the host would say it again, with a trace.</summary>
    [Test, CancelAfter(20_000)]
    public async Task Poll_OnceTheStoreFailedForGood_EndsWithoutAWord(CancellationToken ct)
    {
        var exitCode = Environment.ExitCode;
        try
        {
            _kit.Writer.Fault = phase => _ = phase == "commit" ? throw new Microsoft.Data.Sqlite.SqliteException("on purpose", 11) : 0;
            await StartAsync(startLoop: true, LocalServer.Result($"[{Message(5)}]"), LocalServer.Silence);
            await Until.TrueAsync(() => _lifetime.Stops == 1);
            await _loop.StopAsync(ct);

            Assert.That(async () => await _source.ExecuteTask!.WaitAsync(ct), Throws.Nothing);
        }
        finally
        {
            Environment.ExitCode = exitCode;
        }
    }

    [Test]
    public async Task Poll_WhileTheStoreFails_AsksForNothingMore()
    {
        var isBroken = true;
        _kit.Writer.Fault = phase =>
        {
            if (phase == "commit" && isBroken)
            {
                throw new Microsoft.Data.Sqlite.SqliteException("on purpose", 13);
            }
        };
        await StartAsync(startLoop: true, LocalServer.Result($"[{Message(5)}]"), LocalServer.Silence);
        await Until.TrueAsync(() => _kit.Clock.Timers == 1);
        Assert.That(_server.Requests, Has.Count.EqualTo(1));

        isBroken = false;
        _kit.Advance(TimeSpan.FromSeconds(5));

        await Until.TrueAsync(() => _server.Requests.Count == 2);
        Assert.That(Offsets(), Is.EqualTo(new long?[] { null, 6 }));
    }

    /// <summary>An update that cannot be read is kept as it came, and costs its neighbours nothing.</summary>
    [Test]
    public async Task Poll_WithAnUnreadableUpdate_TakesTheOthersAndGoesOn()
    {
        const string odd = """{"update_id":6,"message":{"message_id":"odd"}}""";
        await StartAsync(startLoop: true, LocalServer.Result($"[{Message(5)},{odd},{Message(7)}]"), LocalServer.Silence);

        await Until.TrueAsync(() => _server.Requests.Count == 2);

        Assert.That(Offsets()[1], Is.EqualTo(8));
        Assert.That(_kit.Scalar<long>("select count(*) from activity"), Is.EqualTo(2));
        Assert.That(_kit.Lines("select handler, cast(raw as text) from dead_letters"), Is.EqualTo(new[] { $"{DeadLetters.Unreadable}|{odd}" }));
    }

    [Test]
    public async Task Poll_WhenNoUpdateBearsAnId_TakesNothingAndSaysSo()
    {
        await StartAsync(startLoop: true, LocalServer.Result("""[{"message":{}}]"""), LocalServer.Result("[]"));
        await FailedAsync("bears an id");

        await AgainAsync(TimeSpan.FromMilliseconds(500));

        Assert.That(Offsets(), Is.All.Null);
        Assert.That(_kit.Scalar<long>("select count(*) from dead_letters"), Is.Zero);
    }

    [TestCase("""{"ok":true,"result":{}}""")]
    [TestCase("<html>a proxy's page</html>")]
    [TestCase("")]
    public async Task Poll_WhenTheAnswerIsNoList_SaysSoAndTriesAgain(string body)
    {
        await StartAsync(startLoop: true, LocalServer.Answer(200, body), LocalServer.Result("[]"));
        await FailedAsync("no list of updates");

        await AgainAsync(TimeSpan.FromMilliseconds(500));
        await Until.TrueAsync(() => _health.Trouble is null);
        Assert.That(_kit.Metrics.Receiving.Recent(_kit.Now)!.Text, Does.Contain("no list of updates"), "for who asks afterwards");
    }

    [Test]
    public async Task Poll_WhenAWebhookIsSet_TakesItAwayAndPolls()
    {
        await StartAsync(
            startLoop: true,
            LocalServer.Answer(409, """{"ok":false,"error_code":409,"description":"Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"}"""),
            LocalServer.Result("true"), LocalServer.Silence);
        await FailedAsync("webhook");

        await AgainAsync(TimeSpan.FromSeconds(1));

        Assert.That(Methods(), Is.EqualTo(new[] { "getUpdates", "deleteWebhook", "getUpdates" }));
        Assert.That(
            _server.Requests.ElementAt(1).Text, Does.Not.Contain("drop_pending_updates"), "what waits there is not thrown away");
    }

    /// <summary>The line may break there as anywhere; the next poll is told of the webhook again.</summary>
    [Test]
    public async Task Poll_WhenTheWebhookCannotBeTakenAway_TriesAgain()
    {
        var conflict = LocalServer.Answer(409, """{"ok":false,"error_code":409,"description":"Conflict: can't use getUpdates method while webhook is active"}""");
        await StartAsync(startLoop: true, conflict, Break, conflict, LocalServer.Result("true"), LocalServer.Silence);
        await FailedAsync("cannot be reached");

        await AgainAsync(TimeSpan.FromMilliseconds(500));
        await FailedAsync("is taken away");
        await AgainAsync(TimeSpan.FromSeconds(1));

        Assert.That(Methods(), Is.EqualTo(new[] { "getUpdates", "deleteWebhook", "getUpdates", "deleteWebhook", "getUpdates" }));
    }

    [Test]
    public async Task Poll_WhenAnotherProgramPolls_WaitsFiveSecondsAndSaysWhatToDo()
    {
        await StartAsync(
            startLoop: true,
            LocalServer.Answer(409, """{"ok":false,"error_code":409,"description":"Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"}"""),
            LocalServer.Silence);
        await FailedAsync("Another program");

        await AgainAsync(TimeSpan.FromSeconds(5));

        Assert.That(_lifetime.Stops, Is.Zero);
    }

    [Test]
    public async Task Poll_After429_WaitsAsLongAsAsked()
    {
        await StartAsync(
            startLoop: true,
            LocalServer.Answer(429, """{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 7","parameters":{"retry_after":7}}"""),
            LocalServer.Silence);
        await FailedAsync("wait 7 s");

        await AgainAsync(TimeSpan.FromSeconds(7));
    }

    [TestCase(401)]
    [TestCase(404)]
    public async Task Poll_WithATokenNobodyKnows_EndsTheProgram(int code)
    {
        await StartAsync(startLoop: true, LocalServer.Answer(code, $$"""{"ok":false,"error_code":{{code}},"description":"Unauthorized"}"""));

        await Until.TrueAsync(() => _lifetime.Stops == 1);
        Environment.ExitCode = 0;

        Assert.That(_health.Trouble, Is.EqualTo(BotStartup.WrongToken));
        Assert.That(_server.Requests, Has.Count.EqualTo(1));
    }

    /// <summary>An answer without end must not take the memory of the machine.</summary>
    [Test]
    public async Task Poll_OfABodyOverTheLimit_IsGivenUp()
    {
        await StartAsync(startLoop: true, Endless, LocalServer.Result($"[{Message(5)}]"), LocalServer.Silence);
        await FailedAsync("over 67108864 bytes");

        await AgainAsync(TimeSpan.FromMilliseconds(500));

        await Until.TrueAsync(() => _server.Requests.Count == 3);
        Assert.That(Offsets(), Is.EqualTo(new long?[] { null, null, 6 }));
    }

    [Test]
    public async Task Poll_WhoseBodyBreaksOff_TakesNothingOfIt()
    {
        await StartAsync(startLoop: true, BrokenOff, LocalServer.Silence);
        await FailedAsync("cannot be reached");

        await AgainAsync(TimeSpan.FromMilliseconds(500));

        Assert.That(Offsets(), Is.EqualTo(new long?[] { null, null }));
        Assert.That(_kit.Scalar<long>("select count(*) from activity"), Is.Zero);
    }

    [Test]
    public async Task Poll_WithoutAnAnswer_IsGivenUpAndTriedAgain()
    {
        await StartAsync(
            startLoop: true, TimeSpan.FromMilliseconds(300), LocalServer.Silence, LocalServer.Result($"[{Message(5)}]"), LocalServer.Silence);
        await FailedAsync("cannot be reached");

        await AgainAsync(TimeSpan.FromMilliseconds(500));

        await Until.TrueAsync(() => _kit.Scalar<long>("select count(*) from activity") == 1);
    }

    private Task StartAsync(bool startLoop, params Func<HttpContext, Task>[] answers) => StartAsync(startLoop, null, answers);

    private async Task StartAsync(bool startLoop, TimeSpan? timeout, params Func<HttpContext, Task>[] answers)
    {
        _server = await LocalServer.Start(answers);
        _loop = new TurnLoop(_kit.Runner, _kit.WorkLine, _kit.File.Database, _kit.Metrics, _kit.Clock, new StoreEnd(_lifetime), NullLogger<TurnLoop>.Instance);
        _source = new PollingSource(
            _loop, _kit.Self, Options.Create(new TelegramOptions { Token = LocalServer.Token, BaseUrl = _server.Url }),
            _kit.File.Database, _health, _kit.Clock, _lifetime, NullLogger<PollingSource>.Instance, timeout);
        if (startLoop)
        {
            await _loop.StartAsync(CancellationToken.None);
        }

        await _source.StartAsync(CancellationToken.None);
    }

    /// <summary>Waits until a poll failed for a reason, and the next one waits for its time.</summary>
    private Task FailedAsync(string reason) => Until.TrueAsync(() =>
        _health.Trouble?.Contains(reason, StringComparison.Ordinal) == true && _kit.Clock.Timers == 1);

    /// <summary>The next poll comes after exactly so long.</summary>
    private async Task AgainAsync(TimeSpan wait)
    {
        var before = _server.Requests.Count;
        _kit.Advance(wait - TimeSpan.FromMilliseconds(1));
        Assert.That(_kit.Clock.Timers, Is.EqualTo(1), "not before its time");
        _kit.Advance(TimeSpan.FromMilliseconds(1));
        await Until.TrueAsync(() => _server.Requests.Count > before);
    }

    private IReadOnlyList<string> Methods() =>
        [.. _server.Requests.Select(request => request.Path[(request.Path.LastIndexOf('/') + 1)..])];

    /// <summary>The offset of each poll so far; null = none.</summary>
    private IReadOnlyList<long?> Offsets() =>
    [
        .. _server.Requests.Where(request => request.Path.EndsWith("getUpdates", StringComparison.Ordinal)).Select(request =>
        {
            using var body = JsonDocument.Parse(request.Body);
            return body.RootElement.TryGetProperty("offset", out var offset) ? offset.GetInt64() : (long?)null;
        }),
    ];

    private string Message(long id) => $$"""
        {"update_id":{{id}},"message":{"message_id":{{id}},"from":{"id":77,"is_bot":false,"first_name":"Ann"},
        "chat":{"id":{{A.Group.Id}},"title":"Test group","type":"supergroup"},"date":{{_kit.Now.ToUnixTimeSeconds()}},"text":"hello"} }
        """;

    private static Task Break(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static async Task BrokenOff(HttpContext context)
    {
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("""{"ok":true,"result":[{"update_id":5},""", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    private static async Task Endless(HttpContext context)
    {
        var spaces = new byte[1 << 20];
        Array.Fill(spaces, (byte)' ');
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(spaces, context.RequestAborted);
        }
    }
}
