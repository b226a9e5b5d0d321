using GroupBot.Events;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Scores;

/// <summary><c>/spread</c> as a reply: how a message went round, for admins in private.</summary>
internal sealed class SpreadTests : IDisposable
{
    private static readonly Person[] People = NightKit.People;

    private readonly TurnKit _kit = KitExtensions.AllFeatures().WithGroup();

    public SpreadTests() => _kit.Tell(KitExtensions.Owner, "/start");

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Spread_OfAnAnnouncement_CountsEachOnceByCircleAndHour()
    {
        _kit.Run(A.Message("I was here once").From(People[10]), A.Message("and so was I").From(People[11]));
        _kit.Days(15);
        var news = A.Message("we meet on Saturday at eight").From(KitExtensions.Owner).Received();
        _kit.Run(news);
        var answer = A.Message("count me in then").From(People[0]).ReplyTo(news.Message.Id, KitExtensions.Owner).Received();
        _kit.Run(answer);
        _kit.Run(A.Reaction(People[0], news.Message.Id, ["👍"]), A.Reaction(People[1], answer.Message.Id, ["👍"]));
        _kit.Run(A.Message("this answers nothing at all").From(People[4]));
        _kit.Advance(TimeSpan.FromHours(3));
        _kit.Run(A.Reaction(People[2], news.Message.Id, ["👍"]), A.Reaction(KitExtensions.Owner, news.Message.Id, ["👍"]));
        _kit.Advance(TimeSpan.FromHours(1));

        var page = Ask(news);

        // Of the eight regulars three, two of them within the hour; of the two who came once nobody: half of one for the line.
        Assert.That(page, Does.Contain("• Regular: 3 of 8 (38%): 1 h: 2 · 6 h: 3").And.Not.Contain("24 h:"), "four hours are over");
        Assert.That(page, Does.Contain("• Quiet: 0 of 2 (0%)"));
        // Two steps outwards from 3/8 to (1/2)/2: √(2/3) a step, halved after log(1/2)/log(√(2/3)) = 3.4.
        Assert.That(page, Does.Contain("keeps 82% of it; after 3.4 circles half is left"));
    }

    /// <summary>Of a message that nobody is known to have written, and somebody who came after it.</summary>
    [Test]
    public void Spread_WhereSomebodyJoinedLater_LeavesThemOut()
    {
        _kit.Days(15);
        var news = A.Message("we meet on Saturday at eight").FromAnonymousAdmin().Received();
        _kit.Run(news);
        _kit.Advance(TimeSpan.FromMinutes(1));
        _kit.Run(A.Changed(People[9], MemberStatus.Left, MemberStatus.Member));
        _kit.Run(A.Message("what did I miss of it").From(People[9]));
        _kit.Sleep();
        _kit.Night();
        Assert.That(_kit.StandingOf(People[9]), Is.Not.Null, "they are in a circle by now");

        Assert.That(Ask(news), Does.Contain("by somebody").And.Contain("of 8 (").And.Not.Contain("Newcomer"));
    }

    /// <summary>Who was there, left, and came back was there; who came, left and came again was not.</summary>
    [Test]
    public void Spread_WhereSomebodyLeftAndCameBack_CountsThem()
    {
        _kit.Days(15);
        var news = A.Message("we meet on Saturday at eight").From(KitExtensions.Owner).Received();
        _kit.Run(news);
        _kit.Run(A.Reaction(People[0], news.Message.Id, ["👍"]));
        _kit.Advance(TimeSpan.FromMinutes(1));
        Come(People[9]);
        Leave(People[0], People[9]);
        _kit.Advance(TimeSpan.FromMinutes(1));
        Come(People[0], People[9]);
        _kit.Run(A.Message("here I am once more").From(People[9]));
        _kit.Sleep();
        _kit.Night();

        Assert.That(Ask(news), Does.Contain("• Regular: 1 of 8 (13%)").And.Not.Contain("Newcomer"));

        void Come(params Person[] people) => _kit.Run([.. people.Select(person => A.Changed(person, MemberStatus.Left, MemberStatus.Member))]);

        void Leave(params Person[] people) => _kit.Run([.. people.Select(person => A.Changed(person, MemberStatus.Member, MemberStatus.Left))]);
    }

    /// <summary>Whoever never opened the private chat is told to, and nothing is counted.</summary>
    [Test]
    public void Spread_WhereThePrivateChatIsNotOpen_SaysHowToOpenIt()
    {
        using var kit = KitExtensions.AllFeatures().WithGroup();
        var news = A.Message("we meet on Saturday at eight").From(People[0]).Received();
        kit.Run(news);

        var said = kit.Run(A.Message("/spread").From(KitExtensions.Owner).ReplyTo(news.Message.Id, People[0])).Text();
        Assert.That(said, Does.Contain("/start").And.Not.Contain("still being counted"));
        Assert.That(kit.Lines("select handler from work"), Is.Empty);
    }

    [Test]
    public void Spread_InTheGroup_IsAnsweredInPrivateAndTheLineIsDeleted()
    {
        _kit.Days(1);
        var news = A.Message("we meet on Saturday at eight").From(People[0]).Received();
        _kit.Run(news);

        var asked = _kit.Run(A.Message("/spread").From(KitExtensions.Owner).ReplyTo(news.Message.Id, People[0]));

        Assert.That(asked.Where(item => item.Effect is SendText).Select(item => item.To.Person).Distinct(), Is.EqualTo(new[] { _kit.Person(KitExtensions.Owner).No }));
        Assert.That(asked.Effects<DeleteMessages>(), Has.Count.EqualTo(1));
        Assert.That(_kit.RunWork().Text(), Does.Contain("Newcomer: 0 of 7").And.Contain("Nobody responded yet"));
    }

    [TestCase("/spread")]
    [TestCase("传播情况")]
    public void Spread_WithoutAMessage_SaysHow(string line) =>
        Assert.That(_kit.Tell(KitExtensions.Owner, line).Text(), Does.Contain("Reply to the message in the group, with /spread."));

    [Test]
    public void Spread_OfAMessageThatIsNotKnown_SaysSo() => Assert.That(
        _kit.Run(A.Message("/spread").From(KitExtensions.Owner).ReplyTo(new MessageId(987_654), People[0])).Text(), Does.Contain("no record of that message"));

    [Test]
    public void Spread_ByAMember_IsRefused()
    {
        _kit.Days(1);
        var news = A.Message("we meet on Saturday at eight").From(KitExtensions.Owner).Received();
        _kit.Run(news);
        _kit.Run(A.Message("/spread").From(People[0]).ReplyTo(news.Message.Id, KitExtensions.Owner));

        Assert.That(_kit.Lines("select handler from work"), Is.Empty);
    }

    private string Ask(MessageReceived about)
    {
        _kit.Run(A.Message("/spread").From(KitExtensions.Owner).ReplyTo(about.Message.Id, KitExtensions.Owner));
        return _kit.RunWork().Text();
    }
}
