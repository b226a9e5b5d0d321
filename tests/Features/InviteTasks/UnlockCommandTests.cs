using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.InviteTasks;

/// <summary>What a member reads: what there is, how far they are, and why a friend does not count.</summary>
internal sealed class UnlockCommandTests : IDisposable
{
    private readonly TurnKit _kit = ReferralKit.New();

    public void Dispose() => _kit.Dispose();

    private static Person Lin => ReferralKit.Lin;

    [Test]
    public void Unlock_WhereThereIsNone_SaysSo() =>
        Assert.That(_kit.Tell(Lin, "/unlock").Text(), Is.EqualTo("「Test group」现在没有邀请有礼。"));

    [Test]
    public void Unlock_TellsOfEachFriendWhyNot_AndOfWhoLeftNoName()
    {
        _kit.Friend(Lin, "早算", counted: -1);
        _kit.Task(needed: 3, quota: 5, days: 30);
        _kit.Friends(Lin, 2);
        _kit.Friend(Lin, "小雨", ArrivalState.Pending, counted: null);
        _kit.Friend(Lin, "老王", ArrivalState.CameBack, counted: null, wasHere: true);
        _kit.Friend(Lin, "手拉", ArrivalState.Pending, counted: null, isCredited: false);
        _kit.Friend(Lin, "过期", ArrivalState.Lapsed, counted: null);
        _kit.Friend(Lin, "在查", ArrivalState.Held, counted: null);
        _kit.Friend(Lin, "走了", ArrivalState.Left, counted: null, left: 0);
        _kit.Friend(Lin, "又回", ArrivalState.CameBack, counted: null, left: 0);

        var page = _kit.Tell(Lin, "邀请有礼").Text();

        Assert.That(page, Is.EqualTo("""
            <b>「Test group」邀请有礼</b>

            🎁 <b>电子书</b>
            满 3 位有效邀请就解锁 · 你 2/3 · 还剩 5 份 · 到 3月31日

            还没算上的朋友：
            · 在查：核实中
            · 过期：时间过了，没有计入
            · 手拉：是手动拉进群的，不计入
            · 老王：以前就来过，不算新朋友
            ⏳ 小雨：还差来满 3 天（0/3）、有一位群友回应 TA（你以外的）
            · 早算：在「电子书」开始之前就算有效邀请了，不计入它
            另有 2 位没有计入

            发「邀请」拿你的链接。朋友怎么才算有效邀请，发「我的邀请」看。
            """));
    }

    [Test]
    public void Unlock_WhereTheOnlyFriendLeft_IsANumberAlone()
    {
        _kit.Task(needed: 3);
        _kit.Friend(Lin, "走了", ArrivalState.Left, counted: 0, left: 1);

        Assert.That(_kit.Tell(Lin, "邀请有礼").Text(), Does.Contain("你 0/3\n\n没有计入 1 位\n\n").And.Not.Contain("走了"));
    }

    [Test]
    public void Unlock_InEnglish_IsTheSame()
    {
        _kit.Task(needed: 3, title: "E-book");
        _kit.Friend(ReferralKit.Tom, "Ann", ArrivalState.Pending, counted: null);
        _kit.Tell(ReferralKit.Tom, "/start");

        Assert.That(_kit.Tell(ReferralKit.Tom, "/unlock").Text(), Is.EqualTo("""
            <b>“Test group”: invite and unlock</b>

            🎁 <b>E-book</b>
            Invites that count: 0/3

            Friends who do not count (yet):
            ⏳ Ann: still to go: active on 3 days (0/3), a response from another member

            /invite gives you your link; /invites says when a friend counts.
            """));
    }

    /// <summary>In the group nobody's name stands: a button leads to the private chat.</summary>
    [Test]
    public void Unlock_InTheGroupOfWhoNeverOpenedThePrivateChat_NamesNobody()
    {
        _kit.Task(needed: 3, title: "E-book");
        _kit.Friend(ReferralKit.Tom, "Zoe", ArrivalState.Pending, counted: null);

        var answer = _kit.Run(A.Message("/unlock").From(ReferralKit.Tom));
        var followed = _kit.Tell(ReferralKit.Tom, $"/start unlock-{_kit.Group().No}");

        Assert.That(answer.Text(), Does.Contain("count: 0/3").And.Not.Contain("Zoe"));
        Assert.That(answer.Button("private").Url, Is.EqualTo($"https://t.me/{A.Bot.Username}?start=unlock-{_kit.Group().No}"));
        Assert.That(followed.Text(), Does.Contain("Zoe"));
    }

    [Test]
    public void Unlock_OfWhoHasIt_SendsItAgain()
    {
        var task = _kit.Task(needed: 1);
        _kit.Friends(Lin, 1);
        var soon = _kit.Tell(Lin, "邀请有礼").Text();
        _kit.Look();

        var page = _kit.Tell(Lin, "邀请有礼");
        var again = _kit.PressPrivately(Lin, page.Button("再发我一次").Data!);

        Assert.That(soon, Does.Contain("你 1/1 · 满了，很快发给你"));
        Assert.That(page.Text(), Does.Contain("✅ <b>电子书</b>\n已解锁"));
        Assert.That(again.Text(), Does.Contain("https://example.org/book"));
        Assert.That(_kit.PressPrivately(ReferralKit.Tom, $"unlock:{_kit.Group().No}:{task.TaskNo}").Effects<SendText>(), Is.Empty, "not theirs");
    }

    /// <summary>After its last day it is shown to whoever has it.</summary>
    [Test]
    public void Unlock_AfterTheEnd_ShowsWhatIsOnesOwn()
    {
        _kit.Task(needed: 1, days: 1);
        _kit.Friends(Lin, 1);
        _kit.Look();
        _kit.Tell(ReferralKit.Tom, "/start");
        _kit.Advance(TimeSpan.FromDays(1));

        Assert.That(_kit.Tell(Lin, "/unlock").Text(), Does.Contain("已解锁"));
        Assert.That(_kit.Tell(ReferralKit.Tom, "/unlock").Text(), Is.EqualTo("“Test group” has nothing to unlock just now."));
    }

    [Test]
    public void MyData_ShowsWhatWasUnlocked()
    {
        _kit.Task(needed: 1);
        _kit.Friends(Lin, 1);
        _kit.Look();
        _kit.Tell(Lin, "/mydata");

        Assert.That(System.Text.Encoding.UTF8.GetString(_kit.RunWork().Effects<SendDocument>().Single().Content), Does.Contain("invite_task_grants"));
    }
}
