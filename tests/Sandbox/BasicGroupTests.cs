using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>Basic groups and what becomes of them, lost accounts, and changes of hands.</summary>
internal sealed class BasicGroupTests : SandboxFixture
{
    [SetUp]
    public Task SubscribeAsync() => Bot.SubscribeAsync();

    [Test]
    [Covers("getChatMemberCount")]
    public async Task Create_WithTheBot_TellsIt()
    {
        var group = World.BasicGroups.Create(Ann, "小群", Ben, World.Bot.User);
        var updates = await Bot.DrainAsync();

        Assert.That(updates[0]["my_chat_member"], Is.Not.Null);
        Assert.That((bool?)updates[1]["message"]!["group_chat_created"], Is.True);
        Assert.That((string?)updates[1]["message"]!["chat"]!["type"], Is.EqualTo("group"));
        Assert.That(group.Id, Is.InRange(-999_999_999_999, -1));
        Assert.That((int?)await Bot.ResultAsync("getChatMemberCount", new { chat_id = group.Id }), Is.EqualTo(3));
    }

    [Test]
    public async Task Messages_OfABasicGroup_ShareTheSequenceOfPrivateChats()
    {
        var group = World.BasicGroups.Create(Ann, "g", World.Bot.User);
        var first = World.Post(Ann, group, "1");
        var second = World.Start(Ben);
        var third = World.Post(Ann, group, "2");
        await Bot.ResultAsync("sendMessage", new { chat_id = group.Id, text = "x" });

        Assert.That(new[] { second.Id, third.Id }, Is.EqualTo(new[] { first.Id + 1, first.Id + 2 }));
    }

    [Test]
    public async Task Upgrade_OfAGroup_LeavesTheOldIdBehind()
    {
        var group = World.BasicGroups.Create(Ann, "小群", Ben, World.Bot.User);
        await Bot.DrainAsync();
        var next = World.BasicGroups.Upgrade(Ann, group);
        var messages = (await Bot.DrainAsync()).Select(u => u["message"]!).ToList();
        var answer = await Bot.CallAsync("sendMessage", new { chat_id = group.Id, text = "x" });

        Assert.That((long?)messages[0]["migrate_to_chat_id"], Is.EqualTo(next.Id));
        Assert.That((long?)messages[0]["chat"]!["id"], Is.EqualTo(group.Id));
        Assert.That((long?)messages[1]["migrate_from_chat_id"], Is.EqualTo(group.Id));
        Assert.That((long?)messages[1]["chat"]!["id"], Is.EqualTo(next.Id));
        Assert.That((int?)answer["error_code"], Is.EqualTo(400));
        Assert.That((string?)answer["description"], Is.EqualTo("Bad Request: group chat was upgraded to a supergroup chat"));
        Assert.That((long?)answer["parameters"]!["migrate_to_chat_id"], Is.EqualTo(next.Id));
        Assert.That((string?)(await Bot.ResultAsync("getChat", new { chat_id = group.Id }))["type"], Is.EqualTo("group"));
        await Bot.ResultAsync("sendMessage", new { chat_id = next.Id, text = "x" });
        Assert.That(() => World.Post(Ben, group, "x"), Throws.InstanceOf<InvalidOperationException>());
        World.Post(Ben, next, "x");
    }

    /// <summary>As check_chat_access in telegram-bot-api/Client.cpp: members of a group that is no more cannot be read.</summary>
    [TestCase("getChatMemberCount")]
    [TestCase("getChatAdministrators")]
    [TestCase("getChatMember")]
    [TestCase("setChatTitle")]
    public async Task Upgrade_OfAGroup_EndsWritingAndTheListOfMembers(string method)
    {
        var group = World.BasicGroups.Create(Ann, "小群", Ben, World.Bot.User);
        var next = World.BasicGroups.Upgrade(Ann, group);
        var answer = await Bot.CallAsync(method, new { chat_id = group.Id, user_id = Ben.Id, title = "新" });

        Assert.That((string?)answer["description"], Is.EqualTo("Bad Request: group chat was upgraded to a supergroup chat"));
        Assert.That((long?)answer["parameters"]!["migrate_to_chat_id"], Is.EqualTo(next.Id));
    }

    [Test]
    public async Task Upgrade_OfAGroup_LeavesItsMessagesToReadAndToEdit()
    {
        var group = World.BasicGroups.Create(Ann, "小群", Ben, World.Bot.User);
        var own = (int)(await Bot.ResultAsync("sendMessage", new { chat_id = group.Id, text = "旧" }))["message_id"]!;
        World.BasicGroups.Upgrade(Ann, group);
        var self = await Bot.ResultAsync("getChatMember", new { chat_id = group.Id, user_id = World.Bot.User.Id });
        var carried = await Bot.ResultAsync("forwardMessage", new { chat_id = Chat.Id, from_chat_id = group.Id, message_id = own });
        await Bot.ResultAsync("editMessageText", new { chat_id = group.Id, message_id = own, text = "新" });

        Assert.That((string?)self["status"], Is.EqualTo("member"));
        Assert.That((string?)carried["text"], Is.EqualTo("旧"));
        Assert.That(World.MessagesOf(group).Single(m => m.Id == own).Text, Is.EqualTo("新"));
    }

