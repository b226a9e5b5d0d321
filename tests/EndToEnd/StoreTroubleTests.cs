using System.Diagnostics;
using System.Globalization;
using GroupBot.Faulty;
using GroupBot.Tests.Support;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace GroupBot.Tests.EndToEnd;

/// <summary>
/// The store in trouble under load, at one place of a turn drawn from a printed seed; in the long form at every place: what
/// passes is waited for, what does not is said in one line and stops the bot; either way nothing is lost that the file still
/// holds.
/// </summary>
[Category("Chaos"), SqliteOnly, Platform(Exclude = "Win")]
internal sealed class StoreTroubleTests
{
    /// <summary>Longer than SQLite itself waits for a lock (5 s).</summary>
    private static readonly TimeSpan HeldFor = TimeSpan.FromSeconds(7);

    private readonly CancellationTokenSource _tooLong = new(TimeSpan.FromMinutes(6));

    private CancellationToken Token => _tooLong.Token;

    [TearDown]
    public void DisposeToken() => _tooLong.Dispose();

    /// <summary>A limit on the file's pages: to SQLite, and so to the bot, a full disk.</summary>
    [Test]
    public async Task Load_WhileTheFileMayNotGrow_WaitsAndLosesNothing()
    {
        await using var group = await LoadedGroup.StartAsync(byWebhook: false, Token);
        group.Begin();
        var places = Places(group);
        foreach (var place in places.SkipLast(1))
        {
            using var each = await group.StartBotAsync(Token, "--store", At(group, StoreTrouble.Full, place));
            await SaysAsync(each, "is full");
            Assert.That(await each.StopAsync(Token), Is.Zero, each.Output);
        }

        using var bot = await group.StartBotAsync(Token, "--store", At(group, StoreTrouble.Full, places[^1]));
        await SaysAsync(bot, "is full");
        _ = await group.JudgeAsync(bot, $"file that may not grow for 5 s, at {string.Join(", ", places)}", Token);
    }

    [Test]
    public async Task Load_OnADiskThatIsFullForAWhile_WaitsAndLosesNothing()
    {
        await using var group = await LoadedGroup.StartAsync(byWebhook: false, Token);
        if (!await RunsAsync("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", group.StoreFolder))
        {
            Assert.Ignore("Nothing may be mounted here: a full disk is tried by a limit on the file's pages alone.");
        }

        try
        {
            group.Begin();
            using var bot = await group.StartBotAsync(Token);
            var ballast = Path.Combine(group.StoreFolder, "ballast");
            Fill(ballast);
            await SaysAsync(bot, "is full");
            File.Delete(ballast);

            _ = await group.JudgeAsync(bot, "disk that is full for a while", Token);
        }
        finally
        {
            await RunsAsync("umount", "-l", group.StoreFolder);
        }
    }

    [Test]
    public async Task Load_WhenTheFileBecomesReadOnly_StopsInOneLineAndLosesNothing()
    {
        await using var group = await LoadedGroup.StartAsync(byWebhook: false, Token);
        group.Begin();
        var places = Places(group);
        foreach (var place in places)
        {
            using var bot = await group.StartBotAsync(Token, "--store", At(group, StoreTrouble.ReadOnly, place));
            Assert.That(await bot.WaitAsync(Token), Is.EqualTo(3), bot.Output);
            Assert.That(Lines(bot, "read-only"), Has.Exactly(1).Contains(group.Database), bot.Output);
            Assert.That(Lines(bot, "   at "), Is.Empty, bot.Output);
        }

        using var next = await group.StartBotAsync(Token);
        _ = await group.JudgeAsync(next, $"file that became read-only, at {string.Join(", ", places)}", Token);
    }

    [Test]
    public async Task Load_WhileAnotherProcessHoldsTheFile_WaitsAndLosesNothing()
    {
        await using var group = await LoadedGroup.StartAsync(byWebhook: false, Token);
        group.Begin();
        var places = Places(group);
        foreach (var place in places)
        {
            using var each = await PausedAsync(group, place);
            await using var browser = new SqliteConnection($"Data Source={group.Database};Pooling=False;Default Timeout=30");
            await browser.OpenAsync(Token);
            // In the middle of a turn it waits for that one's end.
            await using var transaction = browser.BeginTransaction(deferred: false);
            await Task.Delay(HeldFor, TimeProvider.System, Token);
            await transaction.RollbackAsync(Token);
            await SaysAsync(each, "is locked by another program");
            Assert.That(await each.StopAsync(Token), Is.Zero, each.Output);
        }

        using var bot = await group.StartBotAsync(Token);
        _ = await group.JudgeAsync(bot, $"file held by another process for 7 s, at {string.Join(", ", places)}", Token);
    }

    [Test]
    public async Task Load_WhenTheLogIsDeleted_StopsInOneLineAndLosesNothing()
    {
        await using var group = await LoadedGroup.StartAsync(byWebhook: false, Token);
        group.Begin();
        var places = Places(group);
        foreach (var place in places)
        {
            using var bot = await PausedAsync(group, place);
            File.Delete(group.Database + "-wal");
            Assert.That(await bot.WaitAsync(Token), Is.EqualTo(3), bot.Output);
            Assert.That(Lines(bot, "was deleted while the bot runs"), Has.Count.EqualTo(1), bot.Output);
        }

        using var next = await group.StartBotAsync(Token);
        _ = await group.JudgeAsync(next, $"log that was deleted, at {string.Join(", ", places)}", Token);
    }

