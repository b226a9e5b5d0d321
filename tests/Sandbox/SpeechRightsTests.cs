using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>What members and the bot may send, and how often.</summary>
internal sealed class SpeechRightsTests : SandboxFixture
{
    [Test]
    public async Task SlowMode_ForMembers_MakesThemWait()
    {
        World.Senders.SetSlowMode(Owner, Chat, 30);
        World.Post(Ann, Chat, "一");
        Assert.That(() => World.Post(Ann, Chat, "二"), Throws.InstanceOf<InvalidOperationException>().With.Message.Contains("30 s"));
        World.Post(Ben, Chat, "other");
        World.Post(Owner, Chat, "admins");
        World.Post(Owner, Chat, "are free");
        Bot.Clock.Advance(TimeSpan.FromSeconds(30));
        World.Post(Ann, Chat, "二");

        Assert.That((int?)(await Bot.ResultAsync("getChat", new { chat_id = Chat.Id }))["slow_mode_delay"], Is.EqualTo(30));
        Assert.That(() => World.Senders.SetSlowMode(Owner, Chat, 7), Throws.InstanceOf<InvalidOperationException>());
        Assert.That(() => World.Senders.SetSlowMode(Ann, Chat, 0), Throws.InstanceOf<InvalidOperationException>());
        World.Senders.SetSlowMode(Owner, Chat, 0);
        Assert.That((await Bot.ResultAsync("getChat", new { chat_id = Chat.Id }))["slow_mode_delay"], Is.Null);
    }

    [Test]
    [Covers("setChatPermissions", By = "getChat")]
    public async Task SetChatPermissions_ForAll_HoldsForEachKind()
    {
        await Bot.ResultAsync("setChatPermissions", new
        {
            chat_id = Chat.Id,
            permissions = new { can_send_messages = false, can_send_documents = true },
            use_independent_chat_permissions = true,
        });
        World.PostDocument(Ann, Chat, "书.txt", [1]);
        Assert.That(() => World.Post(Ann, Chat, "x"), Throws.InstanceOf<InvalidOperationException>().With.Message.Contains("can_send_messages"));
        World.Post(Owner, Chat, "free");
        var permissions = (await Bot.ResultAsync("getChat", new { chat_id = Chat.Id }))["permissions"]!;

        Assert.That((bool?)permissions["can_send_documents"], Is.True);
        Assert.That((bool?)permissions["can_send_messages"], Is.False);
    }

    [Test]
    [Covers("restrictChatMember", By = "getChatMember")]
    public async Task RestrictChatMember_ForAWhile_EndsByItself()
    {
        var until = Bot.Clock.GetUtcNow().AddMinutes(10).ToUnixTimeSeconds();
        await Bot.ResultAsync("restrictChatMember", new
        {
            chat_id = Chat.Id,
            user_id = Ann.Id,
            permissions = new { can_send_messages = true },
            until_date = until,
        });
        World.Post(Ann, Chat, "words only");
        Assert.That(() => World.PostDocument(Ann, Chat, "a.txt", [1]), Throws.InstanceOf<InvalidOperationException>());
        var member = new { chat_id = Chat.Id, user_id = Ann.Id };
        Assert.That((long?)(await Bot.ResultAsync("getChatMember", member))["until_date"], Is.EqualTo(until));

        Bot.Clock.Advance(TimeSpan.FromMinutes(10));
        World.PostDocument(Ann, Chat, "a.txt", [1]);
        Assert.That((string?)(await Bot.ResultAsync("getChatMember", member))["status"], Is.EqualTo("member"));
    }

    [Test]
    public async Task Send_ByABotThatIsNoAdmin_NeedsThePermission()
    {
        World.Demote(Owner, Chat, World.Bot.User);
        World.Senders.SetPermissions(Owner, Chat, MemberPermissions.None);

        Assert.That(await SendErrorAsync("x"), Is.EqualTo("400 Bad Request: not enough rights to send text messages to the chat"));
        Assert.That(
            await Bot.ErrorAsync("sendDocument", new { chat_id = Chat.Id, document = "x" }),
            Is.EqualTo("400 Bad Request: not enough rights to send documents to the chat"));
    }

    [TestCase("photo", "can_send_photos")]
    [TestCase("video", "can_send_videos")]
    [TestCase("audio", "can_send_audios")]
    [TestCase("document", "can_send_documents")]
    [TestCase("voice", "can_send_voice_notes")]
    [TestCase("video_note", "can_send_video_notes")]
    [TestCase("poll", "can_send_polls")]
    [TestCase("sticker", "can_send_other_messages")]
    [TestCase("animation", "can_send_other_messages")]
    [TestCase("contact", "can_send_messages")]
    public void Publish_ByAMember_NeedsThePermissionOfTheKind(string kind, string permission)
    {
        var content = new JsonObject { [kind] = new JsonObject() };
        World.Senders.SetPermissions(Owner, Chat, new MemberPermissions(permission));
        Assert.That(() => World.Publish(Chat, new MessageDraft(Ann, content)), Throws.Nothing);

        World.Senders.SetPermissions(Owner, Chat, new MemberPermissions(MemberPermissions.Names.Except([permission])));
        Assert.That(
            () => World.Publish(Chat, new MessageDraft(Ben, content)),
            Throws.InstanceOf<InvalidOperationException>().With.Message.Contains(permission));
    }

    [Test]
    public void Album_InSlowMode_CountsAsOneMessage()
    {
        World.Senders.SetSlowMode(Owner, Chat, 10);
        SandboxMessage Part(string album) => World.Publish(Chat, new MessageDraft(Ann, new JsonObject { ["photo"] = new JsonArray() })
        {
            Head = new JsonObject { ["media_group_id"] = album },
        });
        Part("1");
        Part("1");

        Assert.That(() => Part("2"), Throws.InstanceOf<InvalidOperationException>());
    }

    [Test]
    public void ReactionsAndInvitations_OfMembers_NeedThePermission()
    {
        var post = World.Post(Owner, Chat, "x");
        World.Senders.SetPermissions(Owner, Chat, new MemberPermissions("can_send_messages"));

        Assert.That(() => World.React(Ann, Chat, post.Id, "👍"), Throws.InstanceOf<InvalidOperationException>());
        Assert.That(() => World.Add(Ann, Chat, World.CreateUser("guest")), Throws.InstanceOf<InvalidOperationException>());
        World.React(Owner, Chat, post.Id, "👍");
    }

    [Test]
    public async Task SetChatPermissions_WithoutTheRight_IsRefused()
    {
        World.Promote(Owner, Chat, World.Bot.User, new AdminRights("can_pin_messages"));

        Assert.That(
            await Bot.ErrorAsync("setChatPermissions", new { chat_id = Chat.Id, permissions = new { } }),
            Is.EqualTo("400 Bad Request: not enough rights to change chat permissions"));
    }
}
