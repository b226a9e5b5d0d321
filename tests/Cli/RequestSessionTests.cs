using System.CommandLine;
using GroupBot.Cli;
using GroupBot.Import;
using GroupBot.Storage;
using GroupBot.Tests.Import;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace GroupBot.Tests.Cli;

[SqliteOnly]
internal sealed class RequestSessionTests : IDisposable
{
    private const string Body = "{\"chats\":[-1001000000001]}";
    private readonly ImportKit _kit = new();

    public void Dispose() => _kit.Dispose();

    /// <summary>It may be on its way back: whoever took its place would keep it out.</summary>
    [Test]
    public async Task Ask_WhenTheBotThatAnsweredIsGone_LeavesItsPlaceFree()
    {
        var call = new Call(
            new RootCommand().Parse([]), TimeProvider.System, new Dictionary<string, string?> { ["Storage:Path"] = _kit.Turns.File.Path }, amend: null);
        using var session = RequestSession.Open(call)!;
        using (OwnerLock.Take(_kit.Turns.File.Path))
        {
            using var loop = new TurnLoop(
                _kit.Turns.Runner, _kit.Turns.WorkLine, _kit.Turns.File.Database, _kit.Turns.Metrics, TimeProvider.System, new StoreEnd(new FakeLifetime()),
                NullLogger<TurnLoop>.Instance);
            using var server = new RequestServer(loop, _kit.Turns.File.Database, TimeProvider.System, NullLogger<RequestServer>.Instance);
            await loop.StartAsync(CancellationToken.None);
            await server.StartAsync(CancellationToken.None);
            await Until.TrueAsync(() => File.Exists(LocalSocket.PathOf(_kit.Turns.File.Path)));
            Assert.That(await session.AskAsync(ImportRequests.Group, Body, CancellationToken.None), Is.Not.Null);
            await server.StopAsync(CancellationToken.None);
            await loop.StopAsync(CancellationToken.None);
        }

        Assert.That(
            async () => await session.AskAsync(ImportRequests.Group, Body, CancellationToken.None),
            Throws.TypeOf<StorageException>().With.Message.Contains("The bot ended").And.Message.Contains("the command again"));
        Assert.That(() => OwnerLock.Take(_kit.Turns.File.Path).Dispose(), Throws.Nothing);
    }
}
