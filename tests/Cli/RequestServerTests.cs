using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text;
using GroupBot.Cli;
using GroupBot.Events;
using GroupBot.Storage;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using GroupBot.Turns.Routing;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace GroupBot.Tests.Cli;

internal sealed class RequestServerTests
{
    private TurnKit _kit = null!;
    private TurnLoop _loop = null!;
    private RequestServer _server = null!;

    private string SocketPath => LocalSocket.PathOf(_kit.File.Path);

    [SetUp]
    public async Task StartAsync()
    {
        _kit = TurnKit.With(registry => registry.Request("length", (_, request) =>
            RequestAnswer.Ok(new System.Text.Json.Nodes.JsonObject { ["length"] = request.Body.Length })));
        await File.WriteAllTextAsync(SocketPath, "left by a bot that was killed");
        _loop = new TurnLoop(
            _kit.Runner, _kit.WorkLine, _kit.File.Database, _kit.Metrics, TimeProvider.System, new StoreEnd(new FakeLifetime()), NullLogger<TurnLoop>.Instance);
        _server = new RequestServer(_loop, _kit.File.Database, TimeProvider.System, NullLogger<RequestServer>.Instance);
        await _loop.StartAsync(CancellationToken.None);
        await _server.StartAsync(CancellationToken.None);
        await Until.TrueAsync(IsListening);
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _server.StopAsync(CancellationToken.None);
        await _loop.StopAsync(CancellationToken.None);
        Assert.That(File.Exists(SocketPath), Is.False);
        _server.Dispose();
        _loop.Dispose();
        _kit.Dispose();
    }

    [Test]
    public async Task Ask_OfARequestOfAMebibyte_IsAnsweredOnceCommitted()
    {
        var answer = await AskAsync("one", "length", new string('长', 1 << 20));

        Assert.That(answer, Is.EqualTo($"{{\"length\":{1 << 20},\"ok\":true}}"));
        Assert.That(_kit.Lines("select request_id from requests_done"), Is.EqualTo(new[] { "one" }));
    }

    [Test]
    public async Task Ask_WhenTheSameIsAskedAgain_IsDoneOnce()
    {
        await AskAsync("one", "length", "");

        Assert.That(await AskAsync("one", "length", ""), Does.Contain("done before"));
    }

    [Test]
    [UnsupportedOSPlatform("windows"), Platform(Exclude = "Win")]
    public void Socket_Always_IsItsOwnersAlone()
    {
        Assert.That(File.GetUnixFileMode(SocketPath), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [TestCase("")]
    [TestCase("\n")]
    [TestCase("GET / HTTP/1.1\r\n\r\n")]
    [TestCase("[1,2\n")]
    [TestCase("{\"id\":1,\"name\":2,\"body\":3}\n")]
    [TestCase("{\"id\":\"a\",\"id\":\"b\",\"name\":\"length\",\"body\":\"\"}\n")]
    [TestCase("{\"id\":\"a\",\"name\":\"nothing\",\"body\":\"\"}\n")]
    [TestCase("\"\\ud800\"\n")]
    public async Task Ask_WhenTheClientIsBroken_HarmsNobody(string sent)
    {
        using (var client = Connect())
        {
            await client.SendAsync(Encoding.UTF8.GetBytes(sent));
            client.Shutdown(SocketShutdown.Send);
            var answer = new byte[4096];
            Assert.That(Encoding.UTF8.GetString(answer, 0, await client.ReceiveAsync(answer)), Does.Contain("\"ok\":false"));
        }

        Assert.That(await AskAsync("after", "length", "abc"), Does.Contain("\"length\":3"));
    }

    [Test]
    public async Task Ask_WhenClientsBreakOff_TheirPlacesAreFreeAgain()
    {
        for (var i = 0; i < 20; i++)
        {
            using var client = Connect();
            await client.SendAsync("{\"id\""u8.ToArray());
        }

        Assert.That(await AskAsync("after", "length", "abc"), Does.Contain("\"length\":3"));
    }

    /// <summary>A bot that is killed takes the question with it: that is said, not read as an empty answer.</summary>
    [Test]
    public async Task Ask_WhenTheBotEndsBeforeItAnswers_SaysSo()
    {
        var folder = Path.Combine(_kit.File.Folder, "ending");
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "bot.db");
        using var ending = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        ending.Bind(new UnixDomainSocketEndPoint(LocalSocket.PathOf(file)));
        ending.Listen();
        var asking = LocalSocket.AskAsync(file, new RequestMade("one", "length", ""), CancellationToken.None);
        using (var asked = await ending.AcceptAsync())
        {
            // Read, or the end would be a reset instead.
            _ = await asked.ReceiveAsync(new byte[1 << 10]);
            asked.Shutdown(SocketShutdown.Both);
        }

        Assert.That(async () => await asking, Throws.TypeOf<StorageException>().With.Message.Contains("ended before it answered"));
    }

    [Test]
    public void PathOf_WhenTheNameIsTooLong_IsAShortOneInTheTemporaryFolder()
    {
        var one = LocalSocket.PathOf("/" + new string('a', 120) + "/groupbot.db");
        var other = LocalSocket.PathOf("/" + new string('b', 120) + "/groupbot.db");

        Assert.That(Encoding.UTF8.GetByteCount(one), Is.LessThanOrEqualTo(100));
        Assert.That(one, Does.StartWith(Path.GetTempPath()).And.Not.EqualTo(other));
    }

    private async Task<string?> AskAsync(string id, string name, string body) =>
        await LocalSocket.AskAsync(_kit.File.Path, new RequestMade(id, name, body), CancellationToken.None);

    private Socket Connect()
    {
        var client = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        client.Connect(new UnixDomainSocketEndPoint(SocketPath));
        return client;
    }

    private bool IsListening()
    {
        try
        {
            Connect().Dispose();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
