using GroupBot.Core.Admission;
using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Admission;

/// <summary>Somebody at the door says other things than answers: what they are asked stands, and they read where they stand.</summary>
internal sealed class DoorTalkTests : IDisposable
{
    private readonly TurnKit _kit = AdmissionKit.New("为什么想来？", "读过什么？");

    public void Dispose() => _kit.Dispose();

    private static Person Yu => AdmissionKit.Yu;

    [TestCase("/help"), TestCase("/start"), TestCase("/lang"), TestCase("/mycode"), TestCase("/me")]
    public void Command_InTheMiddle_LeavesTheQuestionOpen(string command)
    {
        _kit.Ask(Yu);
        var said = _kit.Tell(Yu, command).TextsTo(_kit, Yu);
        var answered = _kit.Tell(Yu, "喜欢读书");

        Assert.That(said, Has.Count.GreaterThan(1), "the command is answered");
        Assert.That(said[^1], Does.StartWith("我还在等你的回答（你申请加入「Test group」）：\n\n1/2 <b>为什么想来？</b>"));
        Assert.That(answered.Text(), Does.StartWith("2/2 <b>读过什么？</b>"));
        Assert.That(_kit.Lines("select answer from join_answers"), Is.EqualTo(new[] { "喜欢读书" }));
    }

    [Test]
    public void Command_InEnglish_LeavesTheQuestionOpen()
    {
        var zoe = AdmissionKit.Tom;
        _kit.Ask(zoe);
        var said = _kit.Tell(zoe, "/help").TextsTo(_kit, zoe);

        Assert.That(said[^1], Does.StartWith("I'm still waiting for your answer, for your request to “Test group”:\n\n1/2"));
        Assert.That(_kit.Tell(zoe, "to read").Text(), Does.StartWith("2/2"));
    }

    /// <summary>They are members elsewhere, and say what they say there every day.</summary>
    [Test]
    public void Word_OfWhoIsInAnotherGroup_IsNoAnswer()
    {
        var other = A.Supergroup("Other", -1001000009999);
        _kit.Run(A.Message("大家好").From(Yu).In(other));
        _kit.Ask(Yu);
        var said = _kit.Tell(Yu, "我的").Text();
        var answered = _kit.Tell(Yu, "喜欢读书");

        Assert.That(said, Does.Contain("Other"));
        Assert.That(answered.Text(), Does.StartWith("2/2"));
        Assert.That(_kit.Lines("select answer from join_answers"), Is.EqualTo(new[] { "喜欢读书" }));
    }

    [Test]
    public void Word_OfWhoIsInNoGroup_IsTheAnswer()
    {
        _kit.Ask(Yu);

        Assert.That(_kit.Tell(Yu, "打卡").Text(), Does.StartWith("2/2"));
    }

    [Test]
    public void Command_BeforeAChoice_ShowsItsButtonsOnceMore()
    {
        _kit.Tell(AdmissionKit.Boss, "/questions 删 1");
        _kit.Tell(AdmissionKit.Boss, "/questions 删 1");
        _kit.Tell(AdmissionKit.Boss, "/questions 加 2+2？3 | *4");
        _kit.Ask(Yu);
        var said = _kit.Tell(Yu, "/help");

        Assert.That(_kit.PressPrivately(Yu, said.Button("4").Data!).Answers(), Has.Count.EqualTo(1));
    }

    [Test]
    public void LinkOfTheRequest_InTheMiddle_AsksOnce()
    {
        _kit.Ask(Yu);

        Assert.That(_kit.Tell(Yu, $"/start ask-{_kit.Request(Yu)}").TextsTo(_kit, Yu), Has.Count.EqualTo(1));
    }

