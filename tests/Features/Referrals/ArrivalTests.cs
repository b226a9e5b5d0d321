using GroupBot.Events;
using GroupBot.Members.Arrivals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Referrals;

/// <summary>Who came by whom, and how far they come: 1 on the way, 2 counted, 3 kept, 4 lapsed, 5 left, 6 came back.</summary>
internal sealed class ArrivalTests : IDisposable
{
    private readonly TurnKit _kit = ReferralKit.New();

    public void Dispose() => _kit.Dispose();

    private static Person Lin => ReferralKit.Lin;

    private static Person Yu => ReferralKit.Yu;

    [Test]
    public void Join_ThroughALink_IsItsOwnersAndTold()
    {
        var told = _kit.Run(A.Joined(Yu, link: _kit.LinkOf(Lin)));

        Assert.That(told.TextsTo(_kit, Lin).Single(), Is.EqualTo("「Test group」：小雨 通过你的邀请进群了 🎉\n还差：来满 3 天（1/3）、有一位群友回应 TA（你以外的）。"));
        Assert.That(_kit.State(Yu), Is.EqualTo($"1|{_kit.Person(Lin).No}|1"));
    }

    /// <summary>Two updates tell of a join, in any order; the inviter hears once.</summary>
    [Test]
    public void Join_ToldByBothUpdates_IsCreditedOnce([Values] bool plainFirst)
    {
        var link = _kit.LinkOf(Lin);
        ChatEvent[] both = [A.Added(people: Yu), A.Joined(Yu, link: link)];

        var told = _kit.Run(plainFirst ? both : [.. both.Reverse()]);

        Assert.That(_kit.State(Yu), Is.EqualTo($"1|{_kit.Person(Lin).No}|1"));
        Assert.That(told.TextsTo(_kit, Lin), Has.Count.EqualTo(1));
    }

    /// <summary>The joiner is who came, never the admin who approved; a request through a link is the link's.</summary>
    [Test]
    public void Join_ApprovedByAnAdmin_IsTheLinksOwners()
    {
        _kit.Run(A.Changed(Yu, MemberStatus.Left, MemberStatus.Member, by: KitExtensions.Owner, link: _kit.LinkOf(Lin), viaRequest: true));

        Assert.That(_kit.State(Yu), Is.EqualTo($"1|{_kit.Person(Lin).No}|1"));
        Assert.That(_kit.Scalar<long>("select count(*) from arrivals"), Is.EqualTo(1));
    }

    [Test]
    public void Join_ThroughALinkOfThatNameByAHuman_IsNobodys()
    {
        var link = _kit.LinkOf(Lin);

        _kit.Run(A.Joined(Yu, link: link with { Creator = ReferralKit.Tom.Id, Url = "https://t.me/+aaa…" }));

        Assert.That(_kit.State(Yu), Is.EqualTo("1||0"));
    }

    [Test]
    public void Join_WithoutALink_IsNobodys()
    {
        _kit.Run(A.Joined(Yu));

        Assert.That(_kit.State(Yu), Is.EqualTo("1||0"));
    }

    [Test]
    public void Join_AddedByHand_IsShownAndNeverCredited()
    {
        var told = _kit.Run(A.Joined(Yu, by: Lin));

        Assert.That(_kit.State(Yu), Is.EqualTo($"1|{_kit.Person(Lin).No}|0"));
        Assert.That(told.TextsTo(_kit, Lin), Is.Empty);
        Assert.That(_kit.Tell(Lin, "我的邀请").Text(), Does.Contain("有效邀请 0 位 · 待达成 0 位").And.Contain("手动拉进群 1 位"));
    }

    [Test]
    public void Join_ThroughOnesOwnLink_IsNobodys()
    {
        var link = _kit.LinkOf(Lin);
        _kit.Run(A.Gone(Lin));
        _kit.Run(A.Joined(Lin, link: link));

        Assert.That(_kit.State(Lin), Is.EqualTo("6||0"));
    }

    /// <summary>Lin invited Yu; Lin leaves and comes through Yu's link: no circle.</summary>
    [Test]
    public void Join_ThroughWhomOneInvited_ClosesNoCircle()
    {
        _kit.Run(A.Joined(Yu, link: _kit.LinkOf(Lin)));
        _kit.Tell(Yu, "/start");
        var back = _kit.LinkOf(Yu);
        _kit.Run(A.Gone(Lin));
        _kit.Run(A.Joined(Lin, link: back));

        Assert.That(_kit.State(Lin), Is.EqualTo("6||0"));
    }

