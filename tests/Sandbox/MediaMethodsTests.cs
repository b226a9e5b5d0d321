using System.Text;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class MediaMethodsTests : MediaFixture
{
    private static readonly byte[] Some = [1, 2, 3];

    [Test]
    [Covers("sendPhoto", By = "getUpdates")]
    [Covers("getFile")]
    public async Task SendPhoto_WhenUploaded_HasSeveralSizesOfItsOwnShape()
    {
        var bytes = Pictures.Png(1000, 500);
        var sent = await SentAsync(
            "sendPhoto", new { chat_id = Chat.Id, caption = "*图*", parse_mode = "MarkdownV2", has_spoiler = true, show_caption_above_media = true },
            ("photo", "a.png", bytes));
        var photo = (await ReadBackAsync(sent))["photo"]!.AsArray();
        var file = await Bot.ResultAsync("getFile", new { file_id = (string?)photo[^1]!["file_id"] });

        Assert.That(
            photo.Select(size => $"{size!["width"]}x{size["height"]}"), Is.EqualTo(new[] { "90x45", "320x160", "800x400", "1000x500" }));
        Assert.That(photo.Select(size => (string?)size!["file_id"]).Distinct().Count(), Is.EqualTo(4));
        Assert.That((string?)file["file_path"], Does.Match("^photos/file_[0-9]+\\.jpg$"));
        Assert.That(await Bot.Http.GetByteArrayAsync($"/file/bot{Bot.Server.BotToken}/{file["file_path"]}"), Is.EqualTo(bytes));
        Assert.That((bool?)sent["has_media_spoiler"], Is.True);
        Assert.That((bool?)sent["show_caption_above_media"], Is.True);
        Assert.That((string?)sent["caption"], Is.EqualTo("图"));
        Assert.That((string?)sent["caption_entities"]![0]!["type"], Is.EqualTo("bold"));
    }

    [TestCase(90, 60, "90x60")]
    [TestCase(60, 1200, "4x90|16x320|40x800|60x1200")]
    public async Task SendPhoto_WhenJpeg_IsMeasured(int width, int height, string sizes)
    {
        var sent = await SentAsync("sendPhoto", new { chat_id = Chat.Id }, ("photo", "a.jpg", Pictures.Jpeg((ushort)width, (ushort)height)));

        Assert.That(
            string.Join('|', sent["photo"]!.AsArray().Select(size => $"{size!["width"]}x{size["height"]}")), Is.EqualTo(sizes));
    }

    [Test]
    public async Task SendPhoto_WhenNoPicture_IsRefused()
    {
        async Task<string> TryAsync(byte[] bytes) => (string)(await UploadAsync(
            "sendPhoto", new { chat_id = Chat.Id }, ("photo", "a.png", bytes)))["description"]!;

        Assert.That(await TryAsync(Encoding.UTF8.GetBytes("no picture")), Is.EqualTo("Bad Request: IMAGE_PROCESS_FAILED"));
        Assert.That(await TryAsync([]), Is.EqualTo("Bad Request: file must be non-empty"));
        Assert.That(await TryAsync(Pictures.Png(9000, 1001)), Is.EqualTo("Bad Request: PHOTO_INVALID_DIMENSIONS"));
        Assert.That(await TryAsync(Pictures.Png(2100, 100)), Is.EqualTo("Bad Request: PHOTO_INVALID_DIMENSIONS"));
        Assert.That(
            await TryAsync(new byte[(10 << 20) + 1]),
            Is.EqualTo("Bad Request: file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes"));
        Assert.That(
            await Bot.ErrorAsync("sendPhoto", new { chat_id = Chat.Id }),
            Is.EqualTo("400 Bad Request: there is no photo in the request"));
        Assert.That(World.MessagesOf(Chat), Is.Empty);
    }

    [TestCase("sendVoice", "voice", "a.ogg", "voice/", "audio/ogg")]
    [TestCase("sendAudio", "audio", "a.m4a", "music/", "audio/mp4")]
    [TestCase("sendVideo", "video", "a.mp4", "videos/", "video/mp4")]
    [TestCase("sendAnimation", "animation", "a.mp4", "animations/", "video/mp4")]
    [TestCase("sendDocument", "document", "说明.pdf", "documents/", "application/pdf")]
    [Covers("sendVoice", By = "getUpdates")]
    [Covers("sendAudio", By = "getUpdates")]
    [Covers("sendAnimation", By = "getUpdates")]
    [Covers("sendDocument", By = "getUpdates")]
    public async Task SendMedia_WhenUploaded_ShowsWhatWasTold(string method, string kind, string name, string folder, string type)
    {
        foreach (var other in new[] { "sendVoice", "sendAudio", "sendAnimation", "sendDocument" }.Where(other => other != method))
        {
            await SentAsync(other, new { chat_id = Chat.Id }, (other[4..].ToLowerInvariant(), "x.bin", Some));
        }

        var sent = await SentAsync(
            method, new { chat_id = Chat.Id, duration = 99_999_999, width = 640, height = 360, title = "歌", performer = "P", caption = "c" },
            (kind, name, Some));
        var read = (await ReadBackAsync(sent))[kind]!;
        var file = await Bot.ResultAsync("getFile", new { file_id = (string?)read["file_id"] });

        Assert.That((string?)file["file_path"], Does.StartWith(folder));
        Assert.That((string?)read["mime_type"], Is.EqualTo(type));
        Assert.That((int?)read["duration"], Is.EqualTo(kind == "document" ? null : 86_400));
        Assert.That((int?)read["width"], Is.EqualTo(kind is "video" or "animation" ? 640 : null));
        Assert.That((string?)read["title"], Is.EqualTo(kind == "audio" ? "歌" : null));
        Assert.That((string?)read["file_name"], Is.EqualTo(kind == "voice" ? null : name));
        Assert.That((string?)sent["caption"], Is.EqualTo("c"));
        Assert.That(sent["document"] is not null, Is.EqualTo(kind is "document" or "animation"));
    }

    [TestCase("sendVideoNote", "video_note", "a.mp4")]
    [TestCase("sendSticker", "sticker", "a.webm")]
    [Covers("sendVideoNote", By = "getUpdates")]
    public async Task SendMedia_WhenWithoutCaption_TakesNone(string method, string kind, string name)
    {
        await SentAsync("sendVideoNote", new { chat_id = Chat.Id }, ("video_note", "x.mp4", Some));
        var sent = await SentAsync(method, new { chat_id = Chat.Id, length = 200, emoji = "👋" }, (kind, name, Some));
        var read = (await ReadBackAsync(sent))[kind]!;

        Assert.That(sent["caption"], Is.Null);
        Assert.That((int?)read["length"], Is.EqualTo(kind == "video_note" ? 200 : null));
        Assert.That((bool?)read["is_video"], Is.EqualTo(kind == "sticker" ? true : null));
        Assert.That((string?)read["emoji"], Is.EqualTo(kind == "sticker" ? "👋" : null));
    }

    [Test]
    public async Task SendMedia_WhenKnown_KeepsWhatItIs()
    {
        var photo = (await SentAsync("sendPhoto", new { chat_id = Chat.Id }, ("photo", "a.png", Pictures.Png(400, 400))))["photo"]!;
        var video = (await SentAsync("sendVideo", new { chat_id = Chat.Id, duration = 7 }, ("video", "a.mp4", Some)))["video"]!;
        var again = await Bot.ResultAsync("sendPhoto", new { chat_id = Chat.Id, photo = (string?)photo[0]!["file_id"] });
        var film = await Bot.ResultAsync("sendDocument", new { chat_id = Chat.Id, document = (string?)video["file_id"] });

        Assert.That(again["photo"]!.ToJsonString(), Is.EqualTo(photo.ToJsonString()));
        Assert.That((int?)film["video"]!["duration"], Is.EqualTo(7));
        Assert.That(
            await Bot.ErrorAsync("sendPhoto", new { chat_id = Chat.Id, photo = (string?)video["file_id"] }),
            Is.EqualTo("400 Bad Request: can't use file of type Video as Photo"));
        Assert.That(
            await Bot.ErrorAsync("sendVoice", new { chat_id = Chat.Id, voice = (string?)photo[0]!["file_id"] }),
            Is.EqualTo("400 Bad Request: can't use file of type Photo as VoiceNote"));
        Assert.That(
            await Bot.ErrorAsync("sendPhoto", new { chat_id = Chat.Id, photo = "nothing" }),
            Is.EqualTo("400 Bad Request: wrong file_id or the file is temporarily unavailable"));
    }

    [Test]
    public async Task SendMedia_WhenByAddress_IsFetchedFromThisMachineOnly()
    {
        var sent = await SentAsync("sendPhoto", new { chat_id = Chat.Id }, ("photo", "a.png", Pictures.Png(100, 100)));
        var path = (await Bot.ResultAsync("getFile", new { file_id = (string?)sent["photo"]![0]!["file_id"] }))["file_path"];
        var address = $"{Bot.Server.Address}file/bot{Bot.Server.BotToken}/{path}";
        var document = await Bot.ResultAsync("sendDocument", new { chat_id = Chat.Id, document = address });

        Assert.That((int?)document["document"]!["file_size"], Is.EqualTo(33));
        Assert.That((string?)document["document"]!["file_name"], Does.EndWith(".jpg"));
        async Task<string> TryAsync(string photo) => await Bot.ErrorAsync("sendPhoto", new { chat_id = Chat.Id, photo });
        Assert.That(await TryAsync("https://example.com/a.png"), Is.EqualTo("400 Bad Request: failed to get HTTP URL content"));
        Assert.That(await TryAsync($"{Bot.Server.Address}none.png"), Is.EqualTo("400 Bad Request: failed to get HTTP URL content"));
        Assert.That(await TryAsync($"{Bot.Server.Address}index.html"), Does.StartWith("400 Bad Request: "));
        Assert.That(await TryAsync("ftp://a.b/c.png"), Is.EqualTo("400 Bad Request: wrong HTTP URL specified"));
        Assert.That(await TryAsync(Bot.Server.Address.ToString()), Is.EqualTo("400 Bad Request: wrong type of the web page content"));
    }

    [Test]
    public async Task SendMedia_WhenNotPermitted_NamesWhatItIs()
    {
        World.Demote(Owner, Chat, World.Bot.User);
        World.Restrict(Owner, Chat, World.Bot.User, new GroupBot.Sandbox.Chats.MemberPermissions("can_send_messages"));
        async Task<string> TryAsync(string method) => await Bot.ErrorAsync(method, new { chat_id = Chat.Id });

        Assert.That(await TryAsync("sendPhoto"), Is.EqualTo("400 Bad Request: not enough rights to send photos to the chat"));
        Assert.That(await TryAsync("sendVideo"), Is.EqualTo("400 Bad Request: not enough rights to send videos to the chat"));
        Assert.That(await TryAsync("sendSticker"), Is.EqualTo("400 Bad Request: not enough rights to send stickers to the chat"));
    }

    [Test]
    public async Task SendDocument_WithThumbnail_ShowsIt()
    {
        var sent = await SentAsync(
            "sendDocument", new { chat_id = Chat.Id, document = "attach://f", thumbnail = "attach://t" },
            ("f", "a.txt", Some), ("t", "t.jpg", Pictures.Jpeg(90, 60)));

        Assert.That((int?)sent["document"]!["thumbnail"]!["height"], Is.EqualTo(60));
        Assert.That(
            await Bot.ErrorAsync("sendDocument", new { chat_id = Chat.Id, document = (string?)sent["document"]!["thumbnail"]!["file_id"] }),
            Is.EqualTo("400 Bad Request: can't use file of type Thumbnail as Document"));
    }

    [Test]
    public async Task SendPhoto_WhenCaptionIsTooLong_IsRefused()
    {
        var photo = (await SentAsync("sendPhoto", new { chat_id = Chat.Id, caption = new string('字', 1024) }, ("photo", "a.png", Pictures.Png(9, 9))))["photo"]!;

        Assert.That(
            await Bot.ErrorAsync("sendPhoto", new { chat_id = Chat.Id, photo = (string?)photo[0]!["file_id"], caption = new string('字', 1025) }),
            Is.EqualTo("400 Bad Request: message caption is too long"));
    }

    [Test]
    public async Task GetFile_WhenOver20Megabytes_IsRefused()
    {
        var message = World.Media.Post(Ann, Chat, "video", "big.mp4", new byte[(20 << 20) + 1]);

        Assert.That(
            await Bot.ErrorAsync("getFile", new { file_id = (string?)message.Content["video"]!["file_id"] }),
            Is.EqualTo("400 Bad Request: file is too big"));
    }
}
