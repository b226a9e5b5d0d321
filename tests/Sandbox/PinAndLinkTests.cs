using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>Pins as the chat shows them, and the life of an invite link.</summary>
internal sealed class PinAndLinkTests : SandboxFixture
{
    [Test]
    [Covers("pinChatMessage")]
    [Covers("unpinChatMessage")]
    [Covers("unpinAllChatMessages")]
    public async Task Pins_OfAGroup_ShowTheLatest()
    {
        var ids = new[] { "一", "二", "三" }.Select(text => World.Post(Ann, Chat, text).Id).ToList();
        foreach (var id in ids)
        {
            await Bot.ResultAsync("pinChatMessage", new { chat_id = Chat.Id, message_id = id });
        }

        Assert.That(await PinnedAsync(), Is.EqualTo(ids[2]));
        await Bot.ResultAsync("unpinChatMessage", new { chat_id = Chat.Id });
        Assert.That(await PinnedAsync(), Is.EqualTo(ids[1]));
        await Bot.ResultAsync("unpinAllChatMessages", new { chat_id = Chat.Id });
        Assert.That(await PinnedAsync(), Is.Null);
        Assert.That(
            await Bot.ErrorAsync("unpinChatMessage", new { chat_id = Chat.Id, message_id = ids[^1] + 100 }),
            Is.EqualTo("400 Bad Request: message to unpin not found"));
    }

    [Test]
    public async Task PinChatMessage_WithoutTheRight_IsRefused()
    {
        var post = World.Post(Ann, Chat, "x");
        World.Promote(Owner, Chat, World.Bot.User, new AdminRights("can_delete_messages"));

        Assert.That(
            await Bot.ErrorAsync("pinChatMessage", new { chat_id = Chat.Id, message_id = post.Id }),
            Is.EqualTo("400 Bad Request: not enough rights to manage pinned messages in the chat"));
    }

    [Test]
    [Covers("editChatInviteLink")]
    [Covers("revokeChatInviteLink")]
    [Covers("declineChatJoinRequest")]
    public async Task InviteLink_WhenEditedAndRevoked_HoldsForThoseWhoCome()
    {
        await Bot.SubscribeAsync();
        var url = (string)(await Bot.ResultAsync("createChatInviteLink", new { chat_id = Chat.Id }))["invite_link"]!;
        await Bot.ResultAsync("editChatInviteLink", new { chat_id = Chat.Id, invite_link = url, name = "要审批", creates_join_request = true });
        var guest = World.CreateUser("客人");
        Assert.That(World.JoinByLink(guest, url), Is.False);
        var request = (await Bot.DrainAsync()).Single()["chat_join_request"]!;
        Assert.That((string?)request["invite_link"]!["name"], Is.EqualTo("要审批"));

        var call = new { chat_id = Chat.Id, user_id = guest.Id };
        await Bot.ResultAsync("declineChatJoinRequest", call);
        Assert.That(await Bot.ErrorAsync("declineChatJoinRequest", call), Is.EqualTo("400 Bad Request: HIDE_REQUESTER_MISSING"));
        Assert.That((string?)(await Bot.ResultAsync("getChatMember", call))["status"], Is.EqualTo("left"));
        await Bot.ResultAsync("revokeChatInviteLink", new { chat_id = Chat.Id, invite_link = url });
        Assert.That(() => World.JoinByLink(guest, url), Throws.InstanceOf<InvalidOperationException>());
        await Bot.ResultAsync("getChat", new { chat_id = Chat.Id });
    }

    [Test]
    [Covers("exportChatInviteLink")]
    public async Task ExportChatInviteLink_Again_ReplacesTheFirst()
    {
        var first = (string)(await Bot.ResultAsync("exportChatInviteLink", new { chat_id = Chat.Id }))!;
        var second = (string)(await Bot.ResultAsync("exportChatInviteLink", new { chat_id = Chat.Id }))!;
        var chat = (JsonObject)await Bot.ResultAsync("getChat", new { chat_id = Chat.Id });

        Assert.That((string?)chat["invite_link"], Is.EqualTo(second));
        Assert.That(() => World.JoinByLink(World.CreateUser("late"), first), Throws.InstanceOf<InvalidOperationException>());
        Assert.That(World.JoinByLink(World.CreateUser("in time"), second), Is.True);
    }

    private async Task<int?> PinnedAsync() =>
        (int?)(await Bot.ResultAsync("getChat", new { chat_id = Chat.Id }))["pinned_message"]?["message_id"];
}
