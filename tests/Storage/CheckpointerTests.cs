using Dapper;
using GroupBot.Storage;
using GroupBot.Storage.Sqlite;
using GroupBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace GroupBot.Tests.Storage;

[SqliteOnly]
internal sealed class CheckpointerTests : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    private readonly TestDatabase _file = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly FakeLifetime _lifetime = new();
    private readonly Writer _writer;
    private readonly Checkpointer _checkpointer;

    public CheckpointerTests()
    {
        _writer = new Writer(_file.Database);
        _checkpointer = new Checkpointer(_file.Database, _writer, _clock, new StoreEnd(_lifetime), NullLogger<Checkpointer>.Instance);
    }

    public void Dispose()
    {
        _checkpointer.Dispose();
        _writer.Dispose();
        _file.Dispose();
    }

    [Test]
    public async Task Looks_WithinASecondOfACommit_MoveItIntoTheFile()
    {
        await _checkpointer.StartAsync(CancellationToken.None);
        var before = new FileInfo(_file.Path).Length;
        Write(100_000);

        await LookAsync(4);

        Assert.That(new FileInfo(_file.Path).Length, Is.GreaterThan(before));
        Assert.That(Wal(), Is.GreaterThan(0), "a passive checkpoint leaves the log's length");
    }

    [Test]
    public async Task Looks_WhenNothingIsWritten_CutTheLog()
    {
        await _checkpointer.StartAsync(CancellationToken.None);
        Write(100_000);

        await LookAsync(16);

        Assert.That(Wal(), Is.Zero);
    }

    /// <summary>
    /// Once all is moved the log begins anew inside the same file, whose length then tells nothing: cutting it while
    /// turns are written would make them wait.
    /// </summary>
    [Test]
    public async Task Looks_WhileTurnsAreWritten_NeverCutTheLog()
    {
        await _checkpointer.StartAsync(CancellationToken.None);
        Write(100_000);
        await LookAsync(4);
        for (var i = 0; i < 30; i++)
        {
            Write(100);
            await LookAsync(1);
            Assert.That(Wal(), Is.GreaterThan(0), $"look {i}");
        }
    }

    /// <summary>Without a pause nothing is ever moved to the end: the log would grow for as long as an import lasts.</summary>
    [Test]
    public async Task Looks_WhileTurnsAreWrittenWithoutAPause_KeepTheLogShort()
    {
        await _checkpointer.StartAsync(CancellationToken.None);
        var (written, seen, longest) = (0L, 0L, 0L);
        var writing = Task.Run(() =>
        {
            while (written < 96 << 20)
            {
                // However slow the machine, no more than this is written between two looks.
                SpinWait.SpinUntil(() => written - Volatile.Read(ref seen) < 4 << 20);
                Write(100_000);
                written += 100_000;
                longest = Math.Max(longest, Wal());
            }
        });

        while (!writing.IsCompleted)
        {
            await LookAsync(1);
            Volatile.Write(ref seen, Volatile.Read(ref written));
        }

        await writing;
        // Begun anew at 16 MiB; what is written between two looks, and while one lasts, comes on top.
        Assert.That(longest, Is.LessThan(32 << 20), $"of {written} bytes");
    }

    [Test]
    public async Task Looks_WhenTheLogWasDeleted_StopTheProgram()
    {
        await _checkpointer.StartAsync(CancellationToken.None);
        Write(100);
        await LookAsync(1);
        Assert.That(_lifetime.Stops, Is.Zero);

        File.Delete(_file.Path + "-wal");
        await LookAsync(4);

        Assert.That(_lifetime.Stops, Is.EqualTo(1));
    }

    /// <summary>The next who opens the file makes a log of the same name, and the writer goes on in one that nobody can find.</summary>
    [Test, Platform("Linux")]
    public async Task Looks_WhenTheLogWasDeletedAndMadeAnew_StopTheProgram()
    {
        await _checkpointer.StartAsync(CancellationToken.None);
        Write(100);
        await LookAsync(1);

        File.Delete(_file.Path + "-wal");
        await File.WriteAllTextAsync(_file.Path + "-wal", "");
        await LookAsync(8);

        Assert.That(_lifetime.Stops, Is.EqualTo(1));
    }

    /// <summary>Who shrinks the file by SQLite's own means does no harm.</summary>
    [Test]
    public async Task Looks_AfterAVacuumFromOutside_GoOn()
    {
        await _checkpointer.StartAsync(CancellationToken.None);
        Write(1_000_000);
        await LookAsync(8);
        _file.Execute("delete from installation where length(value) > 1000");
        var before = new FileInfo(_file.Path).Length;
        using (var outside = SqliteDatabase.Open(_file.Path, Microsoft.Data.Sqlite.SqliteOpenMode.ReadWrite))
        {
            SqliteDatabase.Run(outside, "vacuum");
        }

        await LookAsync(16);

        Assert.That(new FileInfo(_file.Path).Length, Is.LessThan(before));
        Assert.That(_lifetime.Stops, Is.Zero);
    }

    /// <summary>A backup reads for seconds: what comes meanwhile does not wait for it.</summary>
    [Test]
    public async Task Looks_WhileSomebodyReads_KeepNoTurnWaiting()
    {
        await _checkpointer.StartAsync(CancellationToken.None);
        Write(100);
        await LookAsync(1);
        using var reader = _file.Database.OpenReader();
        reader.Execute("begin deferred");
        _ = reader.ExecuteScalar<long>("select count(*) from installation");
        Write(100);
        var looking = LookAsync(16);
        var longest = TimeSpan.Zero;
        while (!looking.IsCompleted)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
            var began = System.Diagnostics.Stopwatch.GetTimestamp();
            Write(1);
            longest = System.Diagnostics.Stopwatch.GetElapsedTime(began) is var time && time > longest ? time : longest;
        }

        await looking;
        Assert.That(longest, Is.LessThan(TimeSpan.FromSeconds(4)), "SQLite's own patience is five seconds");
    }

    [Test]
    public async Task Looks_WhenTheFileWasCut_StopTheProgram()
    {
        await _checkpointer.StartAsync(CancellationToken.None);
        await LookAsync(1);
        Assert.That(_lifetime.Stops, Is.Zero);

        using (var file = File.OpenWrite(_file.Path))
        {
            file.SetLength(file.Length - 4096);
        }

        await LookAsync(3);

        Assert.That(_lifetime.Stops, Is.EqualTo(1));
    }

    /// <summary>As a turn does it, behind the gate.</summary>
    private void Write(int bytes)
    {
        using var gate = _writer.Gate.EnterScope();
        _writer.Begin();
        _writer.Connection.Execute(
            "insert into installation (key, value) values (@Key, @Value)",
            new { Key = $"{A.NewId()}", Value = new string('x', bytes) });
        _writer.Commit();
    }

    private async Task LookAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await Until.TrueAsync(() => _clock.Timers > 0);
            var looks = _checkpointer.Looks;
            _clock.Advance(Look);
            await Until.TrueAsync(() => _checkpointer.Looks > looks);
        }
    }

    private long Wal() => new FileInfo(_file.Path + "-wal").Length;
}
