using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>Files and albums where words have rules of their own: topics, slow mode, permissions, for one member alone.</summary>
internal sealed class MediaPlacesTests : MediaFixture
{
    private static readonly (string, string, byte[], string?)[] Pair =
        [("photo", "a.png", Pictures.Png(9, 9), "一"), ("video", "b.mp4", [1], null)];

    [Test]
    public async Task SendMediaGroup_AndForwards_StandInTheTopic()
    {
        World.Topics.TurnOn(Owner, Chat);
        var topic = World.Topics.Create(Owner, Chat, "相册").Id;
        var closed = World.Topics.Create(Owner, Chat, "旧").Id;
        var album = World.Media.PostAlbum(Ann, Chat, Pair);
        World.Topics.SetClosed(Owner, Chat, closed, closed: true);
        object To(int id) => new
        {
            chat_id = Chat.Id,
            from_chat_id = Chat.Id,
            message_thread_id = id,
            message_ids = album.Select(m => m.Id).ToArray(),
        };
        object One(int id) => new { chat_id = Chat.Id, from_chat_id = Chat.Id, message_thread_id = id, message_id = album[0].Id };
        var forwarded = (await Bot.ResultAsync("forwardMessages", To(topic))).AsArray().Select(m => World.MessagesOf(Chat).Single(x => x.Id == (int)m!["message_id"]!));
        var photo = (string)album[0].ToJson()["photo"]![0]!["file_id"]!;
        var sent = (await Bot.ResultAsync("sendMediaGroup", new
        {
            chat_id = Chat.Id,
            message_thread_id = topic,
            media = new[] { new { type = "photo", media = photo }, new { type = "photo", media = photo } },
        })).AsArray();

        Assert.That(album.Select(m => m.Topic), Is.All.Null, "General");
        Assert.That(forwarded.Select(m => m.Topic), Is.EqualTo(new[] { topic, topic }));
        Assert.That(sent.Select(m => (int?)m!["message_thread_id"]), Is.EqualTo(new[] { topic, topic }));
        Assert.That(await Bot.ErrorAsync("forwardMessage", One(999)), Is.EqualTo("400 Bad Request: message thread not found"));
        World.Demote(Owner, Chat, World.Bot.User);
        Assert.That(await Bot.ErrorAsync("forwardMessage", One(closed)), Is.EqualTo("400 Bad Request: TOPIC_CLOSED"));
        Assert.That(await Bot.ErrorAsync("copyMessages", To(closed)), Is.EqualTo("400 Bad Request: TOPIC_CLOSED"));
    }

    [Test]
    public void Post_OfAFileByAPerson_StandsInTheTopicThatIsOpen()
    {
        World.Topics.TurnOn(Owner, Chat);
        var topic = World.Topics.Create(Owner, Chat, "相册").Id;
        World.Topics.Open(Ann, Chat, topic);
        Assert.That(World.Media.PostAlbum(Ann, Chat, Pair).Select(m => m.Topic), Is.All.EqualTo(topic));
        World.Topics.SetClosed(Owner, Chat, topic, closed: true);

        Assert.That(() => World.Media.PostAlbum(Ann, Chat, Pair), Throws.InstanceOf<InvalidOperationException>());
        Assert.That(() => World.Media.PostDice(Ann, Chat), Throws.InstanceOf<InvalidOperationException>());
    }

    [Test]
    public void PostAlbum_InSlowMode_IsOneMessage()
    {
        World.Senders.SetSlowMode(Owner, Chat, 30);
        World.Media.PostAlbum(Ann, Chat, Pair);
        Assert.That(() => World.Media.PostAlbum(Ann, Chat, Pair), Throws.InstanceOf<InvalidOperationException>());
        Assert.That(() => World.Media.PostDice(Ann, Chat), Throws.InstanceOf<InvalidOperationException>());
        Bot.Clock.Advance(TimeSpan.FromSeconds(30));
        World.Media.PostAlbum(Ann, Chat, Pair);

        Assert.That(World.MessagesOf(Chat), Has.Count.EqualTo(4));
    }

    [Test]
    public void PostAlbum_WithOneKindThatMayNotBeSent_IsNotSentInPart()
    {
        World.Senders.SetPermissions(Owner, Chat, new MemberPermissions("can_send_messages", "can_send_photos"));

        Assert.That(() => World.Media.PostAlbum(Ann, Chat, Pair), Throws.InstanceOf<InvalidOperationException>().With.Message.Contains("can_send_videos"));
        Assert.That(World.MessagesOf(Chat), Is.Empty);
    }

    [TestCase("photo", "can_send_photos")]
    [TestCase("video", "can_send_videos")]
    [TestCase("audio", "can_send_audios")]
    [TestCase("document", "can_send_documents")]
    [TestCase("voice", "can_send_voice_notes")]
    [TestCase("video_note", "can_send_video_notes")]
    [TestCase("sticker", "can_send_other_messages")]
    [TestCase("animation", "can_send_other_messages")]
    public void Post_OfAFile_NeedsThePermissionOfItsKind(string kind, string permission)
    {
        World.Restrict(Owner, Chat, Ann, new MemberPermissions(permission));
        World.Restrict(Owner, Chat, Ben, new MemberPermissions(MemberPermissions.Names.Except([permission])));
        World.Media.Post(Ann, Chat, kind, "a.png", Pictures.Png(9, 9));

        Assert.That(
            () => World.Media.Post(Ben, Chat, kind, "a.png", Pictures.Png(9, 9)),
            Throws.InstanceOf<InvalidOperationException>().With.Message.Contains(permission));
    }

    [Test]
    public async Task SendPhoto_ToOneMember_IsSeenByThatOneAlone()
    {
        var sent = await SentAsync(
            "sendPhoto",
            new { chat_id = Chat.Id, caption = "你的卡", ephemeral_message_parameters = $$"""{"receiver_user_id":{{Ann.Id}}}""" },
            ("photo", "a.png", Pictures.Png(9, 9)));
        var id = (int)sent["ephemeral_message_id"]!;
        await Bot.ResultAsync("editEphemeralMessageCaption", new { chat_id = Chat.Id, receiver_user_id = Ann.Id, ephemeral_message_id = id, caption = "改" });
        var file = (string)sent["photo"]![0]!["file_id"]!;
        await Bot.ResultAsync("getFile", new { file_id = file });

        Assert.That((int?)sent["message_id"], Is.Zero);
        Assert.That(World.Ephemeral.SeenBy(Ann, Chat).Single().Text, Is.EqualTo("改"));
        Assert.That(World.Ephemeral.SeenBy(Ben, Chat), Is.Empty);
        Assert.That(
            await Bot.ErrorAsync("sendDice", new { chat_id = Chat.Id, ephemeral_message_parameters = new { receiver_user_id = Ann.Id } }),
            Does.StartWith("501 "));
    }
}
