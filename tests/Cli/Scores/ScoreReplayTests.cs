using Dapper;
using GroupBot.Cli.Scores;
using GroupBot.Members.Scores;
using GroupBot.Tests.Members.Scores;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Cli.Scores;

/// <summary>What the bot wrote is held against its log: one bit that is wrong is seen.</summary>
internal sealed class ScoreReplayTests : IDisposable
{
    private TurnKit _kit = new();

    public void Dispose() => _kit.Dispose();

    [TestCase(3)]
    [TestCase(20261123)]
    public void Verify_OfWhatTheBotWrote_FindsNothing(int seed)
    {
        Talk(seed);
        var verdict = Verify();

        Assert.That(verdict.Differences, Is.Empty, $"seed {seed}");
        Assert.That((verdict.Count, verdict.Members), Is.EqualTo((0L, 6)));
        Assert.That(verdict.Awards, Is.GreaterThan(100));
        Assert.That(verdict.Pairs, Is.GreaterThan(10));
    }

    [TestCase("update awards set amount = amount + 0.0000001 where seq = (select max(seq) from awards where group_no = 1)", "awards")]
    [TestCase("update awards set points = points + 1 where seq = (select min(seq) from awards where group_no = 1)", "awards")]
    [TestCase("delete from awards where seq = (select min(seq) from awards where group_no = 1)", "awards")]
    [TestCase("update score_pairs set tie = tie * 1.0000000001 where group_no = 1 and tie > 0", "score_pairs")]
    [TestCase("update score_pairs set last_day = last_day + 1 where group_no = 1", "score_pairs")]
    [TestCase("update score_members set state = (select state from score_members where group_no = 2 and member_no = 1) where group_no = 1 and member_no = 1", "score_members 1")]
    [TestCase("update score_members set heat = heat * 1.0000000001 where group_no = 1 and member_no = 2", "score_members 2")]
    [TestCase("update score_members set points = points + 1 where group_no = 1 and member_no = 2", "score_members 2")]
    [TestCase("update score_members set last_day = last_day - 1 where group_no = 1 and member_no = 2", "score_members 2")]
    [TestCase("update score_members set active_days = active_days + 1 where group_no = 1 and member_no = 2", "score_members 2")]
    [TestCase("delete from score_members where group_no = 1 and member_no = 3", "score_members 3")]
    [TestCase("update score_members set member_no = 99 where group_no = 1 and member_no = 3", "score_members")]
    [TestCase("delete from score_pairs where group_no = 1 and from_no = 1", "score_pairs 1")]
    [TestCase("update score_pairs set from_no = 99 where group_no = 1 and from_no = 1", "score_pairs")]
    [TestCase("update score_days set heat = heat + 0.5 where group_no = 1 and day = (select min(day) from score_days)", "score_days")]
    [TestCase("update score_days set points = points + 1 where group_no = 1 and day = (select max(day) from score_days)", "score_days")]
    [TestCase("update score_days set acts = acts + 1 where group_no = 1 and day = (select max(day) from score_days)", "score_days")]
    [TestCase("update score_days set messages = messages + 1 where group_no = 1 and day = (select max(day) from score_days)", "score_days")]
    [TestCase("delete from score_days where group_no = 1 and day = (select min(day) from score_days)", "score_days")]
    [TestCase("update score_days set day = day + 1000 where group_no = 1 and day = (select min(day) from score_days)", "score_days")]
    [TestCase("update score_clocks set half_life = half_life + 1 where group_no = 1", "score_clocks")]
    [TestCase("update score_clocks set landmark = landmark + 1 where group_no = 1", "score_clocks")]
    [TestCase("update score_clocks set conversion = 1.5 where group_no = 1", "score_clocks")]
    [TestCase("insert into score_clocks (group_no, from_seq, landmark, half_life, conversion) values (1, 99999, 0, 14, 1.0)", "score_clocks")]
    [TestCase("update score_groups set core_from = core_from + 1 where group_no = 1", "score_groups")]
    [TestCase("update score_groups set active_from = active_from + 1 where group_no = 1", "score_groups")]
    [TestCase("update score_groups set first_at = first_at + 1 where group_no = 1", "score_groups")]
    [TestCase("update awards set undone_by = seq where seq = (select min(seq) from awards where group_no = 1)", "awards")]
    public void Verify_OfARowThatWasChanged_NamesIt(string change, string what)
    {
        Talk(5);
        _kit.InTurn(turn => turn.Connection.Execute(change));
        var verdict = Verify();

        Assert.That(verdict.Count, Is.GreaterThan(0));
        Assert.That(verdict.Differences[0].What, Does.StartWith(what));
    }

    /// <summary>A row that was right once and says so: what came since is missing in it, as all rows of the log are written.</summary>
    [Test]
    public void Verify_OfARowOfBefore_NamesIt()
    {
        Talk(5);
        var old = Row();
        _kit = new RandomTalk(6).Run(_kit, 60, kills: 0);
        _kit.Runner.Finish();
        Assert.That(Row().Through, Is.GreaterThan(old.Through));
        _kit.InTurn(turn => turn.Connection.Execute(
            """
            update score_members set heat = @Heat, points = @Points, last_day = @LastDay, active_days = @ActiveDays, through_seq = @Through, state = @State
            where group_no = 1 and member_no = 2
            """, old));

        Assert.That(Verify().Differences.Select(one => one.What), Has.Some.StartsWith("score_members 2"));

        HeldMember Row()
        {
            using var reader = _kit.File.Database.OpenReader();
            return HeldScores.Read(reader, _kit.Group().No, null, 0).Members.Single(row => row.MemberNo == 2);
        }
    }

    private void Talk(int seed)
    {
        _kit.Dispose();
        _kit = new RandomTalk(seed).Run(new TurnKit(_ => RandomTalk.Register()), 200, kills: 60);
        _kit.Runner.Finish();
    }

    private ScoreVerdict Verify()
    {
        using var reader = _kit.File.Database.OpenReader();
        return new ScoreReplay(reader, _kit.Group().No, new ScoreRuleReader(reader)).Verify(CancellationToken.None)!;
    }
}
