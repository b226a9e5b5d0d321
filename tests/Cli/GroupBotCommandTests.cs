using GroupBot.Cli;
using GroupBot.Events;
using GroupBot.Pictures;
using GroupBot.Sandbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Cli;

internal sealed class GroupBotCommandTests : IDisposable
{
    private readonly CommandRun _program = new();

    public void Dispose() => _program.Dispose();

    [Test]
    public async Task Invoke_WhenNothingIsSaid_ShowsEveryCommand()
    {
        Assert.That(await _program.RunAsync(), Is.Zero);

        foreach (var command in new[] { "run", "check", "sandbox", "backup", "restore", "settings", "dead-letters", "scores", "rules", "analyze" })
        {
            Assert.That(_program.Out, Does.Contain($"  {command}"));
        }
    }

    [TestCase("run")]
    [TestCase("check")]
    [TestCase("sandbox")]
    [TestCase("backup")]
    [TestCase("restore")]
    [TestCase("settings")]
    [TestCase("settings", "export")]
    [TestCase("settings", "import")]
    [TestCase("dead-letters")]
    [TestCase("dead-letters", "list")]
    [TestCase("dead-letters", "retry")]
    [TestCase("scores")]
    [TestCase("scores", "verify")]
    [TestCase("rules")]
    [TestCase("rules", "show")]
    [TestCase("rules", "diff")]
    [TestCase("rules", "set")]
    [TestCase("analyze")]
    [TestCase("analyze", "graph")]
    public async Task Help_OfEachCommand_SaysWhatItDoes(params string[] command)
    {
        Assert.That(await _program.RunAsync([.. command, "--help"]), Is.Zero);
        Assert.That(_program.Out, Does.Contain("Description:").And.Contain("Usage:"));
    }

    [Test]
    public async Task Version_Always_IsTheProgramsOwn()
    {
        Assert.That(await _program.RunAsync("--version"), Is.Zero);
        Assert.That(_program.Out, Does.Match(@"^\d+\.\d+\.\d+"));
    }

    [Test]
    public async Task Invoke_WhenACommandIsUnknown_NamesItAndEndsWithTwo()
    {
        Assert.That(await _program.RunAsync("dance"), Is.EqualTo(2));
        Assert.That(_program.Error, Does.Contain("dance"));
    }

    [Test]
    public async Task Check_WhenAllIsWell_EndsWithZeroAndALineEach()
    {
        Assert.That(await _program.RunAsync("check"), Is.Zero, _program.Error);
        Assert.That(_program.Out, Does.Contain("Configuration:").And.Contain("Token:").And.Contain("Database:").And.Contain("libicu:").And.Contain("Pictures:")
            .And.Contain("No problems found."));
    }

    /// <summary>Without pictures all comes in words: no problem, but said.</summary>
    [TestCase(null, null, "rsvg-convert is not installed; calendars and certificates come as text. On Debian or Ubuntu: apt-get install librsvg2-bin")]
    [TestCase("/usr/bin/rsvg-convert", false, "no font has Chinese; calendars and certificates come as text. On Debian or Ubuntu: apt-get install librsvg2-bin fonts-noto-cjk")]
    [TestCase("/usr/bin/rsvg-convert", null, "/usr/bin/rsvg-convert; which fonts there are cannot be told")]
    [TestCase("/usr/bin/rsvg-convert", true, "ok.")]
    public void Pictures_OfAMachine_AreOneLine(string? converter, bool? hasChinese, string said) =>
        Assert.That(CheckCommand.Pictures(new PictureSetup(converter, hasChinese)), Does.StartWith($"Pictures: {said}"));

    /// <summary>A database that the first start will make is no problem, and is said to be none.</summary>
    [Test, SqliteOnly]
    public async Task Check_WhenThereIsNoDatabaseYet_SaysThatTheFirstStartMakesIt()
    {
        File.Delete(_program.File.Path);

        Assert.That(await _program.RunAsync("check"), Is.Zero, _program.Error);
        Assert.That(_program.Out, Does.Contain($"{_program.File.Path} does not exist yet. That is no problem")
            .And.Contain("the first start with a token makes it").And.Contain("Storage__Path=").And.Contain("No problems found."));
    }

