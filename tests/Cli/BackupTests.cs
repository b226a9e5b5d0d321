using System.CommandLine;
using System.Globalization;
using Dapper;
using GroupBot.Cli;
using GroupBot.Storage;
using GroupBot.Tests.Support;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace GroupBot.Tests.Cli;

[SqliteOnly]
internal sealed class BackupTests : IDisposable
{
    private readonly CommandRun _program = new();

    private string Backup => _program.PathOf("backup.db");

    public void Dispose() => _program.Dispose();

    [Test]
    public async Task Backup_WhileTheBotWrites_HoldsWhatIsCommitted()
    {
        using var writer = _program.File.Database.OpenWriter();
        writer.Connection.Execute("insert into installation (key, value) values ('a', 'committed')");
        writer.Connection.Execute("begin immediate; insert into installation (key, value) values ('b', 'not yet')");

        Assert.That(await _program.RunAsync("backup", Backup), Is.Zero, _program.Error);

        Assert.That(Installation(Backup), Is.EqualTo(new[] { "committed" }));
        Assert.That(Directory.GetFiles(_program.File.Folder, "*.partial"), Is.Empty);
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(Backup), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
    }

    /// <summary>What runs it by a clock believes an exit code of 0.</summary>
    [Test]
    public void Backup_WhenItIsInterrupted_IsNoSuccess()
    {
        var root = new RootCommand();
        using var error = new StringWriter();
        root.Add(BackupCommand.Make((command, run) => command.SetAction((parsed, _) => new Call(
            parsed, _program.Clock, _program.File.Settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value), amend: null)
            .RunAsync(run, new CancellationToken(canceled: true)))));

        Assert.That(root.Parse(["backup", Backup]).Invoke(new InvocationConfiguration { Error = error }), Is.EqualTo(2));

