using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using GroupBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>What a webhook is sent, and what its answers do.</summary>
internal sealed class WebhookTests : SandboxFixture
{
    private static readonly Func<HttpContext, Task> Fine = LocalServer.Answer(200, "");

    private LocalServer? _receiver;

    private LocalServer Receiver => _receiver!;

    private IEnumerable<JsonObject> Received => Receiver.Requests.Select(request => (JsonObject)JsonNode.Parse(request.Text)!);

    [TearDown]
    public async Task StopReceiverAsync()
    {
        if (_receiver is not null)
        {
            _receiver.Requests.ToList().ForEach(request => AnswerJudge.RequireUpdate(request.Text));
            await _receiver.DisposeAsync();
        }
    }

    [Test, Covers("setWebhook", By = "getWebhookInfo"), Covers("getWebhookInfo"), Covers("deleteWebhook", By = "getWebhookInfo")]
    public async Task SetWebhook_Always_IsSentWhatWaitsAndWhatComes()
    {
        var headers = new ConcurrentQueue<(string Secret, string Encoding)>();
        World.Post(Ann, Chat, "早");
        await ReceiveAsync(context =>
        {
            headers.Enqueue((context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString(), context.Request.Headers.AcceptEncoding.ToString()));
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
        var set = await Bot.CallAsync("setWebhook", new { url = Receiver.Url, secret_token = "s-E_1", max_connections = 500, allowed_updates = new[] { "message", "chat_member" } });
        Assert.That((string?)set["description"], Is.EqualTo("Webhook was set"));
        World.Post(Ann, Chat, "打卡");
        await Until.TrueAsync(() => World.Bot.Queue.Count == 0 && Receiver.Requests.Count == 2);

        Assert.That(Received.Select(u => (string?)u["message"]!["text"]), Is.EqualTo(new[] { "早", "打卡" }));
        Assert.That(Receiver.Requests.Select(r => (r.Method, r.ContentType)), Is.All.EqualTo(("POST", "application/json")));
        Assert.That(headers, Is.All.EqualTo(("s-E_1", "gzip, deflate")));
        var info = await Bot.ResultAsync("getWebhookInfo");
        Assert.That(((string?)info["url"], (int?)info["max_connections"], (int?)info["pending_update_count"]), Is.EqualTo((Receiver.Url, 100, 0)));
        Assert.That(info["allowed_updates"]!.AsArray().Select(n => (string?)n), Is.EqualTo(new[] { "chat_member", "message" }));
        Assert.That(info["last_error_date"], Is.Null);

        Assert.That((string?)(await Bot.CallAsync("deleteWebhook"))["description"], Is.EqualTo("Webhook was deleted"));
        Assert.That((string?)(await Bot.CallAsync("deleteWebhook"))["description"], Is.EqualTo("Webhook is already deleted"));
        World.Post(Ann, Chat, "晚");
        Assert.That((string?)(await Bot.ResultAsync("getWebhookInfo"))["url"], Is.Empty);
        Assert.That(await Bot.DrainKindsAsync(), Is.EqualTo(new[] { "message" }));
    }

    [Test]
    public async Task SetWebhook_WithTheSameAgain_SaysSo()
    {
        await ReceiveAsync(Fine);
        await SetAsync();
        Assert.That(await Bot.ErrorAsync("setWebhook", new { url = Receiver.Url }), Is.EqualTo("429 Too Many Requests: retry after 1"));
        World.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.That((string?)(await Bot.CallAsync("setWebhook", new { url = Receiver.Url }))["description"], Is.EqualTo("Webhook is already set"));
        World.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That((string?)(await Bot.CallAsync("setWebhook", new { url = "" }))["description"], Is.EqualTo("Webhook was deleted"));
    }

    [TestCase("http://example.com/hook", null, "400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook")]
    [TestCase("https://example.com:9000/hook", null, "400 Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")]
    [TestCase("ftp://example.com", null, "400 Bad Request: invalid webhook URL specified")]
    [TestCase("https://192.168.1.5/hook", null, "400 Bad Request: bad webhook: IP address 192.168.1.5 is reserved")]
    [TestCase("https://169.254.169.254/hook", null, "400 Bad Request: bad webhook: IP address 169.254.169.254 is reserved")]
    [TestCase("https://[fd00::1]/hook", null, "400 Bad Request: bad webhook: IPv6-only addresses are not allowed")]
    [TestCase("http://127.0.0.1:9000", "密码", "400 Bad Request: secret token contains unallowed characters")]
    [TestCase("http://127.0.0.1:9000", "257", "400 Bad Request: secret token is too long")]
    public async Task SetWebhook_WhenWrong_IsRefused(string url, string? secret, string error)
    {
        secret = secret == "257" ? new string('a', 257) : secret;

        Assert.That(await Bot.ErrorAsync("setWebhook", new { url, secret_token = secret }), Is.EqualTo(error));
        Assert.That((string?)(await Bot.ResultAsync("getWebhookInfo"))["url"], Is.Empty);
    }

    [TestCase("10.0.0.1", "400 Bad Request: bad webhook: IP address 10.0.0.1 is reserved")]
    [TestCase("here", "400 Bad Request: bad webhook: Invalid IP address specified")]
    public async Task SetWebhook_WithAnAddressThatWillNotDo_IsRefused(string address, string error) => Assert.That(
        await Bot.ErrorAsync("setWebhook", new { url = "https://example.com/hook", ip_address = address }), Is.EqualTo(error));

    [Test]
    public async Task SetWebhook_WithDropPendingUpdates_ForgetsWhatWaits()
    {
        World.Post(Ann, Chat, "old");
        await ReceiveAsync(Fine);
        await Bot.ResultAsync("setWebhook", new { url = Receiver.Url, drop_pending_updates = true });
        World.Post(Ann, Chat, "new");
        await Until.TrueAsync(() => World.Bot.Queue.Count == 0);

        Assert.That(Received.Select(u => (string?)u["message"]!["text"]), Is.EqualTo(new[] { "new" }));
    }

    [Test]
    public async Task GetUpdates_WithAWebhook_IsAConflict()
    {
        await ReceiveAsync(Fine);
        var poll = Bot.ErrorAsync("getUpdates", new { timeout = 50 });
        await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, CancellationToken.None);
        await SetAsync();

        Assert.That(await poll, Is.EqualTo("409 Conflict: terminated by setWebhook request"));
        World.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.That(await Bot.ErrorAsync("getUpdates"), Is.EqualTo(
            "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"));
    }

    [Test]
    public async Task Failure_WhenRepeated_IsTriedAtOnceThenAfter2And4Seconds()
    {
        await ReceiveAsync(LocalServer.Answer(500, ""));
        await SetAsync();
        World.Post(Ann, Chat, "x");
        await Until.TrueAsync(() => Receiver.Requests.Count == 2);
        foreach (var (seconds, tries) in new[] { (2, 3), (4, 4), (8, 5) })
        {
            await SettleAsync();
            World.Clock.Advance(TimeSpan.FromSeconds(seconds - 1));
            await SettleAsync();
            Assert.That(Receiver.Requests, Has.Count.EqualTo(tries - 1), $"{seconds} s are not over");
            World.Clock.Advance(TimeSpan.FromSeconds(1));
            await Until.TrueAsync(() => Receiver.Requests.Count == tries);
        }

        var info = await Bot.ResultAsync("getWebhookInfo");
        Assert.That((string?)info["last_error_message"], Is.EqualTo("Wrong response from the webhook: 500 Internal Server Error"));
        Assert.That((long?)info["last_error_date"], Is.EqualTo(World.Clock.GetUtcNow().ToUnixTimeSeconds()).Within(2));
        Assert.That((int?)info["pending_update_count"], Is.EqualTo(1));
        World.Clock.Advance(TimeSpan.FromDays(1));
        Assert.That((int?)(await Bot.ResultAsync("getWebhookInfo"))["pending_update_count"], Is.Zero, "a day is as long as it is kept");
    }

    [Test]
    public async Task Failure_WithRetryAfter_WaitsThatLong()
    {
        await ReceiveAsync(
            context =>
            {
                context.Response.Headers.RetryAfter = "30";
                context.Response.StatusCode = 503;
                return Task.CompletedTask;
            },
            Fine);
        await SetAsync();
        World.Post(Ann, Chat, "x");
        await Until.TrueAsync(() => Receiver.Requests.Count == 1);
        await SettleAsync();
        World.Clock.Advance(TimeSpan.FromSeconds(28));
        await SettleAsync();
        Assert.That(Receiver.Requests, Has.Count.EqualTo(1));

        World.Clock.Advance(TimeSpan.FromSeconds(2));

        await Until.TrueAsync(() => World.Bot.Queue.Count == 0);
    }

    [Test]
    public async Task Failure_OfARedirect_IsOne()
    {
        await ReceiveAsync(
            context =>
            {
                context.Response.Redirect("/elsewhere");
                return Task.CompletedTask;
            },
            Fine);
        await SetAsync();
        World.Post(Ann, Chat, "x");
        await Until.TrueAsync(() => World.Bot.Queue.Count == 0);

        Assert.That((string?)(await Bot.ResultAsync("getWebhookInfo"))["last_error_message"], Is.EqualTo("Wrong response from the webhook: 302 Found"));
        Assert.That(Receiver.Requests.Select(r => r.Path), Is.All.EqualTo("/"));
    }

    [Test]
    public async Task Failure_WhenNobodyListens_IsTold()
    {
        await Bot.ResultAsync("setWebhook", new { url = "http://127.0.0.1:1/hook" });
        World.Post(Ann, Chat, "x");
        await Until.TrueAsync(() => World.Webhooks.Of(World.Bot)!.LastError is not null);

        Assert.That((string?)(await Bot.ResultAsync("getWebhookInfo"))["last_error_message"], Is.EqualTo("Connection refused"));
    }

    [Test]
    public async Task Gone_KeptUpFor23Hours_RemovesTheWebhook()
    {
        await ReceiveAsync(LocalServer.Answer(410, ""));
        await SetAsync();
        World.Post(Ann, Chat, "x");
        await Until.TrueAsync(() => Receiver.Requests.Count == 2);
        await SettleAsync();
        World.Clock.Advance(TimeSpan.FromHours(22));
        await Until.TrueAsync(() => Receiver.Requests.Count == 3);
        Assert.That((string?)(await Bot.ResultAsync("getWebhookInfo"))["url"], Is.Not.Empty);
        await SettleAsync();

        World.Clock.Advance(TimeSpan.FromHours(1.01));

        await Until.TrueAsync(() => World.Webhooks.Of(World.Bot) is null);
        Assert.That((string?)(await Bot.ResultAsync("getWebhookInfo"))["url"], Is.Empty);
    }

    [Test]
    public async Task Lane_WhenItsFirstUpdateFails_HoldsBackOnlyItself()
    {
        var second = World.CreateGroup(Owner, "second");
        World.Add(Owner, second, World.Bot.User);
        World.Promote(Owner, second, World.Bot.User, AdminRights.Usual);
        await Bot.DrainAsync();
        await ReceiveAsync(context => LocalServer.Answer(
            Receiver.Requests.Any(r => r.Text.Contains("later", StringComparison.Ordinal)) ? 200 : 500, "")(context));
        await SetAsync();
        World.Post(Ann, Chat, "first");
        World.Post(Ann, Chat, "second");
        await Until.TrueAsync(() => Receiver.Requests.Count == 2);
        await SettleAsync();
        World.Post(Owner, second, "later");
        await Until.TrueAsync(() => World.Bot.Queue.Count == 2);
        World.Clock.Advance(TimeSpan.FromSeconds(2));
        await Until.TrueAsync(() => World.Bot.Queue.Count == 0);

        Assert.That(Received.Select(u => (string?)u["message"]!["text"]), Is.EqualTo(new[] { "first", "first", "later", "first", "second" }));
    }

    [TestCase("application/json", """{"method":"sendMessage","chat_id":CHAT,"text":"回"}""")]
    [TestCase("application/x-www-form-urlencoded", "method=sendMessage&chat_id=CHAT&text=%E5%9B%9E")]
    [TestCase("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"method\"\r\n\r\nsendMessage\r\n--b\r\n"
        + "Content-Disposition: form-data; name=\"chat_id\"\r\n\r\nCHAT\r\n--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n回\r\n--b--\r\n")]
    public async Task Answer_WithAMethod_RunsIt(string type, string body)
    {
        await ReceiveAsync(LocalServer.Answer(200, body.Replace("CHAT", $"{Chat.Id}", StringComparison.Ordinal), type));
        await SetAsync();
        World.Post(Ann, Chat, "x");
        await Until.TrueAsync(() => World.MessagesOf(Chat).Count == 2);

        Assert.That(World.MessagesOf(Chat)[^1].Text, Is.EqualTo("回"));
        Assert.That(World.Refusals, Is.Empty);
    }

    [TestCase("""{"method":"getMe"}""")]
    [TestCase("""{"method":"deleteWebhook"}""")]
    [TestCase("""{"method":"sendMessage","chat_id":-1,"text":"x"}""")]
    [TestCase("[1]")]
    [TestCase("so sorry")]
    [TestCase("--b\r\nContent-Dis", "multipart/form-data; boundary=b")]
    [TestCase("x", "multipart/form-data")]
    public async Task Answer_WithWhatIsNotRun_IsATakenUpdate(string body, string type = "application/json")
    {
        await ReceiveAsync(LocalServer.Answer(200, body, type));
        await SetAsync();
        World.Post(Ann, Chat, "x");
        await Until.TrueAsync(() => World.Bot.Queue.Count == 0);
        await SettleAsync();

        Assert.That(Receiver.Requests, Has.Count.EqualTo(1));
        Assert.That(World.Calls.Calls.Select(c => c.Method), Has.No.Member("getMe").And.No.Member("deleteWebhook"));
        Assert.That(World.Webhooks.Of(World.Bot), Is.Not.Null);
    }

    [Test]
    public async Task Connections_WhenOneIsAllowed_AreOneAtATime()
    {
        var (now, most) = (0, 0);
        await ReceiveAsync(async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
            Interlocked.Decrement(ref now);
        });
        foreach (var name in new[] { "甲", "乙", "丙" })
        {
            World.Start(World.CreateUser(name));
        }

        await Bot.ResultAsync("setWebhook", new { url = Receiver.Url, max_connections = 1 });
        await Until.TrueAsync(() => World.Bot.Queue.Count == 0);

        Assert.That((most, Receiver.Requests.Count), Is.EqualTo((1, 3)));
    }

