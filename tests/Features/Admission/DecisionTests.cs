using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Outbox;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Admission;

/// <summary>What Telegram answers to a decision, in whatever order it is heard, and who has the place then.</summary>
internal sealed class DecisionTests : IDisposable
{
    private const string Missing = "Bad Request: HIDE_REQUESTER_MISSING", TooMany = "Bad Request: USER_CHANNELS_TOO_MUCH",
        NoRight = "Bad Request: not enough rights to manage chat join requests";

    private readonly TurnKit _kit = AdmissionKit.New("2+2？3 | *4");

    public void Dispose() => _kit.Dispose();

    private static readonly Person Boss = AdmissionKit.Boss;

    private static readonly Person[] People = AdmissionKit.People(5);

    [Test]
    public void Decline_ThatTelegramDidBefore_IsDone()
    {
        Fail(People[0]);
        var heard = _kit.Refuse(_kit.Decide(People[0], "no").Answers().Single(), Missing);

        Assert.That(_kit.State(People[0]), Is.EqualTo(JoinRequestState.Declined));
        Assert.That(heard.TextsTo(_kit, People[0]).Single(), Does.Contain("这次没有通过你的申请"));
        Assert.That(heard.TextsTo(_kit, Boss), Is.Empty);
    }

    [Test]
    public void Approve_ThatTelegramDidBefore_KeepsThePlaceForTheJoin()
    {
        var link = _kit.Door("沙龙", places: 1);
        var approve = _kit.Pass(People[0], link).Answers().Single();
        _kit.Pass(People[1], link);
        var heard = _kit.Refuse(approve, Missing);
        ComesIn(People[0], A.Bot);
        Assert.That(heard.Answers(), Is.Empty);
        _kit.Advance(TimeSpan.FromMinutes(1));
        var later = _kit.Succeed(heard.Single(item => item.Effect is Wake));

        Assert.That(later.Answers(), Is.Empty);
        Assert.That(_kit.State(People[0]), Is.EqualTo(JoinRequestState.Entered));
        Assert.That(_kit.State(People[1]), Is.EqualTo(JoinRequestState.Queued));
    }

    [Test]
    public void Join_SoonAfterARequestWasGone_CountsAsComingIn()
    {
        Fail(People[0]);
        var heard = _kit.Refuse(_kit.Decide(People[0], "yes").Answers().Single(), Missing);
        _kit.Advance(TimeSpan.FromMinutes(1));
        heard.Where(item => item.Effect is Wake).ToList().ForEach(wake => _kit.Succeed(wake));
        Assert.That(_kit.State(People[0]), Is.EqualTo(JoinRequestState.Elsewhere));
        ComesIn(People[0], A.Bot);

        Assert.That(_kit.State(People[0]), Is.EqualTo(JoinRequestState.Entered));
    }

    [Test]
    public void Request_AgainWhileAnApproveIsOnItsWay_SendsNoSecond()
    {
        var link = _kit.Door("沙龙", places: 1);
        _kit.Pass(People[0], link);

        Assert.That(_kit.Ask(People[0], link).Answers(), Is.Empty);
    }

    [Test]
    public void Request_AgainBeforeAnApproveMissedThem_IsApprovedOnceMore()
    {
        var link = _kit.Door("沙龙", places: 1);
        var approve = _kit.Pass(People[0], link).Answers().Single();
        _kit.Advance(TimeSpan.FromSeconds(5));
        _kit.Ask(People[0], link);
        var heard = _kit.Refuse(approve, Missing);
        _kit.Advance(TimeSpan.FromMinutes(1));
        var later = _kit.Succeed(heard.Single(item => item.Effect is Wake));

        Assert.That(later.Answers().Single().Effect, Is.EqualTo(new AnswerJoinRequest(People[0].Id.Value, true)));
        Assert.That(_kit.State(People[0]), Is.EqualTo(JoinRequestState.Approved));
    }

    [Test]
    public void Promote_ThatTelegramRefuses_TakesTheNext()
    {
        var link = _kit.Door("沙龙", places: 1);
        _kit.In(People[0], link);
        _kit.Pass(People[1], link);
        _kit.Pass(People[2], link);
        var heard = _kit.Refuse(_kit.Goes(People[0]).Answers().Single(), TooMany);

        Assert.That(_kit.State(People[1]), Is.EqualTo(JoinRequestState.Waiting));
        Assert.That(heard.Answers().Single().Effect, Is.EqualTo(new AnswerJoinRequest(People[2].Id.Value, true)));
    }

    [Test]
    public void Promote_WithoutTheRight_KeepsTheLineAndItsOrder()
    {
        var link = _kit.Door("沙龙", places: 1);
        _kit.In(People[0], link);
        _kit.Pass(People[1], link);
        _kit.Pass(People[2], link);
        _kit.Pass(People[3], link);
        foreach (var approve in More(3).Answers())
        {
            _kit.Refuse(approve, NoRight);
        }

        var newcomer = _kit.Pass(People[4], link);

        Assert.That(People[1..].Select(person => _kit.State(person)), Is.All.EqualTo(JoinRequestState.Queued));
        Assert.That(newcomer.TextsTo(_kit, People[4]), Has.Some.Contains("前面还有 3 位"));
        Assert.That(_kit.Expire().Answers().Select(item => ((AnswerJoinRequest)item.Effect).UserId),
            Is.EqualTo(People[1..3].Select(person => person.Id.Value)), "tried again every hour");
    }

