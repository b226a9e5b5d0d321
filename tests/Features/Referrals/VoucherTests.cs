using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Members.Arrivals;
using GroupBot.Tests.Features.Entrances;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Referrals;

/// <summary>Whoever's code somebody came in by is their inviter, exactly.</summary>
internal sealed class VoucherTests : IDisposable
{
    private readonly TurnKit _kit = EntranceKit.New();

    public void Dispose() => _kit.Dispose();

    private static Person Lin => ReferralKit.Lin;

    private static Person Tom => ReferralKit.Tom;

    private static Person Yu => ReferralKit.Yu;

    [Test]
    public void Join_ByACode_IsTheInviteOfItsOwner([Values] bool plainFirst)
    {
        var link = _kit.Entrance("add 机场");
        Asked(Yu, "机场", Lin);
        ChatEvent[] both = [A.Added(people: Yu), A.Joined(Yu, link: link)];

        var told = _kit.Run(plainFirst ? both : [.. both.Reverse()]);

        Assert.That(_kit.Entry(Yu), Is.EqualTo($"机场|{_kit.Person(Lin).No}|1|1"));
        Assert.That(told.TextsTo(_kit, Lin).Single(), Does.Contain("小雨 通过你的邀请进群了"));
        Assert.That(_kit.Run(A.Message("/invitedby").From(EntranceKit.Boss).ReplyTo(new MessageId(1), Yu)).Text(), Does.Contain("凭 林 的邀请码，从渠道「机场」"));
    }

    /// <summary>The card promised its author whoever comes through it: a code handed out below it takes nothing away.</summary>
    [Test]
    public void Join_ThroughACardByACode_IsTheAuthors()
    {
        var link = _kit.Entrance("card \"十条\" @lin");
        Asked(Yu, "十条", Tom);
        _kit.Run(A.Joined(Yu, link: link));

        Assert.That(_kit.Entry(Yu), Is.EqualTo($"十条|{_kit.Person(Lin).No}|1|1"));
    }

    [Test]
    public void Join_OfTheAuthorByACode_IsTheCodesOwners()
    {
        var link = _kit.Entrance("card \"十条\" @lin");
        _kit.Run(A.Gone(Lin));
        Asked(Lin, "十条", Tom);
        _kit.Run(A.Joined(Lin, link: link));

        Assert.That(_kit.Entry(Lin), Is.EqualTo($"十条|{_kit.Person(Tom).No}|1|1"));
    }

    [Test]
    public void Join_ByACode_NeverClosesACircle()
    {
        var link = _kit.Entrance("add 机场");
        var zoe = A.Person("Zoe");
        _kit.Run(A.Joined(Yu));
        _kit.Tell(Yu, "/start");
        _kit.Run(A.Joined(zoe, link: _kit.LinkOf(Yu)));
        _kit.InTurn(turn => Dapper.SqlMapper.Execute(turn.Connection, $"delete from arrivals where member_no = {_kit.Person(Yu).No}"));
        _kit.Run(A.Changed(Yu, MemberStatus.Member, MemberStatus.Left));
        _kit.Advance(TimeSpan.FromHours(1));
        Asked(Yu, "机场", zoe);
        _kit.Run(A.Joined(Yu, link: link));

        Assert.That(_kit.Entry(Yu), Is.EqualTo("机场|0|0|1"), "she brought Zoe herself");
    }

    [TestCase(JoinRequestState.Declined)]
    [TestCase(JoinRequestState.Expired)]
    [TestCase(JoinRequestState.Withdrawn)]
    [TestCase(JoinRequestState.Left)]
    public void Join_AfterARequestThatIsOver_IsNobodys(JoinRequestState state)
    {
        var link = _kit.Entrance("add 机场");
        Asked(Yu, "机场", Lin, state);
        _kit.Run(A.Joined(Yu, link: link));

        Assert.That(_kit.Entry(Yu), Is.EqualTo("机场|0|0|1"));
    }

    /// <summary>The request was to another entrance, or they came by a member's own link.</summary>
    [Test]
    public void Join_ByAnotherLink_IsThatLinks()
    {
        var (link, zoe) = (_kit.Entrance("add 机场"), A.Person("Zoe"));
        _kit.Entrance("add 火车站");
        Asked(Yu, "火车站", Tom);
        Asked(zoe, "机场", Tom);
        _kit.Run(A.Joined(Yu, link: link), A.Joined(zoe, link: _kit.LinkOf(Lin)));

        Assert.That(_kit.Entry(Yu), Is.EqualTo("机场|0|0|1"));
        Assert.That(_kit.Entry(zoe), Is.EqualTo($"–|{_kit.Person(Lin).No}|1|1"));
    }

    private void Asked(Person person, string entrance, Person voucher, JoinRequestState state = JoinRequestState.Approved)
    {
        _kit.Tell(person, "/start");
        _kit.InTurn(turn => JoinRequestStore.Add(turn.Connection, new JoinRequestRow
        {
            GroupNo = _kit.Group().No.Value,
            RequestNo = 0,
            MemberNo = _kit.Person(person).No.Value,
            EntranceNo = EntranceStore.FindByName(turn.Connection, _kit.Group().No, entrance)!.EntranceNo,
            State = (long)state,
            AskedAt = turn.Now.ToUnixTimeMilliseconds(),
            VoucherNo = _kit.Person(voucher).No.Value,
        }));
    }
}
