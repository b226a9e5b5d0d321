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
    public void Verify_OfARowThatWasChanged_NamesIt(string change, string what)
    {
        Talk(5);
        _kit.InTurn(turn => turn.Connection.Execute(change));
        var verdict = Verify();

        Assert.That(verdict.Count, Is.GreaterThan(0));
        Assert.That(verdict.Differences[0].What, Does.StartWith(what));
    }

    private void Talk(int seed)
    {
        _kit = new RandomTalk(seed).Run(_kit, 200, kills: 60);
        _kit.Runner.Finish();
    }

    private ScoreVerdict Verify()
    {
        using var reader = _kit.File.Database.OpenReader();
        return new ScoreReplay(reader, _kit.Group().No, new ScoreRuleReader(reader)).Verify(CancellationToken.None)!;
    }
}
