using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Outbox;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Admission;

/// <summary>Somebody was turned down and is welcome after all: what holds them at the door meanwhile, and what ends it.</summary>
internal sealed class WelcomeTests : IDisposable
{
    private readonly TurnKit _kit = AdmissionKit.New("为什么想来？");

    public void Dispose() => _kit.Dispose();

    private static Person Yu => AdmissionKit.Yu;

    private static Person Lei => AdmissionKit.Lei;

    private static Person Zoe => AdmissionKit.Tom;

    private static Person Boss => AdmissionKit.Boss;

    /// <summary>Telegram still holds their request, so they cannot ask once more.</summary>
    [TestCase("Too Many Requests: retry after 40000", 429)]
    [TestCase("Bad Gateway", 502)]
    public void Undo_WhileTelegramWasNeverTold_LetsThemIn(string reason, int code)
    {
        var declined = Declined(Yu);
        _kit.Decide(Yu, "undo");
        var letIn = _kit.Refuse(declined, reason, code);

        Assert.That(letIn.Answers().Single().Effect, Is.EqualTo(new AnswerJoinRequest(Yu.Id.Value, true)));
        Assert.That(_kit.LetIn(letIn, Yu).TextsTo(_kit, Yu).Single(), Does.Contain("你的申请通过了"));
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Entered));
        Assert.That(_kit.Decide(Yu, "").Text(), Does.Contain("Olga"));
    }

    [Test]
    public void Undo_WithoutTheRight_SaysSoAndWaitsOn()
    {
        const string NoRight = "Bad Request: not enough rights to manage chat join requests";
        var declined = Declined(Yu);
        _kit.Decide(Yu, "undo");
        var letIn = _kit.Refuse(declined, NoRight);

        Assert.That(_kit.Refuse(letIn.Answers().Single(), NoRight).TextsTo(_kit, Boss).Single(), Does.Contain("没有「添加成员」的权限"));
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Waiting));
    }

    [Test]
    public void Undo_OfWhatTelegramDidAtAnEarlierTry_WaitsForThemToAsk()
    {
        var declined = Declined(Yu);
        _kit.Decide(Yu, "undo");

        Assert.That(_kit.Refuse(declined, "Bad Request: HIDE_REQUESTER_MISSING"), Is.Empty);
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Welcome));
    }

    [Test]
    public void Join_ByAnotherWay_EndsTheWelcome()
    {
        _kit.Succeed(Declined(Yu), new EffectAnswer());
        _kit.Decide(Yu, "undo");
        _kit.Run(A.Changed(Yu, MemberStatus.Left, MemberStatus.Member, Boss));
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Entered));
        _kit.Goes(Yu);

        Assert.That(_kit.Ask(Yu).Answers(), Is.Empty, "they are asked as anybody is");
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Asking));
    }

    [Test]
    public void MyData_OfWhoIsWelcome_NamesTheDays()
    {
        var named = GroupBot.Features.Admission.AdmissionTables.Requests.Columns["state"].Names[(long)JoinRequestState.Welcome];

        Assert.That(named.Zh, Is.EqualTo("婉拒后又欢迎你来：从处理时间起 7 天里再申请一次就能进"));
        Assert.That(named.En, Is.EqualTo("welcome after all: let in if you ask once more within 7 days of the decision"));
    }

    [Test]
    public void Undo_WhereEveryPlaceIsTaken_SaysThatTheyStandInLine()
    {
        var link = _kit.Door("书展", places: 1);
        _kit.Ask(Lei, link);
        _kit.Tell(Lei, "读书");
        _kit.LetIn(_kit.Decide(Lei, "yes"), Lei);
        foreach (var person in new[] { Yu, Zoe })
        {
            _kit.Tell(person, "/start");
            _kit.Ask(person, link);
            _kit.Tell(person, "读书");
            _kit.Succeed(_kit.Decide(person, "no").Answers().Single(), new EffectAnswer());
        }

        var undone = _kit.Decide(Yu, "undo");
        Assert.That(undone.TextsTo(_kit, Yu).Single(), Is.EqualTo(
            "「Test group」的管理员又想了想：欢迎你来。7 天里再申请一次就行；现在名额满了，会先排队，一有空位就让你进来。"));
        Assert.That(undone.TextsTo(_kit, Boss), Has.Some.EndsWith("7 天里再申请一次就直接进；现在名额满了，会先排队。"));
        Assert.That(_kit.Decide(Zoe, "undo", KitExtensions.Owner).TextsTo(_kit, Zoe).Single(), Is.EqualTo(
            "An admin of “Test group” has thought again: you are welcome. Ask to join once more within 7 days. Every place is taken just now, so you stand in the line first, and come in as soon as a place is free."));
    }

    /// <summary>Two minutes after they asked the five minutes are no reason.</summary>
    [Test]
    public void Undo_WithinTheFiveMinutes_GivesTheDeclineAsTheReason()
    {
        _kit.Ask(Lei);
        _kit.Advance(TimeSpan.FromMinutes(1));
        var declined = _kit.Decide(Lei, "no");
        _kit.Succeed(_kit.Succeed(declined.Single(item => item.Effect is SendText { MayBeMissed: true }), new EffectAnswer()).Answers().Single(), new EffectAnswer());
        _kit.Advance(TimeSpan.FromMinutes(1));
        var said = _kit.Decide(Lei, "undo").TextsTo(_kit, Boss);

        Assert.That(said, Has.Some.Contains("（TA 没打开过和我的对话，婉拒以后 Telegram 就不让我写给 TA 了），麻烦你转告 TA（@lei）。"));
        Assert.That(said, Has.None.Contains("5 分钟"));
    }

    /// <summary>A rule turned down who asked again after an admin's mistake: the admin may still think again, from either page.</summary>
    [TestCase(true), TestCase(false)]
    public void Undo_OfWhomARuleTurnedDownSince_IsOffered(bool isFromTheFirst)
    {
        _kit.InTurn(turn => turn.Settings.Set(_kit.Group().No, AdmissionSettings.DeclineAgainDays, "30", turn.Now));
        _kit.Tell(Yu, "/start");
        _kit.Succeed(Declined(Yu), new EffectAnswer());
        var first = _kit.Request(Yu);
        _kit.Advance(TimeSpan.FromHours(1));
        _kit.Succeed(_kit.Ask(Yu).Answers().Single(), new EffectAnswer());
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Declined));
        Assert.That(_kit.Request(Yu), Is.Not.EqualTo(first));
        var page = _kit.PressPrivately(Boss, $"requests:{_kit.Group().No}:{(isFromTheFirst ? first : _kit.Request(Yu))}");
        _kit.PressPrivately(Boss, page.Button("还是让 TA 进来").Data!);

        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Welcome));
        Assert.That(_kit.Ask(Yu).Answers().Single().Effect, Is.EqualTo(new AnswerJoinRequest(Yu.Id.Value, true)));
    }

    [Test]
    public void Undo_OfWhatARuleAloneTurnedDown_IsNotOffered()
    {
        var link = _kit.Door("书展");
        _kit.Ask(Yu, link);
        _kit.Tell(Boss, "/entrance end 书展");
        _kit.RunWork();

        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Declined));
        Assert.That(_kit.Decide(Yu, "").Buttons().Select(button => button.Label), Does.Not.Contain("还是让 TA 进来"));
    }

    [Test]
    public void Undo_InEnglish_NamesWhoAndWhom()
    {
        _kit.Ask(Lei);
        _kit.Advance(TimeSpan.FromMinutes(6));
        _kit.Tell(KitExtensions.Owner, "/lang en");
        var declined = _kit.Decide(Lei, "no", KitExtensions.Owner).Answers();
        _kit.Succeed(declined.Single(), new EffectAnswer());
        var said = _kit.Decide(Lei, "undo", KitExtensions.Owner).TextsTo(_kit, KitExtensions.Owner);

        Assert.That(said, Has.Some.EndsWith("then changed their mind: comes in on asking again.</i>"));
        Assert.That(said, Has.Some.Contains(": please tell them yourself (@lei)."));
    }

    /// <summary>A finger that comes down twice.</summary>
    [Test]
    public void AskThat_PressedTwice_AsksOnce()
    {
        Waits(Yu);
        _kit.Decide(Yu, "ask");
        var button = _kit.Tell(Boss, "不用了").Button("就问这句").Data!;
        var first = _kit.PressPrivately(Boss, button);
        Assert.That(first.Effects<EditText>(), Has.Count.EqualTo(1), "the button is gone");
        var second = _kit.PressPrivately(Boss, button);

        Assert.That(second.TextsTo(_kit, Yu), Is.Empty);
        Assert.That(second.Toast(), Is.EqualTo("这句已经问过了。"));
        _kit.Tell(Yu, "好");
        Assert.That(_kit.PressPrivately(Boss, button).TextsTo(_kit, Yu), Is.Empty, "nor once they answered");
    }

    private OutboxItem Declined(Person person)
    {
        _kit.Tell(person, "/start");
        Waits(person);
        return _kit.Decide(person, "no").Answers().Single();
    }

    private void Waits(Person person)
    {
        _kit.Ask(person);
        _kit.Tell(person, "读书");
        _kit.Advance(TimeSpan.FromSeconds(1));
    }
}
