using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class MediaActsTests : SandboxFixture
{
    private static readonly string Picture = Convert.ToBase64String(Pictures.Png(400, 300));

    private async Task<JsonObject> ActAsync(object body)
    {
        using var response = await Bot.Http.PostAsJsonAsync("/sandbox/act", body);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync()) as JsonObject ?? [];
    }

    private async Task<JsonNode> HeardAsync(string kind = "message") => (await Bot.DrainAsync())[^1][kind]!;

    [TestCase("photo", "a.png")]
    [TestCase("voice", "a.ogg")]
    [TestCase("video", "a.mp4")]
    [TestCase("audio", "a.mp3")]
    [TestCase("animation", "a.mp4")]
    [TestCase("document", "a.txt")]
    public async Task File_Always_ReachesTheBotWithItsCaption(string act, string name)
    {
        await ActAsync(new { act, user = Ann.Id, name, base64 = Picture, caption = "看 #读书" });
        var heard = await HeardAsync();

        Assert.That(heard[act], Is.Not.Null);
        Assert.That((string?)heard["caption"], Is.EqualTo("看 #读书"));
        Assert.That((string?)heard["caption_entities"]![0]!["type"], Is.EqualTo("hashtag"));
    }

    [TestCase("sticker", "a.webp")]
    [TestCase("video_note", "a.mp4")]
    public async Task File_WithoutCaption_ReachesTheBot(string act, string name)
    {
        await ActAsync(new { act, user = Ann.Id, name, base64 = Picture, caption = "none" });
        var heard = await HeardAsync();

        Assert.That(heard[act], Is.Not.Null);
        Assert.That(heard["caption"], Is.Null);
    }

    [Test]
    public async Task DicePlaceAndCard_Always_ReachTheBot()
    {
        await ActAsync(new { act = "dice", user = Ann.Id, emoji = "🎰" });
        await ActAsync(new { act = "location", user = Ann.Id, latitude = 31.2, longitude = 121.4 });
        await ActAsync(new { act = "contact", user = Ann.Id, phone_number = "+86", first_name = "林" });
        var heard = await Bot.DrainAsync();

        Assert.That((int?)heard[^3]["message"]!["dice"]!["value"], Is.InRange(1, 64));
        Assert.That((double?)heard[^2]["message"]!["location"]!["latitude"], Is.EqualTo(31.2));
        Assert.That((string?)heard[^1]["message"]!["contact"]!["first_name"], Is.EqualTo("林"));
    }

    [Test]
    public async Task Album_Always_ReachesTheBotAsOneGroup()
    {
        var item = new { kind = "photo", name = "a.png", base64 = Picture };
        await ActAsync(new { act = "album", user = Ann.Id, items = new[] { item, item } });
        var heard = await Bot.DrainAsync();

        Assert.That(
            (string?)heard[^1]["message"]!["media_group_id"], Is.Not.Null.And.EqualTo((string?)heard[^2]["message"]!["media_group_id"]));
        Assert.That((string?)(await ActAsync(new { act = "album", user = Ann.Id, items = new[] { item } }))["error"], Is.Not.Null);
    }

    [Test]
    public async Task Forward_FromThePrivateChat_ShowsTheBotAsOrigin()
    {
        World.Start(Ann);
        var sent = await Bot.ResultAsync("sendMessage", new { chat_id = Ann.Id, text = "for you" });
        await ActAsync(new { act = "forward", user = Ann.Id, from_chat = "private", message_id = (int)sent["message_id"]! });
        var heard = await HeardAsync();

        Assert.That((long?)heard["forward_origin"]!["sender_user"]!["id"], Is.EqualTo(World.Bot.User.Id));
        Assert.That((long?)heard["chat"]!["id"], Is.EqualTo(Chat.Id));
    }

    [Test]
    public async Task Edits_OfCaptionAndFile_AreToldOnce()
    {
        var id = World.Media.Post(Ann, Chat, "photo", "a.png", Pictures.Png(9, 9)).Id;
        await ActAsync(new { act = "edit_caption", user = Ann.Id, message_id = id, caption = "改" });
        Assert.That((string?)(await HeardAsync("edited_message"))["caption"], Is.EqualTo("改"));
        await ActAsync(new { act = "edit_caption", user = Ann.Id, message_id = id, caption = "改" });
        Assert.That(await Bot.DrainAsync(), Is.Empty);
        await ActAsync(new { act = "edit_media", user = Ann.Id, message_id = id, kind = "video", name = "b.mp4", base64 = Picture });
        var edited = await HeardAsync("edited_message");

        Assert.That(edited["video"], Is.Not.Null);
        Assert.That((string?)edited["caption"], Is.EqualTo("改"));
        Assert.That((string?)(await ActAsync(new { act = "edit_caption", user = Ben.Id, message_id = id }))["error"], Is.Not.Null);
    }

    [Test]
    public async Task Tap_Always_PostsTheText()
    {
        World.Start(Ann);
        await Bot.ResultAsync("sendMessage", new { chat_id = Ann.Id, text = "?", reply_markup = new { keyboard = new[] { new[] { "打卡" } } } });
        var chat = JsonNode.Parse(await Bot.Http.GetStringAsync($"/sandbox/chats/{Ann.Id}"))!;
        await ActAsync(new { act = "tap", user = Ann.Id, chat = "private", text = "打卡" });

        Assert.That((string?)chat["keyboards"]![$"{Ann.Id}"]!["keyboard"]![0]![0]!["text"], Is.EqualTo("打卡"));
        Assert.That((string?)(await HeardAsync())["text"], Is.EqualTo("打卡"));
    }

    [Test]
    public void Photo_WhenNotPermitted_IsRefused()
    {
        World.Restrict(Owner, Chat, Ann, new GroupBot.Sandbox.Chats.MemberPermissions("can_send_messages"));

        Assert.That(() => World.Media.Post(Ann, Chat, "photo", "a.png", Pictures.Png(9, 9)), Throws.InstanceOf<InvalidOperationException>());
    }
}
