using System.Diagnostics;
using System.Globalization;
using Dapper;
using GroupBot.Sandbox.Chats;
using GroupBot.Storage.Sqlite;
using GroupBot.Tests.EndToEnd;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace GroupBot.Tests.Import;

/// <summary>
/// An import into the running bot, and a backup beside it: members notice nothing, and nothing is lost.
/// </summary>
[NonParallelizable]
internal sealed class LiveImportTests : ProgramFixture
{
    /// <summary><c>ImportRows</c> asks for more.</summary>
    private readonly int _messages = TestContext.Parameters.Get("ImportRows", 20_000);

    /// <summary>Whoever presses a button waits no longer, at p99.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    /// <summary>
    /// So many times the length from which on the log is begun anew: what a backup reads keeps it from that, for as long as it
    /// copies.
    /// </summary>
    private const int LongLogs = 3;

    private readonly List<TimeSpan> _waits = [];
    private int _presses;
    private long _wal;

    [Test, CancelAfter(600_000)]
    public async Task Import_BesideABackup_KeepsNobodyWaiting(CancellationToken ct)
    {
        Settings["Telegram:Limits:PerSecond"] = Settings["Telegram:Limits:PerChatPerSecond"] = "0";
        using var bot = Start("run");
        await SaysAsync(bot, "is running", ct);
        var (world, group) = (Sandbox.World, Sandbox.World.Group!);
        var alone = world.Start(world.Owner!).Chat;
        world.Post(world.Owner!, group, "before");
        world.Post(world.Owner!, alone, "/lang");
        await UntilAsync(bot, () => Button(alone) is not null, ct);
        await PressAsync(bot, alone, 20, ct);
        TestContext.Out.WriteLine(Figures("alone"));
        var tries = 1;
        var wait = await ImportAsync(bot, group, alone, tries, ct);
        if (wait >= LongestWait)
        {
            // Something else had the machine, perhaps.
            tries++;
            var again = await ImportAsync(bot, group, alone, tries, ct);
            wait = again < wait ? again : wait;
        }

        world.Post(world.Owner!, group, "after");
        await UntilAsync(bot, () => Query("select count(*) from activity where kind = 1 and (flags & 16) = 0 and sender = 1 and group_no > 0") == 2, ct);
        Assert.That(await bot.StopAsync(ct), Is.Zero, bot.Output);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Imported(), Is.EqualTo(tries * _messages));
            Assert.That(Query("select count(distinct message_id) from activity where kind = 1 and (flags & 16) <> 0"), Is.EqualTo(tries * _messages));
            Assert.That(Query("select count(*) from dead_letters"), Is.Zero);
            Assert.That(wait, Is.LessThan(LongestWait));
            Assert.That(_wal, Is.LessThan(LongLogs * Checkpointer.LongLog * Query("pragma page_size")));
        }
    }

    /// <summary>Whoever is killed, the command or the bot, giving the command again ends as one run would have.</summary>
    [Test, CancelAfter(300_000), Platform(Exclude = "Win")]
    public async Task Import_WhenEitherSideIsKilled_GoesOnWithTheNext(CancellationToken ct)
    {
        // So many that nobody is done before the kill.
        var messages = 5 * _messages;
        var file = WriteExport(Sandbox.World.Group!.Id, messages);
        using (var bot = Start("run"))
        {
            await SaysAsync(bot, "is running", ct);
            Sandbox.World.Post(Sandbox.World.Owner!, Sandbox.World.Group!, "before");
            await UntilAsync(bot, () => Query("select count(*) from activity where kind = 1") > 0, ct);
            using var killed = Start("import", "telegram", file);
            await UntilAsync(killed, () => Imported() > 1000, ct);
            Assert.That(killed.Kill(), Is.EqualTo(BotProcess.Killed));

            using var stopped = Start("import", "telegram", file);
            var before = Imported();
            await UntilAsync(stopped, () => Imported() > before + 1000, ct);
            Assert.That(await stopped.StopAsync(ct), Is.EqualTo(2));
            Assert.That(stopped.Output, Does.Contain("Interrupted.").And.Contain("give the command again to go on"));

            using var orphaned = Start("import", "telegram", file);
            before = Imported();
            await UntilAsync(orphaned, () => Imported() > before + 1000, ct);
            bot.Kill();
            Assert.That(await orphaned.WaitAsync(ct), Is.Not.Zero, orphaned.Output);
            Assert.That(orphaned.Output, Does.Contain("give the command again").IgnoreCase);
        }

        Assert.That(Imported(), Is.LessThan(messages));
        using var last = Start("import", "telegram", file);
        Assert.That(await last.WaitAsync(ct), Is.Zero, last.Output);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Imported(), Is.EqualTo(messages));
            Assert.That(Query("select count(distinct message_id) from activity where kind = 1 and (flags & 16) <> 0"), Is.EqualTo(messages));
            Assert.That(Query("select count(*) from dead_letters"), Is.Zero);
        }
    }

    /// <summary>One import beside backups, while somebody presses buttons.</summary>
    /// <param name="number">Which one it is, from 1: each has messages of its own.</param>
    /// <returns>How long an answer took, at p99.</returns>
    private async Task<TimeSpan> ImportAsync(BotProcess bot, SandboxChat group, SandboxChat alone, int number, CancellationToken ct)
    {
        // Far from the numbers of what is written live.
        var file = WriteExport(group.Id, _messages, number * 10_000_000);
        _waits.Clear();
        var began = Stopwatch.StartNew();
        using var import = Start("import", "telegram", file);
        var backups = BackUpAsync(import, number, ct);
        do
        {
            await PressAsync(bot, alone, 1, ct);
        }
        while (!import.HasExited);

        var copies = await backups;
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Figures("while an import and backups run")}; {_messages} messages in {began.Elapsed.TotalSeconds:0.0} s, {copies} backups, WAL at most {_wal / 1048576.0:0.0} MiB"));
        Assert.That(await import.WaitAsync(ct), Is.Zero, import.Output);
        Assert.That(import.Output, Does.Contain($"taken in {_messages.ToString("#,0", CultureInfo.InvariantCulture)} messages"));
        return At(0.99);
    }

    private long Imported() => Query("select count(*) from activity where kind = 1 and (flags & 16) <> 0");

    private string WriteExport(long chat, int messages, int first = 10_000_000)
    {
        var path = Path.Combine(Folder, "result.json");
        using var file = new StreamWriter(path);
        file.Write(string.Create(CultureInfo.InvariantCulture,
            $"{{\"name\":\"读书会\",\"type\":\"private_supergroup\",\"id\":{-chat - 1_000_000_000_000},\"messages\":[\n"));
        for (var i = 0; i < messages; i++)
        {
            var reply = i % 4 == 3 ? string.Create(CultureInfo.InvariantCulture, $"\"reply_to_message_id\":{first + i - 2},") : "";
            file.Write(ImportKit.Message(first + i, 600_000_000 + (i % 997), "第三章真的不错，周末一起讨论", i / 60.0, reply));
            file.Write(i + 1 < messages ? ",\n" : "]}");
        }

        return path;
    }

    private async Task<int> BackUpAsync(BotProcess import, int number, CancellationToken ct)
    {
        var backups = 0;
        do
        {
            using var backup = Start("backup", Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"backup-{number}-{backups}.db")));
            Assert.That(await backup.WaitAsync(ct), Is.Zero, backup.Output);
            backups++;
        }
        while (!import.HasExited);
        return backups;
    }

    /// <summary>Somebody presses a button, and waits for the answer.</summary>
    private async Task PressAsync(BotProcess bot, SandboxChat alone, int times, CancellationToken ct)
    {
        for (var i = 0; i < times; i++)
        {
            var (message, data) = Button(alone)!.Value;
            var waited = Stopwatch.StartNew();
            var press = Sandbox.World.Press(Sandbox.World.Owner!, alone, message, data);
            while (!press.IsAnswered)
            {
                Assert.That(bot.HasExited, Is.False, bot.Output);
                Assert.That(waited.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)), bot.Output);
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, ct);
            }

            _waits.Add(waited.Elapsed);
            _presses++;
            var wal = new FileInfo(Database + "-wal");
            _wal = Math.Max(_wal, wal.Exists ? wal.Length : 0);
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, ct);
        }
    }

    /// <summary>A button of the newest message that has some: by turns, as nothing changes where the same is pressed again.</summary>
    private (int Message, string Data)? Button(SandboxChat alone)
    {
        foreach (var message in Sandbox.World.MessagesOf(alone).Reverse())
        {
            var buttons = message.ToJson()["reply_markup"]?["inline_keyboard"]?.AsArray().SelectMany(row => row!.AsArray());
            if (buttons?.Select(button => (string?)button!["callback_data"]).OfType<string>().ToList() is { Count: > 1 } datas)
            {
                return (message.Id, datas[_presses % 2]);
            }
        }

        return null;
    }

    private string Figures(string when) => string.Create(CultureInfo.InvariantCulture,
        $"{_waits.Count} presses {when}: p50 {At(0.5).TotalMilliseconds:0} ms, p99 {At(0.99).TotalMilliseconds:0} ms, worst {At(1).TotalMilliseconds:0} ms");

    private TimeSpan At(double share) => _waits.Order().ElementAt((int)Math.Ceiling(_waits.Count * share) - 1);

    private long Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Mode=ReadOnly;Pooling=False");
        return connection.ExecuteScalar<long>(sql);
    }
}