    /// <summary>A silent old member leaves and comes by a friend's link: the bot never saw them, and yet they are not new.</summary>
    [Test]
    public void Join_OfASilentOldMember_IsNoNewFriend()
    {
        var old = A.Person("老王", language: "zh-hans");
        _kit.Run(A.Gone(old));
        _kit.Advance(TimeSpan.FromHours(1));
        var told = _kit.Run(A.Joined(old, link: _kit.LinkOf(Lin)));

        Assert.That(_kit.State(old), Is.EqualTo($"6|{_kit.Person(Lin).No}|1"));
        Assert.That(told.TextsTo(_kit, Lin).Single(), Is.EqualTo("「Test group」：老王 通过你的邀请进群了。TA 以前就来过，所以不算新朋友。"));
        _kit.NextDay(20);
        Assert.That(_kit.Steps(old), Is.EqualTo("6|0"));
    }

    [Test]
    public void Arrival_OfWhoComesThreeDaysAndIsAnswered_CountsWhenTheDayIsOver()
    {
        _kit.Run(A.Joined(Yu, link: _kit.LinkOf(Lin)));
        _kit.NextDay();
        var said = A.Message("大家好").From(Yu);
        _kit.Run(said);
        _kit.NextDay();
        _kit.Run(A.Message("早").From(Yu), A.Message("欢迎").From(ReferralKit.Tom).ReplyTo(said.MessageId, Yu));
        Assert.That(_kit.State(Yu), Does.StartWith("1|"), "the day is not over");

        var told = _kit.NextDay();

        Assert.That(_kit.Steps(Yu), Is.EqualTo("1|0 2|2"));
        Assert.That(told.TextsTo(_kit, Lin).Single(), Is.EqualTo("「Test group」：小雨 算有效邀请了 ✅ 你现在有 1 位有效邀请。"));
        Assert.That(_kit.Tell(Lin, "我的邀请").Text(), Does.Contain("有效邀请 1 位 · 待达成 0 位").And.Contain("✅ 小雨"));
        Assert.That(_kit.Run(A.Message("邀请榜").From(Lin)).Text(), Does.Contain("1. 林 · 1 位").And.Contain("你第 1 名"));
    }

    /// <summary>A program that was off for a month comes to the same steps, of the same days.</summary>
    [Test]
    public void Arrival_LookedAtAMonthLate_IsTheSame()
    {
        _kit.Run(A.Joined(Yu, link: _kit.LinkOf(Lin)));
        for (var day = 0; day < 2; day++)
        {
            _kit.Advance(TimeSpan.FromDays(1));
            var said = A.Message("大家好").From(Yu);
            _kit.Run(said);
            _kit.Run(A.Reaction(ReferralKit.Tom, said.MessageId, ["👍"]));
        }

        _kit.NextDay(40);

        Assert.That(_kit.Steps(Yu), Is.EqualTo("1|0 2|2 3|30"));
    }

    [TestCase(true), TestCase(false)]
    public void Arrival_AnsweredByTheInviterAlone_Lapses(bool byReaction)
    {
        _kit.Run(A.Joined(Yu, link: _kit.LinkOf(Lin)));
        for (var day = 0; day < 5; day++)
        {
            var said = A.Message("大家好").From(Yu);
            _kit.Run(said);
            _kit.Run(byReaction ? A.Reaction(Lin, said.MessageId, ["👍"]) : A.Message("欢迎").From(Lin).ReplyTo(said.MessageId, Yu));
            _kit.NextDay();
        }

        var told = _kit.NextDay(9);

        Assert.That(_kit.Steps(Yu), Is.EqualTo("1|0 4|14"));
        Assert.That(told.TextsTo(_kit, Lin).Single(), Is.EqualTo("「Test group」：小雨 进群 14 天了，没有计入有效邀请。差的是：有一位群友回应 TA（你以外的）。"));
        Assert.That(_kit.Tell(Lin, "我的邀请").Text(), Does.Contain("没计入 1 位").And.Not.Contain("小雨"));
    }

    [Test]
    public void Arrival_OfWhoOnlyTriesCommands_IsActiveOnTheFirstDayAlone()
    {
        _kit.Run(A.Joined(Yu, link: _kit.LinkOf(Lin)));
        for (var day = 0; day < 3; day++)
        {
            _kit.Run(A.Message("/help").From(Yu));
            _kit.NextDay();
        }

        Assert.That(_kit.Lines("select count(*) from arrival_days").Single(), Is.EqualTo("1"));
    }

    /// <summary>The bot did not see them go: whoever comes again through a link is no new friend of its owner's.</summary>
    [Test]
    public void Arrival_OfWhoWentUnseenAndComesThroughALink_IsNobodysNewFriend()
    {
        var link = _kit.LinkOf(Lin);
        _kit.Run(A.Joined(Yu));
        _kit.Advance(TimeSpan.FromDays(3));

        var told = _kit.Run(A.Joined(Yu, link: link));

        Assert.That(_kit.State(Yu), Is.EqualTo("6||0"));
        Assert.That(told.TextsTo(_kit, Lin), Is.Empty);
    }

