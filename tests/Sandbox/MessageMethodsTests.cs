using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class MessageMethodsTests : SandboxFixture
{
    [TestCase("", "400 Bad Request: message text is empty")]
    [TestCase(" \n ", "400 Bad Request: text must be non-empty")]
    public async Task SendMessage_WhenEmpty_IsRefused(string text, string error) =>
        Assert.That(await SendErrorAsync(text), Is.EqualTo(error));

    [Test]
    public async Task SendMessage_WhenTooLong_IsRefused()
    {
        Assert.That(await SendErrorAsync(new string('好', 4097)), Is.EqualTo("400 Bad Request: message is too long"));
        Assert.That(await SendErrorAsync(new string('a', 32_769)), Is.EqualTo("400 Bad Request: text is too long"));
        await Bot.ResultAsync("sendMessage", new { chat_id = Chat.Id, text = string.Concat(Enumerable.Repeat("😀", 4096)) });
    }

    [Test]
    public async Task SendMessage_WhenChatIsWrong_IsRefused()
    {
        Assert.That(await Bot.ErrorAsync("sendMessage", new { text = "x" }), Is.EqualTo("400 Bad Request: chat_id is empty"));
        Assert.That(await Bot.ErrorAsync("sendMessage", new { chat_id = -5, text = "x" }), Is.EqualTo("400 Bad Request: chat not found"));
        Assert.That(await SendErrorAsync("x", "bbcode"), Is.EqualTo("400 Bad Request: unsupported parse_mode"));
    }

    [Test]
    public async Task SendMessage_WhenPrivateChatIsClosed_IsForbidden()
    {
        var call = new { chat_id = Ann.Id, text = "x" };
        Assert.That(await Bot.ErrorAsync("sendMessage", call), Is.EqualTo("403 Forbidden: bot can't initiate conversation with a user"));

        World.Start(Ann, "ref_1");
        await Bot.ResultAsync("sendMessage", call);
        World.Block(Ann);

        Assert.That(await Bot.ErrorAsync("sendMessage", call), Is.EqualTo("403 Forbidden: bot was blocked by the user"));
        Assert.That(await Bot.DrainKindsAsync(), Is.EqualTo(new[] { "message", "my_chat_member" }));
    }

    [Test]
    public async Task SendMessage_WhenThrownOut_IsForbidden()
    {
        World.Demote(Owner, Chat, World.Bot.User);
        World.Ban(Owner, Chat, World.Bot.User);

        Assert.That(await SendErrorAsync("x"), Is.EqualTo("403 Forbidden: bot was kicked from the supergroup chat"));
    }

    [Test]
    public async Task LeaveChat_Always_EndsMembership()
    {
        await Bot.ResultAsync("leaveChat", new { chat_id = Chat.Id });

        Assert.That(await SendErrorAsync("x"), Is.EqualTo("403 Forbidden: bot is not a member of the supergroup chat"));
    }

    [Test]
    public async Task SendMessage_WhenReplying_ShowsTheMessageOnce()
    {
        var first = World.Post(Ann, Chat, "first");
        var second = World.Post(Ben, Chat, "second", first.Id);
        var sent = await Bot.ResultAsync("sendMessage", new
        {
            chat_id = Chat.Id,
            text = "third",
            reply_parameters = new { message_id = second.Id, quote = "eco" },
        });

        Assert.That((int?)sent["reply_to_message"]!["message_id"], Is.EqualTo(second.Id));
        Assert.That(sent["reply_to_message"]!["reply_to_message"], Is.Null);
        Assert.That((int?)sent["quote"]!["position"], Is.EqualTo(1));
    }

    [Test]
    public async Task SendMessage_WhenRepliedIsGone_IsRefusedUnlessAllowed()
    {
        var call = new { chat_id = Chat.Id, text = "x", reply_parameters = new { message_id = 999 } };
        Assert.That(await Bot.ErrorAsync("sendMessage", call), Is.EqualTo("400 Bad Request: message to be replied not found"));

        await Bot.ResultAsync("sendMessage", new
        {
            chat_id = Chat.Id,
            text = "x",
            reply_parameters = new { message_id = 999, allow_sending_without_reply = true },
        });
    }

    [Test]
    public async Task EditMessageText_WhenNothingChanges_IsRefused()
    {
        var id = await Buttons.SendAsync(Bot, "go");
        var edited = await Bot.ResultAsync("editMessageText", new { chat_id = Chat.Id, message_id = id, text = "new" });
        Assert.That(edited["reply_markup"], Is.Null);
        Assert.That(edited["edit_date"], Is.Not.Null);

        Assert.That(
            await Bot.ErrorAsync("editMessageText", new { chat_id = Chat.Id, message_id = id, text = "new" }),
            Is.EqualTo("400 Bad Request: message is not modified: specified new message content and reply markup are "
                + "exactly the same as a current content and reply markup of the message"));
    }

    [Test]
    public async Task EditMessageText_WhenNotOwn_IsRefused()
    {
        var message = World.Post(Ann, Chat, "mine");

        Assert.That(
            await Bot.ErrorAsync("editMessageText", new { chat_id = Chat.Id, message_id = message.Id, text = "x" }),
            Is.EqualTo("400 Bad Request: message can't be edited"));
        Assert.That(
            await Bot.ErrorAsync("editMessageText", new { chat_id = Chat.Id, message_id = 999, text = "x" }),
            Is.EqualTo("400 Bad Request: message to edit not found"));
        var die = (int)(await Bot.ResultAsync("sendDice", new { chat_id = Chat.Id }))["message_id"]!;
        Assert.That(
            await Bot.ErrorAsync("editMessageText", new { chat_id = Chat.Id, message_id = die, text = "x" }),
            Is.EqualTo("400 Bad Request: there is no text in the message to edit"));
    }

    [Test]
    public async Task DeleteMessage_WhenOlderThan48Hours_IsRefused()
    {
        var old = World.Post(Ann, Chat, "old");
        Bot.Clock.Advance(TimeSpan.FromHours(48));
        var young = World.Post(Ann, Chat, "young");

        Assert.That(
            await Bot.ErrorAsync("deleteMessages", new { chat_id = Chat.Id, message_ids = new[] { young.Id, 999, old.Id } }),
            Is.EqualTo("400 Bad Request: message can't be deleted"));
        Assert.That(World.MessagesOf(Chat), Has.Member(young));
        await Bot.ResultAsync("deleteMessages", new { chat_id = Chat.Id, message_ids = new[] { young.Id, 999 } });
        Assert.That(World.MessagesOf(Chat), Has.No.Member(young));
        Assert.That(
            await Bot.ErrorAsync("deleteMessage", new { chat_id = Chat.Id, message_id = young.Id }),
            Is.EqualTo("400 Bad Request: message to delete not found"));
    }

    [Test]
    public async Task PinChatMessage_Always_TellsByAServiceMessage()
    {
        var message = World.Post(Ann, Chat, "pin me");
        await Bot.ResultAsync("pinChatMessage", new { chat_id = Chat.Id, message_id = message.Id });

        Assert.That((int?)(await Bot.ResultAsync("getChat", new { chat_id = Chat.Id }))["pinned_message"]!["message_id"], Is.EqualTo(message.Id));
        Assert.That((await Bot.DrainAsync())[^1]["message"]!["pinned_message"], Is.Not.Null);
        await Bot.ResultAsync("unpinChatMessage", new { chat_id = Chat.Id });
        Assert.That(
            await Bot.ErrorAsync("unpinChatMessage", new { chat_id = Chat.Id }),
            Is.EqualTo("400 Bad Request: message to unpin not found"));
    }
}
