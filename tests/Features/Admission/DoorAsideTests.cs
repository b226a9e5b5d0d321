using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Admission;

/// <summary>Where an answer is wanted somebody asks back, or goes on talking after a goodbye: nothing is an answer until they say so.</summary>
internal sealed class DoorAsideTests : IDisposable
{
    private readonly TurnKit _kit = AdmissionKit.New("为什么想来？", "读过什么？");

    public void Dispose() => _kit.Dispose();

    private static Person Yu => AdmissionKit.Yu;

    private static Person Zoe => AdmissionKit.Tom;

    [Test]
    public void QuestionBack_AtAQuestion_IsKeptAndTheQuestionAskedAgain()
    {
        _kit.Ask(Yu);
        var said = _kit.Tell(Yu, "这个群是做什么的？");
        var answered = _kit.Tell(Yu, "喜欢读书");
        _kit.Tell(Yu, "三体");

        Assert.That(said.Text(), Does.StartWith("这句像是在问我。").And.Contain("管理员会看到").And.Contain("1/2 <b>为什么想来？</b>"));
        Assert.That(said.Buttons().Select(button => button.Label).ToList(), Does.Contain("就这样回答").And.Contain("不来了"));
        Assert.That(answered.Text(), Does.StartWith("2/2"));
        Assert.That(_kit.Lines("select question, answer from join_answers order by question_no"),
            Is.EqualTo(new[] { "为什么想来？|喜欢读书", "读过什么？|三体", "|这个群是做什么的？" }));
        Assert.That(_kit.Decide(Yu, "").Text(), Does.Contain("<b>TA 还说</b>\n<blockquote>这个群是做什么的？</blockquote>"));
    }

    [Test]
    public void QuestionBack_ThatIsTheAnswer_IsTakenByTheButton()
    {
        _kit.Tell(Yu, "/start");
        _kit.Ask(Yu);
        var button = _kit.Tell(Yu, "朋友介绍的，可以吗？").Button("就这样回答").Data!;
        var pressed = _kit.PressPrivately(Yu, button);
        var twice = _kit.PressPrivately(Yu, button);

        Assert.That(pressed.Text(), Does.StartWith("2/2"));
        Assert.That(twice.Text(), Does.StartWith("2/2"));
        Assert.That(_kit.Lines("select question, answer from join_answers"), Is.EqualTo(new[] { "为什么想来？|朋友介绍的，可以吗？" }));
        Assert.That(_kit.Scalar<long>("select count(*) from join_answers where message_id is not null"), Is.EqualTo(1), "a later change of the message is one of the answer");
    }

    [Test]
    public void QuestionBack_InEnglish_IsKeptAndTheQuestionAskedAgain()
    {
        _kit.Ask(Zoe);
        var said = _kit.Tell(Zoe, "what is this group about?");

        Assert.That(said.Text(), Does.StartWith("That sounds like a question.").And.Contain("1/2"));
        Assert.That(_kit.Decide(Zoe, "").Text(), Does.Contain("what is this group about?"));
        Assert.That(_kit.PressPrivately(Zoe, said.Button("That is my answer").Data!).Text(), Does.StartWith("2/2"));
    }

    [Test]
    public void QuestionBack_AtAChoice_LeavesTheOptions()
    {
        _kit.Tell(AdmissionKit.Boss, "/questions 删 1");
        _kit.Tell(AdmissionKit.Boss, "/questions 改 1 2+2？3 | *4");
        _kit.Ask(Yu);
        var said = _kit.Tell(Yu, "可以用计算器吗？");

        Assert.That(said.Text(), Does.StartWith("这句像是在问我。").And.Contain("点一个"));
        Assert.That(said.Buttons().Select(button => button.Label).ToList(), Does.Contain("4").And.Not.Contain("就这样回答"));
        Assert.That(_kit.Tell(Yu, "4?").Text(), Does.StartWith("这一题请点下面的一个按钮。"), "no question");
        Assert.That(_kit.Decide(Yu, "").Text(), Does.Contain("可以用计算器吗？"));
    }

