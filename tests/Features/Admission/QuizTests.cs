using GroupBot.Core.Admission;
using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Admission;

/// <summary>A quiz and a member's code at the door.</summary>
internal sealed class QuizTests : IDisposable
{
    private readonly TurnKit _kit = AdmissionKit.New("2+2？3 | *4 | 5");

    public void Dispose() => _kit.Dispose();

    private static Person Yu => AdmissionKit.Yu;

    [Test]
    public void Quiz_Passed_LetsIn()
    {
        var asked = _kit.Ask(Yu);
        var pressed = _kit.PressPrivately(Yu, asked.Button("4").Data!);

        Assert.That(pressed.Answers().Single().Effect, Is.EqualTo(new AnswerJoinRequest(Yu.Id.Value, true)));
        Assert.That(pressed.Toast(), Is.EqualTo("谢谢，收到了。"));
        Assert.That(_kit.LetIn(pressed, Yu).TextsTo(_kit, Yu), Is.Empty, "they never opened the chat, and Telegram tells them");
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Entered));
    }

    [Test]
    public void Quiz_Failed_MayBeTakenTwice()
    {
        var asked = _kit.Ask(Yu);
        var again = _kit.PressPrivately(Yu, asked.Button("3").Data!);
        var over = _kit.PressPrivately(Yu, again.Button("5").Data!);

        Assert.That(again.Text(), Does.StartWith("有 1 题没答对，再试一次："));
        Assert.That(over.TextsTo(_kit, Yu).Single(), Does.Contain("管理员看过就告诉你"));
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Waiting));
        Assert.That(over.Answers(), Is.Empty);
        Assert.That(_kit.Decide(Yu, "").Text(), Does.Contain("2+2？").And.Contain("❌").And.Contain("5"));
    }

    [Test]
    public void Quiz_FailedAtTheFirstOfThree_AsksTheFirstAgain()
    {
        _kit.Tell(AdmissionKit.Boss, "/questions 加 3+3？*6 | 7");
        _kit.Tell(AdmissionKit.Boss, "/questions 加 4+4？*8 | 9");
        _kit.Ask(Yu);
        _kit.Tell(Yu, "5");
        _kit.Tell(Yu, "6");

        Assert.That(_kit.Tell(Yu, "8").Text(), Does.Contain("1/3 <b>2+2？</b>"));
    }

    [Test]
    public void Quiz_AnsweredByWords_TakesAnOptionAlone()
    {
        _kit.Ask(Yu);
        var lost = _kit.Tell(Yu, "四");
        var taken = _kit.Tell(Yu, "4");

        Assert.That(lost.Text(), Does.StartWith("这一题请点下面的一个按钮。").And.Contain("2+2？"));
        Assert.That(taken.Answers(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Quiz_PressedTwice_CountsOnce()
    {
        var wrong = _kit.Ask(Yu).Button("3").Data!;
        var again = _kit.PressPrivately(Yu, wrong);
        var twice = _kit.PressPrivately(Yu, wrong);

        Assert.That(_kit.Scalar<long>("select tries from join_requests"), Is.EqualTo(1), "a finger that came down twice took the quiz once");
        Assert.That(twice.Answers(), Is.Empty);
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Asking));
        Assert.That(_kit.PressPrivately(Yu, again.Button("4").Data!).Answers(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Quiz_OutOfTries_TakesNoPressOfBefore()
    {
        var wrong = _kit.Ask(Yu).Button("3").Data!;
        var again = _kit.PressPrivately(Yu, wrong).Button("3").Data!;
        _kit.PressPrivately(Yu, again);
        var over = _kit.PressPrivately(Yu, again.Replace(":0:1", ":1:1", StringComparison.Ordinal));

        Assert.That(over.Answers(), Is.Empty);
        Assert.That(_kit.Scalar<long>("select tries from join_requests"), Is.EqualTo(2));
    }

    [Test]
    public void Code_OfAMember_LetsInAndNamesThem()
    {
        var link = _kit.Door("老友", AdmissionKind.Code);
        _kit.InTurn(turn => Dapper.SqlMapper.Execute(turn.Connection,
            $"insert into member_codes (group_no, member_no, code) values ({_kit.Group().No}, {_kit.Person(ReferralKit.Lin).No}, 'linread7')"));
        var asked = _kit.Ask(Yu, link);
        var wrong = _kit.Tell(Yu, "abcd-2345");
        var right = _kit.Tell(Yu, "LIN-read7");

        Assert.That(asked.TextsTo(_kit, Yu).Single(), Does.Contain("凭群友的邀请码"));
        Assert.That(wrong.Text(), Does.StartWith("没有找到这个邀请码"));
        Assert.That(right.Answers(), Has.Count.EqualTo(1));
        Assert.That(_kit.Scalar<long>("select voucher_no from join_requests"), Is.EqualTo(_kit.Person(ReferralKit.Lin).No.Value));
    }

    [Test]
    public void Code_ThreeTimesNone_WaitsForAnAdmin()
    {
        _kit.Ask(Yu, _kit.Door("老友", AdmissionKind.Code));
        Assert.That(_kit.Decide(Yu, "").Text(), Does.Contain("凭邀请码进：TA 还没给"));
        _kit.Tell(Yu, "abcd-2345");
        var second = _kit.Tell(Yu, "abcd-2346");
        var third = _kit.Tell(Yu, "abcd-2347");

        Assert.That(second.Text(), Does.StartWith("没有找到这个邀请码，再核对一下？"));
        Assert.That(third.TextsTo(_kit, Yu).Single(), Is.EqualTo("试过的几个都不是群友的邀请码，交给管理员看。之后找到对的码，发来我会写在申请上。\n\n好了，「Test group」的管理员看过就告诉你。"));
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Waiting));
        Assert.That(_kit.Decide(Yu, "").Text(), Does.Contain("凭邀请码进：TA 试了 3 次，都不是群友的"));
        Assert.That(_kit.Tell(Yu, "abcd-2348").Text(), Does.StartWith("你的申请在「Test group」的管理员那里"));
    }

    [TestCase("什么码？"), TestCase("what code"), TestCase("abcd-2345?"), TestCase("邀请码"), TestCase("abcd-234"), TestCase("abcd-23456"), TestCase("abcd-o1l0"),
     TestCase("我没有")]
    public void Code_ThatIsNoneByItsLooks_IsNoTry(string said)
    {
        _kit.Ask(Yu, _kit.Door("老友", AdmissionKind.Code));
        var answer = _kit.Tell(Yu, said);

        Assert.That(answer.Text(), Does.StartWith("这个不像邀请码，不算次数。").And.Contain("凭群友的邀请码"));
        Assert.That(_kit.Scalar<long>("select tries from join_requests"), Is.Zero);
    }
}
