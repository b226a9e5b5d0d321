using Dapper;
using GroupBot.Core.Admission;
using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Outbox;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Admission;

/// <summary>An entrance is opened or ends while some stand before it.</summary>
internal sealed class ChangedDoorTests : IDisposable
{
    private readonly TurnKit _kit = AdmissionKit.New("为什么想来？");

    public void Dispose() => _kit.Dispose();

    private static Person Boss => AdmissionKit.Boss;

    private static Person Yu => AdmissionKit.Yu;

    [TestCase(AdmissionKind.Code), TestCase(AdmissionKind.Request)]
    public void Opened_ToWhoNeverOpenedTheChat_IsToldBeforeTheyComeIn(AdmissionKind before)
    {
        _kit.Ask(Yu, _kit.Door("老友", before));
        var changed = _kit.Tell(Boss, "/entrance edit 老友 直接进");
        var told = changed.Single(item => item.To.Person == _kit.Person(Yu).No);

        Assert.That(((SendText)told.Effect).Html, Is.EqualTo("「Test group」的这个入口现在可以直接进了，不用再答什么，马上让你进来 🎉"));
        Assert.That(changed.Answers(), Is.Empty, "afterwards Telegram lets nobody write to them");
        var done = _kit.Succeed(told);
        Assert.That(done.Answers().Single().Effect, Is.EqualTo(new AnswerJoinRequest(Yu.Id.Value, true)));
        Assert.That(_kit.LetIn(done, Yu).TextsTo(_kit, Yu), Is.Empty, "told once");
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Entered));
    }

    [Test]
    public void Opened_ToWhomTheWordsDoNotReach_LetsThemInAllTheSame()
    {
        _kit.Ask(Yu, _kit.Door("老友", AdmissionKind.Code));
        var told = _kit.Tell(Boss, "/entrance edit 老友 直接进").Single(item => item.To.Person == _kit.Person(Yu).No);

        Assert.That(_kit.Refuse(told, "Forbidden: bot can't initiate conversation with a user", 403).Answers(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Opened_ToWhoOpenedTheChat_IsToldOnceTheyAreIn()
    {
        _kit.Ask(Yu, _kit.Door("老友", AdmissionKind.Code));
        _kit.Tell(Yu, "/start");
        var changed = _kit.Tell(Boss, "/entrance edit 老友 直接进");

        Assert.That(changed.TextsTo(_kit, Yu), Is.Empty);
        Assert.That(_kit.LetIn(changed, Yu).TextsTo(_kit, Yu), Is.EqualTo(new[] { "「Test group」：你的申请通过了，进群打个招呼吧 🎉" }));
        Assert.That(_kit.Tell(Yu, "abcd-2345").Text(), Is.Empty, "no code is asked any more");
    }

    [Test]
    public void Ended_ByItsLastDay_SaysThatTheRequestWentWithIt()
    {
        var link = _kit.Door("老友");
        _kit.Tell(Yu, "/start");
        _kit.Ask(Yu, link);
        _kit.Tell(Yu, "喜欢读书");
        _kit.Tell(AdmissionKit.Tom, "/start");
        _kit.Ask(AdmissionKit.Tom, link);
        _kit.InTurn(turn => turn.Connection.Execute("update entrances set last_day = 1"));

        Assert.That(_kit.Tell(Boss, "/todo").Text(), Does.Not.Contain("份进群申请"), "nothing is left to decide, noticed or not");
        var ended = (IReadOnlyList<OutboxItem>)[.. _kit.RunJob("Entrances.ends", _kit.Group().No, A.NewId()), .. _kit.RunWork()];
        var told = ended.Answers().SelectMany(item => _kit.Succeed(item)).ToList();

        Assert.That(told.TextsTo(_kit, Yu).Single(), Is.EqualTo("「Test group」的这个入口已经结束了，你的申请也就退回了，这次没能进来，不好意思。"));
        Assert.That(told.TextsTo(_kit, AdmissionKit.Tom).Single(),
            Is.EqualTo("This way into “Test group” has ended, and your request was turned down with it. Sorry that it didn't work out."));
    }

    [Test]
    public void Todo_OfAnOpenEntrance_CountsWhoWaits()
    {
        _kit.Ask(Yu, _kit.Door("老友"));
        _kit.Tell(Yu, "喜欢读书");

        Assert.That(_kit.Tell(Boss, "/todo").Text(), Does.Contain("1 份进群申请"));
    }
}