        Assert.That(error.ToString(), Does.Contain("Interrupted").And.Contain("no backup"));
        Assert.That(Directory.GetFiles(_program.File.Folder, "backup*"), Is.Empty);
    }

    [Test]
    public async Task Backup_WhenTheFileExists_LeavesItAlone()
    {
        await File.WriteAllTextAsync(Backup, "mine");

        Assert.That(await _program.RunAsync("backup", Backup), Is.EqualTo(2));
        Assert.That(await File.ReadAllTextAsync(Backup), Is.EqualTo("mine"));
        Assert.That(_program.Error, Does.Contain("exists"));
    }

    /// <summary>Whoever made a backup knows the file they have, not the copy that is being written.</summary>
    [TestCase("update schema_migrations set sha256 = 'x' where number = 1", "another build")]
    [TestCase("insert into schema_migrations (number, name, sha256, applied_at) values (9999, '9999_later', 'x', 0)", "newer GroupBot")]
    public async Task Backup_WhenAnotherVersionHadTheFileLast_NamesItAndBothVersions(string made, string said)
    {
        _program.File.Execute(made);
        _program.File.Execute("update installation set value = '7.8.9' where key = 'version'");

        Assert.That(await _program.RunAsync("backup", Backup), Is.EqualTo(2));

        Assert.That(_program.Error, Does.Contain($"{_program.File.Path} was").And.Contain(said)
            .And.Contain("version 7.8.9; this is 0.").And.Not.Contain(".partial").And.Not.Contain("0001_corridor"));
        Assert.That(Directory.GetFiles(_program.File.Folder, "backup*"), Is.Empty);
    }

    [Test]
    public async Task Restore_WhenTheBackupIsAnotherBuilds_NamesTheBackup()
    {
        await BackUpAndChangeAsync("update schema_migrations set sha256 = 'x' where number = 1; delete from installation where key = 'version'");

        Assert.That(await _program.RunAsync("restore", Backup), Is.EqualTo(2));
        Assert.That(_program.Error, Does.Contain($"{Backup} was made by another build").And.Contain("version unknown").And.Contain("restore a backup"));
    }

    [Test]
    public async Task Restore_WhenTheBackupIsGood_KeepsWhatItReplaces()
    {
        _program.File.Execute("insert into installation (key, value) values ('a', 'then')");
        await _program.RunAsync("backup", Backup);
        _program.File.Execute("update installation set value = 'now' where key = 'a'");

        Assert.That(await _program.RunAsync("restore", Backup), Is.Zero, _program.Error);

        var kept = _program.File.Path + ".replaced-20260302-120000";
        Assert.That(Installation(_program.File.Path), Is.EqualTo(new[] { "then" }));
        Assert.That(Installation(kept), Is.EqualTo(new[] { "now" }));
        Assert.That(_program.Out, Does.Contain(kept));
    }

    /// <summary>The process was killed: its log is still beside the file, and must not be read into the restored one.</summary>
    [Test]
    public async Task Restore_WhenALogWasLeftBehind_DoesNotMixTheTwo()
    {
        _program.File.Execute("insert into installation (key, value) values ('a', 'then')");
        await _program.RunAsync("backup", Backup);
        using (var killed = _program.File.Database.OpenWriter())
        {
            killed.Connection.Execute("update installation set value = 'now'");
            File.Copy(_program.File.Path + "-wal", _program.PathOf("wal"));
        }

        File.Copy(_program.PathOf("wal"), _program.File.Path + "-wal");

        Assert.That(await _program.RunAsync("restore", Backup), Is.Zero, _program.Error);
        Assert.That(Installation(_program.File.Path), Is.EqualTo(new[] { "then" }));
    }

    [Test]
    public async Task Restore_WhenTheBackupIsDamaged_ReplacesNothing()
    {
        _program.File.Execute("insert into installation (key, value) values ('a', 'now')");
        await _program.RunAsync("backup", Backup);
        using (var file = File.OpenWrite(Backup))
        {
            file.Position = 4096;
            file.Write(new byte[8192]);
        }

        Assert.That(await _program.RunAsync("restore", Backup), Is.EqualTo(2));
        Assert.That(_program.Error, Does.Contain(Backup).And.Contain("damaged"));
        Assert.That(Installation(_program.File.Path), Is.EqualTo(new[] { "now" }));
        Assert.That(Directory.GetFiles(_program.File.Folder, "*.re*"), Is.Empty);
    }

    [Test]
    public async Task Restore_WhenTheBackupIsANewerVersions_ReplacesNothing()
    {
        await BackUpAndChangeAsync("insert into schema_migrations (number, name, sha256, applied_at) values (9999, '9999_later', 'x', 0)");

        Assert.That(await _program.RunAsync("restore", Backup), Is.EqualTo(2));
        Assert.That(_program.Error, Does.Contain("newer"));
    }

    [Test]
    public async Task Restore_WhileTheBotRuns_IsRefusedWithItsPid()
    {
        await _program.RunAsync("backup", Backup);
        using var running = OwnerLock.Take(_program.File.Path);

        Assert.That(await _program.RunAsync("restore", Backup), Is.EqualTo(2));
        Assert.That(_program.Error, Does.Contain(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>
    /// What waited then may have been sent since: repeatable effects go out again, others are left as claimed (1), which
    /// the next start makes uncertain.
    /// </summary>
    [Test]
    public async Task Restore_WhenSomethingWaitedToBeSent_DoesNotSendItAgain()
    {
        foreach (var effectClass in new[] { 1, 2, 3 })
        {
            _program.File.Execute(
                """
                insert into outbox (outbox_id, group_no, effect, class, priority, state, is_uncertain, attempts, due_at, asked_at)
                values (@Class, 1, x'7b7d', @Class, 1, 0, 0, 0, 0, 0)
                """,
                new { Class = effectClass });
        }

        await _program.RunAsync("backup", Backup);
        await _program.RunAsync("restore", Backup);

        Assert.That(_program.File.Lines("select class, state from outbox order by class"), Is.EqualTo(new[] { "1|0", "2|1", "3|1" }));
    }

    /// <summary>A backup as another version would have left it.</summary>
    private async Task BackUpAndChangeAsync(string sql)
    {
        await _program.RunAsync("backup", Backup);
        await using var made = new SqliteConnection($"Data Source={Backup};Pooling=False");
        await made.ExecuteAsync(sql);
    }

    private static IEnumerable<string> Installation(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        return [.. connection.Query<string>("select value from installation where key in ('a', 'b') order by key")];
    }
}
