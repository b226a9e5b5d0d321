using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>Photos and videos for Stars, and pictures of people and of the bot.</summary>
internal sealed class PaidMediaTests : MediaFixture
{
    [Test]
    [Covers("getStarTransactions")]
    public async Task SendPaidMedia_WhenBought_BringsStarsAndTellsThePayload()
    {
        await Bot.SubscribeAsync("purchased_paid_media");
        var sent = await SendAsync(Chat.Id, payload: "图#1");
        var id = (int)sent["message_id"]!;
        World.Payments.SetPurse(Ann, 30);
        World.Payments.SetPurse(Ben, 29);
        World.Payments.PaidMedia.Buy(Ann, Chat, id);
        var bought = (await Bot.DrainAsync()).Single()["purchased_paid_media"]!;
        var line = (await Bot.ResultAsync("getStarTransactions"))["transactions"]!.AsArray().Single()!;

        Assert.That((int?)sent["paid_media"]!["star_count"], Is.EqualTo(30));
        Assert.That(sent["paid_media"]!["paid_media"]!.AsArray().Select(m => (string?)m!["type"]), Is.EqualTo(new[] { "photo", "video" }));
        Assert.That((string?)sent["caption"], Is.EqualTo("看"));
        Assert.That((long?)bought["from"]!["id"], Is.EqualTo(Ann.Id));
        Assert.That((string?)bought["paid_media_payload"], Is.EqualTo("图#1"));
        Assert.That((int?)line["amount"], Is.EqualTo(30));
        Assert.That((string?)line["source"]!["transaction_type"], Is.EqualTo("paid_media_payment"));
        Assert.That((int?)(await Bot.ResultAsync("getMyStarBalance"))["amount"], Is.EqualTo(30));
        Assert.That(() => World.Payments.PaidMedia.Buy(Ann, Chat, id), Throws.InstanceOf<InvalidOperationException>(), "bought already");
        Assert.That(() => World.Payments.PaidMedia.Buy(Ben, Chat, id), Throws.InstanceOf<InvalidOperationException>(), "too few Stars");
        Assert.That(() => World.Payments.PaidMedia.Buy(Ben, Chat, World.Post(Ben, Chat, "x").Id), Throws.InstanceOf<InvalidOperationException>());
    }

    [Test]
    public async Task SendPaidMedia_InAChannel_PaysTheChannel()
    {
        var channel = World.Channels.Create(Owner, "频道");
        World.Promote(Owner, channel, World.Bot.User, AdminRights.UsualOfChannel);
        World.Channels.Subscribe(Ann, channel);
        await Bot.SubscribeAsync("purchased_paid_media");
        await Bot.DrainAsync();
        var sent = await SendAsync(channel.Id, payload: "x");
        World.Payments.PaidMedia.Buy(Ann, channel, (int)sent["message_id"]!);

        Assert.That(await Bot.DrainAsync(), Is.Empty);
        Assert.That((int?)(await Bot.ResultAsync("getMyStarBalance"))["amount"], Is.Zero);
    }

    [Test]
    public async Task SendPaidMedia_WhenForwarded_SellsForTheFirstMessage()
    {
        await Bot.SubscribeAsync("purchased_paid_media");
        var id = (int)(await SendAsync(Chat.Id, payload: "x"))["message_id"]!;
        var elsewhere = World.CreateGroup(Ben, "别处");
        World.Add(Ben, elsewhere, Ann);
        var copy = World.Media.Forward(Ann, Chat, id, elsewhere);
        await Bot.DrainAsync();
        World.Payments.PaidMedia.Buy(Ben, elsewhere, copy.Id);

        Assert.That((long?)(await Bot.DrainAsync()).Single()["purchased_paid_media"]!["from"]!["id"], Is.EqualTo(Ben.Id));
        Assert.That((int?)(await Bot.ResultAsync("getMyStarBalance"))["amount"], Is.Positive);
        Assert.That(() => World.Payments.PaidMedia.Buy(Ben, Chat, id), Throws.InstanceOf<InvalidOperationException>(), "bought already");
    }

