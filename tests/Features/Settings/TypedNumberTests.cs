using GroupBot.Tests.Support;
using GroupBot.Turns;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Settings;

/// <summary>A number may be typed too: the buttons do not lead everywhere.</summary>
internal sealed class TypedNumberTests : IDisposable
{
    private readonly TurnKit _kit = KitExtensions.AllFeatures().WithGroup();

    public void Dispose() => _kit.Dispose();

    private long No => _kit.Group().No.Value;

    private long Kept => _kit.Settings.Get(_kit.Group().No, PersonalAnswers.KeptFor);

    [Test]
    public void Page_OfANumber_SaysOnceWhatZeroIsAndOffersToTypeIt()
    {
        var page = _kit.PressPrivately(KitExtensions.Owner with { LanguageCode = "zh-hans" }, $"set:{No}:Answers:KeptFor");
        Assert.That(page.Text(), Does.Contain("只回答提问者一个人").And.Contain("范围：1 到 300；0 就是「不删除」"));
        Assert.That(page.Text(), Does.Not.Contain("0 为不删"));
        Assert.That(page.Button("输入其他值").Data, Does.EndWith(":?"));

        var english = _kit.PressPrivately(KitExtensions.Owner with { LanguageCode = "en" }, $"set:{No}:Answers:KeptFor").Text();
        Assert.That(english, Does.Contain("0 is “for good”").And.Not.Contain("0 keeps"));
    }

    [TestCase("45", 45)]
    [TestCase(" ４５ 秒 ", 45)]
    [TestCase("45s", 45)]
    [TestCase("045", 45)]
    [TestCase("0", 0)]
    [TestCase("for good", 0)]
    [TestCase("不删除", 0)]
    public void Number_WhenTyped_IsTaken(string text, long value)
    {
        var asked = Ask();
        Assert.That(asked.Text(), Does.Contain("Personal answers stay").And.Contain("From 1 to 300; 0 is “for good”"));

        Assert.That(_kit.Tell(KitExtensions.Owner, text).Text(), Does.StartWith("Saved"));
        Assert.That(Kept, Is.EqualTo(value));
        Assert.That(_kit.Scalar<string>("select value from settings where key = 'KeptFor'"), Is.EqualTo($"{value}"));
    }

    [TestCase("abc")]
    [TestCase("-5")]
    [TestCase("500")]
    [TestCase("4 5")]
    public void Number_WhenItIsNoneOrOutOfRange_NamesTheRangeAndWaits(string text)
    {
        Ask();

        Assert.That(_kit.Tell(KitExtensions.Owner, text).Text(), Does.Contain("from 0 to 300").And.Contain("Try again"));
        Assert.That(Kept, Is.EqualTo(20));
        Assert.That(_kit.Tell(KitExtensions.Owner, "45").Text(), Does.StartWith("Saved"));
        Assert.That(Kept, Is.EqualTo(45));
    }

    [TestCase("Answers:KeptFor", "20")]
    [TestCase("Group:Zone", "UTC")]
    public void Value_WhenItIsWhatItWas_IsNotCalledAChange(string setting, string text)
    {
        _kit.PressPrivately(KitExtensions.Owner, $"set:{No}:{setting}:?");

        var answer = _kit.Tell(KitExtensions.Owner, text).Text();

        Assert.That(answer, Does.StartWith("It was that already").And.Not.Contain("Saved").And.Not.Contain("tomorrow on"));
        Assert.That(_kit.Scalar<long>("select count(*) from settings"), Is.Zero);
    }

    [Test]
    public void Zone_WhenTheOldOneIsChosenAgain_NothingIsLeftToBegin()
    {
        foreach (var zone in new[] { "Tokyo", "UTC" })
        {
            _kit.PressPrivately(KitExtensions.Owner, $"set:{No}:Group:Zone:?");
            Assert.That(_kit.Tell(KitExtensions.Owner, zone).Text(), Does.StartWith("Saved"));
        }

        Assert.That(_kit.PressPrivately(KitExtensions.Owner, $"set:{No}:Group:Zone").Text(),
            Does.Contain("Now: <b>UTC</b>").And.Not.Contain("tomorrow on"));
    }

    private IReadOnlyList<GroupBot.Outbox.OutboxItem> Ask() => _kit.PressPrivately(KitExtensions.Owner, $"set:{No}:Answers:KeptFor:?");
}
