using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>Polls, posts of channels and words of anonymous administrators that are forwarded or copied.</summary>
internal sealed class SentAgainTests : SandboxFixture
{
    [Test]
    [Covers("forwardMessage", By = "getUpdates")]
    public async Task ForwardMessage_OfAPoll_SharesItsVotes()
    {
        var other = await OtherGroupAsync();
        await Bot.SubscribeAsync("poll", "poll_answer");
        var poll = await PollAsync(new { chat_id = Chat.Id, question = "读什么？", options = Texts("甲", "乙"), is_anonymous = false });
        var forward = await Bot.ResultAsync("forwardMessage", Again(poll, other.Id));
        World.Polls.Vote(Ann, Chat, (int)poll["message_id"]!, 0);
        World.Polls.Vote(Ben, other, (int)forward["message_id"]!, 1);
        var answers = (await Bot.DrainAsync()).Where(u => u.ContainsKey("poll_answer")).Select(u => (string?)u["poll_answer"]!["poll_id"]);

        Assert.That(answers, Is.EqualTo(Enumerable.Repeat((string?)poll["poll"]!["id"], 2)));
        Assert.That((string?)forward["forward_origin"]!["type"], Is.EqualTo("user"));
        Assert.That(
            await Bot.ErrorAsync("stopPoll", new { chat_id = other.Id, message_id = (int)forward["message_id"]! }),
            Is.EqualTo("400 Bad Request: poll can't be stopped"));
        var stopped = await Bot.ResultAsync("stopPoll", new { chat_id = Chat.Id, message_id = (int)poll["message_id"]! });
        Assert.That((int?)stopped["total_voter_count"], Is.EqualTo(2));
        Assert.That(() => World.Polls.Vote(Ann, other, (int)forward["message_id"]!, 1), Throws.InstanceOf<InvalidOperationException>());
    }

    [Test]
    [Covers("copyMessage", By = "getUpdates")]
    public async Task CopyMessage_OfAPoll_IsANewOneWithoutVotes()
    {
        var poll = World.Polls.Post(Ann, Chat, "几点？", ["七", "八"], isAnonymous: false);
        World.Polls.Vote(Ben, Chat, poll.Id, 0);
        await Bot.SubscribeAsync("poll", "poll_answer");
        var copy = await Bot.ResultAsync("copyMessage", new { chat_id = Chat.Id, from_chat_id = Chat.Id, message_id = poll.Id });
        World.Polls.Vote(Ben, Chat, (int)copy["message_id"]!, 1);
        var told = (await Bot.DrainAsync()).Single(u => u.ContainsKey("poll"))["poll"]!;

        Assert.That((string?)told["id"], Is.Not.EqualTo(World.Polls.Of(poll)!.Id));
        Assert.That((string?)told["question"], Is.EqualTo("几点？"));
        Assert.That(told["options"]!.AsArray().Select(o => (int?)o!["voter_count"]), Is.EqualTo(new[] { 0, 1 }));
    }

    [Test]
    public async Task CopyMessage_OfAQuiz_NeedsItsAnswer()
    {
        var quiz = World.Polls.Post(Ann, Chat, "1+1?", ["1", "2"], correctOption: 1);
        var call = new { chat_id = Chat.Id, from_chat_id = Chat.Id, message_id = quiz.Id };
        Assert.That(await Bot.ErrorAsync("copyMessage", call), Is.EqualTo("400 Bad Request: the message can't be copied"));
        await Bot.ResultAsync("forwardMessage", call);
        World.Polls.Close(Ann, Chat, quiz.Id);
        await Bot.ResultAsync("copyMessage", call);

        var own = await PollAsync(new { chat_id = Chat.Id, question = "2+2?", options = Texts("3", "4"), type = "quiz", correct_option_ids = new[] { 1 } });
        await Bot.ResultAsync("copyMessage", Again(own, Chat.Id));
    }

