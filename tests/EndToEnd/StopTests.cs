using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.EndToEnd;

/// <summary>A stop asked for by the system: in time, with nothing left behind, and a log that gives nothing away.</summary>
internal sealed class StopTests : ProgramFixture
{
    private const string Secret = "七个苹果掉进了井里";

    [TestCase("simple"), TestCase("json"), CancelAfter(90_000)]
    public async Task Stop_AfterWork_EndsCleanly(string logs)
    {
        var ct = TestContext.CurrentContext.CancellationToken;
        Settings["Logging:Console:FormatterName"] = logs;
        Settings["Logging:LogLevel:Default"] = "Trace";
        using var bot = Start("run");
        await SaysAsync(bot, "is running", ct);
        Sandbox.World.Post(Sandbox.World.Members[0], Sandbox.World.Group!, Secret);
        var question = Sandbox.World.Post(Sandbox.World.Members[0], Sandbox.World.Group!, "/ping");
        await UntilAsync(bot, () => Sandbox.World.MessagesOf(Sandbox.World.Group!).Any(message => message.ReplyTo?.Id == question.Id), ct);
        Assert.That(File.Exists(Database + ".sock") && File.Exists(Database + ".lock") && File.Exists(Database + ".pid"));

        var since = Stopwatch.StartNew();
        Assert.That(await bot.StopAsync(ct), Is.Zero, bot.Output);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(since.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
            Assert.That(Directory.GetFileSystemEntries(Folder), Is.EqualTo(TestServer.IsWanted ? [] : new[] { Database }), "only the database is left");
            Assert.That(bot.Output, Does.Not.Contain(Secret).And.Not.Contain(Sandbox.BotToken).And.Not.Contain(Sandbox.BotToken.Split(':')[1]));
            Assert.That(Lines(bot).Where(line => line is "Stopping…" or "Stopped."), Is.EqualTo(new[] { "Stopping…", "Stopped." }));
            // The program's own lines aside, each is an object.
            Assert.That(logs != "json" || Lines(bot).Where(line => line.StartsWith('{')).All(IsJson), bot.Output);
        }
    }

    [Test, CancelAfter(90_000)]
    public async Task Stop_WhileTheServerCannotBeReached_EndsCleanly(CancellationToken ct)
    {
        Settings["Telegram:BaseUrl"] = "http://127.0.0.1:1";
        using var bot = Start("run");
        await SaysAsync(bot, "cannot be reached", ct);

        Assert.That(await bot.StopAsync(ct), Is.Zero, bot.Output);
        Assert.That(Lines(bot), Has.One.EqualTo("Stopping…").And.One.EqualTo("Stopped."));
        Assert.That(bot.Output, Does.Not.Contain(Sandbox.BotToken.Split(':')[1]));
        Assert.That(File.Exists(Database + ".lock"), Is.False);
    }

    [Test, CancelAfter(90_000)]
    public async Task Sandbox_OnItsOwn_TellsABotTheWay(CancellationToken ct)
    {
        using var sandbox = Start("sandbox", "--port", "0", "--strict");
        await SaysAsync(sandbox, $"{BotProcess.Program} run", ct);
        foreach (var pair in sandbox.Output.Split(' ', '\n').Where(word => word.Contains('=', StringComparison.Ordinal)))
        {
            Settings[pair.Split('=')[0].Replace("__", ":", StringComparison.Ordinal)] = pair.Split('=')[1];
        }

        using var bot = Start("run");
        await SaysAsync(bot, "is running", ct);
        Assert.That(await bot.StopAsync(ct), Is.Zero, bot.Output);
        Assert.That(await sandbox.StopAsync(ct), Is.Zero, sandbox.Output);
        Assert.That(Lines(sandbox), Has.One.EqualTo("Stopping…").And.One.EqualTo("Stopped."));
    }

    /// <summary>A second sandbox says where it is, and other commands find its file by its own words.</summary>
    [Test, CancelAfter(90_000), SqliteOnly]
    public async Task Run_WithoutAToken_TellsTheWayToItsFile(CancellationToken ct)
    {
        Settings["Telegram:Token"] = "";
        using var taken = await TakeUsualPortAsync(ct);
        using var second = Start("run");
        await SaysAsync(second, "Storage__Path=", ct);
        Assert.That(second.Output, Does.Contain("Port 8087 is taken").And.Contain("Sandbox__Port"));

        Settings["Storage:Path"] = second.Output.Split("Storage__Path=")[1].Split('\n')[0].Trim();
        using var export = Start("settings", "export");
        Assert.That(await export.WaitAsync(ct), Is.Zero, export.Output);
        Assert.That(export.Output, Does.Contain("Reading club"));
        Assert.That(await second.StopAsync(ct), Is.Zero, second.Output);
        Assert.That(File.Exists(Settings["Storage:Path"]), Is.False);
    }

