using System.Globalization;
using Dapper;
using GroupBot.Wire;
using GroupBot.Wire.Webhooks;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace GroupBot.Tests.EndToEnd;

/// <summary>The rehearsal before the first poll helps where it can and never stands in the way.</summary>
internal sealed class RehearsalTests : ProgramFixture
{
    /// <summary>A proxy that is not there, and a folder for passing files that cannot be written to.</summary>
    [TestCase("HTTP_PROXY", "http://127.0.0.1:9")]
    [TestCase("ALL_PROXY", "http://127.0.0.1:9")]
    [TestCase("TMPDIR", "/dev/null")]
    [CancelAfter(90_000)]
    public async Task Run_WhereItCannotRehearse_WorksAndStopsAllTheSame(string name, string value)
    {
        var ct = TestContext.CurrentContext.CancellationToken;
        Settings[name] = value;
        using var bot = Start("run");
        await SaysAsync(bot, "is running", ct);
        var question = Sandbox.World.Post(Sandbox.World.Members[0], Sandbox.World.Group!, "/ping");
        await UntilAsync(bot, () => Sandbox.World.MessagesOf(Sandbox.World.Group!).Any(message => message.ReplyTo?.Id == question.Id), ct);

        Assert.That(await bot.StopAsync(ct), Is.Zero, bot.Output);
    }

    [Test, CancelAfter(90_000)]
    public async Task Run_AfterItsRehearsal_LeavesNothingOfIt(CancellationToken ct)
    {
        var passing = Directory.CreateDirectory(Path.Combine(Folder, "passing")).FullName;
        Settings["TMPDIR"] = passing;
        using var bot = Start("run");
        await SaysAsync(bot, "is running", ct);

        Assert.That(Directory.GetDirectories(passing, "groupbot-rehearsal-*"), Is.Empty);
        await bot.StopAsync(ct);
    }

    /// <summary>It goes the way that updates will come: to its end, with nothing refused.</summary>
    [TestCase(false), TestCase(true), CancelAfter(90_000)]
    public async Task Canned_EveryUpdate_IsTakenInAndEveryQuestionAnswered(bool byWebhook, CancellationToken ct)
    {
        using var canned = new CannedBotApi(TimeProvider.System);
        Settings["Telegram:Token"] = CannedBotApi.Token;
        Settings["Telegram:BaseUrl"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{canned.Port}");
        Settings["Groups:Allowed"] = "any";
        Settings["Telegram:Limits:PerSecond"] = Settings["Telegram:Limits:PerChatPerSecond"] = Settings["Telegram:Limits:PerGroupPerMinute"] = "0";
        if (byWebhook)
        {
            Settings["Telegram:Webhook:Url"] = CannedBotApi.WebhookUrl;
            Settings["Telegram:Webhook:Listen"] = LoadedGroup.FreeAddress();
        }

        using var bot = Start("run");
        await SaysAsync(bot, "is running", ct);
        if (byWebhook)
        {
            var secret = new WebhookOptions().SecretFor(CannedBotApi.Token);
            await CannedBotApi.PostAsync(new Uri(Settings["Telegram:Webhook:Listen"]), secret, TimeProvider.System, ct);
        }

        await canned.Done.WaitAsync(ct);
        Assert.That(await bot.StopAsync(ct), Is.Zero, bot.Output);
        Assert.That(bot.Output, Does.Not.Contain("warn:").And.Not.Contain("fail:"));
        using var file = new SqliteConnection($"Data Source={Database};Mode=ReadOnly;Pooling=False");
        Assert.That(file.ExecuteScalar<long>("select count(*) from updates_seen"), Is.EqualTo(405), "four of each round, and the bot's coming to five groups");
        Assert.That(file.ExecuteScalar<long>("select count(*) from dead_letters"), Is.Zero);
    }

    /// <summary>On a slow machine it is broken off in the midst of its work: the start must not wait for what never comes.</summary>
    [TestCase(false), TestCase(true), CancelAfter(90_000)]
    public async Task Run_WhenItIsBrokenOff_EndsAndLeavesNothingOfIt(bool byWebhook, CancellationToken ct)
    {
        // Its own name, as the folder for passing files is everybody's.
        var prefix = $"groupbot-test-{Guid.NewGuid():N}-";
        for (var milliseconds = 20; milliseconds < 800; milliseconds += 60)
        {
            using var late = new CancellationTokenSource(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System);
            try
            {
                await Rehearsal.RunAsync(TimeProvider.System, byWebhook, late.Token, prefix)
                    .WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, ct);
            }
            catch (OperationCanceledException) when (late.IsCancellationRequested && !ct.IsCancellationRequested)
            {
                // Broken off, and over.
            }

            Assert.That(Directory.GetDirectories(Path.GetTempPath(), prefix + "*"), Is.Empty, $"broken off after {milliseconds} ms");
        }
    }
}