    [Test]
    public async Task SendPoll_ThatNamesVoters_IsNotForChannels()
    {
        var channel = World.Channels.Create(Owner, "频道");
        World.Promote(Owner, channel, World.Bot.User, AdminRights.UsualOfChannel);
        var named = new { chat_id = channel.Id, question = "Q", options = Texts("a", "b"), is_anonymous = false };
        var anonymous = await PollAsync(new { chat_id = channel.Id, question = "Q", options = Texts("a", "b") });
        var here = await PollAsync(new { chat_id = Chat.Id, question = "Q", options = Texts("a", "b"), is_anonymous = false });

        Assert.That(await Bot.ErrorAsync("sendPoll", named), Is.EqualTo("400 Bad Request: non-anonymous polls can't be sent to channel chats"));
        Assert.That(await Bot.ErrorAsync("forwardMessage", Again(here, channel.Id)), Is.EqualTo("400 Bad Request: the message can't be forwarded"));
        Assert.That((string?)anonymous["sender_chat"]!["type"], Is.EqualTo("channel"));
    }

    [Test]
    public async Task Forward_ByAPerson_SharesThePoll()
    {
        var poll = await PollAsync(new { chat_id = Chat.Id, question = "Q", options = Texts("a", "b") });
        var other = await OtherGroupAsync();
        var forward = World.Media.Forward(Ann, Chat, (int)poll["message_id"]!, other);
        World.Polls.Vote(Ann, other, forward.Id, 1);

        Assert.That(World.Polls.Of(forward)!.Id, Is.EqualTo((string?)poll["poll"]!["id"]));
    }

    [Test]
    public async Task ForwardMessage_OfAnAnonymousAdministrator_ComesFromTheGroup()
    {
        World.Senders.SetOwnerAnonymous(Owner, Chat, anonymous: true);
        var origin = await OriginAsync(World.Post(Owner, Chat, "公告"), Chat);

        Assert.That((string?)origin["type"], Is.EqualTo("chat"));
        Assert.That((long?)origin["sender_chat"]!["id"], Is.EqualTo(Chat.Id));
        Assert.That(origin["sender_user"], Is.Null);
    }

    [Test]
    public async Task ForwardMessage_OfAChannel_ComesFromThePostOrTheChat()
    {
        var channel = World.Channels.Create(Owner, "频道", signsPosts: true);
        World.Promote(Owner, channel, World.Bot.User, AdminRights.UsualOfChannel);
        var post = World.Post(Owner, channel, "新书");
        World.Senders.SendAs(Owner, Chat, channel);
        var (fromPost, fromGroup) = (await OriginAsync(post, channel), await OriginAsync(World.Post(Owner, Chat, "x"), Chat));

        Assert.That((string?)fromPost["type"], Is.EqualTo("channel"));
        Assert.That((int?)fromPost["message_id"], Is.EqualTo(post.Id));
        Assert.That((string?)fromPost["author_signature"], Is.EqualTo(Owner.Name));
        Assert.That((string?)fromGroup["type"], Is.EqualTo("chat"));
        Assert.That((long?)fromGroup["sender_chat"]!["id"], Is.EqualTo(channel.Id));
        Assert.That(fromGroup["message_id"], Is.Null);
    }

    private async Task<JsonNode> OriginAsync(SandboxMessage message, SandboxChat chat) => (await Bot.ResultAsync(
        "forwardMessage", new { chat_id = Chat.Id, from_chat_id = chat.Id, message_id = message.Id }))["forward_origin"]!;

    private async Task<SandboxChat> OtherGroupAsync()
    {
        var other = World.CreateGroup(Owner, "other");
        foreach (var user in new[] { World.Bot.User, Ann, Ben })
        {
            World.Add(Owner, other, user);
        }

        await Bot.DrainAsync();
        return other;
    }

    private static object[] Texts(params string[] texts) => [.. texts.Select(text => new { text })];

    private static object Again(JsonNode message, long to) =>
        new { chat_id = to, from_chat_id = (long)message["chat"]!["id"]!, message_id = (int)message["message_id"]! };

    private Task<JsonNode> PollAsync(object call) => Bot.ResultAsync("sendPoll", call);
}