    [Test]
    public async Task Read_OfAPublicChannel_NeedsNoMembership()
    {
        var channel = World.Channels.Create(Ann, "公开");
        channel.Username = "open_reading";
        var post = World.Post(Ann, channel, "post");
        var carried = await Bot.ResultAsync("forwardMessage", new { chat_id = Chat.Id, from_chat_id = "@open_reading", message_id = post.Id });

        Assert.That((string?)carried["text"], Is.EqualTo("post"));
        Assert.That((int)await Bot.ResultAsync("getChatMemberCount", new { chat_id = "@open_reading" }), Is.EqualTo(1));
        Assert.That(await Bot.ErrorAsync("sendMessage", new { chat_id = "@open_reading", text = "x" }),
            Is.EqualTo("403 Forbidden: bot is not a member of the channel chat"));
    }

    [Test]
    public async Task Calls_WhereTheBotIsNoMember_SayTheKindOfChat()
    {
        var group = World.BasicGroups.Create(Ann, "g", World.Bot.User);
        var supergroup = World.CreateGroup(Ann, "s");
        World.Add(Ann, supergroup, World.Bot.User);
        World.Ban(Ann, group, World.Bot.User);
        World.Ban(Ann, supergroup, World.Bot.User);
        Assert.That(await SendErrorAsync(group.Id), Is.EqualTo("403 Forbidden: bot was kicked from the group chat"));
        Assert.That(await SendErrorAsync(supergroup.Id), Is.EqualTo("403 Forbidden: bot was kicked from the supergroup chat"));

        World.Unban(Ann, group, World.Bot.User);
        World.Unban(Ann, supergroup, World.Bot.User);
        Assert.That(await SendErrorAsync(group.Id), Is.EqualTo("403 Forbidden: bot is not a member of the group chat"));
        Assert.That(await SendErrorAsync(supergroup.Id), Is.EqualTo("403 Forbidden: bot is not a member of the supergroup chat"));

        World.BasicGroups.Disband(Ann, group);
        Assert.That(await SendErrorAsync(group.Id), Is.EqualTo("403 Forbidden: the group chat was deleted"));
    }

    [Test]
    public async Task Methods_OfSupergroups_AreNotForBasicOnes()
    {
        var group = World.BasicGroups.Create(Ann, "g", Ben, World.Bot.User);
        World.Promote(Ann, group, World.Bot.User, AdminRights.Usual);
        var call = new { chat_id = group.Id, user_id = Ben.Id, permissions = new { } };

        Assert.That(await Bot.ErrorAsync("restrictChatMember", call), Is.EqualTo("400 Bad Request: method is available only for supergroups"));
        Assert.That(
            await Bot.ErrorAsync("unbanChatMember", call),
            Is.EqualTo("400 Bad Request: method is available for supergroup and channel chats only"));
        Assert.That(
            await Bot.ErrorAsync("promoteChatMember", call),
            Is.EqualTo("400 Bad Request: method is available for supergroup and channel chats only"));
        await Bot.ResultAsync("banChatMember", call);
        Assert.That((string?)(await Bot.ResultAsync("getChatMember", call))["status"], Is.EqualTo("kicked"));
    }

    [Test]
    public async Task SendMessage_ToWhomItCannotReach_IsForbidden()
    {
        World.Start(Ann);
        World.Senders.DeleteAccount(Ann);
        var other = World.CreateUser("机器人", "other_bot", isBot: true);

        Assert.That(await SendErrorAsync(Ann.Id), Is.EqualTo("403 Forbidden: user is deactivated"));
        Assert.That(await SendErrorAsync(other.Id), Is.EqualTo("403 Forbidden: bot can't send messages to bots"));
        Assert.That(await SendErrorAsync(Ben.Id), Is.EqualTo("403 Forbidden: bot can't initiate conversation with a user"));
        Assert.That(() => World.Post(Ann, Chat, "ghost"), Throws.InstanceOf<InvalidOperationException>());
        var member = await Bot.ResultAsync("getChatMember", new { chat_id = Chat.Id, user_id = Ann.Id });
        Assert.That((string?)member["user"]!["first_name"], Is.Empty);
    }

    [Test]
    public async Task HandOver_OfAGroup_ChangesBothAndSaysSo()
    {
        World.BasicGroups.HandOver(Owner, Chat, Ann);
        World.Leave(Ann, Chat);
        var updates = await Bot.DrainAsync();

        Assert.That((string?)updates[0]["chat_member"]!["new_chat_member"]!["status"], Is.EqualTo("creator"));
        Assert.That((string?)updates[1]["chat_member"]!["new_chat_member"]!["status"], Is.EqualTo("administrator"));
        Assert.That((long?)updates[2]["message"]!["chat_owner_changed"]!["new_owner"]!["id"], Is.EqualTo(Ann.Id));
        Assert.That(updates[^1]["message"]!["chat_owner_left"], Is.Not.Null);
        Assert.That(() => World.BasicGroups.HandOver(Owner, Chat, Ben), Throws.InstanceOf<InvalidOperationException>());
    }

    private Task<string> SendErrorAsync(long chatId) => Bot.ErrorAsync("sendMessage", new { chat_id = chatId, text = "x" });
}
