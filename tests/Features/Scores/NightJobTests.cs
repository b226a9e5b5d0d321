using GroupBot.Cli.Scores;
using GroupBot.Core.Circles;
using GroupBot.Core.Time;
using GroupBot.Events;
using GroupBot.Features.Scores;
using GroupBot.Members.Scores;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Scores;

/// <summary>A group's nights: circles from the log as it was, once a day, through kills.</summary>
internal sealed class NightJobTests : IDisposable
{
    private static readonly Person[] People = NightKit.People;

    private TurnKit _kit = KitExtensions.AllFeatures().WithGroup();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Night_AfterTheFirstDays_PutsEverybodyWhereTheirHeatIs()
    {
        _kit.Run(A.Message("I was here once").From(People[10]));
        _kit.Days(14);
        Assert.That(_kit.StandingOf(People[0])!.Circle, Is.EqualTo(Circle.New), "13 days and 16 hours after they were met");

        _kit.Days(1);

        Assert.That(_kit.StandingOf(People[0])!.Circle, Is.EqualTo(Circle.Active));
        Assert.That(_kit.StandingOf(People[10])!.Circle, Is.EqualTo(Circle.Dormant));
        Assert.That(_kit.Lines("select core, active, peripheral, dormant, newcomers, apart from circle_shares order by day desc limit 1"),
            Is.EqualTo(new[] { "0|8|0|1|0|1" }));
        Assert.That(_kit.Lines("select distinct from_circle, to_circle from circle_moves"), Is.EqualTo(new[] { "1|4" }));
    }

    [Test]
    public void Night_OfStaffAndThoseWhoLeft_KnowsThemApart()
    {
        _kit.Run(A.Message("hello from the owner").From(KitExtensions.Owner));
        _kit.Days(3);
        Assert.That(_kit.StandingOf(People[7]), Is.Not.Null);
        _kit.Run(A.Changed(People[7], MemberStatus.Member, MemberStatus.Left));
        _kit.Run(A.Changed(People[6], MemberStatus.Member, MemberStatus.Administrator));
        _kit.Days(1, speakers: 6);

        Assert.That(_kit.StandingOf(People[7]), Is.Null);
        Assert.That(_kit.StandingOf(People[6]), Is.Not.Null, "their word counts by what they do");
        Assert.That(_kit.StandingOf(KitExtensions.Owner), Is.Not.Null);
        Assert.That(_kit.Lines("select core + active + peripheral + dormant + newcomers, apart from circle_shares order by day desc limit 1"),
            Is.EqualTo(new[] { $"{_kit.Scalar<long>("select count(*) from score_members") - 3}|2" }), "and they are shown apart");
        Assert.That(_kit.StandingOf(People[5])!.Circle, Is.EqualTo(Circle.New));
    }

    [Test]
    public void Night_RunTwiceOnADay_IsOne()
    {
        _kit.Days(1);

        Assert.That(_kit.Begin(), Is.False);
        _kit.Advance(TimeSpan.FromHours(19));
        Assert.That(_kit.Begin(), Is.False);
        Assert.That(_kit.Scalar<long>("select count(*) from activity where kind = 29"), Is.EqualTo(1));
    }

    [Test]
    public void Night_WhereTheBotWasAway_IsDoneWhenItIsBack()
    {
        _kit.Days(1);
        _kit.Advance(TimeSpan.FromDays(3) + TimeSpan.FromHours(11));
        _kit = _kit.Reopen();

        _kit.Night();

        Assert.That(_kit.Lines("select count(*), max(day) - min(day) from score_nights where done_seq is not null"), Is.EqualTo(new[] { "2|3" }));
    }

    [Test]
    public void Night_WhereTelegramDoesNotSayHowManyTheyAre_IsCountedAllTheSame()
    {
        _kit.Talk(8);
        _kit.Sleep();
        var asked = _kit.RunJob("Scores.night", _kit.Group().No, 1).Single(item => item.Effect is FetchMemberCount);
        _kit.Refuse(asked);
        _kit.RunWork();

        Assert.That(_kit.Scalar<long>("select count(*) from score_nights where done_seq is not null and members is null"), Is.EqualTo(1));
    }

