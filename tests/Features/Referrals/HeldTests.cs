using GroupBot.Events;
using GroupBot.Groups.Settings;
using GroupBot.Members.Arrivals;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Referrals;

/// <summary>Who would count and is looked at by an admin first: 7 held, 8 not counted by an admin's word.</summary>
internal sealed class HeldTests : IDisposable
{
    private readonly TurnKit _kit = ReferralKit.New();
    private readonly Person[] _friends =
    [
        .. new[] { "小雨", "小雪", "小云" }.Select(name => A.Person(name, language: "zh-hans")),
    ];

    public HeldTests() => Set(HeldSettings.BurstJoins, "3");

    public void Dispose() => _kit.Dispose();

    private static Person Lin => ReferralKit.Lin;

    private static Person Owner => KitExtensions.Owner with { LanguageCode = "zh-hans" };

    [Test]
    public void Burst_WouldCount_IsHeldAndToldToNobody()
    {
        Come();

        var told = _kit.NextDay();

        Assert.That(_friends.Select(_kit.Steps), Is.All.EqualTo("1|0 7|2"));
        Assert.That(_kit.Lines("select flag, found, bound, span from arrival_flags order by member_no"), Is.EqualTo(Enumerable.Repeat("1|3|3|10", 3)));
        Assert.That(told.TextsTo(_kit, Lin), Is.Empty);
        var mine = _kit.Tell(Lin, "我的邀请").Text();
        Assert.That(mine, Does.Contain("有效邀请 0 位 · 待达成 0 位\n核实中 3 位").And.Contain("⏳ 小雨（核实中）").And.Not.Contain("没计入").And.Not.Contain("链接进群"));
    }

    [Test]
    public void Burst_OfFewer_Counts()
    {
        Set(HeldSettings.BurstJoins, "4");
        Come();

        _kit.NextDay();

        Assert.That(_friends.Select(_kit.Steps), Is.All.EqualTo("1|0 2|2"));
    }

    /// <summary>A program that was off for a month holds the same people, of the same day; nobody decided: they do not lapse.</summary>
    [Test]
    public void Burst_LookedAtAMonthLate_IsHeldTheSame()
    {
        Come();

        _kit.NextDay(40);
        _kit.NextDay();

        Assert.That(_friends.Select(_kit.Steps), Is.All.EqualTo("1|0 7|2"));
    }

    [Test]
    public void Job_RunTwice_ChangesNothing()
    {
        Come();
        _kit.NextDay();
        var rows = _kit.Lines("select member_no, change_no, state, day from arrival_changes order by member_no, change_no");

        _kit.RunJob("Referrals.days", _kit.Group().No, A.NewId());
        _kit.RunWork();

        Assert.That(_kit.Lines("select member_no, change_no, state, day from arrival_changes order by member_no, change_no"), Is.EqualTo(rows));
    }

    /// <summary>The other flags are of an inviter too: where nobody has credit nothing is looked at.</summary>
    [Test]
    public void Burst_ThroughNobodysLink_Counts()
    {
        Come(A.Link("poster", url: "https://t.me/+poster") with { Creator = Owner.Id });

        _kit.NextDay();

        Assert.That(_friends.Select(_kit.Steps), Is.All.EqualTo("1|0 2|2"));
    }

    [Test]
    public void Leave_WhileHeld_IsALeave()
    {
        Come();
        _kit.NextDay();
        _kit.Run(A.Gone(_friends[0]));
        _kit.Advance(TimeSpan.FromDays(1));
        _kit.Run(A.Joined(_friends[0]));

        Assert.That(_kit.Steps(_friends[0]), Is.EqualTo("1|0 7|2 5|3 6|4"));
    }

    [Test]
    public void Todo_WhereSomebodyIsHeld_LeadsToTheEvidence()
    {
        Come();
        _kit.NextDay();

        var page = Evidence("zh-hans", out var todo);

        Assert.That(todo, Does.Contain("3 位邀请待核实（林 3 位）"));
        Assert.That(page.Text(), Does.StartWith("<b>林 带来的 3 位待核实</b> · 「Test group」\n\n<b>1. 小雨</b> · 3月2日进群\n• 10 分钟里有 3 人从同一条链接进群（3 人起核实）\n\n<b>2. 小雪</b>"));
        Assert.That(page.Buttons().Select(button => button.Label),
            Is.EqualTo(new[] { "计入 小雨", "不计 小雨", "计入 小雪", "不计 小雪", "计入 小云", "不计 小云", "全部计入（3）", "全部不计（3）" }));
    }

