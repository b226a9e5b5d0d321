using GroupBot.Sandbox.Senders;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox.Scenarios;

/// <summary>Albums, forwards, anonymity, reactions that a group forbids, and a second group, in both languages.</summary>
internal sealed class GroupPhrasesTests : ServedFixture
{
    private const string English = """
        chenmo: echo hello
        bot: hello
        xiaoman forwards "echo hello"
        bot: hello
        chenmo sends an album: my pages
        bot: photo: my pages
        chenmo sends an album
        bot: photo:
        owner becomes anonymous
        owner: echo from the group
        bot: from the group
        owner stops being anonymous
        owner: echo from me
        bot: from me
        owner allows the reactions: 👌 👍
        xiaoman reacts 👌 to "echo from me"
        owner forbids reactions
        owner allows all reactions
        xiaoman reacts 🔥 to "echo from me"
        owner makes the group "Runners": chenmo, xiaoman
        chenmo: echo five miles
        bot: five miles
        now in the group "读书"
        xiaoman: echo a page
        bot: a page
        """;

    private const string Chinese = """
        陈默：echo hello
        机器人：hello
        小满 转发「echo hello」
        机器人：hello
        陈默 发相册：my pages
        机器人：photo: my pages
        陈默 发相册
        机器人：photo:
        群主 开启匿名
        群主：echo from the group
        机器人：from the group
        群主 关闭匿名
        群主：echo from me
        机器人：from me
        群主 只允许回应：👌、👍
        小满 对「echo from me」点 👌
        群主 禁止回应
        群主 允许所有回应
        小满 对「echo from me」点 🔥
        群主 新建群「Runners」：陈默、小满
        陈默：echo five miles
        机器人：five miles
        现在到群「读书」
        小满：echo a page
        机器人：a page
        """;

    [TestCase(English)]
    [TestCase(Chinese)]
    public async Task Play_OfWhatIsSetForAGroup_PassesEveryLine(string text)
    {
        var reports = await PlayAsync(text);

        Assert.That(reports.Where(report => !report.IsPassed).Select(report => $"{report.Source}: {report.Came?.English}"), Is.Empty);
        var said = World.MessagesOf(Chat);
        var forwarded = said.Single(message => message.ToJson()["forward_origin"] is not null);
        Assert.That((forwarded.From, forwarded.Text), Is.EqualTo((Ben, "echo hello")));
        var albums = said.Select(message => (string?)message.ToJson()["media_group_id"]).OfType<string>().GroupBy(id => id);
        Assert.That(albums.Select(album => album.Count()), Is.EqualTo(new[] { 3, 3 }));
        Assert.That(said.Single(message => message.Text == "echo from the group").From, Is.EqualTo(ServiceAccounts.Anonymous));
        Assert.That(said.Single(message => message.Text == "echo from me").From, Is.EqualTo(World.Owner));
        Assert.That(said.Select(message => message.Text ?? ""), Has.None.Contains("five miles").And.Some.EqualTo("a page"));
    }

    [TestCase("owner forbids reactions\nchenmo: hi\nxiaoman reacts 👍 to \"hi\"", "takes no reaction 👍", "不让用 👍 回应")]
    [TestCase("chenmo forbids reactions", "lacks the right can_change_info", "没有")]
    [TestCase("owner allows the reactions: 🧮", "is no reaction", "没有 🧮 这个回应")]
    [TestCase("xiaoman becomes anonymous", "does not own", "不是")]
    [TestCase("now in the group \"Elsewhere\"", "no group \"Elsewhere\"", "没有叫「Elsewhere」的群")]
    [TestCase("owner makes the group \"Runners\": Nobody", "Nobody is called Nobody", "没有叫「Nobody」的人")]
    public async Task Play_WhereItCannotBeDone_SaysWhy(string text, string english, string chinese)
    {
        var last = (await PlayAsync(text))[^1];

        Assert.That(last.IsPassed, Is.False);
        Assert.That(last.Came!.English, Does.Contain(english));
        Assert.That(last.Came.Chinese, Does.Contain(chinese));
    }

    /// <summary>What one member alone reads in a topic is not what all can read there.</summary>
    [Test]
    public async Task Play_WhereTheBotAnswersOneAloneInATopic_KnowsTheReceiver()
    {
        var reports = await PlayAsync("""
            owner turns on topics
            owner makes the topic "Week 1"
            chenmo in the topic "Week 1": alone here
            bot in the topic "Week 1" to chenmo alone: only you
            机器人 在话题「Week 1」：all of you
            bot in the topic "Week 1" to xiaoman alone within 1s: *
            机器人 1秒内 在话题「Week 1」只对 陈默：*
            """);

        Assert.That(reports.Select(report => report.IsPassed), Is.EqualTo(new[] { true, true, true, true, true, false, false }));
    }
}
