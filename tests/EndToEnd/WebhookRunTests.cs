using System.Net;
using System.Net.Sockets;
using NUnit.Framework;

namespace GroupBot.Tests.EndToEnd;

/// <summary>The program by webhook: what comes by one way of receiving or the other comes once.</summary>
internal sealed class WebhookRunTests : ProgramFixture
{
    [Test, CancelAfter(120_000)]
    public async Task Run_FromPollingToAWebhookAndBack_LosesAndDoublesNothing(CancellationToken ct)
    {
        var asked = new List<int>();
        await AskAsync(ct);
        await LiveAsync("is running", ct);

        UseWebhook();
        // While nobody runs and before the webhook is known, it waits; then it comes by the webhook.
        await AskAsync(ct);
        await LiveAsync("is running", ct);
        Assert.That(Sandbox.World.Calls.Calls, Has.Some.Matches<GroupBot.Sandbox.Calls.CallRecord>(call => call is { Method: "setWebhook", Status: 200 }));

        Settings["Telegram:Webhook:Url"] = "";
        await AskAsync(ct);
        await LiveAsync("is running", ct);

        var answers = Sandbox.World.MessagesOf(Sandbox.World.Group!)
            .Where(message => message.From?.Id == Sandbox.World.Bot.User.Id && message.ReplyTo is not null)
            .Select(message => message.ReplyTo!.Id);
        Assert.That(answers, Is.EquivalentTo(asked));

        async Task AskAsync(CancellationToken cancel)
        {
            asked.Add(Sandbox.World.Post(Sandbox.World.Members[0], Sandbox.World.Group!, "/ping").Id);
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, cancel);
        }

        async Task LiveAsync(string sign, CancellationToken cancel)
        {
            using var bot = Start("run");
            await SaysAsync(bot, sign, cancel);
            await AskAsync(cancel);
            await UntilAsync(bot, () => Sandbox.World.MessagesOf(Sandbox.World.Group!).Any(message => message.ReplyTo?.Id == asked[^1]), cancel);
            await UntilAsync(bot, () => asked.All(id => Sandbox.World.MessagesOf(Sandbox.World.Group!).Any(message => message.ReplyTo?.Id == id)), cancel);
            Assert.That(await bot.StopAsync(cancel), Is.Zero, bot.Output);
        }
    }

    [Test, CancelAfter(60_000)]
    public async Task Run_WhenThePortOfTheWebhookIsTaken_SaysWhatToSet(CancellationToken ct)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        Settings["Telegram:Webhook:Listen"] = $"http://{taken.LocalEndpoint}";
        Settings["Telegram:Webhook:Url"] = Settings["Telegram:Webhook:Listen"] + "/hook";

        using var bot = Start("run");

        Assert.That(await bot.WaitAsync(ct), Is.EqualTo(2), bot.Output);
        Assert.That(bot.Output, Does.Contain("Telegram:Webhook:Listen").And.Contain($"{((IPEndPoint)taken.LocalEndpoint).Port}"));
    }

    [Test, CancelAfter(60_000)]
    public async Task Check_OfAWrongWebhook_NamesEveryProblem(CancellationToken ct)
    {
        Settings["Telegram:Webhook:Url"] = "bot.example.org";
        Settings["Telegram:Webhook:Secret"] = "不行";
        Settings["Telegram:Webhook:MaxConnections"] = "101";
        Settings["Telegram:Webhook:Listen"] = "https://0.0.0.0:8443";

        using var check = Start("check");

        Assert.That(await check.WaitAsync(ct), Is.EqualTo(2), check.Output);
        foreach (var key in new[] { "Url", "Secret", "MaxConnections", "Certificate" })
        {
            Assert.That(check.Output, Does.Contain($"Telegram:Webhook:{key} must"));
        }
    }

    private void UseWebhook()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Settings["Telegram:Webhook:Listen"] = $"http://{listener.LocalEndpoint}";
        Settings["Telegram:Webhook:Url"] = Settings["Telegram:Webhook:Listen"] + "/hook";
    }
}
