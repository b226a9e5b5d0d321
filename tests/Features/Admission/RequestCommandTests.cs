using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Outbox;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Admission;

/// <summary>Admins look, decide and ask back; Telegram and people are quicker now and then.</summary>
internal sealed class RequestCommandTests : IDisposable
{
    private readonly TurnKit _kit = AdmissionKit.New("为什么想来？");

    public void Dispose() => _kit.Dispose();

    private static Person Yu => AdmissionKit.Yu;

    private static Person Boss => AdmissionKit.Boss;

    [Test]
    public void Requests_InPrivate_ShowWhoWaitsAndTheirAnswers()
    {
        Waits(Yu, "喜欢 <读书>");
        var list = _kit.Tell(Boss, "进群申请");
        var page = _kit.PressPrivately(Boss, list.Button("小雨").Data!);

        Assert.That(list.Text(), Does.Contain("1 份在等"));
        Assert.That(page.Text(), Does.StartWith("<b>小雨</b> 申请加入「Test group」").And.Contain("<b>为什么想来？</b>\n<blockquote>喜欢 &lt;读书&gt;</blockquote>").And.Contain("等管理员决定"));
        Assert.That(page.Buttons().Select(button => button.Label), Is.EqualTo(new[] { "批准", "婉拒", "再问一句", "‹ 返回" }));
    }

