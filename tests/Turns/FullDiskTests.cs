using Dapper;
using GroupBot.Storage;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace GroupBot.Tests.Turns;

/// <summary>A file that may not grow is what a full disk looks like to SQLite.</summary>
[SqliteOnly]
internal sealed class FullDiskTests
{
    [Test]
    public async Task Loop_WhenTheDiskIsFull_SaysSoAndLosesNothingOnceThereIsRoom()
    {
        using var kit = new TurnKit();
        using var loop = new TurnLoop(
            kit.Runner, kit.WorkLine, kit.File.Database, kit.Metrics, TimeProvider.System, new StoreEnd(new FakeLifetime()), NullLogger<TurnLoop>.Instance);
        var pages = kit.Writer.Connection.ExecuteScalar<long>("pragma page_count");
        kit.Writer.Connection.Execute($"pragma max_page_count = {pages}");
        var batch = kit.Batch([.. Enumerable.Range(0, 100).Select(number =>
            kit.Update(A.Message(new string('字', 50)).From(A.Person($"Member {number}"))))]);
        await loop.StartAsync(CancellationToken.None);

        var taken = loop.SubmitAsync(batch);
        await Until.TrueAsync(() => kit.Metrics.StorageTrouble is not null);
        Assert.That(kit.Metrics.StorageTrouble, Does.Contain("is full").And.Contain(kit.File.Path));
        Assert.That(taken.IsCompleted, Is.False);
        Assert.That(kit.Lines("select * from dead_letters"), Is.Empty);

        kit.Writer.Fault = phase =>
        {
            if (phase == "begin")
            {
                kit.Writer.Connection.Execute("pragma max_page_count = 1000000");
            }
        };
        await taken.WaitAsync(TimeSpan.FromSeconds(10));
        await loop.StopAsync(CancellationToken.None);
        Assert.That(kit.Scalar<long>("select count(*) from activity where kind = 1"), Is.EqualTo(100));
        Assert.That(kit.Metrics.StorageTrouble, Is.Null);
    }
}
