using GroupBot.Features.MyData;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.MyData;

[SqliteOnly]
internal sealed class MyDataStoreTests : IDisposable
{
    private readonly TestDatabase _file = new();

    public void Dispose() => _file.Dispose();

    /// <summary>It is asked inside a turn, and a broadcast may be in the outbox.</summary>
    [Test]
    public void Waiting_Always_IsFoundByItsIndex()
    {
        var plan = _file.Plan(MyDataStore.Waiting, new { Member = 1L });

        Assert.That(MyDataStore.Waiting, Does.Contain($"'{MyDataCommands.Sent}'"));
        Assert.That(plan, Is.EqualTo(new[] { "SEARCH outbox USING INDEX outbox_of_mydata (member_no=?)" }));
    }
}
