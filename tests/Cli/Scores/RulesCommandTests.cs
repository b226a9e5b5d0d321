using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Cli.Scores;

internal sealed class RulesCommandTests : IDisposable
{
    private const string Id = "-1001000000001";

    private readonly CommandRun _program = new();

    public void Dispose() => _program.Dispose();

    private string Rules => _program.PathOf("rules.json");

    [SetUp]
    public void TalkOnce()
    {
        var kit = new TurnKit(file: _program.File);
        kit.Run(A.Message("大家早上好"));
        kit.Runner.Finish();
        // The file is the program's from here on.
        kit.Writer.Dispose();
    }

    [Test]
    public async Task Show_IntoAFile_IsWhatSetTakes()
    {
        Assert.That(await _program.RunAsync("rules", "show", "--group", Id), Is.Zero, _program.Error);
        await File.WriteAllTextAsync(Rules, _program.Out);

        Assert.That(await _program.RunAsync("rules", "set", Rules, "--group", Id), Is.Zero, _program.Error);
        Assert.That(_program.Out, Does.Contain("already (version 1)"));
    }

    [Test]
    public async Task Set_WhatDiffers_IsTheNextVersionFromNowOn()
    {
        await File.WriteAllTextAsync(Rules, """{"halfLife":30,"kinds.message.base":2}""");
        Assert.That(await _program.RunAsync("rules", "diff", Rules, "--group", Id), Is.Zero, _program.Error);
        Assert.That(_program.Out.TrimEnd(), Is.EqualTo("halfLife: 14 → 30\nkinds.message.base: 1 → 2"));
        Assert.That(await _program.RunAsync("rules", "set", Rules, "--group", Id), Is.Zero, _program.Error);
        Assert.That(_program.Out, Does.Contain("Version 2 holds from now on, with 2 change(s)"));

        Assert.That(await _program.RunAsync("rules", "show", "--group", Id), Is.Zero, _program.Error);
        Assert.That(_program.Out, Does.Contain("\"halfLife\": 30"));
        Assert.That(await _program.RunAsync("rules", "show", "--group", Id, "--version-no", "1"), Is.Zero, _program.Error);
        Assert.That(_program.Out, Does.Contain("\"halfLife\": 14"));
        Assert.That(_program.File.Lines("select half_life from score_clocks order by from_seq"), Is.EqualTo(new[] { "14", "30" }));
        Assert.That(await _program.RunAsync("scores", "verify"), Is.Zero, _program.Error);
        Assert.That(_program.Out, Does.Contain("as the log says"));
    }

    [TestCase("""{"halfLife":3}""", "halfLife: 3 is out of its range; it may be a whole number from 7 to 60.")]
    [TestCase("""{"halflife":14}""", "halflife: there is no such rule")]
    [TestCase("""{"halfLife":"two weeks"}""", "halfLife: \"two weeks\" is no number.")]
    [TestCase("""{"wholeMessages":30}""", "countedMessages: 20 is out of its range; it may be a whole number from 30 to 1000.")]
    [TestCase("""{"halfLife":14,"halfLife":15}""", "no JSON that can be read")]
    [TestCase("[1]", "an object of paths and numbers")]
    [TestCase("", "no JSON that can be read")]
    public async Task Set_WhatIsWrong_NamesItAndChangesNothing(string json, string problem)
    {
        await File.WriteAllTextAsync(Rules, json);

        Assert.That(await _program.RunAsync("rules", "set", Rules, "--group", Id), Is.EqualTo(2));
        Assert.That(_program.Error, Does.Contain(problem).And.Contain("nothing was changed"));
        Assert.That(_program.File.Lines("select count(*) from score_rules"), Is.EqualTo(new[] { "0" }));
    }

    [Test]
    public async Task Show_OfAGroupNobodyKnows_SaysSo()
    {
        Assert.That(await _program.RunAsync("rules", "show", "--group", "-100123"), Is.EqualTo(2));
        Assert.That(_program.Error, Does.Contain("knows no group -100123"));
    }
}
