using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class PlaceAndDiceTests : MediaFixture
{
    [TestCase("🎲", 6)]
    [TestCase("🎯", 6)]
    [TestCase("🎳", 6)]
    [TestCase("🏀", 5)]
    [TestCase("⚽", 5)]
    [TestCase("⚽️", 5)]
    [TestCase("🎰", 64)]
    [Covers("sendDice", By = "getUpdates")]
    public async Task SendDice_Always_DrawsAValueOfItsKind(string emoji, int most)
    {
        var values = new List<int>();
        for (var i = 0; i < 40; i++)
        {
            var sent = await Bot.ResultAsync("sendDice", new { chat_id = Chat.Id, emoji });
            values.Add((int)(await ReadBackAsync(sent))["dice"]!["value"]!);
        }

        Assert.That(values, Is.All.InRange(1, most));
        Assert.That(values.Distinct().Count(), Is.GreaterThan(1));
    }

    [Test]
    public async Task SendDice_WhenEmojiIsNone_IsRefused()
    {
        Assert.That((string?)(await Bot.ResultAsync("sendDice", new { chat_id = Chat.Id }))["dice"]!["emoji"], Is.EqualTo("🎲"));
        Assert.That(await Bot.ErrorAsync("sendDice", new { chat_id = Chat.Id, emoji = "🙂" }), Is.EqualTo("400 Bad Request: EMOTICON_INVALID"));
    }

    [Test]
    public async Task DeleteMessage_WhenDiceInPrivate_WaitsADay()
    {
        World.Start(Ann);
        var sent = await Bot.ResultAsync("sendDice", new { chat_id = Ann.Id });
        var call = new { chat_id = Ann.Id, message_id = (int)sent["message_id"]! };

        Assert.That(await Bot.ErrorAsync("deleteMessage", call), Is.EqualTo("400 Bad Request: message can't be deleted for everyone"));
        Bot.Clock.Advance(TimeSpan.FromHours(24));
        await Bot.ResultAsync("deleteMessage", call);
    }

    [Test]
    [Covers("sendLocation", By = "getUpdates")]
    public async Task SendLocation_WhenLive_IsMovedAndStopped()
    {
        var sent = await Bot.ResultAsync("sendLocation", new { chat_id = Chat.Id, latitude = 31.23, longitude = 121.47, live_period = 60, heading = 90 });
        var id = (int)sent["message_id"]!;
        await Bot.ResultAsync("editMessageLiveLocation", new { chat_id = Chat.Id, message_id = id, latitude = 31.24, longitude = 121.5 });
        var moved = (await ReadBackAsync(id))["location"]!;
        await Bot.ResultAsync("stopMessageLiveLocation", new { chat_id = Chat.Id, message_id = id });
        var stopped = (await ReadBackAsync(id))["location"]!;

        Assert.That((double?)moved["latitude"], Is.EqualTo(31.24));
        Assert.That((int?)moved["live_period"], Is.EqualTo(60));
        Assert.That(stopped["live_period"], Is.Null);
        Assert.That(
            await Bot.ErrorAsync("stopMessageLiveLocation", new { chat_id = Chat.Id, message_id = id }),
            Is.EqualTo("400 Bad Request: there is no live location in the message to edit"));
    }

    [Test]
    public async Task EditMessageLiveLocation_WhenOver_IsRefused()
    {
        var sent = await Bot.ResultAsync("sendLocation", new { chat_id = Chat.Id, latitude = 1, longitude = 2, live_period = 60 });
        Bot.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.That(
            await Bot.ErrorAsync("editMessageLiveLocation", new { chat_id = Chat.Id, message_id = (int)sent["message_id"]!, latitude = 1, longitude = 3 }),
            Is.EqualTo("400 Bad Request: message can't be edited"));
    }

    [TestCase("91", "0", 0)]
    [TestCase("0", "181", 0)]
    [TestCase("91", "0", 60, "invalid live location specified")]
    [TestCase("0", "0", 59, "wrong live location period specified")]
    [TestCase("0", "0", 86_401, "wrong live location period specified")]
    public async Task SendLocation_WhenWrong_IsRefused(string latitude, string longitude, int live, string error = "invalid location specified") =>
        Assert.That(
            await Bot.ErrorAsync("sendLocation", new { chat_id = Chat.Id, latitude, longitude, live_period = live }),
            Is.EqualTo("400 Bad Request: " + error));

    [Test]
    public async Task SendLocation_OfWhatIsNoNumber_IsAtZero() => Assert.That(
        (double?)(await Bot.ResultAsync("sendLocation", new { chat_id = Chat.Id, latitude = "x", longitude = "0" }))["location"]!["latitude"], Is.Zero);

    [Test]
    [Covers("sendVenue", By = "getUpdates")]
    [Covers("sendContact", By = "getUpdates")]
    public async Task SendVenueAndContact_Always_AreRead()
    {
        var venue = await Bot.ResultAsync("sendVenue", new { chat_id = Chat.Id, latitude = 1, longitude = 2, title = "书店", address = "路1号" });
        var card = await Bot.ResultAsync("sendContact", new { chat_id = Chat.Id, phone_number = "+8610000", first_name = "林" });

        Assert.That((string?)(await ReadBackAsync(venue))["venue"]!["title"], Is.EqualTo("书店"));
        Assert.That((double?)(await ReadBackAsync(venue))["location"]!["longitude"], Is.EqualTo(2));
        Assert.That((string?)(await ReadBackAsync(card))["contact"]!["first_name"], Is.EqualTo("林"));
    }
}
