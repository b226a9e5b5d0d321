using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>Forums: supergroups whose messages stand in topics.</summary>
internal sealed class ForumTests : SandboxFixture
{
    [SetUp]
    public async Task TurnOnAsync()
    {
        World.Topics.TurnOn(Owner, Chat);
        await Bot.SubscribeAsync();
    }

    [Test]
    [Covers("createForumTopic", By = "getUpdates")]
    public async Task CreateForumTopic_WhenAllowed_SaysSoInTheTopic()
    {
        var topic = await Bot.ResultAsync("createForumTopic", new { chat_id = Chat.Id, name = "打卡  区", icon_color = 16766590 });
        var message = (await Bot.DrainAsync()).Single()["message"]!;

        Assert.That((string?)topic["name"], Is.EqualTo("打卡 区"));
        Assert.That((int?)topic["icon_color"], Is.EqualTo(16766590));
        Assert.That((int?)message["message_id"], Is.EqualTo((int?)topic["message_thread_id"]));
        Assert.That((int?)message["message_thread_id"], Is.EqualTo((int?)topic["message_thread_id"]));
        Assert.That((bool?)message["is_topic_message"], Is.True);
        Assert.That((bool?)message["chat"]!["is_forum"], Is.True);
        Assert.That((string?)message["forum_topic_created"]!["name"], Is.EqualTo("打卡 区"));
    }

    [Test]
    public async Task CreateForumTopic_WhenSomethingIsWrong_IsRefused()
    {
        var plain = World.CreateGroup(Owner, "plain");
        World.Add(Owner, plain, World.Bot.User);
        Assert.That(await CreateErrorAsync(plain.Id, "x"), Is.EqualTo("400 Bad Request: the chat is not a forum"));
        Assert.That(await CreateErrorAsync(Chat.Id, " "), Is.EqualTo("400 Bad Request: title must be non-empty"));

        World.Promote(Owner, Chat, World.Bot.User, new AdminRights("can_pin_messages"));
        Assert.That(await CreateErrorAsync(Chat.Id, "x"), Is.EqualTo("400 Bad Request: not enough rights to create a topic"));
    }

    [Test]
    [Covers("editForumTopic", By = "getUpdates")]
    [Covers("getForumTopicIconStickers")]
    public async Task EditForumTopic_WithANewFace_SaysWhatChanged()
    {
        var id = await CreateAsync("old");
        var icons = await Bot.ResultAsync("getForumTopicIconStickers");
        var icon = (string)icons[0]!["custom_emoji_id"]!;
        await Bot.ResultAsync("editForumTopic", Topic(id, "新", icon));
        var edited = (await Bot.DrainAsync()).Single()["message"]!;

        Assert.That((string?)edited["forum_topic_edited"]!["name"], Is.EqualTo("新"));
        Assert.That((string?)edited["forum_topic_edited"]!["icon_custom_emoji_id"], Is.EqualTo(icon));
        Assert.That((int?)edited["message_thread_id"], Is.EqualTo(id));
        Assert.That(Chat.ToJson().ContainsKey("is_forum"), Is.True);
    }

    [Test]
    [Covers("closeForumTopic", By = "getUpdates")]
    [Covers("reopenForumTopic", By = "getUpdates")]
    public async Task CloseForumTopic_ForMembers_KeepsThemOutUntilItIsReopened()
    {
        var id = await CreateAsync("作业");
        World.Topics.Open(Ann, Chat, id);
        await Bot.ResultAsync("closeForumTopic", Topic(id));
        Assert.That(() => World.Post(Ann, Chat, "late"), Throws.InstanceOf<InvalidOperationException>());

        await Bot.ResultAsync("reopenForumTopic", Topic(id));
        World.Post(Ann, Chat, "打卡");
        var messages = (await Bot.DrainAsync()).Select(u => u["message"]!).ToList();

        Assert.That(messages[0]["forum_topic_closed"], Is.Not.Null);
        Assert.That(messages[1]["forum_topic_reopened"], Is.Not.Null);
        Assert.That((string?)messages[2]["text"], Is.EqualTo("打卡"));
        Assert.That(messages.Select(m => (int?)m["message_thread_id"]), Is.All.EqualTo(id));
    }

    [Test]
    public async Task SendMessage_IntoTopics_FollowsTheThread()
    {
        var id = await CreateAsync("t");
        var sent = await SendAsync(id);
        var general = await SendAsync(null);
        var reply = await Bot.ResultAsync("sendMessage", new { chat_id = Chat.Id, text = "r", reply_parameters = new { message_id = (int)sent["message_id"]! } });

        Assert.That((int?)sent["message_thread_id"], Is.EqualTo(id));
        Assert.That((bool?)sent["is_topic_message"], Is.True);
        Assert.That(general["message_thread_id"], Is.Null);
        Assert.That((int?)reply["message_thread_id"], Is.EqualTo(id));
        Assert.That(await SendErrorAsync(1), Is.EqualTo("400 Bad Request: message thread not found"));
        Assert.That(await SendErrorAsync(999), Is.EqualTo("400 Bad Request: message thread not found"));
    }

