using GroupBot.Tests.Contracts;
using GroupBot.Tests.Pictures;
using NUnit.Framework;

namespace GroupBot.Tests.EndToEnd;

/// <summary><c>groupbot sandbox --scenario FILE --check</c>: the program's own bot in a play.</summary>
internal sealed class ScenarioCheckTests
{
    private static readonly Dictionary<string, string> Terminal = new() { ["LC_ALL"] = "en_US.UTF-8" };

    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("groupbot-scenario-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test, CancelAfter(180_000)]
    public async Task Check_OfTheDocumentedExample_Passes(CancellationToken ct)
    {
        using var run = BotProcess.Start(_folder, Terminal, "sandbox", "--check", "--scenario",
            Path.Combine(Sources.Root, "docs", "scenarios", "reading-club.txt"));

        Assert.That(await run.WaitAsync(ct), Is.Zero, run.Output);
        Assert.That(run.Output, Does.Contain("Two days of the reading club").And.Contain(" 0 failed"));
        Assert.That(Directory.GetFileSystemEntries(_folder), Is.Empty, "the check leaves nothing behind");
    }

    /// <summary>What a group lives through, word for word, in either language.</summary>
    [TestCase("check-ins.txt", "打卡的两周")]
    [TestCase("check-ins-english.txt", "Checking in, in English")]
    [TestCase("group-of-312.txt", "312 人的群")]
    [TestCase("invites.txt", "邀请好友")]
    [TestCase("invites-english.txt", "Inviting friends, in English")]
    [TestCase("scores.txt", "活跃值")]
    [TestCase("scores-english.txt", "Activity, in English")]
    [TestCase("held.txt", "邀请待核实")]
    [TestCase("held-english.txt", "Invites to look at, in English")]
    [TestCase("invite-tasks.txt", "邀请有礼")]
    [TestCase("invite-tasks-english.txt", "Invite and unlock, in English")]
    [TestCase("entrances.txt", "渠道")]
    [TestCase("entrances-english.txt", "Entrances, in English")]
    [TestCase("tags.txt", "标签")]
    [TestCase("tags-english.txt", "Tags, in English")]
    [TestCase("campaigns.txt", "活动 · Campaigns")]
    [TestCase("campaigns-english.txt", "Campaigns, in English")]
    [TestCase("admission.txt", "进群方式")]
    [TestCase("admission-english.txt", "At the door")]
    [TestCase("door.txt", "门口")]
    [TestCase("door-english.txt", "The door, in English")]
    [TestCase("second-thoughts.txt", "改主意")]
    [TestCase("second-thoughts-english.txt", "Second thoughts, in English")]
    [TestCase("plans.txt", "21 天早起")]
    [TestCase("plans-english.txt", "Early birds, in English")]
    [TestCase("reminder.txt", "提醒打卡")]
    [TestCase("reminder-english.txt", "A reminder, in English")]
    [TestCase("habits.txt", "早起夜读")]
    [TestCase("habits-english.txt", "Early and late, in English")]
    [TestCase("edges.txt", "边边角角")]
    [TestCase("edges-english.txt", "At the edges, in English")]
    [CancelAfter(480_000)]
    public async Task Check_OfAGroupThatChecksIn_Passes(string file, string title)
    {
        using var run = BotProcess.Start(_folder, Terminal, "sandbox", "--check", "--scenario",
            Path.Combine(Sources.Root, "docs", "scenarios", file));

        Assert.That(await run.WaitAsync(TestContext.CurrentContext.CancellationToken), Is.Zero, run.Output);
        Assert.That(run.Output, Does.Contain(title).And.Contain("✓").And.Not.Contain("✗"));
    }

    /// <summary>The picture itself, taken by the sandbox, which judges what the real server would.</summary>
    [Test, CancelAfter(180_000)]
    public async Task Check_OfTheCalendarsPicture_Passes(CancellationToken ct)
    {
        _ = RendererOfTests.Get();
        using var run = Start("""
            陈默 -> 私聊: /start
            bot: *
            陈默: 打卡
            陈默: 我的打卡
            bot to chenmo alone: *连续 1 天*
            陈默 点 "日历图"
            bot pops up: 日历图发到私聊，马上就来。
            bot -> chenmo: *连续 1 天 · 最长 1 天 · 一共 1 天*
            """);

        Assert.That(await run.WaitAsync(ct), Is.Zero, run.Output);
        Assert.That(run.Output, Does.Contain("✓    8").And.Not.Contain("✗"));
    }

    /// <summary>The manners: a pause, five questions, a newcomer, and what waits for the owner.</summary>
    [Test, CancelAfter(300_000)]
    public async Task Check_OfTheQuietBot_Passes(CancellationToken ct)
    {
        using var run = BotProcess.Start(_folder, Terminal, "sandbox", "--check", "--scenario",
            Path.Combine(Sources.Root, "docs", "scenarios", "quiet-bot.txt"));

        Assert.That(await run.WaitAsync(ct), Is.Zero, run.Output);
        Assert.That(run.Output, Does.Contain(" 0 failed"));
    }

    [Test, CancelAfter(180_000)]
    public async Task Check_WhereTheBotAnswersOtherwise_EndsWithOneAndSaysWhatCame(CancellationToken ct)
    {
        using var run = Start("陈默: /ping\nbot: *goodbye*\n小满: hello\nbot is silent");

        Assert.That(await run.WaitAsync(ct), Is.EqualTo(1), run.Output);
        Assert.That(run.Output, Does.Contain("✗    2  bot: *goodbye*").And.Contain("came: 在的").And.Contain("3 passed, 1 failed"));
    }

    [Test, CancelAfter(180_000)]
    public async Task Check_AfterACrowdWasReplayed_PlaysOnFromThere(CancellationToken ct)
    {
        using var run = Start("start: 2026-03-02 09:00\nowner: /ping\nbot: 在的*", "--members", "20", "--days", "2", "--replay");

        Assert.That(await run.WaitAsync(ct), Is.Zero, run.Output);
        Assert.That(run.Output, Does.Contain("Day 2 of 2").And.Contain("2 passed, 0 failed"));
    }

    [TestCase("en_US.UTF-8", "chenmo dances", "line 1: This is not understood")]
    [TestCase("zh_CN.UTF-8", "chenmo dances", "第 1 行：看不懂这一行")]
    [TestCase("C.UTF-8", "陈默 跳舞", "第 1 行：看不懂这一行")]
    [TestCase("C.UTF-8", "Zoe: hello", "line 1: Nobody is called \"Zoe\"")]
    [CancelAfter(90_000)]
    public async Task Check_OfAFileThatIsWrong_EndsWithTwoInTheReadersLanguage(string locale, string text, string said)
    {
        var ct = TestContext.CurrentContext.CancellationToken;
        await File.WriteAllTextAsync(Path.Combine(_folder, "play.txt"), text, ct);
        using var run = BotProcess.Start(_folder, new Dictionary<string, string> { ["LC_ALL"] = locale }, "sandbox", "--scenario", "play.txt", "--check");

        Assert.That(await run.WaitAsync(ct), Is.EqualTo(2), run.Output);
        Assert.That(run.Output, Does.Contain("play.txt: " + said));
    }

    private BotProcess Start(string text, params string[] more)
    {
        File.WriteAllText(Path.Combine(_folder, "play.txt"), text);
        return BotProcess.Start(_folder, Terminal, ["sandbox", "--scenario", "play.txt", "--check", .. more]);
    }
}
