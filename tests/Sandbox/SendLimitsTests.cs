using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GroupBot.Sandbox;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>The figures are those Telegram's FAQ gives: 30/s in all, 1/s a chat with short bursts, 20/min a group.</summary>
internal sealed class SendLimitsTests : SandboxFixture
{
    protected override void Configure(SandboxOptions options) => options.Limits = true;

    [Test]
    public async Task Group_AfterTwentyAMinute_IsHeldBack()
    {
        for (var i = 0; i < 20; i++)
        {
            await Bot.ResultAsync("sendMessage", new { chat_id = Chat.Id, text = $"{i}" });
            World.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        using var response = await Bot.Http.PostAsJsonAsync($"/bot{Bot.Server.BotToken}/sendMessage", new { chat_id = Chat.Id, text = "21" });
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        var wait = (int)answer["parameters"]!["retry_after"]!;
        Assert.That((int)response.StatusCode, Is.EqualTo(429));
        Assert.That((string?)answer["description"], Is.EqualTo($"Too Many Requests: retry after {wait}"));
        Assert.That(response.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromSeconds(wait)));
        Assert.That(wait, Is.InRange(38, 40));
        Assert.That(World.MessagesOf(Chat), Has.Count.EqualTo(20));
        World.Clock.Advance(TimeSpan.FromSeconds(wait));
        await Bot.ResultAsync("sendMessage", new { chat_id = Chat.Id, text = "21" });
    }

    [Test]
    public async Task Chat_AfterAShortBurst_GoesOnByOneASecond()
    {
        World.Start(Ann);
        var sent = 0;
        while ((bool)(await Bot.CallAsync("sendMessage", new { chat_id = Ann.Id, text = "x" }))["ok"]!)
        {
            Assert.That(++sent, Is.LessThan(20));
        }

        Assert.That(sent, Is.GreaterThan(1));
        await Bot.ResultAsync("sendChatAction", new { chat_id = Ann.Id, action = "typing" });
        await Bot.ResultAsync("sendMessage", new { chat_id = Chat.Id, text = "another chat" });
        World.Clock.Advance(TimeSpan.FromSeconds(sent));
        for (var i = 0; i < 25; i++)
        {
            World.Clock.Advance(TimeSpan.FromSeconds(1));
            await Bot.ResultAsync("sendMessage", new { chat_id = Ann.Id, text = "x" });
        }
    }

    [Test]
    public async Task Chat_WhenCallsAreRefused_CountsThoseThatItDidNotHoldBackItself()
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.That(await SendErrorAsync(""), Does.StartWith("400 "));
        }

        for (var i = 0; i < 3; i++)
        {
            Assert.That(await SendErrorAsync("x"), Is.EqualTo("429 Too Many Requests: retry after 5"));
        }

        World.Clock.Advance(TimeSpan.FromSeconds(5));
        await Bot.ResultAsync("sendMessage", new { chat_id = Chat.Id, text = "x" });
    }

    [Test]
    public void All_AfterThirtyASecond_IsHeldBack()
    {
        var people = Enumerable.Range(1, 31).Select(i => World.CreateUser($"{i}")).ToList();
        people[..30].ForEach(Spend);

        Assert.That(() => Spend(people[30]), Throws.Exception.Message.EqualTo("Too Many Requests: retry after 1"));
        World.Clock.Advance(TimeSpan.FromSeconds(1));
        Spend(people[30]);

        void Spend(SandboxUser person)
        {
            var arguments = new CallArguments();
            arguments.Add("chat_id", $"{person.Id}");
            lock (World.Gate)
            {
                World.Limits.Spend(World.Bot, "sendMessage", arguments);
            }
        }
    }

    [Test]
    public async Task Edit_Always_CountsAsAMessage()
    {
        var id = await Buttons.SendAsync(Bot, "go");
        var answers = new List<bool>();
        for (var i = 0; i < 20; i++)
        {
            World.Clock.Advance(TimeSpan.FromSeconds(1));
            answers.Add((bool)(await Bot.CallAsync("editMessageText", new { chat_id = Chat.Id, message_id = id, text = $"{i}" }))["ok"]!);
        }

        Assert.That(answers[..19], Is.All.True);
        Assert.That(answers[19], Is.False);
    }

    [Test]
    public void Album_OfTen_CountsAsTenMessages()
    {
        var album = new CallArguments();
        album.Add("chat_id", $"{Chat.Id}");
        album.Add("media", "[" + string.Join(',', Enumerable.Repeat("{}", 10)) + "]");
        Spend();
        World.Clock.Advance(TimeSpan.FromSeconds(10));
        Spend();
        World.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.That(Spend, Throws.Exception.Message.StartsWith("Too Many Requests: retry after "));

        void Spend()
        {
            lock (World.Gate)
            {
                World.Limits.Spend(World.Bot, "sendMediaGroup", album);
            }
        }
    }

    [Test]
    public async Task Limits_WhenSwitchedOff_HoldNothingBack()
    {
        await using var free = await SandboxClient.StartAsync();
        for (var i = 0; i < 25; i++)
        {
            await free.ResultAsync("sendMessage", new { chat_id = free.Group, text = "x" });
        }
    }

    [Test]
    public async Task Poll_AndForwardsOfMany_CountAsMessages()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await Bot.ResultAsync("sendPoll", new { chat_id = Chat.Id, question = "Q", options = new[] { new { text = "a" }, new { text = "b" } } });
        }

        var ids = World.MessagesOf(Chat).Select(message => message.Id).ToArray();
        await Bot.ResultAsync("forwardMessages", new { chat_id = Chat.Id, from_chat_id = Chat.Id, message_ids = ids });
        var call = new { chat_id = Chat.Id, from_chat_id = Chat.Id, message_ids = ids };
        Assert.That(await Bot.ErrorAsync("copyMessages", call), Does.StartWith("429 "), "2 + 2 + 2 are more than 5 at once");
        World.Clock.Advance(TimeSpan.FromSeconds(5));
        await Bot.ResultAsync("copyMessages", call);
        World.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.That(await Bot.ErrorAsync("sendMessage", new { chat_id = Chat.Id, text = "x", allow_paid_broadcast = true }), Does.StartWith("501 "));
    }
}
