using Dapper;
using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Outbox;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Admission;

/// <summary>From when a request's time runs, what is renewed by asking again, and when admins are called.</summary>
internal sealed class ExpiryTests : IDisposable
{
    private readonly TurnKit _kit = AdmissionKit.New("2+2？3 | *4");

    public void Dispose() => _kit.Dispose();

    private static readonly Person Boss = AdmissionKit.Boss, Yu = AdmissionKit.Yu, Lei = AdmissionKit.Lei;

    [Test]
    public void Expiry_OfWhoAnsweredLate_RunsFromTheirLastAnswer()
    {
        _kit.Ask(Yu);
        _kit.Tell(Yu, $"/start ask-{_kit.Request(Yu)}");
        _kit.Advance(TimeSpan.FromDays(2));
        Fail(Yu);
        _kit.Advance(TimeSpan.FromDays(2));
        Assert.That(Expire().Answers(), Is.Empty);
        _kit.Advance(TimeSpan.FromDays(1.1));

        Assert.That(Expire().Answers(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Expiry_OfWhoIsStillAsked_LeavesThemAWeek()
    {
        _kit.Ask(Yu);
        _kit.Tell(Yu, "/start");
        _kit.Advance(TimeSpan.FromDays(6));
        Assert.That(Expire().Answers(), Is.Empty);
        _kit.Advance(TimeSpan.FromDays(1.1));

        Assert.That(Expire().Answers(), Has.Count.EqualTo(1));
    }

    /// <summary>No admin was asked about who did not answer, and an admin was about who did.</summary>
    [Test]
    public void Expiry_SaysWhatIsTrueOfEach()
    {
        _kit.Tell(Yu, "/start");
        _kit.Ask(Yu);
        _kit.Tell(Lei, "/start");
        _kit.Ask(Lei);
        Fail(Lei);
        _kit.Advance(TimeSpan.FromDays(7.1));
        var told = Expire().Answers().SelectMany(item => _kit.Succeed(item)).ToList();

        Assert.That(told.TextsTo(_kit, Yu).Single(), Is.EqualTo("你申请加入「Test group」，可是问题一直没答完，先退回了。还想来的话，随时再申请一次。"));
        Assert.That(told.TextsTo(_kit, Lei).Single(), Does.StartWith("「Test group」的管理员这几天没来得及看你的申请"));
        Assert.That(_kit.Decide(Yu, "").Text(), Does.Contain("问题没答完，过期退回了").And.Not.Contain("没人处理"));
        Assert.That(_kit.Decide(Lei, "").Text(), Does.Contain("没人处理，过期退回了"));
    }

    [Test]
    public void Expiry_ThatTelegramRefuses_IsNoNewsAndComesDaysLater()
    {
        _kit.Ask(Yu);
        Fail(Yu);
        _kit.Advance(TimeSpan.FromDays(3.1));
        var heard = _kit.Refuse(Expire().Answers().Single(), "Bad Request: USER_CHANNELS_TOO_MUCH");
        Assert.That(heard.TextsTo(_kit, Boss), Is.Empty);
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Waiting));
        _kit.Advance(TimeSpan.FromHours(1));
        Assert.That(Expire().Answers(), Is.Empty);
        _kit.Advance(TimeSpan.FromDays(3));

        Assert.That(Expire().Answers(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Expiry_WithoutTheRight_WaitsForIt()
    {
        _kit.Ask(Yu);
        Fail(Yu);
        _kit.Advance(TimeSpan.FromDays(3.1));
        _kit.InTurn(turn => turn.Groups.Change(_kit.Group() with { BotRights = AdminRights.None }));

        Assert.That(Expire().Answers(), Is.Empty);
    }

    [Test]
    public void Expiry_OfAGroupWithoutQuestions_IsOfOurEntrancesAlone()
    {
        _kit.Tell(Boss, "/questions 删 1");
        _kit.Ask(Yu);
        _kit.Ask(Lei, _kit.Door("沙龙"));
        _kit.Advance(TimeSpan.FromDays(3.1));

        Assert.That(Expire().Answers().Single().Effect, Is.EqualTo(new AnswerJoinRequest(Lei.Id.Value, false)));
    }

    [Test]
    public void Request_AfterTheLastDay_IsTurnedAwayBeforeAnybodyNoticed()
    {
        var link = _kit.Door("沙龙");
        _kit.InTurn(turn => turn.Connection.Execute("update entrances set last_day = 1"));

        Assert.That(_kit.Ask(Yu, link).TextsTo(_kit, Yu).Single(), Does.Contain("这个入口已经结束了"));
    }

    [Test]
    public void Leave_AfterTheLastDay_LetsNobodyIn()
    {
        var link = _kit.Door("沙龙", places: 1);
        _kit.LetIn(Pass(Yu, link), Yu);
        Pass(Lei, link);
        _kit.InTurn(turn => turn.Connection.Execute("update entrances set last_day = 1"));
        _kit.Advance(TimeSpan.FromMinutes(1));

        Assert.That(_kit.Run(A.Gone(Yu)).Answers(), Is.Empty);
    }

    [Test]
    public void Request_Again_IsTheNewestOne()
    {
        var link = _kit.Door("沙龙");
        var old = _kit.Ask(Yu).Single(item => item.Effect is Wake);
        _kit.Advance(TimeSpan.FromMinutes(3));
        _kit.Run(A.JoinRequest(Yu, link: link) with { Bio = "爱读书" });
        _kit.Advance(TimeSpan.FromMinutes(2));
        _kit.Succeed(old);

        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Asking), "they may still be asked for three minutes");
        Assert.That(_kit.Lines("select entrance_no, bio from join_requests"), Is.EqualTo(new[] { "1|爱读书" }));
        Assert.That(_kit.Now.ToUnixTimeMilliseconds() - _kit.Scalar<long>("select asked_at from join_requests"), Is.EqualTo(120_000).Within(1000));
    }

    [Test]
    public void Request_ByAnotherEntrance_LeavesTheLine()
    {
        var (full, free) = (_kit.Door("沙龙", places: 1), _kit.Door("读书会"));
        _kit.LetIn(Pass(Lei, full), Lei);
        Pass(Yu, full);
        var asked = _kit.Ask(Yu, free);

        Assert.That(asked.Answers().Single().Effect, Is.EqualTo(new AnswerJoinRequest(Yu.Id.Value, true)), "they passed the same quiz already");
        Assert.That(_kit.Lines("select entrance_no, queued_at from join_requests where state = 4"), Is.EqualTo(new[] { "2|" }));
    }

    [Test]
    public void Request_ByAnEntranceThatAsksSomethingElse_BeginsAnew()
    {
        var link = _kit.Door("沙龙");
        _kit.Tell(Boss, "/questions 渠道 \"沙龙\" 加 哪一场？");
        _kit.Ask(Yu);
        Fail(Yu);

        Assert.That(_kit.Ask(Yu, link).TextsTo(_kit, Yu).Single(), Does.Contain("1/1 <b>哪一场？</b>"));
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Asking));
        Assert.That(_kit.Lines("select state from join_requests order by request_no"), Is.EqualTo(new[] { "8", "1" }));
    }

