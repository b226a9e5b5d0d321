using GroupBot.Events;
using GroupBot.Features.Newcomers;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Newcomers;

/// <summary>Newcomers who spoke and got no word from anybody. The kit's clock begins on 2 March 2026, 12:00 UTC; the group is in UTC.</summary>
internal sealed class NewcomersTests : IDisposable
{
    private static readonly Person Owner = KitExtensions.Owner;
    private static readonly Person Ann = A.Person("Ann");
    private static readonly Person Lin = A.Person("Lin", username: "lin_reads");

    private readonly TurnKit _kit = KitExtensions.AllFeatures().WithGroup();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Count_OfANewcomerWhoSpoke_BeginsTwelveHoursLater()
    {
        JoinAndSay(Lin);
        _kit.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        Assert.That(Count(), Is.Zero);

        _kit.Advance(TimeSpan.FromSeconds(1));

        Assert.That((Count(), More(Language.En)), Is.EqualTo((1, "")));
    }

    [Test]
    public void More_AfterADay_SaysThatItIsOverdue()
    {
        JoinAndSay(Lin);
        _kit.Advance(TimeSpan.FromHours(1));
        JoinAndSay(A.Person("Bo"));
        _kit.Advance(TimeSpan.FromHours(23));

        Assert.That(Count(), Is.EqualTo(2));
        Assert.That((More(Language.ZhHans), More(Language.En)), Is.EqualTo(("（1 位已经超过一天）", " (1 for more than a day)")));
    }

    [Test]
    public void More_WhereAllAreOverdue_CountsThemOnce()
    {
        JoinAndSay(Lin);
        _kit.Advance(TimeSpan.FromHours(24));

        Assert.That((More(Language.ZhHans), More(Language.En)), Is.EqualTo(("（已经超过一天）", " (for more than a day)")));
    }

    /// <summary>An admin who looks somebody up, or gives them points, has said nothing to them.</summary>
    [TestCase("/invitedby @lin_reads")]
    [TestCase("加分 5 hello")]
    public void Count_OfWhomACommandNamed_StillWaits(string command)
    {
        var hello = A.Message("hello").From(Lin);
        _kit.Run(A.Joined(Lin));
        _kit.Run(hello);

        _kit.Run(A.Message(command).From(Owner).ReplyTo(hello.MessageId, Lin));
        _kit.Advance(TimeSpan.FromHours(13));

        Assert.That(Count(), Is.EqualTo(1));
        Assert.That(_kit.Scalar<long>("select count(*) from arrival_contacts"), Is.Zero);
    }

    [Test]
    public void Count_OfWhoNeverSpoke_IsZero()
    {
        _kit.Run(A.Joined(Lin));
        _kit.Run(A.Message("/ping").From(Lin));
        _kit.Advance(TimeSpan.FromHours(13));

        Assert.That(Count(), Is.Zero, "a command to a bot is no word to people");
    }

    [Test]
    public void Count_OfWhoWasHereAllAlong_IsZero()
    {
        _kit.Run(A.Message("hi").From(Lin));
        _kit.Advance(TimeSpan.FromHours(13));

        Assert.That(Count(), Is.Zero);
    }

    [Test]
    public void Count_OfWhoCameBack_IsZero()
    {
        _kit.Run(A.Joined(Lin));
        _kit.Advance(TimeSpan.FromHours(1));
        _kit.Run(A.Gone(Lin));
        _kit.Advance(TimeSpan.FromHours(1));
        JoinAndSay(Lin);
        _kit.Advance(TimeSpan.FromHours(13));

        Assert.That(Count(), Is.Zero);
    }

    [Test]
    public void Count_AfterAReply_IsZero()
    {
        var said = JoinAndSay(Lin);
        _kit.Run(A.Message("welcome").From(Ann).ReplyTo(said, Lin));

        Assert.That(CountLater(), Is.Zero);
    }

    [Test]
    public void Count_AfterAReplyOfAnAnonymousAdmin_IsZero()
    {
        var said = JoinAndSay(Lin);
        _kit.Run(A.Message("welcome").FromAnonymousAdmin().ReplyTo(said, Lin));

        Assert.That(CountLater(), Is.Zero);
    }

    [Test]
    public void Count_AfterAReaction_IsZero()
    {
        var said = JoinAndSay(Lin);
        _kit.Run(A.Reaction(Ann, said, ["👍"]));

        Assert.That(CountLater(), Is.Zero);
    }

    [Test]
    public void Count_AfterAMention_IsZero()
    {
        JoinAndSay(Lin);
        _kit.Run(A.Message("hi @lin_reads").From(Ann));

        Assert.That(CountLater(), Is.Zero);
    }

