using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Scenarios;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox.Scenarios;

internal sealed class ScenarioPlayerTests : ServedFixture
{
    [Test]
    public async Task Play_WhereAllIsAsItShouldBe_PassesEveryLine()
    {
        var reports = await PlayAsync("""
            guest: 小北 @xiaobei
            chenmo: echo 打卡成功！
            bot: *成功*
            xiaoman: just talk
            bot is silent for 1s
            alice_reads -> private: echo only you
            bot -> alice_reads: only you
            owner: buttons
            bot: Choose
            bot shows the button "Yes"
            owner presses "Yes"
            bot pops up: Saved*
            bot: You chose yes
            [+2d] 小北 进群
            小北 在群里
            群主 禁言 小北 1小时
            xiaobei is muted
            [+61m] 小北: I may speak
            owner bans xiaobei
            xiaobei is banned
            """);

        Assert.That(reports.Where(report => !report.IsPassed).Select(report => $"{report.Source}: {report.Came?.English}"), Is.Empty);
        Assert.That(World.Clock.Ahead, Is.GreaterThan(TimeSpan.FromDays(2)));
    }

    [TestCase("chenmo: echo hello\nbot within 1s: *goodbye*", "hello")]
    [TestCase("chenmo: echo hello\nbot has posted nothing new since \"echo hello\"", "new messages: 1: hello")]
    [TestCase("chenmo: delete me\nbot has posted nothing new since \"elsewhere\"", "no message has \"elsewhere\" in it")]
    [TestCase("size: 8\n9 others: hello", "write a greater size")]
    [TestCase("chenmo: quiet\nbot within 1s: *", "said nothing")]
    [TestCase("chenmo: echo hello\nbot is silent for 5s", "hello")]
    [TestCase("chenmo: echo hello\nbot: hello\nbot within 1s: hello", "said nothing")]
    [TestCase("patience: 1s\nchenmo presses \"Nothing\"", "no button \"Nothing\"")]
    [TestCase("patience: 1s\nchenmo replies to \"nothing\": x", "no message has \"nothing\" in it")]
    [TestCase("chenmo is an admin within 1s", "in")]
    [TestCase("chenmo bans xiaoman", "lacks the right can_restrict_members")]
    [TestCase("chenmo leaves\nchenmo: hi", "is not in")]
    [TestCase("[2000-01-01 00:00] chenmo: hi", "only goes forward")]
    [TestCase("chenmo: buttons\nbot: Choose\nchenmo: quiet\nbot shows the button \"Yes\" within 1s", "said nothing")]
    [TestCase("chenmo: buttons\nchenmo presses \"Yes\"\nbot pops up: Saved!\nchenmo: quiet\nbot pops up within 1s: Saved!", "nobody has pressed")]
    [TestCase("chenmo: hello\nchenmo deletes \"hello\"\nbot deletes \"hello\" within 1s", "陈默 deleted it")]
    [TestCase("chenmo: delete me\nbot deletes \"delete me\"\nchenmo: quiet\nbot deletes \"delete me\" within 1s", "before")]
    [TestCase("chenmo: hello\nbot deletes \"hello\" within 1s", "still there")]
    [TestCase("patience: 1s\nchenmo taps \"打卡\"", "no key")]
    [TestCase("patience: 1s\nchenmo votes for \"A\"", "no poll has the option")]
    [TestCase("patience: 1s\nchenmo pays", "no invoice")]
    [TestCase("chenmo has paid within 1s", "nothing was paid")]
    [TestCase("owner turns on topics\npatience: 1s\nchenmo in the topic \"Week\": hi", "no topic")]
    public async Task Play_WhereALineFails_SaysWhatCame(string text, string came)
    {
        var reports = await PlayAsync(text);

        Assert.That(reports.Select(report => report.IsPassed), Is.EqualTo(reports.Select((_, index) => index < reports.Count - 1)));
        Assert.That(reports[^1].Came!.English, Does.Contain(came));
        Assert.That(reports[^1].Came!.Chinese, Is.Not.Empty);
        Assert.That(came.Any(char.IsAsciiLetterLower) && reports[^1].Came!.Chinese == reports[^1].Came!.English && !text.Contains("echo"), Is.False, "said in English alone");
        Assert.That(reports[^1].Expected!.Chinese, Is.Not.Empty);
    }

    /// <summary>An edit is no new message, and neither is what was said before.</summary>
    [Test]
    public async Task Play_WhereTheBotEditsAlone_SaysThatNothingIsNew()
    {
        var reports = await PlayAsync("owner: buttons\nbot: Choose\nxiaoman: later\nowner presses \"Yes\"\nbot: You chose yes\nbot has posted nothing new since \"later\"");

        Assert.That(reports.Where(report => !report.IsPassed).Select(report => $"{report.Source}: {report.Came?.English}"), Is.Empty);
    }