    [Test]
    public void Approve_ByAnAdmin_LetsInOnce()
    {
        Waits(Yu, "喜欢读书");
        var first = _kit.Decide(Yu, "yes");
        var second = _kit.Decide(Yu, "yes");
        var told = _kit.LetIn(first, Yu);

        Assert.That(first.Answers().Single().Effect, Is.EqualTo(new AnswerJoinRequest(Yu.Id.Value, true)));
        Assert.That(second.Answers(), Is.Empty);
        Assert.That(second.Toast(), Does.Contain("Olga已批准"));
        Assert.That(told.TextsTo(_kit, Yu).Single(), Is.EqualTo("「Test group」：你的申请通过了，进群打个招呼吧 🎉"));
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Entered));
    }

    /// <summary>What an admin says to the bot is not passed on to who stands at the door.</summary>
    [Test]
    public void AskBack_ThatIsLetGo_AsksNothing()
    {
        Waits(Yu, "读书");
        _kit.Decide(Yu, "ask");
        var said = _kit.Tell(Boss, "算了");

        Assert.That(said.TextsTo(_kit, Boss).Single(), Is.EqualTo("好，不问 小雨 了。"));
        Assert.That(said.TextsTo(_kit, Yu), Is.Empty);
    }

    [Test]
    public void Decline_ByAnAdmin_IsToldKindlyOnceItIsDone()
    {
        Waits(Yu, "卖东西");
        var declined = _kit.Decide(Yu, "no");

        Assert.That(declined.TextsTo(_kit, Yu), Is.Empty);
        Assert.That(_kit.Succeed(declined.Answers().Single(), new EffectAnswer()).TextsTo(_kit, Yu).Single(), Does.Contain("这次没有通过你的申请"));
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Declined));
    }

    [Test]
    public void Approve_OfOneWhomAHumanLetIn_IsSaidAndNothingIsLost()
    {
        Waits(Yu, "喜欢读书");
        var human = A.Changed(Yu, MemberStatus.Left, MemberStatus.Member, ReferralKit.Tom, viaRequest: true);
        _kit.Run(human);

        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Entered));
        Assert.That(_kit.Scalar<long>("select decided_by from join_requests"), Is.EqualTo(_kit.Person(ReferralKit.Tom).No.Value));
        Assert.That(_kit.Decide(Yu, "yes").Toast(), Does.Contain("已经进群（Tom批准的）"));
    }

    [Test]
    public void Approve_WhenTelegramHasNoSuchRequest_IsSaidToTheAdmin()
    {
        Waits(Yu, "喜欢读书");
        var asked = _kit.Decide(Yu, "yes").Answers().Single();
        var heard = _kit.Refuse(asked, "Bad Request: HIDE_REQUESTER_MISSING");
        _kit.Advance(TimeSpan.FromMinutes(1));
        var told = _kit.Succeed(heard.Single(item => item.Effect is Wake));

        Assert.That(told.TextsTo(_kit, Boss).Single(), Does.StartWith("小雨 的申请已经不在了"));
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Elsewhere));
        Assert.That(_kit.Scalar<long>("select count(*) from join_answers"), Is.EqualTo(1));
    }

    [Test]
    public void Approve_OfSomebodyWhoIsIn_IsSaidToTheAdmin()
    {
        Waits(Yu, "喜欢读书");
        var asked = _kit.Decide(Yu, "yes").Answers().Single();
        var told = _kit.Refuse(asked, "Bad Request: USER_ALREADY_PARTICIPANT");

        Assert.That(told.TextsTo(_kit, Boss).Single(), Does.Contain("已经在群里了"));
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Entered));
    }

    [TestCase("Bad Request: not enough rights to manage chat join requests", "没有「添加成员」的权限")]
    [TestCase("Bad Request: USER_CHANNELS_TOO_MUCH", "USER_CHANNELS_TOO_MUCH")]
    public void Approve_WhenTelegramSaysNo_WaitsOn(string reason, string said)
    {
        Waits(Yu, "喜欢读书");
        var asked = _kit.Decide(Yu, "yes").Answers().Single();
        var told = _kit.Refuse(asked, reason);

        Assert.That(told.TextsTo(_kit, Boss).Single(), Does.Contain(said));
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Waiting));
        Assert.That(_kit.Decide(Yu, "yes").Answers(), Has.Count.EqualTo(1));
    }

    [Test]
    public void AskMore_OfSomebodyReachable_BringsTheAnswerBack()
    {
        Waits(Yu, "喜欢读书");
        var prompt = _kit.Decide(Yu, "ask");
        var asked = _kit.Tell(Boss, "读过哪一本？");
        var answered = _kit.Tell(Yu, "《活着》");

        Assert.That(prompt.Text(), Does.Contain("想问 小雨 什么"));
        Assert.That(asked.TextsTo(_kit, Yu).Single(), Does.Contain("读过哪一本？"));
        Assert.That(answered.TextsTo(_kit, Yu).Single(), Is.EqualTo("谢谢，转告管理员了。"));
        Assert.That(answered.TextsTo(_kit, Boss).Single(), Does.Contain("小雨 回答了").And.Contain("《活着》"));
        Assert.That(_kit.Decide(Yu, "").Text(), Does.Contain("读过哪一本？").And.Contain("《活着》"));
    }

    [Test]
    public void AskMore_OfWhoNeverOpened_SaysHowToReachThem()
    {
        var wake = _kit.Ask(AdmissionKit.Lei).Single(item => item.Effect is Wake);
        _kit.Advance(TimeSpan.FromMinutes(6));
        _kit.Succeed(wake, new EffectAnswer());
        _kit.Decide(AdmissionKit.Lei, "ask");

        Assert.That(_kit.Tell(Boss, "你是？").Text(), Does.Contain("没法给 小雷 发消息").And.Contain("@lei"));
    }

    /// <summary>An answer is for those who lead the group when it comes.</summary>
    [Test]
    public void AskMore_OfAnAdminWhoIsNoneAnyMore_IsAnsweredToThoseWhoAre()
    {
        var lei = AdmissionKit.Lei;
        _kit.Run(A.Changed(lei, MemberStatus.Member, MemberStatus.Administrator, Boss));
        _kit.Tell(lei, "/start");
        _kit.Tell(Yu, "/start");
        Waits(Yu, "喜欢读书");
        _kit.Decide(Yu, "ask", lei);
        _kit.Tell(lei, "你住哪里？");
        _kit.Run(A.Changed(lei, MemberStatus.Administrator, MemberStatus.Member, Boss));
        var answered = _kit.Tell(Yu, "城东");

        Assert.That(answered.TextsTo(_kit, lei), Is.Empty);
        Assert.That(answered.TextsTo(_kit, Boss), Has.Count.EqualTo(1));
        Assert.That(_kit.Decide(Yu, "").Text(), Does.Contain("城东"));
    }

    [Test]
    public void Requests_OfSomebodyWhoIsNoAdmin_AreNobodysBusiness()
    {
        Waits(Yu, "喜欢读书");

        Assert.That(_kit.PressPrivately(ReferralKit.Lin, $"requests:{_kit.Group().No}:{_kit.Request(Yu)}:yes").Answers(), Is.Empty);
        Assert.That(_kit.Tell(ReferralKit.Lin, "/requests").Text(), Does.Not.Contain("小雨"));
    }

    [Test]
    public void Todo_WhileSomebodyWaits_SaysSo()
    {
        Waits(Yu, "喜欢读书");

        Assert.That(_kit.Tell(Boss, "/todo").Text(), Does.Contain("1 份进群申请"));
    }

    [Test]
    public void Requests_OfMany_ArePaged()
    {
        foreach (var n in Enumerable.Range(1, 10))
        {
            Waits(A.Person($"人{n}", language: "zh-hans"), "好");
        }

        var list = _kit.Tell(Boss, "/requests");
        var next = _kit.PressPrivately(Boss, list.Button("后面的").Data!);

        Assert.That(list.Buttons(), Has.Count.EqualTo(9));
        Assert.That(next.Buttons().Select(button => button.Label.Split(' ')[0]), Is.EqualTo(new[] { "人9", "人10", "‹" }));
    }

    [Test]
    public void Call_InQuietHours_ComesOnceWhenTheyEnd()
    {
        _kit.Advance(TimeSpan.FromHours(12));
        Waits(Yu, "喜欢读书");
        _kit.Advance(TimeSpan.FromHours(2));
        Waits(AdmissionKit.Lei, "我也是");
        var wake = Wake();
        Assert.That(_kit.Asked.Count(IsCall), Is.Zero);

        Assert.That(_kit.Succeed(wake).Where(IsCall).Select(call => ((SendText)call.Effect).Html), Is.EqualTo(new[] { "「Test group」有新的进群申请：小雨。" }));
    }

    [Test]
    public void Call_WhenTheQuietHoursEnd_IsOfWhoWaitsThen()
    {
        _kit.Advance(TimeSpan.FromHours(12));
        Waits(Yu, "喜欢读书");
        Waits(AdmissionKit.Lei, "我也是");
        _kit.PressPrivately(Boss, $"requests:{_kit.Group().No}:{_kit.Request(Yu)}:yes");
        var wake = Wake();

        Assert.That(_kit.Succeed(wake).Where(IsCall).Select(call => ((SendText)call.Effect).Html), Is.EqualTo(new[] { "「Test group」有新的进群申请：小雷。" }));
        _kit.PressPrivately(Boss, $"requests:{_kit.Group().No}:{_kit.Request(AdmissionKit.Lei)}:no");

        Assert.That(_kit.Succeed(wake).Where(IsCall), Is.Empty);
    }

    /// <summary>At eight the quiet hours end.</summary>
    private OutboxItem Wake() => _kit.Asked.Single(item => item.Effect is Wake
        && DateTimeOffset.FromUnixTimeMilliseconds(_kit.Scalar<long>($"select due_at from outbox where outbox_id = {item.Id}")) is { Hour: 8, Minute: 0 });

    private bool IsCall(OutboxItem item) => item.To.Person == _kit.Person(Boss).No && item.Effect is SendText { IsSilent: true };

    [Test]
    public void Call_AnHourAfterTheLast_IsMadeAgain()
    {
        Waits(Yu, "喜欢读书");
        _kit.Advance(TimeSpan.FromMinutes(50));
        Waits(AdmissionKit.Lei, "我也是");
        _kit.Advance(TimeSpan.FromMinutes(61));
        Waits(AdmissionKit.Tom, "me too");

        Assert.That(_kit.Asked.Count(item => item.Effect is SendText { IsSilent: true }), Is.EqualTo(2));
    }

    [Test]
    public void Button_OfOneWhoIsForgotten_LeadsToNobodyElse()
    {
        Waits(Yu, "喜欢读书");
        var data = $"requests:{_kit.Group().No}:{_kit.Request(Yu)}:yes";
        _kit.PressPrivately(Yu, _kit.Tell(Yu, "/forgetme").Buttons()[0].Data!);
        _kit.RunWork();
        _kit.Advance(TimeSpan.FromSeconds(1));
        Waits(AdmissionKit.Lei, "你好");
        var pressed = _kit.PressPrivately(Boss, data);

        Assert.That(pressed.Answers(), Is.Empty);
        Assert.That(pressed.Toast(), Is.EqualTo("这份申请已经不在了。"));
    }

    private void Waits(Person person, string answer)
    {
        _kit.Ask(person);
        _kit.Tell(person, answer);
    }
}
