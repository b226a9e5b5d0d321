using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class PollTests : SandboxFixture
{
    [Test]
    [Covers("sendPoll", By = "getUpdates")]
    [Covers("stopPoll", By = "getUpdates")]
    public async Task StopPoll_AfterVotes_TellsTheCountsAndTheEnd()
    {
        await Bot.SubscribeAsync("poll", "poll_answer");
        var (id, poll) = await SendAsync(new { chat_id = Chat.Id, question = "今晚读什么？", options = Texts("红楼梦", "三体"), is_anonymous = false });
        World.Polls.Vote(Ann, Chat, id, 1);
        World.Polls.Vote(Ben, Chat, id, 1);
        World.Polls.Vote(Ben, Chat, id);
        var votes = await Bot.DrainAsync();
        var stopped = await Bot.ResultAsync("stopPoll", new { chat_id = Chat.Id, message_id = id });
        var last = (await Bot.DrainAsync()).Single();

        Assert.That(votes.Select(Kind), Is.EqualTo(new[] { "poll_answer", "poll", "poll_answer", "poll", "poll_answer", "poll" }));
        var withdrawn = votes[4]["poll_answer"]!;
        Assert.That((string?)withdrawn["poll_id"], Is.EqualTo((string?)poll["id"]));
        Assert.That((long?)withdrawn["user"]!["id"], Is.EqualTo(Ben.Id));
        Assert.That(Numbers(withdrawn["option_ids"]), Is.Empty);
        Assert.That(Numbers(votes[0]["poll_answer"]!["option_ids"]), Is.EqualTo(new[] { 1 }));
        Assert.That((string?)votes[0]["poll_answer"]!["option_persistent_ids"]![0], Is.EqualTo((string?)poll["options"]![1]!["persistent_id"]));
        Assert.That(Counts(stopped), Is.EqualTo(new[] { 0, 1 }));
        Assert.That((bool?)stopped["is_closed"], Is.True);
        Assert.That(last["poll"]!.ToJsonString(), Is.EqualTo(stopped.ToJsonString()));
        Assert.That(() => World.Polls.Vote(Ann, Chat, id, 0), Throws.InstanceOf<InvalidOperationException>());
        Assert.That(await StopErrorAsync(id), Is.EqualTo("400 Bad Request: poll has already been closed"));
    }

    [Test]
    public async Task Vote_InAnAnonymousPoll_TellsCountsAlone()
    {
        var (id, poll) = await SendAsync(new { chat_id = Chat.Id, question = "Q", options = Texts("a", "b", "c"), allows_multiple_answers = true });
        World.Polls.Vote(Ann, Chat, id, 2, 0, 2);
        World.Polls.Vote(Ann, Chat, id, 0, 2);
        var updates = await Bot.DrainAsync();

        Assert.That((bool?)poll["is_anonymous"], Is.True);
        Assert.That(updates.Select(Kind), Is.EqualTo(new[] { "poll" }), "the same vote again changes nothing");
        Assert.That(Counts(updates[0]["poll"]!), Is.EqualTo(new[] { 1, 0, 1 }));
        Assert.That((int?)updates[0]["poll"]!["total_voter_count"], Is.EqualTo(1));
        Assert.That(() => World.Polls.Vote(Ben, Chat, id, 3), Throws.InstanceOf<InvalidOperationException>());
        Assert.That(() => World.Polls.Vote(World.CreateUser("Outside"), Chat, id, 0), Throws.InstanceOf<InvalidOperationException>());
    }

    [Test]
    public async Task Vote_InAQuiz_IsFinal()
    {
        var (id, poll) = await SendAsync(new
        {
            chat_id = Chat.Id,
            question = "1+1?",
            options = Texts("1", "2"),
            type = "quiz",
            correct_option_ids = new[] { 1 },
            explanation = "*two*",
            explanation_parse_mode = "MarkdownV2",
        });
        World.Polls.Vote(Ann, Chat, id, 0);

        Assert.That(Numbers(poll["correct_option_ids"]), Is.EqualTo(new[] { 1 }));
        Assert.That((string?)poll["explanation"], Is.EqualTo("two"));
        Assert.That((string?)poll["explanation_entities"]![0]!["type"], Is.EqualTo("bold"));
        Assert.That((bool?)poll["allows_revoting"], Is.False);
        Assert.That(() => World.Polls.Vote(Ann, Chat, id, 1), Throws.InstanceOf<InvalidOperationException>());
        Assert.That(() => World.Polls.Vote(Ann, Chat, id), Throws.InstanceOf<InvalidOperationException>());
        Assert.That(() => World.Polls.Vote(Ben, Chat, id, 0, 1), Throws.InstanceOf<InvalidOperationException>());
    }

    [Test]
    public async Task Poll_WhenItsTimeIsUp_ClosesByTheClock()
    {
        var at = Bot.Clock.GetUtcNow();
        var (id, poll) = await SendAsync(new { chat_id = Chat.Id, question = "Q", options = Texts("a"), open_period = 60 });
        var (_, dated) = await SendAsync(new
        {
            chat_id = Chat.Id,
            question = "D",
            options = Texts("a"),
            close_date = at.AddHours(2).ToUnixTimeSeconds(),
            hide_results_until_closes = true,
            shuffle_options = true,
            description = "说明",
        });
        Assert.That((long?)poll["close_date"], Is.EqualTo(at.AddSeconds(60).ToUnixTimeSeconds()).Within(1));
        Assert.That((int?)poll["open_period"], Is.EqualTo(60));
        Assert.That((string?)dated["description"], Is.EqualTo("说明"));

        Bot.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.That(() => World.Polls.Vote(Ann, Chat, id, 0), Throws.InstanceOf<InvalidOperationException>());
        var closed = (await Bot.DrainAsync()).Single()["poll"]!;
        Bot.Clock.Advance(TimeSpan.FromHours(2));

        Assert.That(((string?)closed["id"], (bool?)closed["is_closed"]), Is.EqualTo(((string?)poll["id"], true)));
        Assert.That((string?)(await Bot.DrainAsync()).Single()["poll"]!["question"], Is.EqualTo("D"));
    }

    [Test]
    public async Task AddOption_WhereAllowed_KeepsTheNamesOfTheOthers()
    {
        var (id, _) = await SendAsync(new
        {
            chat_id = Chat.Id,
            question = "Q",
            options = Texts("a"),
            is_anonymous = false,
            allow_adding_options = true,
        });
        World.Polls.AddOption(Ann, Chat, id, "小满的主意");
        World.Polls.Vote(Ben, Chat, id, 1);
        var updates = await Bot.DrainAsync();

        Assert.That(updates.Select(Kind), Is.EqualTo(new[] { "poll", "message", "poll_answer", "poll" }));
        var added = updates[0]["poll"]!["options"]![1]!;
        Assert.That(((string?)added["text"], (long?)added["added_by_user"]!["id"]), Is.EqualTo(("小满的主意", Ann.Id)));
        Assert.That((string?)updates[1]["message"]!["poll_option_added"]!["option_persistent_id"], Is.EqualTo((string?)added["persistent_id"]));
        Assert.That((string?)updates[2]["poll_answer"]!["option_persistent_ids"]![0], Is.EqualTo((string?)added["persistent_id"]));
    }

    [Test]
    public async Task Post_ByAMember_IsHeardAndNotTheBotsToStop()
    {
        var message = World.Polls.Post(Ann, Chat, "谁来？", ["我", "不"], isAnonymous: false);
        World.Polls.Vote(Ben, Chat, message.Id, 0);
        var heard = await Bot.DrainAsync();
        Assert.That(heard.Select(Kind), Is.EqualTo(new[] { "message" }), "votes reach only the bot that sent the poll");
        Assert.That((string?)heard[0]["message"]!["poll"]!["question"], Is.EqualTo("谁来？"));
        Assert.That(await StopErrorAsync(message.Id), Is.EqualTo("400 Bad Request: poll can't be stopped"));

        Assert.That(() => World.Polls.Close(Ben, Chat, message.Id), Throws.InstanceOf<InvalidOperationException>());
        World.Polls.Close(Ann, Chat, message.Id);
        var closed = (await Bot.DrainAsync()).Single()["poll"]!;
        Assert.That(((bool?)closed["is_closed"], Counts(closed)[0]), Is.EqualTo((true, 1)));
    }

    [Test]
    public async Task StopPoll_OfWhatIsNoPoll_IsRefused()
    {
        Assert.That(await StopErrorAsync(World.Post(Ann, Chat, "x").Id), Is.EqualTo("400 Bad Request: message is not a poll"));
        Assert.That(await StopErrorAsync(999), Is.EqualTo("400 Bad Request: message with poll to stop not found"));
    }

    [TestCase("", 1, "400 Bad Request: text must be non-empty")]
    [TestCase("Q", 0, "400 Bad Request: poll must have at least one answer option")]
    [TestCase("Q", 13, "400 Bad Request: poll can't have more than 12 options")]
    public async Task SendPoll_OutOfBounds_IsRefused(string question, int options, string refusal) =>
        Assert.That(await SendErrorAsync(question, [.. Enumerable.Repeat("选", options)]), Is.EqualTo(refusal));

    [TestCase(4)]
    [TestCase(2_628_001)]
    public async Task SendPoll_WithAnEndOutOfBounds_IsRefused(int seconds)
    {
        var close = Bot.Clock.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds();

        Assert.That(await Bot.ErrorAsync("sendPoll", new { chat_id = Chat.Id, question = "Q", options = Texts("a"), open_period = seconds }),
            Does.StartWith("400 "));
        Assert.That(await Bot.ErrorAsync("sendPoll", new { chat_id = Chat.Id, question = "Q", options = Texts("a"), close_date = close }),
            Does.StartWith("400 "));
    }

    [Test]
    public async Task SendPoll_WithLongTexts_CountsCharacters()
    {
        var rose = "🌹";
        Assert.That(await SendErrorAsync(new string('问', 301), ["a"]), Is.EqualTo("400 Bad Request: poll question length must not exceed 300"));
        Assert.That(
            await SendErrorAsync("Q", [string.Concat(Enumerable.Repeat(rose, 101))]),
            Is.EqualTo("400 Bad Request: poll options length must not exceed 100"));
        await SendAsync(new { chat_id = Chat.Id, question = new string('问', 300), options = Texts(string.Concat(Enumerable.Repeat(rose, 100))) });
    }

    [Test]
    public async Task SendPoll_AsAQuiz_NeedsARightOption()
    {
        Task<string> Error(params int[] correct) => Bot.ErrorAsync(
            "sendPoll", new { chat_id = Chat.Id, question = "Q", options = Texts("a", "b"), type = "quiz", correct_option_ids = correct });

        Assert.That(await Error(2), Is.EqualTo("400 Bad Request: wrong quiz correct_option_id"));
        Assert.That(await Error(1, 0), Is.EqualTo("400 Bad Request: correct quiz option list must be increasing"));
        Assert.That(await Error(), Is.EqualTo("400 Bad Request: correct quiz option list must be non-empty"));
        var (_, old) = await SendAsync(new { chat_id = Chat.Id, question = "Q", options = Texts("a", "b"), type = "quiz", correct_option_id = 0 });
        Assert.That(Numbers(old["correct_option_ids"]), Is.EqualTo(new[] { 0 }));
    }

    [Test]
    public async Task SendPoll_WithoutTheRightOrWithMedia_IsRefused()
    {
        World.Demote(Owner, Chat, World.Bot.User);
        World.Restrict(Owner, Chat, World.Bot.User, new MemberPermissions("can_send_messages"));
        Assert.That(await SendErrorAsync("Q", ["a"]), Is.EqualTo("400 Bad Request: not enough rights to send polls to the chat"));

        World.Restrict(Owner, Chat, World.Bot.User, MemberPermissions.All);
        var call = new { chat_id = Chat.Id, question = "Q", options = Texts("a"), media = new { type = "photo", media = "x" } };
        Assert.That(await Bot.ErrorAsync("sendPoll", call), Does.StartWith("501 "));
    }

    private static object[] Texts(params string[] texts) => [.. texts.Select(text => new { text })];

    private static string Kind(JsonObject update) => update.Single(p => p.Key != "update_id").Key;

    private static int[] Numbers(JsonNode? array) => [.. ((JsonArray)array!).Select(n => (int)n!)];

    private static int[] Counts(JsonNode poll) => [.. ((JsonArray)poll["options"]!).Select(o => (int)o!["voter_count"]!)];

    private async Task<(int Id, JsonNode Poll)> SendAsync(object call)
    {
        var message = await Bot.ResultAsync("sendPoll", call);
        return ((int)message["message_id"]!, message["poll"]!);
    }

    private Task<string> SendErrorAsync(string question, string[] options) =>
        Bot.ErrorAsync("sendPoll", new { chat_id = Chat.Id, question, options = Texts(options) });

    private Task<string> StopErrorAsync(int id) => Bot.ErrorAsync("stopPoll", new { chat_id = Chat.Id, message_id = id });
}
