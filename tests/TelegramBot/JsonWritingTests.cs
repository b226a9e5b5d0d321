using System.Text.Json;
using System.Text.Json.Serialization;
using NUnit.Framework;
using Telegram.Bot;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace GroupBot.Tests.TelegramBot;

/// <summary>What we send is written as the package writes it.</summary>
public sealed class JsonWritingTests
{
    [Test]
    public void Write_WhenOptionsAreUnset_LeavesThemOut() =>
        Assert.That(
            Write(new SendMessageRequest { ChatId = -1005, Text = "hi" }),
            Is.EqualTo("""{"chat_id":-1005,"text":"hi"}"""));

    [Test]
    public void Write_WhenAMandatoryPropertyIsEmpty_WritesIt() =>
        Assert.That(
            Write(new DeleteMessageRequest { ChatId = "@readers", MessageId = 0 }),
            Is.EqualTo("""{"chat_id":"@readers","message_id":0}"""));

    [TestCase(ParseMode.Html, "Html")]
    [TestCase(ParseMode.Markdown, "Markdown")]
    [TestCase(ParseMode.MarkdownV2, "MarkdownV2")]
    public void Write_WhenThereIsAParseMode_WritesItsCSharpName(ParseMode mode, string name) =>
        Assert.That(
            Write(new SendMessageRequest { ChatId = 1, Text = "x", ParseMode = mode }),
            Is.EqualTo($$"""{"chat_id":1,"text":"x","parse_mode":"{{name}}"}"""));

    [Test]
    public void Write_WhenAKeyboardIsAttached_WritesWhatItReallyIs() =>
        Assert.That(
            Write(new SendMessageRequest
            {
                ChatId = 1,
                Text = "x",
                ReplyMarkup = new InlineKeyboardMarkup()
                    .AddButton(InlineKeyboardButton.WithCallbackData("a", "1"))
                    .AddButton(InlineKeyboardButton.WithUrl("b", "https://t.me/"))
                    .AddNewRow(("c", "3")),
            }),
            Is.EqualTo(
                """{"chat_id":1,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":"1"},"""
                + """{"text":"b","url":"https://t.me/"}],[{"text":"c","callback_data":"3"}]]}}"""));

