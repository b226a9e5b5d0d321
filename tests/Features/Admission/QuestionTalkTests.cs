using GroupBot.Core.Admission;
using GroupBot.Events;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Admission;

/// <summary>An admin says something else in between, or asks what cannot be asked there.</summary>
internal sealed class QuestionTalkTests : IDisposable
{
    private readonly TurnKit _kit = AdmissionKit.New();

    public void Dispose() => _kit.Dispose();

    private static Person Boss => AdmissionKit.Boss;

    private static Person Yu => AdmissionKit.Yu;

    [TestCase("/help"), TestCase("/me"), TestCase("/requests")]
    public void Command_WhileAQuestionIsAwaited_LeavesItOpen(string command)
    {
        _kit.PressPrivately(Boss, _kit.Tell(Boss, "进群问题").Button("加一个").Data!);
        var said = _kit.Tell(Boss, command).TextsTo(_kit, Boss);

        Assert.That(said[^1], Is.EqualTo("我还在等你要加的问题，发来就行；不加了就发「算了」。"));
        Assert.That(_kit.Tell(Boss, "为什么想来？").Text(), Does.StartWith("加上了。"));
    }

    [Test]
    public void Command_WhileAQuestionIsAwaitedInEnglish_LeavesItOpen()
    {
        var owner = KitExtensions.Owner;
        _kit.PressPrivately(owner, _kit.Tell(owner, "/questions").Button("Add a question").Data!);

        Assert.That(_kit.Tell(owner, "/help").TextsTo(_kit, owner)[^1], Is.EqualTo("I'm still waiting for your question: send it, or never mind to end it."));
        Assert.That(_kit.Tell(owner, "not now").Text(), Does.StartWith("All right: none is added."));
    }

    [TestCase("先不加了"), TestCase("不加了")]
    public void SecondThought_EndsIt(string words)
    {
        _kit.PressPrivately(Boss, _kit.Tell(Boss, "进群问题").Button("加一个").Data!);

        Assert.That(_kit.Tell(Boss, words).Text(), Does.StartWith("好，不加了。"));
        Assert.That(_kit.Tell(Boss, "/help").TextsTo(_kit, Boss), Has.None.Contains("还在等你"));
    }

    [Test]
    public void Questions_WhileAQuestionIsAwaited_AreShownAndNothingIsAwaited()
    {
        _kit.PressPrivately(Boss, _kit.Tell(Boss, "进群问题").Button("加一个").Data!);

        Assert.That(_kit.Tell(Boss, "/questions 加 几岁？").TextsTo(_kit, Boss), Has.Count.EqualTo(1));
        Assert.That(_kit.Lines("select question from admission_questions"), Is.EqualTo(["几岁？"]));
    }

    [Test]
    public void Add_WithoutAQuestion_TakesTheNextLine()
    {
        Assert.That(_kit.Tell(Boss, "进群问题 加").Text(), Does.StartWith("发一个问题。"));
        Assert.That(_kit.Tell(Boss, "进群问题 加 为什么想来？").Text(), Does.StartWith("加上了。"));
        _kit.Tell(Boss, "/questions 加");
        _kit.Tell(Boss, "几岁？");

        Assert.That(_kit.Lines("select question from admission_questions order by question_no"), Is.EqualTo(["为什么想来？", "几岁？"]));
    }

    [TestCase("/questions 删", "删第几个？"), TestCase("/questions 删 1 2", "一次删一个"), TestCase("进群问题 删 1、2", "一次删一个")]
    public void Remove_OfNoneOrSeveral_SaysHow(string line, string said)
    {
        _kit.Tell(Boss, "/questions 加 甲？");
        _kit.Tell(Boss, "/questions 加 乙？");

        Assert.That(_kit.Tell(Boss, line).Text(), Does.StartWith(said));
        Assert.That(_kit.Scalar<long>("select count(*) from admission_questions"), Is.EqualTo(2));
    }

