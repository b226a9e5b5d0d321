using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>Channels: reactions of which only counts are told, and places paid for by the month.</summary>
internal sealed class PaidChannelTests : SandboxFixture
{
    private const int Month = 2_592_000;

    private SandboxChat _channel = null!;

    [SetUp]
    public async Task CreateAsync()
    {
        _channel = World.Channels.Create(Owner, "频道");
        World.Promote(Owner, _channel, World.Bot.User, AdminRights.UsualOfChannel);
        await Bot.SubscribeAsync("chat_member", "message_reaction", "message_reaction_count");
        await Bot.DrainAsync();
    }

    [Test]
    public async Task React_InAChannel_TellsTheCountsOnceAndLate()
    {
        World.Channels.Subscribe(Ann, _channel);
        World.Channels.Subscribe(Ben, _channel);
        await Bot.DrainAsync();
        var post = World.Post(Owner, _channel, "新书");
        World.React(Ann, _channel, post.Id, "🔥");
        World.React(Ben, _channel, post.Id, "👍");
        World.React(Ann, _channel, post.Id, "👍");
        Assert.That(await Bot.DrainAsync(), Is.Empty);
        Bot.Clock.Advance(TimeSpan.FromMinutes(5));
        var told = (await Bot.DrainAsync()).Single()["message_reaction_count"]!;

        Assert.That((int?)told["message_id"], Is.EqualTo(post.Id));
        Assert.That((string?)told["reactions"]!.AsArray().Single()!["type"]!["emoji"], Is.EqualTo("👍"));
        Assert.That((int?)told["reactions"]![0]!["total_count"], Is.EqualTo(2));
        Assert.That(() => World.React(World.Members[2], _channel, post.Id, "👍"), Throws.InstanceOf<InvalidOperationException>(), "no subscriber");

        World.React(Ann, _channel, post.Id);
        World.React(Ben, _channel, post.Id);
        Bot.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.That((await Bot.DrainAsync()).Single()["message_reaction_count"]!["reactions"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task React_ByAnAnonymousAdministrator_NamesTheGroup()
    {
        World.Senders.SetOwnerAnonymous(Owner, Chat, anonymous: true);
        var message = World.Post(Ann, Chat, "打卡");
        await Bot.DrainAsync();
        World.React(Owner, Chat, message.Id, "👍");
        var told = (await Bot.DrainAsync()).Single()["message_reaction"]!;

        Assert.That((long?)told["actor_chat"]!["id"], Is.EqualTo(Chat.Id));
        Assert.That(told["user"], Is.Null);
    }

    [Test]
    [Covers("createChatSubscriptionInviteLink", By = "getUpdates")]
    [Covers("editChatSubscriptionInviteLink", By = "getUpdates")]
    public async Task SubscriptionLink_WhenPaid_LetsInForAMonthAndRenews()
    {
        var link = await CreateLinkAsync();
        var renamed = await Bot.ResultAsync("editChatSubscriptionInviteLink", new { chat_id = _channel.Id, invite_link = (string?)link["invite_link"], name = "会员" });
        World.Payments.SetPurse(Ann, 250);
        World.JoinByLink(Ann, (string)link["invite_link"]!);
        var joined = Bot.Clock.GetUtcNow().ToUnixTimeSeconds();
        var change = (await Bot.DrainAsync()).Single()["chat_member"]!;

        Assert.That((int?)renamed["subscription_price"], Is.EqualTo(100));
        Assert.That((int?)renamed["subscription_period"], Is.EqualTo(Month));
        Assert.That((string?)change["invite_link"]!["name"], Is.EqualTo("会员"));
        Assert.That((long?)change["new_chat_member"]!["until_date"], Is.InRange(joined + Month - 2, joined + Month));
        Bot.Clock.Advance(TimeSpan.FromSeconds(Month + 1));
        Assert.That((long?)(await MemberAsync(Ann))["until_date"], Is.InRange(joined + (2 * Month) - 2, joined + (2 * Month)), "paid again");
        Assert.That(await Bot.DrainAsync(), Is.Empty);
        Bot.Clock.Advance(TimeSpan.FromSeconds(Month + 1));
        var gone = (await Bot.DrainAsync()).Single()["chat_member"]!;

        Assert.That((string?)gone["new_chat_member"]!["status"], Is.EqualTo("left"), "50 Stars are too few");
        Assert.That(() => World.JoinByLink(Ann, (string)link["invite_link"]!), Throws.InstanceOf<InvalidOperationException>());
    }

    [Test]
    public async Task Subscription_WhenCanceled_EndsWithItsMonth()
    {
        var link = (string)(await CreateLinkAsync())["invite_link"]!;
        World.JoinByLink(Ann, link);
        World.JoinByLink(Ben, link);
        World.Payments.Channels.Cancel(Ann, _channel, isCanceled: true);
        World.Leave(Ben, _channel);
        World.Payments.SetPurse(Ben, 0);
        World.JoinByLink(Ben, link);
        Assert.That((string?)(await MemberAsync(Ann))["status"], Is.EqualTo("member"));
        Bot.Clock.Advance(TimeSpan.FromSeconds(Month + 1));

        Assert.That((string?)(await MemberAsync(Ann))["status"], Is.EqualTo("left"));
        Assert.That((string?)(await MemberAsync(Ben))["status"], Is.EqualTo("left"));
        Assert.That(() => World.Payments.Channels.Cancel(Ann, _channel, isCanceled: true), Throws.InstanceOf<InvalidOperationException>());
    }

    [TestCase(Month, 0, "invalid subscription pricing specified")]
    [TestCase(0, 5, "invalid subscription pricing specified")]
    [TestCase(Month, 10_001, "PRICING_CHAT_INVALID")]
    [TestCase(60, 5, "SUBSCRIPTION_PERIOD_INVALID")]
    public async Task CreateSubscriptionLink_WithAWrongPrice_IsRefused(int period, int price, string error)
    {
        Assert.That(await ErrorAsync(_channel.Id, period, price), Is.EqualTo($"400 Bad Request: {error}"));
        Assert.That(await ErrorAsync(Chat.Id, Month, 5), Is.EqualTo("400 Bad Request: PRICING_CHAT_INVALID"), "no channel");
    }

    [Test]
    public async Task SubscriptionLink_WithoutTheRight_IsRefused()
    {
        World.Promote(Owner, _channel, World.Bot.User, new AdminRights("can_post_messages"));
        Assert.That(await ErrorAsync(_channel.Id, Month, 5), Is.EqualTo("400 Bad Request: not enough rights to manage chat invite link"));
        Assert.That(() => World.Links.Create(Owner, Chat, price: 5), Throws.InstanceOf<InvalidOperationException>());
        Assert.That(World.Links.Create(Owner, _channel, price: 5).SubscriptionPrice, Is.EqualTo(5));
    }

    private Task<JsonNode> CreateLinkAsync() => Bot.ResultAsync(
        "createChatSubscriptionInviteLink", new { chat_id = _channel.Id, subscription_period = Month, subscription_price = 100 });

    private Task<string> ErrorAsync(long chat, int period, int price) => Bot.ErrorAsync(
        "createChatSubscriptionInviteLink", new { chat_id = chat, subscription_period = period, subscription_price = price });

    private Task<JsonNode> MemberAsync(SandboxUser user) =>
        Bot.ResultAsync("getChatMember", new { chat_id = _channel.Id, user_id = user.Id });
}