    [Test]
    public async Task SendMessage_IntoAClosedTopicWithoutTheRight_IsRefused()
    {
        var id = World.Topics.Create(Owner, Chat, "closed").Id;
        World.Topics.SetClosed(Owner, Chat, id, closed: true);
        await SendAsync(id);

        World.Promote(Owner, Chat, World.Bot.User, new AdminRights("can_pin_messages"));
        Assert.That(await SendErrorAsync(id), Is.EqualTo("400 Bad Request: TOPIC_CLOSED"));
        Assert.That(
            await Bot.ErrorAsync("reopenForumTopic", Topic(id)),
            Is.EqualTo("400 Bad Request: not enough rights to close or open the topic"));
        Assert.That(
            await Bot.ErrorAsync("editForumTopic", Topic(id, "x")),
            Is.EqualTo("400 Bad Request: not enough rights to edit the topic"));
        Assert.That(
            await Bot.ErrorAsync("deleteForumTopic", Topic(id)),
            Is.EqualTo("400 Bad Request: not enough rights to delete the topic"));
    }

    [Test]
    public async Task Topic_ThatWasDeleted_IsToldApartFromOneThatNeverWas()
    {
        var id = World.Topics.Create(Owner, Chat, "旧").Id;
        World.Topics.Delete(Owner, Chat, id);

        Assert.That(await Bot.ErrorAsync("editForumTopic", Topic(id, "x")), Is.EqualTo("400 Bad Request: TOPIC_DELETED"));
        Assert.That(await Bot.ErrorAsync("closeForumTopic", Topic(id)), Is.EqualTo("400 Bad Request: TOPIC_DELETED"));
        Assert.That(await SendErrorAsync(id), Is.EqualTo("400 Bad Request: message thread not found"));
    }

    [Test]
    [Covers("deleteForumTopic", By = "getChat")]
    public async Task DeleteForumTopic_WithMessages_TakesThemAway()
    {
        var id = await CreateAsync("gone");
        World.Pin(Owner, Chat, (int)(await SendAsync(id))["message_id"]!);
        Assert.That(
            await Bot.ErrorAsync("deleteMessage", new { chat_id = Chat.Id, message_id = id }),
            Is.EqualTo("400 Bad Request: message can't be deleted"));
        await Bot.ResultAsync("deleteForumTopic", Topic(id));

        Assert.That((await Bot.ResultAsync("getChat", new { chat_id = Chat.Id }))["pinned_message"], Is.Null, "it went with the topic");
        Assert.That(World.MessagesOf(Chat).Where(m => m.Topic == id), Is.Empty);
        Assert.That(await SendErrorAsync(id), Is.EqualTo("400 Bad Request: message thread not found"));
        await SendAsync(null);
    }

    [Test]
    public async Task DeleteForumTopic_OfGeneral_IsRefused()
    {
        Assert.That(await Bot.ErrorAsync("deleteForumTopic", Topic(1)), Is.EqualTo("400 Bad Request: TOPIC_ID_INVALID"));
        await Bot.ResultAsync("closeGeneralForumTopic", new { chat_id = Chat.Id });
    }

    [Test]
    public async Task Standing_OfWhoManagesTopics_SaysSo()
    {
        World.Promote(Owner, Chat, Ann, new AdminRights("can_manage_topics"));
        World.Promote(Owner, Chat, Ben, new AdminRights("can_change_info"));
        var head = JsonNode.Parse(await Bot.Http.GetStringAsync($"/sandbox/chats/{Chat.Id}"))!;
        bool? MayManage(SandboxUser user) =>
            (bool?)head["members"]!.AsArray().Single(m => (long)m!["user"]! == user.Id)!["may_manage_topics"];

        Assert.That((MayManage(Owner), MayManage(Ann), MayManage(Ben)), Is.EqualTo((true, true, false)));
        Assert.That((long?)head["topics"]![0]!["creator"], Is.EqualTo(Owner.Id));
    }

