using GroupBot.Events;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Me;

internal sealed class MemberCommandTests : IDisposable
{
    private readonly TurnKit _kit = ReferralKit.New();

    public MemberCommandTests()
    {
        _kit.Tell(KitExtensions.Owner, "/start");
        _kit.Run(A.Joined(ReferralKit.Ann, link: _kit.LinkOf(ReferralKit.Lin)));
        _kit.Run(A.Message("打卡").From(ReferralKit.Ann));
    }

    public void Dispose() => _kit.Dispose();

    private static Person Owner => KitExtensions.Owner;

    [TestCase("/member 林"), TestCase("/member @lin")]
    public void Member_InPrivate_IsOfTheGroupThatTheyLead(string line) =>
        Assert.That(_kit.Tell(Owner, line).Text(), Does.StartWith("<b>林</b> · lin\n\n“Test group” · member"));

    [Test]
    public void Member_ForAnAdmin_IsTheWholeCardInPrivate()
    {
        var said = _kit.Run(A.Message("/member @ann").From(Owner));

        Assert.That(said.TextsTo(_kit, Owner).Single(), Is.EqualTo(
            $"<b>Ann</b> · ann\n\n“Test group” · member · no. {NumberOf(ReferralKit.Ann)} in the group\nPoints: 20\nFirst met: 2 Mar (joined by an invite link)\nLast seen: 2 Mar\n"
            + "Activity: 2 · Newcomer · no. 1 on the board\nLv.0 · points to Lv.1: 230\nDays active: 1\n"
            + "Came through the link of 林, not counted yet (on the way)\nCheck-ins: 1 · days in a row: 1 · best 1"));
        Assert.That(said.Where(item => item.To.Person is null).Select(item => item.Effect), Is.All.InstanceOf<DeleteMessages>(), "nothing in the group, the line least of all");
    }

    [Test]
    public void Member_OfTheInviter_TellsWhomTheyBrought()
    {
        var card = _kit.Run(A.Message("/member @lin").From(Owner)).TextsTo(_kit, Owner).Single();

        Assert.That(card, Does.EndWith("Invites: 0 counted · 1 on the way"));
        Assert.That(card, Does.Not.Contain("Came "), "there before the bot");
    }

    [Test]
    public void Me_TellsOnesOwn_AndNamesNobody()
    {
        var card = _kit.Tell(ReferralKit.Ann, "/me").Text();

        Assert.That(card, Does.Contain($"no. {NumberOf(ReferralKit.Ann)}").And.Contain("Check-ins: 1 · days in a row: 1").And.Not.Contain("林"));
        Assert.That(_kit.Tell(ReferralKit.Lin, "我的").Text(), Does.Contain("邀请：有效 0 位 · 待达成 1 位").And.Not.Contain("Ann"));
    }

    [Test]
    public void Member_WhoWent_IsNotCalledAMember()
    {
        _kit.Run(A.Changed(ReferralKit.Ann, MemberStatus.Member, MemberStatus.Left));

        Assert.That(_kit.Run(A.Message("/member @ann").From(Owner)).TextsTo(_kit, Owner).Single(),
            Does.Contain("“Test group” · not in the group · no.").And.Contain("Came through the link of 林, left"));
    }

    [Test]
    public void Member_AskedByAMember_IsForAdmins()
    {
        _kit.Tell(ReferralKit.Tom, "/start");
        var said = _kit.Run(A.Message("/member @ann").From(ReferralKit.Tom));

        Assert.That(said.Text(), Does.StartWith("That takes an admin.").And.Not.Contain("林"));
    }

    /// <summary>By the order in which they were met, whatever their numbers with the bot are: this installation met Ann elsewhere first.</summary>
    [Test]
    public void Number_IsOfTheGroup()
    {
        var second = A.Supergroup("Second", -1003);
        _kit.Run(A.Message("hi").From(ReferralKit.Ann).In(second));
        _kit.Advance(TimeSpan.FromMinutes(1));
        _kit.Run(A.Message("hi").From(ReferralKit.Lin).In(second));

        Assert.That(_kit.Tell(ReferralKit.Lin, "/me").Text(), Does.Contain("「Second」 · 成员 · 第 2 位进群"));
        Assert.That(_kit.Tell(ReferralKit.Ann, "/me").Text(), Does.Contain("“Second” · member · no. 1"));
    }

    /// <summary>Counted another way: everybody of the group whom the log knows before them.</summary>
    private int NumberOf(Person person) => 1 + _kit.Lines($"select member_no from members where group_no = {_kit.Group().No} order by first_seen_at, member_no")
        .ToList().IndexOf($"{_kit.Person(person).No}");
}
