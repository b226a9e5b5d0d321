using System.Globalization;
using GroupBot.Sandbox;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Scenarios;

namespace GroupBot.Cli;

/// <summary>Plays a scenario and prints what became of each line, and at the end what the bot called wrongly.</summary>
internal sealed class ScenarioPlay(SandboxWorld world, TimeProvider clock, TextWriter output)
{
    /// <param name="play">What is played.</param>
    /// <param name="refused">Begun before the bot's first call that counts.</param>
    /// <returns>True where every line passed and no call was refused.</returns>
    public async Task<bool> RunAsync(ScenarioFile play, RefusedCalls refused, CancellationToken ct)
    {
        if (play.Scenario.Title is { } title)
        {
            output.WriteLine(title);
        }

        var reports = await new ScenarioPlayer(world, clock).PlayAsync(play.Scenario, report => Print(report, play.Language), ct);
        var failed = reports.Count(report => !report.IsPassed);
        output.WriteLine(new Said(
            $"{reports.Count - failed} 步通过，{failed} 步没通过", $"{reports.Count - failed} passed, {failed} failed").In(play.Language));
        var refusals = refused.Since();
        Print(refusals, play.Language);
        return failed == 0 && refusals.Count == 0;
    }

    private void Print(StepReport report, ReaderLanguage language)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(report.IsPassed ? "✓" : "✗")} {report.Line,4}  {report.Source}"));
        if (report is { Expected: { } expected, Came: { } came })
        {
            var (should, instead) = language == ReaderLanguage.Chinese ? ("应该", "实际") : ("expected", "came");
            output.WriteLine($"        {should}: {expected.In(language)}");
            output.WriteLine($"        {instead}: {came.In(language)}");
        }
    }

    /// <summary>Each problem but once, however often it came.</summary>
    private void Print(IReadOnlyList<Refusal> refusals, ReaderLanguage language)
    {
        if (refusals.Count == 0)
        {
            return;
        }

        output.WriteLine(new Said(
            $"机器人的调用有 {refusals.Count} 处不合 Bot API，被拒绝：",
            $"Refused calls of the bot, as the Bot API has it otherwise: {refusals.Count}").In(language));
        foreach (var (method, problem) in refusals.Select(refusal => (refusal.Method, refusal.Problem)).Distinct())
        {
            output.WriteLine($"✗ {method}: {problem}");
        }
    }
}