    [Test]
    public void QuestionBack_ManyTimes_HidesNoAnswer()
    {
        _kit.Ask(Yu);
        for (var n = 1; n <= 12; n++)
        {
            _kit.Tell(Yu, $"第 {n} 问？");
        }

        _kit.Tell(Yu, "喜欢读书");
        _kit.Tell(Yu, "三体");

        Assert.That(_kit.Decide(Yu, "").Text(), Does.Contain("喜欢读书").And.Contain("三体").And.Contain("第 12 问？").And.Not.Contain("第 1 问？"));
        Assert.That(_kit.Scalar<long>("select count(*) from join_answers"), Is.EqualTo(2 + JoinAnswers.MostAsides));
    }

    [Test]
    public void QuestionBack_ChangedIntoAnAnswer_IsTheAnswer()
    {
        _kit.Ask(Yu);
        _kit.Run(A.Message("朋友介绍的？").From(Yu).InPrivate().Id(501));
        var said = _kit.Run(A.Message("朋友介绍的").From(Yu).InPrivate().Id(501).Edited());

        Assert.That(said.Text(), Does.StartWith("2/2"));
        Assert.That(_kit.Lines("select question, answer from join_answers"), Is.EqualTo(new[] { "为什么想来？|朋友介绍的" }));
    }

    [TestCase("打扰了"), TestCase("谢谢你"), TestCase("还有别的群吗？")]
    public void TextAfterAGoodbye_IsNoAnswer(string text)
    {
        _kit.Tell(Yu, "/start");
        _kit.Ask(Yu);
        _kit.Tell(Yu, "算了");
        var said = _kit.Tell(Yu, text);

        Assert.That(said.Text(), Does.StartWith("刚才你说不来了，这句我先不当回答。").And.Contain("1/2"));
        Assert.That(_kit.Lines("select question, answer from join_answers"), Is.EqualTo(new[] { "|" + text }));
        Assert.That(said.Button("不来了").Data, Is.EqualTo($"ask:{_kit.Request(Yu)}:no"));
        Assert.That(_kit.PressPrivately(Yu, said.Button("就这样回答").Data!).Text(), Does.StartWith("2/2"));
    }

    [Test]
    public void GoOnAfterAGoodbye_AsksAndTakesTheNext()
    {
        _kit.Ask(Yu);
        _kit.Tell(Yu, "算了");
        var said = _kit.Tell(Yu, "继续");

        Assert.That(said.Text(), Does.StartWith("1/2"));
        Assert.That(_kit.Tell(Yu, "喜欢读书").Text(), Does.StartWith("2/2"));
        Assert.That(_kit.Lines("select answer from join_answers"), Is.EqualTo(new[] { "喜欢读书" }));
    }

    [Test]
    public void GoodbyeAfterAGoodbye_TakesItBack()
    {
        _kit.Tell(Yu, "/start");
        _kit.Ask(Yu);
        _kit.Tell(Yu, "算了");
        var said = _kit.Tell(Yu, "不来了");

        Assert.That(said.Text(), Does.StartWith("好的，「Test group」的申请撤回了。"));
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Withdrawn));
    }

    [Test]
    public void TextAfterAGoodbyeToAnAdmin_IsPassedOnByTheButton()
    {
        _kit.Tell(Yu, "/start");
        _kit.Ask(Yu);
        _kit.Tell(Yu, "喜欢读书");
        _kit.Tell(Yu, "三体");
        _kit.Decide(Yu, "ask");
        _kit.Tell(AdmissionKit.Boss, "周末能来吗？");
        _kit.Tell(Yu, "算了");
        var said = _kit.Tell(Yu, "太远");
        var passed = _kit.PressPrivately(Yu, said.Button("就这样回答").Data!);

        Assert.That(said.TextsTo(_kit, AdmissionKit.Boss), Is.Empty);
        Assert.That(said.Text(), Does.StartWith("刚才你说不来了").And.Contain("周末能来吗？"));
        Assert.That(passed.TextsTo(_kit, AdmissionKit.Boss).Single(), Does.Contain("<blockquote>太远</blockquote>"));
        Assert.That(_kit.Lines("select question, answer from join_answers where question_no >= 9000000000000000000"), Is.EqualTo(new[] { "周末能来吗？|太远" }));
    }
}