    /// <summary>What a killed sandbox left behind goes with the next start; a living one's folder stays.</summary>
    [Test, CancelAfter(90_000)]
    public async Task Run_AfterASandboxWasKilled_TakesItsFolderAwayAndNoLivingOnes(CancellationToken ct)
    {
        Settings["Telegram:Token"] = "";
        var passing = Directory.CreateDirectory(Path.Combine(Folder, "passing")).FullName;
        Settings["TMPDIR"] = passing;
        using var living = Start("run");
        await SaysAsync(living, "Storage__Path=", ct);
        var kept = Directory.GetDirectories(passing, "groupbot-sandbox-*").Single();
        using (var killed = Start("run"))
        {
            await SaysAsync(killed, "Storage__Path=", ct);
            killed.Kill();
        }

        Assert.That(Directory.GetDirectories(passing, "groupbot-sandbox-*"), Has.Length.EqualTo(2));
        using var next = Start("run");
        await SaysAsync(next, "Storage__Path=", ct);
        var own = Path.GetDirectoryName(next.Output.Split("Storage__Path=")[1].Split('\n')[0].Trim())!;

        Assert.That(Directory.GetDirectories(passing, "groupbot-sandbox-*"), Is.EquivalentTo(new[] { kept, own }));
        Assert.That(await next.StopAsync(ct), Is.Zero, next.Output);
        Assert.That(await living.StopAsync(ct), Is.Zero, living.Output);
        Assert.That(Directory.GetDirectories(passing, "groupbot-sandbox-*"), Is.Empty);
    }

    [Test, CancelAfter(90_000)]
    public async Task CommandLine_WhileTheBotRuns_IsAnsweredByIt(CancellationToken ct)
    {
        using var bot = Start("run");
        await SaysAsync(bot, "is running", ct);
        await UntilAsync(bot, () => File.Exists(Database + ".sock"), ct);
        var group = Sandbox.World.Group!.Id;

        using var export = Start("settings", "export", "--group", $"{group}", "out.json");
        Assert.That(await export.WaitAsync(ct), Is.Zero, export.Output);
        Assert.That(export.Output, Does.Contain("Written to out.json: 1 group"));
        var file = Path.Combine(Folder, "out.json");
        var text = await File.ReadAllTextAsync(file, ct);
        Assert.That(text, Does.Contain($"{group}").And.Contain("\"KeptFor\": 20"));

        await File.WriteAllTextAsync(file, text.Replace("\"KeptFor\": 20", "\"KeptFor\": 35", StringComparison.Ordinal), ct);
        using var import = Start("settings", "import", "out.json");
        Assert.That(await import.WaitAsync(ct), Is.Zero, import.Output);

        using var backup = Start("backup", "backup.db");
        Assert.That(await backup.WaitAsync(ct), Is.EqualTo(TestServer.IsWanted ? 2 : 0), backup.Output);
        Assert.That(backup.Output, Does.Contain(TestServer.IsWanted ? "pg_dump --format=custom" : "checked"));
        Assert.That(await bot.StopAsync(ct), Is.Zero, bot.Output);
        using var again = Start("settings", "export");
        Assert.That(await again.WaitAsync(ct), Is.Zero, again.Output);
        Assert.That(again.Output, Does.Contain("\"KeptFor\": 35"));
    }

    /// <summary>Holds the port that a sandbox takes first; tests beside this one may have it for a while.</summary>
    private static async Task<TcpListener> TakeUsualPortAsync(CancellationToken ct)
    {
        while (true)
        {
            var listener = new TcpListener(IPAddress.Loopback, 8087);
            try
            {
                listener.Start();
                return listener;
            }
            catch (SocketException)
            {
                listener.Dispose();
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, ct);
            }
        }
    }

    private static IEnumerable<string> Lines(BotProcess bot) => bot.Output.Split('\n').Select(line => line.Trim());

    private static bool IsJson(string line)
    {
        try
        {
            JsonDocument.Parse(line).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
