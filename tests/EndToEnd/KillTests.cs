using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Dapper;
using GroupBot.Sandbox;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace GroupBot.Tests.EndToEnd;

/// <summary>
/// kill -9 of the bot's own process under load, at instants drawn from a printed seed: every update that was handed out
/// stands in the file exactly once, and every question is answered.
/// </summary>
[NonParallelizable]
internal sealed class KillTests
{
    private const int Kills = 20;
    private const int LongestLife = 1500;

    /// <summary>Every so many messages one asks for an answer.</summary>
    private const int PingEvery = 8;

    [TestCase(false), TestCase(true), CancelAfter(300_000), Platform(Exclude = "Win")]
    public async Task Kill_TwentyTimesUnderLoad_LosesNothing(bool byWebhook)
    {
        var ct = TestContext.CurrentContext.CancellationToken;
        var seed = TestContext.Parameters.Get("Seed", Environment.TickCount);
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
        var draw = new Random(seed);
        var folder = Directory.CreateTempSubdirectory("groupbot-kill-").FullName;
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { Strict = true, OwnerAddsBot = true }, TimeProvider.System, ct);
        var settings = Settings(sandbox, folder);
        if (byWebhook)
        {
            settings["Telegram:Webhook:Listen"] = FreeAddress();
            settings["Telegram:Webhook:Url"] = settings["Telegram:Webhook:Listen"] + "/hook";
        }

        var first = FirstWaiting(sandbox)!.Value;
        using var loadEnds = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var load = Load(sandbox, loadEnds.Token);

