using System.Globalization;
using System.Net;
using System.Net.Sockets;
using GroupBot.Storage;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace GroupBot.Tests.EndToEnd;

/// <summary>What must be put right first is one clear line and exit code 2.</summary>
[CancelAfter(90_000)]
internal sealed class RefusalTests : ProgramFixture
{
    [Test]
    public async Task Run_WithAWrongToken_SaysWhereToGetOne(CancellationToken ct)
    {
        Settings["Telegram:Token"] = "7000000009:AAWrongWrongWrongWrongWrongWrongWro";

        await RefusesAsync(ct, "does not know this token");
    }

    [Test]
    public async Task Run_WhenOneRunsAlready_NamesItsPid(CancellationToken ct)
    {
        using var first = Start("run");
        await SaysAsync(first, "is running", ct);

        await RefusesAsync(ct, "in use", first.Id.ToString(CultureInfo.InvariantCulture));
    }

    [Test]
    public async Task Run_WhenTheDatabaseIsDamaged_PointsToRestore(CancellationToken ct)
    {
        await File.WriteAllTextAsync(Database, new string('x', 8192), ct);

        await RefusesAsync(ct, "damaged", "restore");
    }

    [Test]
    public async Task Run_WhenTheFolderCannotBeWritten_SaysSo(CancellationToken ct)
    {
        Assume.That(OperatingSystem.IsLinux());
        Settings["Storage:Path"] = "/proc/groupbot.db";

        await RefusesAsync(ct, "/proc/groupbot.db", "cannot be written");
    }

    [Test]
    public async Task Run_WhenTheDatabaseIsReadOnly_SaysSo(CancellationToken ct)
    {
        Assume.That(!OperatingSystem.IsWindows() && !Environment.IsPrivilegedProcess, "root may write anywhere");
        new Database(new StorageOptions { Path = Database }).OpenWriter().Dispose();
        File.SetAttributes(Database, FileAttributes.ReadOnly);

        await RefusesAsync(ct, "read-only");
    }

    [Test]
    public async Task Run_WhenAnotherProgramLocksTheDatabase_SaysSo(CancellationToken ct)
    {
        using var other = new SqliteConnection($"Data Source={Database};Pooling=False");
        other.Open();
        GroupBot.Storage.Database.Run(other, "pragma journal_mode = delete; begin exclusive; create table t (x)");

        await RefusesAsync(ct, "locked");
    }

    [Test]
    public async Task Run_WhenThePortIsTaken_SaysWhichSettingToChange(CancellationToken ct)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        Settings["Urls"] = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        await RefusesAsync(ct, "Set Urls");
    }

    [Test]
    public async Task Run_WithAWrongConfiguration_NamesEveryProblemAtOnce(CancellationToken ct)
    {
        Settings["Telegram:Token"] = "no token";
        Settings["Storage:Durability"] = "perhaps";
        Settings["Telegram:Limits:PerSecond"] = "-1";
        Settings["Groups:Defaults:Answers:KeptFor"] = "soon";

        await RefusesAsync(ct, "Telegram:Token", "Storage:Durability", "PerSecond", "Answers:KeptFor");
    }

    private async Task RefusesAsync(CancellationToken ct, params string[] words)
    {
        using var bot = Start("run");
        Assert.That(await bot.WaitAsync(ct), Is.EqualTo(2), bot.Output);
        foreach (var word in words)
        {
            Assert.That(bot.Output, Does.Contain(word));
        }

        Assert.That(bot.Output, Does.Not.Contain("   at "), "no stack trace");
        Assert.That(bot.Output, Does.Not.Contain(Settings["Telegram:Token"]));
    }
}
