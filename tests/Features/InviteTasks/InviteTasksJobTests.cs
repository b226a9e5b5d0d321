using GroupBot.Core.Activity;
using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Features.InviteTasks;
using GroupBot.Members.Arrivals;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.InviteTasks;

/// <summary>Who has enough gets it, once; at noon nothing is held back.</summary>
internal sealed class InviteTasksJobTests : IDisposable
{
    private readonly TurnKit _kit = ReferralKit.New();

    public void Dispose() => _kit.Dispose();

    private static Person Lin => ReferralKit.Lin;

    private static Person Tom => ReferralKit.Tom;

    private long No(Person person) => _kit.Person(person).No.Value;

    [Test]
    public void Look_WhenTheThirdCounts_GivesItOnce()
    {
        _kit.Task(needed: 3);
        _kit.Friends(Lin, 2);
        var before = _kit.Look();
        _kit.Friend(Lin, "小雨");

        var given = _kit.Look();
        var again = _kit.Look();

        Assert.That(before, Is.Empty);
        Assert.That(given.Single().To.Person, Is.EqualTo(_kit.Person(Lin).No));
        Assert.That(given.Text(), Is.EqualTo("🎁「Test group」：满 3 位有效邀请，你解锁了「电子书」！\n\nhttps://example.org/book"));
        Assert.That(again, Is.Empty);
        Assert.That(_kit.Scalar<long>("select count(*) from dead_letters"), Is.Zero, "it did not try");
        Assert.That(_kit.Grants(), Is.EqualTo($"1|1|{No(Lin)}|told"));
    }

    /// <summary>What was given and what is sent are of one turn; the program ends right after it.</summary>
    [Test]
    public void Look_AfterARestart_NeitherLosesNorDoublesIt()
    {
        _kit.Task(needed: 1, gift: InviteGift.Points, text: null, points: 50);
        _kit.Friends(Lin, 1);
        _kit.Look();

        using var reopened = _kit.Reopen();
        var again = reopened.Look();

        Assert.That(again, Is.Empty);
        Assert.That(reopened.Grants(), Is.EqualTo($"1|1|{No(Lin)}|told"));
        Assert.That(reopened.Scalar<long>($"select count(*) from outbox where {TestDatabase.TextOf("effect")} like '%50 %'"), Is.EqualTo(1), "still to be sent");
        Assert.That(reopened.Scalar<long>("select count(*) from points_ledger"), Is.EqualTo(1));
    }

    /// <summary>From the join to the gift; a program that was off for a month gives it by the day on which it was reached.</summary>
    [TestCase(1)]
    [TestCase(30)]
    public void Look_AfterTheDaysOfAFriend_GoesByThem(int later)
    {
        _kit.Task(needed: 1, days: 3);
        _kit.Run(A.Joined(ReferralKit.Yu, link: _kit.LinkOf(Lin)));
        for (var day = 0; day < 3; day++)
        {
            var said = A.Message("早").From(ReferralKit.Yu);
            _kit.Run(said, A.Message("欢迎").From(Tom).ReplyTo(said.MessageId, ReferralKit.Yu));
            Assert.That(_kit.Look(), Is.Empty, "the day is not over");
            _kit.Advance(TimeSpan.FromDays(day == 2 ? later : 1));
        }

        _kit.Look();
        _kit.NextDay(0);
        var given = _kit.Look();

        Assert.That(given.TextsTo(_kit, Lin).Single(), Does.Contain("你解锁了「电子书」"));
        Assert.That(_kit.Scalar<long>("select reached_day from invite_task_grants"), Is.EqualTo(_kit.Today() - later));
    }

    [Test]
    public void Look_OfPoints_AwardsThem()
    {
        _kit.Task(needed: 1, gift: InviteGift.Points, text: null, points: 50);
        _kit.Friends(Lin, 1);

        var told = _kit.Look();
        _kit.InTurn(turn => Assert.That(turn.Points.Balance(_kit.Group().No, _kit.Person(Lin).No), Is.EqualTo(50)));

        Assert.That(told.Text(), Does.EndWith("50 积分已经到账。"));
        Assert.That(_kit.Tell(Lin, "积分明细").Text(), Does.Contain("+50").And.Contain("邀请有礼"));
    }

    [TestCase(InviteGift.Document, MediaKind.Document)]
    [TestCase(InviteGift.Photo, MediaKind.Photo)]
    public void Look_OfAFile_SendsItOn(InviteGift gift, MediaKind kind)
    {
        _kit.Task(needed: 1, gift: gift, text: "好好读 <3", file: "BQAD");
        _kit.Friends(Lin, 1);

        var file = _kit.Look().Effects<SendFile>().Single();

        Assert.That((file.Kind, file.FileId), Is.EqualTo((kind, "BQAD")));
        Assert.That(file.Html, Does.EndWith("\n\n好好读 &lt;3"));
    }

