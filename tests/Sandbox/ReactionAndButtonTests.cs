using GroupBot.Sandbox.Reactions;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class ReactionAndButtonTests : SandboxFixture
{
    [Test]
    public async Task Press_WhenAnswered_ShowsTheAnswer()
    {
        var press = World.Press(Ann, Chat, await Buttons.SendAsync(Bot, "go"), "go");
        var query = (await Bot.DrainAsync()).Single()["callback_query"]!;
        await Bot.ResultAsync("answerCallbackQuery", new { callback_query_id = press.Id, text = "好", show_alert = true });

        Assert.That((string?)query["data"], Is.EqualTo("go"));
        Assert.That((string?)query["id"], Is.EqualTo(press.Id));
        Assert.That((press.IsAnswered, press.Text, press.IsAlert), Is.EqualTo((true, "好", true)));
    }

    [Test]
    public async Task AnswerCallbackQuery_WhenLate_IsRefused()
    {
        var press = World.Press(Ann, Chat, await Buttons.SendAsync(Bot, "go"), "go");
        Bot.Clock.Advance(TimeSpan.FromSeconds(151));

        Assert.That(
            await Bot.ErrorAsync("answerCallbackQuery", new { callback_query_id = press.Id }),
            Is.EqualTo("400 Bad Request: query is too old and response timeout expired or query ID is invalid"));
    }

    [Test]
    public async Task React_WhenChanged_TellsOldAndNew()
    {
        await Bot.SubscribeAsync();
        var message = World.Post(Ann, Chat, "打卡");
        World.React(Ben, Chat, message.Id, "👍");
        World.React(Ben, Chat, message.Id, "🔥");
        World.React(Ben, Chat, message.Id, "🔥");
        var last = (await Bot.DrainAsync())[^1]["message_reaction"]!;

        Assert.That((string?)last["old_reaction"]![0]!["emoji"], Is.EqualTo("👍"));
        Assert.That((string?)last["new_reaction"]![0]!["emoji"], Is.EqualTo("🔥"));
        Assert.That((long?)last["user"]!["id"], Is.EqualTo(Ben.Id));
    }

    [Test]
    public async Task SetMessageReaction_WhenNotAllowed_IsRefused()
    {
        var message = World.Post(Ann, Chat, "打卡");
        object Call(params string[] emoji) =>
            new { chat_id = Chat.Id, message_id = message.Id, reaction = emoji.Select(e => new { type = "emoji", emoji = e }) };

        Assert.That(await Bot.ErrorAsync("setMessageReaction", Call("🧮")), Is.EqualTo("400 Bad Request: REACTION_INVALID"));
        Assert.That(await Bot.ErrorAsync("setMessageReaction", Call("👍", "👎")), Is.EqualTo("400 Bad Request: REACTIONS_TOO_MANY"));
        await Bot.ResultAsync("setMessageReaction", Call("✍"));
        Assert.That(await Bot.DrainKindsAsync(), Is.EqualTo(new[] { "message" }));
        Assert.That(ReactionEmoji.Count, Is.EqualTo(73));
    }

    [Test]
    [Covers("answerCallbackQuery", By = "getUpdates")]
    public async Task AnswerCallbackQuery_WithALinkToTheBot_OpensItWhereThePersonPresses()
    {
        var press = World.Press(Ann, Chat, await Buttons.SendAsync(Bot, "go"), "go");
        var link = $"https://t.me/{World.Bot.User.Username}?start=me";
        Assert.That(
            await Bot.ErrorAsync("answerCallbackQuery", new { callback_query_id = press.Id, url = "https://example.com" }),
            Is.EqualTo("400 Bad Request: URL_INVALID"));
        Assert.That(press.IsAnswered, Is.False);

        await Bot.ResultAsync("answerCallbackQuery", new { callback_query_id = press.Id, url = link });
        Assert.That(press.Url, Is.EqualTo(link));
        World.Start(press.User, press.Url!.Split("start=")[1]);
        Assert.That((string?)(await Bot.DrainAsync())[^1]["message"]!["text"], Is.EqualTo("/start me"));
    }
}
