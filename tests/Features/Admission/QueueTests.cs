using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Members.Arrivals;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Admission;

/// <summary>Places and the line for them, rules, and what the clock does.</summary>
internal sealed class QueueTests : IDisposable
{
    private readonly TurnKit _kit = AdmissionKit.New("2+2？3 | *4");

    public void Dispose() => _kit.Dispose();

    private static readonly Person[] People = AdmissionKit.People(4);

    [Test]
    public void Places_WhenTaken_LetTheNextOnesQueue()
    {
        var link = _kit.Door("沙龙", places: 2);
        _kit.In(People[0], link);
        _kit.In(People[1], link);
        var third = _kit.Pass(People[2], link);
        var fourth = _kit.Pass(People[3], link);

        Assert.That(third.Answers(), Is.Empty);
        Assert.That(third.TextsTo(_kit, People[2]), Has.One.Contains("你排在第一位"));
        Assert.That(fourth.TextsTo(_kit, People[3]), Has.One.Contains("前面还有 1 位"));
        Assert.That(_kit.State(People[3]), Is.EqualTo(JoinRequestState.Queued));
    }

    [Test]
    public void Leave_OfOneWhoCameIn_LetsTheFirstIn()
    {
        var link = _kit.Door("沙龙", places: 1);
        _kit.In(People[0], link);
        _kit.Pass(People[1], link);
        _kit.Pass(People[2], link);
        var gone = _kit.Goes(People[0]);

        Assert.That(gone.Answers().Single().Effect, Is.EqualTo(new AnswerJoinRequest(People[1].Id.Value, true)));
        Assert.That(_kit.State(People[0]), Is.EqualTo(JoinRequestState.Left));
        Assert.That(_kit.LetIn(gone, People[1]).TextsTo(_kit, People[1]).Single(), Does.Contain("通过了"));
        Assert.That(_kit.State(People[2]), Is.EqualTo(JoinRequestState.Queued));
    }

    [Test]
    public void Promote_OfOneWhoIsGone_TakesTheNext()
    {
        var link = _kit.Door("沙龙", places: 1);
        _kit.In(People[0], link);
        _kit.Pass(People[1], link);
        _kit.Pass(People[2], link);
        var first = _kit.Goes(People[0]).Answers().Single();
        var heard = _kit.Refuse(first, "Bad Request: HIDE_REQUESTER_MISSING");
        _kit.Advance(TimeSpan.FromMinutes(1));
        var second = _kit.Succeed(heard.Single(item => item.Effect is Wake));

        Assert.That(second.Answers().Single().Effect, Is.EqualTo(new AnswerJoinRequest(People[2].Id.Value, true)));
    }

    [Test]
    public void Withdraw_InTheLine_MovesItUp()
    {
        var link = _kit.Door("沙龙", places: 1);
        _kit.In(People[0], link);
        var queued = _kit.Pass(People[1], link);
        _kit.Pass(People[2], link);
        _kit.PressPrivately(People[1], queued.Where(item => item.Effect is SendText).Button("不来了").Data!);

        Assert.That(_kit.State(People[1]), Is.EqualTo(JoinRequestState.Withdrawn));
        Assert.That(_kit.Tell(People[2], $"/start ask-{_kit.Request(People[2])}").Text(), Does.Contain("你排在第一位"));
    }

    [Test]
    public void Promote_AfterMorePlaces_LetsInAsManyAsThereAre()
    {
        var link = _kit.Door("沙龙", places: 1);
        foreach (var person in People)
        {
            _kit.Pass(person, link);
        }

        _kit.InTurn(turn => Dapper.SqlMapper.Execute(turn.Connection, "update entrances set places = 3"));
        var before = _kit.Asked.Count;
        _kit.InTurn(turn => JoinRequestBook.Promote(turn, _kit.Group(), Entrance(turn)));

        Assert.That(_kit.Asked[before..].Answers().Select(item => ((AnswerJoinRequest)item.Effect).UserId), Is.EqualTo(People[1..3].Select(person => person.Id.Value)));
    }

