using System.Text.Json.Nodes;
using NUnit.Framework;

namespace GroupBot.Tests.Clients;

/// <summary>The same bots with the webhook handler of their library, which asks for the secret.</summary>
[TestFixture("grammy"), TestFixture("telegraf")]
internal sealed class StrangerWebhookTests(string library) : StrangerFixture(library, Secret)
{
    private const string Secret = "only-the-server-knows_1";

    [Test, CancelAfter(60_000)]
    public async Task Updates_OfEveryKind_AreTakenAndConfirmed(CancellationToken ct)
    {
        var menu = await AskAsync("/menu", ct);
        // Both libraries answer this press in the body of their answer to the update.
        var press = await ActAsync(new { act = "press", user = "xiaoman", message_id = IdOf(menu), data = "no" }, ct);
        Assert.That((string?)(await AnswerOfPressAsync(press, ct))["text"], Is.EqualTo("Counted: no"));
        await MessageAsync(menu, m => (string?)m["text"] == "Chosen: no", ct);

        var posted = await ActAsync(new { act = "post", user = "xiaoman", text = "读完了" }, ct);
        await ActAsync(new { act = "react", user = "alice_reads", message_id = IdOf(posted), emoji = new[] { "👍" } }, ct);
        await SaysAsync("group", "Alice reacts 👍", ct);

        JsonNode? info = null;
        await Bot.UntilAsync(
            async () => (int)(info = await Bot.CallAsync("getWebhookInfo", ct))["pending_update_count"]! == 0,
            () => $"{info?.ToJsonString()}",
            ct);
        Assert.That((string?)info!["url"], Does.EndWith("/hook"));
        Assert.That(info["last_error_message"], Is.Null);
    }

    /// <summary>What does not bring the secret, the library's handler turns away.</summary>
    [Test, CancelAfter(60_000)]
    public async Task Update_WithoutTheSecret_IsNotTaken(CancellationToken ct)
    {
        var hook = (string)(await Bot.CallAsync("getWebhookInfo", ct))["url"]!;
        using var http = new HttpClient();
        using var forged = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(hook, forged, ct);

        Assert.That((int)answer.StatusCode, Is.AnyOf(401, 403));
    }
}
