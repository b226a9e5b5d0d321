using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class BoostTests : SandboxFixture
{
    [Test]
    [Covers("getUserChatBoosts")]
    public async Task Boost_UntilItEnds_IsToldAndCounted()
    {
        await Bot.SubscribeAsync("message", "chat_boost", "removed_chat_boost");
        var id = World.Boosts.Give(Ann, Chat, days: 7);
        World.Post(Ann, Chat, "打卡");
        var updates = await Bot.DrainAsync();
        var boosts = (await Bot.ResultAsync("getUserChatBoosts", Named(Ann.Id)))["boosts"]!.AsArray();

        Assert.That((int?)updates[0]["message"]!["boost_added"]!["boost_count"], Is.EqualTo(1));
        Assert.That((string?)updates[1]["chat_boost"]!["boost"]!["boost_id"], Is.EqualTo(id));
        Assert.That((long?)updates[1]["chat_boost"]!["boost"]!["source"]!["user"]!["id"], Is.EqualTo(Ann.Id));
        Assert.That((int?)updates[2]["message"]!["sender_boost_count"], Is.EqualTo(1));
        Assert.That(boosts.Select(b => (string?)b!["boost_id"]), Is.EqualTo(new[] { id }));
        Assert.That((long?)boosts[0]!["expiration_date"] - (long?)boosts[0]!["add_date"], Is.EqualTo(7 * 86_400));

        Bot.Clock.Advance(TimeSpan.FromDays(7));
        Assert.That((string?)(await Bot.DrainAsync()).Single()["removed_chat_boost"]!["boost_id"], Is.EqualTo(id));
        Assert.That((await Bot.ResultAsync("getUserChatBoosts", Named(Ann.Id)))["boosts"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task TakeBack_OfABoost_IsToldOnce()
    {
        await Bot.SubscribeAsync("removed_chat_boost");
        var id = World.Boosts.Give(Ann, Chat);
        Assert.That(() => World.Boosts.TakeBack(Ben, id), Throws.InvalidOperationException);
        World.Boosts.TakeBack(Ann, id);
        Assert.That(await Bot.DrainAsync(), Has.Count.EqualTo(1));
        Bot.Clock.Advance(TimeSpan.FromDays(31));

        Assert.That(await Bot.DrainAsync(), Is.Empty);
    }

    [Test]
    public async Task GetUserChatBoosts_ByABotThatIsNoAdmin_IsRefused()
    {
        World.Demote(Owner, Chat, World.Bot.User);
        Assert.That(await Bot.ErrorAsync("getUserChatBoosts", Named(Ann.Id)), Is.EqualTo("400 Bad Request: CHAT_ADMIN_REQUIRED"));
    }

    private object Named(long user) => new { chat_id = Chat.Id, user_id = user };
}
