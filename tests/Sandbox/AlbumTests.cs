using System.Text.Json;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class AlbumTests : MediaFixture
{
    private static readonly byte[] Picture = Pictures.Png(200, 100);

    private static readonly byte[] Film = [1, 2];

    private static object Item(string type, string media, string? caption = null) => new { type, media, caption = caption ?? "" };

    private async Task<string> TryAsync(params object[] media) => (string)(await UploadAsync(
        "sendMediaGroup", new { chat_id = Chat.Id, media = JsonSerializer.Serialize(media) }, ("a", "a.png", Picture)))["description"]!;

    private Task<JsonNode> AlbumAsync() => SentAsync(
        "sendMediaGroup",
        new
        {
            chat_id = Chat.Id,
            media = JsonSerializer.Serialize(new[] { Item("photo", "attach://a", "第一"), Item("video", "attach://b") }),
        },
        ("a", "a.png", Picture), ("b", "b.mp4", Film));

    [Test]
    [Covers("sendMediaGroup", By = "getUpdates")]
    public async Task SendMediaGroup_Always_SendsMessagesOfOneGroup()
    {
        var sent = (await AlbumAsync()).AsArray();
        var (first, second) = (await ReadBackAsync(sent[0]!), await ReadBackAsync(sent[1]!));

        Assert.That((string?)first["media_group_id"], Is.EqualTo((string?)second["media_group_id"]).And.Match("^[0-9]+$"));
        Assert.That((string?)first["caption"], Is.EqualTo("第一"));
        Assert.That(second["video"], Is.Not.Null);
        Assert.That((int)sent[1]!["message_id"]!, Is.EqualTo((int)sent[0]!["message_id"]! + 1));
    }

    [Test]
    public async Task SendMediaGroup_WhenWrong_IsRefused()
    {
        var photo = Item("photo", "attach://a");

        Assert.That(await TryAsync(), Is.EqualTo("Bad Request: there are no messages to send"));
        Assert.That(
            await TryAsync([.. Enumerable.Repeat(photo, 11)]), Is.EqualTo("Bad Request: too many messages to send as an album"));
        Assert.That(
            await TryAsync(photo, Item("document", "attach://a")),
            Is.EqualTo("Bad Request: document can't be mixed with other media types"));
        Assert.That(
            await TryAsync(photo, Item("audio", "attach://a")), Is.EqualTo("Bad Request: audio can't be mixed with other media types"));
        Assert.That(
            await TryAsync(photo, new { type = "photo", media = "attach://a", show_caption_above_media = true }),
            Is.EqualTo("Bad Request: parameter show_caption_above_media must be the same for all messages"));
        Assert.That(await TryAsync(photo, Item("photo", "attach://none")), Does.StartWith("Bad Request: "));
        Assert.That(
            await TryAsync(photo, Item("animation", "attach://a")),
            Is.EqualTo("Bad Request: can't parse InputMedia: type \"animation\" can't be used in sendMediaGroup"));
        Assert.That(World.MessagesOf(Chat), Is.Empty);
    }

    [Test]
    [Covers("editMessageMedia", By = "getUpdates")]
    public async Task EditMessageMedia_WhenInAlbum_StaysInIt()
    {
        var sent = (await AlbumAsync()).AsArray();
        var id = (int)sent[0]!["message_id"]!;
        var edited = await SentAsync(
            "editMessageMedia",
            new { chat_id = Chat.Id, message_id = id, media = JsonSerializer.Serialize(Item("video", "attach://n", "新")) }, ("n", "n.mp4", Film));
        var read = await ReadBackAsync(id);

        Assert.That(edited["edit_date"], Is.Not.Null);
        Assert.That(read["photo"], Is.Null);
        Assert.That((string?)read["video"]!["file_name"], Is.EqualTo("n.mp4"));
        Assert.That((string?)read["caption"], Is.EqualTo("新"));
        Assert.That((string?)read["media_group_id"], Is.EqualTo((string?)sent[1]!["media_group_id"]));
        Assert.That(
            await Bot.ErrorAsync("editMessageMedia", new
            {
                chat_id = Chat.Id,
                message_id = id,
                media = Item("document", (string)read["video"]!["file_id"]!),
            }),
            Is.EqualTo("400 Bad Request: can't change media type in the album"));
    }

    [Test]
    public async Task EditMessageMedia_WhenNoneIsThere_IsRefused()
    {
        var file = (string)(await AlbumAsync())[0]!["photo"]![0]!["file_id"]!;
        var place = await Bot.ResultAsync("sendLocation", new { chat_id = Chat.Id, latitude = 1, longitude = 2 });
        var call = new { chat_id = Chat.Id, message_id = (int)place["message_id"]!, media = Item("photo", file) };

        Assert.That(await Bot.ErrorAsync("editMessageMedia", call), Is.EqualTo("400 Bad Request: message media can't be edited"));
        Assert.That(
            await Bot.ErrorAsync("editMessageCaption", new { call.chat_id, call.message_id, caption = "x" }),
            Is.EqualTo("400 Bad Request: there is no caption in the message to edit"));
    }

    [Test]
    [Covers("editMessageCaption", By = "getUpdates")]
    public async Task EditMessageCaption_Always_KeepsTheFile()
    {
        var id = (int)(await AlbumAsync())[0]!["message_id"]!;
        await Bot.ResultAsync("editMessageCaption", new
        {
            chat_id = Chat.Id,
            message_id = id,
            caption = "<b>改</b>",
            parse_mode = "HTML",
            show_caption_above_media = true,
        });
        var read = await ReadBackAsync(id);

        Assert.That((string?)read["caption"], Is.EqualTo("改"));
        Assert.That((bool?)read["show_caption_above_media"], Is.True);
        Assert.That(read["photo"], Is.Not.Null);
        Assert.That(
            await Bot.ErrorAsync("editMessageCaption", new
            {
                chat_id = Chat.Id,
                message_id = id,
                caption = "<b>改</b>",
                parse_mode = "HTML",
                show_caption_above_media = true,
            }),
            Does.StartWith("400 Bad Request: message is not modified"));
        await Bot.ResultAsync("editMessageCaption", new { chat_id = Chat.Id, message_id = id });
        Assert.That((await ReadBackAsync(id))["caption"], Is.Null);
    }

    [Test]
    public async Task SendMediaGroup_OfTwoLargeVideos_IsSent()
    {
        var video = new byte[40 << 20];
        var media = """[{"type":"video","media":"attach://a"},{"type":"video","media":"attach://b"}]""";
        var sent = (JsonArray)await SentAsync("sendMediaGroup", new { chat_id = Chat.Id, media }, ("a", "a.mp4", video), ("b", "b.mp4", video));

        Assert.That(sent.Select(m => (int?)m!["video"]!["file_size"]), Is.EqualTo(new[] { 40 << 20, 40 << 20 }));
    }
}
