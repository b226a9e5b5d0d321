using Dapper;
using GroupBot.Storage;
using GroupBot.Storage.Sqlite;
using GroupBot.Tests.Support;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace GroupBot.Tests.Storage;

[SqliteOnly]
internal sealed class DailyBackupTests : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(10);

    private readonly TestDatabase _file = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly BackupOptions _options = new();
    private readonly BackupHealth _health = new();
    private readonly Logs<DailyBackup> _logs = new();
    private DailyBackup? _backup;

    private string Folder => Path.Combine(_file.Folder, "backups");

    private IEnumerable<string> Names => Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public void Dispose()
    {
        _backup?.Dispose();
        _file.Dispose();
    }

    [Test]
    public async Task Looks_WhereThereIsNoBackup_MakeOneThatIsWhole()
    {
        _file.Execute("insert into installation (key, value) values ('a', '今天')");
        using var writing = _file.Database.OpenWriter();
        writing.Run("begin immediate; insert into installation (key, value) values ('b', 'not yet')");

        await LookAsync(1);

        Assert.That(Names, Is.EqualTo(new[] { "groupbot-20260302-121000.db" }));
        Assert.That(SqliteBackups.Check(Path.Combine(Folder, Names.Single())), Is.Zero);
        Assert.That(Installation(Names.Single()), Is.EqualTo(new[] { "今天" }));
        Assert.That(_health.LastAt, Is.EqualTo(_clock.GetUtcNow()));
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(Folder), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        }
    }

    [Test]
    public async Task Looks_WithinADayOfTheLast_MakeNoOther()
    {
        await LookAsync(144);
        Assert.That(Names.Count(), Is.EqualTo(1));

        await LookAsync(1);
        Assert.That(Names, Is.EqualTo(new[] { "groupbot-20260302-121000.db", "groupbot-20260303-121000.db" }));
    }

    /// <summary>A new process knows from the names what there is.</summary>
    [Test]
    public async Task Looks_AfterARestart_GoOnWhereTheLastProcessWas()
    {
        await LookAsync(2);
        await _backup!.StopAsync(CancellationToken.None);
        _backup.Dispose();
        _backup = null;

        await LookAsync(100);

        Assert.That(Names.Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Looks_ForTenDays_KeepTheSevenNewestAndWhatIsNotTheirs()
    {
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "groupbot-before-the-move.db"), "mine");
        await File.WriteAllTextAsync(Path.Combine(Folder, "groupbot-20260101-000000.db.partial"), "half");

        await LookAsync(10 * 144);

        Assert.That(Names, Is.EqualTo(Enumerable.Range(5, 7).Select(day => $"groupbot-202603{day:00}-121000.db").Append("groupbot-before-the-move.db")));
    }

    /// <summary>The clock was a year ahead for an hour: a backup of that hour is none of today.</summary>
    [TestCase(7), TestCase(1)]
    public async Task Looks_AfterTheClockWasAhead_MakeOneOfToday(int keep)
    {
        _options.Keep = keep;
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "groupbot-20270302-120000.db"), "");

        await LookAsync(2);

        Assert.That(Names, Is.EqualTo(new[] { "groupbot-20260302-121000.db", "groupbot-20270302-120000.db" }.Take(keep)));
    }

    [Test]
    public async Task Looks_WhereTheFolderCannotBe_SayWhyOnceAndGoOn()
    {
        await File.WriteAllTextAsync(Folder, "a file has its name");

        await LookAsync(3);

        Assert.That(_health.Trouble, Does.Contain(Folder));
        Assert.That(_logs.Lines, Has.Count.EqualTo(1));

        File.Delete(Folder);
        await LookAsync(1);
        Assert.That(_health.Trouble, Is.Null);
        Assert.That(Names.Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Looks_WhereTheFileIsDamaged_SayItAndDeleteNoOlderOne()
    {
        _options.Keep = 1;
        await LookAsync(1);
        using (var file = File.OpenWrite(_file.Path))
        {
            file.Position = 4096;
            file.Write(new byte[8192]);
        }

        await LookAsync(144);

        Assert.That(_health.Trouble, Does.Contain("damaged"));
        Assert.That(Names, Is.EqualTo(new[] { "groupbot-20260302-121000.db" }));
    }

    [Test]
    public async Task Looks_WhereNoneIsWanted_MakeNone()
    {
        _options.Keep = 0;
        using var backup = Make();
        await backup.StartAsync(CancellationToken.None);
        await backup.ExecuteTask!;

        Assert.That(Directory.Exists(Folder), Is.False);
    }

    /// <summary>A stop waits ten seconds at most, a copy of a large file takes longer.</summary>
    [Test]
    public void Copy_WhenItIsStopped_LeavesNothing()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.That(
            () => SqliteBackups.Copy(_file.Path, Path.Combine(_file.Folder, "copy.db"), stopped.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Directory.GetFiles(_file.Folder, "copy*"), Is.Empty);
    }

    private DailyBackup Make() => new(_file.Database, Options.Create(_options), _health, _clock, _logs);

    private async Task LookAsync(int times)
    {
        if (_backup is null)
        {
            _backup = Make();
            await _backup.StartAsync(CancellationToken.None);
        }

        for (var time = 0; time < times; time++)
        {
            await Until.TrueAsync(() => _clock.Timers > 0);
            var looks = _backup.Looks;
            _clock.Advance(Look);
            await Until.TrueAsync(() => _backup.Looks > looks);
        }
    }

    private List<string> Installation(string name)
    {
        using var connection = SqliteDatabase.Open(Path.Combine(Folder, name), Microsoft.Data.Sqlite.SqliteOpenMode.ReadOnly);
        return connection.Query<string>("select value from installation where key in ('a', 'b')").AsList();
    }
}