    /// <summary>Lin had enough a day before Tom and Ann, who had it on one day: by number then.</summary>
    [Test]
    public void Look_OfAQuota_GoesByDayThenByNumber()
    {
        _kit.Run(A.Message("hi").From(ReferralKit.Ann));
        _kit.Task(needed: 1, quota: 2);
        _kit.Friends(ReferralKit.Ann, 1, counted: 1);
        _kit.Friends(Tom, 1, counted: 1);
        _kit.Advance(TimeSpan.FromDays(2));
        _kit.Friends(Lin, 1, counted: -2);

        _kit.Look();

        Assert.That(_kit.Grants(), Is.EqualTo($"1|1|{No(Lin)}|told 1|2|{Math.Min(No(Tom), No(ReferralKit.Ann))}|waits"));
        Assert.That(_kit.Look(), Is.Empty, "nothing is left");
        Assert.That(_kit.Run(A.Message("/unlock").From(ReferralKit.Ann)).Text(), Does.Contain("count: 1/1 · none left of 2"));
    }

    [TestCase(6, true)]
    [TestCase(7, false, TestName = "the day after its last")]
    [TestCase(-1, false, TestName = "the day before its first")]
    public void Look_OfAFriendWhoCountedAtTheEdge_GoesByTheDay(int counted, bool isGiven)
    {
        _kit.Task(needed: 1, days: 7);
        _kit.Friends(Lin, 1, counted);
        _kit.Advance(TimeSpan.FromDays(8));

        Assert.That(_kit.Look(), Has.Count.EqualTo(isGiven ? 1 : 0));
    }

    /// <summary>An admin may say late who invited somebody who counted in time; after a week it is over.</summary>
    [TestCase(13, true)]
    [TestCase(15, false)]
    public void Look_AfterTheEnd_SettlesForAWeek(int days, bool isGiven)
    {
        _kit.Task(needed: 1, days: 7);
        _kit.Advance(TimeSpan.FromDays(days));
        _kit.Look();
        _kit.Friends(Lin, 1, counted: -days);

        Assert.That(_kit.Look(), Has.Count.EqualTo(isGiven ? 1 : 0));
    }

    [Test]
    public void Look_WhereAFriendLeftBeforeTheNextCounted_IsNotReached()
    {
        _kit.Task(needed: 2);
        _kit.Friend(Lin, "甲", ArrivalState.Left, counted: 0, left: 1);
        _kit.Friend(Lin, "乙", counted: 2);

        Assert.That(_kit.Look(), Is.Empty);
    }

    /// <summary>Both were there on the second day, whenever one looks.</summary>
    [Test]
    public void Look_WhereAFriendLeftAfterwards_IsReachedAllTheSame()
    {
        _kit.Task(needed: 2);
        _kit.Friend(Lin, "甲", ArrivalState.Left, counted: 0, left: 2);
        _kit.Friend(Lin, "乙", counted: 1);

        Assert.That(_kit.Look(), Has.Count.EqualTo(1));
    }

    [TestCase(ArrivalState.Pending, true, null)]
    [TestCase(ArrivalState.Lapsed, true, null)]
    [TestCase(ArrivalState.CameBack, true, null)]
    [TestCase(ArrivalState.Counted, false, 0, TestName = "added by hand")]
    public void Look_OfWhoDoesNotCount_GivesNothing(ArrivalState state, bool isCredited, int? counted)
    {
        _kit.Task(needed: 1);
        _kit.Friend(Lin, "甲", state, counted, isCredited);

        Assert.That(_kit.Look(), Is.Empty);
    }

    /// <summary>So many do not fit a turn; all of them have it within the hour, and a task whose days are over ends after that alone.</summary>
    [Test]
    public void Look_OfMoreThanATurnTakes_GivesItToAll()
    {
        _kit.Task(needed: 1, days: 1);
        for (var i = 0; i < 101; i++)
        {
            var inviter = A.Person($"I{i:000}");
            _kit.Run(A.Message("hi").From(inviter));
            _kit.Friends(inviter, 1);
        }

        _kit.Advance(TimeSpan.FromDays(InviteTasksJob.SettlingDays + 1));
        _kit.Look();

        Assert.That(_kit.Lines("select place from invite_task_grants order by place"), Is.EqualTo(Enumerable.Range(1, 101).Select(place => $"{place}")));
        Assert.That(_kit.Scalar<long>("select state from invite_tasks"), Is.EqualTo((long)InviteTaskState.Over));
    }