    [Test]
    public void Places_MadeFewer_LetNobodyInBeforeTheyAreFree()
    {
        var link = _kit.Door("沙龙", places: 2);
        _kit.In(People[0], link);
        _kit.In(People[1], link);
        _kit.Pass(People[2], link);
        More(1);

        Assert.That(_kit.Goes(People[0]).Answers(), Is.Empty, "one of one is in");
        Assert.That(_kit.Goes(People[1]).Answers(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Leave_OfOneWhoseJoinWasNotSeen_FreesThePlace()
    {
        var link = _kit.Door("沙龙", places: 1);
        _kit.Run(A.Message("早").From(People[0]));
        _kit.Pass(People[0], link);
        _kit.Pass(People[1], link);
        var gone = _kit.Goes(People[0]);

        Assert.That(_kit.State(People[0]), Is.EqualTo(JoinRequestState.Left));
        Assert.That(gone.Answers().Single().Effect, Is.EqualTo(new AnswerJoinRequest(People[1].Id.Value, true)));
    }

    [Test]
    public void Request_AfterAnApproveThatWasDone_BeginsAnew()
    {
        var link = _kit.Door("沙龙", places: 1);
        _kit.Succeed(_kit.Pass(People[0], link).Answers().Single());
        _kit.Pass(People[1], link);
        _kit.Advance(TimeSpan.FromDays(2));
        var again = _kit.Ask(People[0], link);

        Assert.That(again.Answers().Single().Effect, Is.EqualTo(new AnswerJoinRequest(People[1].Id.Value, true)), "they went unseen: the place is free");
        Assert.That(_kit.State(People[0]), Is.EqualTo(JoinRequestState.Asking));
        Assert.That(_kit.Lines($"select state from join_requests where member_no = {_kit.Person(People[0]).No} order by request_no"), Is.EqualTo(new[] { "10", "1" }));
    }

    [Test]
    public void Decline_OfWhoNeverOpened_IsAskedOnceTheyWereTold()
    {
        _kit.Ask(People[0]);
        var declined = _kit.Decide(People[0], "no");
        var text = declined.Single(item => item.To.Person == _kit.Person(People[0]).No);

        Assert.That(((SendText)text.Effect).Html, Does.Contain("这次没有通过你的申请"));
        Assert.That(declined.Answers(), Is.Empty);
        var decline = _kit.Refuse(text, "Forbidden: bot can't initiate conversation with a user", 403).Answers().Single();
        Assert.That(decline.Effect, Is.EqualTo(new AnswerJoinRequest(People[0].Id.Value, false)), "whatever became of the message");
        Assert.That(_kit.Succeed(decline).TextsTo(_kit, People[0]), Is.Empty);
        Assert.That(_kit.State(People[0]), Is.EqualTo(JoinRequestState.Declined));
    }

    [Test]
    public void Join_ToldByTheServiceMessageFirst_KeepsWhoLetThemIn()
    {
        Fail(People[0]);
        _kit.Run(A.Added(people: People[0]));
        ComesIn(People[0], ReferralKit.Tom);

        Assert.That(_kit.State(People[0]), Is.EqualTo(JoinRequestState.Entered));
        Assert.That(_kit.Scalar<long?>("select decided_by from join_requests"), Is.EqualTo(_kit.Person(ReferralKit.Tom).No.Value));
    }

    [Test]
    public void ForgetMe_OfOneWhoIsIn_LeavesThePlaceTaken()
    {
        var link = _kit.Door("沙龙", places: 1);
        _kit.Run(A.JoinRequest(People[0], link: link) with { Bio = "爱读书" });
        _kit.LetIn(_kit.Tell(People[0], "4"), People[0]);
        Assert.That(_kit.Scalar<string>("select bio from join_requests"), Is.EqualTo("爱读书"));
        _kit.PressPrivately(People[0], _kit.Tell(People[0], "/forgetme").Buttons()[0].Data!);
        _kit.RunWork();
        _kit.Pass(People[1], link);

        Assert.That(_kit.State(People[1]), Is.EqualTo(JoinRequestState.Queued));
        Assert.That(_kit.Lines("select state, bio from join_requests order by request_no"), Is.EqualTo(new[] { "5|", "3|" }));
        Assert.That(_kit.Scalar<long>("select count(*) from join_answers"), Is.EqualTo(1), "the answers are gone but the other's");
    }

    /// <summary>Another number of places, and what came of it.</summary>
    private IReadOnlyList<OutboxItem> More(int places)
    {
        var before = _kit.Asked.Count;
        _kit.Tell(Boss, $"/entrance edit 沙龙 places {places}");
        return _kit.Asked[before..];
    }

    private void ComesIn(Person person, Person by) => _kit.Run(A.Changed(person, MemberStatus.Left, MemberStatus.Member, by, viaRequest: true));

    /// <summary>Opens the chat, and waits for an admin.</summary>
    private void Fail(Person person)
    {
        _kit.Ask(person);
        _kit.Tell(person, "3");
        _kit.Tell(person, "3");
    }
}