    [Test]
    public void Todo_InEnglish_SaysTheSame()
    {
        Come();
        _kit.NextDay();

        var page = Evidence("en", out var todo);

        Assert.That(todo, Does.Contain("invites to look at: 3 (林: 3)"));
        Assert.That(page.Text(), Does.Contain("<b>1. 小雨</b> · came 2 Mar\n• 3 people came through one link within 10 minutes (looked at from 3 on)"));
        Assert.That(page.Buttons().Select(button => button.Label), Is.SupersetOf(new[] { "Count 小雨", "Don't count 小雨", "Count all (3)", "Count none (3)" }));
    }

    [Test]
    public void Decide_OneAndNotAnother_TellsTheInviterOfTheOne()
    {
        Come();
        _kit.NextDay();
        var page = Evidence("zh-hans", out _);

        var counted = _kit.PressPrivately(Owner, page.Button("计入 小雨").Data!);
        var not = _kit.PressPrivately(Owner, page.Button("不计 小雪").Data!);

        Assert.That(counted.TextsTo(_kit, Lin).Single(), Is.EqualTo("「Test group」：小雨 算有效邀请了 ✅ 你现在有 1 位有效邀请。"));
        Assert.That(counted.TextsTo(_kit, Owner)[^1], Does.StartWith("已计入：小雨。\n\n<b>林 带来的 2 位待核实</b>"));
        Assert.That(not.TextsTo(_kit, Lin), Is.Empty);
        Assert.That(_kit.Tell(Lin, "我的邀请").Text(), Does.Contain("有效邀请 1 位 · 待达成 0 位\n核实中 1 位\n没计入 1 位").And.Contain("✅ 小雨").And.Not.Contain("小雪"));
        Assert.That(_kit.Run(A.Message("邀请榜").From(Lin)).Text(), Does.Contain("1. 林 · 1 位"));
        Assert.That(_kit.Lines($"select cause, actor_no from arrival_changes where member_no = {_kit.Person(_friends[0]).No} order by change_no")[^1],
            Is.EqualTo($"6|{_kit.Person(Owner).No}"));
    }

    [Test]
    public void Decide_Twice_SaysThatItWasDealtWith()
    {
        Come();
        _kit.NextDay();
        var data = Evidence("zh-hans", out _).Button("计入 小雨").Data!;
        _kit.PressPrivately(Owner, data);

        var again = _kit.PressPrivately(Owner, data);

        Assert.That(again.Toast(), Does.StartWith("这一位已经处理过了"));
        Assert.That(again.TextsTo(_kit, Lin), Is.Empty);
    }

    [Test]
    public void TakeBack_OfOne_HoldsThemAgain([Values("计入 小雨", "不计 小雨")] string label)
    {
        Come();
        _kit.NextDay();
        var done = _kit.PressPrivately(Owner, Evidence("zh-hans", out _).Button(label).Data!);
        _kit.Advance(TimeSpan.FromHours(1));

        var undone = _kit.PressPrivately(Owner, done.Button("撤销").Data!);

        Assert.That(undone.Toast(), Is.EqualTo("已撤销，又在待核实里了。"));
        Assert.That(_kit.State(_friends[0]), Does.StartWith("7|"));
        Assert.That(_kit.Lines("select count(*) from arrivals where counted_day is not null").Single(), Is.EqualTo("0"));
        Assert.That(_kit.PressPrivately(Owner, done.Button("撤销").Data!).Toast(), Does.StartWith("这一位已经处理过了"));
    }

    /// <summary>The inviter read that a friend counts: they read that it is not so.</summary>
    [TestCase("计入 小雨", "「Test group」：小雨 还在核实中，先不算有效邀请。你现在有 0 位有效邀请。")]
    [TestCase("不计 小雨", null)]
    public void TakeBack_OfWhatTheInviterWasTold_IsToldToThem(string label, string? said)
    {
        Come();
        _kit.NextDay();
        var done = _kit.PressPrivately(Owner, Evidence("zh-hans", out _).Button(label).Data!);

        var undone = _kit.PressPrivately(Owner, done.Button("撤销").Data!);

        Assert.That(undone.TextsTo(_kit, Lin), Is.EqualTo(said is null ? [] : new[] { said }));
    }

