using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GroupBot.Sandbox;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>A server for any bot: a token of the right form is one.</summary>
internal sealed class ManyBotsTests : SandboxFixture
{
    private const string First = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";

    private const string Second = "220201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";

    protected override void Configure(SandboxOptions options) => options.AnyToken = true;

    [Test]
    public async Task Call_WithANewToken_IsABotOfTheDemoGroup()
    {
        var me = await ResultAsync(First, "getMe");
        Assert.That(((long?)me["id"], (bool?)me["is_bot"]), Is.EqualTo((110201543L, true)));
        var self = await ResultAsync(First, "getChatMember", new { chat_id = Chat.Id, user_id = 110201543 });
        Assert.That((string?)self["status"], Is.EqualTo("administrator"));
        World.Post(Ann, Chat, "打卡");

        var updates = (JsonArray)await ResultAsync(First, "getUpdates");
        Assert.That(updates.Select(u => (string?)u!["message"]?["text"]), Has.Member("打卡"));
        Assert.That(updates[0]!["my_chat_member"], Is.Not.Null, "it hears that it was added");
        Assert.That((int)await ResultAsync(First, "getChatMemberCount", new { chat_id = Chat.Id }), Is.EqualTo(5), "the demo bot is not there");
    }

    [Test]
    public async Task Bots_SeveralAtOnce_HaveEachTheirOwn()
    {
        await ResultAsync(First, "getMe");
        await ResultAsync(Second, "getMe");
        await ResultAsync(First, "setMyName", new { name = "甲" });
        await ResultAsync(First, "getUpdates", new { offset = -1 });
        var sent = await ResultAsync(Second, "sendMessage", new { chat_id = Chat.Id, text = "from the second" });
        await ActAsync(new { act = "start", user = "chenmo", bot = "220201543" });
        World.Post(Ben, Chat, "for both");

        Assert.That((string?)(await ResultAsync(Second, "getMyName"))["name"], Is.Not.EqualTo("甲"));
        Assert.That(await TextsAsync(First), Is.EqualTo(new[] { "for both" }));
        Assert.That(await TextsAsync(Second), Is.EqualTo(new[] { "/start", "for both" }));
        Assert.That((string?)(await AnswerAsync(First, "sendMessage", new { chat_id = Ann.Id, text = "x" }))["description"],
            Is.EqualTo("Forbidden: bot can't initiate conversation with a user"));
        await ResultAsync(Second, "sendMessage", new { chat_id = Ann.Id, text = "欢迎" });
        Assert.That(await Bot.Http.GetStringAsync($"/sandbox/messages/{Ann.Id}?bot=220201543"), Does.Contain("欢迎"));
        Assert.That(await Bot.Http.GetStringAsync($"/sandbox/messages/{Ann.Id}?bot=110201543"), Is.EqualTo("[]"));
        Assert.That((string?)(await AnswerAsync(First, "editMessageText", new { chat_id = Chat.Id, message_id = (int)sent["message_id"]!, text = "y" }))["description"],
            Is.EqualTo("Bad Request: message can't be edited"));
    }

    [Test]
    public async Task Acts_WithoutTheDemoBot_MeanTheUsualOneOrTheOneNamed()
    {
        await ResultAsync(First, "getMe");
        await ResultAsync(Second, "getMe");
        await ActAsync(new { act = "post_ephemeral", user = "chenmo", text = "/balance" });
        await ActAsync(new { act = "post_ephemeral", user = "chenmo", text = "/menu", bot = "220201543" });
        await ActAsync(new { act = "guard", user = "owner", on = true, bot = "220201543" });
        await ActAsync(new { act = "create_user", first_name = "Zoe" });
        await ActAsync(new { act = "request", user = "Zoe" });

        Assert.That(await TextsAsync(First), Is.EqualTo(new[] { "/balance" }));
        var heard = (JsonArray)await ResultAsync(Second, "getUpdates");
        Assert.That(heard.Select(u => (string?)u!["message"]?["text"]), Has.Member("/menu"));
        Assert.That(heard.Select(u => u!["chat_join_request"]?["query_id"]).OfType<JsonNode>(), Has.Exactly(1).Items);
    }

