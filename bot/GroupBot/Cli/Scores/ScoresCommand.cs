using System.CommandLine;
using System.Globalization;
using GroupBot.Events;
using GroupBot.Members.Scores;

namespace GroupBot.Cli.Scores;

/// <summary><c>groupbot scores verify|simulate|rebuild</c>: the bot's scores held against its log, and against other rules.</summary>
internal static class ScoresCommand
{
    public static Command Make(Binder bind)
    {
        var verify = new Command(
            "verify", "Replays the log and compares every award and every member's state with what the bot wrote, to the bit. Reads only.") { ScoredGroups.Group };
        bind(verify, (call, ct) => Task.FromResult(Verify(call, ct)));
        return new Command("scores", "What members' activity comes to.") { verify, SimulateCommand.Make(bind), RebuildCommand.Make(bind) };
    }

    private static int Verify(Call call, CancellationToken ct)
    {
        if (call.OpenConfigured(out _) is not { } database)
        {
            return Call.Problem;
        }

        using var connection = database.OpenReader();
        var groups = ScoredGroups.Find(call, connection);
        if (groups.Count == 0)
        {
            return Call.Problem;
        }

        var isWrong = false;
        foreach (var (no, title) in groups)
        {
            var verdict = new ScoreReplay(connection, new GroupNo(no), new ScoreRuleReader(connection)).Verify(ct)!;
            isWrong |= verdict.Count > 0;
            Say(call, title, verdict);
        }

        return isWrong ? Call.Problem : 0;
    }

    private static void Say(Call call, string title, ScoreVerdict verdict)
    {
        var counted = string.Create(CultureInfo.InvariantCulture,
            $"{verdict.Rows} rows of the log, {verdict.Awards} awards, {verdict.Members} members, {verdict.Pairs} pairs");
        if (verdict.Count == 0)
        {
            call.Out.WriteLine($"{title}: {counted}: as the log says.");
            return;
        }

        call.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {counted}: {verdict.Count} of them not as the log says."));
        foreach (var difference in verdict.Differences)
        {
            call.Out.WriteLine($"  {difference.What}\n    held:     {difference.Held ?? "nothing"}\n    the log:  {difference.Replayed ?? "nothing"}");
        }

        if (verdict.Count > verdict.Differences.Count)
        {
            call.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  … and {verdict.Count - verdict.Differences.Count} more"));
        }
    }
}
