using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Admission;

/// <summary>Somebody asks to come in and is asked in private, within the five minutes and after.</summary>
internal sealed class AskTests : IDisposable
{
    private TurnKit _kit = AdmissionKit.New("为什么想来？", "读过什么？");

    public void Dispose() => _kit.Dispose();

    private static Person Yu => AdmissionKit.Yu;

    [Test]
    public void Request_WithQuestions_IsAskedAtOnceAndToldHowToOpen()
    {
        var first = _kit.Ask(Yu).Single(item => item.Effect is SendText);

        Assert.That(((SendText)first.Effect).Html, Does.Contain("你申请加入「Test group」").And.Contain("共 2 个").And.Contain("1/2 <b>为什么想来？</b>").And.Contain("打开对话"));
        Assert.That(first.To.Person, Is.EqualTo(_kit.Person(Yu).No));
        Assert.That(new[] { first }.Button("打开对话").Url, Does.EndWith($"?start=ask-{_kit.Request(Yu)}"));
        Assert.That(_kit.Scalar<long>($"select deadline_at from outbox where outbox_id = {first.Id}") - _kit.Now.ToUnixTimeMilliseconds(),
            Is.EqualTo(5 * 60_000).Within(1000));
    }

    [Test]
    public void Answers_OfAll_AreKeptAndAnAdminIsTold()
    {
        _kit.Ask(Yu);
        var second = _kit.Tell(Yu, "喜欢读书");
        var done = _kit.Tell(Yu, "《三体》");

        Assert.That(second.Text(), Does.StartWith("2/2 <b>读过什么？</b>"));
        Assert.That(done.TextsTo(_kit, Yu).Single(), Is.EqualTo("好了，「Test group」的管理员看过就告诉你。"));
        Assert.That(done.TextsTo(_kit, AdmissionKit.Boss).Single(), Is.EqualTo("「Test group」有新的进群申请：小雨。"));
        Assert.That(_kit.Lines("select question, answer from join_answers order by question_no"), Is.EqualTo(new[] { "为什么想来？|喜欢读书", "读过什么？|《三体》" }));
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Waiting));
    }

    /// <summary>Of an admin's words of another group none is a command of whoever leads nothing.</summary>
    [TestCase("Entrances"), TestCase("渠道"), TestCase("Entrance")]
    public void Answer_ThatIsAnAdminsWord_IsAnAnswer(string word)
    {
        _kit.WithGroup(A.Supergroup("Other group", -1000000000099));
        _kit.Run(A.Message("hi").From(Yu).In(A.Supergroup("Other group", -1000000000099)));
        _kit.Ask(Yu);
        _kit.Tell(Yu, word);

        Assert.That(_kit.Lines("select answer from join_answers"), Is.EqualTo([word]));
    }

    [Test]
    public void FiveMinutes_OfWhoNeverOpened_LeadToAnAdmin()
    {
        var wake = _kit.Ask(Yu).Single(item => item.Effect is Wake);
        _kit.Advance(TimeSpan.FromMinutes(5));
        var told = _kit.Succeed(wake, new EffectAnswer());

        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Waiting));
        Assert.That(told.TextsTo(_kit, AdmissionKit.Boss).Single(), Does.Contain("小雨"));
        Assert.That(told.Where(item => item.To.Person == _kit.Person(Yu).No), Is.Empty);
        _kit.Tell(Yu, "你好");
        Assert.That(_kit.Scalar<long>("select count(*) from join_answers"), Is.Zero, "what they write one day is no answer");
    }

    [Test]
    public void FiveMinutes_OfWhoOpened_ChangeNothing()
    {
        var wake = _kit.Ask(Yu).Single(item => item.Effect is Wake);
        _kit.Tell(Yu, "喜欢读书");
        _kit.Advance(TimeSpan.FromMinutes(5));
        _kit.Succeed(wake, new EffectAnswer());

        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Asking));
    }

    [Test]
    public void Open_AfterTheFiveMinutes_GoesOnWhereItStood()
    {
        var wake = _kit.Ask(Yu).Single(item => item.Effect is Wake);
        _kit.Advance(TimeSpan.FromMinutes(5));
        _kit.Succeed(wake, new EffectAnswer());
        var opened = _kit.Tell(Yu, $"/start ask-{_kit.Request(Yu)}");
        _kit.Tell(Yu, "喜欢读书");
        var done = _kit.Tell(Yu, "《三体》");

        Assert.That(opened.Text(), Does.StartWith("1/2 <b>为什么想来？</b>").And.Not.Contain("打开对话"));
        Assert.That(done.Text(), Does.Contain("管理员看过就告诉你"));
        Assert.That(_kit.Scalar<long>("select count(*) from join_answers"), Is.EqualTo(2));
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Waiting));
    }

    [Test]
    public void Request_Again_GoesOnWithTheSameRow()
    {
        _kit.Ask(Yu);
        _kit.Tell(Yu, "喜欢读书");
        var again = _kit.Ask(Yu);

        Assert.That(again.TextsTo(_kit, Yu).Single(), Does.Contain("2/2"));
        Assert.That(_kit.Scalar<long>("select count(*) from join_requests"), Is.EqualTo(1));
    }

    [Test]
    public void Restart_InTheMiddle_LosesNothing()
    {
        _kit.Ask(Yu);
        _kit = _kit.Reopen();
        var second = _kit.Tell(Yu, "喜欢读书");

        Assert.That(second.Text(), Does.StartWith("2/2"));
    }

    [Test]
    public void Withdraw_WhileAsked_TakesTheRequestBackAtTelegram()
    {
        var first = _kit.Ask(Yu);
        var taken = _kit.PressPrivately(Yu, first.Button("不来了").Data!);

        Assert.That(taken.Toast(), Does.Contain("申请撤回了"));
        Assert.That(taken.Effects<EditText>(), Is.Empty, "the bot cannot write there any more");
        Assert.That(taken.Answers().Single().Effect, Is.EqualTo(new AnswerJoinRequest(Yu.Id.Value, false)));
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Withdrawn));
        Assert.That(_kit.Refuse(taken.Answers().Single(), "Bad Request: HIDE_REQUESTER_MISSING"), Is.Empty, "somebody was quicker");
        Assert.That(_kit.Ask(Yu).TextsTo(_kit, Yu).Single(), Does.Contain("1/2"), "and may ask again");
    }

    [Test]
    public void Press_OfWhoNeverOpened_LeadsThereOnceTheFiveMinutesAreOver()
    {
        _kit.Tell(AdmissionKit.Boss, "/questions 删 1");
        _kit.Tell(AdmissionKit.Boss, "/questions 加 哪种？小说 | 诗");
        var first = _kit.Ask(Yu);
        _kit.PressPrivately(Yu, first.Button("不来了").Data!.Replace("no", "9:9", StringComparison.Ordinal));
        _kit.Tell(AdmissionKit.Boss, "/questions 删 1");
        _kit.Advance(TimeSpan.FromMinutes(6));
        var pressed = _kit.PressPrivately(Yu, $"ask:{_kit.Request(Yu)}:{_kit.Scalar<long>("select question_no from admission_questions")}:1");

        Assert.That(pressed.Effects<AnswerButton>().Single().Url, Does.EndWith($"?start=ask-{_kit.Request(Yu)}"));
        Assert.That(_kit.Scalar<string>("select answer from join_answers"), Is.EqualTo("诗"), "and is taken");
    }

    [Test]
    public void Answer_OfAnyLength_IsKeptUpToFiveHundred()
    {
        _kit.Ask(Yu);
        _kit.Tell(Yu, new string('长', 800));

        Assert.That(_kit.Scalar<string>("select answer from join_answers")!, Has.Length.EqualTo(500));
    }

    [Test]
    public void Request_ToAGroupWithoutQuestions_IsToldNothing()
    {
        _kit.Tell(AdmissionKit.Boss, "/questions 删 1");
        _kit.Tell(AdmissionKit.Boss, "/questions 删 1");
        var asked = _kit.Ask(Yu);

        Assert.That(asked.Where(item => item.To.Person == _kit.Person(Yu).No), Is.Empty);
        Assert.That(asked.TextsTo(_kit, AdmissionKit.Boss), Has.Count.EqualTo(1));
        Assert.That(_kit.Ask(AdmissionKit.Lei).TextsTo(_kit, AdmissionKit.Boss), Is.Empty, "the second says nothing more");
        Assert.That(_kit.State(AdmissionKit.Lei), Is.EqualTo(JoinRequestState.Waiting));
    }

    [Test]
    public void Request_InEnglish_IsAskedInEnglish()
    {
        var first = _kit.Ask(AdmissionKit.Tom).TextsTo(_kit, AdmissionKit.Tom).Single();

        Assert.That(first, Does.StartWith("Hello! You asked to join “Test group”. First some questions (2 in all):"));
    }

    [Test]
    public void Request_ByAnEntranceWithQuestionsOfItsOwn_IsAskedThese()
    {
        var link = _kit.Door("机场");
        _kit.Tell(AdmissionKit.Boss, "/questions 渠道 \"机场\" 加 几号航站楼？");

        Assert.That(_kit.Ask(Yu, link).TextsTo(_kit, Yu).Single(), Does.Contain("1/1 <b>几号航站楼？</b>").And.Not.Contain("机场"));
        Assert.That(_kit.Ask(AdmissionKit.Lei).TextsTo(_kit, AdmissionKit.Lei).Single(), Does.Contain("1/2"));
    }

    [Test]
    public void ForgetMe_OfSomebodyAtTheDoor_LeavesNothing()
    {
        _kit.Ask(Yu);
        _kit.Tell(Yu, "喜欢读书");
        var sure = _kit.Tell(Yu, "/forgetme");
        _kit.PressPrivately(Yu, sure.Buttons()[0].Data!);
        _kit.RunWork();

        Assert.That(_kit.Scalar<long>("select (select count(*) from join_requests) + (select count(*) from join_answers)"), Is.Zero);
    }

    [TestCase(true), TestCase(false)]
    public void Request_WhileTheyAreAsked_AsksAgain(bool hasOpened)
    {
        if (hasOpened)
        {
            _kit.Tell(Yu, "/start");
        }

        _kit.Ask(Yu);
        _kit.Tell(Yu, "喜欢读书");
        _kit.Advance(TimeSpan.FromMinutes(1));
        var again = _kit.Ask(Yu);

        Assert.That(again.TextsTo(_kit, Yu).Single(), Does.Contain("2/2 <b>读过什么？</b>"));
    }

    [Test]
    public void Request_WhileItWaits_SaysSo()
    {
        _kit.Tell(Yu, "/start");
        _kit.Ask(Yu);
        _kit.Tell(Yu, "喜欢读书");
        _kit.Tell(Yu, "三体");
        _kit.Advance(TimeSpan.FromMinutes(1));

        Assert.That(_kit.Ask(Yu).TextsTo(_kit, Yu).Single(), Does.Contain("管理员看过就告诉你"));
    }
}