    [TestCase("size: 312\n3 others: hello all", "Reader 3", "en")]
    [TestCase("人数：312\n另外 3 人：大家早", "群友3", "zh-hans")]
    public async Task Play_WithASize_FillsTheGroupWithThoseWhoSpeakTogether(string text, string third, string language)
    {
        var reports = await PlayAsync(text);

        Assert.That(reports.Single().IsPassed, Is.True, reports.Single().Came?.English);
        Assert.That(World.Group!.Memberships.Values.Count(member => member.IsIn), Is.EqualTo(312));
        var said = World.Group.Messages.Values.TakeLast(3).ToList();
        Assert.That(said.Select(message => message.Text).Distinct().Single(), Is.EqualTo(text.Split(": ")[^1].Split('：')[^1]));
        Assert.That((said[2].From.Name, said.Select(message => message.From.Id).Distinct().Count()), Is.EqualTo((third, 3)));
        Assert.That(World.Users.Values.Single(user => user.FirstName == third).LanguageCode, Is.EqualTo(language));
    }

    [Test]
    public async Task Play_WithASizeThatIsThereAlready_AddsNobody()
    {
        var before = World.Group!.Memberships.Count;

        await PlayAsync("size: 2\nchenmo: hi");

        Assert.That(World.Group.Memberships, Has.Count.EqualTo(before));
    }

    [TestCase("chenmo: quiet\nbot within 1s: *nothing*", "bot within 1s: *nothing*", "bot within 1s: *nothing*")]
    [TestCase("patience: 1s\nchenmo: quiet\nbot: *nothing*", "within 1 s: bot: *nothing*", "1 秒内：bot: *nothing*")]
    public async Task Play_WhereALineFails_NamesItsTimeOnce(string text, string english, string chinese) =>
        Assert.That((await PlayAsync(text))[^1].Expected, Is.EqualTo(new Said(chinese, english)));

    [Test]
    public async Task Play_WhereARightIsLacking_CallsItAsTheAppDoes() => Assert.That(
        (await PlayAsync("chenmo promotes xiaoman"))[^1].Came!.Chinese, Does.Contain("里没有「添加管理员」的权限"));

    /// <summary>Whoever reads the Chinese report knows no names of the API.</summary>
    [Test]
    public void RightNames_OfEveryRightAndPermission_AreChinese() => Assert.That(
        AdminRights.Names.Concat(MemberPermissions.Names).Where(name => RightNames.InChinese(name).Any(char.IsAscii)), Is.Empty);

    [Test]
    public async Task Play_AfterAFailedLine_GoesOn()
    {
        var reports = await PlayAsync("chenmo: quiet\nbot within 1s: *\nchenmo: echo again\nbot: again");

        Assert.That(reports.Select(report => report.IsPassed), Is.EqualTo(new[] { true, false, true, true }));
    }

    [Test]
    public void Strangers_WhereANameIsNobodys_AreNamedWithHowToAddThem()
    {
        var (scenario, _) = ScenarioParser.Read("member: Bob\nBob: hi\nowner adds 阿强\nbot -> Zoe: *");
        var problems = new ScenarioPlayer(World, TimeProvider.System).Strangers(scenario!);

        Assert.That(problems.Select(problem => problem.Line), Is.EqualTo(new[] { 3, 4 }));
        Assert.That(problems[0].In(ReaderLanguage.English), Does.Contain("member: 阿强").And.Contain("chenmo").And.Contain("Bob"));
        Assert.That(problems[0].In(ReaderLanguage.Chinese), Does.Contain("成员: 阿强"));
    }

    [Test]
    public async Task Act_WithAScenario_TellsEachStep()
    {
        using var response = await Bot.Http.PostAsJsonAsync("/sandbox/act", new { act = "scenario", text = "chenmo: echo hi\nbot: hi\nbot within 1s: ho" });
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), answer.ToJsonString());
        Assert.That((bool)answer["passed"]!, Is.False);
        Assert.That(answer["steps"]!.AsArray().Select(step => (bool)step!["passed"]!), Is.EqualTo(new[] { true, true, false }));
        Assert.That((string?)answer["steps"]![2]!["came"], Does.Contain("said nothing"));
    }

    [TestCase("en", "line 1: ")]
    [TestCase("zh", "第 1 行：")]
    public async Task Act_WithAWrongScenario_NamesTheLine(string language, string said)
    {
        using var response = await Bot.Http.PostAsJsonAsync("/sandbox/act", new { act = "scenario", text = "chenmo dances", language });

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"], Does.StartWith(said));
    }
}