    [Test]
    public async Task Url_WithUserAndPassword_SendsThem()
    {
        var seen = "";
        await ReceiveAsync(context =>
        {
            seen = context.Request.Headers.Authorization.ToString();
            return Task.CompletedTask;
        });
        await Bot.ResultAsync("setWebhook", new { url = Receiver.Url.Replace("http://", "http://me:p%20w@", StringComparison.Ordinal) });
        World.Post(Ann, Chat, "x");
        await Until.TrueAsync(() => World.Bot.Queue.Count == 0);

        Assert.That(seen, Is.EqualTo("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("me:p w"))));
    }

    [Test]
    public async Task Answer_ThatMakesTheSandboxFail_IsLoggedAndHoldsUpNothing()
    {
        // Nothing but a fault of the sandbox's own leaves nobody where somebody should be.
        Chat.Memberships[Ben.Id] = null!;
        var ban = $$"""{"method":"banChatMember","chat_id":{{Chat.Id}},"user_id":{{Ben.Id}}}""";
        await ReceiveAsync(LocalServer.Answer(200, ban, "application/json"));
        World.Post(Ann, Chat, "1");
        World.Post(Ann, Chat, "2");
        await SetAsync();
        await Until.TrueAsync(() => World.Bot.Queue.Count == 0 && World.Calls.Calls.Count(call => call.Status == 500) == 2);

        Assert.That(Received.Select(u => (string?)u["message"]!["text"]), Is.EqualTo(new[] { "1", "2" }));
        Assert.That(World.Refusals.Select(refusal => refusal.Method), Is.All.EqualTo("banChatMember"));
    }

    private async Task ReceiveAsync(params Func<HttpContext, Task>[] answers) => _receiver = await LocalServer.Start(answers);

    private Task<JsonNode> SetAsync() => Bot.ResultAsync("setWebhook", new { url = Receiver.Url });

    /// <summary>Until a failure has been noted and the wait for the next try has begun.</summary>
    private static Task SettleAsync() => Task.Delay(TimeSpan.FromMilliseconds(150), TimeProvider.System, CancellationToken.None);
}
