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

    [TestCase("en", "Only you see the answer, as far as Telegram lets me.")]
    [TestCase("zh-hans", "回答尽量只给你一个人看。")]
    public void Help_WhereOneMemberAloneCanBeAnswered_SaysSo(string language, string said) =>
        Assert.That(_kit.Say("/help me", A.Person("Ann", language: language)), Has.One.Contains(said));

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
