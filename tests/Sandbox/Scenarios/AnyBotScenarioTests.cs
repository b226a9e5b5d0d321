using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GroupBot.Sandbox;
using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox.Scenarios;

/// <summary>Scenarios and generated groups where any token is a bot: the one that called is meant, not the demo's.</summary>
internal sealed class AnyBotScenarioTests : SandboxFixture
{
    private const string Token = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";

    protected override void Configure(SandboxOptions options) => options.AnyToken = true;

    [Test]
    public async Task Scenario_WithAStrangersBot_HearsIt()
    {
        await CallAsync("getMe");
        using var stop = new CancellationTokenSource();
        var serving = Task.Run(() => ServeAsync(stop.Token));
        var report = await ActAsync(new
        {
            act = "scenario",
            text = """
                patience: 5s
                chenmo: echo hello
                bot: hello
                bot reacts 👍 to "echo hello"
                chenmo: nothing
                bot is silent for 1s
                chenmo: echo loud
                bot is silent for 1s
                chenmo: delete me
                bot deletes "delete me"
                """,
        });
        await stop.CancelAsync();
        await serving;

        Assert.That(
            report["steps"]!.AsArray().Select(step => (bool)step!["passed"]!),
            Is.EqualTo(new[] { true, true, true, true, true, true, false, true, true }), report.ToJsonString());
    }

    [Test]
    public async Task Scenario_BeforeAnyBotCalled_IsRefused()
    {
        using var response = await Bot.Http.PostAsJsonAsync("/sandbox/act", new { act = "scenario", text = "chenmo: hello\nbot is silent" });

        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("No bot has called yet."));
    }

    [Test]
    public async Task Generate_WithAStrangersBot_HasItInTheGroup()
    {
        await CallAsync("getMe");
        var made = await ActAsync(new { act = "generate", members = 12, days = 2 });
        var group = World.Groups[(long)made["chat"]!["id"]!];

        Assert.That(group.Memberships.Values.Where(m => m.User.IsBot).Select(m => (m.User.Id, m.Status)),
            Is.EqualTo(new[] { (110201543L, MemberStatus.Administrator) }));
    }

    private async Task ServeAsync(CancellationToken ct)
    {
        for (var offset = 0; !ct.IsCancellationRequested;)
        {
            foreach (var update in (await CallAsync("getUpdates", new { offset })).AsArray())
            {
                offset = (int)update!["update_id"]! + 1;
                await AnswerAsync(update["message"]);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
        }
    }

    private async Task AnswerAsync(JsonNode? message)
    {
        var (chat, id, text) = ((long?)message?["chat"]?["id"], (int?)message?["message_id"], (string?)message?["text"]);
        if (text == "delete me")
        {
            await CallAsync("deleteMessage", new { chat_id = chat, message_id = id });
        }
        else if (text?.StartsWith("echo ", StringComparison.Ordinal) == true)
        {
            await CallAsync("setMessageReaction", new { chat_id = chat, message_id = id, reaction = new[] { new { type = "emoji", emoji = "👍" } } });
            await CallAsync("sendMessage", new { chat_id = chat, text = text[5..] });
        }
    }

    private async Task<JsonNode> CallAsync(string method, object? body = null)
    {
        using var response = await Bot.Http.PostAsJsonAsync($"/bot{Token}/{method}", body ?? new { });
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!["result"]!;
    }

    private async Task<JsonNode> ActAsync(object act)
    {
        using var response = await Bot.Http.PostAsJsonAsync("/sandbox/act", act);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }
}