    [Test]
    public void Command_WhileASentenceIsAwaited_LeavesItOpen()
    {
        _kit.Tell(Yu, "/start");
        _kit.Ask(Yu);
        _kit.Decide(Yu, "ask");

        Assert.That(_kit.Tell(Boss, "/help").TextsTo(_kit, Boss)[^1], Is.EqualTo("我还在等你要问 小雨 的话，发来就行；不问了就发「算了」。"));
        Assert.That(_kit.Tell(Boss, "周末能来吗？").TextsTo(_kit, Yu).Single(), Does.Contain("周末能来吗？"));
        Assert.That(_kit.Tell(Boss, "/help").TextsTo(_kit, Boss), Has.Count.EqualTo(1));
    }

    [Test]
    public void Sentence_ToWhoBlockedTheBot_SaysSo()
    {
        _kit.Tell(Yu, "/start");
        _kit.Ask(Yu);
        _kit.Run(A.BotChanged(Yu, MemberStatus.Member, MemberStatus.Banned, A.Private(Yu)));
        _kit.Decide(Yu, "ask");

        Assert.That(_kit.Tell(Boss, "周末能来吗？").Text(), Does.StartWith("没法给 小雨 发消息：TA 把我屏蔽了。").And.Not.Contain("5 分钟"));
    }

    [TestCase(AdmissionKind.Code, "渠道「老友」不问问题：凭邀请码进。"), TestCase(AdmissionKind.Open, "渠道「老友」不问问题：直接进。")]
    public void Add_ToAnEntranceThatAsksNothing_IsRefused(AdmissionKind kind, string said)
    {
        _kit.Door("老友", kind);
        var list = _kit.Tell(Boss, "进群问题 渠道 老友");

        Assert.That(_kit.Tell(Boss, "进群问题 渠道 老友 加 几岁？").Text(), Does.StartWith(said));
        Assert.That(_kit.Tell(Boss, "进群问题 渠道 老友 加").Text(), Does.StartWith(said));
        Assert.That(list.Text(), Does.StartWith(said));
        Assert.That(list.Buttons().Select(button => button.Label), Has.None.EqualTo("加一个问题"));
        Assert.That(_kit.Scalar<long>("select count(*) from admission_questions"), Is.Zero);
    }

    [Test]
    public void Add_ToAnEntranceThatAsksNothingInEnglish_IsRefused()
    {
        _kit.Door("Friends", AdmissionKind.Code);

        Assert.That(_kit.Tell(KitExtensions.Owner, "/questions of Friends add Why?").Text(), Does.StartWith("The entrance “Friends” asks nothing: a member's code lets people in."));
    }

    [Test]
    public void List_OfAnEntranceWithNone_ShowsTheGroups()
    {
        _kit.Door("门店");
        _kit.Tell(Boss, "/questions 加 甲？");
        _kit.Tell(Boss, "/questions 加 乙？");
        var list = _kit.Tell(Boss, "/questions 渠道 门店");

        Assert.That(list.Text(), Is.EqualTo("<b>渠道「门店」的进群问题</b>\n它没有自己的问题，从这里申请的人答全群的：\n1. 甲？\n2. 乙？"));
        Assert.That(list.Buttons().Select(button => button.Label), Is.EqualTo(new[] { "加一个问题" }));
        Assert.That(_kit.Tell(KitExtensions.Owner, "/questions of 门店").Text(), Does.Contain("People who ask to join through it").Or.Contain("people who ask to join through it answer the group's"));
    }

    [Test]
    public void Quiz_ThatLetsPeopleIn_SaysSo()
    {
        _kit.Door("门店");

        Assert.That(_kit.Tell(Boss, "/questions 渠道 门店 加 2+2？3 | *4").Text(), Does.StartWith("加上了。\n答对的人直接进群，不用等管理员批准。"));
        Assert.That(_kit.Tell(Boss, "/questions 渠道 门店 加 为什么想来？").Text(), Does.StartWith("加上了。\n\n<b>"));
        Assert.That(_kit.Tell(Boss, "/questions 渠道 门店 加 3+3？*6 | 7").Text(), Does.Not.Contain("答对的人"), "an admin looks at the free one");
    }
}
