using GroupBot.Tests.Members.Scores;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Cli.Scores;

internal sealed class SimulateCommandTests : IDisposable
{
    private const string Id = "-1001000000001";

    private static readonly string[] Tables =
        ["awards", "score_members", "score_pairs", "score_days", "score_groups", "score_clocks", "score_rules", "checkpoints", "activity"];

    private readonly CommandRun _program = new();

    public void Dispose() => _program.Dispose();

    private string Rules => _program.PathOf("rules.json");

    [SetUp]
    public void Talk()
    {
        var kit = new RandomTalk(11).Run(new TurnKit(file: _program.File), 60, kills: 0);
        kit.Runner.Finish();
        kit.Writer.Dispose();
    }

    /// <summary>By the smallest multiplier level 1 begins at 10 points, one message: whoever said anything stands on another level.</summary>
    [Test]
    public async Task Simulate_OtherRules_SaysWhoWouldMoveAndChangesNothing()
    {
        var before = Rows();
        await File.WriteAllTextAsync(Rules, """{"levelMultiplier":1}""");
        Assert.That(await _program.RunAsync("scores", "simulate", "--rules", Rules, "--group", Id), Is.Zero, _program.Error);

        Assert.That(_program.Out, Does.Contain("nothing was changed").And.Contain("Of 6 members 0 would be in another circle, 6 on another level."));
        Assert.That(_program.Out, Does.Match(@"#\d P\d +newcomer +\d+\.\d +0 → \d+"));
        Assert.That(Rows(), Is.EqualTo(before));
    }

    [Test]
    public async Task Simulate_TheRulesThatBind_MovesNobody()
    {
        Assert.That(await _program.RunAsync("rules", "show", "--group", Id), Is.Zero, _program.Error);
        await File.WriteAllTextAsync(Rules, _program.Out);
        Assert.That(await _program.RunAsync("scores", "simulate", "--rules", Rules), Is.Zero, _program.Error);

        Assert.That(_program.Out, Does.Contain("Of 6 members 0 would be in another circle, 0 on another level.").And.Not.Contain("member  "));
    }

    [Test]
    public async Task Simulate_WithALine_ListsNoMore()
    {
        await File.WriteAllTextAsync(Rules, """{"levelMultiplier":1}""");
        Assert.That(await _program.RunAsync("scores", "simulate", "--rules", Rules, "--group", Id, "--top", "2"), Is.Zero, _program.Error);

        Assert.That(_program.Out, Does.Contain("… and 4 more"));
    }

    [TestCase("""{"halfLife":3}""", "halfLife: 3 is out of its range; it may be a whole number from 7 to 60.")]
    [TestCase("""{"halflife":14}""", "halflife: there is no such rule")]
    public async Task Simulate_RulesThatAreNone_NamesWhatIsWrong(string json, string problem)
    {
        await File.WriteAllTextAsync(Rules, json);

        Assert.That(await _program.RunAsync("scores", "simulate", "--rules", Rules), Is.EqualTo(2));
        Assert.That(_program.Error, Does.Contain(problem).And.Contain("nothing was simulated"));
    }

    [Test]
    public async Task Simulate_OfAGroupNobodyKnows_SaysSo()
    {
        await File.WriteAllTextAsync(Rules, "{}");

        Assert.That(await _program.RunAsync("scores", "simulate", "--rules", Rules, "--group", "-100123"), Is.EqualTo(2));
        Assert.That(_program.Error, Does.Contain("no scores of a group -100123"));
        Assert.That(await _program.RunAsync("scores", "simulate", "--rules", "nowhere.json"), Is.EqualTo(2));
        Assert.That(_program.Error, Does.Contain("There is no nowhere.json."));
    }

    private string Rows() => string.Join('\n', Tables.SelectMany(table => _program.File.Lines($"select count(*), '{table}' from {table}"))
        .Concat(_program.File.Lines("select group_no, member_no, heat, points, through_seq from score_members order by 1, 2")));
}