    [Test]
    [Covers("unpinAllForumTopicMessages", By = "getChat")]
    [Covers("unpinAllGeneralForumTopicMessages", By = "getChat")]
    public async Task UnpinAll_OfOneTopic_LeavesTheOthers()
    {
        World.Promote(Owner, Chat, World.Bot.User, new AdminRights("can_pin_messages", "can_manage_topics"));
        var id = await CreateAsync("t");
        var (inTopic, inGeneral) = ((int)(await SendAsync(id))["message_id"]!, (int)(await SendAsync(null))["message_id"]!);
        World.Pin(Owner, Chat, inGeneral);
        World.Pin(Owner, Chat, inTopic);

        await Bot.ResultAsync("unpinAllForumTopicMessages", Topic(id));
        Assert.That(await PinnedAsync(), Is.EqualTo(inGeneral));
        await Bot.ResultAsync("unpinAllGeneralForumTopicMessages", new { chat_id = Chat.Id });
        Assert.That(await PinnedAsync(), Is.Null);
    }

    [Test]
    [Covers("editGeneralForumTopic", By = "getUpdates")]
    [Covers("closeGeneralForumTopic", By = "getUpdates")]
    [Covers("reopenGeneralForumTopic", By = "getUpdates")]
    [Covers("hideGeneralForumTopic", By = "getUpdates")]
    [Covers("unhideGeneralForumTopic", By = "getUpdates")]
    public async Task General_WhenChanged_SaysSoWithoutAThread()
    {
        var general = new { chat_id = Chat.Id };
        await Bot.ResultAsync("editGeneralForumTopic", new { chat_id = Chat.Id, name = "大厅" });
        await Bot.ResultAsync("closeGeneralForumTopic", general);
        await Bot.ResultAsync("reopenGeneralForumTopic", general);
        await Bot.ResultAsync("hideGeneralForumTopic", general);
        Assert.That(() => World.Post(Ann, Chat, "x"), Throws.InstanceOf<InvalidOperationException>());
        await Bot.ResultAsync("unhideGeneralForumTopic", general);
        await Bot.ResultAsync("reopenGeneralForumTopic", general);
        World.Post(Ann, Chat, "x");
        var messages = (await Bot.DrainAsync()).Select(u => (JsonObject)u["message"]!).ToList();

        Assert.That(messages.Select(What), Is.EqualTo(new[]
        {
            "forum_topic_edited", "forum_topic_closed", "forum_topic_reopened", "general_forum_topic_hidden",
            "general_forum_topic_unhidden", "forum_topic_reopened", "text",
        }));
        Assert.That(messages.Select(m => m["message_thread_id"]), Is.All.Null);
        Assert.That(await Bot.ErrorAsync("unhideGeneralForumTopic", general), Is.EqualTo("400 Bad Request: TOPIC_NOT_MODIFIED"));
    }

    [Test]
    public async Task Topics_OfPeople_FollowTheirRights()
    {
        Assert.That(() => World.Topics.Create(Ann, Chat, "mine"), Throws.InstanceOf<InvalidOperationException>());
        World.Senders.SetPermissions(Owner, Chat, new MemberPermissions("can_send_messages", "can_manage_topics"));
        var topic = World.Topics.Create(Ann, Chat, "mine");
        World.Topics.Rename(Ann, Chat, topic.Id, "我的");
        Assert.That(() => World.Topics.SetClosed(Ben, Chat, topic.Id, closed: true), Throws.InstanceOf<InvalidOperationException>());
        Assert.That(() => World.Topics.SetGeneralHidden(Ann, Chat, hidden: true), Throws.InstanceOf<InvalidOperationException>());
        World.Topics.Delete(Ann, Chat, topic.Id);

        Assert.That(await Bot.DrainKindsAsync(), Is.EqualTo(new[] { "message", "message" }));
    }

    private async Task<int> CreateAsync(string name)
    {
        var topic = await Bot.ResultAsync("createForumTopic", new { chat_id = Chat.Id, name });
        await Bot.DrainAsync();
        return (int)topic["message_thread_id"]!;
    }

    private Task<string> CreateErrorAsync(long chatId, string name) =>
        Bot.ErrorAsync("createForumTopic", new { chat_id = chatId, name });

    private object Topic(int id, string? name = null, string? icon = null) =>
        new { chat_id = Chat.Id, message_thread_id = id, name, icon_custom_emoji_id = icon };

    private Task<JsonNode> SendAsync(int? topic) =>
        Bot.ResultAsync("sendMessage", new { chat_id = Chat.Id, text = "x", message_thread_id = topic });

    private Task<string> SendErrorAsync(int topic) =>
        Bot.ErrorAsync("sendMessage", new { chat_id = Chat.Id, text = "x", message_thread_id = topic });

    private async Task<int?> PinnedAsync() =>
        (int?)(await Bot.ResultAsync("getChat", new { chat_id = Chat.Id }))["pinned_message"]?["message_id"];

    private static string What(JsonObject message) => message
        .Select(p => p.Key)
        .First(key => key.Contains("forum_topic", StringComparison.Ordinal) || key == "text");
}
