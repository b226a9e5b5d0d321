using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>Topics, channels, basic groups and senders by the control API.</summary>
internal sealed class ChatActsTests : SandboxFixture
{
    [SetUp]
    public Task SubscribeAsync() => Bot.SubscribeAsync();

    [Test]
    public async Task ForumActs_OneAfterTheOther_Work()
    {
        await ActAsync(new { act = "forum", user = "owner" });
        var topic = (int)(await ActAsync(new { act = "create_topic", user = "owner", name = "作业" }))["message_thread_id"]!;
        await ActAsync(new { act = "open_topic", user = "chenmo", topic });
        await ActAsync(new { act = "post", user = "chenmo", text = "in it" });
        await ActAsync(new { act = "open_topic", user = "chenmo" });
        await ActAsync(new { act = "post", user = "chenmo", text = "outside" });
        await ActAsync(new { act = "rename_topic", user = "owner", topic, name = "家庭作业" });
        await ActAsync(new { act = "close_topic", user = "owner", topic });
        await ActAsync(new { act = "hide_general", user = "owner" });
        await ActAsync(new { act = "unhide_general", user = "owner" });
        var chat = JsonNode.Parse(await Bot.Http.GetStringAsync("/sandbox/chats/group"))!;
        await ActAsync(new { act = "reopen_topic", user = "owner", topic });
        await ActAsync(new { act = "delete_topic", user = "owner", topic });
        var threads = (await Bot.DrainAsync()).Select(u => (int?)u["message"]!["message_thread_id"]);

        Assert.That(threads, Is.EqualTo(new int?[] { topic, topic, null, topic, topic, null, null, topic }));
        Assert.That((string?)chat["topics"]![1]!["name"], Is.EqualTo("家庭作业"));
        Assert.That((bool?)chat["topics"]![1]!["is_closed"], Is.True);
        Assert.That(await ErrorAsync(new { act = "close_topic", user = "owner", topic }), Does.Contain("no topic"));
    }

    [Test]
    public async Task ChannelActs_OneAfterTheOther_Work()
    {
        var channel = (long)(await ActAsync(new { act = "create_channel", user = "owner", title = "频道", signs_posts = true }))["id"]!;
        await ActAsync(new { act = "promote", user = "owner", chat = channel, target = "bot", rights = new[] { "can_post_messages" } });
        await ActAsync(new { act = "link_channel", user = "owner", chat = "group", channel });
        await ActAsync(new { act = "subscribe", user = "chenmo", chat = channel });
        var post = await ActAsync(new { act = "post", user = "owner", chat = channel, text = "post" });
        await ActAsync(new { act = "comment", user = "chenmo", channel, message_id = (int)post["message_id"]!, text = "评论" });
        await ActAsync(new { act = "send_as", user = "owner", channel });
        await ActAsync(new { act = "post", user = "owner", text = "as the channel" });
        await ActAsync(new { act = "send_as", user = "owner" });
        await ActAsync(new { act = "owner_anonymous", user = "owner", anonymous = true });
        await ActAsync(new { act = "post", user = "owner", text = "hidden" });

        Assert.That(await Bot.DrainKindsAsync(), Is.EqualTo(new[]
        {
            "my_chat_member", "chat_member", "channel_post", "message", "message", "message", "chat_member", "message",
        }));
        Assert.That((string?)post["author_signature"], Is.EqualTo("林岚"));
    }

    [Test]
    public async Task GroupActs_OneAfterTheOther_Work()
    {
        await ActAsync(new { act = "slow_mode", user = "owner", seconds = 10 });
        await ActAsync(new { act = "permissions", user = "owner", permissions = new[] { "can_send_messages", "can_edit_tag" } });
        await ActAsync(new { act = "tag", user = "chenmo", target = "chenmo", tag = "书虫" });
        await ActAsync(new { act = "reactions", user = "owner", emoji = new[] { "👌" } });
        Assert.That(Chat.AllowedReactions, Is.EqualTo(new[] { "👌" }));
        await ActAsync(new { act = "reactions", user = "owner" });
        Assert.That(Chat.AllowedReactions, Is.Null);
        await ActAsync(new { act = "post", user = "chenmo", text = "1" });
        Assert.That(await ErrorAsync(new { act = "post", user = "chenmo", text = "2" }), Does.Contain("Slow mode"));
        await ActAsync(new { act = "boost", user = "chenmo", count = 2 });
        await ActAsync(new { act = "unboost", user = "chenmo" });
        await ActAsync(new { act = "hand_over", user = "owner", target = "xiaoman" });
        var basic = (long)(await ActAsync(new { act = "create_basic_group", user = "owner", title = "小群", members = new[] { "bot" } }))["id"]!;
        var next = await ActAsync(new { act = "upgrade", user = "owner", chat = basic });
        var doomed = (long)(await ActAsync(new { act = "create_basic_group", user = "owner", title = "临时" }))["id"]!;
        await ActAsync(new { act = "disband", user = "owner", chat = doomed });
        await ActAsync(new { act = "delete_account", user = "xiaoman" });

        Assert.That((string?)next["type"], Is.EqualTo("supergroup"));
        Assert.That(await Bot.DrainKindsAsync(), Is.EqualTo(new[]
        {
            "chat_member", "message", "chat_boost", "chat_boost", "message", "removed_chat_boost", "removed_chat_boost",
            "chat_member", "chat_member", "message", "my_chat_member", "message", "message", "message",
        }));
    }

    private async Task<JsonNode> ActAsync(object body)
    {
        using var response = await Bot.Http.PostAsJsonAsync("/sandbox/act", body);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), answer.ToJsonString());
        return answer;
    }

    private async Task<string> ErrorAsync(object body)
    {
        using var response = await Bot.Http.PostAsJsonAsync("/sandbox/act", body);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        return (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!;
    }
}
