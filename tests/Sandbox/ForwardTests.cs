using System.Text.Json.Nodes;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class ForwardTests : MediaFixture
{
    private object From(int id, string? caption = null) =>
        caption is null ? new { chat_id = Chat.Id, from_chat_id = Ann.Id, message_id = id }
            : new { chat_id = Chat.Id, from_chat_id = Ann.Id, message_id = id, caption };

    [Test]
    [Covers("forwardMessage", By = "getUpdates")]
    public async Task ForwardMessage_Always_NamesTheFirstWriter()
    {
        World.Start(Ann);
        var message = World.Media.Post(Ann, World.PrivateChatOf(Ann), "photo", "a.png", Pictures.Png(50, 50), new() { Caption = "看" });
        var first = await Bot.ResultAsync("forwardMessage", From(message.Id));
        var again = await Bot.ResultAsync("forwardMessage", new { chat_id = Ann.Id, from_chat_id = Chat.Id, message_id = (int)first["message_id"]! });
        var read = await ReadBackAsync(first);

        Assert.That((string?)read["forward_origin"]!["type"], Is.EqualTo("user"));
        Assert.That((long?)again["forward_origin"]!["sender_user"]!["id"], Is.EqualTo(Ann.Id));
        Assert.That((string?)read["caption"], Is.EqualTo("看"));
        Assert.That(read["photo"]!.ToJsonString(), Is.EqualTo(message.Content["photo"]!.ToJsonString()));
        Assert.That((long?)read["from"]!["id"], Is.EqualTo(World.Bot.User.Id));
    }

    [Test]
    public async Task ForwardMessage_WhenWriterHides_ShowsANameOnly()
    {
        Ann.HidesForwards = true;
        var message = World.Post(Ann, Chat, "secret");
        var sent = await Bot.ResultAsync("forwardMessage", new { chat_id = Chat.Id, from_chat_id = Chat.Id, message_id = message.Id });

        Assert.That((string?)sent["forward_origin"]!["type"], Is.EqualTo("hidden_user"));
        Assert.That((string?)sent["forward_origin"]!["sender_user_name"], Is.EqualTo(Ann.FirstName));
        Assert.That(sent["forward_origin"]!["sender_user"], Is.Null);
    }

    [Test]
    public async Task ForwardMessage_WhenProtectedOrGone_IsRefused()
    {
        var own = await Bot.ResultAsync("sendMessage", new { chat_id = Chat.Id, text = "members only", protect_content = true });
        var call = new { chat_id = Chat.Id, from_chat_id = Chat.Id, message_id = (int)own["message_id"]! };
        var gone = new { chat_id = Chat.Id, from_chat_id = Chat.Id, message_id = 999 };
        World.Rename(Owner, Chat, "new");
        var service = new { chat_id = Chat.Id, from_chat_id = Chat.Id, message_id = World.MessagesOf(Chat)[^1].Id };

        Assert.That(await Bot.ErrorAsync("forwardMessage", call), Is.EqualTo("400 Bad Request: the message can't be forwarded"));
        Assert.That(await Bot.ErrorAsync("forwardMessage", service), Is.EqualTo("400 Bad Request: the message can't be forwarded"));
        Assert.That(await Bot.ErrorAsync("copyMessage", service), Is.EqualTo("400 Bad Request: the message can't be copied"));
        Assert.That(await Bot.ErrorAsync("forwardMessage", gone), Is.EqualTo("400 Bad Request: message to forward not found"));
        Assert.That(await Bot.ErrorAsync("copyMessage", gone), Is.EqualTo("400 Bad Request: message to copy not found"));
        await Bot.ResultAsync("copyMessage", call);
    }

    [Test]
    [Covers("copyMessage", By = "getUpdates")]
    public async Task CopyMessage_WithACaption_HasThatOne()
    {
        World.Start(Ann);
        var message = World.Media.Post(Ann, World.PrivateChatOf(Ann), "document", "a.txt", [1], new() { Caption = "old" });
        var same = await Bot.ResultAsync("copyMessage", From(message.Id));
        var changed = await Bot.ResultAsync("copyMessage", From(message.Id, "新"));
        var bare = await Bot.ResultAsync("copyMessage", From(message.Id, ""));

        Assert.That(same.AsObject().Select(p => p.Key), Is.EqualTo(new[] { "message_id" }));
        Assert.That((string?)(await ReadBackAsync(same))["caption"], Is.EqualTo("old"));
        Assert.That((string?)(await ReadBackAsync(changed))["caption"], Is.EqualTo("新"));
        Assert.That((await ReadBackAsync(bare))["caption"], Is.Null);
        Assert.That((await ReadBackAsync(same))["forward_origin"], Is.Null);
    }

    [TestCase("forwardMessage")]
    [TestCase("copyMessage")]
    [Covers("forwardMessage", By = "getUpdates")]
    [Covers("copyMessage", By = "getUpdates")]
    public async Task Video_SentAgainWithAnotherStart_BeginsThere(string method)
    {
        var video = World.Media.Post(Ann, Chat, "video", "a.mp4", [1]);
        JsonNode sent = new JsonObject();
        foreach (var each in new[] { "forwardMessage", "copyMessage", method })
        {
            sent = await Bot.ResultAsync(each, new { chat_id = Chat.Id, from_chat_id = Chat.Id, message_id = video.Id, video_start_timestamp = 7 });
        }

        Assert.That((int?)(await ReadBackAsync(sent))["video"]!["start_timestamp"], Is.EqualTo(7));
        Assert.That(video.Content["video"]!["start_timestamp"], Is.Null, "the first one is as it was");
    }

    [TestCase("forwardMessages")]
    [TestCase("copyMessages")]
    [Covers("forwardMessages", By = "getUpdates")]
    [Covers("copyMessages", By = "getUpdates")]
    public async Task ManyMessages_WhenOneIsGone_SendTheOthersAsOneAlbum(string method)
    {
        var album = World.Media.PostAlbum(Ann, Chat, ("photo", "a.png", Pictures.Png(9, 9), "一"), ("photo", "b.png", Pictures.Png(9, 9), null));
        var ids = new[] { album[0].Id, album[1].Id, 999 };
        foreach (var each in new[] { "forwardMessages", "copyMessages" })
        {
            await Bot.ResultAsync(each, new { chat_id = Chat.Id, from_chat_id = Chat.Id, message_ids = ids });
        }

        var sent = (await Bot.ResultAsync(method, new { chat_id = Chat.Id, from_chat_id = Chat.Id, message_ids = ids })).AsArray();
        var (first, second) = (await ReadBackAsync(sent[0]!), await ReadBackAsync(sent[1]!));

        Assert.That(sent, Has.Count.EqualTo(2));
        Assert.That((string?)first["media_group_id"], Is.EqualTo((string?)second["media_group_id"]));
        Assert.That((string?)first["media_group_id"], Is.Not.EqualTo((string?)album[0].Head["media_group_id"]));
        Assert.That(first["forward_origin"] is not null, Is.EqualTo(method == "forwardMessages"));
        async Task<string> TryAsync(params int[] many) =>
            await Bot.ErrorAsync(method, new { chat_id = Chat.Id, from_chat_id = Chat.Id, message_ids = many });
        Assert.That(await TryAsync(3, 2), Is.EqualTo("400 Bad Request: message identifiers must be in a strictly increasing order"));
        Assert.That(await TryAsync(998, 999), Is.EqualTo("400 Bad Request: there are no messages to forward"));
        Assert.That(await TryAsync([.. Enumerable.Range(1, 101)]), Is.EqualTo("400 Bad Request: too many message identifiers specified"));
    }

    [Test]
    public async Task Reply_AcrossChats_ShowsWhereItComesFrom()
    {
        World.Start(Ann);
        var message = World.Media.Post(Ann, Chat, "photo", "a.png", Pictures.Png(9, 9), new() { Caption = "看这张图" });
        var sent = await Bot.ResultAsync("sendMessage", new
        {
            chat_id = Ann.Id,
            text = "好",
            reply_parameters = new { message_id = message.Id, chat_id = Chat.Id, quote = "这张" },
        });

        Assert.That(sent["reply_to_message"], Is.Null);
        Assert.That((long?)sent["external_reply"]!["chat"]!["id"], Is.EqualTo(Chat.Id));
        Assert.That((int?)sent["external_reply"]!["message_id"], Is.EqualTo(message.Id));
        Assert.That(sent["external_reply"]!["photo"], Is.Not.Null);
        Assert.That((int?)sent["quote"]!["position"], Is.EqualTo(1));
    }

    [TestCase("aa", "", 3, 3)]
    [TestCase("aa", "", 0, 0)]
    [TestCase("<b>x</b>", "HTML", 0, 7)]
    [TestCase("x", "", 0, null)]
    [TestCase("none", "", 0, null)]
    public async Task Quote_MustHaveTheSameMarks(string quote, string mode, int expected, int? position)
    {
        var first = await Bot.ResultAsync("sendMessage", new { chat_id = Chat.Id, text = "aa aa 😀<b>x</b>".Replace("😀", ".", StringComparison.Ordinal), parse_mode = "HTML" });
        var call = new
        {
            chat_id = Chat.Id,
            text = "re",
            reply_parameters = new { message_id = (int)first["message_id"]!, quote, quote_parse_mode = mode, quote_position = expected },
        };

        if (position is null)
        {
            Assert.That(await Bot.ErrorAsync("sendMessage", call), Is.EqualTo("400 Bad Request: QUOTE_TEXT_INVALID"));
            return;
        }

        var sent = await Bot.ResultAsync("sendMessage", call);
        Assert.That((int?)sent["quote"]!["position"], Is.EqualTo(position));
        Assert.That((sent["quote"]!["entities"] as JsonArray)?.Count, Is.EqualTo(mode.Length > 0 ? 1 : null));
    }
}
