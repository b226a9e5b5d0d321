using GroupBot.Events;
using GroupBot.Features.Points;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Points;

internal sealed class PointsCommandTests : IDisposable
{
    private static readonly Person Ann = A.Person("Ann", username: "ann"), Tom = A.Person("Tom"),
        Ming = A.Person("小明", username: "ming", language: "zh-hans"), Qiang = A.Person("阿强", language: "zh-hans"),
        Robot = A.Person("Robot", isBot: true);

    private readonly TurnKit _kit = KitExtensions.AllFeatures().WithGroup().WithoutScores();

    /// <summary>A Chinese group: 阿强 leads it, 小明 has a private chat, Ann has none.</summary>
    public PointsCommandTests()
    {
        _kit.Run(A.Changed(Qiang, MemberStatus.Member, MemberStatus.Administrator));
        _kit.Run(A.Message("早").From(Ann), A.Message("早").From(Ming), A.Message("早").From(Tom));
        _kit.Tell(Ming, "/start");
        _kit.Tell(Qiang, "/start");
        _kit.InTurn(turn => turn.Groups.Change(_kit.Group() with { AdminsAt = _kit.Now, Language = Language.ZhHans }));
    }

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Award_AsAReply_TellsTheAdminAndTheMemberInPrivate()
    {
        var asked = Say("加分 20 帮新人答疑", Qiang, Ming);

        Assert.That(To(asked, Qiang).Text(), Is.EqualTo("小明 +20 分，现在 20 分。\n理由：帮新人答疑"));
        Assert.That(To(asked, Qiang).Button("撤销").Data, Does.StartWith("points:undo:"));
        Assert.That(To(asked, Ming).Text(), Is.EqualTo("「Test group」：管理员给你加了 20 分，现在 20 分。\n理由：帮新人答疑"));
        Assert.That(asked, Has.Count.EqualTo(2), "nothing in the group");
        Assert.That(Balance(Ming), Is.EqualTo(20));
    }

    /// <summary>By the name that people see nobody can be told for certain; silence would look like done.</summary>
    [TestCase("加分 小明 20 帮新人答疑", true)]
    [TestCase("加分 小明 +20分", true)]
    [TestCase("加分 的事大家讨论一下", false)]
    [TestCase("加分 活动 3 天后开始", false)]
    [TestCase("扣分 规则 3 条", false)]
    [TestCase("award night 28 Nov", false)]
    public void Award_ByABareName_AsksWhoIsMeant(string text, bool isAnswered)
    {
        var asked = _kit.Run(A.Message(text).From(Qiang));

        Assert.That(asked.Text(), isAnswered ? Does.StartWith("「小明」是谁？回复 TA 的一条消息，或者写 @用户名。") : Is.Empty);
        Assert.That(_kit.Run(A.Message(text).From(Tom)), Is.Empty, "of a member it is talk");
        Assert.That(Balance(Ming), Is.Zero);
    }

    /// <summary>Who answers somebody and names them as well has said twice who is meant.</summary>
    [Test]
    public void Award_AsAReplyThatNamesThem_IsForThem()
    {
        Say("加分 小明 20 帮新人答疑", Qiang, Ming);

        Assert.That(Balance(Ming), Is.EqualTo(20));
    }

    [Test]
    public void Award_InEnglishToSomebodyWithoutAPrivateChat_SaysThatTheyDoNotKnow()
    {
        _kit.Tell(KitExtensions.Owner, "/start");

        var asked = Say("/award @ann 20 helped <b>Bob</b>", KitExtensions.Owner);

        Assert.That(asked.Text(), Is.EqualTo("Ann: +20 points, 20 now.\nFor: helped &lt;b&gt;Bob&lt;/b&gt;\n"
            + "(They have no private chat with me, so they don't know yet.)"));
    }

    /// <summary>What an admin took and why is theirs and the member's, and nobody else's.</summary>
    [Test]
    public void Deduct_WhereAllReadTheAnswer_NamesNobodyAndNoReason()
    {
        Say("加分 20 帮新人答疑", Qiang, Ming);
        _kit.Run(A.Message("早").From(Tom));
        _kit.Run(A.Changed(Tom, MemberStatus.Member, MemberStatus.Administrator));

        _kit.PressPrivately(KitExtensions.Owner, $"set:{_kit.Group().No}:Answers:Ephemeral:=false");
        var asked = Say("扣分 @ming 5 发广告", Tom);

        var here = asked.Where(item => !item.To.Group.IsPrivate && item.Reader() is null).ToList();
        Assert.That(here.Text(), Is.EqualTo("办好了，详情不在群里说。"));
        Assert.That(Balance(Ming), Is.EqualTo(15));
        Assert.That(_kit.Run(A.Press(here.Button("撤销").Data!, Tom)).Select(item => item.Effect).OfType<EditText>().Single().Html, Is.EqualTo("Undone").Or.EqualTo("已撤销"));
        Assert.That(Balance(Ming), Is.EqualTo(20));
    }

