using Dapper;
using GroupBot.Core.Activity;
using GroupBot.Core.Admission;
using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Admission;

/// <summary>Somebody at the door says goodbye, sends a picture, or has the right code in a sentence or late.</summary>
internal sealed class DoorGoodbyeTests : IDisposable
{
    private readonly TurnKit _kit = AdmissionKit.New("为什么想来？", "读过什么？");

    public void Dispose() => _kit.Dispose();

    private static Person Yu => AdmissionKit.Yu;

    private static Person Zoe => AdmissionKit.Tom;

    [TestCase("算了"), TestCase("不想进了"), TestCase("退出。"), TestCase("不来了")]
    public void Goodbye_AtAQuestion_IsAskedAndTakesBack(string word)
    {
        _kit.Tell(Yu, "/start");
        _kit.Ask(Yu);
        var said = _kit.Tell(Yu, word);

        Assert.That(said.Text(), Is.EqualTo("「Test group」不来了吗？点「不来了」，我把申请撤回；点「继续」，申请还在。"));
        Assert.That(_kit.Lines("select answer from join_answers"), Is.Empty);
        Assert.That(_kit.PressPrivately(Yu, said.Button("继续").Data!).Text(), Does.Contain("1/2 <b>为什么想来？</b>"));
        _kit.PressPrivately(Yu, said.Button("不来了").Data!);
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Withdrawn));
    }

    [TestCase("Never mind"), TestCase("forget it"), TestCase("cancel")]
    public void Goodbye_InEnglish_IsAskedAndTheQuestionStands(string word)
    {
        _kit.Tell(Zoe, "/start");
        _kit.Ask(Zoe);
        var said = _kit.Tell(Zoe, word);

        Assert.That(said.Text(), Does.StartWith("Not joining “Test group” after all?"));
        Assert.That(said.Button("Go on").Data, Is.EqualTo($"ask:{_kit.Request(Zoe)}"));
        Assert.That(_kit.PressPrivately(Zoe, said.Button("Go on").Data!).Text(), Does.Contain("1/2"));
        Assert.That(_kit.Tell(Zoe, "to read").Text(), Does.StartWith("2/2"));
    }

    [Test]
    public void Goodbye_OfWhoWaits_IsAsked()
    {
        _kit.Ask(Yu);
        _kit.Tell(Yu, "喜欢读书");
        _kit.Tell(Yu, "三体");

        _kit.PressPrivately(Yu, _kit.Tell(Yu, "不来了").Button("不来了").Data!);

        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Withdrawn));
    }

    [Test]
    public void Goodbye_AtTheCodesDoor_IsNoTry()
    {
        _kit.Ask(Yu, Coded());

        Assert.That(_kit.Tell(Yu, "算了").Text(), Does.StartWith("「Test group」不来了吗？"));
        Assert.That(_kit.Tell(Yu, "READ-2345").Answers(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Goodbye_ThatIsAnOption_IsTheAnswer()
    {
        _kit.Tell(AdmissionKit.Boss, "/questions 删 1");
        _kit.Tell(AdmissionKit.Boss, "/questions 改 1 不满 18 岁怎么办？算了 | 等");
        _kit.Ask(Yu);
        _kit.Tell(Yu, "算了");

        Assert.That(_kit.Lines("select answer from join_answers"), Is.EqualTo(new[] { "算了" }));
    }

    [Test]
    public void Picture_AtAQuestion_AsksForWordsOnce()
    {
        _kit.Ask(Yu);

        Assert.That(Wordless(Yu, MediaKind.Photo), Is.EqualTo("请用文字回答。"));
        Assert.That(Wordless(Yu, MediaKind.Sticker), Is.Empty);
        Assert.That(_kit.Tell(Yu, "喜欢读书").Text(), Does.StartWith("2/2"));
        Assert.That(Wordless(Yu, MediaKind.Voice), Is.EqualTo("请用文字回答。"), "another question");
    }

    [Test]
    public void Picture_InEnglish_AsksForWordsOrSaysWhereTheyStand()
    {
        _kit.Ask(Zoe);

        Assert.That(Wordless(Zoe, MediaKind.Voice), Is.EqualTo("Please answer in words."));
        _kit.Tell(Zoe, "to read");
        _kit.Tell(Zoe, "Dune");
        Assert.That(Wordless(Zoe, MediaKind.Sticker), Does.StartWith("Your request is with the admins of “Test group”."));
    }

    [TestCase("邀请码是 READ 2345"), TestCase("邀请码是read-2345，谢谢"), TestCase("my code is read-2345"), TestCase("it is read2345 !")]
    public void Code_InASentence_Counts(string text)
    {
        _kit.Ask(Yu, Coded());

        Assert.That(_kit.Tell(Yu, text).Answers(), Has.Count.EqualTo(1));
    }

    [TestCase("我的邀请码是 abcd-2345", 1), TestCase("what code from whom", 0), TestCase("their strength", 0)]
    public void Code_OfNobodyInASentence_IsATryWhereItIsClear(string text, int tries)
    {
        _kit.Ask(Yu, Coded());
        _kit.Tell(Yu, text);

        Assert.That(_kit.Scalar<long>("select tries from join_requests"), Is.EqualTo(tries));
    }

    [Test]
    public void Code_AfterThreeWrongOnes_StandsOnTheRequest()
    {
        _kit.Ask(Yu, Coded());
        foreach (var wrong in new[] { "abcd-2345", "abcd-2346", "abcd-2347" })
        {
            _kit.Tell(Yu, wrong);
        }

        var said = _kit.Tell(Yu, "邀请码是 read-2345");

        Assert.That(said.Text(), Does.StartWith("这个码对，写在你的申请上了。").And.Contain("管理员看过"));
        Assert.That(said.Answers(), Is.Empty);
        Assert.That(_kit.Decide(Yu, "").Text(), Does.Contain("的邀请码（之前试错 3 次）").And.Not.Contain("都不是群友的"));
        Assert.That(_kit.Decide(Yu, "yes").Answers(), Has.Count.EqualTo(1));
    }

    private InviteLink Coded()
    {
        var link = _kit.Door("老友", AdmissionKind.Code);
        _kit.InTurn(turn => turn.Connection.Execute(
            $"insert into member_codes (group_no, member_no, code) values ({_kit.Group().No}, {_kit.Person(ReferralKit.Lin).No}, 'read2345')"));
        return link;
    }

    private string Wordless(Person person, MediaKind media) => _kit.Run(A.Message("").From(person).InPrivate().With(media)).Text();
}
