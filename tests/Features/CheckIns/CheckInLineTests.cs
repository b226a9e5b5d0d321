using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>In a small group a check-in has a line of its own, unless the group's limits would keep it waiting more than 5 s.</summary>
internal sealed class CheckInLineTests
{
    private int _people;

    /// <summary>Three at once and then one a second: the eighth waits 5 s, the ninth would wait six.</summary>
    [Test]
    public void Burst_WithTheDefaultLimits_GetsEightLinesAndThenReactions()
    {
        using var kit = CheckInKit.Of(50);
        var asked = CheckIn(kit, 12);

        Assert.That(asked.InGroup().Count(), Is.EqualTo(8));
        Assert.That(asked.Effects<React>(), Has.Count.EqualTo(4));
        Assert.That(kit.Scalar<long>("select count(*) from check_ins"), Is.EqualTo(12));
    }

    /// <summary>While the group is paused the line is for one person alone: in their language.</summary>
    [Test]
    public void Line_DuringAPause_SpeaksTheirLanguage()
    {
        using var kit = CheckInKit.Of(50);
        kit.InTurn(turn => turn.Quiet.Pause(kit.Group().No, turn.Now + TimeSpan.FromHours(2)));
        var dana = A.Person("Dana", language: "en");

        Assert.That(kit.Run(A.Message("check-in day 2").From(dana)).Text(), Does.StartWith("Day 1 ✓"));
        var ping = kit.Run(A.Message("/ping").From(dana));
        Assert.That(ping.Text(), Is.EqualTo("Here 👋"));
        Assert.That(ping.InGroup(), Is.Empty);
        Assert.That(kit.Run(A.Message("打卡").From(CheckInKit.Lin)).Text(), Does.StartWith("第 1 天 ✓"));
    }

    [Test]
    public void Burst_InOneTurnOrInMany_GetsAsManyLines()
    {
        using var kit = CheckInKit.Of(50);
        var lines = Enumerable.Range(0, 12).Sum(_ => CheckIn(kit, 1).InGroup().Count());

        Assert.That(lines, Is.EqualTo(8));
    }

    [TestCase(999, 0)]
    [TestCase(1000, 1)]
    public void Line_AtTheEdgeOfFiveSeconds_IsSaidFromThereOn(int milliseconds, int lines)
    {
        using var kit = CheckInKit.Of(50);
        CheckIn(kit, 8);
        kit.Advance(TimeSpan.FromMilliseconds(milliseconds));

        var asked = CheckIn(kit, 2);

        Assert.That(asked.InGroup().Count(), Is.EqualTo(lines));
        Assert.That(asked.Effects<React>(), Has.Count.EqualTo(2 - lines));
    }

    /// <summary>One every three seconds is what twenty a minute let through: nobody is left with a reaction.</summary>
    [Test]
    public void CheckIns_AsFastAsTheGroupMayBeWrittenTo_AllGetALine()
    {
        using var kit = CheckInKit.Of(50);
        var lines = 0;
        for (var n = 0; n < 40; n++)
        {
            lines += CheckIn(kit, 1).InGroup().Count();
            kit.Advance(TimeSpan.FromSeconds(3));
        }

        Assert.That(lines, Is.EqualTo(40));
    }

    /// <summary>The 21st of a minute could be said when the first is a minute old.</summary>
    [TestCase(54_999, 0)]
    [TestCase(55_000, 1)]
    public void Line_BeyondTwentyOfAMinute_WaitsUntilFiveSecondsBeforeItMayBeSaid(int milliseconds, int lines)
    {
        using var kit = CheckInKit.Of(50, limits: new LimitsOptions { PerChatPerSecond = 0, PerGroupPerMinute = 20 });
        kit.Advance(TimeSpan.FromMinutes(1));
        Assert.That(CheckIn(kit, 25).InGroup().Count(), Is.EqualTo(20));

        kit.Advance(TimeSpan.FromMilliseconds(milliseconds));

        Assert.That(CheckIn(kit, 1).InGroup().Count(), Is.EqualTo(lines));
    }

    [Test]
    public void Burst_WhereLimitsAreOff_GetsALineEach()
    {
        using var kit = CheckInKit.Of(50, limits: new LimitsOptions { PerChatPerSecond = 0, PerGroupPerMinute = 0 });

        Assert.That(CheckIn(kit, 40).InGroup().Count(), Is.EqualTo(40));
    }

    /// <summary>It is the group that has a limit, not the check-ins.</summary>
    [Test]
    public void Line_BehindOtherAnswers_WaitsBehindThemToo()
    {
        using var kit = CheckInKit.Of(50);
        var ann = A.Person("Ann");
        Assert.That(kit.Run([.. Enumerable.Range(0, 8).Select(_ => (ChatEvent)A.Message("/ping").From(ann))]).InGroup().Count(), Is.EqualTo(8));

        Assert.That(CheckIn(kit, 1).Emoji(), Is.EqualTo("✍"));
    }

    /// <summary>A crash forgets what was sent, and what waits is sent all the same.</summary>
    [Test]
    public void Line_AfterARestart_WaitsBehindWhatIsLeft()
    {
        var kit = CheckInKit.Of(50);
        CheckIn(kit, 8);
        using var again = kit.Reopen();

        Assert.That(CheckIn(again, 1).Emoji(), Is.EqualTo("✍"));
    }

    /// <summary>Who repeats the word is told, alone, as long as that takes nobody's place.</summary>
    [Test]
    public void Repeats_BeyondFiveSeconds_AreNotAnsweredInTheGroup()
    {
        using var kit = CheckInKit.Of(312);
        CheckIn(kit, 1);
        var asked = kit.Run([.. Enumerable.Range(0, 12).Select(_ => (ChatEvent)A.Message("打卡").From(Member(1)))]);

        Assert.That(asked.Count(item => item.Effect.CountsAsMessage && !item.To.Group.IsPrivate), Is.EqualTo(8));
    }

    private static Person Member(int n) => A.Person($"P{n}", id: 3_000_000 + n, language: "zh-hans");

    private IReadOnlyList<OutboxItem> CheckIn(TurnKit kit, int count) =>
        kit.Run([.. Enumerable.Range(0, count).Select(_ => (ChatEvent)A.Message("打卡").From(Member(++_people)))]);
}
