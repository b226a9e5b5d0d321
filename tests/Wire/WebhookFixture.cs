using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using GroupBot.Storage;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using GroupBot.Wire;
using GroupBot.Wire.Webhooks;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace GroupBot.Tests.Wire;

/// <summary>Receiving by webhook on real HTTP and a real file.</summary>
internal abstract class WebhookFixture
{
    protected const string Path = "/from-telegram", Secret = "only_Telegram-knows";
    protected const string Url = "http://203.0.113.7:8443" + Path;

    protected TurnKit Kit { get; } = new();
    protected ReceivingHealth Health { get; }
    protected FakeLifetime Lifetime { get; } = new();
    protected HttpClient Telegram { get; } = new();
    protected WebhookOptions Options { get; set; } = new() { Url = Url, Listen = "http://127.0.0.1:0", Secret = Secret, MaxConnections = 7 };
    protected Func<string, string> Answers { get; set; } = Answer(Url);
    protected TurnLoop Loop { get; private set; } = null!;
    protected LocalServer Server { get; private set; } = null!;
    protected WebhookSource Source { get; private set; } = null!;

    protected WebhookFixture() => Health = new ReceivingHealth(Kit.Metrics, Kit.Clock);

    [TearDown]
    public async Task StopAsync()
    {
        await Source.StopAsync(CancellationToken.None);
        await Loop.StopAsync(CancellationToken.None);
        await Server.DisposeAsync();
        Source.Dispose();
        Loop.Dispose();
        Telegram.Dispose();
        Kit.Dispose();
    }

    protected async Task StartAsync(bool startLoop = true)
    {
        Server = await LocalServer.StartByMethod((method, _) => LocalServer.Answer(
            Answers(method).Contains("\"ok\":true", StringComparison.Ordinal) ? 200 : 400, Answers(method)));
        var telegram = new TelegramOptions { Token = LocalServer.Token, BaseUrl = Server.Url };
        Loop = new TurnLoop(Kit.Runner, Kit.WorkLine, Kit.File.Database, Kit.Metrics, Kit.Clock, new StoreEnd(Lifetime), NullLogger<TurnLoop>.Instance);
        Source = new WebhookSource(
            BotApiHttp.Client(telegram), Microsoft.Extensions.Options.Options.Create(Options), Microsoft.Extensions.Options.Options.Create(telegram), Loop, Kit.Self, Kit.Metrics, Health,
            Kit.Clock, Lifetime, NullLogger<WebhookSource>.Instance);
        if (startLoop)
        {
            await Loop.StartAsync(CancellationToken.None);
        }

        await Source.StartAsync(CancellationToken.None);
    }

    protected async Task<HttpResponseMessage> PostAsync(string body, string? secret = Secret, string path = Path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Source.Address + path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (secret is not null)
        {
            request.Headers.Add(WebhookListener.SecretHeader, secret);
        }

        return await Telegram.SendAsync(request);
    }

    /// <summary>Null where there was none.</summary>
    protected static async Task<HttpStatusCode?> AnswerOfAsync(Task<HttpResponseMessage> post)
    {
        try
        {
            using var answer = await post;
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    protected IReadOnlyList<string> Methods() =>
        [.. Server.Requests.Select(request => request.Path[(request.Path.LastIndexOf('/') + 1)..])];

    protected ReceivedRequest Request(string method) =>
        Server.Requests.First(request => request.Path.EndsWith(method, StringComparison.Ordinal));

    /// <summary>What the Bot API says: of a webhook that stands, as getWebhookInfo tells it, and true to all else.</summary>
    protected static Func<string, string> Answer(string url, int pending = 0, string? error = null, DateTimeOffset at = default)
    {
        var failure = error is null ? "" : $",\"last_error_date\":{at.ToUnixTimeSeconds()},\"last_error_message\":\"{error}\"";
        var info = $"{{\"url\":\"{url}\",\"has_custom_certificate\":false,\"pending_update_count\":{pending}{failure}}}";
        return method => $"{{\"ok\":true,\"result\":{(method == "getWebhookInfo" ? info : "true")}}}";
    }

    protected string Message(long id) => $$"""
        {"update_id":{{id}},"message":{"message_id":{{id}},"from":{"id":77,"is_bot":false,"first_name":"小满"},
        "chat":{"id":{{A.Group.Id}},"title":"读书会","type":"supergroup"},"date":{{Kit.Now.ToUnixTimeSeconds()}},"text":"早"} }
        """;

    /// <summary>Which certificate the listener shows.</summary>
    protected async Task<string> ShownAsync()
    {
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(Source.Address).Port);
        var shown = "";
        await using var tls = new SslStream(client.GetStream(), false, (_, certificate, _, _) =>
        {
            shown = certificate!.GetSerialNumberString();
            return certificate.Subject == "CN=127.0.0.1";
        });
        await tls.AuthenticateAsClientAsync("127.0.0.1");
        return shown;
    }

    protected static string WriteCertificate(string file)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(90));
        File.WriteAllText(file, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        return certificate.GetSerialNumberString();
    }
}