    [Test]
    public async Task SendPaidMedia_WhenSomethingIsWrong_IsRefused()
    {
        var sent = await SendAsync(Chat.Id);
        Assert.That(await ErrorAsync(0, 1), Is.EqualTo("400 Bad Request: invalid media price specified"));
        Assert.That(await ErrorAsync(25_001, 1), Is.EqualTo("400 Bad Request: invalid media price specified"));
        Assert.That(await ErrorAsync(1, 0), Is.EqualTo("400 Bad Request: invalid number of paid media specified"));
        Assert.That(await ErrorAsync(1, 11), Is.EqualTo("400 Bad Request: invalid number of paid media specified"));
        Assert.That(
            await Bot.ErrorAsync("copyMessage", new { chat_id = Chat.Id, from_chat_id = Chat.Id, message_id = (int)sent["message_id"]! }),
            Is.EqualTo("400 Bad Request: the message can't be copied"));
    }

    [Test]
    [Covers("getUserProfilePhotos")]
    [Covers("removeMyProfilePhoto", By = "getUserProfilePhotos")]
    public async Task SetMyProfilePhoto_ShowsUntilItIsRemoved()
    {
        foreach (var side in new[] { 300, 900 })
        {
            await SentAsync("setMyProfilePhoto", new { photo = """{"type":"static","photo":"attach://p"}""" }, ("p", "me.png", Pictures.Png(side, side)));
        }

        var both = await PhotosAsync(World.Bot.User);
        var newest = (string?)both["photos"]![0]!.AsArray()[^1]!["file_id"];
        var second = await PhotosAsync(World.Bot.User, offset: 1);
        await Bot.ResultAsync("removeMyProfilePhoto");
        var left = await PhotosAsync(World.Bot.User);

        Assert.That((int?)both["total_count"], Is.EqualTo(2));
        Assert.That(second["photos"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((string?)left["photos"]![0]!.AsArray()[^1]!["file_id"], Is.Not.EqualTo(newest));
        Assert.That((int?)left["total_count"], Is.EqualTo(1));
        await Bot.ResultAsync("getFile", new { file_id = newest });
        var bad = await UploadAsync("setMyProfilePhoto", new { photo = """{"type":"static","photo":"attach://p"}""" }, ("p", "me.txt", [1, 2]));
        Assert.That((string?)bad["description"], Is.EqualTo("Bad Request: IMAGE_PROCESS_FAILED"));
    }

    [Test]
    public async Task SetPhoto_OfAPerson_ShowsInTheChat()
    {
        World.Start(Ann);
        World.Media.SetPhoto(Ann, Pictures.Jpeg(400, 400));
        var photos = await PhotosAsync(Ann);
        var chat = await Bot.ResultAsync("getChat", new { chat_id = Ann.Id });

        Assert.That((string?)chat["photo"]!["big_file_id"], Is.EqualTo((string?)photos["photos"]![0]!.AsArray()[^1]!["file_id"]));
        Assert.That((int?)(await PhotosAsync(Ben))["total_count"], Is.Zero);
        Assert.That(() => World.Media.SetPhoto(Ann, [1]), Throws.InstanceOf<InvalidOperationException>());
    }

    private Task<JsonNode> PhotosAsync(SandboxUser user, int offset = 0) =>
        Bot.ResultAsync("getUserProfilePhotos", new { user_id = user.Id, offset });

    private Task<JsonNode> SendAsync(long chat, string payload = "") => SentAsync(
        "sendPaidMedia",
        new
        {
            chat_id = chat,
            star_count = 30,
            caption = "看",
            payload,
            media = """[{"type":"photo","media":"attach://a"},{"type":"video","media":"attach://b","duration":3}]""",
        },
        ("a", "a.png", Pictures.Png(90, 60)),
        ("b", "b.mp4", [1, 2, 3]));

    private Task<string> ErrorAsync(int stars, int count) => Bot.ErrorAsync("sendPaidMedia", new
    {
        chat_id = Chat.Id,
        star_count = stars,
        media = Enumerable.Repeat(new { type = "photo", media = "x" }, count).ToArray(),
    });
}
