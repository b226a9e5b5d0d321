using System.Text.Json.Nodes;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class LinkMethodsTests : SandboxFixture
{
    [Test, Covers("createChatInviteLink"), Covers("editChatInviteLink"), Covers("approveChatJoinRequest"), Covers("declineChatJoinRequest")]
    public async Task EditChatInviteLink_ToAskForApproval_LetsTheBotDecide()
    {
        var link = await LinkAsync("createChatInviteLink", new { chat_id = Chat.Id, name = "海报", member_limit = 5 });
        Assert.That((int?)link["member_limit"], Is.EqualTo(5));
        var url = (string)link["invite_link"]!;
        var edited = await LinkAsync("editChatInviteLink", new { chat_id = Chat.Id, invite_link = url, creates_join_request = true });
        Assert.That(((bool?)edited["creates_join_request"], edited["member_limit"], edited["name"]), Is.EqualTo((true, (JsonNode?)null, (JsonNode?)null)));
        var (welcome, other) = (World.CreateUser("欢迎"), World.CreateUser("other"));
        World.JoinByLink(welcome, url);
        World.JoinByLink(other, url);

        await Bot.ResultAsync("approveChatJoinRequest", new { chat_id = Chat.Id, user_id = welcome.Id });
        await Bot.ResultAsync("declineChatJoinRequest", new { chat_id = Chat.Id, user_id = other.Id });

        Assert.That(await StatusAsync(welcome.Id), Is.EqualTo("member"));
        Assert.That(await StatusAsync(other.Id), Is.EqualTo("left"));
    }

    [Test, Covers("revokeChatInviteLink")]
    public async Task RevokeChatInviteLink_OfThePrimary_MakesANewOne()
    {
        var old = (string)(await Bot.ResultAsync("exportChatInviteLink", new { chat_id = Chat.Id }))!;
        var revoked = await LinkAsync("revokeChatInviteLink", new { chat_id = Chat.Id, invite_link = old });

        Assert.That(((bool?)revoked["is_revoked"], (bool?)revoked["is_primary"]), Is.EqualTo((true, true)));
        Assert.That((string?)(await Bot.ResultAsync("getChat", new { chat_id = Chat.Id }))["invite_link"], Is.Not.Null.And.Not.EqualTo(old));
        Assert.That(() => World.JoinByLink(World.CreateUser("late"), old), Throws.InstanceOf<InvalidOperationException>());
    }

    [Test, Covers("exportChatInviteLink")]
    public async Task ExportChatInviteLink_Again_ReplacesTheFirst()
    {
        var first = (string)(await Bot.ResultAsync("exportChatInviteLink", new { chat_id = Chat.Id }))!;
        var second = (string)(await Bot.ResultAsync("exportChatInviteLink", new { chat_id = Chat.Id }))!;

        Assert.That((string?)(await Bot.ResultAsync("getChat", new { chat_id = Chat.Id }))["invite_link"], Is.EqualTo(second));
        Assert.That(() => World.JoinByLink(World.CreateUser("late"), first), Throws.InstanceOf<InvalidOperationException>());
        Assert.That(World.JoinByLink(World.CreateUser("客人"), second), Is.True);
    }

    private async Task<JsonObject> LinkAsync(string method, object body) => (JsonObject)await Bot.ResultAsync(method, body);

    private async Task<string?> StatusAsync(long user) =>
        (string?)(await Bot.ResultAsync("getChatMember", new { chat_id = Chat.Id, user_id = user }))["status"];
}
