using GroupBot.Events;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Start;

/// <summary>What nothing takes: a kind line in private, silence in a group.</summary>
internal sealed class SmallTalkTests : IDisposable
{
    private static readonly Person Ann = A.Person("Ann");

    private readonly TurnKit _kit = KitExtensions.AllFeatures(TurnKitOptions.OwnedBy(KitExtensions.Owner)).WithGroup();

    public void Dispose() => _kit.Dispose();

    [TestCase("hello?")]
    [TestCase("/foo")]
    [TestCase("45")]
    public void Text_WhenInPrivateAndNothingTakesIt_IsAnsweredWithTheWayToHelp(string text)
    {
        var answer = _kit.Tell(Ann, text);

        Assert.That(answer.Text(), Does.Contain("/help").And.Not.Contain("unknown"));
        Assert.That(answer.Buttons(), Has.Count.InRange(2, 3));
        Assert.That(_kit.PressPrivately(Ann, answer.Button("Help").Data!).Text(), Does.Contain("/mydata"));
    }

    [Test]
    public void Text_WhenInPrivateInChinese_IsAnsweredInChinese() => Assert.That(
        _kit.Tell(A.Person("小明", language: "zh-hans"), "你好").Text(), Does.Contain("能用的都在 /help 里"));

    [TestCase("打卡", "zh-hans", "「打卡」要发在群里才有用。")]
    [TestCase("簽到！", "en", "“簽到！” works in your group: send it there.")]
    [TestCase("补签", "zh-hans", "「补签」要发在群里才有用。")]
    public void Word_ForGroups_IsSentThere(string word, string language, string said) =>
        Assert.That(_kit.Tell(A.Person("小明", language: language), word).Text(), Is.EqualTo(said));

    [TestCase("hello?")]
    [TestCase("/foo")]
    [TestCase("/foo@GroupBotTestBot")]
    public void Text_WhenInAGroup_IsPassedOverInSilence(string text) => Assert.That(_kit.Say(text), Is.Empty);

    [Test]
    public void Text_WhenItWasAskedFor_IsTakenAsTheAnswer()
    {
        _kit.PressPrivately(KitExtensions.Owner, $"set:{_kit.Group().No}:Group:Zone:?");

        Assert.That(_kit.Tell(KitExtensions.Owner, "Europe/Madrid").Text(), Does.StartWith("Saved").And.Not.Contain("/help"));
    }

    /// <summary>It may be the code, right or wrong: of that nothing is said but by who judges it.</summary>
    [Test]
    public void Text_WhileNobodyOwnsTheBot_IsLeftToTheClaim()
    {
        using var kit = KitExtensions.AllFeatures();
        var code = kit.Owners.ClaimCode()!;

        Assert.That(kit.Tell(Ann, "hello?"), Is.Empty);
        Assert.That(kit.Tell(Ann, code).Text(), Does.Contain("you own me").And.Not.Contain("did not get"));
        Assert.That(kit.Tell(Ann, "hello?").Text(), Does.Contain("/help"));
    }
}
