using GroupBot.Events;
using GroupBot.Features.Scores;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Scores;

/// <summary>What members see of their own scores: points, /me and the boards.</summary>
internal sealed class MembersViewTests : IDisposable
{
    private static readonly Person Ann = A.Person("Ann", language: "en"), Bob = A.Person("Bob", language: "en"), Cleo = A.Person("Cleo", language: "zh-hans");

    private readonly TurnKit _kit = KitExtensions.AllFeatures().WithGroup();
    private int _said;

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Points_OfWhoWrote_AreALineOfTheDayAndTheBalance()
    {
        Write(Ann, 3);

        var text = _kit.Tell(Ann, "/points").Text();

        Assert.That(text, Does.Contain("points: 30").And.Contain("+30  activity"));
    }

    [Test]
    public void Points_OfTwoDays_StandWithTheEntriesTheNewestFirst()
    {
        Write(Ann, 1);
        _kit.InTurn(turn => turn.Points.Award(_kit.Group().No, _kit.Person(Ann).No, 5, "k", new("admin", "helped")));
        _kit.Advance(TimeSpan.FromDays(1));
        Write(Ann, 2);

        var text = _kit.Tell(Ann, "/points").Text();

        Assert.That(text, Does.Contain("points: 35"));
        Assert.That(text.IndexOf("+20", StringComparison.Ordinal), Is.LessThan(text.IndexOf("+10", StringComparison.Ordinal)));
        Assert.That(text.IndexOf("+10", StringComparison.Ordinal), Is.LessThan(text.IndexOf("+5", StringComparison.Ordinal)));
    }

    [Test]
    public void Spend_OfWhatActsGave_LowersTheBalanceAndNotTheLevel()
    {
        Write(Ann, 3);
        var (group, ann) = (_kit.Group().No, _kit.Person(Ann).No);
        var (tooMuch, paid) = (true, false);
        _kit.InTurn(turn => (tooMuch, paid) = (
            turn.Points.Spend(group, ann, 31, "a", new("price")), turn.Points.Spend(group, ann, 28, "b", new("price"))));

        Assert.That((tooMuch, paid), Is.EqualTo((false, true)));
        Assert.That(_kit.Members.Points.Balance(group, ann), Is.EqualTo(2));
        Assert.That(_kit.Tell(Ann, "/me").Text(), Does.Contain("Points: 2").And.Contain("Lv.0 · points to Lv.1: 220"));
    }

    [Test]
    public void Balance_WhereSpentPointsAreTakenBack_IsNeverBelowNothing()
    {
        var first = A.Message("what do you all read today?").From(Bob).Received();
        _kit.Run(first, A.Reaction(Ann, first.Message.Id, ["👍"]));
        var (group, ann) = (_kit.Group().No, _kit.Person(Ann).No);
        _kit.InTurn(turn => turn.Points.Spend(group, ann, 5, "b", new("price")));
        _kit.Run(A.Reaction(Ann, first.Message.Id, []));

        Assert.That(_kit.Members.Points.Balance(group, ann), Is.Zero);
    }

    [Test]
    public void Me_OfANewcomer_HasEveryLine()
    {
        Write(Ann, 5);
        _kit.InTurn(turn => turn.Settings.Set(_kit.Group().No, ScoresSettings.Titles, "0=Seed, 2=Tree", turn.Now));

        var text = _kit.Tell(Ann, "/me").Text();

        // 50 points; level 1 takes a quarter of the curve's 100 tens, 250.
        Assert.That(text, Does.Contain("Activity: 5 · Newcomer · no. 1 on the board"));
        Assert.That(text, Does.Contain("Lv.0 Seed · points to Lv.1: 200"));
        Assert.That(text, Does.Contain("Days active: 1"));
        Assert.That(text, Does.Contain("Next: "));
    }

    [Test]
    public void Me_InChinese_IsInMembersWords()
    {
        Write(Cleo, 1);

        var text = _kit.Tell(Cleo, "我的").Text();

        Assert.That(text, Does.Contain("活跃值：1 · 新朋友 · 排行第 1 名").And.Contain("Lv.0 · 还差 240 分到 Lv.1").And.Contain("累计活跃 1 天"));
    }