    /// <summary>Three came by one link; an admin said of one that they are another's.</summary>
    [Test]
    public void Burst_OfWhomSomeAreSetToAnother_IsOneAllTheSame()
    {
        _kit.Tell(Owner, "/start");
        var link = _kit.LinkOf(Lin);
        foreach (var friend in _friends)
        {
            _kit.Run(A.Joined(friend, link: link));
            _kit.Advance(TimeSpan.FromMinutes(3));
        }

        _kit.Tell(Owner, "/referral 指定 小云 Olga 展会上认识的");
        ComeToCount();
        _kit.NextDay();

        Assert.That(_kit.State(_friends[2]), Is.EqualTo($"2|{_kit.Person(Owner).No}|1"), "an admin knows of this one");
        Assert.That(_friends.Take(2).Select(_kit.State), Is.All.StartsWith("7|"));
    }

    /// <summary>Who went while they did not count is not held again: they left.</summary>
    [Test]
    public void TakeBack_OfWhoWentSince_IsALeave()
    {
        Come();
        _kit.NextDay();
        var done = _kit.PressPrivately(Owner, Evidence("zh-hans", out _).Button("不计 小雨").Data!);
        _kit.Run(A.Gone(_friends[0]));

        _kit.PressPrivately(Owner, done.Button("撤销").Data!);

        Assert.That(_kit.Steps(_friends[0]), Is.EqualTo("1|0 7|2 8|3 7|3 5|3"));
    }

    [Test]
    public void DecideAll_OfAnInviter_AndTakeBack()
    {
        Come();
        _kit.NextDay();

        var done = _kit.PressPrivately(Owner, Evidence("zh-hans", out _).Button("全部计入").Data!);

        Assert.That(_friends.Select(_kit.State), Is.All.StartsWith("2|"));
        Assert.That(done.TextsTo(_kit, Owner)[^1], Does.StartWith("已计入：3 位。").And.Contain("没有要核实的邀请"));
        _kit.PressPrivately(Owner, done.Button("撤销").Data!);
        Assert.That(_friends.Select(_kit.State), Is.All.StartsWith("7|"));
    }

    [Test]
    public void Kept_AfterAnAdminCounted_IsOnTheThirtiethDay()
    {
        Come();
        _kit.NextDay();
        _kit.PressPrivately(Owner, Evidence("zh-hans", out _).Button("全部计入").Data!);

        _kit.NextDay(40);

        Assert.That(_kit.Steps(_friends[0]), Is.EqualTo("1|0 7|2 2|3 3|30"));
    }

    [Test]
    public void Press_ByAMember_IsRefused()
    {
        Come();
        _kit.NextDay();
        var data = Evidence("zh-hans", out _).Button("计入 小雨").Data!;

        Assert.That(_kit.PressPrivately(Lin, data).Toast(), Is.EqualTo("这个需要本群管理员来。"));
        Assert.That(_kit.State(_friends[0]), Does.StartWith("7|"));
    }

    [Test]
    public void InvitedBy_OfWhoWasHeld_SaysWhyAndWhoDecided()
    {
        var yu = A.Person("小雨", username: "yu", language: "zh-hans");
        _friends[0] = yu;
        Come();
        _kit.NextDay();
        _kit.PressPrivately(Owner, Evidence("zh-hans", out _).Button("不计 小雨").Data!);

        Assert.That(_kit.Run(A.Message("/invitedby @yu").From(Owner)).Text(), Does.EndWith(
            "3月4日 · 待核实\n• 10 分钟里有 3 人从同一条链接进群（3 人起核实）\n3月5日 · 不计（Olga）"));
    }

    /// <summary>Three come through one link within a minute each, speak on three days and are answered by Tom.</summary>
    private void Come(InviteLink? link = null)
    {
        link ??= _kit.LinkOf(Lin);
        foreach (var friend in _friends)
        {
            _kit.Run(A.Joined(friend, link: link));
            _kit.Advance(TimeSpan.FromMinutes(3));
        }

        ComeToCount();
    }

    private void ComeToCount()
    {
        for (var day = 0; day < 2; day++)
        {
            _kit.NextDay();
            foreach (var friend in _friends)
            {
                var said = A.Message("早").From(friend);
                _kit.Run(said);
                _kit.Run(A.Reaction(ReferralKit.Tom, said.MessageId, ["👍"]));
            }
        }
    }

    private IReadOnlyList<OutboxItem> Evidence(string language, out string todo)
    {
        var owner = Owner with { LanguageCode = language };
        _kit.Tell(owner, "/start");
        var list = _kit.Tell(owner, "/todo");
        todo = list.Text();
        return _kit.PressPrivately(owner, list.Buttons().Single(button => button.Data!.EndsWith(":held", StringComparison.Ordinal)).Data!);
    }

    private void Set(Setting setting, string value) => _kit.InTurn(turn => turn.Settings.Set(_kit.Group().No, setting, value, turn.Now));
}
