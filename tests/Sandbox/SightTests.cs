using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>What one person sees of a chat, as the control API tells it.</summary>
internal sealed class SightTests : SandboxFixture
{
    [Test]
    public async Task Messages_OfAPrivateChat_AreSeenByItsPersonAlone()
    {
        World.Start(Ann, "me");

        Assert.That(await SeenAsync(Ann.Id, Ann), Is.EqualTo(new[] { "/start me" }));
        Assert.That(await SeenAsync(Ann.Id, Ben), Is.Empty);
    }

    [Test]
    public async Task Messages_OfAGroup_AreSeenByThoseWhoAreIn()
    {
        var late = World.CreateUser("晚");
        World.Post(Ann, Chat, "一");
        Assert.That(await SeenAsync(Chat.Id, late), Is.Empty);
        World.Add(Owner, Chat, late);
        World.Ban(Owner, Chat, Ben);

        Assert.That(await SeenAsync(Chat.Id, late), Does.Contain("一"), "the history of the demo group is open");
        Assert.That(await SeenAsync(Chat.Id, Ben), Is.Empty);
        World.Leave(Ann, Chat);
        Assert.That(await SeenAsync(Chat.Id, Ann), Is.Empty);
    }

    [Test]
    public async Task Messages_WhereHistoryIsHidden_BeginWithOnesOwnJoin()
    {
        World.Senders.SetHistoryHidden(Owner, Chat, hidden: true);
        World.Post(Ann, Chat, "before");
        var late = World.CreateUser("晚");
        World.Add(Owner, Chat, late);
        World.Restrict(Owner, Chat, late, new MemberPermissions("can_send_messages"), Bot.Clock.GetUtcNow().AddMinutes(5));
        World.Post(Ann, Chat, "after");
        Bot.Clock.Advance(TimeSpan.FromMinutes(6));

        Assert.That(await SeenAsync(Chat.Id, late), Is.EqualTo(new[] { null, "after" }), "the message of the join, and what came then");
        Assert.That(await SeenAsync(Chat.Id, Ann), Does.Contain("before"));
        Assert.That((await Bot.ResultAsync("getChat", new { chat_id = Chat.Id }))["has_visible_history"], Is.Null);
        Assert.That(() => World.Senders.SetHistoryHidden(Ann, Chat, hidden: false), Throws.InstanceOf<InvalidOperationException>());
        World.Senders.SetHistoryHidden(Owner, Chat, hidden: false);
        Assert.That((bool?)(await Bot.ResultAsync("getChat", new { chat_id = Chat.Id }))["has_visible_history"], Is.True);
        Assert.That(await SeenAsync(Chat.Id, late), Does.Contain("before"));
    }

    [Test]
    public async Task Comments_OfAChannel_AreReadByItsSubscribers()
    {
        var channel = World.Channels.Create(Owner, "频道");
        World.Channels.Link(Owner, channel, Chat);
        var reader = World.CreateUser("读者");
        World.Post(Owner, channel, "新书");
        Assert.That(await SeenAsync(Chat.Id, reader), Is.Empty);
        World.Channels.Subscribe(reader, channel);

        Assert.That(await SeenAsync(Chat.Id, reader), Is.EqualTo(new[] { "新书" }));
        Assert.That(() => World.Senders.SetHistoryHidden(Owner, Chat, hidden: true), Throws.InstanceOf<InvalidOperationException>());
    }

    [TestCase("https://t.me/c/CHAT/MESSAGE")]
    [TestCase("t.me/c/CHAT/7/MESSAGE?single")]
    public async Task Act_ByALinkToAMessage_FindsItInItsChat(string form)
    {
        var other = World.CreateGroup(Owner, "other");
        var message = World.Post(Owner, other, "x");
        var link = form
            .Replace("CHAT", $"{-(other.Id + 1000000000000)}", StringComparison.Ordinal)
            .Replace("MESSAGE", $"{message.Id}", StringComparison.Ordinal);
        using var answer = await Bot.Http.PostAsJsonAsync("/sandbox/act", new { act = "edit", user = "owner", message_id = link, text = "改" });

        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        Assert.That(message.Text, Is.EqualTo("改"));
    }

    private async Task<IEnumerable<string?>> SeenAsync(long chat, SandboxUser user) =>
        ((JsonArray)JsonNode.Parse(await Bot.Http.GetStringAsync($"/sandbox/messages/{chat}/{user.Id}"))!).Select(m => (string?)m!["text"]);
}
