using System.Net;
using System.Text.Json;
using GroupBot.Tests.Support;
using GroupBot.Wire.Webhooks;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace GroupBot.Tests.Wire;

/// <summary>What Telegram is told of the webhook, how it goes, and the end.</summary>
internal sealed class WebhookSourceTests : WebhookFixture
{
    [Test]
    public async Task Start_TellsTelegramWhereAndWhatToSend()
    {
        await StartAsync();
        await Until.TrueAsync(() => Health.LastSuccess is not null);

        using var set = JsonDocument.Parse(Request("setWebhook").Body);
        Assert.That(set.RootElement.GetProperty("url").GetString(), Is.EqualTo(Url));
        Assert.That(set.RootElement.GetProperty("secret_token").GetString(), Is.EqualTo(Secret));
        Assert.That(set.RootElement.GetProperty("max_connections").GetInt32(), Is.EqualTo(7));
        Assert.That(
            set.RootElement.GetProperty("allowed_updates").EnumerateArray().Select(kind => kind.GetString()),
            Is.SupersetOf(new[] { "message", "chat_member", "message_reaction", "callback_query" }));
        Assert.That(set.RootElement.TryGetProperty("drop_pending_updates", out _), Is.False, "what waits there is not thrown away");
        Assert.That(Health.CaughtUp.IsCompleted, "nothing waits there");
    }

    /// <summary>The end of the program waits for no disk: what was not answered comes again.</summary>
    [Test, CancelAfter(20_000)]
    public async Task Stop_WhileTheStoreFails_Ends(CancellationToken ct)
    {
        Kit.Writer.Fault = phase => _ = phase == "commit" ? throw new SqliteException("on purpose", 13) : 0;
        await StartAsync();
        var post = PostAsync(Message(5));
        await Until.TrueAsync(() => Kit.Metrics.StorageTrouble is not null);

        await Source.StopAsync(ct).WaitAsync(ct);

        Assert.That(await AnswerOfAsync(post), Is.AnyOf(null, HttpStatusCode.ServiceUnavailable));
        Assert.That(Kit.Scalar<long>("select count(*) from activity"), Is.Zero);
    }

    [Test]
    public async Task Webhook_ThatAnotherProgramChanged_IsSetBackAndNamed()
    {
        Answers = Answer("https://other.example.org/");
        await StartAsync();
        await Until.TrueAsync(() => Health.Trouble is not null && Kit.Clock.Timers == 1);
        Assert.That(Health.Trouble, Does.Contain("Another program"));

        Answers = Answer(Url);
        Kit.Advance(TimeSpan.FromSeconds(1));

        await Until.TrueAsync(() => Health.Trouble is null);
        Assert.That(Methods(), Is.EqualTo(new[] { "setWebhook", "getWebhookInfo", "setWebhook", "getWebhookInfo" }));
    }

    [Test]
    public async Task Webhook_ThatTelegramDoesNotGetThroughTo_IsTrouble()
    {
        Answers = Answer(Url, pending: 12, error: "Connection refused", at: Kit.Now.AddSeconds(-20));
        await StartAsync();

        await Until.TrueAsync(() => Health.Trouble is not null);

        Assert.That(Health.Trouble, Does.Contain("Connection refused").And.Contain("12 updates"));
        Assert.That(Health.CaughtUp.IsCompleted, Is.False);
    }

    [Test]
    public async Task Start_WhenTelegramRefusesTheAddress_EndsTheProgramWithItsWords()
    {
        const string refusal = "Bad Request: bad webhook: Failed to resolve host: Name or service not known";
        Answers = method => method == "setWebhook"
            ? $$"""{"ok":false,"error_code":400,"description":"{{refusal}}"}"""
            : throw new InvalidOperationException(method);
        await StartAsync();

        await Until.TrueAsync(() => Lifetime.Stops == 1);
        var exitCode = Environment.ExitCode;
        Environment.ExitCode = 0;

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(Health.Trouble, Does.Contain("Telegram:Webhook:Url").And.Contain("Failed to resolve host"));
    }

    [Test]
    public async Task Stop_WhileAnUpdateIsBeingTakenIn_AnswersItFirst()
    {
        await StartAsync(startLoop: false);
        var first = PostAsync(Message(5));
        await Until.TrueAsync(() => Loop.Waiting == 1);

        var stop = Source.StopAsync(CancellationToken.None);
        await Loop.StartAsync(CancellationToken.None);
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
            Options = new WebhookOptions { Url = "https://127.0.0.1" + Path, Listen = "https://127.0.0.1:0", Secret = Secret, Certificate = file };
            Assert.That(new WebhookOptionsValidator("http://127.0.0.1:1").Validate(null, Options).Failures, Is.Null);
            Answers = Answer(Options.Url);
            await StartAsync();
            await Until.TrueAsync(() => Health.LastSuccess is not null);
            var upload = Request("setWebhook").Text;
            Assert.That(upload, Does.Contain("BEGIN CERTIFICATE").And.Not.Contain("PRIVATE KEY"));
            Assert.That(await ShownAsync(), Is.EqualTo(first));

            var second = WriteCertificate(file);
            File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddSeconds(10));
            Assert.That(await ShownAsync(), Is.EqualTo(first), "a file is looked at once a minute");
            Kit.Advance(TimeSpan.FromMinutes(1));

            Assert.That(await ShownAsync(), Is.EqualTo(second));
            await Until.TrueAsync(() => Server.Requests.Count(request => request.Path.EndsWith("setWebhook", StringComparison.Ordinal)) == 2);
            Assert.That(Server.Requests.Last(request => request.Path.EndsWith("setWebhook", StringComparison.Ordinal)).Text,
                Is.Not.EqualTo(upload).And.Contain("BEGIN CERTIFICATE"), "Telegram trusts no other than the one it was given");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
