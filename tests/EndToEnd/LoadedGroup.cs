using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Dapper;
using GroupBot.Sandbox;
using GroupBot.Sandbox.Calls;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace GroupBot.Tests.EndToEnd;

/// <summary>
/// A group in which people write without a pause, every eighth a question, and a bot beside it that may be killed or
/// misled; at the end it is counted what was lost and what was doubled.
/// </summary>
internal sealed class LoadedGroup : IAsyncDisposable
{
    /// <summary>Every so many messages one asks for an answer.</summary>
    private const int PingEvery = 8;

    private readonly SandboxServer _sandbox;
    private readonly string _folder;
    private readonly bool _byWebhook;

    /// <summary>How long a bot may take to do what it is waited for.</summary>
    private readonly TimeSpan _patience;
    private readonly Dictionary<string, string> _settings;
    private readonly int _first;
    private readonly CancellationTokenSource _written = new();
    private readonly CancellationTokenSource _heard = new();
    private readonly ConcurrentDictionary<long, CallRecord> _calls = new();
    private Task<IReadOnlyList<(long Id, bool IsPing)>> _load = Task.FromResult<IReadOnlyList<(long, bool)>>([]);
    private Task _listening = Task.CompletedTask;

    private LoadedGroup(SandboxServer sandbox, int seed, bool byWebhook, TimeSpan patience)
    {
        (_sandbox, Seed, _byWebhook, _patience) = (sandbox, seed, byWebhook, patience);
        _folder = Directory.CreateTempSubdirectory("groupbot-load-").FullName;
        _first = FirstWaiting!.Value;
        _settings = new()
        {
            ["Telegram:Token"] = sandbox.BotToken,
            ["Telegram:BaseUrl"] = sandbox.Address.ToString(),
            ["Storage:Path"] = Path.Combine(_folder, "bot.db"),
            ["Owners"] = sandbox.World.Owner!.Id.ToString(CultureInfo.InvariantCulture),
            ["Urls"] = "http://127.0.0.1:0",
            ["Telegram:Limits:PerSecond"] = "0",
            ["Telegram:Limits:PerChatPerSecond"] = "0",
            ["Telegram:Limits:PerGroupPerMinute"] = "0",
            ["Replies:MaxAge"] = "0",
            ["TZ"] = "UTC",
        };
        if (byWebhook)
        {
            _settings["Telegram:Webhook:Listen"] = FreeAddress();
            _settings["Telegram:Webhook:Url"] = _settings["Telegram:Webhook:Listen"] + "/hook";
        }
    }

    public int Seed { get; }

    public SandboxWorld World => _sandbox.World;

    /// <summary>Messages whose rows stand.</summary>
    public long Rows => Query<long>("select count(distinct message_id) from activity where kind = 1 and sender = 1")[0];

    /// <summary>The oldest update that the bot has not confirmed; looking at it confirms nothing.</summary>
    private int? FirstWaiting
    {
        get
        {
            lock (World.Gate)
            {
                return World.Bot.Queue.Take(0, 1) is [var waiting] ? waiting.Id : null;
            }
        }
    }

    private IEnumerable<long> Answers => World.MessagesOf(World.Group!)
        .Where(message => message.From?.Id == World.Bot.User.Id && message.ReplyTo is not null)
        .Select(message => (long)message.ReplyTo!.Id);

