using System.Text.Json.Nodes;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class InviteLinkTests : SandboxFixture
{
    [Test]
    [Covers("createChatInviteLink", By = "getChatMember")]
    public async Task CreateChatInviteLink_WithALimit_CountsThoseWhoAreIn()
    {
        var url = await CreateAsync(new { chat_id = Chat.Id, member_limit = 1 });
        var (first, second) = (World.CreateUser("First"), World.CreateUser("Second"));
        World.JoinByLink(first, url);
        Assert.That(() => World.JoinByLink(second, url), Throws.InstanceOf<InvalidOperationException>());

        World.Leave(first, Chat);
        World.JoinByLink(second, url);
        var member = await Bot.ResultAsync("getChatMember", new { chat_id = Chat.Id, user_id = second.Id });
        Assert.That((string?)member["status"], Is.EqualTo("member"));
    }

    [Test]
    public async Task CreateChatInviteLink_WithALongName_CutsIt()
    {
        var link = await Bot.ResultAsync("createChatInviteLink", new { chat_id = Chat.Id, name = " 小  满 " + new string('长', 40) });
        Assert.That((string?)link["name"], Is.EqualTo("小 满 " + new string('长', 28)));
        Assert.That((bool?)link["creates_join_request"], Is.False);
    }

    [Test]
    public async Task JoinByLink_AfterItsEnd_IsRefused()
    {
        var end = Bot.Clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds();
        var link = await Bot.ResultAsync("createChatInviteLink", new { chat_id = Chat.Id, expire_date = end });
        Bot.Clock.Advance(TimeSpan.FromHours(1));

        Assert.That((long?)link["expire_date"], Is.EqualTo(end));
        Assert.That(() => World.JoinByLink(World.CreateUser("Late"), (string)link["invite_link"]!), Throws.InstanceOf<InvalidOperationException>());
    }

    [Test]
    [Covers("editChatInviteLink", By = "getUpdates")]
    public async Task EditChatInviteLink_Always_ReplacesEverySetting()
    {
        var url = await CreateAsync(new { chat_id = Chat.Id, name = "old", member_limit = 5 });
        var edited = await Bot.ResultAsync("editChatInviteLink", new { chat_id = Chat.Id, invite_link = url, creates_join_request = true });

        Assert.That((edited["name"], edited["member_limit"]), Is.EqualTo(((JsonNode?)null, (JsonNode?)null)));
        Assert.That(World.JoinByLink(World.CreateUser("Guest"), url), Is.False);
        var request = (await Bot.DrainAsync()).Single()["chat_join_request"]!;
        Assert.That((string?)request["invite_link"]!["invite_link"], Is.EqualTo(url));
        Assert.That((int?)request["invite_link"]!["pending_join_request_count"], Is.EqualTo(1));
    }

    [Test]
    [Covers("exportChatInviteLink", By = "getChat")]
    [Covers("revokeChatInviteLink", By = "getChat")]
    public async Task RevokeChatInviteLink_OfThePrimary_MakesANewOne()
    {
        var first = (string)(await Bot.ResultAsync("exportChatInviteLink", new { chat_id = Chat.Id }))!;
        var second = (string)(await Bot.ResultAsync("exportChatInviteLink", new { chat_id = Chat.Id }))!;
        Assert.That(() => World.JoinByLink(World.CreateUser("Guest"), first), Throws.InstanceOf<InvalidOperationException>());
        var revoked = await Bot.ResultAsync("revokeChatInviteLink", new { chat_id = Chat.Id, invite_link = second });
        var third = (string?)(await Bot.ResultAsync("getChat", new { chat_id = Chat.Id }))["invite_link"];

        Assert.That(((bool?)revoked["is_revoked"], (bool?)revoked["is_primary"]), Is.EqualTo((true, true)));
        Assert.That(third, Is.Not.Null.And.Not.EqualTo(second));
        Assert.That(() => World.JoinByLink(World.CreateUser("Late"), second), Throws.InstanceOf<InvalidOperationException>());
        Assert.That(World.JoinByLink(World.CreateUser("Guest"), third!), Is.True);
    }

    [Test]
    public async Task RevokeChatInviteLink_OfAnother_EndsIt()
    {
        var url = await CreateAsync(new { chat_id = Chat.Id });
        var revoked = await Bot.ResultAsync("revokeChatInviteLink", new { chat_id = Chat.Id, invite_link = url });

        Assert.That(((bool?)revoked["is_revoked"], (bool?)revoked["is_primary"]), Is.EqualTo((true, false)));
        Assert.That(() => World.JoinByLink(World.CreateUser("Late"), url), Throws.InstanceOf<InvalidOperationException>());
    }

    [Test]
    public async Task Join_ByALinkOfAnother_ShowsItCut()
    {
        await Bot.SubscribeAsync();
        var link = World.Links.Create(Owner, Chat, "海报");
        World.JoinByLink(World.CreateUser("Guest"), link.Url);
        var shown = (await Bot.DrainAsync())[0]["chat_member"]!["invite_link"]!;

        Assert.That((string?)shown["invite_link"], Does.EndWith("...").And.Not.EqualTo(link.Url));
        Assert.That(link.Url, Does.StartWith(((string)shown["invite_link"]!)[..^3]));
        Assert.That((long?)shown["creator"]!["id"], Is.EqualTo(Owner.Id));
        Assert.That(
            await Bot.ErrorAsync("revokeChatInviteLink", new { chat_id = Chat.Id, invite_link = link.Url }), Does.StartWith("400 "));
        Assert.That(() => World.Links.Create(Ann, Chat), Throws.InstanceOf<InvalidOperationException>());
        World.Links.Revoke(Owner, Chat, link.Url);
        Assert.That(() => World.JoinByLink(World.CreateUser("Late"), link.Url), Throws.InstanceOf<InvalidOperationException>());
    }

    private async Task<string> CreateAsync(object call) => (string)(await Bot.ResultAsync("createChatInviteLink", call))["invite_link"]!;
}
