using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class SandboxServerTests
{
    private SandboxClient _bot = null!;

    [SetUp]
    public async Task StartAsync() => _bot = await SandboxClient.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _bot.DisposeAsync();

    [Test]
    public async Task GetMe_Always_TellsTheBot()
    {
        var me = await _bot.ResultAsync("getme");

        Assert.That((string?)me["username"], Is.EqualTo("groupbot_sandbox_bot"));
        Assert.That((bool?)me["can_read_all_group_messages"], Is.False);
    }

    [Test]
    public async Task GetUpdates_WhenAMemberWrites_HandsOutTheMessage()
    {
        _bot.World.Post(_bot.World.Members[0], _bot.World.Group!, "打卡 /me #读书");

        var updates = await _bot.DrainAsync();

        Assert.That(updates, Has.Count.EqualTo(1));
        var message = updates[0]["message"]!;
        Assert.That((string?)message["text"], Is.EqualTo("打卡 /me #读书"));
        Assert.That((string?)message["entities"]![0]!["type"], Is.EqualTo("bot_command"));
        Assert.That((int?)message["entities"]![0]!["offset"], Is.EqualTo(3));
        Assert.That((string?)message["entities"]![1]!["type"], Is.EqualTo("hashtag"));
    }

    [Test]
    public async Task SendMessage_WhenHtml_IsSeenInTheGroup()
    {
        var sent = await _bot.ResultAsync(
            "sendMessage", new { chat_id = _bot.World.Group!.Id, text = "<b>你好</b> &lt;x&gt;", parse_mode = "html" });

        Assert.That((string?)sent["text"], Is.EqualTo("你好 <x>"));
        Assert.That(_bot.World.MessagesOf(_bot.World.Group!)[^1].Text, Is.EqualTo("你好 <x>"));
    }
}
