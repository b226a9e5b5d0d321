using Dapper;
using GroupBot.Core.Activity;
using GroupBot.Core.Admission;
using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Outbox;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Admission;

/// <summary>Somebody at the door changes what they sent, or sends several pictures at once.</summary>
internal sealed class EditedAnswerTests : IDisposable
{
    private readonly TurnKit _kit = AdmissionKit.New("为什么想来？", "读过什么？");

    public void Dispose() => _kit.Dispose();

    private static Person Yu => AdmissionKit.Yu;

    private static Person Zoe => AdmissionKit.Tom;

    private static Person Boss => AdmissionKit.Boss;

    [Test]
    public void Edit_OfAnAnswerWhileTheyAreAsked_IsTheAnswer()
    {
        _kit.Ask(Yu);
        Send(Yu, 501, "喜欢读书");
        _kit.Advance(TimeSpan.FromMinutes(2));
        var said = Edit(Yu, 501, "喜欢读科幻");

        Assert.That(said.Text(), Is.EqualTo("改好了，管理员看到的是新的这一句。"));
        Assert.That(Answers(), Is.EqualTo(new[] { "喜欢读科幻" }));
        Assert.That(Send(Yu, 502, "三体").TextsTo(_kit, Yu).Single(), Does.StartWith("好了，"), "the second question still waited");
        Assert.That(Edit(Yu, 501, "喜欢历史").Text(), Is.Not.Empty, "once more");
        Assert.That(_kit.Decide(Yu, "").Text(), Does.Contain("喜欢历史").And.Contain("三体").And.Not.Contain("喜欢读科幻"));
    }

    [Test]
    public void Edit_InEnglishWhileTheRequestWaits_IsShownToAdmins()
    {
        _kit.Ask(Zoe);
        Send(Zoe, 501, "to read");
        _kit.Advance(TimeSpan.FromSeconds(9));
        Send(Zoe, 502, "Dune");

        Assert.That(Edit(Zoe, 502, "Dune and Emma").Text(), Is.EqualTo("Changed: the admins read your new answer."));
        Assert.That(_kit.Decide(Zoe, "").Text(), Does.Contain("Dune and Emma"));
    }

    [Test]
    public void Edit_OfTwoThatCameAtOneInstant_IsOfTheRightOne()
    {
        _kit.Ask(Yu);
        Send(Yu, 501, "喜欢读书");
        Send(Yu, 502, "三体");
        Edit(Yu, 501, "想交朋友");

        Assert.That(Answers(), Is.EqualTo(new[] { "想交朋友", "三体" }));
    }

    [TestCase("yes"), TestCase("no")]
    public void Edit_AfterTheDecision_ChangesNothing(string verb)
    {
        Waits();
        _kit.Decide(Yu, verb);

        Assert.That(Edit(Yu, 501, "别的"), Is.Empty);
        Assert.That(Answers(), Is.EqualTo(new[] { "喜欢读书", "三体" }));
    }

    [Test]
    public void Edit_OfWhatAnsweredNothing_ChangesNothing()
    {
        Waits();
        Send(Yu, 503, "在吗");

        Assert.That(Edit(Yu, 503, "在吗？"), Is.Empty);
        Assert.That(Edit(Yu, 501, "喜欢读书"), Is.Empty, "the same words");
        Assert.That(Edit(Yu, 501, "/start"), Is.Empty);
        Assert.That(Edit(Yu, 77, "很久以前"), Is.Empty);
        Assert.That(Answers(), Is.EqualTo(new[] { "喜欢读书", "三体" }));
    }

    [Test]
    public void Edit_IntoAGoodbye_IsAskedAndTheAnswerStands()
    {
        Waits();

        Assert.That(Edit(Yu, 501, "不来了").Text(), Does.StartWith("「Test group」不来了吗？"));
        Assert.That(Answers(), Does.Contain("喜欢读书"));
    }

    [Test]
    public void Edit_OfWhatAnAdminAskedBesides_IsOnThePage()
    {
        Waits();
        _kit.Decide(Yu, "ask");
        _kit.Tell(Boss, "周末能来吗？");
        _kit.Advance(TimeSpan.FromSeconds(9));
        Send(Yu, 503, "能");
        Edit(Yu, 503, "周六能");

        Assert.That(_kit.Decide(Yu, "").Text(), Does.Contain("周六能"));
    }

