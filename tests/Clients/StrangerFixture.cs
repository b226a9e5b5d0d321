using System.Text.Json.Nodes;
using NUnit.Framework;

namespace GroupBot.Tests.Clients;

/// <summary>
/// One sandbox and one stranger's bot for all tests of a library, one after the other. Whatever the bot called must have
/// been answered with success and found faultless, but for what a test wants otherwise.
/// </summary>
[FixtureLifeCycle(LifeCycle.SingleInstance), Parallelizable(ParallelScope.Self)]
internal abstract class StrangerFixture(string library, string? secret = null)
{
    private int _seen;

    private int _listed;

    protected Stranger Bot { get; private set; } = null!;

    /// <summary>Answers other than 200 that this test wants, as "method status".</summary>
    protected List<string> Failing { get; } = [];

    /// <summary>What may be listed as outdated, though not refused, in this test.</summary>
    protected List<string> Outdated { get; } = [];

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60), TimeProvider.System);
        Bot = await Stranger.StartAsync(library, secret, limit.Token);
    }

    [TearDown]
    public async Task LookAtCallsAsync()
    {
        var calls = (await Bot.ReadAsync("calls", CancellationToken.None)).AsArray();
        var refusals = (await Bot.ReadAsync("refusals", CancellationToken.None)).AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                calls.Skip(_seen).Where(call => (int)call!["status"]! != 200).Select(call => $"{call!["method"]} {call["status"]}"),
                Is.EqualTo(Failing), calls.ToJsonString());
            Assert.That(
                refusals.Skip(_listed).Where(r => (bool)r!["was_refused"]! || !Outdated.Contains((string)r["problem"]!)),
                Is.Empty, refusals.ToJsonString());
        }

        (_seen, _listed) = (calls.Count, refusals.Count);
        Failing.Clear();
        Outdated.Clear();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (Bot is null)
        {
            return;
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60), TimeProvider.System);
        await using (Bot)
        {
            Assert.That(await Bot.StopBotAsync(limit.Token), Is.Zero);
        }
    }

    protected Task<JsonNode> ActAsync(object act, CancellationToken ct) => Bot.ActAsync(act, ct);

    /// <summary>A member writes this in the group, and the bot answers it.</summary>
    protected async Task<JsonNode> AskAsync(string text, CancellationToken ct, int? replyTo = null)
    {
        var asked = await ActAsync(new { act = "post", user = "chenmo", text, reply_to = replyTo }, ct);
        return await AnswerAsync(asked, ct);
    }

    /// <summary>The bot's answer to that message of the group.</summary>
    protected async Task<JsonNode> AnswerAsync(JsonNode asked, CancellationToken ct) =>
        (await Bot.UntilAsync("group", m => IdOf(m["reply_to_message"]) == IdOf(asked), 1, ct))[0];

    /// <summary>The parameters of the bot's answer to a press.</summary>
    protected async Task<JsonNode> AnswerOfPressAsync(JsonNode press, CancellationToken ct)
    {
        JsonNode? answer = null;
        await Bot.UntilAsync(
            async () => (answer = (await Bot.ReadAsync("calls", ct)).AsArray()
                .Where(call => (string)call!["method"]! == "answerCallbackQuery")
                .Select(call => JsonNode.Parse((string)call!["parameters"]!)!)
                .FirstOrDefault(p => (string?)p["callback_query_id"] == (string?)press["id"])) is not null,
            () => $"Nobody answered {press.ToJsonString()}.",
            ct);
        return answer!;
    }

    /// <summary>A message of the bot with this text.</summary>
    protected async Task<JsonNode> SaysAsync(string chat, string text, CancellationToken ct) =>
        (await Bot.UntilAsync(chat, m => (string?)m["text"] == text && (bool)m["from"]!["is_bot"]!, 1, ct))[0];

    protected async Task<JsonNode> MessageAsync(JsonNode message, Func<JsonNode, bool> holds, CancellationToken ct) =>
        (await Bot.UntilAsync("group", m => IdOf(m) == IdOf(message) && holds(m), 1, ct))[0];

    protected static int? IdOf(JsonNode? message) => (int?)message?["message_id"];
}
