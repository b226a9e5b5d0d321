using GroupBot.Core.Admission;
using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Admission;

/// <summary>What is asked at the door changes while somebody stands there.</summary>
internal sealed class QuestionChangeTests : IDisposable
{
    private readonly TurnKit _kit = AdmissionKit.New();

    public void Dispose() => _kit.Dispose();

    private static Person Yu => AdmissionKit.Yu;

    private static Person Boss => AdmissionKit.Boss;

    [Test]
    public void Answer_ToAQuestionThatIsGone_IsNoneToTheOneInItsPlace()
    {
        _kit.Tell(Boss, "/questions 加 2+2？");
        _kit.Ask(Yu);
        _kit.Tell(Yu, "四");
        Instead("2+2？3 | *4");
        var opened = _kit.Tell(Yu, $"/start ask-{_kit.Request(Yu)}");

        Assert.That(opened.Answers(), Is.Empty, "she did not take the quiz yet");
        Assert.That(opened.Text(), Does.StartWith("1/1 <b>2+2？</b>"));
        Assert.That(_kit.PressPrivately(Yu, opened.Button("4").Data!).Answers(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Button_OfAQuestionThatIsGone_AnswersNoOther()
    {
        _kit.Tell(Boss, "/questions 加 选哪个？3 | 4");
        var asked = _kit.Ask(Yu);
        Instead("2+2？3 | *4");
        var pressed = _kit.PressPrivately(Yu, asked.Button("4").Data!);

        Assert.That(pressed.Answers(), Is.Empty);
        Assert.That(_kit.Scalar<long>("select count(*) from join_answers"), Is.Zero);
        Assert.That(pressed.Text(), Does.Contain("2+2？"), "she is asked what is asked now");
    }

    [Test]
    public void Answer_ToTheGroupsQuestion_IsNoneToTheEntrances()
    {
        _kit.Tell(Boss, "/questions 加 为什么想来？");
        _kit.Ask(Yu, _kit.Door("机场"));
        _kit.Tell(Yu, "读书");
        _kit.Tell(Boss, "/questions 渠道 \"机场\" 加 2+2？3 | *4");
        var opened = _kit.Tell(Yu, $"/start ask-{_kit.Request(Yu)}");

        Assert.That(opened.Answers(), Is.Empty);
        Assert.That(opened.Text(), Does.StartWith("1/1 <b>2+2？</b>"));
    }

    /// <summary>What was written before numbers stood for one question alone.</summary>
    [Test]
    public void Answer_WithOtherWords_IsNone()
    {
        _kit.Tell(Boss, "/questions 加 为什么想来？");
        _kit.Ask(Yu);
        _kit.Tell(Yu, "读书");
        _kit.InTurn(turn => Dapper.SqlMapper.Execute(turn.Connection, "update join_answers set question = '几岁？'"));

        Assert.That(_kit.Tell(Yu, $"/start ask-{_kit.Request(Yu)}").Text(), Does.StartWith("1/1 <b>为什么想来？</b>"));
    }

    [Test]
    public void Numbers_OfGroupsAndEntrances_AreTheirOwn()
    {
        var numbers = new List<long>();
        _kit.InTurn(turn =>
        {
            foreach (var (group, entrance) in new[] { (1, 0), (1, 0), (1, 7), (2, 0) })
            {
                numbers.Add(AdmissionQuestions.Add(turn.Connection, new GroupNo(group), entrance, new DoorQuestion("问？", [], null), turn.Now).QuestionNo);
            }
        });

        Assert.That(numbers, Is.Unique);
        Assert.That(numbers.Take(2), Is.Ordered);
        Assert.That(numbers, Is.All.LessThan(JoinAnswers.FirstOfAdmins));
    }

    [Test]
    public void Remove_AndAddAgain_IsAnotherNumber()
    {
        _kit.Tell(Boss, "/questions 加 为什么想来？");
        var before = _kit.Scalar<long>("select question_no from admission_questions");
        Instead("为什么想来？");

        Assert.That(_kit.Scalar<long>("select question_no from admission_questions"), Is.Not.EqualTo(before));
    }

    /// <summary>Options stand on buttons by their place: of a question that was changed none is what it was.</summary>
    [Test]
    public void Edit_OfAQuestionThatIsAsked_AsksItAnewAndNoOther()
    {
        _kit.Tell(Boss, "/questions 加 为什么想来？");
        _kit.Tell(Boss, "/questions 加 选哪个？3 | 4");
        _kit.Tell(Boss, "/questions 加 几岁？");
        _kit.Ask(Yu);
        var asked = _kit.Tell(Yu, "读书");
        _kit.Tell(Boss, "/questions 改 2 选哪个？4 | *3");
        var pressed = _kit.PressPrivately(Yu, asked.Button("4").Data!);

        Assert.That(pressed.Text(), Does.Contain("2/3 <b>选哪个？</b>"));
        Assert.That(_kit.Lines("select answer from join_answers"), Is.EqualTo(["读书"]));
    }

    [Test]
    public void Entrance_ThatLetsInAtOnceNow_AdmitsWhoAskedByIt()
    {
        _kit.Tell(Boss, "/questions 加 为什么想来？");
        var link = _kit.Door("机场");
        _kit.Ask(Yu, link);
        _kit.Ask(AdmissionKit.Lei, link);
        _kit.Tell(AdmissionKit.Lei, "读书");
        _kit.Ask(AdmissionKit.Tom);
        var edited = _kit.Tell(Boss, "/entrance edit 机场 直接进");
        var told = _kit.Succeed(edited.Single(item => item.To.Person == _kit.Person(Yu).No));

        Assert.That(edited.Concat(_kit.RunWork()).Concat(told).Answers().Select(item => item.Effect),
            Is.EquivalentTo([new AnswerJoinRequest(Yu.Id.Value, true), new AnswerJoinRequest(AdmissionKit.Lei.Id.Value, true)]));
        Assert.That(_kit.State(AdmissionKit.Tom), Is.EqualTo(JoinRequestState.Asking), "who came by no entrance is still asked");
        Assert.That(_kit.Tell(Yu, "你好").Text(), Does.Not.Contain("为什么想来"));
        Assert.That(_kit.Scalar<long>("select count(*) from join_answers"), Is.EqualTo(1));
    }

    [Test]
    public void Entrance_ThatLetsInAtOnceNow_AdmitsWhoeverMany()
    {
        _kit.Door("机场");
        _kit.InTurn(turn => Dapper.SqlMapper.Execute(turn.Connection,
            $"""
            with recursive n(i) as (select 1 union all select i + 1 from n where i < 120)
            insert into join_requests (group_no, request_no, member_no, entrance_no, state, asked_at, tries)
            select {_kit.Group().No}, i, 1000000 + i, (select max(entrance_no) from entrances), 2, 0, 0 from n
            """));
        _kit.Tell(Boss, "/entrance edit 机场 直接进");
        _kit.RunWork();

        Assert.That(_kit.Scalar<long>($"select count(*) from join_requests where state = {(long)JoinRequestState.Approved}"), Is.EqualTo(120));
    }

    [Test]
    public void Entrance_ThatTookACode_HearsNoneInAnAnswer()
    {
        _kit.Tell(Boss, "/questions 加 为什么想来？");
        _kit.Ask(Yu, _kit.Door("老友", AdmissionKind.Code));
        _kit.Tell(Yu, "a");
        _kit.Tell(Boss, "/entrance edit 老友 需审核");
        var heard = _kit.Tell(Yu, "b");

        Assert.That(heard.Text(), Does.StartWith("1/1 <b>为什么想来？</b>"));
        Assert.That(_kit.Scalar<long>("select tries from join_requests"), Is.Zero, "a code that was none is no try of the quiz");
    }

    [Test]
    public void Entrance_ThatTakesACodeNow_HearsNoAnswer()
    {
        _kit.Tell(Boss, "/questions 加 为什么想来？");
        _kit.Ask(Yu, _kit.Door("老友"));
        _kit.Tell(Boss, "/entrance edit 老友 凭邀请码");
        var heard = _kit.Tell(Yu, "读书");

        Assert.That(heard.Text(), Does.Contain("凭群友的邀请码"));
        Assert.That(_kit.Scalar<long>("select count(*) from join_answers"), Is.Zero);
    }

    private void Instead(string question)
    {
        _kit.Advance(TimeSpan.FromMinutes(1));
        _kit.Tell(Boss, "/questions 删 1");
        _kit.Tell(Boss, "/questions 加 " + question);
    }
}