    /// <summary>Who learned meanwhile what was right changes nothing; who chose freely may.</summary>
    [Test]
    public void Edit_OfAChoice_IsAnotherOptionAndNoQuizOnceItIsHandedIn()
    {
        _kit.Tell(Boss, "/questions 删 2");
        _kit.Tell(Boss, "/questions 改 1 2+2? 3 | *4 | 5");
        _kit.Tell(Boss, "/questions 加 哪天来？ 周六 | 周日");
        _kit.Ask(Yu);
        Send(Yu, 501, "3");
        _kit.Advance(TimeSpan.FromSeconds(9));

        Assert.That(Edit(Yu, 501, "7").Text(), Is.EqualTo("这一题只能从选项里选，你答的还是「3」。要改，就改成别的选项的原文。"));
        Assert.That(Edit(Yu, 501, "4").Text(), Is.EqualTo("改好了，管理员看到的是新的这一句。"));
        Send(Yu, 502, "周六");
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Waiting), "one of the two is free");
        Assert.That(Edit(Yu, 501, "5").Text(), Is.EqualTo("这一题交上去就不能改了，你答的还是「4」。"));
        Edit(Yu, 502, "周日");
        Assert.That(Answers(), Is.EqualTo(new[] { "4", "周日" }));
    }

    [Test]
    public void Edit_OfACodeThatWasMistyped_CountsAsWrittenAnew()
    {
        var link = _kit.Door("老友", AdmissionKind.Code);
        _kit.InTurn(turn => turn.Connection.Execute(
            $"insert into member_codes (group_no, member_no, code) values ({_kit.Group().No}, {_kit.Person(ReferralKit.Lin).No}, 'read2345')"));
        _kit.Ask(Yu, link);
        Send(Yu, 501, "read-2344");

        Assert.That(Edit(Yu, 501, "我想想"), Is.Empty);
        Assert.That(Edit(Yu, 501, "read-2345").Answers(), Has.Count.EqualTo(1));
    }

    /// <summary>What is asked besides goes to the admin as a message: they read what it is now, once.</summary>
    [Test]
    public void Edit_OfWhatAnAdminAskedBesides_IsToldThatAdminOnce()
    {
        Waits();
        _kit.Decide(Yu, "ask");
        _kit.Tell(Boss, "周末能来吗？");
        _kit.Advance(TimeSpan.FromSeconds(9));
        Send(Yu, 503, "能");
        var said = Edit(Yu, 503, "周六能");

        Assert.That(said.TextsTo(_kit, Boss).Single(), Is.EqualTo("小雨 改了回答：\n<b>周末能来吗？</b>\n<blockquote>周六能</blockquote>"));
        Assert.That(said.TextsTo(_kit, Yu).Single(), Is.EqualTo("改好了，管理员看到的是新的这一句。"));
        var again = Edit(Yu, 503, "周日能");
        Assert.That(again.TextsTo(_kit, Boss), Is.Empty);
        Assert.That(again.TextsTo(_kit, Yu).Single(), Is.EqualTo("改好了，新的写在你的申请上了。"));
        Assert.That(_kit.Decide(Yu, "").Text(), Does.Contain("周日能"));
    }

    [Test]
    public void Edit_OfAnAnswer_IsMarkedOnThePage()
    {
        Waits();
        Assert.That(_kit.Decide(Yu, "").Text(), Does.Not.Contain("改过"));
        Edit(Yu, 501, "想交朋友");

        Assert.That(_kit.Decide(Yu, "").Text(), Does.Contain("<b>为什么想来？</b>（改过）\n<blockquote>想交朋友").And.Contain("<b>读过什么？</b>\n"));
        Assert.That(_kit.Decide(Yu, "", KitExtensions.Owner).Text(), Does.Contain("<b>为什么想来？</b> (edited)\n"));
    }

    [Test]
    public void Edit_ThatPutsWordsUnderAPicture_IsTheAnswer()
    {
        _kit.Ask(Yu);
        Picture(Yu, 501, "");
        Send(Yu, 502, "算了");

        Assert.That(Edit(Picture(501, "我的书架")).TextsTo(_kit, Yu).Single(), Does.StartWith("2/2"));
        Assert.That(Answers(), Is.EqualTo(new[] { "我的书架" }));
    }

    [Test]
    public void Edit_ThatPutsWordsUnderAPictureForAnAdmin_IsPassedOn()
    {
        Waits();
        _kit.Decide(Yu, "ask");
        _kit.Tell(Boss, "周末能来吗？");
        _kit.Advance(TimeSpan.FromSeconds(9));
        Picture(Yu, 503, "");
        var said = Edit(Picture(503, "周六能"));

        Assert.That(said.TextsTo(_kit, Yu).Single(), Is.EqualTo("谢谢，转告管理员了。"));
        Assert.That(said.TextsTo(_kit, Boss).Single(), Does.Contain("小雨 回答了").And.Contain("周六能"));
        Assert.That(Edit(Picture(503, "周日能")).TextsTo(_kit, Boss).Single(), Does.Contain("小雨 改了回答").And.Contain("周日能"));
    }

    [Test]
    public void Edit_OfAGoodbyeThatWasNone_IsTheAnswer()
    {
        _kit.Ask(Yu);
        Send(Yu, 501, "算了");

        Assert.That(Edit(Yu, 501, "算了，其实想来").TextsTo(_kit, Yu).Single(), Does.StartWith("2/2"));
        Assert.That(Answers(), Is.EqualTo(new[] { "算了，其实想来" }));
    }

    [Test]
    public void Edit_OfWhatWasWrittenBeforeTheQuestion_IsNoAnswer()
    {
        Send(Yu, 501, "在吗");
        _kit.Advance(TimeSpan.FromMinutes(1));
        _kit.Ask(Yu);

        Assert.That(Edit(Yu, 501, "在吗？"), Is.Empty);
        Assert.That(Answers(), Is.Empty);
    }

    /// <summary>The tries are over: the right code is noted all the same.</summary>
    [Test]
    public void Edit_OfAThirdWrongCodeIntoARightOne_IsNoted()
    {
        var link = _kit.Door("老友", AdmissionKind.Code);
        _kit.InTurn(turn => turn.Connection.Execute(
            $"insert into member_codes (group_no, member_no, code) values ({_kit.Group().No}, {_kit.Person(ReferralKit.Lin).No}, 'read2345')"));
        _kit.Ask(Yu, link);
        Send(Yu, 501, "read-2344");
        Send(Yu, 502, "read-2343");
        Send(Yu, 503, "read-2342");
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Waiting));

        Assert.That(Edit(Yu, 503, "read-2345").TextsTo(_kit, Yu).Single(), Does.StartWith("这个码对，写在你的申请上了。"));
        Assert.That(Edit(Yu, 503, "read-2345 谢谢"), Is.Empty, "it is noted");
    }

    /// <summary>Two answers in one second, the first of them by a button: each edit finds its own.</summary>
    [Test]
    public void Edit_WhereAButtonAnsweredAtTheSameInstant_IsOfItsOwnAnswer()
    {
        _kit.Tell(Boss, "/questions 改 1 哪天来？ 周六 | 周日");
        var asked = _kit.Ask(Yu);
        _kit.PressPrivately(Yu, asked.Button("周六").Data!);
        Send(Yu, 501, "三体");
        Edit(Yu, 501, "活着");

        Assert.That(Answers(), Is.EqualTo(new[] { "周六", "活着" }));
    }

    [Test]
    public void Edit_OfOneCaptionOfAnAlbum_KeepsTheOthers()
    {
        _kit.Ask(Zoe);
        Album(Zoe, 501, "my shelf", "", "and my desk");
        Edit(Picture(501, "our shelf", Zoe));
        Assert.That(Answers(), Is.EqualTo(new[] { "our shelf\nand my desk" }));
        Assert.That(Edit(Picture(503, "and our\ndesk", Zoe)).Text(), Is.EqualTo("Changed: the admins read your new answer."));
        Assert.That(Answers(), Is.EqualTo(new[] { "our shelf\nand our desk" }));
        Edit(Picture(502, "this is the door", Zoe));

        Assert.That(Answers(), Is.EqualTo(new[] { "our shelf\nand our desk\nthis is the door" }));
    }

    /// <summary>Where nobody can tell which line was whose, they read that nothing was changed.</summary>
    [Test]
    public void Edit_OfAnAlbumWhoseLinesAreNotKnown_SaysThatItWasNotTaken()
    {
        _kit.Ask(Yu);
        Album(Yu, 501, "书架\n很大", "书桌");

        Assert.That(Edit(Picture(502, "书桌很小")).Text(), Is.EqualTo("几张图的字合成了一个回答，这样改我分不清改哪里，所以没有动：你答的还是原来那些。"));
        Assert.That(Answers(), Is.EqualTo(new[] { "书架\n很大\n书桌" }));
    }

    [Test]
    public void Album_AtAQuestion_IsAnsweredOnce()
    {
        _kit.Ask(Yu);
        var said = Album(Yu, 501, "", "", "");

        Assert.That(said.Select(one => one.Text()), Is.EqualTo(new[] { "请用文字回答。", "", "" }));
        var words = Album(Yu, 511, "我的书架", "", "");
        Assert.That(words[0].Text(), Does.StartWith("2/2"));
        Assert.That(words[1..].SelectMany(one => one), Is.Empty);
        Assert.That(Answers(), Is.EqualTo(new[] { "我的书架" }));
    }

    [Test]
    public void Album_WithWordsUnderSeveral_IsOneAnswer()
    {
        _kit.Ask(Zoe);
        Album(Zoe, 501, "my shelf", "and my desk");

        Assert.That(Answers(), Is.EqualTo(new[] { "my shelf\nand my desk" }));
        Assert.That(Send(Zoe, 503, "Dune").TextsTo(_kit, Zoe).Single(), Does.StartWith("All done."), "the second question still waited");
    }

    [Test]
    public void Album_OfWhoWaits_IsAnsweredOnce()
    {
        Waits();
        var said = Album(Yu, 511, "", "", "");

        Assert.That(said[0].Text(), Does.StartWith("你的申请在「Test group」的管理员那里"));
        Assert.That(said[1..].SelectMany(one => one), Is.Empty);
    }

    /// <summary>What an admin was asked for stands.</summary>
    [Test]
    public void Album_OfAnAdminWhoIsAsked_IsAnsweredOnce()
    {
        Waits();
        _kit.Decide(Yu, "ask");

        Assert.That(Album(Boss, 511, "", "", "").Select(one => one.Text()), Is.EqualTo(new[] { "请用文字回答。", "", "" }));
        Assert.That(_kit.Tell(Boss, "周末能来吗？").TextsTo(_kit, Yu).Single(), Does.Contain("周末能来吗？"));
    }

    private void Waits()
    {
        _kit.Ask(Yu);
        Send(Yu, 501, "喜欢读书");
        _kit.Advance(TimeSpan.FromSeconds(9));
        Send(Yu, 502, "三体");
        _kit.Advance(TimeSpan.FromSeconds(9));
    }

    private IReadOnlyList<string> Answers() => _kit.Lines("select answer from join_answers order by question_no");

    private IReadOnlyList<OutboxItem> Send(Person person, long id, string text) => _kit.Run(A.Message(text).From(person).InPrivate().Id(id));

    private IReadOnlyList<OutboxItem> Edit(Person person, long id, string text) => _kit.Run(A.Message(text).From(person).InPrivate().Id(id).Edited());

    private IReadOnlyList<OutboxItem> Edit(MessageBuilder message) => _kit.Run(message.Edited());

    private void Picture(Person person, long id, string text) => _kit.Run(Picture(id, text, person));

    private static MessageBuilder Picture(long id, string text, Person? person = null) =>
        A.Message(text).From(person ?? Yu).InPrivate().Id(id).With(MediaKind.Photo);

    private IReadOnlyList<OutboxItem>[] Album(Person person, long first, params string[] words) =>
    [
        .. words.Select((text, at) => _kit.Run(A.Message(text).From(person).InPrivate().Id(first + at).With(MediaKind.Photo, $"album{first}"))),
    ];
}
