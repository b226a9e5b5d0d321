using GroupBot.Events;
using GroupBot.Groups.Settings;
using GroupBot.Members.Arrivals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Referrals;

/// <summary>What each flag finds in what a group did; the edges of its bounds are the core's tests.</summary>
internal sealed class HeldFlagTests : IDisposable
{
    private readonly TurnKit _kit = ReferralKit.New();

    public HeldFlagTests() => Set(HeldSettings.FellowHours, "0");

    public void Dispose() => _kit.Dispose();

    private static Person Lin => ReferralKit.Lin;

    private static Person Yu => ReferralKit.Yu;

    private static Person Tom => ReferralKit.Tom;

    private static Person Ann => ReferralKit.Ann;

    [Test]
    public void InStep_OfThreeEveryThreeMinutes_IsFound()
    {
        Set(HeldSettings.InStep, "3");
        var link = _kit.LinkOf(Lin);
        foreach (var friend in new[] { Yu, Ann, A.Person("Max") })
        {
            _kit.Run(A.Joined(friend, link: link));
            _kit.Advance(TimeSpan.FromMinutes(3));
        }

        Speak(Tom, Yu);

        Assert.That(Flags(Yu), Is.EqualTo(new[] { "2|3|3|180" }));
    }

    [TestCase(true), TestCase(false)]
    public void OnlyInviter_WhereNoAnswerIsNeeded_IsFound(bool tomToo)
    {
        Set(ArrivalSettings.NeedsAnswer, "false");
        _kit.Run(A.Joined(Yu, link: _kit.LinkOf(Lin)));
        if (tomToo)
        {
            Answer(Tom, Yu);
        }

        Speak(Lin, Yu);

        Assert.That(Flags(Yu), Is.EqualTo(tomToo ? [] : new[] { "3|1|0|0" }));
        Assert.That(_kit.State(Yu), Does.StartWith(tomToo ? "2|" : "7|"));
    }

    /// <summary>Two of the inviter's went again before their 30 days were over.</summary>
    [Test]
    public void Leavers_OfTheInviter_AreFound()
    {
        Set(HeldSettings.LeaversLeast, "2");
        var link = _kit.LinkOf(Lin);
        foreach (var leaver in new[] { A.Person("Max"), A.Person("Mia") })
        {
            _kit.Run(A.Joined(leaver, link: link));
            _kit.NextDay();
            _kit.Run(A.Gone(leaver));
        }

        _kit.NextDay(31);
        _kit.Run(A.Joined(Yu, link: link));
        Speak(Tom, Yu);

        Assert.That(Flags(Yu), Is.EqualTo(new[] { "4|2|60|2" }));
    }

    /// <summary>The inviter goes and comes again through the link of whom they brought: known since before the bot, or not.</summary>
    [TestCase(true), TestCase(false)]
    public void Mutual_OfWhoComesThroughEachOthersLink_IsFound(bool sawInviterCome)
    {
        var inviter = sawInviterCome ? Ann : Lin;
        if (sawInviterCome)
        {
            _kit.Run(A.Joined(Ann));
            _kit.Tell(Ann, "/start");
        }

        _kit.Run(A.Joined(Yu, link: _kit.LinkOf(inviter)));
        _kit.Tell(Yu, "/start");
        var back = _kit.LinkOf(Yu);
        _kit.Run(A.Gone(inviter));
        _kit.Run(A.Joined(inviter, link: back));
        Speak(Tom, Yu);

        Assert.That(Flags(Yu), Is.EqualTo(new[] { "5|1|0|0" }));
    }

    [TestCase(true), TestCase(false)]
    public void SamePhrases_OfTheInvitersPeopleAlone_AreFound(bool strangerToo)
    {
        var link = _kit.LinkOf(Lin);
        _kit.Run(A.Joined(Yu, link: link));
        _kit.Advance(TimeSpan.FromHours(3));
        _kit.Run(A.Joined(Ann, link: link));
        var max = A.Person("Max");
        _kit.Run(A.Joined(max));
        foreach (var person in strangerToo ? new[] { Yu, Ann, max } : [Yu, Ann])
        {
            _kit.Run(A.Message("大家好，我是新来的，请多多关照！").From(person));
            _kit.Run(A.Message("Nice to meet you all here :)").From(person));
            _kit.Run(A.Message("早").From(person));
        }

        Speak(Tom, Yu);

        Assert.That(Flags(Yu), Is.EqualTo(strangerToo ? [] : new[] { "6|2|2|0" }));
    }

    [TestCase(true), TestCase(false)]
    public void FellowsAlone_WhoAnswerEachOther_AreFound(bool tomToo)
    {
        Set(HeldSettings.FellowHours, "24");
        var link = _kit.LinkOf(Lin);
        _kit.Run(A.Joined(Yu, link: link));
        _kit.Run(A.Joined(Ann, link: link));
        if (tomToo)
        {
            Answer(Tom, Yu);
        }

        Speak(Ann, Yu);

        Assert.That(Flags(Yu), Is.EqualTo(tomToo ? [] : new[] { "7|1|0|24" }));
    }

    [Test]
    public void Phrases_AfterNinetyDays_AreGone()
    {
        _kit.Run(A.Joined(Yu, link: _kit.LinkOf(Lin)));
        _kit.Run(A.Message("大家好，我是新来的，请多多关照！").From(Yu));

        _kit.NextDay(91);
        var kept = _kit.Scalar<long>("select count(*) from arrival_phrases");
        _kit.NextDay();

        Assert.That(kept, Is.EqualTo(1));
        Assert.That(_kit.Scalar<long>("select count(*) from arrival_phrases"), Is.Zero);
    }

    /// <summary>Who asks to be forgotten leaves no fingerprint; numbers that mean nobody stay.</summary>
    [Test]
    public void Forget_OfANewcomer_DeletesTheirPhrases()
    {
        _kit.Run(A.Joined(Yu, link: _kit.LinkOf(Lin)));
        _kit.Run(A.Message("大家好，我是新来的，请多多关照！").From(Yu));
        _kit.Tell(Yu, "/start");

        _kit.PressPrivately(Yu, _kit.Tell(Yu, "/forgetme").Buttons()[0].Data!);
        _kit.RunWork();

        Assert.That(_kit.Scalar<long>("select count(*) from arrival_phrases"), Is.Zero);
    }

    /// <summary>A newcomer speaks on three days and is answered by somebody; then the third is over.</summary>
    private void Speak(Person other, Person newcomer)
    {
        for (var day = 0; day < 3; day++)
        {
            Answer(other, newcomer);
            _kit.NextDay();
        }
    }

    private void Answer(Person other, Person newcomer)
    {
        var said = A.Message("早").From(newcomer);
        _kit.Run(said);
        _kit.Run(A.Reaction(other, said.MessageId, ["👍"]));
    }

    private IReadOnlyList<string> Flags(Person person) =>
        [.. _kit.Lines($"select flag, found, bound, span from arrival_flags where member_no = {_kit.Person(person).No} order by flag")];

    private void Set(Setting setting, string value) => _kit.InTurn(turn => turn.Settings.Set(_kit.Group().No, setting, value, turn.Now));
}
