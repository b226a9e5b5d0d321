using System.Net;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>How long updates are kept, how many go out at once, and what a bot's leave does.</summary>
internal sealed class UpdateQueueTests : SandboxFixture
{
    [Test]
    public async Task GetUpdates_OverFourMebibytes_IsCut()
    {
        // Each is some 360 kB as JSON: 12 are the first to be more than 4 MiB together.
        for (var i = 0; i < 20; i++)
        {
            World.Post(Ann, Chat, new string('书', 60_000));
        }

        var first = (JsonArray)await Bot.ResultAsync("getUpdates");
        Assert.That(first, Has.Count.InRange(10, 13));

        var rest = (JsonArray)await Bot.ResultAsync("getUpdates", new { offset = (long)first[^1]!["update_id"]! + 1 });
        Assert.That(first.Count + rest.Count, Is.EqualTo(20));
    }

    [Test]
    public async Task Update_LargerThanHalfAMebibyte_IsLost()
    {
        World.Post(Ann, Chat, new string('书', 100_000));
        World.Post(Ann, Chat, "small");

        Assert.That((await Bot.DrainAsync()).Select(u => (string?)u["message"]!["text"]), Is.EqualTo(new[] { "small" }));
    }

    [Test]
    public void Queue_Over128Mebibytes_LosesWhatComes()
    {
        var update = new byte[512 << 10];
        var queue = World.Bot.Queue;
        bool Add() => queue.Add(_ => update, Bot.Clock.GetUtcNow().AddHours(1));
        var kept = Enumerable.Range(0, 300).Count(_ => Add());

        Assert.That(kept, Is.EqualTo(256));
        queue.Remove(queue.Waiting[0].Id);
        Assert.That((Add(), Add()), Is.EqualTo((true, false)), "what is confirmed makes room");
        queue.Clear();
        Assert.That(Add(), Is.True);
    }

    [Test]
    public async Task UpdateId_AfterAWeekOfQuiet_IsDrawnAnew()
    {
        var before = await NextIdAsync();
        World.Clock.Advance(TimeSpan.FromDays(6.9));
        Assert.That(await NextIdAsync(), Is.EqualTo(before + 1));
        World.Clock.Advance(TimeSpan.FromDays(7));
        var after = await NextIdAsync();

        Assert.That(after, Is.Not.EqualTo(before + 2).And.InRange(2_000_001, 1_000_000_000));
    }

    [Test]
    public async Task GetUpdates_WithAnAbsurdlyLowOffset_StartsAtTheHead()
    {
        World.Post(Ann, Chat, "1");
        World.Post(Ann, Chat, "2");

        Assert.That((JsonArray)await Bot.ResultAsync("getUpdates", new { offset = long.MinValue + 1 }), Has.Count.EqualTo(2));
        Assert.That((JsonArray)await Bot.ResultAsync("getUpdates", new { offset = -2 }), Has.Count.EqualTo(2));
    }

    [TestCase("""["message"]""", true)]
    [TestCase("message", false)]
    [TestCase("[1,2]", false)]
    [TestCase("""{"a":1}""", false)]
    public async Task AllowedUpdates_WhenUnreadable_KeepTheOldOnes(string text, bool isRead)
    {
        await Bot.SubscribeAsync("chat_member");
        using var response = await Bot.Http.GetAsync($"/bot{Bot.Server.BotToken}/getUpdates?allowed_updates={Uri.EscapeDataString(text)}");
        World.Leave(Ben, Chat);

        Assert.That(await Bot.DrainKindsAsync(), Is.EqualTo(new[] { isRead ? "message" : "chat_member" }));
    }

    [Test]
    public async Task AllowedUpdates_WhenAlreadyQueued_ActOnlyOnWhatComesLater()
    {
        World.Post(Ann, Chat, "queued");
        await Bot.ResultAsync("getUpdates", new { allowed_updates = new[] { "callback_query" } });
        World.Post(Ann, Chat, "later");

        Assert.That((await Bot.DrainAsync()).Select(u => (string?)u["message"]!["text"]), Is.EqualTo(new[] { "queued" }));
    }

    [Test]
    public async Task Expiry_ByKind_IsItsOwn()
    {
        var id = await Buttons.SendAsync(Bot, "go");
        World.Press(Ann, Chat, id, "go");
        World.Post(Ann, Chat, "打卡");
        World.Clock.Advance(TimeSpan.FromSeconds(149));
        Assert.That(World.Bot.Queue.Count, Is.EqualTo(2));
        World.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.That(await Bot.DrainKindsAsync(), Is.EqualTo(new[] { "message" }));
    }

    [Test, Covers("close", By = "getUpdates")]
    public async Task Close_InTheFirstTenMinutes_IsTooEarly()
    {
        Assert.That(await Bot.ErrorAsync("close"), Does.StartWith("429 Too Many Requests: retry after "));
        World.Clock.Advance(TimeSpan.FromMinutes(10));
        World.Post(Ann, Chat, "kept");
        await Bot.ResultAsync("close");

        Assert.That(await Bot.DrainKindsAsync(), Is.EqualTo(new[] { "message" }));
        Assert.That(await Bot.ErrorAsync("close"), Does.StartWith("429 Too Many Requests: retry after "));
    }

    [Test]
    public async Task LogOut_ForTenMinutes_RefusesEveryCall()
    {
        await Bot.ResultAsync("logOut");
        using var refused = await Bot.Http.GetAsync($"/bot{Bot.Server.BotToken}/getMe");
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));

        World.Clock.Advance(TimeSpan.FromMinutes(10));
        await Bot.ResultAsync("getMe");
    }

    private async Task<int> NextIdAsync()
    {
        World.Post(Ann, Chat, "x");
        return (int)(await Bot.DrainAsync()).Single()["update_id"]!;
    }
}
