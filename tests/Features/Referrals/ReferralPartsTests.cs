using System.Text;
using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Referrals;

/// <summary>What admins do by /referral and a word.</summary>
internal sealed class ReferralPartsTests : IDisposable
{
    private readonly TurnKit _kit = ReferralKit.New();

    public ReferralPartsTests() => _kit.Tell(Owner, "/start");

    public void Dispose() => _kit.Dispose();

    private static Person Owner => KitExtensions.Owner;

    private static Person Lin => ReferralKit.Lin;

    private static Person Ann => ReferralKit.Ann;

    [Test]
    public void Referral_Alone_IsWhatWaits([Values("/referral", "邀请核实", "invite checks")] string said) =>
        Assert.That(Say(said).TextsTo(_kit, Owner), Is.EqualTo(new[] { "No invites to look at in “Test group”." }));

    [TestCase("/referral what", "/referral set @new @ann met at the fair")]
    [TestCase("/referral exclude @ann", "/referral exclude @new second account")]
    [TestCase("/referral audit", "/referral audit @ann")]
    public void Referral_NotUnderstood_ShowsAnExample(string said, string example)
    {
        _kit.Run(A.Joined(Ann));

        Assert.That(Say(said).Text(), Does.Contain(example));
    }

    [Test]
    public void Referral_OfAMember_IsRefused([Values("exclude @ann x", "bonus @ann 20 x", "audit @ann", "csv")] string part)
    {
        _kit.Run(A.Joined(Ann));

        Assert.That(_kit.Run(A.Message("/referral " + part).From(Lin)).Text(), Does.Contain("管理员"));
        Assert.That(_kit.State(Ann), Does.StartWith("1|"));
    }

    [Test]
    public void Exclude_OnTheWay_NeverCountsUntilTakenBack([Values("exclude", "EXCLUDE", "不计")] string part)
    {
        _kit.Run(A.Joined(Ann, link: _kit.LinkOf(Lin)));
        var done = Say($"/referral {part} @ann second account");
        Speak(Ann);
        var excluded = _kit.Steps(Ann);
        var mine = _kit.Tell(Lin, "我的邀请").Text();
        var undone = _kit.PressPrivately(Owner, done.Button("Undo").Data!);

        Assert.That(done.TextsTo(_kit, Owner).Single(), Is.EqualTo("Done: Ann does not count.\nReason: second account"));
        Assert.That(excluded, Is.EqualTo("1|0 8|0"));
        Assert.That(mine, Does.Contain("没计入 1 位").And.Not.Contain("Ann"));
        Assert.That(undone.Toast(), Is.EqualTo("Taken back: all is as it was."));
        Assert.That(_kit.Steps(Ann), Is.EqualTo("1|0 8|0 1|3 2|2"), "what they did meanwhile counts");
        Assert.That(undone.TextsTo(_kit, Lin).Single(), Does.Contain("Ann 算有效邀请了"));
        Assert.That(_kit.PressPrivately(Owner, done.Button("Undo").Data!).Toast(), Does.StartWith("This was taken back already"));
    }

    [Test]
    public void Exclude_OfWhoCounted_TakesThemOffTheBoard()
    {
        _kit.Run(A.Joined(Ann, link: _kit.LinkOf(Lin)));
        Speak(Ann);
        var counted = CountedDay();
        var done = Say("/referral exclude @ann second account");
        var excluded = CountedDay();
        var board = _kit.Run(A.Message("邀请榜").From(Lin)).Text();
        _kit.PressPrivately(Owner, done.Button("Undo").Data!);

        Assert.That((excluded, CountedDay()), Is.EqualTo(("", counted)), "what reports count by goes with it, and comes again");
        Assert.That(counted, Is.Not.Empty);

        Assert.That(board, Does.Contain("还没有人上榜"));
        Assert.That(_kit.Run(A.Message("邀请榜").From(Lin)).Text(), Does.Contain("1. 林 · 1 位"));
    }

    /// <summary>Who counts and goes at once is in the reports; an admin takes them out.</summary>
    [Test]
    public void Exclude_OfWhoCountedAndWent_TakesThemOutOfTheFigures()
    {
        _kit.Run(A.Joined(Ann, link: _kit.LinkOf(Lin)));
        Speak(Ann);
        _kit.Run(A.Changed(Ann, MemberStatus.Member, MemberStatus.Left));
        var counted = CountedDay();

        var done = Say("/referral exclude @ann went at once");
        var excluded = CountedDay();
        _kit.PressPrivately(Owner, done.Button("Undo").Data!);

        Assert.That((counted.Length > 0, excluded, CountedDay()), Is.EqualTo((true, "", counted)));
        Assert.That(_kit.State(Ann), Does.StartWith("5|"));
    }

    [Test]
    public void Exclude_OfWhomNobodyInvited_SaysSo()
    {
        _kit.Run(A.Joined(Ann));

        Assert.That(Say("/referral exclude @ann x").TextsTo(_kit, Owner).Single(), Is.EqualTo("Ann came by nobody's invite, and counts for nobody anyway."));
        Assert.That(_kit.State(Ann), Does.StartWith("1|"));
    }

    [TestCase("/referral blah", "没有「blah」这一项，可以接：指定、不计、奖励、查、导出。\n用法：<code>/referral 指定 @new @ann 展会上认识的</code>")]
    [TestCase("/referral 不计 @ann", "还差理由。\n用法：<code>/referral 不计 @new 小号</code>")]
    [TestCase("/referral 奖励 @ann 1e9 好", "「1e9」不对：积分要 1 到 10000 的整数。\n用法：<code>/referral 奖励 @ann 20 带来了半个读书会</code>")]
    public void Referral_NotUnderstood_SaysWhatIsWrong(string said, string answer)
    {
        _kit.Run(A.Joined(Ann));

        Assert.That(_kit.Tell(Owner with { LanguageCode = "zh-hans" }, said).Text(), Is.EqualTo(answer));
    }

