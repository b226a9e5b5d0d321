using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class ChatMethodsTests : SandboxFixture
{
    [Test, Covers("setChatTitle", By = "getChat")]
    public async Task SetChatTitle_Always_RenamesAndSaysSo()
    {
        await Bot.ResultAsync("setChatTitle", new { chat_id = Chat.Id, title = "  夜读   会 " });

        Assert.That((string?)await ChatAsync("title"), Is.EqualTo("夜读 会"));
        Assert.That((string?)(await Bot.DrainAsync()).Single()["message"]!["new_chat_title"], Is.EqualTo("夜读 会"));
    }

    [Test, Covers("setChatDescription", By = "getChat"), Covers("getChat")]
    public async Task SetChatDescription_WhenTooLong_IsCut()
    {
        await Bot.ResultAsync("setChatDescription", new { chat_id = Chat.Id, description = new string('读', 256) });
        Assert.That((string?)await ChatAsync("description"), Is.EqualTo(new string('读', 255)));

        await Bot.ResultAsync("setChatDescription", new { chat_id = Chat.Id });
        Assert.That(await ChatAsync("description"), Is.Null);
    }

    [Test, Covers("setChatPermissions", By = "getChat")]
    public async Task SetChatPermissions_Always_HoldForEveryMember()
    {
        await Bot.ResultAsync("setChatPermissions", new { chat_id = Chat.Id, permissions = new { can_send_messages = true } });

        Assert.That((bool?)(await ChatAsync("permissions"))!["can_send_messages"], Is.True);
        Assert.That((bool?)(await ChatAsync("permissions"))!["can_send_polls"], Is.False);
        await Bot.ResultAsync("setChatPermissions", new { chat_id = Chat.Id, permissions = new { } });
        Assert.That(() => World.Post(Ann, Chat, "x"), Throws.InstanceOf<InvalidOperationException>());
        Assert.That((bool?)(await ChatAsync("permissions"))!["can_send_messages"], Is.False);
        Assert.That(await Bot.DrainAsync(), Is.Empty, "no update tells of it");
    }

    [Test, Covers("getChatMemberCount"), Covers("leaveChat", By = "getUpdates")]
    public async Task GetChatMemberCount_WhenSomeoneGoes_CountsOneLess()
    {
        Assert.That((int)await Bot.ResultAsync("getChatMemberCount", new { chat_id = Chat.Id }), Is.EqualTo(5));
        World.Leave(Ann, Chat);
        Assert.That((int)await Bot.ResultAsync("getChatMemberCount", new { chat_id = Chat.Id }), Is.EqualTo(4));
        World.Start(Ben);
        Assert.That((int)await Bot.ResultAsync("getChatMemberCount", new { chat_id = Ben.Id }), Is.EqualTo(2));

        await Bot.ResultAsync("leaveChat", new { chat_id = Chat.Id });

        Assert.That(await Bot.DrainKindsAsync(), Has.Member("my_chat_member"));
        Assert.That(
            await Bot.ErrorAsync("getChatMemberCount", new { chat_id = Chat.Id }),
            Is.EqualTo("403 Forbidden: bot is not a member of the supergroup chat"));
    }

    [Test, Covers("getChatAdministrators"), Covers("getChatMember")]
    public async Task GetChatAdministrators_Always_AreTheOwnerAndTheBot()
    {
        var admins = (JsonArray)await Bot.ResultAsync("getChatAdministrators", new { chat_id = Chat.Id });
        var owner = await Bot.ResultAsync("getChatMember", new { chat_id = Chat.Id, user_id = Owner.Id });

        Assert.That(admins.Select(a => (string?)a!["status"]), Is.EquivalentTo(new[] { "creator", "administrator" }));
        Assert.That((string?)owner["status"], Is.EqualTo("creator"));
        Assert.That(
            await Bot.ErrorAsync("getChatAdministrators", new { chat_id = Ann.Id }),
            Is.EqualTo("400 Bad Request: there are no administrators in the private chat"));
    }

    [Test, Covers("promoteChatMember", By = "getChatMember"), Covers("setChatAdministratorCustomTitle", By = "getChatMember"), Covers("setChatMemberTag", By = "getChatMember")]
    public async Task PromoteChatMember_WithoutRights_TakesThemBack()
    {
        World.Promote(Owner, Chat, World.Bot.User, new AdminRights("can_promote_members", "can_pin_messages", "can_manage_tags"));
        await Bot.SubscribeAsync();
        var member = new { chat_id = Chat.Id, user_id = Ann.Id };
        await Bot.ResultAsync("promoteChatMember", new { chat_id = Chat.Id, user_id = Ann.Id, can_pin_messages = true });
        await Bot.ResultAsync("setChatAdministratorCustomTitle", new { chat_id = Chat.Id, user_id = Ann.Id, custom_title = "打卡官" });
        var admin = await Bot.ResultAsync("getChatMember", member);
        Assert.That((bool?)admin["can_pin_messages"], Is.True);
        Assert.That((bool?)admin["can_delete_messages"], Is.False);
        Assert.That((bool?)admin["can_be_edited"], Is.True);
        Assert.That((string?)admin["custom_title"], Is.EqualTo("打卡官"));

        await Bot.ResultAsync("promoteChatMember", member);
        await Bot.ResultAsync("setChatMemberTag", new { chat_id = Chat.Id, user_id = Ann.Id, tag = "早起" });

        var plain = await Bot.ResultAsync("getChatMember", member);
        Assert.That(((string?)plain["status"], (string?)plain["tag"]), Is.EqualTo(("member", "早起")));
        Assert.That(await Bot.DrainKindsAsync(), Is.All.EqualTo("chat_member").Or.EqualTo("my_chat_member"));
    }

    private async Task<JsonNode?> ChatAsync(string field) => (await Bot.ResultAsync("getChat", new { chat_id = Chat.Id }))[field];
}
