using System.Net;
using GroupBot.Tests.Support;
using NUnit.Framework;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace GroupBot.Tests.TelegramBot;

/// <summary>What the client makes of refusals, of silence and of what is no answer.</summary>
[CancelAfter(20_000)]
public sealed class ClientFailureTests
{
    private const string TooMany =
        """{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 7","parameters":{"retry_after":7} }""";

    [Test]
    public async Task SendRequest_WhenRefused_ThrowsWhatTheServerSays()
    {
        await using var server = await LocalServer.Start(LocalServer.Answer(
            400,
            """{"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat" """
            + ""","parameters":{"migrate_to_chat_id":-1009} }"""));
        var exception = (await Assert.ThrowsAsync<ApiRequestException>(() => server.Client().LeaveChat(chatId: -5)))!;
        Assert.Multiple(() =>
        {
            Assert.That(exception.Message, Is.EqualTo("Bad Request: group chat was upgraded to a supergroup chat"));
            Assert.That(exception.ErrorCode, Is.EqualTo(400));
            Assert.That(exception.Parameters!.MigrateToChatId, Is.EqualTo(-1009));
            Assert.That(exception.ToString(), Does.StartWith("Telegram Bot API error 400"));
            Assert.That(server.Requests, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task SendRequest_WhenPutOff_WaitsAsLongAsAskedAndSendsAgain(CancellationToken ct)
    {
        await using var server = await LocalServer.Start(LocalServer.Answer(429, TooMany), LocalServer.Result("true"));
        var clock = new StandingClock();
        using var bytes = new MemoryStream("file"u8.ToArray());
        var call = server.Client(clock: clock, token: ct).SetWebhook(
            url: "https://example.org", certificate: InputFile.FromStream(bytes), cancellationToken: ct);
        var wait = await clock.NextWait(ct);
        Assert.That(wait.Length, Is.EqualTo(TimeSpan.FromSeconds(7)));
        Assert.That(call.IsCompleted, Is.False);
        wait.End();
        await call;
        Assert.That(server.Requests.Select(request => request.Text), Is.All.Contains("file"));
        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task SendRequest_WhenPutOffTooOften_Throws(CancellationToken ct)
    {
        await using var server = await LocalServer.Start(LocalServer.Answer(429, TooMany));
        var clock = new StandingClock();
        var call = server.Client(retryCount: 2, clock: clock, token: ct).LogOut(ct);
        (await clock.NextWait(ct)).End();
        Assert.That(
            async () => await call,
            Throws.TypeOf<ApiRequestException>().With.Property("ErrorCode").EqualTo(429));
        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [TestCase(1, 60)]
    [TestCase(3, 6)]
    public async Task SendRequest_WhenItMustNotWait_ThrowsAtOnce(int retryCount, int retryThreshold)
    {
        await using var server = await LocalServer.Start(LocalServer.Answer(429, TooMany));
        var client = new TelegramBotClient(
            new TelegramBotClientOptions(LocalServer.Token, server.Url)
            {
                RetryCount = retryCount,
                RetryThreshold = retryThreshold,
            });
        var exception = (await Assert.ThrowsAsync<ApiRequestException>(() => client.LogOut()))!;
        Assert.That(exception.Parameters!.RetryAfter, Is.EqualTo(7));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task SendRequest_WhenCancelledWhileItWaits_EndsAtOnce(CancellationToken ct)
    {
        await using var server = await LocalServer.Start(LocalServer.Answer(429, TooMany));
        var clock = new StandingClock();
        using var source = new CancellationTokenSource();
        var call = server.Client(clock: clock, token: ct).LogOut(source.Token);
        await clock.NextWait(ct);
        await source.CancelAsync();
        Assert.That(
            async () => await call.WaitAsync(TimeSpan.FromSeconds(5), ct),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCase(502, "<html>Bad Gateway</html>", "There was an exception during deserialization of the response")]
    [TestCase(200, "<html>", "There was an exception during deserialization of the response")]
    [TestCase(200, """{"ok":true}""", "Required properties not found in response")]
    [TestCase(200, """{"ok":true,"result":null}""", "Required properties not found in response")]
    [TestCase(200, """{"ok":false,"error_code":400,"description":"x"}""", "Required properties not found in response")]
    [TestCase(201, """{"ok":true,"result":{}}""", "Required properties not found in response")]
    [TestCase(500, """{"ok":false,"error_code":500}""", "Required properties not found in response")]
    [TestCase(500, "null", "Required properties not found in response")]
    public async Task SendRequest_WhenTheAnswerIsUnusable_SaysSo(int status, string body, string message)
    {
        await using var server = await LocalServer.Start(LocalServer.Answer(status, body, "text/html"));
        var exception = (await Assert.ThrowsAsync<RequestException>(() => server.Client().GetWebhookInfo()))!;
        Assert.Multiple(() =>
        {
            Assert.That(exception.Message, Is.EqualTo(message));
            Assert.That(exception.HttpStatusCode, Is.EqualTo((HttpStatusCode)status));
        });
    }

    [Test]
    public async Task SendRequest_WhenTheServerIsSilent_TimesOut()
    {
        await using var server = await LocalServer.Start(LocalServer.Silence);
        var client = server.Client();
        client.Timeout = TimeSpan.FromMilliseconds(50);
        Assert.That(
            () => client.GetMe(),
            Throws.TypeOf<RequestException>().With.Message.EqualTo("Bot API Request timed out"));
    }

    [Test]
    public async Task SendRequest_WhenNobodyListens_SaysSo()
    {
        var server = await LocalServer.Start(LocalServer.Silence);
        var client = server.Client();
        await server.DisposeAsync();
        Assert.That(
            () => client.GetMe(),
            Throws.TypeOf<RequestException>()
                .With.Message.StartsWith("Bot API Service Failure: ")
                .And.InnerException.InstanceOf<HttpRequestException>());
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task SendRequest_WhenCancelled_Ends(bool byTheClient)
    {
        await using var server = await LocalServer.Start(LocalServer.Silence);
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var call = byTheClient ? server.Client(token: source.Token).GetMe() : server.Client().GetMe(source.Token);
        Assert.That(async () => await call, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task DownloadFile_WhenTheServerHasItNot_Throws()
    {
        await using var server = await LocalServer.Start(
            LocalServer.Answer(404, """{"ok":false,"error_code":404,"description":"Not Found"}"""));
        using var destination = new MemoryStream();
        Assert.That(
            () => server.Client().DownloadFile("a", destination),
            Throws.TypeOf<ApiRequestException>().With.Message.EqualTo("Not Found"));
    }

    [Test]
    public void DownloadFile_WhenTheFileHasNoPath_Throws() =>
        Assert.That(
            () => new TelegramBotClient(LocalServer.Token).DownloadFile(new TGFile(), Stream.Null),
            Throws.ArgumentException);

    [TestCase(200, """{"ok":true,"result":{"id":42,"is_bot":true,"first_name":"B"} }""", true)]
    [TestCase(401, """{"ok":false,"error_code":401,"description":"Unauthorized"}""", false)]
    public async Task TestApi_WhenAsked_TellsWhetherTheTokenIsTaken(int status, string body, bool expected)
    {
        await using var server = await LocalServer.Start(LocalServer.Answer(status, body));
        Assert.That(await server.Client().TestApi(), Is.EqualTo(expected));
    }
}
