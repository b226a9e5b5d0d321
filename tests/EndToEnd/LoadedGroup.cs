using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using GroupBot.Core.Activity;
using GroupBot.Sandbox;
using GroupBot.Sandbox.Calls;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.EndToEnd;

/// <summary>
/// A group in which people write without a pause, every eighth a question, every sixteenth something to announce, and a bot
/// beside it that may be killed or misled; at the end it is counted what was lost and what was doubled.
/// </summary>
internal sealed class LoadedGroup : IAsyncDisposable
{
    /// <summary>So many updates may wait before nobody writes for a moment.</summary>
    private const int MostWaiting = 5_000;

    /// <summary>Every so many messages one asks for an answer.</summary>
    private const int PingEvery = 8;

    /// <summary>Every so many messages one wants a post, which must never stand twice.</summary>
    private const int AnnouncementEvery = 16, FirstAnnouncement = 3;

    /// <summary>A file that did not change for so long is what the bot makes of it.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2), GivenUp = TimeSpan.FromSeconds(8);

    private const string BrokenAfter = "sandbox: the connection broke when it was done";

    private static readonly TimeSpan LongestStall = TimeSpan.FromSeconds(5);

    private readonly SandboxServer _sandbox;
    private readonly TestDatabase _store = new(isMigrated: false);
    private readonly bool _byWebhook;

    /// <summary>How long a bot may take to do what it is waited for.</summary>
    private readonly TimeSpan _patience;
    private readonly Dictionary<string, string> _settings;
    private readonly int _first;
    private readonly CancellationTokenSource _written = new();
    private readonly CancellationTokenSource _heard = new();
    private readonly ConcurrentDictionary<long, CallRecord> _calls = new();
    private readonly StallWatch _stalls = new();

    /// <summary>The last call before each process began.</summary>
    private readonly List<long> _lives = [];
    private Task<IReadOnlyList<Written>> _load = Task.FromResult<IReadOnlyList<Written>>([]);
    private Task _listening = Task.CompletedTask;

    private LoadedGroup(SandboxServer sandbox, int seed, bool byWebhook, TimeSpan patience)
    {
        (_sandbox, Seed, _byWebhook, _patience) = (sandbox, seed, byWebhook, patience);
        _first = FirstWaiting!.Value;
        _settings = new(_store.Settings)
        {
            ["Telegram:Token"] = sandbox.BotToken,
            ["Telegram:BaseUrl"] = sandbox.Address.ToString(),
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

    /// <summary>Where the bot keeps its file.</summary>
    public string Database => _store.Path;

    public string StoreFolder => _store.Folder;

    private IEnumerable<long> Answers => World.MessagesOf(World.Group!)
        .Where(message => message.From?.Id == World.Bot.User.Id && message.ReplyTo is not null)
        .Select(message => (long)message.ReplyTo!.Id);

    private IEnumerable<string> Posts => World.MessagesOf(World.Group!)
        .Where(message => message.From?.Id == World.Bot.User.Id && message.ReplyTo is null && long.TryParse(message.Text, out _))
        .Select(message => message.Text!);

    public static async Task<LoadedGroup> StartAsync(bool byWebhook, CancellationToken ct, TimeSpan? patience = null)
    {
        var seed = TestContext.Parameters.Get("Seed", Environment.TickCount);
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{TestContext.CurrentContext.Test.Name}: seed {seed}"));
        var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Strict = true, OwnerAddsBot = true }, TimeProvider.System, ct);
        return new LoadedGroup(sandbox, seed, byWebhook, patience ?? TimeSpan.FromMinutes(4));
    }

    /// <summary>People begin to write, until the bot is judged or so many messages are written.</summary>
    public void Begin(int most = int.MaxValue)
    {
        _load = WriteAsync(most, _written.Token);
        _listening = ListenAsync(_heard.Token);
    }

    public Task<IReadOnlyList<Written>> AllWritten => _load;

    /// <summary>The number of the newest message.</summary>
    public long LastWritten => World.MessagesOf(World.Group!)[^1].Id;

    /// <summary>The messages whose rows stand.</summary>
    public IReadOnlyList<long> RowIds => Query<long>("select message_id from activity where kind = 1 and sender = 1");