    [Test]
    public void Deduct_OfLessThanThereIs_TakesIt()
    {
        Say("加分 20 帮新人答疑", Qiang, Ming);

        var asked = Say("扣分 @ming 5 发广告", Qiang);

        Assert.That(To(asked, Qiang).Text(), Is.EqualTo("小明 −5 分，现在 15 分。\n理由：发广告"));
        Assert.That(To(asked, Ming).Text(), Does.Contain("管理员扣了你 5 分，现在 15 分"));
    }

    [Test]
    public void Deduct_OfMoreThanThereIs_TakesWhatThereIsAndSaysSo()
    {
        Say("加分 6 帮新人答疑", Qiang, Ming);

        Assert.That(To(Say("扣分 10 发广告", Qiang, Ming), Qiang).Text(), Does.StartWith("小明 只有 6 分，都扣掉了，现在 0 分。"));
        Assert.That(Say("扣分 10 发广告", Qiang, Ming).Text(), Is.EqualTo("小明 现在 0 分，没有可扣的。"));
        Assert.That(Balance(Ming), Is.Zero);
    }

    [Test]
    public void Undo_ByAnotherAdmin_TakesItBackOnce()
    {
        var button = To(Say("加分 20 帮新人答疑", Qiang, Ming), Qiang).Button("撤销").Data!;

        var undone = _kit.PressPrivately(KitExtensions.Owner, button);

        Assert.That(undone.Toast(), Is.EqualTo("Undone"));
        Assert.That(undone.Effects<EditText>().Single().Html, Is.EqualTo("Undone: +20 points for 小明, 0 now."));
        Assert.That(To(undone, Ming).Text(), Does.Contain("「Test group」：管理员撤销了刚才的 +20 分，现在 0 分。"));
        Assert.That(_kit.PressPrivately(Qiang, button).Toast(), Is.EqualTo("这一笔已经撤销过了。"));
        Assert.That(Balance(Ming), Is.Zero);
    }

    [Test]
    public void Undo_BySomebodyElse_IsRefused()
    {
        var button = To(Say("加分 20 帮新人答疑", Qiang, Ming), Qiang).Button("撤销").Data!;

        Assert.That(_kit.PressPrivately(Ming, button).Toast(), Is.EqualTo("这个需要管理员来。"));
        Assert.That(_kit.Press(button, Tom).Toast(), Is.EqualTo("That takes an admin."), "in the group too, in their own language");
        Assert.That(Balance(Ming), Is.EqualTo(20));
    }

