using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GroupBot.Cli;
using GroupBot.Sandbox;
using GroupBot.Sandbox.Scenarios;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox.Scenarios;

/// <summary>Pictures, files, polls, payments, keys, topics and days in a play, in both languages; and calls that are refused.</summary>
internal sealed class ThingPhrasesTests : ServedFixture
{
    private const string English = """
        chenmo sends a photo: my page
        bot: photo: my page
        chenmo sends the file "notes.txt"
        bot: file: notes.txt
        chenmo starts the poll "Which book?": One, Two, Three
        bot: poll: Which book? 3
        xiaoman votes for "Two"
        xiaoman takes back the vote
        xiaoman votes for "Three"
        chenmo -> private: sell
        chenmo pays "补签卡"
        chenmo has paid
        bot -> chenmo: Thank you
        xiaoman -> private: keys
        xiaoman sees the key "打卡"
        xiaoman taps "打卡"
        bot: 打卡成功
        owner turns on topics
        owner makes the topic "Week 1"
        chenmo in the topic "Week 1": echo here
        bot in the topic "Week 1": here
        owner closes the topic "Week 1"
        owner reopens the topic "Week 1"
        chenmo: echo outside
        bot in the topic "General": outside
        3 days pass
        chenmo: echo later
        bot: later
        """;

    private const string Chinese = """
        陈默 发图片：my page
        机器人：photo: my page
        陈默 发文件「notes.txt」
        机器人：file: notes.txt
        陈默 发起投票「Which book?」：One、Two；Three
        机器人：poll: Which book? 3
        小满 投给「Two」
        小满 收回投票
        小满 投给「Three」
        陈默 私聊：sell
        陈默 付款「补签卡」
        陈默 付款成功
        机器人 私聊 陈默：Thank you
        小满 私聊：keys
        小满 看到键盘「打卡」
        小满 点键盘「打卡」
        机器人：打卡成功
        群主 打开话题功能
        群主 新建话题「Week 1」
        陈默 在话题「Week 1」：echo here
        机器人 在话题「Week 1」：here
        群主 关闭话题「Week 1」
        群主 重开话题「Week 1」
        陈默：echo outside
        机器人 在话题「General」：outside
        过 3 天
        陈默：echo later
        机器人：later
        """;

    [TestCase(English)]
    [TestCase(Chinese)]
    public async Task Play_OfThings_PassesEveryLine(string text)
    {
        var reports = await PlayAsync(text);

        Assert.That(reports.Where(report => !report.IsPassed).Select(report => $"{report.Source}: {report.Came?.English}"), Is.Empty);
        Assert.That(World.Clock.Ahead, Is.EqualTo(TimeSpan.FromDays(3)).Within(TimeSpan.FromMinutes(1)));
        var poll = World.MessagesOf(Chat).Single(message => message.Poll is not null).Poll!;
        Assert.That(poll.Votes.Single(), Is.EqualTo(KeyValuePair.Create(Ben.Id, new[] { 2 })).Using<KeyValuePair<long, int[]>>(
            (one, other) => one.Key == other.Key && one.Value.SequenceEqual(other.Value)));
    }

    [TestCase("chenmo: echo {0} poster\nxiaoman scans \"poster\"", "chenmo scans \"leaflet\"")]
    [TestCase("陈默：echo {0} poster\n小满 扫「poster」的码", "陈默 扫「leaflet」的码")]
    public async Task Play_OfACodeThatIsScanned_OpensTheBotByIt(string text, string missing)
    {
        var reports = await PlayAsync(
            $"patience: 1s\n{string.Format(CultureInfo.InvariantCulture, text, $"https://t.me/{World.UsualBot.User.Username}?start=e_ab-1")}\n{missing}");

        Assert.That(reports.Select(report => report.IsPassed), Is.EqualTo([true, true, false]));
        Assert.That(reports[^1].Came!.English, Does.Contain("leaflet"));
        var chat = World.PrivateChatOf(World.UserNamed("xiaoman")!);
        Assert.That(World.MessagesOf(chat).First(message => !message.IsService).Text, Is.EqualTo("/start e_ab-1"));
    }

    [TestCase("[+1d] 3 days pass\nchenmo: hi", "two times", "两次时间")]
    [TestCase("chenmo dances on ice", "\"chenmo dances on ice\"", "「chenmo dances on ice」")]
    public void Read_OfAWrongLine_SaysWhatWasRead(string text, string english, string chinese)
    {
        var problem = ScenarioParser.Read(text).Problems.Single();

        Assert.That(problem.In(ReaderLanguage.English), Does.StartWith("line 1: ").And.Contain(english));
        Assert.That(problem.In(ReaderLanguage.Chinese), Does.StartWith("第 1 行：").And.Contain(chinese));
    }

    [TestCase("chenmo: wrong\nbot is silent for 1s", ReaderLanguage.English, "2 passed, 0 failed", "Refused calls of the bot")]
    [TestCase("陈默: wrong\n机器人 1秒内不说话", ReaderLanguage.Chinese, "2 步通过，0 步没通过", "被拒绝")]
    public async Task Run_WhereACallWasRefused_HasNotPassed(string text, ReaderLanguage language, params string[] said)
    {
        using var output = new StringWriter();
        var play = new ScenarioFile("play.txt", ScenarioParser.Read(text).Scenario!, language);
        var isPassed = await new ScenarioPlay(World, TimeProvider.System, output).RunAsync(play, new RefusedCalls(World), CancellationToken.None);

        Assert.That(isPassed, Is.False);
        Assert.That(output.ToString(), Does.Contain(said[0]).And.Contain(said[1]).And.Contain("✗ sendMessage: unknown parameter \"colour\""));
    }

    [Test]
    public async Task Act_WhereACallWasRefused_HasNotPassedAndListsIt()
    {
        using var response = await Bot.Http.PostAsJsonAsync("/sandbox/act", new { act = "scenario", text = "chenmo: wrong\nbot is silent for 1s" });
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.That(answer["steps"]!.AsArray().Select(step => (bool)step!["passed"]!), Is.All.True);
        Assert.That((bool)answer["passed"]!, Is.False);
        Assert.That((string?)answer["refusals"]![0]!["problem"], Is.EqualTo("unknown parameter \"colour\""));
    }

    protected override void Configure(SandboxOptions options) => options.Strict = true;
}