    [Test]
    public void Close_OfAnEntrance_TurnsEverybodyAwayKindly()
    {
        var link = _kit.Door("沙龙", places: 1);
        _kit.In(People[2], link);
        _kit.Pass(People[0], link);
        _kit.Ask(People[1], link);
        _kit.Advance(TimeSpan.FromMinutes(6));
        var before = _kit.Asked.Count;
        _kit.InTurn(turn => JoinRequestBook.Close(turn, _kit.Group(), EntranceStore.End(turn.Connection, Entrance(turn), turn.Now)));
        var declined = _kit.Asked[before..].Answers();

        Assert.That(declined, Has.Count.EqualTo(2));
        Assert.That(declined.SelectMany(item => _kit.Succeed(item, new EffectAnswer())).TextsTo(_kit, People[0]).Single(), Does.Contain("这个入口已经结束了"));
    }

    [Test]
    public void Close_WhereManyWait_GoesOnInChunks()
    {
        var link = _kit.Door("沙龙", places: 1);
        var many = Enumerable.Range(1, 120).Select(n => A.Person($"多{n}")).ToList();
        many.ForEach(person => _kit.Ask(person, link));
        _kit.Advance(TimeSpan.FromMinutes(6));
        var before = _kit.Asked.Count;
        _kit.InTurn(turn => JoinRequestBook.Close(turn, _kit.Group(), EntranceStore.End(turn.Connection, Entrance(turn), turn.Now)));
        _kit.RunWork();

        Assert.That(_kit.Asked[before..].Answers(), Has.Count.EqualTo(120));
    }

    [Test]
    public void Expiry_AfterThreeDays_ReturnsWhoWaitsAndNotWhoQueues()
    {
        var link = _kit.Door("沙龙", places: 1);
        _kit.In(People[2], link);
        _kit.Pass(People[0], link);
        _kit.Ask(People[1]);
        _kit.Tell(People[1], "3");
        _kit.Tell(People[1], "3");
        _kit.Advance(TimeSpan.FromDays(3) - TimeSpan.FromMinutes(1));
        var early = _kit.Expire();
        _kit.Advance(TimeSpan.FromMinutes(2));
        var late = _kit.Expire();

        Assert.That(early.Answers(), Is.Empty);
        Assert.That(late.Answers().Single().Effect, Is.EqualTo(new AnswerJoinRequest(People[1].Id.Value, false)));
        Assert.That(_kit.Succeed(late.Answers().Single(), new EffectAnswer()).TextsTo(_kit, People[1]).Single(), Does.Contain("没来得及看你的申请"));
        Assert.That(_kit.State(People[0]), Is.EqualTo(JoinRequestState.Queued));
        Assert.That(_kit.Expire().Answers(), Is.Empty, "run twice, nothing more");
    }

    [Test]
    public void Expiry_SwitchedOff_LeavesThemWaiting()
    {
        Set("Admission:ExpireDays", "0");
        _kit.Ask(People[0]);
        _kit.Advance(TimeSpan.FromDays(90));

        Assert.That(_kit.Expire(), Is.Empty);
    }

    [Test]
    public void Former_WhereTheRuleSaysSo_ComesInAtOnce()
    {
        Set("Admission:ApproveFormer", "true");
        _kit.Run(A.Joined(People[0]));
        _kit.Goes(People[0]);

        Assert.That(_kit.Ask(People[0]).Answers().Single().Effect, Is.EqualTo(new AnswerJoinRequest(People[0].Id.Value, true)));
        Assert.That(_kit.Ask(People[1]).Answers(), Is.Empty);
    }

    [Test]
    public void Declined_LatelyByAnAdmin_IsTurnedAwayAtOnce()
    {
        Set("Admission:DeclineAgainDays", "30");
        _kit.Ask(People[0]);
        _kit.Decide(People[0], "no");
        var soon = _kit.Ask(People[0]);
        var done = _kit.Succeed(soon.Single(item => item.Effect is SendText));
        _kit.Advance(TimeSpan.FromDays(31));
        var late = _kit.Ask(People[0]);

        Assert.That(soon.TextsTo(_kit, People[0]).Single(), Does.Contain("这次没有通过"));
        Assert.That(done.Answers().Single().Effect, Is.EqualTo(new AnswerJoinRequest(People[0].Id.Value, false)));
        Assert.That(late.Answers(), Is.Empty);
    }

    private static EntranceRow Entrance(GroupBot.Turns.Turn turn) => EntranceStore.Find(turn.Connection, new GroupNo(1), 1)!;

    private void Set(string key, string value) => _kit.InTurn(turn =>
        turn.Settings.Set(_kit.Group().No, turn.Features.Settings.Single(setting => $"{setting.Feature}:{setting.Key}" == key), value, turn.Now));
}
