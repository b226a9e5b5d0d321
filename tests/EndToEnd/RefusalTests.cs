using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using GroupBot.Storage;
using GroupBot.Tests.Support;
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
    public async Task Run_WhenTheSettingsFileIsNoJson_NamesFileAndLine(CancellationToken ct)
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, "appsettings.json"), "{\n  \"Owners\": \"1\"\n  \"Urls\": \"\"\n}", ct);

        await RefusesAsync(ct, "appsettings.json is not JSON", "line 3");
    }

    [Test]
    public async Task Run_WhenKeysAreMisspelt_NamesThemAll(CancellationToken ct)
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, "appsettings.json"), """{ "Telegrm": { "Token": "1:A" }, "Owner": "5" }""", ct);
        Settings["Storage:Durabilty"] = "full";

        await RefusesAsync(ct, "Telegrm:Token in appsettings.json is unknown", "Telegram:Token", "Owners is meant",
            "The environment variable Storage__Durabilty is unknown", "Storage__Durability is meant");
    }

    [Test]
    public async Task Run_WhenAValueIsOfTheWrongType_SaysWhichIsRight(CancellationToken ct)
    {
        Settings["Replies:MaxAge"] = "soon";

        await RefusesAsync(ct, "Replies:MaxAge must be a duration such as 00:10:00", "\"soon\"");
    }

    [Test]
    public async Task Run_WhenOneRunsAlready_NamesItsPid(CancellationToken ct)
    {
        using var first = Start("run");
        await SaysAsync(first, "is running", ct);

        await RefusesAsync(ct, "in use", first.Id.ToString(CultureInfo.InvariantCulture));
    }

    [Test, SqliteOnly]
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

    /// <summary>Root may write anywhere: it starts the bot as nobody.</summary>
    [Test, SqliteOnly, UnsupportedOSPlatform("windows"), Platform(Exclude = "Win")]
    public async Task Run_WhenTheDatabaseIsReadOnly_SaysSo(CancellationToken ct)
    {
        const string setpriv = "/usr/bin/setpriv";
        Assume.That(!Environment.IsPrivilegedProcess || File.Exists(setpriv), "root, and no setpriv");
        GroupBot.Storage.Database.Of(new StorageOptions { Path = Database }).OpenWriter().Dispose();
        File.SetUnixFileMode(Database, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        File.SetUnixFileMode(Folder, (UnixFileMode)0b111_111_111);
        if (Environment.IsPrivilegedProcess)
        {
            Settings["DOTNET_CLI_HOME"] = Settings["HOME"] = Folder;
            await RefusesAsync(
                BotProcess.StartBy(setpriv, Folder, Settings, "--reuid=65534", "--clear-groups", BotProcess.Program, "run"),
                ct, "read-only");
        }
        else
        {
            await RefusesAsync(ct, "read-only");
        }
    }

    [Test, SqliteOnly]
    public async Task Run_WhenAnotherProgramLocksTheDatabase_SaysSo(CancellationToken ct)
    {
        using var other = new SqliteConnection($"Data Source={Database};Pooling=False");
        other.Open();
        GroupBot.Storage.Sqlite.SqliteDatabase.Run(other, "pragma journal_mode = delete; begin exclusive; create table t (x)");

        await RefusesAsync(ct, "locked");
    }

    [Test]
    public async Task Run_WhenThePortIsTaken_SaysWhichSettingToChange(CancellationToken ct)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        Settings["Urls"] = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        await RefusesAsync(ct, Settings["Urls"], "set Urls");
    }

    /// <summary>What it took would be lost to whoever asks next; what waits here stays for the bot that can start.</summary>
    [Test]
    public async Task Run_WhenThePortIsTaken_TakesNothingFromTelegram(CancellationToken ct)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        Settings["Urls"] = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        Sandbox.World.Post(Sandbox.World.Members[0], Sandbox.World.Group!, "/ping");

        await RefusesAsync(ct, "set Urls");

        Assert.That(Sandbox.World.Calls.Calls.Select(call => call.Method), Is.Not.Empty.And.No.Member("getUpdates"));
    }

    [Test]
    public async Task Run_WhenTheSandboxesConfiguredPortIsTaken_SaysWhichSettingToChange(CancellationToken ct)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = $"{((IPEndPoint)taken.LocalEndpoint).Port}";
        Settings["Telegram:Token"] = "";
        Settings["Sandbox:Port"] = port;

        await RefusesAsync(ct, $"Sandbox:Port is {port}", "another port");
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

    private Task RefusesAsync(CancellationToken ct, params string[] words) => RefusesAsync(Start("run"), ct, words);

    private async Task RefusesAsync(BotProcess started, CancellationToken ct, params string[] words)
    {
        using var bot = started;
        Assert.That(await bot.WaitAsync(ct), Is.EqualTo(2), bot.Output);
        foreach (var word in words)
        {
            Assert.That(bot.Output, Does.Contain(word));
        }

        Assert.That(bot.Output, Does.Not.Contain("   at "), "no stack trace");
        Assert.That(Settings["Telegram:Token"].Length == 0 || !bot.Output.Contains(Settings["Telegram:Token"], StringComparison.Ordinal));
    }
}