        var busyLives = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            var (calls, rows) = (LastCall(sandbox), kill == 0 ? 0 : Rows(folder));
            using var bot = BotProcess.Start(folder, settings, "run");
            await UntilAsync(() => Receives(sandbox, calls, byWebhook), bot, seed, ct);
            SkipPauses(sandbox, byWebhook);
            await Task.Delay(TimeSpan.FromMilliseconds(draw.Next(LongestLife)), TimeProvider.System, ct);
            Assert.That(bot.Kill(), Is.EqualTo(BotProcess.Killed), $"seed {seed}: {bot.Output}");
            busyLives += Rows(folder) > rows ? 1 : 0;
        }

        await loadEnds.CancelAsync();
        var posted = await load;
        var pings = posted.Where(each => each.IsPing).Select(each => each.Id).ToList();
        using (var last = BotProcess.Start(folder, settings, "run"))
        {
            var calls = LastCall(sandbox);
            await UntilAsync(() => Receives(sandbox, calls, byWebhook), last, seed, ct);
            SkipPauses(sandbox, byWebhook);
            await UntilAsync(
                () => Rows(folder) >= posted.Count && pings.All(AnswersTo(sandbox).ToHashSet().Contains)
                    && Query<long>(folder, "select count(*) from outbox where state in (0, 1)")[0] == 0 && FirstWaiting(sandbox) is null,
                last, seed, ct);
            Assert.That(await last.StopAsync(ct), Is.Zero, last.Output);
        }

        var answers = AnswersTo(sandbox).ToList();
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"kill -9, {(byWebhook ? "webhook" : "polling")} · {Kills} kills, {busyLives} in lives that had taken messages in · {posted.Count} messages · {pings.Count} questions, {answers.Count - pings.Count} answered twice"));
        using (Assert.EnterMultipleScope())
        {
            // Of every update that the server made: taken in once, whichever life that was in.
            Assert.That(
                Query<long>(folder, "select update_id from updates_seen order by update_id"),
                Is.EqualTo(Enumerable.Range(first, sandbox.World.Bot.Queue.NextId - first)),
                $"seed {seed}");
            Assert.That(
                Query<long>(folder, "select message_id from activity where kind = 1 and sender = 1 order by seq"),
                Is.EquivalentTo(posted.Select(each => each.Id)), $"seed {seed}: each message is one row");
            Assert.That(
                Query<long>(folder, "select count(*) - count(distinct update_id || '/' || part) from activity where update_id is not null"),
                Is.EqualTo(new[] { 0L }));
            // A question is one row of the outbox, and its end was taken in once, even where the answer went out twice.
            Assert.That(
                Query<long>(folder, "select target_message_id from activity where kind = 1 and sender = 6 and target_message_id is not null"),
                Is.EquivalentTo(pings), $"seed {seed}: each question has one answer");
            Assert.That(answers.Distinct(), Is.EquivalentTo(pings), $"seed {seed}: no answer is lost, none is to something else");
            Assert.That(Query<long>(folder, "select count(*) from outbox"), Is.EqualTo(new[] { 0L }));
            Assert.That(Query<string>(folder, "select handler || error from dead_letters"), Is.Empty);
            Assert.That(sandbox.World.Refusals, Is.Empty);
            Assert.That(busyLives, Is.GreaterThan(Kills / 2), "kills that hit nothing show nothing");
        }

        Directory.Delete(folder, recursive: true);
    }

    private static Dictionary<string, string> Settings(SandboxServer sandbox, string folder) => new()
    {
        ["Telegram:Token"] = sandbox.BotToken,
        ["Telegram:BaseUrl"] = sandbox.Address.ToString(),
        ["Storage:Path"] = Path.Combine(folder, "bot.db"),
        ["Owners"] = sandbox.World.Owner!.Id.ToString(CultureInfo.InvariantCulture),
        ["Urls"] = "http://127.0.0.1:0",
        ["Telegram:Limits:PerSecond"] = "0",
        ["Telegram:Limits:PerChatPerSecond"] = "0",
        ["Telegram:Limits:PerGroupPerMinute"] = "0",
        ["Replies:MaxAge"] = "0",
        ["TZ"] = "UTC",
    };

    private static async Task<IReadOnlyList<(long Id, bool IsPing)>> Load(SandboxServer sandbox, CancellationToken ct)
    {
        var posted = new List<(long, bool)>();
        try
        {
            for (var number = 0; ; number++)
            {
                var isPing = number % PingEvery == 0;
                var member = sandbox.World.Members[number % sandbox.World.Members.Count];
                var message = sandbox.World.Post(
                    member, sandbox.World.Group!, isPing ? "/ping" : string.Create(CultureInfo.InvariantCulture, $"第 {number} 页"));
                posted.Add((message.Id, isPing));
                await Task.Delay(TimeSpan.FromMilliseconds(4), TimeProvider.System, ct);
            }
        }
        catch (OperationCanceledException)
        {
            return posted;
        }
    }

    /// <summary>The oldest update that the bot has not confirmed; looking at it confirms nothing.</summary>
    private static int? FirstWaiting(SandboxServer sandbox)
    {
        lock (sandbox.World.Gate)
        {
            return sandbox.World.Bot.Queue.Take(0, 1) is [var waiting] ? waiting.Id : null;
        }
    }

    private static long LastCall(SandboxServer sandbox) => sandbox.World.Calls.Calls is [.., var last] ? last.Number : 0;

    /// <summary>
    /// True once a process that began after that call has said who it is and then fetched updates, or where they are to be
    /// sent: an idle poll is no call here, but under load none is idle for long.
    /// </summary>
    private static bool Receives(SandboxServer sandbox, long after, bool byWebhook) => sandbox.World.Calls.Calls
        .SkipWhile(call => call.Number <= after || call.Method != "getMe")
        .Any(call => call.Status == 200 && call.Method == (byWebhook ? "getWebhookInfo" : "getUpdates"));

    /// <summary>
    /// A server that did not get through waits longer and longer, up to two minutes, before it tries again: its clock is
    /// moved past that, or a life would end before it took anything in.
    /// </summary>
    private static void SkipPauses(SandboxServer sandbox, bool byWebhook)
    {
        if (byWebhook)
        {
            sandbox.World.Clock.Advance(TimeSpan.FromMinutes(2));
        }
    }

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}";
    }

    private static IEnumerable<long> AnswersTo(SandboxServer sandbox) => sandbox.World.MessagesOf(sandbox.World.Group!)
        .Where(message => message.From?.Id == sandbox.World.Bot.User.Id && message.ReplyTo is not null)
        .Select(message => (long)message.ReplyTo!.Id);

    private static long Rows(string folder) =>
        Query<long>(folder, "select count(distinct message_id) from activity where kind = 1 and sender = 1")[0];

    private static List<T> Query<T>(string folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "bot.db")};Mode=ReadOnly;Pooling=False");
        return connection.Query<T>(sql).AsList();
    }

    private static async Task UntilAsync(Func<bool> holds, BotProcess bot, int seed, CancellationToken ct)
    {
        var since = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.That(bot.HasExited, Is.False, $"seed {seed}: {bot.Output}");
            Assert.That(since.Elapsed, Is.LessThan(TimeSpan.FromSeconds(90)), $"seed {seed}: {bot.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, ct);
        }
    }
}
