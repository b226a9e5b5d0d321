using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class CallJudgeTests : SandboxFixture
{
    [TestCase("""{"chat_id":C,"text":"x","txt":"y"}""", "unknown parameter \"txt\"")]
    [TestCase("""{"chat_id":C,"text":"x","disable_notification":"maybe"}""", "\"disable_notification\" must be Boolean")]
    [TestCase("""{"chat_id":C,"text":"x","link_preview_options":{"is_off":true}}""", "link_preview_options: unknown field \"is_off\" of LinkPreviewOptions")]
    [TestCase("""{"chat_id":C,"text":"x","link_preview_options":{"is_disabled":"yes"}}""", "link_preview_options.is_disabled: must be Boolean")]
    [TestCase("""{"chat_id":C,"text":"x","reply_markup":{"inline_keyboard":[[{"callback_data":"x"}]]}}""", "reply_markup.inline_keyboard[0][0]: field \"text\" of InlineKeyboardButton is missing")]
    public async Task Strict_WhenTheApiForbids_Refuses(string body, string problem)
    {
        await using var strict = await SandboxClient.StartAsync(o => o.Strict = true);
        var error = await strict.ErrorAsync("sendMessage", Json(body, strict));

        Assert.That(error, Is.EqualTo("400 Bad Request: sandbox (strict): sendMessage: " + problem));
        Assert.That(strict.World.Refusals.Single().Problem, Is.EqualTo(problem));
        Assert.That(strict.World.Refusals.Single().WasRefused, Is.True);
        Assert.That(strict.World.MessagesOf(strict.World.Group!), Is.Empty);
    }

    [TestCase("getUpdates", """{"limit":500}""", "limit: 500 is outside 1–100")]
    [TestCase("getChat", "{}", "required parameter \"chat_id\" is missing")]
    [TestCase("sendMessage", """{"chat_id":C,"text":""}""", "text: length 0 is outside 1–4096 characters")]
    [TestCase("setMyCommands", """{"commands":[],"scope":{"type":"everywhere"}}""", "scope.type: \"everywhere\" is none of default")]
    public async Task Strict_WhenABoundIsPassed_SaysWhich(string method, string body, string problem)
    {
        await using var strict = await SandboxClient.StartAsync(o => o.Strict = true);

        Assert.That(await strict.ErrorAsync(method, Json(body, strict)), Does.EndWith(problem));
    }

    [TestCase("""[{"type":"photo","media":"x"},{"type":"video","media":"y"}]""", "400 Bad Request: wrong file_id or the file is temporarily unavailable")]
    [TestCase("""[{"type":"photo","media":"x"},{"type":"video","media":"y","is_round":true}]""", "400 Bad Request: sandbox (strict): sendMediaGroup: media[1]: unknown field \"is_round\" of InputMediaVideo")]
    [TestCase("""[{"type":"photo","media":"x"}]""", "400 Bad Request: sandbox (strict): sendMediaGroup: \"media\" must have 2–10 items")]
    public async Task Strict_WhenAnAlbumMixesKinds_JudgesEachItem(string media, string error)
    {
        await using var strict = await SandboxClient.StartAsync(o => o.Strict = true);

        Assert.That(await strict.ErrorAsync("sendMediaGroup", Json("{\"chat_id\":C,\"media\":" + media + "}", strict)), Is.EqualTo(error));
    }

    [Test]
    public async Task Lenient_WhenTheApiForbids_ListsAndGoesOn()
    {
        await Bot.ResultAsync("sendMessage", Json("""{"chat_id":C,"text":"x","txt":"y"}""", Bot));

        Assert.That(World.Refusals.Single().WasRefused, Is.False);
        Assert.That(World.Calls.Calls[^1].Problems, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Strict_WhenAllIsRight_ListsNothing()
    {
        await using var strict = await SandboxClient.StartAsync(o => o.Strict = true);
        var marked = "<b>" + new string('x', 4096) + "</b>";
        await strict.ResultAsync("sendMessage", new { chat_id = strict.Group, text = marked, parse_mode = "HTML" });
        await Buttons.SendAsync(strict, "go");
        await strict.SubscribeAsync();

        Assert.That(strict.World.Refusals, Is.Empty);
    }

    /// <summary>What widespread clients write and the real server reads or does not look at.</summary>
    [TestCase("sendPoll", """{"chat_id":C,"question":"下一本？","options":["红楼梦","Ulysses"]}""", "poll")]
    [TestCase("sendMessage", """{"chat_id":C,"text":"x","reply_markup":{"keyboard":[["打卡"],[{"text":"a","hide":false}]]}}""", "text")]
    [TestCase("sendMessage", """{"chat_id":C,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":"b","hide":false}]]}}""", "reply_markup")]
    public async Task Strict_WhenTheServerReadsItAllTheSame_ListsNothing(string method, string body, string field)
    {
        await using var strict = await SandboxClient.StartAsync(o => o.Strict = true);
        var sent = await strict.ResultAsync(method, Json(body, strict));

        Assert.That(sent[field], Is.Not.Null);
        Assert.That(sent["reply_markup"]?["inline_keyboard"]?[0]?[0]?["hide"], Is.Null);
        Assert.That(strict.World.Refusals, Is.Empty);
    }

    [TestCase("""{"chat_id":C,"question":"x","options":[5]}""", "options[0]: must be InputPollOption")]
    [TestCase("""{"chat_id":C,"question":"x","options":[{"text":"a","hide":true}]}""", "options[0]: unknown field \"hide\" of InputPollOption")]
    public async Task Strict_WhenAnOptionIsNeitherTextNorObject_Refuses(string body, string problem)
    {
        await using var strict = await SandboxClient.StartAsync(o => o.Strict = true);

        Assert.That(await strict.ErrorAsync("sendPoll", Json(body, strict)), Does.EndWith(problem));
    }

    /// <summary>A faulty keyboard is told of as what it is, whichever kind would have fewer faults.</summary>
    [Test]
    public async Task Strict_OfAChoiceOfTypes_TellsOfTheOneMeant()
    {
        await using var strict = await SandboxClient.StartAsync(o => o.Strict = true);
        var error = await strict.ErrorAsync("sendMessage", Json(
            """{"chat_id":C,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a","x":1},{"text":"b","x":1},{"text":"c","x":1}]]}}""", strict));

        Assert.That(error, Does.Contain("unknown field \"x\" of InlineKeyboardButton").And.Not.Contain("ReplyKeyboardMarkup"));
    }

    [Test]
    public async Task Strict_WhenAQuizNamesItsAnswerByTheOldWord_IsListedOnly()
    {
        await using var strict = await SandboxClient.StartAsync(o => o.Strict = true);
        var sent = await strict.ResultAsync("sendPoll", Json(
            """{"chat_id":C,"question":"2 + 2?","options":["3","4"],"type":"quiz","correct_option_id":1}""", strict));

        Assert.That((int?)sent["poll"]!["correct_option_ids"]![0], Is.EqualTo(1));
        Assert.That(strict.World.Refusals.Single().WasRefused, Is.False);
    }

    [Test]
    public async Task Strict_WhenRenamedSince_IsListedOnly()
    {
        await using var strict = await SandboxClient.StartAsync(o => o.Strict = true);
        await strict.ResultAsync("setMessageReaction", new
        {
            chat_id = strict.Group,
            message_id = strict.World.Post(strict.World.Owner!, strict.World.Group!, "x").Id,
            receiver_user_id = 5,
        });

        Assert.That(strict.World.Refusals.Single().WasRefused, Is.False);
    }

    private static System.Text.Json.Nodes.JsonNode Json(string body, SandboxClient bot) =>
        System.Text.Json.Nodes.JsonNode.Parse(body.Replace("C", $"{bot.Group}", StringComparison.Ordinal))!;
}
