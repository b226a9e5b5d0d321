using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using GroupBot.Wire;
using GroupBot.Wire.Webhooks;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace GroupBot.Tests.Wire;

/// <summary>Receiving by webhook on real HTTP and a real file.</summary>
internal sealed class WebhookSourceTests
{
    private const string Path = "/from-telegram", Secret = "only_Telegram-knows";
    private const string Url = "http://203.0.113.7:8443" + Path;

    private readonly TurnKit _kit = new();
    private readonly ReceivingHealth _health = new();
    private readonly FakeLifetime _lifetime = new();
    private readonly HttpClient _telegram = new();
    private WebhookOptions _options = new() { Url = Url, Listen = "http://127.0.0.1:0", Secret = Secret, MaxConnections = 7 };
    private Func<string, string> _answer = Answer(Url);
    private TurnLoop _loop = null!;
    private LocalServer _server = null!;
    private WebhookSource _source = null!;

    [TearDown]
    public async Task StopAsync()
    {
        await _source.StopAsync(CancellationToken.None);
        await _loop.StopAsync(CancellationToken.None);
        await _server.DisposeAsync();
        _source.Dispose();
        _loop.Dispose();
        _telegram.Dispose();
        _kit.Dispose();
    }

    [Test]
    public async Task Start_TellsTelegramWhereAndWhatToSend()
    {
        await StartAsync();
        await Until.TrueAsync(() => _health.LastSuccess is not null);

        using var set = JsonDocument.Parse(Request("setWebhook").Body);
        Assert.That(set.RootElement.GetProperty("url").GetString(), Is.EqualTo(Url));
        Assert.That(set.RootElement.GetProperty("secret_token").GetString(), Is.EqualTo(Secret));
        Assert.That(set.RootElement.GetProperty("max_connections").GetInt32(), Is.EqualTo(7));
        Assert.That(
            set.RootElement.GetProperty("allowed_updates").EnumerateArray().Select(kind => kind.GetString()),
            Is.SupersetOf(new[] { "message", "chat_member", "message_reaction", "callback_query" }));
        Assert.That(set.RootElement.TryGetProperty("drop_pending_updates", out _), Is.False, "what waits there is not thrown away");
        Assert.That(_health.CaughtUp.IsCompleted, "nothing waits there");
    }

    [Test]
    public async Task Update_IsAnsweredOnlyOnceItIsCommitted()
    {
        await StartAsync(startLoop: false);
        var first = PostAsync(Message(5));
        await Until.TrueAsync(() => _loop.Waiting == 1);
        await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, CancellationToken.None);
        Assert.That(first.IsCompleted, Is.False);
        Assert.That(_kit.Scalar<long>("select count(*) from activity"), Is.Zero);

        await _loop.StartAsync(CancellationToken.None);

