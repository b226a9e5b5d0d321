using GroupBot.Sandbox.Methods;
using GroupBot.Sandbox.Schema;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>What a call asks for and the sandbox has not is refused aloud, never passed over.</summary>
internal sealed class LackTests : MediaFixture
{
    private static IEnumerable<TestCaseData> Lacking => MethodTable.All.Values.SelectMany(entry =>
        Lack.Of(ApiSchema.Instance.Methods[entry.Name], entry).Select(lack => new TestCaseData(entry.Name, lack.Parameter)));

    [TestCase("editMessageText", "business_connection_id")]
    [TestCase("editMessageReplyMarkup", "business_connection_id")]
    [TestCase("pinChatMessage", "business_connection_id")]
    [TestCase("unpinChatMessage", "business_connection_id")]
    [TestCase("stopPoll", "business_connection_id")]
    [TestCase("forwardMessages", "direct_messages_topic_id")]
    [TestCase("sendDice", "suggested_post_parameters")]
    [TestCaseSource(nameof(Lacking))]
    public async Task Call_WithWhatTheSandboxLacks_IsRefusedAndListed(string method, string parameter)
    {
        var call = new Dictionary<string, object> { ["chat_id"] = Chat.Id, ["message_id"] = 1, [parameter] = "5" };

        Assert.That(await Bot.ErrorAsync(method, call), Does.StartWith("501 Not Implemented: sandbox: "));
        Assert.That(World.Refusals.Select(r => (r.Method, r.WasRefused)), Has.Member((method, true)));
        Assert.That(World.MessagesOf(Chat), Is.Empty);
    }

    [Test]
    public async Task SendMessage_WithAnEmptyOne_BringsNone()
    {
        await Bot.ResultAsync("sendMessage", new { chat_id = Chat.Id, text = "x", business_connection_id = "", direct_messages_topic_id = 0 });

        Assert.That(World.MessagesOf(Chat), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Reply_ToAnOptionOfAPoll_NamesIt()
    {
        var poll = await Bot.ResultAsync("sendPoll", new { chat_id = Chat.Id, question = "下一本？", options = new[] { "红楼梦", "水浒传" } });
        var option = (string)poll["poll"]!["options"]![1]!["persistent_id"]!;
        var reply = await ReplyAsync((int)poll["message_id"]!, new() { ["poll_option_id"] = option });

        Assert.That((string?)reply["reply_to_poll_option_id"], Is.EqualTo(option));
        Assert.That((string?)(await ReadBackAsync(reply))["reply_to_poll_option_id"], Is.EqualTo(option));
    }

    /// <summary>td/telegram/MessagesManager.cpp drops both where the message is no checklist and no poll.</summary>
    [TestCase("checklist_task_id", "5")]
    [TestCase("poll_option_id", "5")]
    public async Task Reply_ToWhatTheMessageHasNot_IsAReplyToTheMessage(string name, string value)
    {
        var post = World.Post(Ann, Chat, "text");
        var reply = await ReplyAsync(post.Id, new() { [name] = value });

        Assert.That((int?)reply["reply_to_message"]!["message_id"], Is.EqualTo(post.Id));
        Assert.That(reply["reply_to_poll_option_id"] ?? reply["reply_to_checklist_task_id"], Is.Null);
    }

    private Task<System.Text.Json.Nodes.JsonNode> ReplyAsync(int message, Dictionary<string, object> parameters)
    {
        parameters["message_id"] = message;
        return Bot.ResultAsync("sendMessage", new { chat_id = Chat.Id, text = "re", reply_parameters = parameters });
    }
}
