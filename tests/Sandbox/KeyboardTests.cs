using System.Text.Json.Nodes;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class KeyboardTests : SandboxFixture
{
    private Task<JsonNode> SendAsync(object markup, long? chat = null, string text = "choose") =>
        Bot.ResultAsync("sendMessage", new { chat_id = chat ?? Chat.Id, text, reply_markup = markup });

    private Task<string> TryAsync(object button) => Bot.ErrorAsync(
        "sendMessage", new { chat_id = Chat.Id, text = "x", reply_markup = new { inline_keyboard = new[] { new[] { button } } } });

    [Test]
    public async Task Keyboard_InAGroup_IsSeenAndTapped()
    {
        var sent = await SendAsync(new { keyboard = new object[] { new object[] { "打卡", new { text = "排行" } } }, one_time_keyboard = true });
        Assert.That(sent["reply_markup"], Is.Null);
        Assert.That(World.Keyboards.Labels(Ann, Chat), Is.EqualTo(new[] { new[] { "打卡", "排行" } }));
        await Bot.DrainAsync();
        World.Keyboards.Tap(Ann, Chat, "打卡");
        var heard = (await Bot.DrainAsync())[^1]["message"]!;

        Assert.That((string?)heard["text"], Is.EqualTo("打卡"));
        Assert.That((int?)heard["reply_to_message"]!["message_id"], Is.EqualTo((int?)sent["message_id"]));
        Assert.That(World.Keyboards.Labels(Ann, Chat), Is.Empty);
        Assert.That(World.Keyboards.Labels(Ben, Chat), Is.Not.Empty);
        Assert.That(() => World.Keyboards.Tap(Ben, Chat, "没有"), Throws.InstanceOf<InvalidOperationException>());
        await SendAsync(new { remove_keyboard = true });
        Assert.That(World.Keyboards.Labels(Ben, Chat), Is.Empty);
    }

    [Test]
    public async Task Keyboard_WhenSelective_IsForThoseMeant()
    {
        await SendAsync(new { keyboard = new[] { new[] { "a" } }, selective = true }, text: $"hi @{Ann.Username}");

        Assert.That(World.Keyboards.Labels(Ann, Chat), Is.Not.Empty);
        Assert.That(World.Keyboards.Labels(Ben, Chat), Is.Empty);
    }

    [Test]
    public async Task Keyboard_WhenItAsksForAContact_SendsTheOwnOne()
    {
        World.Start(Ann);
        var markup = new { keyboard = new[] { new object[] { new { text = "phone", request_contact = true }, new { text = "place", request_location = true } } } };
        await SendAsync(markup, Ann.Id);
        await Bot.DrainAsync();
        World.Keyboards.Tap(Ann, World.PrivateChatOf(Ann), "phone");
        World.Keyboards.Tap(Ann, World.PrivateChatOf(Ann), "place");
        var heard = await Bot.DrainAsync();

        Assert.That((long?)heard[0]["message"]!["contact"]!["user_id"], Is.EqualTo(Ann.Id));
        Assert.That(heard[1]["message"]!["location"], Is.Not.Null);
        Assert.That(
            await Bot.ErrorAsync("sendMessage", new { chat_id = Chat.Id, text = "x", reply_markup = markup }),
            Is.EqualTo("400 Bad Request: phone number can be requested in private chats only"));
    }

    [Test]
    public async Task ForceReply_UntilAnswered_Asks()
    {
        var sent = await SendAsync(new { force_reply = true, input_field_placeholder = "为什么" });
        Assert.That(World.Keyboards.AsksReply(Ann, Chat)?.Id, Is.EqualTo((int?)sent["message_id"]));
        World.Post(Ann, Chat, "so", (int)sent["message_id"]!);

        Assert.That(World.Keyboards.AsksReply(Ann, Chat), Is.Null);
        Assert.That(World.Keyboards.AsksReply(Ben, Chat), Is.Not.Null);
    }

    [Test]
    public async Task InlineButton_WhenRight_IsShownAsGiven()
    {
        var sent = await SendAsync(new
        {
            inline_keyboard = new[]
            {
                new object[]
                {
                    new { text = "网", url = "https://a.com/x" }, new { text = "copy", copy_text = new { text = "码" } },
                    new { text = "no", disabled = new { } }, new { text = "go", callback_data = "好", style = "success" },
                },
            },
        });
        var row = sent["reply_markup"]!["inline_keyboard"]![0]!;

        Assert.That((string?)row[0]!["url"], Is.EqualTo("https://a.com/x"));
        Assert.That((string?)row[1]!["copy_text"]!["text"], Is.EqualTo("码"));
        Assert.That(row[2]!["disabled"], Is.Not.Null);
        Assert.That((string?)row[3]!["style"], Is.EqualTo("success"));
    }

    [TestCase("inline_keyboard")]
    [TestCase("keyboard")]
    public async Task Row_OfMoreThanEightButtons_IsCutAndStrictlyRefused(string kind)
    {
        var row = Enumerable.Range(1, 9).Select(i => new { text = $"{i}", callback_data = $"{i}" }).ToArray();
        var call = new Dictionary<string, object> { ["chat_id"] = Chat.Id, ["text"] = "x", ["reply_markup"] = new Dictionary<string, object> { [kind] = new[] { row } } };
        var sent = await Bot.ResultAsync("sendMessage", call);
        await using var strict = await SandboxClient.StartAsync(o => o.Strict = true);
        var plain = row.Select(button => kind == "keyboard" ? (object)new { button.text } : button).ToArray();
        var refused = await strict.ErrorAsync("sendMessage", new Dictionary<string, object>
        {
            ["chat_id"] = strict.Group,
            ["text"] = "x",
            ["reply_markup"] = new Dictionary<string, object> { [kind] = new[] { plain } },
        });

        Assert.That(kind == "keyboard" ? World.Keyboards.Labels(Ann, Chat)[0].Count : sent["reply_markup"]![kind]![0]!.AsArray().Count, Is.EqualTo(8));
        Assert.That(refused, Is.EqualTo("400 Bad Request: sandbox (strict): a row of a keyboard has more than 8 buttons"));
    }

    [Test]
    public async Task InlineButton_WhenWrong_IsRefused()
    {
        Assert.That(await TryAsync(new { text = "b" }), Is.EqualTo("400 Bad Request: text buttons are unallowed in the inline keyboard"));
        Assert.That(await TryAsync(new { text = "b", callback_data = "" }), Is.EqualTo("400 Bad Request: BUTTON_DATA_INVALID"));
        Assert.That(await TryAsync(new { text = "b", callback_data = new string('好', 22) }), Is.EqualTo("400 Bad Request: BUTTON_DATA_INVALID"));
        Assert.That(await TryAsync(new { text = "b", web_app = new { url = "https://a.com" } }), Is.EqualTo("400 Bad Request: BUTTON_TYPE_INVALID"));
        Assert.That(await TryAsync(new { text = "b", copy_text = new { text = "" } }), Is.EqualTo("400 Bad Request: BUTTON_COPY_TEXT_INVALID"));
        Assert.That(await TryAsync(new { text = "b", url = "no address" }), Does.StartWith("400 Bad Request: inline keyboard button URL 'no address' is invalid: "));
        Assert.That(await TryAsync(new { text = "b", switch_inline_query = "x" }), Does.StartWith("501 "));
        Assert.That(await TryAsync(new { text = "b", login_url = new { url = "https://a.com" } }), Does.StartWith("501 "));
        Assert.That(
            await Bot.ErrorAsync("sendMessage", new
            {
                chat_id = Chat.Id,
                text = "x",
                reply_markup = new { inline_keyboard = new[] { Enumerable.Repeat(new { text = "b", callback_data = "x" }, 101) } },
            }),
            Is.EqualTo("400 Bad Request: reply markup is too long"));
    }
}