    public static async Task<LoadedGroup> StartAsync(bool byWebhook, CancellationToken ct, TimeSpan? patience = null)
    {
        var seed = TestContext.Parameters.Get("Seed", Environment.TickCount);
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
        var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Strict = true, OwnerAddsBot = true }, TimeProvider.System, ct);
        return new LoadedGroup(sandbox, seed, byWebhook, patience ?? TimeSpan.FromSeconds(90));
    }

    /// <summary>People begin to write, until the bot is judged or so many messages are written.</summary>
    public void Begin(int most = int.MaxValue)
    {
        _load = WriteAsync(most, _written.Token);
        _listening = ListenAsync(_heard.Token);
    }

    public Task AllWritten => _load;

    /// <summary>Starts the bot, and waits until it receives.</summary>
    public async Task<BotProcess> StartBotAsync(CancellationToken ct)
    {
        var last = World.Calls.Calls is [.., var call] ? call.Number : 0;
        var bot = BotProcess.Start(_folder, _settings, "run");
        await UntilAsync(() => Receives(last), bot, ct);
        if (_byWebhook)
        {
            // A server that did not get through waits longer and longer, up to two minutes, before it tries again: its clock
            // is moved past that, or a life would end before it took anything in.
            World.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        return bot;
    }

    /// <summary>Nobody writes any more; waits until this bot has caught up, stops it and counts.</summary>
    /// <param name="bot">Runs.</param>
    /// <param name="what">Was tried, for the printed line.</param>
    /// <param name="ct">Gives up.</param>
    public async Task JudgeAsync(BotProcess bot, string what, CancellationToken ct)
    {
        await _written.CancelAsync();
        var posted = await _load;
        var pings = posted.Where(each => each.IsPing).Select(each => each.Id).ToList();
        await UntilAsync(
            () => Rows >= posted.Count && pings.All(Answers.ToHashSet().Contains)
                && Query<long>("select count(*) from outbox where state in (0, 1)")[0] == 0 && FirstWaiting is null,
            bot, ct);
        Assert.That(await bot.StopAsync(ct), Is.Zero, bot.Output);
        await _heard.CancelAsync();
        await _listening;

        var answers = Answers.ToList();
        var lost = pings.Except(answers).Count() + (posted.Count - Rows);
        var early = EarlyRetries();
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what} · {(_byWebhook ? "webhook" : "polling")} · {posted.Count} messages, {pings.Count} questions · lost {lost} · rows doubled {DoubledRows()}, answers {Doubled} · early retries {early}"));
        using (Assert.EnterMultipleScope())
        {
            // Of every update that the server made: taken in once, whatever went wrong meanwhile.
            Assert.That(
                Query<long>("select update_id from updates_seen order by update_id"),
                Is.EqualTo(Enumerable.Range(_first, World.Bot.Queue.NextId - _first)), $"seed {Seed}");
            Assert.That(
                Query<long>("select message_id from activity where kind = 1 and sender = 1 order by seq"),
                Is.EquivalentTo(posted.Select(each => each.Id)), $"seed {Seed}: each message is one row");
            Assert.That(DoubledRows(), Is.Zero);
            // A question is one row of the outbox, and its end was taken in once, even where the answer went out twice.
            Assert.That(
                Query<long>("select target_message_id from activity where kind = 1 and sender = 6 and target_message_id is not null"),
                Is.EquivalentTo(pings), $"seed {Seed}: each question has one answer");
            Assert.That(answers.Distinct(), Is.EquivalentTo(pings), $"seed {Seed}: no answer is lost, none is to something else");
            Assert.That(Query<long>("select count(*) from outbox"), Is.EqualTo(new[] { 0L }));
            Assert.That(Query<string>("select handler || error from dead_letters"), Is.Empty);
            Assert.That(World.Refusals, Is.Empty);
            Assert.That(early, Is.Zero);
        }
    }

    /// <summary>What was answered more often than answers to it were lost on the way back, with the calls.</summary>
    public IReadOnlyList<string> DoubledWithoutAReason()
    {
        var calls = _calls.Values.Where(call => call.Method == "sendMessage").OrderBy(call => call.Number).ToLookup(RepliesTo);
        return
        [
            .. from same in Answers.GroupBy(id => id)
               where same.Count() - 1 > calls[same.Key].Count(call => call is { Status: 0, Answer: "sandbox: the connection broke when it was done" })
               select $"{same.Key}: " + string.Join(", ", calls[same.Key].Select(call => $"{call.Status} {call.Answer} at {call.At:ss.fff}")),
        ];
    }

    /// <summary>How often an answer stands that stood already.</summary>
    public int Doubled => Answers.GroupBy(id => id).Sum(same => same.Count() - 1);

    public async ValueTask DisposeAsync()
    {
        await _written.CancelAsync();
        await _heard.CancelAsync();
        await _load;
        await _listening;
        await _sandbox.DisposeAsync();
        _written.Dispose();
        _heard.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}";
    }

    private static long RepliesTo(CallRecord call)
    {
        using var parameters = JsonDocument.Parse(call.Parameters);
        return parameters.RootElement.TryGetProperty("reply_parameters", out var reply)
            ? JsonElement.Parse(reply.ValueKind is JsonValueKind.String ? reply.GetString()! : reply.GetRawText()).GetProperty("message_id").GetInt64()
            : 0;
    }

    private long DoubledRows() =>
        Query<long>("select count(*) - count(distinct update_id || '/' || part) from activity where update_id is not null")[0];

    /// <summary>Messages to the group that came though Telegram had asked to wait with them.</summary>
    private int EarlyRetries()
    {
        var (until, early) = (DateTimeOffset.MinValue, 0);
        foreach (var call in _calls.Values.OrderBy(call => call.Number).Where(call => call.Method == "sendMessage"))
        {
            early += call.At < until ? 1 : 0;
            until = call.Status == 429 ? call.At + TimeSpan.FromSeconds(1) : until;
        }

        return early;
    }

    private async Task<IReadOnlyList<(long Id, bool IsPing)>> WriteAsync(int most, CancellationToken ct)
    {
        var posted = new List<(long, bool)>();
        try
        {
            for (var number = 0; number < most; number++)
            {
                var isPing = number % PingEvery == 0;
                var member = World.Members[number % World.Members.Count];
                var message = World.Post(
                    member, World.Group!, isPing ? "/ping" : string.Create(CultureInfo.InvariantCulture, $"第 {number} 页"));
                posted.Add((message.Id, isPing));
                await Task.Delay(TimeSpan.FromMilliseconds(4), TimeProvider.System, ct);
            }
        }
        catch (OperationCanceledException)
        {
            // Enough is written.
        }

        return posted;
    }

    /// <summary>Keeps every call: the sandbox's own log has the latest alone.</summary>
    private async Task ListenAsync(CancellationToken ct)
    {
        try
        {
            while (true)
            {
                Keep();
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, ct);
            }
        }
        catch (OperationCanceledException)
        {
            Keep();
        }

        void Keep()
        {
            foreach (var call in World.Calls.Calls)
            {
                _calls.TryAdd(call.Number, call);
            }
        }
    }

    /// <summary>
    /// True once a process that began after that call has said who it is and then fetched updates, or told where they are to
    /// be sent: an idle poll is no call here, but under load none is idle for long.
    /// </summary>
    private bool Receives(long after) => World.Calls.Calls
        .SkipWhile(call => call.Number <= after || call is not { Method: "getMe", Status: 200 })
        .Any(call => call.Status == 200 && call.Method == (_byWebhook ? "getWebhookInfo" : "getUpdates"));

    private List<T> Query<T>(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "bot.db")};Mode=ReadOnly;Pooling=False");
        return connection.Query<T>(sql).AsList();
    }

    private async Task UntilAsync(Func<bool> holds, BotProcess bot, CancellationToken ct)
    {
        var since = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.That(bot.HasExited, Is.False, $"seed {Seed}: {bot.Output}");
            Assert.That(since.Elapsed, Is.LessThan(_patience), $"seed {Seed}: {bot.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, ct);
        }
    }
}
