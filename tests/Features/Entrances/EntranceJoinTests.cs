using GroupBot.Events;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Entrances;

/// <summary>Every join has exactly one entry, and only a card's author has credit for it.</summary>
internal sealed class EntranceJoinTests : IDisposable
{
    private readonly TurnKit _kit = EntranceKit.New();

    public void Dispose() => _kit.Dispose();

    private static Person Yu => ReferralKit.Yu;

    [Test]
    public void Join_ThroughAnEntrance_IsItsAndNobodysInvite([Values] bool plainFirst)
    {
        _kit.Run(A.Message("早").From(A.Person("安", username: "ann_x")));
        var link = _kit.Entrance("add 机场 owner @ann_x");
        ChatEvent[] both = [A.Added(people: Yu), A.Joined(Yu, link: link)];

        var told = _kit.Run(plainFirst ? both : [.. both.Reverse()]);

        Assert.That(_kit.Entry(Yu), Is.EqualTo("机场|0|0|1"));
        Assert.That(told, Is.Empty, "nobody is told of an invite");
        Assert.That(_kit.Run(A.Message("/invitedby").From(EntranceKit.Boss).ReplyTo(new MessageId(1), Yu)).Text(), Does.Contain("从渠道「机场」"));
    }

    [Test]
    public void Join_ThroughACard_IsTheCardsAndItsAuthors()
    {
        var link = _kit.Entrance("card \"十条读书笔记\" @lin\n第一条：慢慢读。");
        var told = _kit.Run(A.Joined(Yu, link: link));

        Assert.That(_kit.Entry(Yu), Is.EqualTo($"十条读书笔记|{_kit.Person(ReferralKit.Lin).No}|1|1"));
        Assert.That(told.TextsTo(_kit, ReferralKit.Lin).Single(), Does.Contain("小雨 通过你的邀请进群了"));
    }

    [Test]
    public void Card_WhenMade_IsAPostToPassOn()
    {
        var asked = _kit.Tell(EntranceKit.Boss, "/entrance card \"十条读书笔记\" @lin\n第一条：慢慢读。").Single(item => item.Effect is CreateInviteLink);
        var made = _kit.Succeed(asked, new EffectAnswer(InviteLink: "https://t.me/+card"));

        Assert.That(TurnKit.Texts(made)[0], Is.EqualTo("<b>十条读书笔记</b>\n林\n\n第一条：慢慢读。\n\n👉 「Test group」：https://t.me/+card"));
        Assert.That(TurnKit.Texts(made)[1], Does.Contain("作者 林"));
    }

    /// <summary>A card does not stand for its author's own link, nor the other way round.</summary>
    [Test]
    public void Card_OfSomebody_LeavesTheirOwnLinkAlone()
    {
        var own = _kit.LinkOf(ReferralKit.Lin);
        _kit.Entrance("card \"十条\" @lin");

        Assert.That(_kit.Tell(ReferralKit.Lin, "邀请").Text(), Does.Contain(own.Url));
        _kit.Run(A.Joined(Yu, link: own));
        Assert.That(_kit.Entry(Yu), Is.EqualTo($"–|{_kit.Person(ReferralKit.Lin).No}|1|1"));
    }

    [Test]
    public void Join_OfTheAuthorThroughTheirCard_IsNobodysInvite()
    {
        var link = _kit.Entrance("card \"十条\" @lin");
        _kit.Run(A.Gone(ReferralKit.Lin));
        _kit.Run(A.Joined(ReferralKit.Lin, link: link));

        Assert.That(_kit.Entry(ReferralKit.Lin), Is.EqualTo("十条|0|0|1"));
    }

