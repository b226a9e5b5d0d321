using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class PinAndDeleteTests : SandboxFixture
{
    [Test]
    [Covers("pinChatMessage", By = "getChat")]
    [Covers("unpinChatMessage", By = "getChat")]
    [Covers("unpinAllChatMessages", By = "getChat")]
    public async Task Unpin_WithoutAMessage_TakesTheYoungest()
    {
        var (old, young) = (World.Post(Ann, Chat, "old"), World.Post(Ann, Chat, "young"));
        await Bot.ResultAsync("pinChatMessage", new { chat_id = Chat.Id, message_id = young.Id });
        await Bot.ResultAsync("pinChatMessage", new { chat_id = Chat.Id, message_id = old.Id });
        Assert.That(await PinnedAsync(), Is.EqualTo(young.Id));
        await Bot.ResultAsync("unpinChatMessage", new { chat_id = Chat.Id });
        Assert.That(await PinnedAsync(), Is.EqualTo(old.Id));
        await Bot.ResultAsync("unpinAllChatMessages", new { chat_id = Chat.Id });
        Assert.That(await PinnedAsync(), Is.Null);
        Assert.That(
            await Bot.ErrorAsync("unpinChatMessage", new { chat_id = Chat.Id, message_id = 999 }),
            Is.EqualTo("400 Bad Request: message to unpin not found"));
    }

    [Test, Covers("deleteMessage", By = "getChat"), Covers("deleteMessages", By = "getChat")]
    public async Task Delete_OfWhatOthersWrote_LeavesNothing()
    {
        int[] ids = [World.Post(Ann, Chat, "1").Id, World.Post(Ben, Chat, "2").Id, World.Post(Ann, Chat, "3").Id];
        await Bot.ResultAsync("pinChatMessage", new { chat_id = Chat.Id, message_id = ids[2] });
        await Bot.DrainAsync();
        await Bot.ResultAsync("deleteMessage", new { chat_id = Chat.Id, message_id = ids[0] });
        await Bot.ResultAsync("deleteMessages", new { chat_id = Chat.Id, message_ids = ids });

        Assert.That(World.MessagesOf(Chat).Where(message => !message.IsService), Is.Empty);
        Assert.That(await Bot.DrainAsync(), Is.Empty, "no update tells of it");
        Assert.That(await PinnedAsync(), Is.Null);
        Assert.That(
            await Bot.ErrorAsync("pinChatMessage", new { chat_id = Chat.Id, message_id = ids[1] }),
            Is.EqualTo("400 Bad Request: message to pin not found"));
        Assert.That(
            await Bot.ErrorAsync("sendMessage", new { chat_id = Chat.Id, text = "x", reply_parameters = new { message_id = ids[1] } }),
            Is.EqualTo("400 Bad Request: message to be replied not found"));
    }

    [Test]
    public async Task Delete_WithoutTheRight_IsRefused()
    {
        var own = await Buttons.SendAsync(Bot, "go");
        var other = World.Post(Ann, Chat, "mine").Id;
        World.Demote(Owner, Chat, World.Bot.User);

        Assert.That(
            await Bot.ErrorAsync("deleteMessage", new { chat_id = Chat.Id, message_id = other }),
            Is.EqualTo("400 Bad Request: message can't be deleted"));
        Assert.That(
            await Bot.ErrorAsync("pinChatMessage", new { chat_id = Chat.Id, message_id = other }),
            Is.EqualTo("400 Bad Request: not enough rights to manage pinned messages in the chat"));
        await Bot.ResultAsync("deleteMessage", new { chat_id = Chat.Id, message_id = own });
    }

    private async Task<int?> PinnedAsync() =>
        (int?)(await Bot.ResultAsync("getChat", new { chat_id = Chat.Id }))["pinned_message"]?["message_id"];
}