    /// <summary>Read before, and changed since: an admin's word, or a friend who was never theirs.</summary>
    [Test]
    public void Take_OfWhatChangedSinceItWasRead_GivesNothing()
    {
        var task = _kit.Task(needed: 1);
        _kit.Friends(Lin, 1);
        _kit.InTurn(turn => Dapper.SqlMapper.Execute(turn.Connection, "update arrivals set is_credited = 0"));

        _kit.InTurn(turn => InviteTasksJob.Take(
            turn, new TaskLook(1, task.GroupNo, task.TaskNo), new TaskReached([new TaskReach(No(Lin), DateOnly.FromDayNumber(_kit.Today()))])));

        Assert.That(_kit.Grants(), Is.Empty);
    }

    /// <summary>What an admin says counts within the hour; taken back, it stays with whom it was given to.</summary>
    [Test]
    public void Look_AfterAnAdminsWord_GivesItAndKeepsIt()
    {
        _kit.Task(needed: 1);
        _kit.Tell(KitExtensions.Owner, "/start");
        _kit.Run(A.Joined(ReferralKit.Ann));
        _kit.InTurn(turn => ArrivalStore.Write(turn.Connection,
            ArrivalStore.Find(turn.Connection, _kit.Group().No, _kit.Person(ReferralKit.Ann).No)! with
            {
                State = (long)ArrivalState.Counted,
                CountedDay = _kit.Today(),
            }));
        Assert.That(_kit.Look(), Is.Empty, "nobody's");

        var set = _kit.Run(A.Message("/referral set @ann @lin met").From(KitExtensions.Owner));
        var given = _kit.Look();
        _kit.PressPrivately(KitExtensions.Owner, set.Button("Undo").Data!);
        var after = _kit.Look();

        Assert.That(given.TextsTo(_kit, Lin), Has.Count.EqualTo(1));
        Assert.That(after, Is.Empty);
        Assert.That(_kit.Grants(), Is.EqualTo($"1|1|{No(Lin)}|told"));
        Assert.That(_kit.Tell(Lin, "邀请有礼").Text(), Does.Contain("已解锁"));
    }

    [Test]
    public void Look_OfWhoNeverOpenedThePrivateChat_WaitsForIt()
    {
        _kit.Task(needed: 1);
        _kit.Friends(Tom, 1);
        Assert.That(_kit.Look(), Is.Empty);
        Assert.That(_kit.Grants(), Does.EndWith("waits"));

        using var reopened = _kit.Reopen();
        var opened = reopened.Tell(Tom, "/start");
        var later = reopened.Tell(Tom, "hello");

        Assert.That(opened.Text(), Does.Contain("you unlocked “电子书”!"));
        Assert.That(later.Text(), Does.Not.Contain("电子书"));
        Assert.That(reopened.Grants(), Does.EndWith("told"));
    }

    /// <summary>They blocked the bot while it was on its way.</summary>
    [Test]
    public void Look_OfWhoCannotBeReached_WaitsForThemAgain()
    {
        _kit.Task(needed: 1);
        _kit.Friends(Lin, 1);

        _kit.Refuse(_kit.Look().Single(), EffectRefusal.Unreachable, 403);
        Assert.That(_kit.Grants(), Does.EndWith("waits"));
        var back = _kit.Run(A.BotChanged(Lin, MemberStatus.Banned, MemberStatus.Member, chat: A.Private(Lin)));

        Assert.That(back.Text(), Does.Contain("你解锁了「电子书」"));
    }

    [Test]
    public void Look_OfAFileThatTelegramRefuses_SaysWhomToAsk()
    {
        _kit.Task(needed: 1, gift: InviteGift.Document, text: null, file: "BQAD");
        _kit.Friends(Lin, 1);

        var told = _kit.Refuse(_kit.Look().Single());

        Assert.That(told.Text(), Is.EqualTo("「电子书」解锁了，但它没能发出来，请找群管理员要。"));
        Assert.That(_kit.Grants(), Does.EndWith("told"));
    }

    [Test]
    public void Look_AtNight_IsSentInTheMorning()
    {
        _kit.Task(needed: 1);
        _kit.Friends(Lin, 1);
        _kit.Advance(TimeSpan.FromHours(12));

        var sent = _kit.Look().Single();

        Assert.That(sent.DueAt - _kit.Now, Is.EqualTo(TimeSpan.FromHours(8)));
    }

    [Test]
    public void Look_WhereItIsOff_GivesNothing()
    {
        _kit.Task(needed: 1);
        _kit.Friends(Lin, 1);
        _kit.InTurn(turn => turn.Settings.Set(_kit.Group().No, InviteTasksSettings.Enabled, "false", turn.Now));

        Assert.That(_kit.Look(), Is.Empty);
        Assert.That(_kit.Tell(Lin, "邀请有礼").Text(), Is.EqualTo("「Test group」现在没有邀请有礼。"));
    }

    [Test]
    public void Look_OfWhoLeftTheGroup_GivesNothing()
    {
        _kit.Task(needed: 1);
        _kit.Friends(Lin, 1);
        _kit.Run(A.Gone(Lin));

        Assert.That(_kit.Look(), Is.Empty);
    }
}