    [Test]
    public void Join_WithoutAnEntrance_IsNeverGuessed()
    {
        var link = _kit.Entrance("add 机场");
        _kit.Run(A.Joined(Yu), A.Joined(A.Person("被拉"), by: ReferralKit.Lin), A.Joined(A.Person("人链"), link: link with { Creator = ReferralKit.Tom.Id }));

        Assert.That(_kit.Entry(Yu), Is.EqualTo("–|0|0|0"));
        Assert.That(_kit.Entry(A.Person("被拉")), Is.EqualTo($"–|{_kit.Person(ReferralKit.Lin).No}|0|0"));
        Assert.That(_kit.Entry(A.Person("人链")), Is.EqualTo("–|0|0|0"));
    }

    [Test]
    public void Join_ThroughAnEntranceThatEnded_IsStillIts()
    {
        var link = _kit.Entrance("add 机场");
        _kit.Tell(EntranceKit.Boss, "/entrance end 机场");
        _kit.Run(A.Joined(Yu, link: link));

        Assert.That(_kit.Entry(Yu), Is.EqualTo("机场|0|0|1"));
    }

    /// <summary>The first entrance stays; the one by which they came again stands beside it.</summary>
    [Test]
    public void Return_ThroughAnother_KeepsTheFirst([Values] bool plainFirst)
    {
        var (first, second) = (_kit.Entrance("add 机场"), _kit.Entrance("add 火车站"));
        _kit.Run(A.Joined(Yu, link: first));
        _kit.Advance(TimeSpan.FromHours(1));
        _kit.Run(A.Changed(Yu, MemberStatus.Member, MemberStatus.Left));
        _kit.Advance(TimeSpan.FromHours(1));
        ChatEvent[] both = [A.Added(people: Yu), A.Joined(Yu, link: second)];
        _kit.Run(plainFirst ? both : [.. both.Reverse()]);

        Assert.That(_kit.Entry(Yu), Does.StartWith("机场|"));
        Assert.That(_kit.Lines("select e.name from arrivals a join entrances e on e.entrance_no = a.return_entrance_no"), Is.EqualTo(["火车站"]));
    }

    [Test]
    public void Scan_OfAnEntrance_LeadsIntoTheGroup()
    {
        var link = _kit.Entrance("add 机场海报");

        var scanned = _kit.Scan(Yu, "机场海报");

        Assert.That(scanned.Text(), Is.EqualTo("欢迎 👋\n点下面的按钮，加入「Test group」。"));
        Assert.That(scanned.Buttons().Single().Url, Is.EqualTo(link.Url));
        Assert.That(_kit.Scan(ReferralKit.Lin, "机场海报").Text(), Is.EqualTo("你已经在「Test group」里了。"));
        Assert.That(_kit.Tell(Yu, "/start e_nothing").Text(), Is.EqualTo("没有这个入口，可能扫错了。"));
    }

    /// <summary>The kit's clock stands at noon, in the group's zone.</summary>
    [TestCase("12:00-13:00", true), TestCase("11:00-12:00", false), TestCase("18:00-12:01", true), TestCase("18:00-12:00", false)]
    public void Scan_OutsideTheWindow_IsRefusedKindly(string window, bool isOpen)
    {
        _kit.Tell(EntranceKit.Boss, $"/entrance add 机场海报 window {window}");

        var scanned = _kit.Scan(Yu, "机场海报");

        Assert.That(scanned.Effects<CreateInviteLink>(), Has.Count.EqualTo(isOpen ? 1 : 0));
        Assert.That(scanned.Text(), isOpen
            ? Is.Empty
            : Is.EqualTo($"这个入口每天 {window.Replace('-', '–')} 开放，现在是 12:00。到时候再扫一次，就能加入「Test group」。"));
    }

    [Test]
    public void Scan_OfOneThatEnded_SaysSo()
    {
        _kit.Entrance("add 机场海报");
        _kit.Tell(EntranceKit.Boss, "/entrance end 机场海报");

        Assert.That(_kit.Scan(A.Person("Zoe"), "机场海报").Text(), Does.StartWith("This entrance has ended."));
    }
}
