using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>Pictures of chats, boosts, default rights and the menu button.</summary>
internal sealed class ChatFaceTests : SandboxFixture
{
    [Test]
    [Covers("setChatPhoto", By = "getChat")]
    [Covers("deleteChatPhoto", By = "getChat")]
    public async Task SetChatPhoto_WithAFile_ShowsUntilDeleted()
    {
        World.Promote(Owner, Chat, World.Bot.User, new AdminRights("can_change_info"));
        await Bot.SubscribeAsync("message");
        await Bot.DrainAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent($"{Chat.Id}"), "chat_id" },
            { new ByteArrayContent([1, 2, 3]), "photo", "脸.jpg" },
        };
        using var response = await Bot.Http.PostAsync($"/bot{Bot.Server.BotToken}/setChatPhoto", form);
        Assert.That((string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["description"], Is.Null);
        var photo = (await ChatAsync())["photo"]!;
        Assert.That((int?)(await Bot.ResultAsync("getFile", new { file_id = (string?)photo["big_file_id"] }))["file_size"], Is.EqualTo(3));

        await Bot.ResultAsync("deleteChatPhoto", new { chat_id = Chat.Id });
        var messages = (await Bot.DrainAsync()).Select(u => u["message"]!).ToList();
        Assert.That((int?)messages[0]["new_chat_photo"]![0]!["width"], Is.EqualTo(160));
        Assert.That((bool?)messages[1]["delete_chat_photo"], Is.True);
        Assert.That((await ChatAsync())["photo"], Is.Null);
    }

    [Test]
    [Covers("getChat")]
    public async Task GetChat_OfAPersonAndOfAGroup_TellsWhatTheySet()
    {
        World.Start(Ann);
        (Ann.Bio, Ann.HidesForwards) = ("爱读书", true);
        World.Media.SetPhoto(Ann, Pictures.Png(9, 9));
        World.Senders.SetSlowMode(Owner, Chat, 30);
        var person = await Bot.ResultAsync("getChat", new { chat_id = Ann.Id });
        var group = await ChatAsync();

        Assert.That(((string?)person["bio"], (bool?)person["has_private_forwards"]), Is.EqualTo(("爱读书", true)));
        Assert.That((string?)person["active_usernames"]![0], Is.EqualTo(Ann.Username));
        Assert.That(person["photo"]!["small_file_id"], Is.Not.Null);
        Assert.That((int?)group["slow_mode_delay"], Is.EqualTo(30));
        Assert.That(((string?)group["bio"], (bool?)group["has_private_forwards"]), Is.EqualTo(((string?)null, (bool?)null)));
    }

    [Test]
    public async Task SetChatPhoto_WithoutAFile_IsRefused()
    {
        Assert.That(
            await Bot.ErrorAsync("setChatPhoto", new { chat_id = Chat.Id }),
            Is.EqualTo("400 Bad Request: there is no photo in the request"));
        Assert.That(
            await Bot.ErrorAsync("setChatPhoto", new { chat_id = Chat.Id, photo = "AgAC" }),
            Is.EqualTo("400 Bad Request: photo must be uploaded as an InputFile"));
        Assert.That(await Bot.ErrorAsync("setChatStickerSet", new { chat_id = Chat.Id, sticker_set_name = "x" }), Does.StartWith("501 "));
    }

    [Test]
    [Covers("getUserChatBoosts")]
    public async Task Boosts_WhenGivenAndTakenBack_ReachTheAdmin()
    {
        await Bot.SubscribeAsync();
        World.Boosts.Add(Ann, Chat, 2);
        World.Post(Ann, Chat, "boosted");
        var call = new { chat_id = Chat.Id, user_id = Ann.Id };
        Assert.That((JsonArray)(await Bot.ResultAsync("getUserChatBoosts", call))["boosts"]!, Has.Count.EqualTo(2));
        World.Boosts.TakeBack(Ann, Chat);
        World.Boosts.Add(Ben, Chat, lasts: TimeSpan.FromDays(1));
        Bot.Clock.Advance(TimeSpan.FromDays(1));
        var left = await Bot.ResultAsync("getUserChatBoosts", new { chat_id = Chat.Id, user_id = Ben.Id });
        Assert.That((JsonArray)left["boosts"]!, Is.Empty);

        World.Demote(Owner, Chat, World.Bot.User);
        Assert.That(await Bot.ErrorAsync("getUserChatBoosts", call), Is.EqualTo("400 Bad Request: CHAT_ADMIN_REQUIRED"));
    }

    [Test]
    public async Task Boosts_AsUpdates_NameTheBooster()
    {
        await Bot.SubscribeAsync();
        World.Boosts.Add(Ann, Chat);
        World.Post(Ann, Chat, "x");
        World.Boosts.TakeBack(Ann, Chat);
        var updates = await Bot.DrainAsync();

        Assert.That((long?)updates[0]["chat_boost"]!["boost"]!["source"]!["user"]!["id"], Is.EqualTo(Ann.Id));
        Assert.That((int?)updates[1]["message"]!["boost_added"]!["boost_count"], Is.EqualTo(1));
        Assert.That((int?)updates[2]["message"]!["sender_boost_count"], Is.EqualTo(1));
        Assert.That(
            (string?)updates[3]["removed_chat_boost"]!["boost_id"],
            Is.EqualTo((string?)updates[0]["chat_boost"]!["boost"]!["boost_id"]));
    }

    [Test]
    [Covers("setMyDefaultAdministratorRights", By = "getMyDefaultAdministratorRights")]
    [Covers("getMyDefaultAdministratorRights")]
    public async Task DefaultRights_OfGroupsAndChannels_AreTwo()
    {
        await Bot.ResultAsync("setMyDefaultAdministratorRights", new { rights = Rights(pin: true) });
        var groups = (JsonObject)await Bot.ResultAsync("getMyDefaultAdministratorRights");
        var channels = (JsonObject)await Bot.ResultAsync("getMyDefaultAdministratorRights", new { for_channels = true });

        Assert.That((bool?)groups["can_pin_messages"], Is.True);
        Assert.That((bool?)groups["can_delete_messages"], Is.False);
        Assert.That(groups.ContainsKey("can_post_messages"), Is.False);
        Assert.That((bool?)channels["can_post_messages"], Is.False);
        Assert.That(channels.ContainsKey("can_pin_messages"), Is.False);
        await Bot.ResultAsync("setMyDefaultAdministratorRights");
        Assert.That((bool?)(await Bot.ResultAsync("getMyDefaultAdministratorRights"))["can_pin_messages"], Is.False);
    }

    [Test]
    [Covers("setChatMenuButton", By = "getChatMenuButton")]
    [Covers("getChatMenuButton")]
    public async Task MenuButton_OfAPerson_StandsBesideTheDefault()
    {
        var button = new { type = "web_app", text = "面板", web_app = new { url = "https://example.org/" } };
        await Bot.ResultAsync("setChatMenuButton", new { chat_id = Ann.Id, menu_button = button });
        await Bot.ResultAsync("setChatMenuButton", new { menu_button = new { type = "commands" } });

        Assert.That((string?)(await Bot.ResultAsync("getChatMenuButton", new { chat_id = Ann.Id }))["text"], Is.EqualTo("面板"));
        Assert.That((string?)(await Bot.ResultAsync("getChatMenuButton", new { chat_id = Ben.Id }))["type"], Is.EqualTo("default"));
        Assert.That((string?)(await Bot.ResultAsync("getChatMenuButton"))["type"], Is.EqualTo("commands"));
        Assert.That(
            await Bot.ErrorAsync("setChatMenuButton", new { menu_button = new { type = "web_app", text = "x", web_app = new { url = "http://x.org" } } }),
            Does.EndWith("Only HTTPS links are allowed"));
    }

    private async Task<JsonNode> ChatAsync() => await Bot.ResultAsync("getChat", new { chat_id = Chat.Id });

    private static JsonObject Rights(bool pin)
    {
        var rights = new JsonObject();
        new AdminRights(pin ? ["can_pin_messages"] : []).AddTo(rights, ChatKind.Supergroup);
        return rights;
    }
}