    [Test]
    public void Write_WhenReplyMarkupsHaveFixedParts_WritesThem()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Write<ReplyMarkup>(new ForceReplyMarkup()), Is.EqualTo("""{"force_reply":true}"""));
            Assert.That(Write<ReplyMarkup>(new ReplyKeyboardRemove()), Is.EqualTo("""{"remove_keyboard":true}"""));
        });
    }

    [Test]
    public void Write_WhenAllPermissionsAreDenied_KeepsOnlyTheThreeValuedOnes() =>
        Assert.That(
            Write(new ChatPermissions(false)),
            Is.EqualTo("""{"can_react_to_messages":false,"can_edit_tag":false,"can_manage_topics":false}"""));

    [Test]
    public void Write_WhenAllPermissionsAreGranted_WritesEach() =>
        Assert.That(Write(new ChatPermissions(true)).Split(":true"), Has.Length.EqualTo(16 + 1));

    [Test]
    public void Write_WhenADateIsGiven_WritesSecondsOfUtc()
    {
        var until = new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.FromHours(8)).UtcDateTime.AddMilliseconds(900);
        Assert.That(
            Write(new BanChatMemberRequest { ChatId = 1, UserId = 2, UntilDate = until }),
            Is.EqualTo("""{"chat_id":1,"user_id":2,"until_date":1795305600}"""));
    }

    [Test]
    public void Write_WhenKindsOfUpdatesAreNamed_WritesSnakeCase() =>
        Assert.That(
            Write(new GetUpdatesRequest { AllowedUpdates = [UpdateType.Message, UpdateType.MessageReactionCount] }),
            Is.EqualTo("""{"allowed_updates":["message","message_reaction_count"]}"""));

    [Test]
    public void Write_WhenAPollIsSent_WritesAnonymityEvenIfFalse() =>
        Assert.That(
            Write(new SendPollRequest { ChatId = 1, Question = "?", Options = ["a", "b"], IsAnonymous = false }),
            Is.EqualTo("""{"chat_id":1,"question":"?","options":[{"text":"a"},{"text":"b"}],"is_anonymous":false}"""));

    [Test]
    public void Write_WhenAReactionIsSent_WritesItsKind()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                Write(new SetMessageReactionRequest { ChatId = 1, MessageId = 2, Reaction = ["👍"] }),
                Does.EndWith(""","reaction":[{"type":"emoji","emoji":"\uD83D\uDC4D"}]}"""));
            Assert.That(
                Write(new SetMessageReactionRequest { ChatId = 1, MessageId = 2, Reaction = [] }),
                Is.EqualTo("""{"chat_id":1,"message_id":2,"reaction":[]}"""));
        });
    }

    [Test]
    public void Write_WhenACommandScopeIsNamed_WritesItsKind() =>
        Assert.That(
            Write(new SetMyCommandsRequest
            {
                Commands = [("top", "Who leads")],
                Scope = BotCommandScope.ChatMember(chatId: -5, userId: 6),
            }),
            Is.EqualTo(
                """{"commands":[{"command":"top","description":"Who leads"}]"""
                + ""","scope":{"type":"chat_member","chat_id":-5,"user_id":6}}"""));

    [TestCase(null, """{"pre_checkout_query_id":"q","ok":true}""")]
    [TestCase("sold out", """{"pre_checkout_query_id":"q","error_message":"sold out","ok":false}""")]
    public void Write_WhenACheckoutIsAnswered_IsOkWithoutAnError(string? error, string expected) =>
        Assert.That(
            Write(new AnswerPreCheckoutQueryRequest { PreCheckoutQueryId = "q", ErrorMessage = error }),
            Is.EqualTo(expected));

    [Test]
    public void Write_WhenAReplyAndAPreviewAreGiven_ConvertsThem() =>
        Assert.That(
            Write(new SendMessageRequest
            {
                ChatId = 1,
                Text = "x",
                ReplyParameters = 9,
                LinkPreviewOptions = LinkPreviewOptions.Disabled,
            }),
            Is.EqualTo(
                """{"chat_id":1,"text":"x","reply_parameters":{"message_id":9}"""
                + ""","link_preview_options":{"is_disabled":true}}"""));

    [Test]
    public async Task Write_WhenItAnswersAWebhook_NamesItsMethod()
    {
        var request = new SendMessageRequest { ChatId = 1, Text = "x", IsWebhookResponse = true };
        using var content = request.ToHttpContent()!;
        Assert.That(await content.ReadAsStringAsync(), Does.Contain("\"method\":\"sendMessage\""));
    }

    [Test]
    public void Write_WhenAnUpdateIsStored_ReadsBackAlike()
    {
        const string person = """{"id":1,"is_bot":false,"first_name":"A"}""";
        const string json = $$"""
            {"update_id":5,"chat_member":{"chat":{"id":-1005,"type":"supergroup","title":"g"},
             "from":{{person}},"date":1790000000, "old_chat_member":{"status":"left","user":{{person}} },
             "new_chat_member":{"status":"restricted","is_member":true,"until_date":1790000100,"user":{{person}} } } }
            """;
        var once = Write(JsonSerializer.Deserialize<Update>(json, JsonBotAPI.Options)!);
        var twice = Write(JsonSerializer.Deserialize<Update>(once, JsonBotAPI.Options)!);
        Assert.Multiple(() =>
        {
            Assert.That(twice, Is.EqualTo(once));
            Assert.That(once, Does.Contain("\"status\":\"restricted\"").And.Contain("\"until_date\":1790000100"));
        });
    }

    [TestCase("not a chat")]
    [TestCase("")]
    [TestCase("@")]
    public void ChatId_WhenTheTextIsNone_Throws(string text) =>
        Assert.That(() => new ChatId(text), Throws.ArgumentException);

    [Test]
    public void ChatId_WhenTheTextIsANumber_IsThatNumber() =>
        Assert.That(new ChatId("-1005"), Is.EqualTo(new ChatId(-1005)));

    [Test]
    public void Configure_WhenGivenOtherOptions_MakesThemReadTheApi()
    {
        var options = new JsonSerializerOptions { WriteIndented = false };
        JsonBotAPI.Configure(options);
        Assert.Multiple(() =>
        {
            Assert.That(options.DefaultIgnoreCondition, Is.EqualTo(JsonIgnoreCondition.WhenWritingDefault));
            Assert.That(JsonSerializer.Deserialize<Update>("""{"update_id":3}""", options)!.Id, Is.EqualTo(3));
        });
    }

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, JsonBotAPI.Options);
}