    /// <summary>Half the file is gone, and with it what it held: the bot says so, and goes on from a backup.</summary>
    [Test]
    public async Task Load_WhenTheFileIsCutInHalf_StopsInOneLineAndGoesOnFromABackup()
    {
        await using var group = await LoadedGroup.StartAsync(byWebhook: false, Token);
        group.Begin();
        var backup = Path.Combine(group.StoreFolder, "backup.db");
        var places = Places(group);
        List<long> held = [];
        foreach (var place in places)
        {
            using (var bot = await PausedAsync(group, place))
            {
                // What was in no backup is lost, and what an earlier one held is not.
                var before = group.RowIds;
                Assert.That(before, Is.Not.Empty.And.SupersetOf(held));
                held = [.. before];
                using (var copy = group.Run("backup", backup))
                {
                    Assert.That(await copy.WaitAsync(Token), Is.Zero, copy.Output);
                }

                CutInHalf(group.Database);
                Assert.That(await bot.WaitAsync(Token), Is.EqualTo(3), bot.Output);
                Assert.That(Lines(bot, "is damaged"), Has.Exactly(1).Contains(" restore FILE"), bot.Output);
            }

            using var restore = group.Run("restore", backup);
            Assert.That(await restore.WaitAsync(Token), Is.Zero, restore.Output);
            File.Delete(backup);
        }

        using var next = await group.StartBotAsync(Token);
        var last = group.LastWritten;
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, Token);
        var toll = await group.CountAsync(next, $"file that was cut in half at {string.Join(", ", places)}, and a backup", Token);
        var after = (await group.AllWritten).Select(each => each.Id).Where(id => id > last).ToList();
        Assert.That(toll.RowsDoubled, Is.Zero);
        Assert.That(held, Is.SubsetOf(group.RowIds), "what the backup held");
        Assert.That(after, Is.Not.Empty.And.SubsetOf(group.RowIds), "what came after it was put back");
    }

    /// <summary>A bot that goes on with half a file confirms what it cannot keep: it is missed after a backup is put back.</summary>
    [Test]
    public async Task Count_WhereTheFileIsCutAndNobodyLooks_FindsTheDamage()
    {
        await using var group = await LoadedGroup.StartAsync(byWebhook: false, Token);
        group.Begin();
        var backup = Path.Combine(group.StoreFolder, "backup.db");
        long cut, killed;
        using (var bot = await group.StartBotAsync(Token, "--break", Breakage.Watch, "--pause", $"{Death.Begin}:60"))
        {
            await SaysAsync(bot, Death.Paused);
            using (var copy = group.Run("backup", backup))
            {
                Assert.That(await copy.WaitAsync(Token), Is.Zero, copy.Output);
            }

            CutInHalf(group.Database);
            cut = group.LastWritten;
            await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System, Token);
            killed = group.LastWritten;
            Assert.That(bot.HasExited, Is.False, bot.Output);
            bot.Kill();
        }

        using (var restore = group.Run("restore", backup))
        {
            Assert.That(await restore.WaitAsync(Token), Is.Zero, restore.Output);
        }

        using var next = await group.StartBotAsync(Token);
        _ = await group.CountAsync(next, $"file that was cut in half, without {Breakage.Watch}", Token, isBroken: true);
        var since = (await group.AllWritten).Select(each => each.Id).Where(id => id > cut && id <= killed);
        Assert.That(since.Except(group.RowIds), Is.Not.Empty, $"seed {group.Seed}");
    }

    private static void CutInHalf(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.SetLength(file.Length / 2);
    }

    /// <summary>One, or with <c>Kills</c>, which asks for the long form, all.</summary>
    private static string[] Places(LoadedGroup group) => TestContext.Parameters.Exists("Kills")
        ? StoreTrouble.Places
        : [StoreTrouble.Places[new Random(group.Seed).Next(StoreTrouble.Places.Length)]];

    private static string At(LoadedGroup group, string trouble, string place) =>
        string.Create(CultureInfo.InvariantCulture, $"{trouble}@{place}:{new Random(group.Seed).Next(5, 60)}");

    /// <summary>A bot that is for a second at one place of a turn, some turns after its start.</summary>
    private async Task<BotProcess> PausedAsync(LoadedGroup group, string place)
    {
        // A turn that takes a backlog in may pass its handlers hundreds of times; there shall be some before this one.
        var turns = new Random(group.Seed).Next(30, 90);
        var bot = await group.StartBotAsync(
            Token, "--pause", string.Create(CultureInfo.InvariantCulture, $"{place}:{(place == Death.Handler ? 20 * turns : turns)}"));
        await SaysAsync(bot, Death.Paused);
        return bot;
    }

    private static List<string> Lines(BotProcess bot, string part) =>
        [.. bot.Output.Split('\n').Where(line => line.Contains(part, StringComparison.Ordinal))];

    private async Task SaysAsync(BotProcess bot, string text)
    {
        while (!bot.Output.Contains(text, StringComparison.Ordinal))
        {
            Assert.That(bot.HasExited, Is.False, bot.Output);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token);
        }
    }

    private static void Fill(string path)
    {
        var block = new byte[64 << 10];
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
            {
                file.Write(block);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    private async Task<bool> RunsAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            await process.WaitForExitAsync(Token);
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