        using var answer = await first;
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.Empty, "no method is called in the answer");
        Assert.That(_kit.Scalar<long>("select count(*) from activity"), Is.EqualTo(1));
        Assert.That(_kit.Lines("select mode, next_update_id from cursors"), Is.EqualTo(new[] { "webhook|6" }));
    }

    /// <summary>While one turn is at work the next batch gathers, so that a commit is shared.</summary>
    [Test]
    public async Task Updates_ThatComeAtOnce_ShareACommit()
    {
        await StartAsync(startLoop: false);
        var first = PostAsync(Message(1));
        await Until.TrueAsync(() => _loop.Waiting == 1);
        var others = Enumerable.Range(2, 30).Select(id => PostAsync(Message(id))).ToList();
        await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, CancellationToken.None);

        await _loop.StartAsync(CancellationToken.None);

        foreach (var each in others.Prepend(first))
        {
            using var answer = await each;
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }

        Assert.That(_kit.Scalar<long>("select count(*) from activity"), Is.EqualTo(31));
        Assert.That(_kit.Metrics.Turns, Is.LessThanOrEqualTo(3), "thirty-one commits would be thirty-one waits for the disk");
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

        Assert.That(_kit.Scalar<long>("select count(*) from activity"), Is.EqualTo(1));
        Assert.That(_kit.Metrics.Duplicates, Is.EqualTo(1));
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
            Assert.That(answer.Headers.Select(header => header.Key), Is.EqualTo(new[] { "Date" }));
        }

        Assert.That(_kit.Metrics.Updates, Is.Zero);
    }

    [Test]
    public async Task Request_ThatIsNoUpdate_IsNotFound()
    {
        await StartAsync();

        using var elsewhere = await PostAsync(Message(5), path: "/elsewhere");
        using var request = new HttpRequestMessage(HttpMethod.Get, _source.Address + Path) { Headers = { { WebhookListener.SecretHeader, Secret } } };
        using var got = await _telegram.SendAsync(request);

        Assert.That(new[] { elsewhere.StatusCode, got.StatusCode }, Is.All.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Body_OfOverAMebibyte_IsRefused()
    {
        await StartAsync();

        using var answer = await PostAsync("{\"update_id\":5,\"text\":\"" + new string('长', 400_000) + "\"}");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That(_kit.Metrics.Updates, Is.Zero);
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
        Assert.That(_kit.Lines("select handler, cast(raw as text) from dead_letters"), Is.EqualTo(new[] { $"{DeadLetters.Unreadable}|{body}" }));
    }

    /// <summary>Telegram comes again; what was with the turn then stands once, however often it came.</summary>
    [Test]
    public async Task Update_WhileTheStoreFails_IsAskedForAgainAndTakenOnce()
    {
        var isBroken = true;
        _kit.Writer.Fault = phase =>
        {
            if (phase == "commit" && isBroken)
            {
                throw new SqliteException("on purpose", 13);
            }
        };
        await StartAsync();
        var refused = PostAsync(Message(5));
        // The turn's own next try, and the sender's patience.
        await Until.TrueAsync(() => _kit.Metrics.StorageTrouble is not null);
        while (!refused.IsCompleted)
        {
            _kit.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None);
        }

        using (var answer = await refused)
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(answer.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(5)));
        }

        isBroken = false;
        while (_kit.Metrics.StorageTrouble is not null)
        {
            _kit.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None);
        }

        using var taken = await PostAsync(Message(5));
        Assert.That(taken.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(_kit.Scalar<long>("select count(*) from activity"), Is.EqualTo(1));
    }

    [Test]
    public async Task Webhook_ThatAnotherProgramChanged_IsSetBackAndNamed()
    {
        _answer = Answer("https://other.example.org/");
        await StartAsync();
        await Until.TrueAsync(() => _health.Trouble is not null && _kit.Clock.Timers == 1);
        Assert.That(_health.Trouble, Does.Contain("Another program"));

        _answer = Answer(Url);
        _kit.Advance(TimeSpan.FromSeconds(1));

        await Until.TrueAsync(() => _health.Trouble is null);
        Assert.That(Methods(), Is.EqualTo(new[] { "setWebhook", "getWebhookInfo", "setWebhook", "getWebhookInfo" }));
    }

    [Test]
    public async Task Webhook_ThatTelegramDoesNotGetThroughTo_IsTrouble()
    {
        _answer = Answer(Url, pending: 12, error: "Connection refused", at: _kit.Now.AddSeconds(-20));
        await StartAsync();

        await Until.TrueAsync(() => _health.Trouble is not null);

        Assert.That(_health.Trouble, Does.Contain("Connection refused").And.Contain("12 updates"));
        Assert.That(_health.CaughtUp.IsCompleted, Is.False);
    }

    [Test]
    public async Task Start_WhenTelegramRefusesTheAddress_EndsTheProgramWithItsWords()
    {
        const string refusal = "Bad Request: bad webhook: Failed to resolve host: Name or service not known";
        _answer = method => method == "setWebhook"
            ? $$"""{"ok":false,"error_code":400,"description":"{{refusal}}"}"""
            : throw new InvalidOperationException(method);
        await StartAsync();

        await Until.TrueAsync(() => _lifetime.Stops == 1);
        Environment.ExitCode = 0;

        Assert.That(_health.Trouble, Does.Contain("Telegram:Webhook:Url").And.Contain("Failed to resolve host"));
    }

    [Test]
    public async Task Stop_WhileAnUpdateIsBeingTakenIn_AnswersItFirst()
    {
        await StartAsync(startLoop: false);
        var first = PostAsync(Message(5));
        await Until.TrueAsync(() => _loop.Waiting == 1);

        var stop = _source.StopAsync(CancellationToken.None);
        await _loop.StartAsync(CancellationToken.None);
        await stop;

        using var answer = await first;
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(() => PostAsync(Message(6)), Throws.InstanceOf<HttpRequestException>());
    }

    /// <summary>A certificate that only its owner vouches for is given to Telegram, without its key; a renewed one is taken up.</summary>
    [Test]
    public async Task Certificate_OfOnesOwn_IsUploadedAndTakenUpWhenItIsRenewed()
    {
        var folder = Directory.CreateTempSubdirectory("groupbot-certificate-");
        try
        {
            var file = System.IO.Path.Combine(folder.FullName, "bot.pem");
            var first = WriteCertificate(file);
            _options = new WebhookOptions { Url = "https://127.0.0.1" + Path, Listen = "https://127.0.0.1:0", Secret = Secret, Certificate = file };
            Assert.That(new WebhookOptionsValidator("http://127.0.0.1:1").Validate(null, _options).Failures, Is.Null);
            _answer = Answer(_options.Url);
            await StartAsync();
            await Until.TrueAsync(() => _health.LastSuccess is not null);
            var upload = Request("setWebhook").Text;
            Assert.That(upload, Does.Contain("BEGIN CERTIFICATE").And.Not.Contain("PRIVATE KEY"));
            Assert.That(await ShownAsync(), Is.EqualTo(first));

            var second = WriteCertificate(file);
            File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddSeconds(10));
            Assert.That(await ShownAsync(), Is.EqualTo(first), "a file is looked at once a minute");
            _kit.Advance(TimeSpan.FromMinutes(1));

            Assert.That(await ShownAsync(), Is.EqualTo(second));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task StartAsync(bool startLoop = true)
    {
        _server = await LocalServer.StartByMethod((method, _) => LocalServer.Answer(
            _answer(method).Contains("\"ok\":true", StringComparison.Ordinal) ? 200 : 400, _answer(method)));
        var telegram = new TelegramOptions { Token = LocalServer.Token, BaseUrl = _server.Url };
        _loop = new TurnLoop(_kit.Runner, _kit.WorkLine, _kit.File.Database, _kit.Metrics, _kit.Clock, _lifetime, NullLogger<TurnLoop>.Instance);
        _source = new WebhookSource(
            BotApiHttp.Client(telegram), Options.Create(_options), Options.Create(telegram), _loop, _kit.Self, _kit.Metrics, _health,
            _kit.Clock, _lifetime, NullLogger<WebhookSource>.Instance);
        if (startLoop)
        {
            await _loop.StartAsync(CancellationToken.None);
        }

        await _source.StartAsync(CancellationToken.None);
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string? secret = Secret, string path = Path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _source.Address + path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (secret is not null)
        {
            request.Headers.Add(WebhookListener.SecretHeader, secret);
        }

        return await _telegram.SendAsync(request);
    }

    private IReadOnlyList<string> Methods() =>
        [.. _server.Requests.Select(request => request.Path[(request.Path.LastIndexOf('/') + 1)..])];

    private ReceivedRequest Request(string method) =>
        _server.Requests.First(request => request.Path.EndsWith(method, StringComparison.Ordinal));

    /// <summary>What the Bot API says: of a webhook that stands, as getWebhookInfo tells it, and true to all else.</summary>
    private static Func<string, string> Answer(string url, int pending = 0, string? error = null, DateTimeOffset at = default)
    {
        var failure = error is null ? "" : $",\"last_error_date\":{at.ToUnixTimeSeconds()},\"last_error_message\":\"{error}\"";
        var info = $"{{\"url\":\"{url}\",\"has_custom_certificate\":false,\"pending_update_count\":{pending}{failure}}}";
        return method => $"{{\"ok\":true,\"result\":{(method == "getWebhookInfo" ? info : "true")}}}";
    }

    private string Message(long id) => $$"""
        {"update_id":{{id}},"message":{"message_id":{{id}},"from":{"id":77,"is_bot":false,"first_name":"小满"},
        "chat":{"id":{{A.Group.Id}},"title":"读书会","type":"supergroup"},"date":{{_kit.Now.ToUnixTimeSeconds()}},"text":"早"} }
        """;

    /// <summary>Which certificate the listener shows.</summary>
    private async Task<string> ShownAsync()
    {
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(_source.Address).Port);
        var shown = "";
        await using var tls = new SslStream(client.GetStream(), false, (_, certificate, _, _) =>
        {
            shown = certificate!.GetSerialNumberString();
            return certificate.Subject == "CN=127.0.0.1";
        });
        await tls.AuthenticateAsClientAsync("127.0.0.1");
        return shown;
    }

    private static string WriteCertificate(string file)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(90));
        File.WriteAllText(file, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        return certificate.GetSerialNumberString();
    }
}
