using Dapper;
using GroupBot.Storage;
using GroupBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace GroupBot.Tests.Storage;

internal sealed class CheckpointerTests : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    private readonly TestDatabase _file = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly Writer _writer;
    private readonly Checkpointer _checkpointer;

    public CheckpointerTests()
    {
        _writer = new Writer(_file.Database);
        _checkpointer = new Checkpointer(_file.Database, _clock, NullLogger<Checkpointer>.Instance);
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

    private void Write(int bytes)
    {
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