    [Test]
    public void Command_AtTheCodesDoor_LeavesItOpen()
    {
        var link = _kit.Door("老友", AdmissionKind.Code);
        _kit.InTurn(turn => Dapper.SqlMapper.Execute(turn.Connection,
            $"insert into member_codes (group_no, member_no, code) values ({_kit.Group().No}, {_kit.Person(ReferralKit.Lin).No}, 'read2345')"));
        _kit.Ask(Yu, link);
        var said = _kit.Tell(Yu, "/mycode").TextsTo(_kit, Yu);

        Assert.That(said[0], Is.EqualTo("你还没进「Test group」，进群以后就能用这个。"));
        Assert.That(said[^1], Does.Contain("凭群友的邀请码进群"));
        Assert.That(_kit.Tell(Yu, "READ-2345").Answers(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Command_OfWhoWasAskedMore_LeavesItOpen()
    {
        _kit.Ask(Yu);
        _kit.Tell(Yu, "喜欢读书");
        _kit.Tell(Yu, "三体");
        _kit.Decide(Yu, "ask");
        _kit.Tell(AdmissionKit.Boss, "周末能来吗？");
        var said = _kit.Tell(Yu, "/help").TextsTo(_kit, Yu);

        Assert.That(said[^1], Does.Contain("周末能来吗？"));
        Assert.That(_kit.Tell(Yu, "能").TextsTo(_kit, AdmissionKit.Boss).Single(), Does.Contain("<blockquote>能</blockquote>"));
    }

    /// <summary>They use the bot for their own group, and are not asked anew each time.</summary>
    [Test]
    public void Command_OfAMemberOfAnotherGroup_IsAnsweredAlone()
    {
        var lin = ReferralKit.Lin;
        _kit.Run(A.JoinRequest(lin));
        var said = _kit.Tell(lin, "/help").TextsTo(_kit, lin);

        Assert.That(said, Has.Count.EqualTo(1));
        Assert.That(_kit.Tell(lin, "喜欢读书").Text(), Does.StartWith("2/2"));
    }

    [Test]
    public void Start_AfterTheFiveMinutes_TakesTheQuestionsUp()
    {
        var wake = _kit.Ask(Yu).Single(item => item.Effect is Wake);
        _kit.Advance(TimeSpan.FromMinutes(5));
        _kit.Succeed(wake);
        var said = _kit.Tell(Yu, "/start").TextsTo(_kit, Yu);

        Assert.That(said[^1], Does.Contain("1/2 <b>为什么想来？</b>"));
        Assert.That(_kit.Tell(Yu, "喜欢读书").Text(), Does.StartWith("2/2"));
    }

    [Test]
    public void Text_OfWhoWaits_IsToldWhatHappensNow()
    {
        _kit.Ask(Yu);
        _kit.Tell(Yu, "喜欢读书");
        _kit.Tell(Yu, "三体");
        var said = _kit.Tell(Yu, "在吗");

        Assert.That(said.Text(), Is.EqualTo("你的申请在「Test group」的管理员那里，看过就告诉你，现在不用再发什么。"));
        Assert.That(said.Button("不来了").Data, Is.EqualTo($"ask:{_kit.Request(Yu)}:no"));
        _kit.Decide(Yu, "no");
        Assert.That(_kit.Tell(Yu, "在吗").Text(), Is.Empty, "nothing is under way any more");
    }

    [Test]
    public void Text_OfWhoWaitsForAPlace_IsToldTheirPlaceInTheLine()
    {
        _kit.Tell(AdmissionKit.Boss, "/questions 删 1");
        _kit.Tell(AdmissionKit.Boss, "/questions 删 1");
        var link = _kit.Door("沙龙", places: 1);
        _kit.Ask(AdmissionKit.Lei, link);
        _kit.LetIn(_kit.Decide(AdmissionKit.Lei, "yes"), AdmissionKit.Lei);
        _kit.Tell(Yu, "/start");
        _kit.Ask(Yu, link);
        _kit.Decide(Yu, "yes");

        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Queued));
        Assert.That(_kit.Tell(Yu, "在吗").Text(), Does.Contain("你排在第一位"));
    }

    /// <summary>From a member's /mycode to the admin's page of whom it let in.</summary>
    [Test]
    public void Code_OfAMember_LetsInAndSaysWhose()
    {
        var link = _kit.Door("老友", AdmissionKind.Code);
        var html = _kit.Tell(ReferralKit.Lin, "/mycode").Text();
        var code = html[(html.IndexOf("<code>", StringComparison.Ordinal) + 6)..html.IndexOf("</code>", StringComparison.Ordinal)];
        _kit.Tell(Yu, "/start");
        _kit.Ask(Yu, link);
        _kit.Tell(Yu, "什么码？");
        var given = _kit.Tell(Yu, $" {code.ToUpperInvariant()} 。");

        Assert.That(given.TextsTo(_kit, Yu), Is.EqualTo(new[] { "谢谢，收到了。" }));
        Assert.That(_kit.LetIn(given, Yu).TextsTo(_kit, Yu), Is.EqualTo(new[] { "「Test group」：你的申请通过了，进群打个招呼吧 🎉" }));
        Assert.That(_kit.Decide(Yu, "").Text(), Does.Contain("的邀请码").And.Contain("已经进群").And.Not.Contain("都不是群友的"));
    }

    /// <summary>Another question took its place, and the answer to that one has gone: they are asked anew.</summary>
    [Test]
    public void Text_OfWhoseQuestionIsNotOpen_IsAskedAnew()
    {
        _kit.Ask(Yu);
        _kit.InTurn(turn => turn.Questions.Close(_kit.Person(Yu).No));

        Assert.That(_kit.Tell(Yu, "喜欢读书").Text(), Does.StartWith("我还在等你的回答").And.Contain("1/2"));
        Assert.That(_kit.Tell(Yu, "喜欢读书").Text(), Does.StartWith("2/2"));
    }
}
