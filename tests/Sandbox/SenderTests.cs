using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>Messages in the name of a chat, and the words beside a name.</summary>
internal sealed class SenderTests : SandboxFixture
{
    [SetUp]
    public Task SubscribeAsync() => Bot.SubscribeAsync();

    [Test]
    public async Task Post_ByAnAnonymousAdmin_ComesFromTheGroup()
    {
        World.Promote(Owner, Chat, Ann, new AdminRights("is_anonymous", "can_pin_messages", "can_restrict_members"));
        await Bot.DrainAsync();
        var message = World.Post(Ann, Chat, "公告");
        World.Pin(Ann, Chat, message.Id);
        World.Edit(Ann, Chat, message.Id, "公告二");
        World.React(Ann, Chat, message.Id, "👍");
        World.Ban(Ann, Chat, Ben);
        var updates = await Bot.DrainAsync();

        Assert.That(updates.Select(u => (long?)(u["message"] ?? u["edited_message"] ?? u["chat_member"])?["from"]!["id"]),
            Is.EqualTo(new long?[] { 1087968824, 1087968824, 1087968824, null, 1087968824, 1087968824 }));
        Assert.That((string?)updates[0]["message"]!["from"]!["username"], Is.EqualTo("GroupAnonymousBot"));
        Assert.That((long?)updates[0]["message"]!["sender_chat"]!["id"], Is.EqualTo(Chat.Id));
        Assert.That(updates[0]["message"]!["author_signature"], Is.Null);
        Assert.That((long?)updates[3]["message_reaction"]!["actor_chat"]!["id"], Is.EqualTo(Chat.Id));
        Assert.That(updates[3]["message_reaction"]!["user"], Is.Null);
        Assert.That(() => World.Edit(Ben, Chat, message.Id, "x"), Throws.InstanceOf<InvalidOperationException>());
    }

    [Test]
    public async Task Post_ByAnAnonymousOwner_ShowsNoPerson()
    {
        World.Senders.SetOwnerAnonymous(Owner, Chat, anonymous: true);
        World.Post(Owner, Chat, "x");
        World.Senders.SetOwnerAnonymous(Owner, Chat, anonymous: false);
        World.Post(Owner, Chat, "y");
        var from = (await Bot.DrainAsync()).Where(u => u["message"] is not null).Select(u => (long?)u["message"]!["from"]!["id"]);

        Assert.That(from, Is.EqualTo(new long?[] { 1087968824, Owner.Id }));
        Assert.That(() => World.Senders.SetOwnerAnonymous(Ann, Chat, anonymous: true), Throws.InstanceOf<InvalidOperationException>());
    }

    [Test]
    [Covers("setChatMemberTag", By = "getUpdates")]
    public async Task Post_WithATitle_SignsWithIt()
    {
        World.Promote(Owner, Chat, World.Bot.User, new AdminRights("can_promote_members", "is_anonymous", "can_manage_tags"));
        await Bot.ResultAsync("promoteChatMember", new { chat_id = Chat.Id, user_id = Ann.Id, is_anonymous = true });
        await Bot.ResultAsync("setChatAdministratorCustomTitle", new { chat_id = Chat.Id, user_id = Ann.Id, custom_title = "班长" });
        await Bot.ResultAsync("setChatMemberTag", new { chat_id = Chat.Id, user_id = Ben.Id, tag = "新人" });
        await Bot.DrainAsync();
        World.Post(Ann, Chat, "a");
        World.Post(Ben, Chat, "b");
        var messages = (await Bot.DrainAsync()).Select(u => u["message"]!).ToList();

        Assert.That((string?)messages[0]["author_signature"], Is.EqualTo("班长"));
        Assert.That(messages[0]["sender_tag"], Is.Null);
        Assert.That((string?)messages[1]["sender_tag"], Is.EqualTo("新人"));
    }

    [Test]
    public async Task SetTag_ByPeople_NeedsThePermission()
    {
        Assert.That(() => World.Senders.SetTag(Ann, Chat, Ann, "me"), Throws.InstanceOf<InvalidOperationException>());
        Assert.That(() => World.Senders.SetTag(Ann, Chat, Ben, "you"), Throws.InstanceOf<InvalidOperationException>());
        World.Senders.SetPermissions(Owner, Chat, new MemberPermissions("can_edit_tag"));
        World.Senders.SetTag(Ann, Chat, Ann, "书虫");
        Assert.That(() => World.Senders.SetTag(Owner, Chat, Ben, new string('x', 17)), Throws.InstanceOf<InvalidOperationException>());

        var member = await Bot.ResultAsync("getChatMember", new { chat_id = Chat.Id, user_id = Ann.Id });
        Assert.That((string?)member["tag"], Is.EqualTo("书虫"));
    }

    [Test]
    [Covers("banChatSenderChat", By = "getUpdates")]
    [Covers("unbanChatSenderChat", By = "getUpdates")]
    public async Task BanChatSenderChat_OfAChannel_KeepsItsOwnerFromPostingAsAny()
    {
        var (channel, other) = (World.Channels.Create(Ann, "频道"), World.Channels.Create(Ann, "second"));
        var call = new { chat_id = Chat.Id, sender_chat_id = channel.Id };
        World.Senders.SendAs(Ann, Chat, channel);
        World.Post(Ann, Chat, "one");
        await Bot.ResultAsync("banChatSenderChat", call);
        Assert.That(() => World.Post(Ann, Chat, "two"), Throws.InstanceOf<InvalidOperationException>());
        World.Senders.SendAs(Ann, Chat, other);
        Assert.That(() => World.Post(Ann, Chat, "three"), Throws.InstanceOf<InvalidOperationException>());
        World.Senders.SendAs(Ann, Chat, null);
        World.Post(Ann, Chat, "four");
        World.Senders.SendAs(Ann, Chat, channel);
        await Bot.ResultAsync("unbanChatSenderChat", call);
        World.Post(Ann, Chat, "five");
        var messages = (await Bot.DrainAsync()).Select(u => u["message"]!).ToList();

        Assert.That(messages.Select(m => (string?)m["text"]), Is.EqualTo(new[] { "one", "four", "five" }));
        Assert.That(messages.Select(m => (long?)m["from"]!["id"]), Is.EqualTo(new long?[] { 136817688, Ann.Id, 136817688 }));
        Assert.That((long?)messages[0]["sender_chat"]!["id"], Is.EqualTo(channel.Id));
        Assert.That((string?)messages[0]["sender_chat"]!["type"], Is.EqualTo("channel"));
    }

    [Test]
    public async Task BanChatSenderChat_WhenSomethingIsWrong_IsRefused()
    {
        Assert.That(await BanErrorAsync(Chat.Id, -1), Is.EqualTo("400 Bad Request: chat not found"));
        var channel = World.Channels.Create(Ann, "c");
        World.Promote(Owner, Chat, World.Bot.User, new AdminRights("can_pin_messages"));
        Assert.That(
            await BanErrorAsync(Chat.Id, channel.Id),
            Is.EqualTo("400 Bad Request: not enough rights to restrict/unrestrict chat member"));
        World.Start(Ann);
        Assert.That(
            await BanErrorAsync(Ann.Id, channel.Id),
            Is.EqualTo("400 Bad Request: method is available for supergroup and channel chats only"));
        Assert.That(() => World.Senders.SendAs(Ben, Chat, channel), Throws.InstanceOf<InvalidOperationException>());
    }

    private Task<string> BanErrorAsync(long chatId, long senderId) =>
        Bot.ErrorAsync("banChatSenderChat", new { chat_id = chatId, sender_chat_id = senderId });
}
