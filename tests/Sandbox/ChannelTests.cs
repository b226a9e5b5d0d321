using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>Channels, and the group where their posts are discussed.</summary>
internal sealed class ChannelTests : SandboxFixture
{
    private SandboxChat _channel = null!;

    [SetUp]
    public async Task CreateAsync()
    {
        _channel = World.Channels.Create(Owner, "书讯");
        await Bot.SubscribeAsync();
    }

    [Test]
    public async Task Promote_OfABotOutside_MakesItAnAdminOfTheChannel()
    {
        Assert.That(() => World.Add(Owner, _channel, World.Bot.User), Throws.InstanceOf<InvalidOperationException>());
        await AddBotAsync();
        var self = await Bot.ResultAsync("getChatMember", new { chat_id = _channel.Id, user_id = World.Bot.User.Id });

        Assert.That((bool?)self["can_post_messages"], Is.True);
        Assert.That(((JsonObject)self).ContainsKey("can_pin_messages"), Is.False);
    }

    [Test]
    public async Task Post_InAChannel_NamesNobody()
    {
        await AddBotAsync();
        var post = World.Post(Owner, _channel, "新书");
        World.Edit(Owner, _channel, post.Id, "新书两本");
        Assert.That(() => World.Post(Ann, _channel, "x"), Throws.InstanceOf<InvalidOperationException>());
        var updates = await Bot.DrainAsync();
        var sent = await Bot.ResultAsync("sendMessage", new { chat_id = _channel.Id, text = "bot" });

        Assert.That(updates.Select(Kind), Is.EqualTo(new[] { "channel_post", "edited_channel_post" }));
        Assert.That(updates[0]["channel_post"]!["from"], Is.Null);
        Assert.That((long?)updates[0]["channel_post"]!["sender_chat"]!["id"], Is.EqualTo(_channel.Id));
        Assert.That((string?)updates[0]["channel_post"]!["chat"]!["type"], Is.EqualTo("channel"));
        Assert.That(sent["from"], Is.Null);
        Assert.That(await Bot.DrainAsync(), Is.Empty);
        await Bot.ResultAsync("editMessageText", new { chat_id = _channel.Id, message_id = post.Id, text = "by an editor" });
    }

    [Test]
    public async Task Post_InAChannelThatSigns_NamesTheWriter()
    {
        _channel = World.Channels.Create(Owner, "signed", signsPosts: true);
        await AddBotAsync();
        World.Post(Owner, _channel, "x");

        Assert.That((string?)(await Bot.DrainAsync()).Single()["channel_post"]!["author_signature"], Is.EqualTo("林岚"));
    }

    [Test]
    public async Task Send_WithoutTheRight_IsRefused()
    {
        World.Promote(Owner, _channel, World.Bot.User, new AdminRights("can_invite_users"));
        Assert.That(await ErrorAsync("sendMessage"), Is.EqualTo("400 Bad Request: need administrator rights in the channel chat"));

        World.Demote(Owner, _channel, World.Bot.User);
        World.Ban(Owner, _channel, World.Bot.User);
        Assert.That(await ErrorAsync("sendMessage"), Is.EqualTo("403 Forbidden: bot was kicked from the channel chat"));
        World.Unban(Owner, _channel, World.Bot.User);
        Assert.That(await ErrorAsync("sendMessage"), Is.EqualTo("403 Forbidden: bot is not a member of the channel chat"));
    }

    [Test]
    public void Link_OfASecondChannel_TakesTheFirstOnesDiscussion()
    {
        World.Channels.Link(Owner, _channel, Chat);
        var second = World.Channels.Create(Owner, "第二个");
        World.Channels.Link(Owner, second, Chat);
        var post = World.Post(Owner, _channel, "没有评论");

        Assert.That((_channel.LinkedChat, second.LinkedChat, Chat.LinkedChat), Is.EqualTo(((SandboxChat?)null, Chat, second)));
        Assert.That(World.Channels.CopyOf(post), Is.Null);
    }

    [Test]
    public async Task Restrict_InAChannel_IsOnlyForSupergroups()
    {
        await AddBotAsync();
        var call = new { chat_id = _channel.Id, user_id = Ann.Id, permissions = new { can_send_messages = true } };

        Assert.That(
            await Bot.ErrorAsync("restrictChatMember", call),
            Is.EqualTo("400 Bad Request: method is available only for supergroups"));
    }

    [Test]
    public async Task Subscribe_ToAChannel_TellsOnlyTheAdmins()
    {
        await AddBotAsync();
        World.Channels.Subscribe(Ann, _channel);
        await Bot.ResultAsync("banChatMember", new { chat_id = _channel.Id, user_id = Ann.Id });

        Assert.That(await Bot.DrainKindsAsync(), Is.EqualTo(new[] { "chat_member", "chat_member" }));
        Assert.That(() => World.Channels.Subscribe(Ann, _channel), Throws.InstanceOf<InvalidOperationException>());
    }

    [Test]
    public async Task Post_InALinkedChannel_ComesToTheGroupToo()
    {
        await AddBotAsync();
        World.Channels.Link(Owner, _channel, Chat);
        var post = World.Post(Owner, _channel, "讨论这本书");
        var comment = World.Channels.Comment(World.CreateUser("读者"), post, "好看");
        World.Post(Ann, Chat, "同意", comment.Id);
        World.Edit(Owner, _channel, post.Id, "改");
        var updates = await Bot.DrainAsync();
        var copy = updates[1]["message"]!;

        Assert.That(updates.Take(4).Select(Kind), Is.EqualTo(new[] { "channel_post", "message", "message", "message" }));
        Assert.That(updates.Skip(4).Select(Kind), Is.EquivalentTo(new[] { "edited_channel_post", "edited_message" }));
        Assert.That((bool?)copy["is_automatic_forward"], Is.True);
        Assert.That((long?)copy["from"]!["id"], Is.EqualTo(777000));
        Assert.That((long?)copy["sender_chat"]!["id"], Is.EqualTo(_channel.Id));
        Assert.That((string?)copy["forward_origin"]!["type"], Is.EqualTo("channel"));
        Assert.That((int?)copy["forward_origin"]!["message_id"], Is.EqualTo(post.Id));
        Assert.That(updates.GetRange(2, 2).Select(u => (int?)u["message"]!["message_thread_id"]),
            Is.All.EqualTo((int?)copy["message_id"]));
        Assert.That(updates[2]["message"]!["is_topic_message"], Is.Null);
        Assert.That(await LinkedAsync(_channel), Is.EqualTo(Chat.Id));
        Assert.That(await LinkedAsync(Chat), Is.EqualTo(_channel.Id));

        World.Channels.Link(Owner, _channel, null);
        Assert.That(await LinkedAsync(Chat), Is.Null);
        Assert.That(() => World.Channels.Comment(Ann, post, "late"), Throws.InstanceOf<InvalidOperationException>());
    }

    private async Task AddBotAsync()
    {
        World.Promote(Owner, _channel, World.Bot.User, AdminRights.UsualOfChannel);
        Assert.That(await Bot.DrainKindsAsync(), Is.EqualTo(new[] { "my_chat_member" }));
    }

    private Task<string> ErrorAsync(string method) => Bot.ErrorAsync(method, new { chat_id = _channel.Id, text = "x" });

    private async Task<long?> LinkedAsync(SandboxChat chat) =>
        (long?)(await Bot.ResultAsync("getChat", new { chat_id = chat.Id }))["linked_chat_id"];

    private static string Kind(JsonObject update) => update.Single(p => p.Key != "update_id").Key;
}
