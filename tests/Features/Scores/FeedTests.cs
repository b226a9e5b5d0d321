using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Scores;

/// <summary>What features write into the log is awarded.</summary>
internal sealed class FeedTests : IDisposable
{
    private static readonly Person Ann = A.Person("Ann", language: "en"), Bob = A.Person("Bob", language: "en"), Cleo = A.Person("Cleo");

    private readonly TurnKit _kit = KitExtensions.AllFeatures().WithGroup();

    public void Dispose() => _kit.Dispose();

    [TestCase("谢谢")]
    [TestCase("感谢！")]
    [TestCase("/thanks")]
    public void Thanks_AsAReply_AwardsAndIsAnsweredByAReaction(string text)
    {
        var hint = Help(Bob);

        var asked = Thank(text, Ann, hint, Bob);

        Assert.That(asked.Effects<React>().Single().Emoji, Is.EqualTo("✍"));
        Assert.That(asked.Effects<SendText>(), Is.Empty);
        // A giver outside the active circle counts half.
        Assert.That(Amounts(AwardKind.Thanks), Is.EqualTo(new[] { "5" }));
    }

    [Test]
    public void Thanks_AgainWithinTheWeek_IsToldPrivatelyAndGivesNothing()
    {
        _kit.Tell(Ann, "/start");
        Thank("谢谢", Ann, Help(Bob), Bob);
        _kit.Advance(TimeSpan.FromDays(2));

        var asked = Thank("谢谢", Ann, Help(Bob), Bob);

        Assert.That(asked.Effects<React>(), Is.Empty);
        Assert.That(asked.Single(item => item.Effect is SendText).To.Person, Is.EqualTo(_kit.Person(Ann).No));
        Assert.That(asked.Text(), Does.Contain("7 days"));
        Assert.That(Amounts(AwardKind.Thanks), Is.EqualTo(new[] { "5" }));
    }

    [Test]
    public void Thanks_TheFourthOfADay_IsToldPrivately()
    {
        _kit.Tell(Ann, "/start");
        foreach (var name in (string[])["B1", "B2", "B3"])
        {
            Thank("谢谢", Ann, Help(A.Person(name)), A.Person(name));
        }

        Assert.That(Thank("谢谢", Ann, Help(Bob), Bob).Text(), Does.Contain("3 people"));
        Assert.That(Amounts(AwardKind.Thanks), Has.Count.EqualTo(3));
    }

    [Test]
    public void Thanks_ToOneselfOrWithoutAReply_IsTalk()
    {
        var hint = Help(Ann);

        Assert.That(Thank("谢谢", Ann, hint, Ann), Is.Empty);
        Assert.That(_kit.Say("谢谢", Bob), Is.Empty);
        Assert.That(Amounts(AwardKind.Thanks), Is.Empty);
    }

    [Test]
    public void CheckIns_OfSevenDays_GiveTheBonusOnce()
    {
        for (var day = 0; day < 9; day++)
        {
            _kit.Say("打卡", Cleo);
            _kit.Advance(TimeSpan.FromDays(1));
        }

        Assert.That(Amounts(AwardKind.StreakBonus), Is.EqualTo(new[] { "5" }));
        Assert.That(_kit.Lines("select number from activity where kind = 19"), Is.EqualTo(new[] { "7" }));
    }

    [Test]
    public void CheckIns_OfTwoRowsOfSeven_GiveTheBonusInEach()
    {
        _kit.InTurn(turn => turn.Settings.Set(_kit.Group().No, CheckInsSettings.Cards, "0", turn.Now));
        for (var day = 0; day < 16; day++)
        {
            if (day != 7)
            {
                _kit.Say("打卡", Cleo);
            }

            _kit.Advance(TimeSpan.FromDays(1));
        }

        Assert.That(Amounts(AwardKind.StreakBonus), Is.EqualTo(new[] { "5", "5" }));
    }

    /// <summary>A word that is a command is none the less one: no talk, and no answer to anybody.</summary>
    [TestCase("谢谢", 1)]
    [TestCase("/thanks", 1)]
    [TestCase("排行", 1)]
    [TestCase("我要退出排行", 1)]
    [TestCase("谢谢你们大家，读得真开心", 0)]
    public void Words_ThatCallACommand_AreLoggedAsOne(string text, int flag)
    {
        var hint = Help(Bob);
        _kit.Advance(TimeSpan.FromMinutes(5));
        _kit.Run(A.Message(text).From(Ann).ReplyTo(hint, Bob));

        Assert.That(_kit.Lines("select flags & 1 from activity where kind = 1 order by seq desc limit 1"), Is.EqualTo(new[] { $"{flag}" }));
        Assert.That(_kit.Lines($"select count(*) from awards where kind in (1, 2, 3) and seq > (select max(seq) - 1 from activity where kind = 1)"),
            Is.EqualTo(new[] { flag is 1 ? "0" : "3" }));
    }

    private MessageId Help(Person person)
    {
        _kit.Advance(TimeSpan.FromMinutes(2));
        var hint = A.Message("the second chapter has it, on page 40").From(person).Received();
        _kit.Run(hint);
        return hint.Message.Id;
    }

    private IReadOnlyList<GroupBot.Outbox.OutboxItem> Thank(string text, Person from, MessageId hint, Person to) =>
        _kit.Run(A.Message(text).From(from).ReplyTo(hint, to));

    private IReadOnlyList<string> Amounts(AwardKind kind) => _kit.Lines($"select amount from awards where kind = {(int)kind} order by seq");
}