    [Test]
    public void Call_OfANewOne_IsNotSilencedByOneThatWaitsForDays()
    {
        _kit.Ask(Yu);
        Fail(Yu);
        _kit.Advance(TimeSpan.FromDays(2) + TimeSpan.FromHours(12));
        _kit.Ask(Lei);
        Fail(Lei);

        var wake = _kit.Asked.Last(item => item.Effect is Wake);
        var calls = _kit.Succeed(wake).Select(item => item.Effect).OfType<SendText>().Where(text => text.IsSilent).Select(text => text.Html);

        Assert.That(calls, Is.EqualTo(new[] { "「Test group」有新的进群申请：小雷。" }), "of the second, when the night is over");
    }

    [Test]
    public void Call_OfWhoAnsweredAfterTheyWaited_IsMadeOnceMore()
    {
        var wake = _kit.Ask(Yu).Single(item => item.Effect is Wake);
        _kit.Advance(TimeSpan.FromMinutes(5));
        Assert.That(_kit.Succeed(wake).TextsTo(_kit, Boss), Has.Count.EqualTo(1));
        _kit.Advance(TimeSpan.FromHours(2));
        _kit.Tell(Yu, $"/start ask-{_kit.Request(Yu)}");
        _kit.Tell(Yu, "3");

        Assert.That(_kit.Tell(Yu, "3").TextsTo(_kit, Boss), Has.Count.EqualTo(1));
        Assert.That(_kit.Tell(Yu, $"/start ask-{_kit.Request(Yu)}").TextsTo(_kit, Boss), Is.Empty);
    }

    private IReadOnlyList<OutboxItem> Expire() => [.. _kit.RunJob("Admission.expire", _kit.Group().No, A.NewId()), .. _kit.RunWork()];

    private IReadOnlyList<OutboxItem> Pass(Person person, InviteLink link)
    {
        _kit.Ask(person, link);
        return _kit.Tell(person, "4");
    }

    /// <summary>Gets the quiz wrong as often as it may be taken, and waits for an admin.</summary>
    private void Fail(Person person)
    {
        _kit.Tell(person, "3");
        _kit.Tell(person, "3");
    }
}
