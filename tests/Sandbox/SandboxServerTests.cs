using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class SandboxServerTests : SandboxFixture
{
    private string Base => $"/bot{Bot.Server.BotToken}";

    [Test, Covers("getMe")]
    public async Task GetMe_WhenCalledInAnyCase_TellsTheBot()
    {
        var me = await Bot.ResultAsync("GETME");

        Assert.That((string?)me["username"], Is.EqualTo("groupbot_sandbox_bot"));
        Assert.That((bool?)me["can_read_all_group_messages"], Is.False);
    }

    [Test]
    public async Task Call_WhenByQuery_IsRead()
    {
        var answer = await Bot.Http.GetStringAsync($"{Base}/sendMessage?chat_id={Chat.Id}&text=hi&protect_content=YES");

        Assert.That((bool?)JsonNode.Parse(answer)!["result"]!["has_protected_content"], Is.True);
    }

    [Test]
    public async Task Call_WhenByALongQuery_IsRead()
    {
        var text = new string('书', 4096);
        var answer = await Bot.Http.GetStringAsync($"{Base}/sendMessage?chat_id={Chat.Id}&text={Uri.EscapeDataString(text)}");

        Assert.That((string?)JsonNode.Parse(answer)!["result"]!["text"], Is.EqualTo(text));
    }

    [Test]
    public async Task Call_WithTooMuchAboveTheBody_Is431()
    {
        using var response = await Bot.Http.GetAsync($"{Base}/sendMessage?chat_id={Chat.Id}&text={new string('x', 300_000)}");
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.That(((int)response.StatusCode, (int?)answer["error_code"]), Is.EqualTo((431, 431)));
        Assert.That(World.Calls.Calls[^1], Has.Property("Status").EqualTo(431).And.Property("Method").EqualTo("sendMessage"));
    }

    [Test]
    public async Task Call_WithMoreThanAMebibyteOfParameters_Is413() => Assert.That(
        await SendErrorAsync(new string('书', 400_000)), Is.EqualTo("413 Request Entity Too Large: too many parameters"));

    [Test]
    public async Task Call_ToTheTestDataCentre_LeadsToTheSameBot()
    {
        var answer = await Bot.Http.GetStringAsync($"{Base}/test/getMe");

        Assert.That((long?)JsonNode.Parse(answer)!["result"]!["id"], Is.EqualTo(World.Bot.User.Id));
    }

    [Test]
    public async Task Call_WhenByForm_TheQueryWins()
    {
        using var form = new FormUrlEncodedContent([new("text", "form"), new("chat_id", $"{Chat.Id}")]);
        using var response = await Bot.Http.PostAsync($"{Base}/sendMessage?text=query", form);

        Assert.That(World.MessagesOf(Chat)[^1].Text, Is.EqualTo("query"));
    }

    [Test]
    public async Task Call_WhenGzipped_IsRead()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes($"{{\"chat_id\":{Chat.Id},\"text\":\"packed\"}}"));
        }

        using var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentType = new("application/json");
        content.Headers.ContentEncoding.Add("gzip");
        using var response = await Bot.Http.PostAsync($"{Base}/sendMessage", content);

        Assert.That(World.MessagesOf(Chat)[^1].Text, Is.EqualTo("packed"));
    }

    [TestCase("/nothing", 404, "Not Found")]
    [TestCase("/botabc/getMe", 401, "Unauthorized: invalid token specified")]
    [TestCase("/botabc:def/getMe", 401, "Unauthorized: invalid token specified")]
    [TestCase("/bot-5:def/getMe", 401, "Unauthorized: invalid token specified")]
    [TestCase("/bot12:abc/getMe", 401, "Unauthorized")]
    public async Task Call_WhenPathIsWrong_IsRefused(string path, int status, string description)
    {
        using var response = await Bot.Http.GetAsync(path);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.That(response.StatusCode, Is.EqualTo((HttpStatusCode)status));
        Assert.That((string?)answer["description"], Is.EqualTo(description));
    }

    [TestCase("/botabc/getMe", "Unauthorized: invalid token specified")]
    [TestCase("/bot12:abc/getMe", "Unauthorized")]
    public async Task Call_OfNoBot_IsInTheLog(string path, string description)
    {
        using var response = await Bot.Http.GetAsync(path);
        var call = World.Calls.Calls.Single();

        Assert.That((call.Method, call.Status, call.Answer), Is.EqualTo(("getMe", 401, description)));
    }

    [Test]
    public async Task Call_WhenMethodIsUnknown_Is404() => Assert.That(
        await Bot.ErrorAsync("sendTelepathy"), Is.EqualTo("404 Not Found: method not found"));

    [Test]
    public async Task Call_WhenMethodIsNotSupported_SaysSo() => Assert.That(
        await Bot.ErrorAsync("getStickerSet", new { name = "x" }), Does.Contain("sandbox: method getStickerSet is not supported yet"));

    [Test]
    public async Task Page_Always_IsServedWithoutForeignSources()
    {
        using var response = await Bot.Http.GetAsync("/");
        var page = await response.Content.ReadAsStringAsync();

        Assert.That(page, Does.Contain("app.js").And.Not.Contain("https://"));
        Assert.That(response.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'self'"));
    }

    [Test]
    public async Task StopServer_WhilePolling_EndsThePoll()
    {
        var poll = Bot.CallAsync("getUpdates", new { timeout = 50 });
        await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, CancellationToken.None);
        await Bot.Server.DisposeAsync();

        Assert.That((string?)(await poll)["description"], Is.EqualTo("Internal Server Error: restart"));
    }
}