    [Test]
    public async Task Answer_ToWhatWasSaidToAnotherBotAlone_IsRefused()
    {
        await ResultAsync(First, "getMe");
        await ResultAsync(Second, "getMe");
        await ActAsync(new { act = "post_ephemeral", user = "chenmo", text = "/menu", bot = "220201543" });
        var id = (int)((JsonArray)await ResultAsync(Second, "getUpdates")).Select(u => u!["message"]?["ephemeral_message_id"]).OfType<JsonNode>().Single();
        var call = new
        {
            chat_id = Chat.Id,
            text = "re",
            reply_parameters = new { ephemeral_message_id = id },
            ephemeral_message_parameters = new { receiver_user_id = Ann.Id },
        };

        Assert.That((string?)(await AnswerAsync(First, "sendMessage", call))["description"], Is.EqualTo("Bad Request: message to be replied not found"));
        await ResultAsync(Second, "sendMessage", call);
    }

    [Test]
    public async Task Press_OfOneBotsButton_NamesThatBot()
    {
        await ResultAsync(First, "getMe");
        var menu = await ResultAsync(Second, "sendMessage", new
        {
            chat_id = Chat.Id,
            text = "?",
            reply_markup = new { inline_keyboard = new[] { new[] { new { text = "好", callback_data = "yes" } } } },
        });
        using var response = await Bot.Http.PostAsJsonAsync(
            "/sandbox/act", new { act = "press", user = "chenmo", message_id = (int)menu["message_id"]!, data = "yes" });

        Assert.That((long?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["bot"], Is.EqualTo(220201543));
    }

    [TestCase("0123:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw")]
    [TestCase("110201543:口令")]
    [TestCase("abc:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw")]
    [TestCase("110201543:Another_token_of_the_same_bot")]
    public async Task Call_WithATokenThatIsNone_IsUnauthorized(string token)
    {
        await ResultAsync(First, "getMe");
        using var response = await Bot.Http.GetAsync($"/bot{Uri.EscapeDataString(token)}/getMe");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Act_WithABotThatIsNone_SaysSo()
    {
        using var response = await Bot.Http.PostAsJsonAsync("/sandbox/act", new { act = "start", user = "chenmo", bot = "nobody" });

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("no bot is called nobody"));
    }

    [Test]
    public async Task State_Always_ListsTheBotsThatCalled()
    {
        await ResultAsync(Second, "getMe");
        await ResultAsync(First, "getMe");
        var state = JsonNode.Parse(await Bot.Http.GetStringAsync("/sandbox/state"))!;

        Assert.That(state["bots"]!.AsArray().Select(b => (long?)b!["id"]), Is.EqualTo(new[] { 220201543, 110201543 }));
        Assert.That((string?)state["token"], Is.EqualTo(Second), "who called first is meant where none is named");
    }

    private async Task<JsonObject> AnswerAsync(string token, string method, object? body = null)
    {
        using var response = await Bot.Http.PostAsJsonAsync($"/bot{token}/{method}", body ?? new { });
        return (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private async Task<JsonNode> ResultAsync(string token, string method, object? body = null)
    {
        var answer = await AnswerAsync(token, method, body);
        Assert.That((bool)answer["ok"]!, Is.True, answer.ToJsonString());
        return answer["result"]!;
    }

    private async Task<string?[]> TextsAsync(string token) => [.. ((JsonArray)await ResultAsync(token, "getUpdates"))
        .Select(u => (string?)u!["message"]?["text"]).Where(text => text is not null)];

    private async Task ActAsync(object body)
    {
        using var response = await Bot.Http.PostAsJsonAsync("/sandbox/act", body);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), await response.Content.ReadAsStringAsync());
    }
}
