using GroupBot.Tests.Members.Scores;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Cli.Scores;

internal sealed class RebuildCommandTests : IDisposable
{
    private readonly CommandRun _program = new();

    public void Dispose() => _program.Dispose();

    [Test]
    public async Task Rebuild_WhileNoBotRuns_TakesItsPlace()
    {
        Talk("update score_members set points = points + 9 where member_no = 2");
        Assert.That(await _program.RunAsync("scores", "rebuild", "--group", "-1001000000001"), Is.Zero, _program.Error);
        Assert.That(_program.Out, Does.Match(@": \d+ rows of the log in \d+\.\d s: put right were awards of 0 rows, 1 members, 0 pairs, 0 days\."));

        Assert.That(await _program.RunAsync("scores", "rebuild"), Is.Zero, _program.Error);
        Assert.That(_program.Out.Split("nothing was changed.").Length - 1, Is.EqualTo(1), "the other group was not meant before, and is broken too");
        Assert.That(await _program.RunAsync("scores", "rebuild"), Is.Zero, _program.Error);
        Assert.That(_program.Out.Split("nothing was changed.").Length - 1, Is.EqualTo(2));
        Assert.That(await _program.RunAsync("scores", "verify"), Is.Zero, _program.Out);
    }

    [Test]
    public async Task Rebuild_OfAGroupNobodyKnows_SaysSo()
    {
        Talk("select 1");

        Assert.That(await _program.RunAsync("scores", "rebuild", "--group", "-100123"), Is.EqualTo(2));
        Assert.That(_program.Error, Does.Contain("no scores of a group -100123"));
    }

    private void Talk(string sql)
    {
        var kit = new RandomTalk(11).Run(new TurnKit(file: _program.File), 60, kills: 0);
        kit.Runner.Finish();
        kit.InTurn(turn => Dapper.SqlMapper.Execute(turn.Connection, sql));
        // The file is the program's from here on.
        kit.Writer.Dispose();
    }
}