    [TestCase(24 * 60, 0)]
    [TestCase((24 * 60) + 1, 20)]
    public void Undo_AfterADay_IsTooLate(int minutes, int left)
    {
        var button = To(Say("加分 20 帮新人答疑", Qiang, Ming), Qiang).Button("撤销").Data!;
        _kit.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));

        Assert.That(_kit.PressPrivately(Qiang, button).Toast(), Does.Contain(left == 0 ? "已撤销" : "过了 24 小时"));
        Assert.That(Balance(Ming), Is.EqualTo(left));
    }

    [Test]
    public void Undo_WhenSomeIsSpent_TakesBackTheRest()
    {
        var button = To(Say("加分 20 帮新人答疑", Qiang, Ming), Qiang).Button("撤销").Data!;
        Say("扣分 12 发广告", KitExtensions.Owner, Ming);

        Assert.That(_kit.PressPrivately(Qiang, button).Effects<EditText>().Single().Html,
            Is.EqualTo("已撤销，但 小明 用掉了一些：只收回 8 分，现在 0 分。"));
    }

    [Test]
    public void Award_BeyondTheDaysLimit_SaysWhatIsLeft()
    {
        Say("加分 150 办活动", Qiang, Ming);

        Assert.That(Say("加分 51 办活动", Qiang, Ming).Text(), Is.EqualTo("每位管理员一天最多加减 200 分，你今天还剩 50 分。"));
        Assert.That(Say("加分 51 办活动", KitExtensions.Owner, Ming), Has.Count.EqualTo(2), "another admin has a limit of their own");
        Assert.That(To(Say("扣分 50 算错了", Qiang, Ming), Qiang).Text(), Does.StartWith("小明 −50 分"));
        _kit.Advance(TimeSpan.FromDays(1));
        Assert.That(To(Say("加分 200 办活动", Qiang, Ming), Qiang).Text(), Does.StartWith("小明 +200 分"));
    }

    [Test]
    public void Award_AfterAnUndo_HasThatMuchMoreLeft()
    {
        _kit.PressPrivately(Qiang, To(Say("加分 200 办活动", Qiang, Ming), Qiang).Button("撤销").Data!);

        Assert.That(To(Say("加分 200 办活动", Qiang, Ming), Qiang).Text(), Does.StartWith("小明 +200 分，现在 200 分"));
    }

    [Test]
    public void Award_WhereItIsOff_SaysWhereToTurnItOn()
    {
        _kit.InTurn(turn => turn.Settings.Set(_kit.Group().No, PointsSettings.PerAdminDay, "0", _kit.Now));

        Assert.That(Say("加分 1 帮新人答疑", Qiang, Ming).Text(), Does.Contain("/settings"));
        Assert.That(Balance(Ming), Is.Zero);
    }

    [Test]
    public void Award_ByAMember_IsRefused() => Assert.That(
        Say("加分 20 帮新人答疑", Ming, Ann).Text(), Is.EqualTo("这个需要管理员来。"));

    [Test]
    public void Award_ToOneself_IsRefused() => Assert.That(Say("加分 20 帮新人答疑", Qiang, Qiang).Text(), Does.StartWith("自己的分"));

    [Test]
    public void Award_ToABot_IsRefused() => Assert.That(Say("加分 20 很勤快", Qiang, Robot).Text(), Is.EqualTo("机器人没有积分。"));

    [Test]
    public void Award_ToSomebodyOfAnotherGroup_IsRefused()
    {
        _kit.Run(A.Message("hi").From(A.Person("Eve", username: "eve")).In(A.Supergroup("Other", -1009)));

        Assert.That(Say("加分 @eve 20 帮新人答疑", Qiang).Text(), Is.EqualTo("TA 不在这个群里。"));
    }

    [Test]
    public void Award_ToSomebodyWhoLeft_IsRefused()
    {
        _kit.Run(A.Changed(Ann, MemberStatus.Member, MemberStatus.Left));

        Assert.That(Say("加分 20 帮新人答疑", Qiang, Ann).Text(), Is.EqualTo("TA 不在这个群里。"));
    }

    [TestCase("加分 0 帮新人答疑")]
    [TestCase("加分 -5 帮新人答疑")]
    [TestCase("加分 10001 帮新人答疑")]
    [TestCase("加分 20")]
    [TestCase("加分 99999999999999999999 多")]
    public void Award_WithoutAUsableNumberOrReason_ShowsAnExample(string text)
    {
        Assert.That(Say(text, Qiang, Ming).Text(), Is.EqualTo("用法：<code>加分 @ann 20 帮新人答疑</code>"));
        Assert.That(Balance(Ming), Is.Zero);
    }

    [TestCase(200, 20)]
    [TestCase(201, 0)]
    public void Award_WithALongReason_TakesTwoHundredCharacters(int length, int balance)
    {
        var answer = Say($"加分 20 {new string('好', length)}", Qiang, Ming).Text();

        Assert.That(answer, Does.Contain(balance == 0 ? "理由最长 200 字，这条有 201 字。" : "+20 分"));
        Assert.That(Balance(Ming), Is.EqualTo(balance));
    }

    [Test]
    public void Award_ToANameOfEmoji_IsCutBetweenThem()
    {
        var family = A.Person(string.Concat(Enumerable.Repeat("😀", 64)), id: 4711);
        _kit.Run(A.Message("hi").From(family));

        // 31 of two units each and the ellipsis are 63; one more would be past 64.
        Assert.That(Say("加分 20 帮新人答疑", Qiang, family).Text(), Does.StartWith($"{string.Concat(Enumerable.Repeat("😀", 31))}… +20 分"));
    }

    [Test]
    public void Award_ByAnonymousAdmins_CountsAsOnesAndAnswersInTheGroup()
    {
        var hint = A.Message("第 12 页").From(Ming);
        _kit.Run(hint);

        var asked = _kit.Run(A.Message("加分 20 帮新人答疑").FromAnonymousAdmin().ReplyTo(hint.MessageId, Ming));

        Assert.That(asked.Text(), Does.Contain("办好了").And.Not.Contain("小明 +20").And.Contain("管理员给你加了 20 分"));
        Assert.That(_kit.Scalar<long>("select actor_no from points_ledger"), Is.Zero);
        Assert.That(Again(181).Text(), Does.Contain("还剩 180 分"));

        IReadOnlyList<OutboxItem> Again(int points) => _kit.Run(
            A.Message($"加分 {points} 帮新人答疑").FromAnonymousAdmin().ReplyTo(hint.MessageId, Ming));
    }

    /// <summary>A dead letter that is retried tells of the same message.</summary>
    [Test]
    public void Award_ToldTwiceByOneMessage_CountsOnce()
    {
        var hint = A.Message("第 12 页").From(Ming);
        var award = A.Message("加分 20 帮新人答疑").From(Qiang).ReplyTo(hint.MessageId, Ming);
        _kit.Run(hint, award, award);

        Assert.That(Balance(Ming), Is.EqualTo(20));
    }

    [Test]
    public void Forget_OfWhoHasPoints_DeletesThemWithTheReasons()
    {
        Say("加分 20 帮新人答疑", Qiang, Ming);

        _kit.PressPrivately(Ming, "forget:yes");
        _kit.RunWork();

        Assert.That(_kit.Scalar<long>("select count(*) from points_ledger"), Is.Zero);
    }

    private IReadOnlyList<OutboxItem> Say(string text, Person from, Person? replyTo = null)
    {
        var message = A.Message(text).From(from);
        return _kit.Run(replyTo is null ? message : message.ReplyTo(new MessageId(5), replyTo));
    }

    private IReadOnlyList<OutboxItem> To(IEnumerable<OutboxItem> asked, Person person) =>
        [.. asked.Where(item => item.Reader() == _kit.Person(person).No)];

    private long Balance(Person person) => _kit.Members.Points.Balance(_kit.Group().No, _kit.Person(person).No);
}