    [Test]
    public async Task Check_WhenMuchIsWrong_NamesAllOfItAtOnce()
    {
        _program.Settings["Storage:Durability"] = "perhaps";
        _program.Settings["Telegram:Limits:PerSecond"] = "many";
        _program.Settings["Groups:Defaults:Answers:KeptFor"] = "-5";
        _program.Settings["Urls"] = "nowhere";
        await File.WriteAllTextAsync(_program.File.Path, "This was a database once, or so they say. " + new string('x', 4096));

        Assert.That(await _program.RunAsync("check"), Is.EqualTo(2));
        Assert.That(_program.Error, Does.Contain("Storage:Durability").And.Contain("PerSecond").And.Contain("Answers:KeptFor")
            .And.Contain("Urls"));
    }

    [Test, SqliteOnly]
    public async Task Check_WhenTheFileIsNoDatabase_SaysSo()
    {
        await File.WriteAllTextAsync(_program.File.Path, new string('x', 8192));

        Assert.That(await _program.RunAsync("check"), Is.EqualTo(2));
        Assert.That(_program.Error, Does.Contain("damaged or not a GroupBot database").And.Contain(_program.File.Path));
    }

    [TestCase("7000000001:AASandboxSandboxSandboxSandboxSandbx", 0, "groupbot_sandbox_bot")]
    [TestCase("7000000009:AAWrongWrongWrongWrongWrongWrongWro", 2, "does not know this token")]
    public async Task Check_WithAToken_AsksTelegramWhoseItIs(string token, int code, string said)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TimeProvider.System, CancellationToken.None);
        _program.Settings["Telegram:Token"] = token;
        _program.Settings["Telegram:BaseUrl"] = sandbox.Address.ToString();

        Assert.That(await _program.RunAsync("check"), Is.EqualTo(code));
        Assert.That(_program.Out + _program.Error, Does.Contain(said).And.Not.Contain(token));
    }

    [Test]
    public async Task Check_WhenTelegramCannotBeReached_SaysWhere()
    {
        _program.Settings["Telegram:Token"] = "7000000001:AASandboxSandboxSandboxSandboxSandbx";
        _program.Settings["Telegram:BaseUrl"] = "http://127.0.0.1:1";

        Assert.That(await _program.RunAsync("check"), Is.EqualTo(2));
        Assert.That(_program.Error, Does.Contain("cannot be reached at http://127.0.0.1:1"));
    }

    [TestCase(AdminRights.None, 2, "Delete messages")]
    [TestCase(AdminRights.DeleteMessages, 0, "complete")]
    public async Task Check_OfTheRightsInAGroup_CountsThoseThatAreUsed(object rights, int code, string said)
    {
        _program.File.Execute("""
            insert into groups (group_no, title, kind, is_forum, zone, day_start, language, bot_status, bot_rights, bot_status_at,
              is_allowed, first_seen_at, last_at, last_day)
            values (1, 'Readers', 3, 0, 'UTC', 4, 'en', @Status, @Rights, 0, 1, 0, 0, 0);
            insert into group_chats (chat_id, group_no, is_current, since) values (-1005, 1, 1, 0)
            """, new { Status = (long)MemberStatus.Administrator, Rights = (long)(AdminRights)rights });

        Assert.That(await _program.RunAsync("check"), Is.EqualTo(code));
        Assert.That(_program.Out + _program.Error, Does.Contain("Readers (-1005)").And.Contain(said));
    }

    [TestCase("backup", "copy.db")]
    [TestCase("settings", "export")]
    [TestCase("dead-letters", "list"), SqliteOnly]
    public async Task Invoke_WhenThereIsNoTokenAndNoFile_SaysWhereASandboxKeepsIts(params string[] command)
    {
        File.Delete(_program.File.Path);

        await _program.RunAsync(command);

        Assert.That(_program.Out + _program.Error, Does.Contain($"There is no {_program.File.Path}").And.Contain("Storage__Path="));
    }

    [TestCase("--scenario", "nowhere.txt", "There is no nowhere.txt")]
    [TestCase("--check", "", "--scenario FILE")]
    [TestCase("--members", "3", "--members must be from 10 to 2000; it is 3.")]
    [TestCase("--days", "3", "give --members N too")]
    [TestCase("--dying", "", "give --members N too")]
    public async Task Sandbox_WithOptionsThatDoNotFit_SaysWhatToGive(string option, string value, string said)
    {
        Assert.That(await _program.RunAsync(["sandbox", option, .. value.Length > 0 ? [value] : Array.Empty<string>()]), Is.EqualTo(2));
        Assert.That(_program.Error, Does.Contain(said));
    }

    [Test]
    public async Task Export_WhenNoBotRuns_TakesItsPlaceAndLetsGoAgain()
    {
        Assert.That(await _program.RunAsync("settings", "export"), Is.Zero, _program.Error);

        Assert.That(_program.Out, Does.Contain("\"groups\": []"));
        Assert.That(File.Exists(_program.File.Path + ".lock"), Is.False);
    }

    [Test]
    public async Task Export_WhenTheGroupIsUnknown_SaysSo()
    {
        Assert.That(await _program.RunAsync("settings", "export", "--group", "-100123"), Is.EqualTo(2));
        Assert.That(_program.Error, Does.Contain("-100123"));
    }

    [Test]
    public async Task Import_WhenTheFileIsWrong_NamesEveryProblem()
    {
        await File.WriteAllTextAsync(_program.PathOf("in.json"), """{"groups":[{"chat":-1,"settings":{}},{"settings":{}}]}""");

        Assert.That(await _program.RunAsync("settings", "import", _program.PathOf("in.json")), Is.EqualTo(2));
        Assert.That(_program.Error, Does.Contain("groups[0]").And.Contain("groups[1]"));
    }

    [Test]
    public async Task Import_OfAFileWithoutGroups_SaysThatNothingWasChanged()
    {
        await File.WriteAllTextAsync(_program.PathOf("in.json"), """{"groups":[]}""");

        Assert.That(await _program.RunAsync("settings", "import", _program.PathOf("in.json")), Is.Zero, _program.Error);
        Assert.That(_program.Out.TrimEnd(), Is.EqualTo("The file names no group; nothing was changed."));
    }

    /// <summary>The help is English, all of it.</summary>
    [Test]
    public async Task Help_OfTheSandbox_IsInOneLanguage()
    {
        await _program.RunAsync("sandbox", "--help");
        Assert.That(_program.Out, Does.Not.Match(@"\p{IsCJKUnifiedIdeographs}"));
    }

    [TestCase(100, "")]
    [TestCase(103, "… and 3 more, all newer than these.")]
    public async Task DeadLetters_WhenThereAreMany_SaysHowManyItDoesNotShow(int letters, string said)
    {
        for (var id = 1; id <= letters; id++)
        {
            _program.File.Execute(
                """
                insert into dead_letters (dead_letter_id, handler, error, version, at, received_at, state)
                values (@Id, 'x.observer', 'It broke.', '1.0.0', 0, 0, 0)
                """,
                new { Id = id });
        }

        Assert.That(await _program.RunAsync("dead-letters", "list"), Is.Zero, _program.Error);

        Assert.That(_program.Out.Split('\n').Count(line => line.Contains("x.observer", StringComparison.Ordinal)), Is.EqualTo(100));
        Assert.That(_program.Out.Split('\n').SingleOrDefault(line => line.StartsWith('…')) ?? "", Is.EqualTo(said));
    }

    [Test]
    public async Task DeadLetters_WhenThereAreNone_SaysSo()
    {
        Assert.That(await _program.RunAsync("dead-letters", "list"), Is.Zero, _program.Error);
        Assert.That(_program.Out, Does.Contain("No dead letters."));
        Assert.That(await _program.RunAsync("dead-letters", "retry", "7"), Is.EqualTo(2));
        Assert.That(_program.Error, Does.Contain("7"));
    }
}
