using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class EphemeralTests : SandboxFixture
{
    [Test]
    public async Task SendMessage_ToOneMember_IsSeenByThatOneAlone()
    {
        var sent = await SendAsync("你的余额：12", Ann);

        Assert.That((int?)sent["message_id"], Is.Zero);
        Assert.That((long?)sent["receiver_user"]!["id"], Is.EqualTo(Ann.Id));
        Assert.That(Texts(Ann), Is.EqualTo(new[] { "你的余额：12" }));
        Assert.That(Texts(Ben), Is.Empty);
        Assert.That(World.MessagesOf(Chat), Is.Empty);
        Assert.That(await SeenAsync("chenmo"), Is.EqualTo(1));
        Assert.That(await SeenAsync("xiaoman"), Is.Zero);
    }

    [Test]
    public async Task SendMessage_InTheFormOf102_IsTheSame()
    {
        var press = World.Press(Ann, Chat, await Buttons.SendAsync(Bot, "me"), "me");
        var sent = await Bot.ResultAsync(
            "sendMessage", new { chat_id = Chat.Id, text = "secret", receiver_user_id = Ann.Id, callback_query_id = press.Id });

        Assert.That((int?)sent["ephemeral_message_id"], Is.Positive);
        Assert.That(Texts(Ann), Is.EqualTo(new[] { "press", "secret" }));
    }

    [Test]
    public async Task SendMessage_InPlaceOfThePressedOne_ReplacesItForThePresser()
    {
        var press = World.Press(Ann, Chat, await Buttons.SendAsync(Bot, "me"), "me");
        World.Post(Ben, Chat, "later");
        await Bot.ResultAsync("sendMessage", new
        {
            chat_id = Chat.Id,
            text = "yours",
            ephemeral_message_parameters = new { receiver_user_id = Ann.Id, callback_query_id = press.Id, replace_callback_query_message = true },
        });

        Assert.That(Texts(Ann), Is.EquivalentTo(new[] { "yours", "later" }));
        Assert.That(Texts(Ben), Is.EqualTo(new[] { "press", "later" }));
    }

    [Test]
    [Covers("editEphemeralMessageReplyMarkup", By = "getUpdates")]
    public async Task Press_OnSuchAMessage_NamesIt()
    {
        var sent = await SendAsync("press", Ann);
        await Bot.ResultAsync("editEphemeralMessageReplyMarkup", Named(sent, new()
        {
            ["reply_markup"] = JsonNode.Parse("""{"inline_keyboard":[[{"text":"好","callback_data":"ok"}]]}"""),
        }));
        var press = World.Ephemeral.Press(Ann, Chat, (int)sent["ephemeral_message_id"]!, "ok");
        var query = (await Bot.DrainAsync()).Single()["callback_query"]!;
        await Bot.ResultAsync("answerCallbackQuery", new { callback_query_id = press.Id });

        Assert.That((int?)query["message"]!["ephemeral_message_id"], Is.EqualTo((int?)sent["ephemeral_message_id"]));
        Assert.That(press.IsAnswered, Is.True);
        Assert.That(() => World.Ephemeral.Press(Ben, Chat, (int)sent["ephemeral_message_id"]!, "ok"), Throws.InstanceOf<InvalidOperationException>());
    }

    [Test]
    [Covers("editEphemeralMessageText", By = "sendMessage")]
    [Covers("deleteEphemeralMessage", By = "sendMessage")]
    public async Task Edit_AndDelete_ChangeWhatTheReceiverSees()
    {
        var sent = await SendAsync("旧", Ann);
        Assert.That(
            await Bot.ErrorAsync("editEphemeralMessageText", Named(sent, new() { ["text"] = "旧" })),
            Does.StartWith("400 Bad Request: message is not modified"));
        await Bot.ResultAsync("editEphemeralMessageText", Named(sent, new() { ["text"] = "新" }));
        Assert.That(Texts(Ann), Is.EqualTo(new[] { "新" }));
        Assert.That((string?)(await RepliedAsync(sent))!["text"], Is.EqualTo("新"));

        await Bot.ResultAsync("deleteEphemeralMessage", Named(sent, []));
        Assert.That(Texts(Ann), Is.EqualTo(new[] { "re" }));
        Assert.That(await RepliedAsync(sent), Is.Null);
        await Bot.DrainAsync();
        World.Post(Ben, Chat, "all see this");
        Assert.That(await Bot.DrainKindsAsync(), Is.EqualTo(new[] { "message" }), "no bot hears of its own messages");
        Assert.That(
            await Bot.ErrorAsync("editEphemeralMessageText", Named(sent, new() { ["text"] = "x" })),
            Is.EqualTo("400 Bad Request: message to edit not found"));
        Assert.That(
            await Bot.ErrorAsync("deleteEphemeralMessage", Named(sent, [])), Is.EqualTo("400 Bad Request: message to delete not found"));
    }

    [Test]
    [Covers("editEphemeralMessageCaption", By = "sendMessage")]
    public async Task EditEphemeralMessageCaption_OfADocument_ChangesIt()
    {
        var file = World.PostDocument(Ben, Chat, "a.txt", [1]);
        var sent = await Bot.ResultAsync("sendDocument", new
        {
            chat_id = Chat.Id,
            document = (string?)file.ToJson()["document"]!["file_id"],
            ephemeral_message_parameters = new { receiver_user_id = Ann.Id },
        });
        await Bot.ResultAsync("editEphemeralMessageCaption", Named(sent, new() { ["caption"] = "给你" }));

        Assert.That((string?)(await RepliedAsync(sent))!["caption"], Is.EqualTo("给你"));
        Assert.That(Texts(Ann), Has.Member("给你"));
    }

    [Test]
    [Covers("editEphemeralMessageMedia", By = "sendMessage")]
    public async Task EditEphemeralMessageMedia_WithAKnownFile_TakesThePlaceOfTheText()
    {
        var file = (string?)World.PostDocument(Ben, Chat, "a.txt", [1]).ToJson()["document"]!["file_id"];
        var sent = await SendAsync("稍等", Ann);
        JsonObject Media(string media) => Named(sent, new() { ["media"] = new JsonObject { ["type"] = "document", ["media"] = media, ["caption"] = "给你" } });
        await Bot.ResultAsync("editEphemeralMessageMedia", Media(file!));

        var seen = (await RepliedAsync(sent))!;
        Assert.That(((string?)seen["document"]!["file_name"], (string?)seen["caption"], seen["text"]), Is.EqualTo(("a.txt", "给你", (JsonNode?)null)));
        Assert.That(Texts(Ben), Has.None.EqualTo("给你"));
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in Media("attach://new"))
        {
            form.Add(new StringContent(value!.ToString()), name);
        }

        form.Add(new ByteArrayContent([2]), "new", "b.txt");
        using var response = await Bot.Http.PostAsync($"/bot{Bot.Server.BotToken}/editEphemeralMessageMedia", form);
        Assert.That((int)response.StatusCode, Is.EqualTo(501), "the Bot API has no new files here");
    }

    /// <summary>What the bot reads of such a message: an answer to it shows it, as long as it is there.</summary>
    private async Task<JsonNode?> RepliedAsync(JsonNode sent) => (await Bot.ResultAsync("sendMessage", new
    {
        chat_id = Chat.Id,
        text = "re",
        reply_parameters = new { ephemeral_message_id = (int?)sent["ephemeral_message_id"], allow_sending_without_reply = true },
        ephemeral_message_parameters = new { receiver_user_id = Ann.Id },
    }))["reply_to_message"];

    [Test]
    public async Task Post_ToTheBotAlone_CanBeAnsweredTo()
    {
        World.Ephemeral.Post(Ann, Chat, "/balance");
        var heard = (await Bot.DrainAsync()).Single()["message"]!;
        var answer = await Bot.ResultAsync("sendMessage", new
        {
            chat_id = Chat.Id,
            text = "12",
            reply_parameters = new { ephemeral_message_id = (int?)heard["ephemeral_message_id"] },
            ephemeral_message_parameters = new { receiver_user_id = Ann.Id },
        });

        Assert.That((long?)heard["receiver_user"]!["id"], Is.EqualTo(World.Bot.User.Id));
        Assert.That((string?)answer["reply_to_message"]!["text"], Is.EqualTo("/balance"));
        Assert.That(Texts(Ann), Is.EqualTo(new[] { "/balance", "12" }));
        Assert.That(Texts(Ben), Is.Empty);
    }

    [Test]
    public async Task Answer_ToWhatTheOneAnsweredDoesNotSee_IsRefused()
    {
        var sent = await SendAsync("你的余额：12", Ann);
        Task<string> ErrorAsync(object? parameters) => Bot.ErrorAsync("sendMessage", new
        {
            chat_id = Chat.Id,
            text = "re",
            reply_parameters = new { ephemeral_message_id = (int?)sent["ephemeral_message_id"] },
            ephemeral_message_parameters = parameters,
        });

        Assert.That(await ErrorAsync(new { receiver_user_id = Ben.Id }), Is.EqualTo("400 Bad Request: message to be replied not found"));
        Assert.That(await ErrorAsync(null), Is.EqualTo("400 Bad Request: message to be replied not found"), "all would see it");
    }

    [Test]
    public async Task Ephemeral_WithAfterAndWait_IsReadWhenTheBotHasSaidIt()
    {
        var first = (int?)(await SendAsync("一", Ann))["ephemeral_message_id"];
        var waiting = Bot.Http.GetStringAsync($"/sandbox/ephemeral/group/chenmo?after={first}&wait=30");
        await SendAsync("不给她", Ben);
        await SendAsync("二", Ann);
        var seen = JsonNode.Parse(await waiting)!.AsArray();
        using var wrong = await Bot.Http.GetAsync("/sandbox/ephemeral/group/chenmo?wait=30");

        Assert.That(seen.Select(message => (string?)message!["text"]), Is.EqualTo(new[] { "二" }));
        Assert.That(await Bot.Http.GetStringAsync($"/sandbox/ephemeral/group/chenmo?after={seen[0]!["ephemeral_message_id"]}"), Is.EqualTo("[]"));
        Assert.That(wrong.StatusCode, Is.EqualTo(System.Net.HttpStatusCode.BadRequest), "after what is not said");
    }

    [Test]
    public async Task SendMessage_ToOneMember_WhenItMayNotBe_IsRefused()
    {
        World.Start(Ann);
        Assert.That(await ErrorAsync(Ann.Id, Ann.Id), Does.StartWith("400 "), "in a private chat");
        Assert.That(await ErrorAsync(Chat.Id, World.CreateUser("Outside").Id), Is.EqualTo("400 Bad Request: USER_NOT_PARTICIPANT"));
        Assert.That(await ErrorAsync(Chat.Id, 1), Is.EqualTo("400 Bad Request: user not found"));
        Assert.That(await ErrorAsync(Chat.Id, 0), Is.EqualTo("400 Bad Request: invalid user_id specified"));
        Assert.That(
            await ErrorAsync(Chat.Id, Ann.Id, "5"),
            Is.EqualTo("400 Bad Request: query is too old and response timeout expired or query ID is invalid"));
        World.Demote(Owner, Chat, World.Bot.User);
        Assert.That(await ErrorAsync(Chat.Id, Ann.Id), Is.EqualTo("400 Bad Request: CHAT_ADMIN_REQUIRED"));
        Assert.That(Texts(Ann), Is.Empty);
    }

    private IEnumerable<string?> Texts(SandboxUser user) => World.Ephemeral.SeenBy(user, Chat).Select(m => m.Text);

    private async Task<int> SeenAsync(string user) =>
        ((JsonArray)JsonNode.Parse(await Bot.Http.GetStringAsync($"/sandbox/messages/group/{user}"))!).Count;

    private Task<JsonNode> SendAsync(string text, SandboxUser receiver) => Bot.ResultAsync(
        "sendMessage", new { chat_id = Chat.Id, text, ephemeral_message_parameters = new { receiver_user_id = receiver.Id } });

    private Task<string> ErrorAsync(long chat, long receiver, string press = "") => Bot.ErrorAsync("sendMessage", new
    {
        chat_id = chat,
        text = "x",
        ephemeral_message_parameters = new { receiver_user_id = receiver, callback_query_id = press },
    });

    private JsonObject Named(JsonNode sent, JsonObject call)
    {
        call["chat_id"] = Chat.Id;
        call["receiver_user_id"] = (long)sent["receiver_user"]!["id"]!;
        call["ephemeral_message_id"] = (int)sent["ephemeral_message_id"]!;
        return call;
    }
}