    [Test]
    public void Exclude_OfWhoDoesNotCountAnyway_SaysSo()
    {
        _kit.Run(A.Joined(Ann));
        _kit.NextDay(20);

        Assert.That(Say("/referral exclude @ann x").Text(), Is.EqualTo("Ann does not count anyway (the time went by)."));
        Assert.That(Say("/referral exclude @tom x").Text(), Does.StartWith("Tom came to “Test group” before I did"));
    }

    [Test]
    public void Bonus_ForAnInviter_IsPointsWithAReasonAndCanBeTakenBack()
    {
        var done = Say("/referral bonus @lin 20 brought the reading circle");
        var given = Balance(Lin);
        var undone = _kit.PressPrivately(Owner, done.Button("Undo").Data!);

        Assert.That(given, Is.EqualTo(20));
        Assert.That(done.TextsTo(_kit, Lin).Single(), Is.EqualTo("「Test group」：管理员奖励你邀请好友 20 分，现在 20 分。\n理由：brought the reading circle"));
        Assert.That(done.TextsTo(_kit, Owner).Single(), Is.EqualTo("Done: 20 points for 林.\nReason: brought the reading circle"));
        Assert.That(undone.TextsTo(_kit, Lin).Single(), Is.EqualTo("「Test group」：管理员撤销了邀请奖励 20 分，现在 0 分。"));
        Assert.That(Balance(Lin), Is.Zero);
        Assert.That(_kit.PressPrivately(Owner, done.Button("Undo").Data!).Toast(), Does.StartWith("This was taken back already"));
    }

    [Test]
    public void Bonus_BeyondTheDaysLimit_IsRefused()
    {
        Say("/referral bonus @lin 150 x");

        Assert.That(Say("/referral bonus @lin 51 x").Text(), Is.EqualTo("You can give 50 more points today (200 a day)."));
        Assert.That(Say("/referral bonus @lin 50 x").TextsTo(_kit, Owner).Single(), Does.StartWith("Done"));
        Assert.That(Balance(Lin), Is.EqualTo(200));
    }

    [Test]
    public void Audit_OfAnInviter_IsEveryStepInPrivatePageByPage()
    {
        var link = _kit.LinkOf(Lin);
        foreach (var n in Enumerable.Range(1, 7))
        {
            _kit.Run(A.Joined(A.Person($"F{n}"), link: link));
            _kit.Advance(TimeSpan.FromMinutes(n));
        }

        var first = Say("/referral audit @lin");
        var second = _kit.PressPrivately(Owner, first.Button("more").Data!);

        Assert.That(first.TextsTo(_kit, Owner), Has.Count.EqualTo(1));
        Assert.That(first.Text(), Does.StartWith("<b>Invited by 林: 7</b> · “Test group” (1–5)\n\n<b>F7</b> · came 2 Mar · on the way\n2 Mar · on the way\n\n<b>F6</b>"));
        Assert.That(second.Text(), Does.Contain("(6–7)").And.Contain("<b>F1</b>").And.Not.Contain("<b>F3</b>"));
        Assert.That(_kit.PressPrivately(Lin, first.Button("more").Data!).Toast(), Is.Not.Empty);
        Assert.That(Say("/referral audit @tom").Text(), Is.EqualTo("Tom has invited nobody to “Test group” yet."));
    }

    [Test]
    public void Csv_ForAnAdmin_IsADocumentInPrivate()
    {
        _kit.Run(A.Joined(A.Person("=cmd, \"x\""), link: _kit.LinkOf(Lin)));
        _kit.Run(A.Joined(Ann));

        var asked = Say("/referral csv");
        var sent = _kit.RunWork().Single(item => item.Effect is SendDocument);

        var document = (SendDocument)sent.Effect;
        var lines = Encoding.UTF8.GetString(document.Content.AsSpan(3)).Split("\r\n");
        Assert.That(asked.Text(), Is.EqualTo("The table is on its way to your private chat."));
        Assert.That(sent.To.Person, Is.EqualTo(_kit.Person(Owner).No));
        Assert.That(document.FileName, Is.EqualTo("arrivals.csv"));
        Assert.That(document.Content.Take(3), Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }));
        Assert.That(lines[0], Is.EqualTo("number,name,how,inviter's number,inviter,state,joined,active days,flags"));
        Assert.That(lines[1..], Is.EqualTo(new[]
        {
            $"{_kit.Person(Ann).No.Value - 1},\"'=cmd, \"\"x\"\"\",link,{_kit.Person(Lin).No},林,on the way,2026-03-02,1,",
            $"{_kit.Person(Ann).No},Ann,by themselves,,,on the way,2026-03-02,1,",
            "",
        }));
    }

    private void Speak(Person person)
    {
        for (var day = 0; day < 3; day++)
        {
            var said = A.Message("hi").From(person);
            _kit.Run(said);
            _kit.Run(A.Reaction(ReferralKit.Tom, said.MessageId, ["👍"]));
            _kit.NextDay();
        }
    }

    private long Balance(Person person)
    {
        var balance = 0L;
        _kit.InTurn(turn => balance = turn.Points.Balance(_kit.Group().No, _kit.Person(person).No));
        return balance;
    }

    private IReadOnlyList<OutboxItem> Say(string text) => _kit.Run(A.Message(text).From(Owner));

    private string CountedDay() => _kit.Lines($"select counted_day from arrivals where member_no = {_kit.Person(Ann).No}").Single();
}