    /// <summary>Other rules make nobody of those who left somebody who stayed.</summary>
    [Test]
    public void Arrival_OfWhoLeft_StaysSoWhateverTheRulesBecome()
    {
        _kit.Run(A.Joined(Yu, link: _kit.LinkOf(Lin)));
        Count(Yu);
        _kit.NextDay(17);
        _kit.Run(A.Gone(Yu));
        _kit.InTurn(turn => turn.Settings.Set(_kit.Group().No, ArrivalSettings.KeptAfter, "14", turn.Now));
        _kit.Advance(TimeSpan.FromDays(1));
        _kit.Run(A.Joined(Yu));

        Assert.That(_kit.State(Yu), Does.StartWith("6|"));
    }

    /// <summary>Who counted by Sunday is on Monday's board of the week, and on no other.</summary>
    [TestCase(0, true), TestCase(6, true), TestCase(7, false)]
    public void Board_OfTheWeek_HasWhatSundayBrought(int daysLater, bool isThere)
    {
        // The clock begins on a Monday, and they come on the Friday after: the third day is a Sunday.
        _kit.Advance(TimeSpan.FromDays(4));
        _kit.Run(A.Joined(Yu, link: _kit.LinkOf(Lin)));
        Count(Yu);
        _kit.NextDay();
        Assert.That(_kit.Steps(Yu), Is.EqualTo("1|0 2|2"));

        _kit.Advance(TimeSpan.FromDays(daysLater));

        Assert.That(_kit.Run(A.Message("邀请榜").From(Lin)).Text().Contains("1. 林", StringComparison.Ordinal), Is.EqualTo(isThere));
    }

    /// <summary>History that is brought in later knows that they had been here: no new friend, and no false word of what was missing.</summary>
    [Test]
    public void Arrival_OfWhoHistoryKnows_IsNoNewFriend()
    {
        _kit.Run(A.Joined(Yu, link: _kit.LinkOf(Lin)));
        _kit.InTurn(turn => turn.Members.Change(_kit.Member(Yu)! with { WasHereBefore = true }));

        var told = _kit.NextDay(20);

        Assert.That(_kit.State(Yu), Does.StartWith("6|"));
        Assert.That(told.TextsTo(_kit, Lin), Is.Empty);
    }

    /// <summary>That somebody left is told to nobody, and who comes again is never new.</summary>
    [Test]
    public void Arrival_OfWhoLeavesAndComesAgain_IsToldToNobodyAndNeverNew()
    {
        var link = _kit.LinkOf(Lin);
        _kit.Run(A.Joined(Yu, link: link));
        _kit.Advance(TimeSpan.FromDays(1));
        var left = _kit.Run(A.Gone(Yu));
        _kit.Advance(TimeSpan.FromDays(1));
        var back = _kit.Run(A.Joined(Yu, link: link));

        Assert.That(_kit.Steps(Yu), Is.EqualTo("1|0 5|1 6|2"));
        Assert.That(left.Concat(back).TextsTo(_kit, Lin), Is.Empty);
        Assert.That(_kit.NextDay(40).TextsTo(_kit, Lin), Is.Empty);
        Assert.That(_kit.Steps(Yu), Is.EqualTo("1|0 5|1 6|2"));
    }

    [Test]
    public void Arrival_AtNight_IsToldInTheMorning()
    {
        var link = _kit.LinkOf(Lin);
        _kit.Advance(TimeSpan.FromHours(12));

        var told = _kit.Run(A.Joined(Yu, link: link)).Single(item => item.Reader() == _kit.Person(Lin).No);

        Assert.That(told.DueAt.TimeOfDay, Is.EqualTo(TimeSpan.FromHours(8)));
    }

    /// <summary>Somebody comes three days and is answered; the third day is not over yet.</summary>
    private void Count(Person person)
    {
        for (var day = 0; day < 2; day++)
        {
            _kit.NextDay();
            var said = A.Message("大家好").From(person);
            _kit.Run(said);
            _kit.Run(A.Reaction(ReferralKit.Tom, said.MessageId, ["👍"]));
        }
    }

    [Test]
    public void Arrival_OfABot_IsNone()
    {
        _kit.Run(A.Joined(A.Person("Robot", isBot: true), link: _kit.LinkOf(Lin)));

        Assert.That(_kit.Scalar<long>("select count(*) from arrivals"), Is.Zero);
    }

    /// <summary>The links and the reasons go; the tree and its counts stand, by numbers that mean nobody.</summary>
    [Test]
    public void Forget_OfTheInviter_DeletesTheirLinksAndLeavesTheTree()
    {
        _kit.Run(A.Joined(Yu, link: _kit.LinkOf(Lin)));
        var no = _kit.Person(Lin).No;
        var asked = _kit.Tell(Lin, "/forgetme");
        _kit.PressPrivately(Lin, asked.Buttons()[0].Data!);
        _kit.RunWork();

        Assert.That(_kit.Scalar<long>("select count(*) from invite_links"), Is.Zero);
        Assert.That(_kit.State(Yu), Is.EqualTo($"1|{no}|1"));
    }
}
