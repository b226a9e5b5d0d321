using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Referrals;

internal sealed class ReferralCommandTests : IDisposable
{
    private readonly TurnKit _kit = ReferralKit.New();

    public ReferralCommandTests()
    {
        _kit.Tell(KitExtensions.Owner, "/start");
        _kit.Run(A.Joined(ReferralKit.Ann));
    }

    public void Dispose() => _kit.Dispose();

    private static Person Owner => KitExtensions.Owner;

    private static Person Ann => ReferralKit.Ann;

    [Test]
    public void Set_ByAnAdmin_CreditsAndCanBeTakenBack()
    {
        var done = Say("/referral set @ann @lin met at the fair");
        var set = _kit.State(Ann);
        var again = Say("/referral set @ann @lin again");
        var undone = _kit.PressPrivately(Owner, done.Button("Undo").Data!);

        Assert.That(done.TextsTo(_kit, Owner).Single(), Is.EqualTo("Done: Ann was invited by 林.\nReason: met at the fair"));
        Assert.That(done.TextsTo(_kit, ReferralKit.Lin).Single(), Does.StartWith("「Test group」：管理员把 Ann 记为你邀请的朋友"));
        Assert.That(undone.TextsTo(_kit, ReferralKit.Lin).Single(), Is.EqualTo("「Test group」：Ann 不再记为你邀请的，管理员改过了。"));
        Assert.That(set, Is.EqualTo($"1|{_kit.Person(ReferralKit.Lin).No}|1"));
        Assert.That(again.Text(), Is.EqualTo("Ann was invited by 林 already."));
        Assert.That(undone.Toast(), Is.EqualTo("Undone: the inviter is again who it was before."));
        Assert.That(_kit.State(Ann), Is.EqualTo("1||0"));
        Assert.That(_kit.PressPrivately(Owner, done.Button("Undo").Data!).Toast(), Does.StartWith("This was taken back already"));
    }

    /// <summary>Whoever came by one's link and is another's by an admin's word did not come through that one's link; both read what became of it.</summary>
    [Test]
    public void Set_OfWhoCameByALink_SaysSoAndTellsBoth()
    {
        _kit.Tell(ReferralKit.Tom, "/start");
        _kit.Run(A.Joined(ReferralKit.Yu, link: _kit.LinkOf(ReferralKit.Tom)));
        var hello = A.Message("hi").From(ReferralKit.Yu);
        _kit.Run(hello);

        var done = _kit.Run(A.Message("/referral set @lin met at the fair").From(Owner).ReplyTo(hello.MessageId, ReferralKit.Yu));
        var page = _kit.Run(A.Message("/invitedby").From(Owner).ReplyTo(hello.MessageId, ReferralKit.Yu)).TextsTo(_kit, Owner).Single();
        var undone = _kit.PressPrivately(Owner, done.Button("Undo").Data!);

        Assert.That(done.TextsTo(_kit, ReferralKit.Tom).Single(), Is.EqualTo("“Test group”: 小雨 is no longer noted as invited by you; an admin changed it."));
        Assert.That(page, Does.Contain("invited by 林, as an admin said").And.Not.Contain("through the link of 林"));
        Assert.That(undone.TextsTo(_kit, ReferralKit.Tom).Single(), Does.StartWith("“Test group”: an admin noted 小雨 as invited by you"));
        Assert.That(undone.TextsTo(_kit, ReferralKit.Lin).Single(), Does.Contain("不再记为你邀请的"));
    }

    /// <summary>What was set since may stand in the way of taking back: no undo closes a circle.</summary>
    [Test]
    public void Undo_ThatWouldCloseACircle_IsRefused()
    {
        _kit.Run(A.Joined(ReferralKit.Yu));
        var bo = A.Person("Bo", username: "bo");
        _kit.Run(A.Joined(bo));
        Say("/referral set @ann @bo met");
        var first = Say("/referral set @ann @lin met");
        Say("/referral set @bo @ann met");

        var undone = _kit.PressPrivately(Owner, first.Button("Undo").Data!);

        Assert.That(undone.Toast(), Is.EqualTo("Bo came through Ann: it cannot be the other way round too."));
        Assert.That(_kit.State(Ann), Is.EqualTo($"1|{_kit.Person(ReferralKit.Lin).No}|1"));
    }

    [Test]
    public void Set_AsAReplyToTheNewcomer_NamesTheInviterAlone()
    {
        var hello = A.Message("hi").From(Ann);
        _kit.Run(hello);

        _kit.Run(A.Message("/referral set @lin met at the fair").From(Owner).ReplyTo(hello.MessageId, Ann));

        Assert.That(_kit.State(Ann), Is.EqualTo($"1|{_kit.Person(ReferralKit.Lin).No}|1"));
    }

    /// <summary>Who is named in the reason is no part of the call.</summary>
    [Test]
    public void Set_AsAReplyWithSomebodyInTheReason_IsTheSame()
    {
        var hello = A.Message("hi").From(Ann);
        _kit.Run(hello);

        _kit.Run(A.Message("/referral set @lin met via @tom").From(Owner).ReplyTo(hello.MessageId, Ann));

        Assert.That(_kit.State(Ann), Is.EqualTo($"1|{_kit.Person(ReferralKit.Lin).No}|1"));
    }

