using System.Diagnostics;
using System.Globalization;
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

    [Test, CancelAfter(300_000)]
    public async Task Kill_TwentyTimesUnderLoad_LosesNothing(CancellationToken ct)
    {
        var seed = Environment.TickCount;
        var draw = new Random(seed);
        var folder = Directory.CreateTempSubdirectory("groupbot-kill-").FullName;
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { Strict = true, OwnerAddsBot = true }, TimeProvider.System, ct);
        var settings = Settings(sandbox, folder);
        using var loadEnds = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var load = Load(sandbox, loadEnds.Token);

        for (var kill = 0; kill < Kills; kill++)
        {
            using var bot = BotProcess.Start(folder, settings, "run");
            await UntilAsync(() => IsPolling(sandbox, bot), bot, ct);
            await Task.Delay(TimeSpan.FromMilliseconds(draw.Next(LongestLife)), TimeProvider.System, ct);
            bot.Kill();
        }

        await loadEnds.CancelAsync();
        var posted = await load;
        int answered;
        using (var last = BotProcess.Start(folder, settings, "run"))
        {
            await UntilAsync(() => Rows(folder) >= posted.Count && Answered(sandbox, posted) == posted.Count(each => each.IsPing), last, ct);
            answered = Answered(sandbox, posted);
            Assert.That(await last.StopAsync(ct), Is.Zero, last.Output);
        }

        var rows = Query<(long MessageId, long Count)>(folder,
            "select message_id, count(*) from activity where kind = 1 and sender = 1 group by message_id");
        var updates = Query<(long Rows, long Distinct)>(folder,
            "select count(*), count(distinct update_id || '/' || part) from activity where update_id is not null")[0];
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"kill -9 · seed {seed} · {Kills} kills · {posted.Count} messages · lost {posted.Count - rows.Count} · doubled {rows.Count(row => row.Count > 1)} · {answered} questions answered, {Replies(sandbox) - answered} of them twice"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows.Select(row => row.MessageId), Is.EquivalentTo(posted.Select(each => each.Id)), $"seed {seed}");
            Assert.That(rows.Select(row => row.Count), Has.All.EqualTo(1));
            Assert.That(updates.Rows, Is.EqualTo(updates.Distinct));
            Assert.That(answered, Is.EqualTo(posted.Count(each => each.IsPing)));
            Assert.That(Query<long>(folder, "select count(*) from dead_letters"), Is.EqualTo(new[] { 0L }));
            Assert.That(sandbox.World.Refusals, Is.Empty);
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

    /// <summary>True once this process has asked for updates.</summary>
    private static bool IsPolling(SandboxServer sandbox, BotProcess bot) =>
        bot.Output.Contains("is running", StringComparison.Ordinal) && sandbox.World.Members.Count > 0;

    private static int Answered(SandboxServer sandbox, IReadOnlyList<(long Id, bool IsPing)> posted)
    {
        var answers = AnswersTo(sandbox).ToHashSet();
        return posted.Count(each => each.IsPing && answers.Contains(each.Id));
    }

    private static int Replies(SandboxServer sandbox) => AnswersTo(sandbox).Count();

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

    private static async Task UntilAsync(Func<bool> holds, BotProcess bot, CancellationToken ct)
    {
        var since = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.That(bot.HasExited, Is.False, bot.Output);
            Assert.That(since.Elapsed, Is.LessThan(TimeSpan.FromSeconds(90)), bot.Output);
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, ct);
        }
    }
}
