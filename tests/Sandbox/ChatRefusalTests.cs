using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>What is refused of chats, their titles and their members, in the server's words.</summary>
internal sealed class ChatRefusalTests : SandboxFixture
{
    [TestCase("setChatTitle", "can't change private chat title")]
    [TestCase("setChatDescription", "can't change private chat description")]
    [TestCase("setChatPhoto", "can't change private chat photo")]
    [TestCase("deleteChatPhoto", "can't change private chat photo")]
    [TestCase("setChatPermissions", "can't change private chat permissions")]
    [TestCase("leaveChat", "can't leave private chats")]
    [TestCase("banChatMember", "can't ban members in private chats")]
    [TestCase("createChatInviteLink", "can't invite members to a private chat")]
    [TestCase("exportChatInviteLink", "can't invite members to a private chat")]
    [TestCase("approveChatJoinRequest", "the chat can't have join requests")]
    [TestCase("declineChatJoinRequest", "the chat can't have join requests")]
    public async Task InAPrivateChat_IsRefused(string method, string error)
    {
        World.Start(Ann);
        var call = new { chat_id = Ann.Id, user_id = Ben.Id, title = "新", description = "新", permissions = new { } };

        Assert.That(await Bot.ErrorAsync(method, call), Is.EqualTo("400 Bad Request: " + error));
    }

    [TestCase("setChatTitle", "not enough rights to change chat title")]
    [TestCase("setChatDescription", "not enough rights to set chat description")]
    [TestCase("setChatPhoto", "not enough rights to change chat photo")]
    [TestCase("deleteChatPhoto", "not enough rights to change chat photo")]
    public async Task WithoutTheRight_IsRefused(string method, string error)
    {
        World.Promote(Owner, Chat, World.Bot.User, new AdminRights("can_pin_messages"));

        Assert.That(await Bot.ErrorAsync(method, new { chat_id = Chat.Id, title = "新", description = "新" }), Is.EqualTo("400 Bad Request: " + error));
    }

    [Test]
    public async Task SetChatPermissions_OfAChannel_IsRefused()
    {
        var channel = World.Channels.Create(Owner, "书讯");
        World.Promote(Owner, channel, World.Bot.User, AdminRights.UsualOfChannel);

        Assert.That(
            await Bot.ErrorAsync("setChatPermissions", new { chat_id = channel.Id, permissions = new { } }),
            Is.EqualTo("400 Bad Request: can't change channel chat permissions"));
    }

    [Test]
    public async Task TitleAndDescription_ThatWillNotDo_AreRefused()
    {
        var described = new { chat_id = Chat.Id, description = "每天一章" };
        Assert.That(
            await Bot.ErrorAsync("setChatDescription", new { chat_id = Chat.Id }), Is.EqualTo("400 Bad Request: chat description is not modified"));
        await Bot.ResultAsync("setChatDescription", described);

        Assert.That(await Bot.ErrorAsync("setChatDescription", described), Is.EqualTo("400 Bad Request: chat description is not modified"));
        Assert.That(await Bot.ErrorAsync("setChatTitle", new { chat_id = Chat.Id, title = " " }), Is.EqualTo("400 Bad Request: title must be non-empty"));
    }

    [TestCase("sendLocation", "not enough rights to send locations to the chat")]
    [TestCase("sendLocation", "not enough rights to send live locations to the chat", 60)]
    [TestCase("sendInvoice", "not enough rights to send invoice messages to the chat")]
    public async Task Send_WithoutThePermission_NamesWhat(string method, string error, int period = 0)
    {
        World.Demote(Owner, Chat, World.Bot.User);
        World.Restrict(Owner, Chat, World.Bot.User, MemberPermissions.None);

        Assert.That(
            await Bot.ErrorAsync(method, new { chat_id = Chat.Id, latitude = 1, longitude = 1, live_period = period }),
            Is.EqualTo("400 Bad Request: " + error));
    }

    [TestCase("打卡官🎉")]
    [TestCase("❤")]
    [TestCase("1️⃣")]
    public async Task TitlesAndTags_WithEmoji_AreRefused(string word)
    {
        World.Promote(Owner, Chat, World.Bot.User, new AdminRights("can_promote_members", "can_pin_messages", "can_manage_tags"));
        await Bot.ResultAsync("promoteChatMember", new { chat_id = Chat.Id, user_id = Ann.Id, can_pin_messages = true });

        Assert.That(
            await Bot.ErrorAsync("setChatAdministratorCustomTitle", new { chat_id = Chat.Id, user_id = Ann.Id, custom_title = word }),
            Is.EqualTo("400 Bad Request: CUSTOM_TITLE_EMOJI_NOT_ALLOWED"));
        Assert.That(
            await Bot.ErrorAsync("setChatMemberTag", new { chat_id = Chat.Id, user_id = Ben.Id, tag = word }),
            Is.EqualTo("400 Bad Request: TAG_EMOJI_NOT_ALLOWED"));
        Assert.That(() => World.Senders.SetTag(Owner, Chat, Ben, word), Throws.InstanceOf<InvalidOperationException>());
    }

    [Test]
    public async Task Tag_WithSignsThatAreNoEmoji_IsTaken()
    {
        World.Promote(Owner, Chat, World.Bot.User, new AdminRights("can_manage_tags"));
        await Bot.ResultAsync("setChatMemberTag", new { chat_id = Chat.Id, user_id = Ben.Id, tag = "★第1名 №2#" });

        Assert.That((string?)(await Bot.ResultAsync("getChatMember", new { chat_id = Chat.Id, user_id = Ben.Id }))["tag"], Is.EqualTo("★第1名 №2#"));
    }

    [Test]
    public async Task Reply_AcrossChats_NamesTheKindOfAChatThatIsClosed()
    {
        var channel = World.Channels.Create(Owner, "书讯");
        World.Promote(Owner, channel, World.Bot.User, AdminRights.UsualOfChannel);
        var post = World.Post(Owner, channel, "新书");
        Task<string> ErrorAsync() => Bot.ErrorAsync("sendMessage", new
        {
            chat_id = Chat.Id,
            text = "re",
            reply_parameters = new { message_id = post.Id, chat_id = channel.Id },
        });
        World.Ban(Owner, channel, World.Bot.User);

        Assert.That(await ErrorAsync(), Is.EqualTo("403 Forbidden: bot was kicked from the channel chat"));
        World.Unban(Owner, channel, World.Bot.User);
        Assert.That(await ErrorAsync(), Is.EqualTo("403 Forbidden: bot is not a member of the channel chat"));
    }

    [Test]
    public async Task OlderNames_OfMethods_AreAnswered()
    {
        Assert.That((int)await Bot.ResultAsync("getChatMembersCount", new { chat_id = Chat.Id }), Is.EqualTo(5));
        await Bot.ResultAsync("KickChatMember", new { chat_id = Chat.Id, user_id = Ben.Id });

        Assert.That(World.MemberOf(Chat, Ben).Status, Is.EqualTo(MemberStatus.Kicked));
        Assert.That(World.Refusals, Is.Empty);
    }
}