    /// <summary>Starts the bot, with faults put in, and waits until it receives.</summary>
    /// <param name="ct">Gives up.</param>
    /// <param name="faults">As <c>tests/Faulty</c> takes them.</param>
    public async Task<BotProcess> StartBotAsync(CancellationToken ct, params string[] faults)
    {
        var last = World.Calls.Calls is [.., var call] ? call.Number : 0;
        _lives.Add(last);
        var bot = BotProcess.StartBy(BotProcess.Faulty, _store.Folder, _settings, [.. faults, "run"]);
        await UntilAsync(() => Receives(last) || (bot.HasExited && faults.Length > 0), bot, ct, mayEnd: faults.Length > 0);
        if (_byWebhook)
        {
            // A server that did not get through waits longer and longer, up to two minutes, before it tries again: its clock
            // is moved past that, or a life would end before it took anything in.
            World.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        _stalls.Watch(bot);
        return bot;
    }

    /// <summary>The command line, as whoever keeps this bot gives it.</summary>
    public BotProcess Run(params string[] arguments) => BotProcess.Start(_store.Folder, _settings, arguments);

    /// <summary>Nobody writes any more; waits until this bot has caught up, stops it and asserts that nothing was lost.</summary>
    /// <param name="bot">Runs.</param>
    /// <param name="what">Was tried, for the printed line.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<Toll> JudgeAsync(BotProcess bot, string what, CancellationToken ct)
    {
        var toll = await CountAsync(bot, what, ct);
        var written = await _load;
        var pings = written.Where(each => each.Kind == WrittenKind.Question).Select(each => each.Id).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (toll.RowsLost, toll.RowsDoubled, toll.AnswersLost, toll.PostsLost, toll.PostsDoubled, toll.EarlyRetries),
                Is.EqualTo((0L, 0L, 0, 0, 0, 0)), $"seed {Seed}");
            // Of every update that the server made: taken in once, whatever went wrong meanwhile.
            Assert.That(
                Query<long>("select update_id from updates_seen order by update_id"),
                Is.EqualTo(Enumerable.Range(_first, World.Bot.Queue.NextId - _first)), $"seed {Seed}");
            Assert.That(
                Query<long>("select message_id from activity where kind = 1 and sender = 1 order by seq"),
                Is.EquivalentTo(written.Select(each => each.Id)), $"seed {Seed}: each message is one row");
            // A question is one row of the outbox, and its end was taken in once, even where the answer went out twice.
            Assert.That(
                Query<long>("select target_message_id from activity where kind = 1 and sender = 6 and target_message_id is not null"),
                Is.EquivalentTo(pings), $"seed {Seed}: each question has one answer");
            Assert.That(DoubledWithoutAReason(), Is.Empty, $"seed {Seed}: answered twice though no answer was lost");
            Assert.That(
                Answers.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key),
                Is.SubsetOf(Query<long>($"select target_message_id from activity where sender = 6 and flags & {(int)ActivityFlags.Uncertain} <> 0")),
                $"seed {Seed}: what was answered twice is marked uncertain");
            Assert.That(Answers.Distinct(), Is.EquivalentTo(pings), $"seed {Seed}: no answer is to something else");
            Assert.That(Query<long>("select count(*) from outbox where state <> 2 or class <> 3"), Is.EqualTo(new[] { 0L }));
            Assert.That(Query<string>("select handler || error from dead_letters"), Is.Empty);
            Assert.That(World.Refusals, Is.Empty);
        }

        return toll;
    }

    /// <summary>Nobody writes any more; waits until all is sent and nothing changes, stops the bot and counts.</summary>
    /// <param name="bot">Runs.</param>
    /// <param name="what">Was tried, for the printed line.</param>
    /// <param name="ct">Gives up.</param>
    /// <param name="isBroken">True where what waits to be sent may wait for ever.</param>
    public async Task<Toll> CountAsync(BotProcess bot, string what, CancellationToken ct, bool isBroken = false)
    {
        await _written.CancelAsync();
        var written = await _load;
        var still = Stopwatch.StartNew();
        var (rows, answers, posts) = (-1L, -1, -1);
        await UntilAsync(
            () =>
            {
                if ((Rows, Answers.Count(), Posts.Count()) is var now && now != (rows, answers, posts))
                {
                    (rows, answers, posts) = now;
                    still.Restart();
                }

                return FirstWaiting is null && still.Elapsed > Settled
                    && (Query<long>("select count(*) from outbox where state in (0, 1)")[0] == 0 || (isBroken && still.Elapsed > GivenUp));
            },
            bot, ct);
        Assert.That(await bot.StopAsync(ct), Is.Zero, bot.Output);
        await _heard.CancelAsync();
        await _listening;

        var pings = written.Where(each => each.Kind == WrittenKind.Question).Select(each => each.Id).ToList();
        var words = written.Where(each => each.Kind == WrittenKind.Announcement).Select(each => each.Word).ToList();
        var uncertain = Query<byte[]>("select effect from outbox where state = 2").Select(Word).ToList();
        var toll = new Toll
        {
            Messages = written.Count,
            Questions = pings.Count,
            Announcements = words.Count,
            RowsLost = written.Count - Rows,
            RowsDoubled = Query<long>("select count(*) - count(distinct update_id || '/' || part) from activity where update_id is not null")[0],
            AnswersLost = pings.Except(Answers).Count(),
            AnswersDoubled = Answers.GroupBy(id => id).Sum(same => same.Count() - 1),
            PostsLost = words.Except(Posts).Except(uncertain).Count(),
            PostsDoubled = Posts.GroupBy(word => word).Sum(same => same.Count() - 1),
            PostsUncertain = uncertain.Count,
            EarlyRetries = EarlyRetries(),
            LongestStall = _stalls.Longest,
        };
        TestContext.Out.WriteLine(toll.Line(what, _byWebhook, Seed));
        return toll;
    }

    /// <summary>It went on all the time: a stall of the store or of the loop would show.</summary>
    public void AssertNoStall() => Assert.That(_stalls.Longest, Is.LessThan(LongestStall), $"seed {Seed}");

    /// <summary>
    /// What was answered again though its first answer had come back, and the process that sent it had not died before it
    /// could write that down: with the calls.
    /// </summary>
    private IReadOnlyList<string> DoubledWithoutAReason()
    {
        var calls = _calls.Values.Where(call => call.Method == "sendMessage").OrderBy(call => call.Number).ToLookup(RepliesTo);
        return
        [
            .. from same in Answers.GroupBy(id => id)
               let done = calls[same.Key].Where(call => call is { Status: 200 } or { Status: 0, Answer: BrokenAfter }).ToList()
               let reasons = done.Zip(done.Skip(1)).Count(pair => pair.First.Status == 0
                   || _lives.Exists(life => life >= pair.First.Number && life < pair.Second.Number))
               where same.Count() - 1 > reasons
               select $"{same.Key}: " + string.Join(", ", calls[same.Key].Select(call => $"{call.Status} {call.Answer} at {call.At:ss.fff}")),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        await _written.CancelAsync();
        await _heard.CancelAsync();
        await _load;
        await _listening;
        await _sandbox.DisposeAsync();
        _written.Dispose();
        _heard.Dispose();
        _store.Dispose();
    }

    /// <summary>Of this machine, with a port that nobody has just now.</summary>
    public static string FreeAddress()
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

    /// <summary>What an effect of the outbox was to post.</summary>
    private static string Word(byte[] effect)
    {
        using var json = JsonDocument.Parse(effect);
        return json.RootElement.GetProperty("html").GetString()!;
    }

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

    private async Task<IReadOnlyList<Written>> WriteAsync(int most, CancellationToken ct)
    {
        var written = new List<Written>();
        try
        {
            for (var number = 0; number < most; number++)
            {
                var word = number.ToString(CultureInfo.InvariantCulture);
                var (kind, text) = number % PingEvery == 0 ? (WrittenKind.Question, "/ping")
                    : number % AnnouncementEvery == FirstAnnouncement ? (WrittenKind.Announcement, $"/announce {word}")
                    : (WrittenKind.Talk, $"第 {word} 页");
                var message = World.Post(World.Members[number % World.Members.Count], World.Group!, text);
                written.Add(new Written(message.Id, kind, word));
                // Hundreds of kills leave no time to catch up, and Telegram's queue has an end.
                do
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(4), TimeProvider.System, ct);
                }
                while (World.Bot.Queue.Count > MostWaiting);
            }
        }
        catch (OperationCanceledException)
        {
            // Enough is written.
        }

        return written;
    }

    /// <summary>Keeps every call: the sandbox's own log has the latest alone.</summary>
    private async Task ListenAsync(CancellationToken ct)
    {
        try
        {
            while (true)
            {
                Keep();
                _stalls.Look(FirstWaiting);
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

    private IReadOnlyList<T> Query<T>(string sql) => _store.Query<T>(sql);

    private async Task UntilAsync(Func<bool> holds, BotProcess bot, CancellationToken ct, bool mayEnd = false)
    {
        var since = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.That(bot.HasExited && !mayEnd, Is.False, $"seed {Seed}: {bot.Output}");
            Assert.That(since.Elapsed, Is.LessThan(_patience), $"seed {Seed}: {bot.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, ct);
        }
    }
}

/// <summary>What somebody wrote.</summary>
internal sealed record Written(long Id, WrittenKind Kind, string Word);

internal enum WrittenKind
{
    Talk,
    Question,
    Announcement,
}
