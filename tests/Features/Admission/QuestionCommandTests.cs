using GroupBot.Events;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Admission;

/// <summary>Admins say what is asked at the door.</summary>
internal sealed class QuestionCommandTests : IDisposable
{
    private readonly TurnKit _kit = AdmissionKit.New();

    public void Dispose() => _kit.Dispose();

    private static Person Boss => AdmissionKit.Boss;

    [Test]
    public void Add_ByOneLine_IsListed()
    {
        _kit.Tell(Boss, "/questions 加 为什么想来？");
        var list = _kit.Tell(Boss, "/questions add 2+2? 3 | *4 | 5");

        Assert.That(list.Text(), Does.StartWith("加上了。").And.Contain("1. 为什么想来？").And.Contain("2. 2+2?\n   3 | *4 | 5"));
        Assert.That(list.Buttons().Select(button => button.Label), Is.EqualTo(new[] { "删掉第 1 个", "删掉第 2 个", "加一个问题" }));
    }

    [Test]
    public void Add_ByAButton_AsksAndAsksAgain()
    {
        var list = _kit.Tell(Boss, "进群问题");
        _kit.PressPrivately(Boss, list.Button("加一个").Data!);
        var wrong = _kit.Tell(Boss, "a | b");
        var right = _kit.Tell(Boss, "选哪个？a | b");

        Assert.That(list.Text(), Does.Contain("还没有问题"));
        Assert.That(wrong.Text(), Does.Contain("加个问号"));
        Assert.That(right.Text(), Does.StartWith("加上了。"));
    }

    [Test]
    public void Add_OfASixth_IsRefused()
    {
        foreach (var n in Enumerable.Range(1, 5))
        {
            _kit.Tell(Boss, $"/questions 加 第 {n} 问？");
        }

        var sixth = _kit.Tell(Boss, "/questions 加 第 6 问？");

        Assert.That(sixth.Text(), Does.StartWith("最多 5 个问题"));
        Assert.That(sixth.Buttons(), Has.Count.EqualTo(5));
    }

    [Test]
    public void Remove_ByItsPlace_TakesThatOne()
    {
        _kit.Tell(Boss, "/questions 加 甲？");
        _kit.Tell(Boss, "/questions 加 乙？");
        var list = _kit.Tell(Boss, "/questions remove 1");
        var by = _kit.PressPrivately(Boss, list.Button("删掉第 1 个").Data!);

        Assert.That(list.Text(), Does.Contain("1. 乙？").And.Not.Contain("甲？"));
        Assert.That(by.Text(), Does.StartWith("删掉了。").And.Contain("还没有问题"));
        Assert.That(_kit.Tell(Boss, "/questions remove 1").Text(), Does.StartWith("没有这个问题。"));
    }

    [TestCase("/questions 渠道 机场 T3 加 几号口？", "渠道「机场 T3」的进群问题")]
    [TestCase("/questions of \"机场 T3\" add 几号口？", "渠道「机场 T3」的进群问题")]
    [TestCase("/questions of 车站 add 几号口？", "没有叫「车站」的渠道。")]
    [TestCase("/questions of \"机场 T9\" add 几号口？", "没有叫「机场 T9」的渠道。")]
    [TestCase("/questions 问 1", "没看懂")]
    public void Questions_OfAnEntrance_AreItsOwn(string line, string said)
    {
        _kit.Door("机场 T3");

        Assert.That(_kit.Tell(Boss, line).Text(), Does.Contain(said));
    }

    [TestCase("进群问题 加 为什么想来？", "加上了。"), TestCase("进群问题 删 1", "删掉了。"), TestCase("进群问题 删掉 1", "删掉了。"), TestCase("进群问题：改 1 几岁？", "改好了。"),
     TestCase("进群问题 列表", "<b>「Test group」的进群问题</b>"), TestCase("door questions remove 1", "删掉了。"), TestCase("進群問題 刪 1", "删掉了。"),
     TestCase("进群问题 渠道 \"机场\" 加 几号口？", "加上了。"), TestCase("进群问题 1", "没看懂")]
    public void Word_WithAVerb_DoesTheSame(string line, string said)
    {
        _kit.Door("机场");
        _kit.Tell(Boss, "/questions 加 几月？");

        Assert.That(_kit.Tell(Boss, line).Text(), Does.StartWith(said));
    }

    [TestCase("进群问题 太难了"), TestCase("进群问题 3 个太多"), TestCase("进群问题怎么设？")]
    public void Word_InASentenceOfTheGroup_IsNone(string sentence) => Assert.That(_kit.Run(A.Message(sentence).From(Boss)), Is.Empty);

    [Test]
    public void Edit_OfOne_LeavesItInItsPlace()
    {
        _kit.Tell(Boss, "/questions 加 甲？");
        _kit.Tell(Boss, "/questions 加 乙？");
        _kit.Tell(Boss, "/questions 加 丙？");
        var edited = _kit.Tell(Boss, "/questions 改 2 选哪个？3 | *4");

        Assert.That(edited.Text(), Does.StartWith("改好了。").And.Contain("1. 甲？\n2. 选哪个？\n   3 | *4\n3. 丙？"));
        Assert.That(_kit.Tell(Boss, "/questions edit 2 丁？").Text(), Does.Contain("1. 甲？\n2. 丁？\n3. 丙？"));
    }

