using GroupBot.Events;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Start;

/// <summary>What <c>/help COMMAND</c> says of who may, of words, and of where the answer can be read.</summary>
internal sealed class HelpCommandTests : IDisposable
{
    private static readonly Person Ming = A.Person("小明", language: "zh-hans");

    private readonly TurnKit _kit = KitExtensions.AllFeatures().WithGroup();

    public void Dispose() => _kit.Dispose();

    [TestCase("/help me", "「我的」「我的积分」「积分」「查分」「me」「points」")]
    [TestCase("/help help", "「帮助」「菜单」「help」「menu」")]
    [TestCase("/help menu", "人人可用")]
    [TestCase("/help start", "人人可用，只在私聊里")]
    [TestCase("/help settings", "只有群管理员能用这个功能。")]
    public void Help_InChinese_TellsAllWordsAndWhoMay(string asked, string said) =>
        Assert.That(_kit.Tell(Ming, asked).Text(), Does.Contain(said));

    [TestCase("/help checkin")]
    [TestCase("/help 打卡")]
    [TestCase("/help 簽到")]
    public void Help_OfWhatIsForGroups_TellsInPrivateWhatItDoes(string asked) => Assert.That(
        _kit.Tell(Ming, asked).Text(), Does.Contain("记下今天的打卡").And.Contain("这个功能在群里用。").And.Not.Contain("在群里发也可以"));

    [Test]
    public void Help_OfWhatIsForAnotherPlace_NamesThePlace() =>
        Assert.That(_kit.Say("/help start"), Has.One.Contains("our private chat"));

    [TestCase("en", "Normally you alone see the answer.")]
    [TestCase("zh-hans", "回答一般只有你看得到。")]
    public void Help_WhereOneMemberAloneCanBeAnswered_SaysSo(string language, string said) =>
        Assert.That(_kit.Say("/help me", A.Person("Ann", language: language)), Has.One.Contains(said));

    /// <summary>An example shows better what to write than the kinds of what is written.</summary>
    [TestCase("en", "/help award", "“award @ann 20 helped a newcomer”", "An admin can give and take up to 200 points a day here.")]
    [TestCase("zh-hans", "/help award", "「加分 @ann 20 帮新人答疑」", "本群每位管理员一天最多加减 200 分。")]
    public void Help_OfAward_ShowsAnExampleAndTheGroupsLimit(string language, string asked, string example, string limit)
    {
        var said = _kit.Run(A.Message(asked).From(KitExtensions.Owner with { LanguageCode = language })).Text();

        Assert.That(said, Does.Contain($"<code>{example[1..^1]}</code>").And.Contain(limit).And.Not.Contain("10000").And.Not.Contain("@用户名），").And.Not.Contain("some text"));
    }

    [TestCase("makeup")]
    [TestCase("award")]
    public void Help_OfACommand_SaysOnceWhoSeesTheAnswer(string command)
    {
        var said = _kit.Run(A.Message($"/help {command}").From(KitExtensions.Owner)).Text();

        Assert.That(said.Split("see the answer"), Has.Length.EqualTo(2));
    }

    [TestCase("en", "You can add a few words.")]
    [TestCase("zh-hans", "后面还可以写几句话。")]
    public void Help_OfWhatTakesMore_SaysItAsPeopleDo(string language, string said) =>
        Assert.That(_kit.Say("/help checkin", A.Person("Ann", language: language)), Has.One.Contains(said));

    [Test]
    public void Usage_IsShownInTheReadersLanguage()
    {
        var boss = KitExtensions.Owner with { LanguageCode = "zh-hans" };

        Assert.That(_kit.Run(A.Message("/award").From(boss)).Text(), Is.EqualTo("用法：<code>/award @ann 20 帮新人答疑</code>"));
        Assert.That(_kit.Run(A.Message("/help plan").From(boss)).Text(), Does.Contain("<code>/plan 21天早起 21 照片</code>").And.Not.Contain("photo"));
        Assert.That(_kit.Run(A.Message("/help plan").From(KitExtensions.Owner)).Text(), Does.Contain("<code>/plan Early birds 21 photo</code>"));
    }

    /// <summary>First what is for everyone.</summary>
    [TestCase("en", "<b>For admins:</b>")]
    [TestCase("zh-hans", "<b>管理员用的：</b>")]
    public void List_OfAnAdmin_SaysWhatIsForAdminsLast(string language, string line)
    {
        var parts = _kit.Run(A.Message("/help").From(KitExtensions.Owner with { LanguageCode = language })).Text().Split(line);

        Assert.That(parts, Has.Length.EqualTo(2));
        Assert.That(parts[0], Does.Contain("/me ·").And.Contain("/checkins ·").And.Not.Contain("/settings").And.Not.Contain("/award"));
        Assert.That(parts[1], Does.Contain("/settings ·").And.Contain("/award ·").And.Not.Contain("/me ·"));
        Assert.That(_kit.Say("/help", A.Person("Ann", language: language)), Has.None.Contains(line));
    }

    /// <summary>Who never opened the private chat is answered before everybody's eyes, and for how long the group decides.</summary>
    [TestCase(null, "stays in the group for 20 s, where everyone can read it")]
    [TestCase(45, "stays in the group for 45 s, where everyone can read it")]
    [TestCase(0, "stays in the group, where everyone can read it")]
    public void Help_InAGroup_SaysWhoCanReadTheAnswer(int? kept, string said)
    {
        SwitchEphemeralOff();
        if (kept is { } seconds)
        {
            _kit.PressPrivately(KitExtensions.Owner, $"set:{_kit.Group().No}:Answers:KeptFor:={seconds}");
        }

        foreach (var command in new[] { "me", "help", "menu" })
        {
            Assert.That(_kit.Say($"/help {command}"), Has.One.Contains(said));
        }

        Assert.That(_kit.Say("/help health", KitExtensions.Owner), Has.One.Contains(said));
        Assert.That(_kit.Say("/help ping"), Has.None.Contains(said), "that one is for all");
    }

    [Test]
    public void Help_InAChineseGroup_SaysWhoCanReadTheAnswer()
    {
        SwitchEphemeralOff();
        _kit.Press("lang:zh-Hans", KitExtensions.Owner);

        Assert.That(_kit.Say("/help me", Ming), Has.One.Contains("没开过，会在群里显示 20 秒，大家都看得到"));
    }

    [TestCase("me")]
    [TestCase("help")]
    [TestCase("health")]
    public void Help_OfAPersonalAnswer_NeverPromisesThatNobodyElseSeesIt(string command)
    {
        var spec = _kit.Features.Commands[command];

        Assert.That(spec.About!.Zh, Does.Not.Contain("只给你看"));
        Assert.That(spec.About.En, Does.Not.Contain("only you"));
    }

    private void SwitchEphemeralOff() => _kit.PressPrivately(KitExtensions.Owner, $"set:{_kit.Group().No}:Answers:Ephemeral:=false");
}