    [Test]
    public void Member_ForAdmins_ShowsTheSameLines()
    {
        Write(Ann, 5);
        _kit.Tell(KitExtensions.Owner, "/start");

        Assert.That(_kit.Tell(KitExtensions.Owner, "/member Ann").Text(), Does.Contain("Activity: 5").And.Contain("Lv.0").And.Not.Contain("Next:"));
    }

    [Test]
    public void Card_Pressed_IsAskedForInPrivate()
    {
        Write(Ann, 2);
        var press = _kit.PressPrivately(Ann, _kit.Tell(Ann, "/me").Button("card").Data!);

        Assert.That(press.Toast(), Does.Contain("few seconds"));
    }

    [Test]
    public void Titles_ThatAreNone_NameThePart()
    {
        var refusal = ScoresSettings.Titles.Check("1=Seed, Tree");

        Assert.That(refusal!.Text.Plain(GroupBot.Texts.Language.En), Does.Contain("“Tree” is not understood"));
        Assert.That(ScoresSettings.Titles.Understand("1：新芽、5=老友"), Is.EqualTo("1=新芽, 5=老友"));
    }

    [Test]
    public void Top_OfTheWeek_HasThreeAndOnesOwnPlace()
    {
        Write(Ann, 1);
        Write(Bob, 3);
        Write(Cleo, 2);
        Write(KitExtensions.Owner, 5);

        var text = _kit.Tell(Ann, "/top").Text();

        Assert.That(text, Does.Contain("1. Bob · 30\n2. Cleo · 20\n3. Ann · 10").And.Contain("You: no. 3 · 10").And.Not.Contain("Olga"));
    }

    [TestCase("month", "1. Bob · 30\n2. Ann · 10")]
    [TestCase("all", "1. Bob · Lv.0 · 30\n2. Ann · Lv.0 · 10")]
    [TestCase("now", "1. Bob · activity 3\n2. Ann · activity 1")]
    public void Top_OfASpan_IsThatBoard(string span, string lines)
    {
        Write(Ann, 1);
        Write(Bob, 3);

        Assert.That(_kit.Tell(Ann, $"/top {span}").Text(), Does.Contain(lines).And.Contain("You: no. 2"));
    }

    [Test]
    public void Top_OfEquals_GoesByNumber()
    {
        Write(Bob, 2);
        Write(Ann, 2);

        Assert.That(_kit.Tell(Ann, "/top").Text(), Does.Contain("1. Bob · 20\n2. Ann · 20").And.Contain("You: no. 2"));
    }

    [Test]
    public void Top_OfWhoLeftTheBoards_ShowsThemToNobody()
    {
        Write(Ann, 1);
        Write(Bob, 3);
        Assert.That(_kit.Say("我要退出排行", Bob), Has.Count.EqualTo(1));

        Assert.That(_kit.Tell(Ann, "/top").Text(), Does.Contain("1. Ann · 10").And.Contain("You: no. 1").And.Not.Contain("Bob"));
        Assert.That(_kit.Tell(Ann, "/top now").Text(), Does.Contain("You: no. 1").And.Not.Contain("Bob"));
        Assert.That(_kit.Tell(Bob, "/top").Text(), Does.Contain("You're off the boards"));
        Assert.That(_kit.Tell(Bob, "/me").Text(), Does.Contain("not on the boards"));

        _kit.Tell(Bob, "/top on");
        Assert.That(_kit.Tell(Ann, "/top").Text(), Does.Contain("1. Bob · 30"));
    }

    [Test]
    public void Top_InTheGroup_IsReadByWhoeverAsksAlone()
    {
        Write(Ann, 1);

        Assert.That(_kit.Run(A.Message("排行榜").From(Ann)).Single(item => item.Effect is EphemeralEffect or SendText).Reader(), Is.EqualTo(_kit.Person(Ann).No));
    }

    /// <summary>So many messages that count whole, two minutes apart.</summary>
    private void Write(Person person, int messages)
    {
        for (var n = 0; n < messages; n++)
        {
            _kit.Advance(TimeSpan.FromMinutes(2));
            _kit.Say($"page {++_said} was worth the evening", person);
        }
    }
}
