using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class MessageOptionsTests : MediaFixture
{
    [Test]
    [Covers("sendMessage", By = "getUpdates")]
    public async Task SendMessage_WithAPreview_ShowsHow()
    {
        async Task<string?> ShownAsync(string text, object options) => (await Bot.ResultAsync(
            "sendMessage", new { chat_id = Chat.Id, text, link_preview_options = options }))["link_preview_options"]?.ToJsonString();

        Assert.That(await ShownAsync("x", new { is_disabled = true }), Is.EqualTo("{\"is_disabled\":true}"));
        Assert.That(
            await ShownAsync("https://a.com", new { prefer_small_media = true, show_above_text = true }),
            Is.EqualTo("{\"prefer_small_media\":true,\"show_above_text\":true}"));
        Assert.That(await ShownAsync("no link", new { prefer_small_media = true }), Is.Null);
        var sent = await Bot.ResultAsync("sendMessage", new { chat_id = Chat.Id, text = "书", disable_notification = true, allow_paid_broadcast = true });
        Assert.That((string?)(await ReadBackAsync(sent))["text"], Is.EqualTo("书"));
    }

    [Test]
    public async Task SendMessage_WithAnEffect_IsForPrivateChats()
    {
        World.Start(Ann);
        var sent = await Bot.ResultAsync("sendMessage", new { chat_id = Ann.Id, text = "🎉", message_effect_id = "5046509860389126442" });

        Assert.That((string?)sent["effect_id"], Is.EqualTo("5046509860389126442"));
        Assert.That(
            await Bot.ErrorAsync("sendMessage", new { chat_id = Chat.Id, text = "🎉", message_effect_id = "5046509860389126442" }),
            Is.EqualTo("400 Bad Request: can't use message effects in the chat"));
    }

    [TestCase("business_connection_id", "b")]
    [TestCase("direct_messages_topic_id", "3")]
    public async Task SendMessage_WithWhatTheSandboxLacks_SaysSo(string name, string value)
    {
        var call = new Dictionary<string, object> { ["chat_id"] = Chat.Id, ["text"] = "x", [name] = value };

        Assert.That(await Bot.ErrorAsync("sendMessage", call), Does.StartWith("501 "));
        Assert.That(World.MessagesOf(Chat), Is.Empty);
    }

    [Test]
    [Covers("editMessageText", By = "getUpdates")]
    [Covers("editMessageReplyMarkup", By = "getUpdates")]
    public async Task EditMessage_Always_IsRead()
    {
        var id = await Buttons.SendAsync(Bot, "go");
        await Bot.ResultAsync("editMessageText", new { chat_id = Chat.Id, message_id = id, text = "<i>新</i>", parse_mode = "HTML" });
        await Bot.ResultAsync("editMessageReplyMarkup", new
        {
            chat_id = Chat.Id,
            message_id = id,
            reply_markup = new { inline_keyboard = new[] { new[] { new { text = "b", callback_data = "d" } } } },
        });
        var read = await ReadBackAsync(id);

        Assert.That((string?)read["text"], Is.EqualTo("新"));
        Assert.That((string?)read["reply_markup"]!["inline_keyboard"]![0]![0]!["callback_data"], Is.EqualTo("d"));
    }

    [Test]
    public async Task SendChatAction_Always_IsSeenByThePage()
    {
        using var events = await Bot.Http.GetStreamAsync("/sandbox/events");
        using var reader = new StreamReader(events);
        await Bot.ResultAsync("sendChatAction", new { chat_id = Chat.Id, action = "upload_photo" });
        string? line;
        do
        {
            line = await reader.ReadLineAsync();
        }
        while (line is not null && !line.Contains("\"action\"", StringComparison.Ordinal));

        Assert.That(line, Does.Contain("upload_photo"));
        Assert.That(
            await Bot.ErrorAsync("sendChatAction", new { chat_id = Chat.Id, action = "dancing" }),
            Is.EqualTo("400 Bad Request: wrong parameter action in request"));
    }

    [Test]
    public async Task DeleteMessage_WhenOldAndPrivate_IsRefusedForEveryone()
    {
        var message = World.Start(Ann);
        Bot.Clock.Advance(TimeSpan.FromHours(48));

        Assert.That(
            await Bot.ErrorAsync("deleteMessage", new { chat_id = Ann.Id, message_id = message.Id }),
            Is.EqualTo("400 Bad Request: message can't be deleted for everyone"));
    }
}