    [TestCase("/questions 改 2 乙？", "没有这个问题。"), TestCase("/questions 改 1", "改哪个、改成什么？例：<code>/questions 改 2 为什么想来？</code>"),
     TestCase("/questions 改", "改哪个、改成什么？"), TestCase("/questions 改 1 a | b", "问题后面加个问号"), TestCase("/questions 加", "发一个问题。"),
     TestCase("/questions 删", "删第几个？"), TestCase("/questions 删 2", "没有这个问题。")]
    public void Line_ThatIsNotWhole_SaysHow(string line, string said)
    {
        _kit.Tell(Boss, "/questions 加 甲？");

        Assert.That(_kit.Tell(Boss, line).Text(), Does.StartWith(said));
        Assert.That(_kit.Lines("select question from admission_questions"), Is.EqualTo(["甲？"]));
    }

    [TestCase("/questions add", "Send a question."),
     TestCase("/questions edit 1", "Which one, and what shall it be? <code>/questions edit 2 Why do you want to join?</code>")]
    public void Line_ThatIsNotWholeInEnglish_SaysHow(string line, string said) => Assert.That(_kit.Tell(KitExtensions.Owner, line).Text(), Does.StartWith(said));

    [TestCase("算了"), TestCase("取消"), TestCase("cancel"), TestCase("Never mind!"), TestCase("不加了")]
    public void Add_ByAButton_IsLetGo(string words)
    {
        _kit.PressPrivately(Boss, _kit.Tell(Boss, "进群问题").Button("加一个").Data!);
        var said = _kit.Tell(Boss, words);
        _kit.Tell(Boss, "几岁？");

        Assert.That(said.Text(), Does.StartWith("好，不加了。").And.Contain("还没有问题"));
        Assert.That(_kit.Scalar<long>("select count(*) from admission_questions"), Is.Zero);
    }

    [Test]
    public void Questions_InTheGroup_AreAnsweredInPrivate()
    {
        var items = _kit.Run(A.Message("/questions 加 为什么想来？").From(Boss));

        Assert.That(items.TextsTo(_kit, Boss), Has.One.StartsWith("加上了。"));
        Assert.That(_kit.Tell(ReferralKit.Lin, "/questions 加 黑？").Text(), Does.Not.Contain("加上了"));
    }

    [TestCase("/questions 加 为什么想来？", 1, "进群问题改好了"), TestCase("/questions 加 a | b", 0, "没办成"), TestCase("/questions", 0, "进群问题在私聊里设。")]
    public void Questions_InTheGroupByAnAdminWithoutAChat_AreNotLost(string line, int kept, string said)
    {
        var admin = AdmissionKit.Lei;
        _kit.Run(A.Changed(admin, MemberStatus.Member, MemberStatus.Administrator, Boss));
        var items = _kit.Run(A.Message(line).From(admin));

        Assert.That(_kit.Scalar<long>("select count(*) from admission_questions"), Is.EqualTo(kept));
        Assert.That(items.Text(), Does.Contain(said).And.Not.Contain("为什么"), "the group reads no question");
        Assert.That(items.Buttons(), Has.Count.EqualTo(1));
    }

    /// <summary>An admin of several groups is asked once; what they wrote is not lost, and the other group is a button away.</summary>
    [TestCase("/questions 加 为什么想来？"), TestCase("进群问题 加 为什么想来？")]
    public void Line_OfAnAdminOfTwoGroups_IsDoneInThePickedOne(string line)
    {
        var chess = A.Supergroup("Chess", -1001000000002);
        _kit.WithGroup(chess);
        var asked = _kit.Tell(Boss, line);
        var picked = _kit.PressPrivately(Boss, asked.Button("Chess").Data!);
        var next = _kit.Tell(Boss, "/questions 加 几岁？");
        var groups = _kit.PressPrivately(Boss, next.Button("换一个群").Data!);
        var other = _kit.PressPrivately(Boss, groups.Button("Test group").Data!);

        Assert.That(asked.Text(), Is.EqualTo("这一行是哪个群的？选好就照做，以后也记得。"));
        Assert.That(picked.TextsTo(_kit, Boss), Has.Some.StartsWith("加上了。").And.Some.Contain("以后在私聊里说的就是「Chess」"));
        Assert.That(_kit.Lines("select question, group_no from admission_questions order by question_no"),
            Is.EqualTo([$"为什么想来？|{_kit.Group(chess).No}", $"几岁？|{_kit.Group(chess).No}"]));
        Assert.That(other.TextsTo(_kit, Boss), Has.Some.Contains("「Test group」的进群问题").And.Some.Contain("还没有问题"));
    }

    [TestCase("/requests", "「Chess」的进群申请"), TestCase("/invitetask", "Chess"), TestCase("/plan", "Chess"), TestCase("/growth", "")]
    public void Command_OfAnAdminOfTwoGroups_RemembersTheGroup(string line, string said)
    {
        _kit.WithGroup(A.Supergroup("Chess", -1001000000002));
        var picked = _kit.PressPrivately(Boss, _kit.Tell(Boss, line).Button("Chess").Data!);
        var again = _kit.Tell(Boss, line);

        Assert.That(picked.TextsTo(_kit, Boss)[^1], Does.Contain(said));
        Assert.That(again.TextsTo(_kit, Boss)[^1], Does.Contain(said).And.Not.Contain("哪个群"));
    }

    [Test]
    public void Buttons_OfAnEntranceThatIsNot_ChangeNothingOfTheGroup()
    {
        _kit.Tell(Boss, "/questions 加 为什么想来？");
        _kit.PressPrivately(Boss, $"questions:{_kit.Group().No}:999:add");
        _kit.Tell(Boss, "几岁？");

        Assert.That(_kit.Scalar<long>("select count(*) from admission_questions"), Is.EqualTo(1));
    }
}
