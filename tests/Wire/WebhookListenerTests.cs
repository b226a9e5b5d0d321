using System.Net;
using System.Text;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using GroupBot.Wire.Webhooks;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace GroupBot.Tests.Wire;

/// <summary>What is answered to whoever calls.</summary>
internal sealed class WebhookListenerTests : WebhookFixture
{
    [Test]
    public async Task Update_IsAnsweredOnlyOnceItIsCommitted()
    {
        await StartAsync(startLoop: false);
        var first = PostAsync(Message(5));
        await Until.TrueAsync(() => Loop.Waiting == 1);
        await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, CancellationToken.None);
        Assert.That(first.IsCompleted, Is.False);
        Assert.That(Kit.Scalar<long>("select count(*) from activity"), Is.Zero);

        await Loop.StartAsync(CancellationToken.None);

        using var answer = await first;
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.Empty, "no method is called in the answer");
        Assert.That(Kit.Scalar<long>("select count(*) from activity"), Is.EqualTo(1));
        Assert.That(Kit.Lines("select mode, next_update_id from cursors"), Is.EqualTo(new[] { "webhook|6" }));
    }

    /// <summary>While one turn is at work the next batch gathers, so that a commit is shared.</summary>
    [Test]
    public async Task Updates_ThatComeAtOnce_ShareACommit()
    {
        await StartAsync(startLoop: false);
        var first = PostAsync(Message(1));
        await Until.TrueAsync(() => Loop.Waiting == 1);
        var others = Enumerable.Range(2, 30).Select(id => PostAsync(Message(id))).ToList();
        await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, CancellationToken.None);

        await Loop.StartAsync(CancellationToken.None);

        foreach (var each in others.Prepend(first))
        {
            using var answer = await each;
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }

        Assert.That(Kit.Scalar<long>("select count(*) from activity"), Is.EqualTo(31));
        Assert.That(Kit.Metrics.Turns, Is.LessThanOrEqualTo(3), "thirty-one commits would be thirty-one waits for the disk");
    }

    [Test]
    public async Task Update_ThatComesTwice_IsTakenOnce()
    {
        await StartAsync();

        foreach (var _ in new[] { 1, 2 })
        {
            using var answer = await PostAsync(Message(5));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }

        Assert.That(Kit.Scalar<long>("select count(*) from activity"), Is.EqualTo(1));
        Assert.That(Kit.Metrics.Duplicates, Is.EqualTo(1));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("only_Telegram-know")]
    [TestCase("only_Telegram-knowss")]
    [TestCase("ONLY_TELEGRAM-KNOWS")]
    public async Task Update_WithoutTheSecret_IsRefusedAndTellsNothing(string? secret)
    {
        await StartAsync();

        foreach (var path in new[] { Path, "/elsewhere" })
        {
            using var answer = await PostAsync(Message(5), secret, path);

            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.Empty);
            Assert.That(answer.Headers.Select(header => header.Key), Is.EquivalentTo(new[] { "Date", "Connection" }), "and the connection is let go");
        }

        Assert.That(Kit.Metrics.Updates, Is.Zero);
    }

    [Test]
    public async Task Request_ThatIsNoUpdate_IsNotFound()
    {
        await StartAsync();

        using var elsewhere = await PostAsync(Message(5), path: "/elsewhere");
        using var request = new HttpRequestMessage(HttpMethod.Get, Source.Address + Path) { Headers = { { WebhookListener.SecretHeader, Secret } } };
        using var got = await Telegram.SendAsync(request);

        Assert.That(new[] { elsewhere.StatusCode, got.StatusCode }, Is.All.EqualTo(HttpStatusCode.NotFound));
    }

    /// <summary>By what it says of itself: whoever sends it all the same may find the connection gone before the answer.</summary>
    [Test]
    public async Task Body_OfOverAMebibyte_IsRefused()
    {
        await StartAsync();
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(Source.Address).Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {Path} HTTP/1.1\r\nHost: x\r\n{WebhookListener.SecretHeader}: {Secret}\r\nContent-Length: {(1 << 20) + 1}\r\n\r\n"));

        using var reader = new StreamReader(client.GetStream());

        Assert.That(await reader.ReadLineAsync(), Is.EqualTo("HTTP/1.1 413 Payload Too Large"));
        Assert.That(Kit.Metrics.Updates, Is.Zero);
    }

    /// <summary>It would come again and again for a day, and hold up all that stands behind it.</summary>
    [TestCase("")]
    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("""{"update_id":"x"}""")]
    [TestCase("""{"update_id":6,"message":{"message_id":"odd"}}""")]
    public async Task Update_ThatCannotBeRead_IsADeadLetterAndAnswered(string body)
    {
        await StartAsync();

        using var answer = await PostAsync(body);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Kit.Lines("select handler, cast(raw as text) from dead_letters"), Is.EqualTo(new[] { $"{DeadLetters.Unreadable}|{body}" }));
    }

    /// <summary>Telegram comes again; what was with the turn then stands once, however often it came.</summary>
    [Test]
    public async Task Update_WhileTheStoreFails_IsAskedForAgainAndTakenOnce()
    {
        var isBroken = true;
        Kit.Writer.Fault = phase =>
        {
            if (phase == "commit" && isBroken)
            {
                throw new SqliteException("on purpose", 13);
            }
        };
        await StartAsync();
        var refused = PostAsync(Message(5));
        // The turn's own next try, and the sender's patience.
        await Until.TrueAsync(() => Kit.Metrics.StorageTrouble is not null);
        while (!refused.IsCompleted)
        {
            Kit.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None);
        }

        using (var answer = await refused)
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(answer.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(5)));
        }

        isBroken = false;
        while (Kit.Metrics.StorageTrouble is not null)
        {
            Kit.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None);
        }

        using var taken = await PostAsync(Message(5));
        Assert.That(taken.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Kit.Scalar<long>("select count(*) from activity"), Is.EqualTo(1));
    }

    /// <summary>A store that fails for good ends the turns; whoever comes then is told to come again.</summary>
    [Test]
    public async Task Update_AfterTheTurnsEnded_IsAskedForAgain()
    {
        await StartAsync();
        await Loop.StopAsync(CancellationToken.None);

        using var answer = await PostAsync(Message(5));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
    }

    [Test]
    public async Task Body_ThatBreaksOff_IsNoUpdate()
    {
        await StartAsync();
        using (var half = new System.Net.Sockets.TcpClient())
        {
            await half.ConnectAsync(IPAddress.Loopback, new Uri(Source.Address).Port);
            await half.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                $"POST {Path} HTTP/1.1\r\nHost: x\r\n{WebhookListener.SecretHeader}: {Secret}\r\nContent-Length: 100\r\n\r\n{{\"update_id\":5"));
        }

        // The other half may still be waited for when the next update comes: two milliseconds, of a clock that the test moves.
        var post = PostAsync(Message(6));
        await Until.TrueAsync(() =>
        {
            Kit.Clock.Advance(TimeSpan.FromMilliseconds(2));
            return post.IsCompleted;
        });
        using var answer = await post;

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Kit.Lines("select update_id from updates_seen"), Is.EqualTo(new[] { "6" }));
        Assert.That(Kit.Scalar<long>("select count(*) from dead_letters"), Is.Zero);
    }

    /// <summary>A killed process leaves its socket behind, and nobody can listen on it again.</summary>
    [Test, Platform(Exclude = "Win")]
    public async Task Listen_OnASocketThatWasLeftBehind_TakesItsPlace()
    {
        var folder = Directory.CreateTempSubdirectory("groupbot-socket-");
        try
        {
            var path = System.IO.Path.Combine(folder.FullName, "bot.sock");
            using (var left = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, 0))
            {
                left.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(path));
            }

            Options = new WebhookOptions { Url = Url, Listen = $"http://unix:{path}", Secret = Secret };
            await StartAsync();

            using var client = new HttpClient(new SocketsHttpHandler
            {
                ConnectCallback = async (_, ct) =>
                {
                    var socket = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, 0);
                    await socket.ConnectAsync(new System.Net.Sockets.UnixDomainSocketEndPoint(path), ct);
                    return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
                },
            });
            using var request = new HttpRequestMessage(HttpMethod.Post, "http://bot" + Path)
            {
                Content = new StringContent(Message(5)),
                Headers = { { WebhookListener.SecretHeader, Secret } },
            };
            using var answer = await client.SendAsync(request);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
        finally
        {
            await Source.StopAsync(CancellationToken.None);
            folder.Delete(recursive: true);
        }
    }
}