    /// <summary>Most people bear no @name: they are mentioned by their first name.</summary>
    [Test]
    public void Set_OfPeopleWithoutUsernames_MeansBoth()
    {
        _kit.Run(A.Joined(ReferralKit.Yu));

        _kit.Run(A.Message("/referral set 小雨 林 met").From(Owner).Mentioning("小雨", ReferralKit.Yu).Mentioning("林", ReferralKit.Lin));

        Assert.That(_kit.State(ReferralKit.Yu), Is.EqualTo($"1|{_kit.Person(ReferralKit.Lin).No}|1"));
    }

    [Test]
    public void Set_ByAnAnonymousAdmin_NamesNobodyInTheGroup()
    {
        var done = _kit.Run(A.Message("/referral set @ann @lin met").FromAnonymousAdmin());
        var refused = _kit.Run(A.Message("/referral set @ann @ann met").FromAnonymousAdmin());
        var page = _kit.Run(A.Message("/invitedby @ann").FromAnonymousAdmin());

        Assert.That(done.Where(item => item.Reader() is null).Text(), Is.EqualTo("已改。"));
        Assert.That(refused.Text(), Does.StartWith("没有改").And.Contain("自己的名义"));
        Assert.That(page.Text(), Does.StartWith("这是关于别人的"));
        Assert.That(_kit.State(Ann), Is.EqualTo($"1|{_kit.Person(ReferralKit.Lin).No}|1"));
    }

    [Test]
    public void Set_ByAMember_IsRefused()
    {
        _kit.Run(A.Message("/referral set @ann @lin x").From(ReferralKit.Tom));

        Assert.That(_kit.State(Ann), Is.EqualTo("1||0"));
    }

    [TestCase("@ann @ann x", "People can't invite themselves.")]
    [TestCase("@tom @lin x", "Tom did not come within the last 7 days: who invited them stays as it is.")]
    public void Set_ThatCannotBe_SaysWhy(string arguments, string why) =>
        Assert.That(Say("/referral set " + arguments).Text(), Is.EqualTo(why));

    [Test]
    public void Set_AfterAWeek_IsTooLate()
    {
        _kit.Advance(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));

        Assert.That(Say("/referral set @ann @lin x").Text(), Does.StartWith("Ann did not come within the last 7 days"));
    }

    [Test]
    public void Set_OfWhoCameThroughTheOther_IsACircle()
    {
        Say("/referral set @ann @lin x");
        var newcomer = A.Person("Nia", username: "nia");
        _kit.Tell(Ann, "/start");
        _kit.Run(A.Joined(newcomer, link: _kit.LinkOf(Ann)));

        Assert.That(Say("/referral set @ann @nia x").Text(), Is.EqualTo("Nia came through Ann: it cannot be the other way round too."));
    }

    /// <summary>Who came later cannot have invited them; of who came back it is not known who came first.</summary>
    [Test]
    public void Set_ToWhoCameLater_IsRefused()
    {
        _kit.Advance(TimeSpan.FromHours(1));
        _kit.Run(A.Joined(A.Person("Nia", username: "nia")));

        Assert.That(Say("/referral set @ann @nia x").TextsTo(_kit, Owner), Is.EqualTo(new[] { "Nia came after Ann, and cannot have invited them." }));
        Assert.That(_kit.State(Ann), Is.EqualTo("1||0"));
    }

    [Test]
    public void Set_OfWhoIsExcluded_SaysThatTheyStillDoNotCount()
    {
        Say("/referral set @ann @lin x");
        Say("/referral exclude @ann second account");

        var done = Say("/referral set @ann @tom x").TextsTo(_kit, Owner).Single();

        Assert.That(done, Does.StartWith("Done: Ann was invited by Tom.").And.EndsWith("Still, Ann is “not counted”, and does not count for Tom."));
    }

    [Test]
    public void Set_OfAReasonTooLong_SaysHowLong() =>
        Assert.That(Say("/referral set @ann @lin " + new string('x', 201)).Text(), Is.EqualTo("A reason has at most 200 characters; this one has 201."));

    [Test]
    public void InvitedBy_AskedByAnAdmin_TellsEveryStepInPrivate()
    {
        var done = Say("/referral set @ann @lin met at the fair");
        _kit.PressPrivately(Owner, done.Button("Undo").Data!);

        var page = Say("/invitedby @ann");

        Assert.That(page.TextsTo(_kit, Owner), Has.Count.EqualTo(1));
        Assert.That(page.Text(), Is.EqualTo(
            "<b>Ann</b> · “Test group”\nCame 2 Mar, without an invite link\n"
            + "Now: on the way; still to go: active on 3 days (1/3), a response from another member\n\n"
            + "2 Mar · on the way\n2 Mar · inviter changed to 林 (Olga: met at the fair)\n2 Mar · undone, inviter: nobody (Olga)"));
    }

    [Test]
    public void InvitedBy_OfWhoWasHereBeforeTheBot_SaysSo() =>
        Assert.That(Say("/invitedby @tom").Text(), Is.EqualTo("Tom came to “Test group” before I did: I do not know how."));

    [Test]
    public void Health_OfAPublicGroup_SaysWhoseItsJoinsAre()
    {
        const string Note = "whoever comes in by its public name is nobody's invite";
        Assert.That(_kit.Tell(Owner, "/health").Text(), Does.Not.Contain(Note));

        _kit.InTurn(turn => turn.Groups.Change(_kit.Group() with { Username = "readers" }));

        Assert.That(_kit.Tell(Owner, "/health").Text(), Does.Contain(Note));
    }

    private IReadOnlyList<OutboxItem> Say(string text) => _kit.Run(A.Message(text).From(Owner));
}
