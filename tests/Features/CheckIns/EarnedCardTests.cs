using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>A saver card is said by the answer to what earned it, once.</summary>
internal sealed class EarnedCardTests
{
    private const string Chinese = "第 7 天 ✓ 今天第 1 位 · 再 23 天满 30 天\n🎫 获得一张补签卡，漏打一天会自动抵上。现有 1 张。";

    private const string English =
        "Day 7 ✓ no. 1 today · 23 more to 30 days\n🎫 You earned a saver card: it covers a missed day by itself. Cards held: 1.";

    private static readonly DateOnly Today = new(2026, 11, 22);

    private static Person Lin => CheckInKit.Lin;

    /// <summary>The line is for everybody, the card for one.</summary>
    [TestCase("zh-hans", Chinese)]
    [TestCase("en", English)]
    public void SmallGroup_AtAMilestone_SaysTheCountInTheLineAndTheRestToThemAlone(string language, string said)
    {
        var person = Lin with { LanguageCode = language };
        using var kit = Kit(20, 6, language == "en" ? "en" : "zh-Hans", person);

        var asked = kit.Run(A.Message("打卡").From(person));

        var (line, rest) = (said.Split('\n')[0], said.Split('\n')[1]);
        Assert.That(asked.InGroup().Text(), Is.EqualTo(line));
        Assert.That(asked.Where(item => item.Reader() == kit.Person(person).No).Text(), Is.EqualTo(rest));
        Assert.That(asked.Emoji(), Is.Null);
    }

    /// <summary>The last of the minute's lines is the count; that a card was earned is said once, and so all the same.</summary>
    [Test]
    public void SmallGroup_AtAMilestoneWithTheMinutesLastLine_SaysItAllTheSame()
    {
        using var kit = Kit(20, 6);
        foreach (var n in Enumerable.Range(1, 7))
        {
            kit.Run(A.Message("打卡").From(A.Person($"P{n}")));
        }

        var asked = kit.Run(A.Message("打卡").From(Lin));

        Assert.That(asked.InGroup().Text(), Is.EqualTo("第 7 天 ✓ 今天第 8 位 · 再 23 天满 30 天"));
        Assert.That(asked.Where(item => item.Reader() == kit.Person(Lin).No).Text(), Is.EqualTo(Chinese.Split('\n')[1]));
    }

    [Test]
    public void SmallGroup_AfterACoveredDay_SaysNothingOfItToTheOthers()
    {
        using var kit = Kit(20, 0);
        kit.History(Lin, "xxxxxxx.", Today);

        var asked = kit.Run(A.Message("打卡").From(Lin));

        Assert.That(asked.InGroup().Text(), Is.EqualTo("第 9 天 ✓ 今天第 1 位 · 再 21 天满 30 天"));
        Assert.That(asked.Where(item => item.Reader() == kit.Person(Lin).No).Text(), Is.EqualTo("11月21日没打卡，补签卡自动抵了一天，还剩 0 张。"));
    }

    [TestCase("zh-hans", Chinese)]
    [TestCase("en", English)]
    public void LargeGroup_AtAMilestone_ReactsAndTellsThemAlone(string language, string said)
    {
        var person = Lin with { LanguageCode = language };
        using var kit = Kit(312, 6, person: person);
        kit.Tell(person, "/start");

        var asked = kit.Run(A.Message("打卡").From(person));

        Assert.That(asked.Emoji(), Is.EqualTo("🔥"));
        Assert.That(asked.Text(), Is.EqualTo(said));
        Assert.That(asked.InGroup(), Is.Empty);
    }

    [TestCase("zh-hans", Chinese)]
    [TestCase("en", English)]
    public void Press_AtAMilestone_SaysItInTheToast(string language, string said)
    {
        var person = Lin with { LanguageCode = language };
        using var kit = Kit(312, 6, person: person);

        var asked = kit.Press("checkin", person);

        Assert.That(asked.Toast(), Is.EqualTo(said));
        Assert.That(asked.InGroup(), Is.Empty);
    }

    [TestCase(5, 2)] // no milestone
    [TestCase(7, 2)] // the day after
    [TestCase(99, 2)] // as many as can be held
    [TestCase(6, 0)] // no cards in this group
    public void CheckIn_ThatEarnsNone_SaysNothingOfCards(int daysBefore, int mostCards)
    {
        using var kit = Kit(20, daysBefore);
        kit.Set(CheckInsSettings.Cards, mostCards);

        Assert.That(kit.Run(A.Message("打卡").From(Lin)).Text(), Does.Not.Contain("补签卡"));
    }

    [Test]
    public void CheckIn_OfADayThatACardHadCovered_GivesBackAndEarnsNone()
    {
        using var kit = Kit(20, 0);
        kit.History(Lin, "xxxxxxx.", Today);
        kit.Run(A.Message("早").From(Lin));
        var late = A.Message("打卡").From(Lin).At(CheckInKit.Instant("2026-11-21T23:00"));

        Assert.That(kit.Run(late).Text(), Does.Not.Contain("补签卡"));
    }

    /// <summary>What is left of the old ones is told without the new one.</summary>
    [Test]
    public void CheckIn_AfterACoveredDayAndAtAMilestone_CountsEachByItself()
    {
        using var kit = Kit(20, 0);
        kit.Set(CheckInsSettings.Milestones, "7,9");
        kit.History(Lin, "xxxxxxx.", Today);

        Assert.That(kit.Run(A.Message("打卡").From(Lin)).Text(), Does.Contain("补签卡自动抵了一天，还剩 0 张。\n🎫 获得一张补签卡，漏打一天会自动抵上。现有 1 张。"));
    }

    [TestCase("zh-hans", "11月21日", "已补 11月21日，连续 0→7 天。\n🎫 获得一张补签卡，漏打一天会自动抵上。现有 1 张。")]
    [TestCase("en", "21 Nov", "Made up 21 Nov: 0→7 days in a row.\n🎫 You earned a saver card: it covers a missed day by itself. Cards held: 1.")]
    public void OwnMakeUp_ThatReachesAMilestone_SaysIt(string language, string day, string said)
    {
        var person = Lin with { LanguageCode = language };
        using var kit = Kit(312, 0);
        kit.Set(CheckInsSettings.MakeUpPrice, 0);
        kit.History(person, "xxxxxx.", Today);

        var asked = kit.Run(A.Message("补签").From(person));

        Assert.That(kit.PressPrivately(person, asked.Button(day).Data!).Text(), Is.EqualTo(said));
    }

    private static TurnKit Kit(int members, int daysBefore, string language = "zh-Hans", Person? person = null)
    {
        var kit = CheckInKit.Of(members, language);
        kit.History(person ?? Lin, new string('x', daysBefore), Today);
        return kit;
    }
}
