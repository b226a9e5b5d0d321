using GroupBot.Sandbox.Scenarios;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox.Scenarios;

internal sealed class ScenarioParserTests
{
    private const string English = """
        # A comment
        title: First day
        zone: Asia/Shanghai
        start: 2026-03-02 09:00
        patience: 20s
        member: Bob @bob_reads, Ann

        chenmo: check-in: done
          and a second line
        [day 2 09:00] bob_reads -> private: /start
        Ann reacts 👍 to "check-in: done"
        bot -> Ann within 5s: *hello*
        [+10m]
        bot is silent for 3s
        """;

    private const string Chinese = """
        标题：第一天
        时区：Asia/Shanghai
        开始：2026-03-02 09:00
        最多等：20秒
        成员：Bob @bob_reads、Ann

        chenmo：check-in：done
        　and a second line
        【第2天 09：00】bob_reads 私聊：/start
        Ann 对「check-in：done」点 👍
        机器人 私聊 Ann 5秒内：*hello*
        [10分钟后]
        机器人 3秒内不说话
        """;

    [TestCase(English)]
    [TestCase(Chinese)]
    public void Read_InEitherLanguage_ReadsTheSame(string text)
    {
        var (scenario, problems) = ScenarioParser.Read(text);

        Assert.That(problems, Is.Empty);
        Assert.That(scenario!.Zone.Id, Is.EqualTo("Asia/Shanghai"));
        Assert.That(scenario.Start, Is.EqualTo(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero)));
        Assert.That(scenario.Patience, Is.EqualTo(TimeSpan.FromSeconds(20)));
        Assert.That(scenario.Cast.Select(one => (one.Name, one.Username, one.IsMember)),
            Is.EqualTo(new (string, string?, bool)[] { ("Bob", "bob_reads", true), ("Ann", null, true) }));
        Assert.That(scenario.Steps.Select(step => step.Found?.At("who") ?? step.Found?.At("where")),
            Is.EqualTo(new[] { "chenmo", "bob_reads", "Ann", "Ann", null, null }));
        Assert.That(scenario.Steps[0].Found!.Text, Does.Match(@"^check-in.{1,2}done\nand a second line$"));
        Assert.That(scenario.Steps[2].Found!["emoji"], Is.EqualTo("👍"));
        Assert.That(scenario.Steps[3].Found!["time"], Does.StartWith("5"));
        Assert.That(scenario.Steps.Select(step => step.When is not null), Is.EqualTo(new[] { false, true, false, false, true, false }));
    }

    [Test]
    public void Read_OfLinesThatAreRepeated_IsEachSoManyTimesInTheirOrder()
    {
        var (scenario, problems) = ScenarioParser.Read("chenmo: a\nrepeat 3 times\n[tomorrow 09:00] chenmo: b\nxiaoman: c\nend of repeat\n重复 2 次\nchenmo: d\n重复结束");

        Assert.That(problems, Is.Empty);
        Assert.That(string.Concat(scenario!.Steps.Select(step => step.Found!.Text)), Is.EqualTo("abcbcbcdd"));
        Assert.That(scenario.Steps.Select(step => step.Line), Is.EqualTo(new[] { 1, 3, 4, 3, 4, 3, 4, 7, 7 }));
    }

    /// <summary>Every form that is offered to somebody who went wrong must itself be right, in both languages.</summary>
    [Test]
    public void Read_OfEveryExample_IsThatPhrase() => Assert.That(
        from phrase in Phrases.All
        from example in new[] { phrase.English, phrase.Chinese }
        let read = ScenarioParser.Read(example).Scenario?.Steps[0].Phrase
        where read != phrase
        select $"{example} is read as {read?.English}",
        Is.Empty);

    [TestCase("chenmo: hi\nxiaoman reacst 👍 to \"hi\"", 2, "xiaoman reacts 👍 to", "小满")]
    [TestCase("chenmo replys to \"hi\": hello", 1, "chenmo replies to", "回复")]
    [TestCase("[soonish] chenmo: hi", 1, "[+10m]", "[+10分钟]")]
    [TestCase("[day 0 09:00] chenmo: hi", 1, "[+10m]", "[+10分钟]")]
    [TestCase("[25:00] chenmo: hi", 1, "[+10m]", "[+10分钟]")]
    [TestCase("bot is silent for 3 moons", 1, "no length of time", "不是一段时间")]
    [TestCase("chenmo:", 1, "must follow the colon", "冒号后面")]
    [TestCase("zone: Mars/Olympus\nchenmo: hi", 1, "Asia/Shanghai", "Asia/Shanghai")]
    [TestCase("size: many\nchenmo: hi", 1, "such as size: 312", "比如 人数: 312")]
    [TestCase("人数: 0\nchenmo: hi", 1, "from 1 to 10000", "1 到 10000")]
    [TestCase("size: 10001\nchenmo: hi", 1, "from 1 to 10000", "1 到 10000")]
    [TestCase("start: soon\nchenmo: hi", 1, "start: 2026-03-02 09:00", "开始: 2026-03-02 09:00")]
    [TestCase("chenmo: hi\nstart: 2026-03-02 09:00", 2, "before the first line", "第一句台词之前")]
    [TestCase("patience: long\nchenmo: hi", 1, "20s", "20秒")]
    [TestCase("member: Bob @b\nchenmo: hi", 1, "member: Bob @bob_reads", "成员: 阿强 @aqiang")]
    [TestCase("member: Bob\nguest: Bob\nchenmo: hi", 2, "named already", "写过了")]
    [TestCase("repeat 3 times\nchenmo: hi", 1, "end of repeat", "重复结束")]
    [TestCase("重复 3 次\nrepeat 2 times\nchenmo: hi\nend of repeat", 2, "within another", "重复结束")]
    [TestCase("repeat 101 times\nchenmo: hi", 1, "from 2 to 100", "2 到 100")]
    [TestCase("chenmo: hi\n重复结束", 2, "repeat 12 times", "重复 12 次")]
    [TestCase("", 1, "chenmo: hello", "陈默: 打卡")]
    [TestCase("# only a comment", 1, "chenmo: hello", "陈默: 打卡")]
    public void Read_OfAWrongLine_NamesItAndSaysWhatToWrite(string text, int line, string english, string chinese)
    {
        var (scenario, problems) = ScenarioParser.Read(text);

        Assert.That(scenario, Is.Null);
        Assert.That(problems.Single().In(ReaderLanguage.English), Does.StartWith($"line {line}: ").And.Contain(english));
        Assert.That(problems.Single().In(ReaderLanguage.Chinese), Does.StartWith($"第 {line} 行：").And.Contain(chinese));
    }

    /// <summary>Where nothing is near, nothing is suggested.</summary>
    [TestCase("小满 跳 \"打卡\"")]
    [TestCase("chenmo dances")]
    public void Read_OfALineUnlikeAnyForm_PointsToThePageAlone(string line)
    {
        var problem = ScenarioParser.Read(line).Problems.Single();

        Assert.That(problem.In(ReaderLanguage.Chinese), Is.EqualTo($"第 1 行：看不懂这一行：「{line}」。全部写法见 docs/scenarios.md。"));
        Assert.That(problem.In(ReaderLanguage.English), Is.EqualTo($"line 1: This is not understood: \"{line}\". All forms are in docs/scenarios.md."));
    }

    [Test]
    public void Read_WithSeveralWrongLines_NamesAllOfThem() => Assert.That(
        ScenarioParser.Read("chenmo dances\nchenmo: hi\n[never] chenmo: hi").Problems.Select(problem => problem.Line), Is.EqualTo(new[] { 1, 3 }));

    [TestCase("chenmo: hello\nbot: *", ReaderLanguage.English)]
    [TestCase("陈默: 打卡\n机器人: *成功*", ReaderLanguage.Chinese)]
    [TestCase("", ReaderLanguage.English)]
    public void LanguageOf_AFile_IsWhatMostOfItIsWrittenIn(string text, ReaderLanguage language) =>
        Assert.That(ScenarioParser.LanguageOf(text), Is.EqualTo(language));

    [TestCase("*成功*", "打卡成功！", true)]
    [TestCase("成功", "打卡成功！", false)]
    [TestCase("第*天", "第3天", true)]
    [TestCase("*", "", true)]
    [TestCase("a*b", "a\nb", true)]
    [TestCase("5 \\* 5", "5 * 5", true)]
    [TestCase("5 \\* 5", "5 and 5", false)]
    [TestCase("(a|b)", "a", false)]
    public void Wildcard_OfAText_Fits(string pattern, string text, bool fits) => Assert.That(Wildcard.Fits(pattern, text), Is.EqualTo(fits));
}