    /// <summary>What is said before the new rules makes the night begin anew by them; where nothing was, it goes by those that it began with.</summary>
    [TestCase(false)]
    [TestCase(true)]
    public void Night_WhereRulesAreSetWhileItReads_IsTheReplayOfTheLog(bool isSpokenToo)
    {
        _kit.Days(2);
        _kit.Talk(8);
        _kit.Sleep();
        _kit.Begin();
        if (isSpokenToo)
        {
            _kit.Run(A.Message("said while the night reads").From(People[0]));
        }

        var answer = _kit.Request(RuleRequests.Set, $$$"""{"chat":{{{A.Group.Id.Value}}},"rules":{"thresholds.core":90,"thresholds.active":20,"halfLife":30}}""");
        _kit.RunWork();
        _kit.Runner.Finish();

        Assert.That(_kit.ScoreBook.At(_kit.Group().No).Group!.Thresholds.Core, Is.EqualTo(90), answer);
        Assert.That(_kit.Scalar<long>("select count(*) from activity where kind = 29"), Is.EqualTo(3));
        Assert.That(_kit.Scalar<long>("select count(*) from activity where kind = 28"), Is.EqualTo(isSpokenToo ? 4 : 3));
        using var reader = _kit.File.Database.OpenReader();
        Assert.That(new ScoreReplay(reader, _kit.Group().No, new ScoreRuleReader(reader)).Verify(CancellationToken.None)!.Differences, Is.Empty);
    }

    [Test]
    public void Night_WhereTheBotDiesAndMoreIsSaid_BeginsAnew()
    {
        _kit.Talk(8);
        _kit.Sleep();
        _kit.Begin();
        _kit.Run(A.Message("said after the night began").From(People[0]));
        _kit = _kit.Reopen();

        _kit.RunWork();

        var begun = _kit.Lines("select seq from activity where kind = 28 order by seq");
        Assert.That(begun, Has.Count.EqualTo(2));
        Assert.That(_kit.Lines("select number from activity where kind = 29"), Is.EqualTo(new[] { begun[1] }));
        Assert.That(_kit.Lines("select seq from score_nights"), Is.EqualTo(new[] { begun[1] }));
    }

    [Test]
    public void Night_WhileTheyTalkOn_CountsWhatWasBeforeIt()
    {
        _kit.Talk(8);
        _kit.Sleep();
        _kit.Begin();
        _kit.Advance(TimeSpan.FromSeconds(5));
        _kit.Run(A.Message("said after the night began").From(People[0]));
        _kit.Advance(TimeSpan.FromSeconds(5));
        _kit.Run(A.Message("said by somebody new").From(People[11]));

        _kit.RunWork();

        Assert.That(_kit.Scalar<long>("select count(*) from activity where kind = 28"), Is.EqualTo(1));
        Assert.That(_kit.StandingOf(People[11]), Is.Null, "the log did not know them as the night began");
        Assert.That(_kit.StandingOf(People[0]), Is.Not.Null);
    }

    [TestCase(1)]
    [TestCase(20261123)]
    public void Nights_WithKills_AreThoseOfAReplay(int seed)
    {
        var random = new Random(seed);
        for (var day = 0; day < 40; day++)
        {
            if (random.Next(6) > 0)
            {
                _kit.Talk(3 + random.Next(11));
            }

            _kit.Sleep();
            var isBegun = _kit.Begin();
            if (random.Next(3) is 0)
            {
                _kit.Run(A.Message($"early bird of day {day}").From(People[random.Next(14)]));
                _kit = _kit.Reopen();
            }

            Assert.That(isBegun);
            _kit.RunWork();
        }

        var (replay, group) = (_kit.Replay(), _kit.Group().No);
        Assert.That(_kit.Circles.All(group), Is.EquivalentTo(replay.Standings));
        Assert.That(_kit.ScoreBook.At(group).Group!.Thresholds, Is.EqualTo(replay.Group!.Thresholds));
        Assert.That(replay.Standings.Values.Count(standing => standing.Circle >= Circle.Active), Is.GreaterThan(3));
    }

    /// <summary>The clocks of Berlin go on at 02:00 of 29 March 2026 and back at 03:00 of 25 October: a day of 23 hours, one of 25.</summary>
    [TestCase(25, "5|5|4")]
    [TestCase(235, "4|4|3")]
    public void Nights_WhereTheClocksChange_AreOneADay(int daysAhead, string nights)
    {
        _kit.InTurn(turn => turn.Groups.Change(
            _kit.Group() with { Rule = new DayRule(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), 4) }));
        _kit.Run(A.Message("hello there").From(People[0]));
        _kit.Advance(TimeSpan.FromDays(daysAhead) - TimeSpan.FromHours(9));
        for (var hour = 0; hour < 24 * 4; hour++)
        {
            _kit.Night();
            _kit.Advance(TimeSpan.FromHours(1));
        }

        Assert.That(_kit.Lines("select count(*), count(distinct day), max(day) - min(day) from score_nights where done_seq is not null"),
            Is.EqualTo(new[] { nights }));
        Assert.That(_kit.Lines("""
            select distinct cast((a.at / 3600000) % 24 as integer) from activity a
            join score_nights n on n.seq = a.seq
            where n.day > (select min(day) from score_nights) order by 1
            """), Is.EqualTo(new[] { "2", "3" }), "04:00 there is 03:00 in winter and 02:00 in summer");
    }
}
