using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>Polls, joining and paying by the control API, as a test in another language does it.</summary>
internal sealed class ActTests : SandboxFixture
{
    [Test]
    public async Task Poll_ByActs_IsVotedInAndClosed()
    {
        var sent = await ActAsync(new { act = "poll", user = "chenmo", question = "谁来？", options = new[] { "我", "不" }, anonymous = false });
        var id = (int)sent["message_id"]!;
        await ActAsync(new { act = "vote", user = "xiaoman", message_id = id, options = new[] { 1 } });
        await ActAsync(new { act = "vote", user = "owner", message_id = id, options = new[] { 0 } });
        await ActAsync(new { act = "unvote", user = "owner", message_id = id });
        await ActAsync(new { act = "close", user = "chenmo", message_id = id });
        var seen = JsonNode.Parse(await Bot.Http.GetStringAsync("/sandbox/messages/group"))![0]!;

        Assert.That((bool?)seen["poll"]!["is_closed"], Is.True);
        Assert.That(seen["votes"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That(((long?)seen["votes"]![0]!["user"], (int?)seen["votes"]![0]!["options"]![0]), Is.EqualTo((Ben.Id, 1)));
        Assert.That(await ErrorAsync(new { act = "vote", user = "owner", message_id = id, options = new[] { 0 } }), Is.EqualTo("The poll is closed."));
        Assert.That(
            await ErrorAsync(new { act = "vote", user = "owner", message_id = id, options = new[] { "x" } }),
            Does.StartWith("\"options\" must be"));
    }

    [Test]
    public async Task Quiz_ByActs_HidesWhatIsRightUntilItsEnd()
    {
        var sent = await ActAsync(new { act = "poll", user = "chenmo", question = "1+1", options = new[] { "1", "2" }, correct = 1 });
        var open = (await Bot.DrainAsync()).Single()["message"]!["poll"]!;
        await ActAsync(new { act = "close", user = "chenmo", message_id = (int)sent["message_id"]! });
        var closed = (await Bot.DrainAsync()).Single()["poll"]!;

        Assert.That(open["correct_option_ids"], Is.Null);
        Assert.That((int?)closed["correct_option_ids"]![0], Is.EqualTo(1));
    }

    [Test]
    public async Task Link_ByActs_LetsSomeoneAskTheGuard()
    {
        await ActAsync(new { act = "create_user", first_name = "Guest", username = "guest" });
        await ActAsync(new { act = "bio", user = "guest", text = "爱读书" });
        await ActAsync(new { act = "guard", user = "owner", on = true });
        var link = (string?)(await ActAsync(new { act = "link", user = "owner", name = "海报", approval = true }))["link"];
        await ActAsync(new { act = "join", user = "guest", link });
        var asked = (await Bot.DrainAsync()).Single()["chat_join_request"]!;
        await ActAsync(new { act = "revoke", user = "owner", link });

        Assert.That(((string?)asked["bio"], asked["query_id"] is null), Is.EqualTo(("爱读书", false)));
        Assert.That(await ErrorAsync(new { act = "join", user = "guest", link }), Is.EqualTo("The invite link has expired."));
        Assert.That(await ErrorAsync(new { act = "guard", user = "chenmo", on = true }), Does.Contain("can_invite_users"));
    }

    [Test]
    public async Task Pay_ByActs_AsksTheBot()
    {
        var url = (string?)await Bot.ResultAsync("createInvoiceLink", new
        {
            title = "补签卡",
            description = "d",
            payload = "p",
            currency = "XTR",
            prices = new[] { new { label = "l", amount = 50 } },
        });
        await ActAsync(new { act = "purse", user = "chenmo", stars = 50 });
        var checkout = await ActAsync(new { act = "pay", user = "chenmo", link = url });
        await Bot.ResultAsync("answerPreCheckoutQuery", new { pre_checkout_query_id = (string?)checkout["id"], ok = true });

        Assert.That((string?)checkout["state"], Is.EqualTo("waiting"));
        Assert.That((int?)(await Bot.ResultAsync("getMyStarBalance"))["amount"], Is.EqualTo(50));
        Assert.That(await ErrorAsync(new { act = "pay", user = "chenmo", link = url }), Does.Contain("too few Stars"));
    }

    [Test]
    public async Task PostEphemeral_ByActs_ReachesTheBot()
    {
        await ActAsync(new { act = "post_ephemeral", user = "chenmo", text = "/me" });

        Assert.That(await Bot.DrainKindsAsync(), Is.EqualTo(new[] { "message" }));
    }

    private async Task<JsonNode> ActAsync(object act)
    {
        using var response = await Bot.Http.PostAsJsonAsync("/sandbox/act", act);
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return JsonNode.Parse(text)!;
    }

    private async Task<string> ErrorAsync(object act)
    {
        using var response = await Bot.Http.PostAsJsonAsync("/sandbox/act", act);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        return (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!;
    }
}