    [Test]
    public void Count_AfterAMentionByName_IsZero()
    {
        var bo = A.Person("Bo");
        JoinAndSay(bo);
        _kit.Run(A.Message("hi Bo").From(Ann).Mentioning("Bo", bo));

        Assert.That(CountLater(), Is.Zero);
    }

    /// <summary>Not by a bot, not by themselves, not before they spoke, not by a reaction that was taken back.</summary>
    [Test]
    public void Count_AfterWhatIsNoAnswer_IsOne()
    {
        _kit.Run(A.Joined(Lin));
        _kit.Run(A.Message("who is @lin_reads").From(Ann));
        var said = A.Message("hi").From(Lin);
        _kit.Run(said);
        _kit.Run(
            A.Message("welcome").From(A.Person("Rose", isBot: true)).ReplyTo(said.MessageId, Lin),
            A.Message("anybody?").From(Lin).ReplyTo(said.MessageId, Lin),
            A.Reaction(Ann, said.MessageId, [], ["👍"]),
            A.Message("nice weather").From(Ann));

        Assert.That(CountLater(), Is.EqualTo(1));
    }

    [Test]
    public void Count_OfWhoLeft_IsZero()
    {
        JoinAndSay(Lin);
        _kit.Advance(TimeSpan.FromMinutes(1));
        _kit.Run(A.Gone(Lin));

        Assert.That(CountLater(), Is.Zero);
    }

    [Test]
    public void Count_ThreeDaysAfterTheJoin_IsZeroAndTheRowGoes()
    {
        JoinAndSay(Lin);
        _kit.Advance(TimeSpan.FromHours(72) - TimeSpan.FromSeconds(1));
        Assert.That(Count(), Is.EqualTo(1));
        _kit.Advance(TimeSpan.FromSeconds(1));

        Assert.That(Count(), Is.Zero);
        _kit.RunJob("Newcomers.prune", GroupNo.Private, 1);
        Assert.That(_kit.Scalar<long>("select count(*) from newcomers"), Is.Zero);
    }

    [Test]
    public void Open_InPrivate_NamesThemWithALinkAndATime()
    {
        var said = JoinAndSay(A.Person("<b>Lin&", last: "Xiao"));
        _kit.Advance(TimeSpan.FromHours(13));

        var list = _kit.PressPrivately(Owner, $"todo:{_kit.Group().No}:newcomers");

        // −1001000000001 on the wire is c/1000000001.
        Assert.That(list.Text(), Does.Contain("• &lt;b&gt;Lin&amp; Xiao · 2 Mar 12:00")
            .And.Contain($"<a href=\"https://t.me/c/1000000001/{said.Value}\">first message</a>").And.Not.Contain("tg://"));
        Assert.That(list.Effects<SendText>().Count, Is.EqualTo(1));
        Assert.That(list.Single(item => item.Effect is SendText).To.Person, Is.EqualTo(_kit.Person(Owner).No));
    }

    [Test]
    public void Open_InChinese_SaysWhoIsOverdue()
    {
        JoinAndSay(Lin);
        _kit.Advance(TimeSpan.FromHours(25));

        Assert.That(_kit.PressPrivately(Owner with { LanguageCode = "zh-hans" }, $"todo:{_kit.Group().No}:newcomers").Text(),
            Does.Contain("说过话，还没有人回复").And.Contain("⏰ Lin · 3月2日 12:00").And.Contain("第一句话"));
    }

    [Test]
    public void Open_ByWhoIsNoAdmin_IsRefused()
    {
        JoinAndSay(Lin);
        _kit.Advance(TimeSpan.FromHours(13));

        var answer = _kit.PressPrivately(Ann, $"todo:{_kit.Group().No}:newcomers");

        Assert.That(answer.Toast(), Does.Contain("Only this group's admins"));
        Assert.That(answer.Effects<SendText>(), Is.Empty);
    }

    [Test]
    public void Open_WhenAllAreAnswered_SaysSo() => Assert.That(
        _kit.PressPrivately(Owner, $"todo:{_kit.Group().No}:newcomers").Text(), Does.Contain("Every newcomer has been answered"));

    private MessageId JoinAndSay(Person person)
    {
        var said = A.Message("hello everybody").From(person);
        _kit.Run(A.Joined(person));
        _kit.Run(said);
        return said.MessageId;
    }

    private long CountLater()
    {
        _kit.Advance(TimeSpan.FromHours(13));
        return Count();
    }

    private long Count()
    {
        var count = -1L;
        _kit.InTurn(turn => count = NewcomersPages.Count(turn, _kit.Group()));
        return count;
    }

    private string More(Language language)
    {
        var more = "";
        _kit.InTurn(turn => more = NewcomersPages.More(turn, _kit.Group(), language).Html);
        return more;
    }
}
