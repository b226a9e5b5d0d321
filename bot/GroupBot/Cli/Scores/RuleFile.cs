using GroupBot.Core.Scoring;
using GroupBot.Members.Scores;

namespace GroupBot.Cli.Scores;

/// <summary>A file of rules that was given on the command line.</summary>
internal static class RuleFile
{
    /// <param name="otherwise">What is said of a file that is none: what was not done.</param>
    /// <returns>Null where it is none, which has been said.</returns>
    public static async Task<ScoreRules?> ReadAsync(Call call, string path, string otherwise, CancellationToken ct)
    {
        if (!File.Exists(path))
        {
            call.Refuse($"There is no {path}.");
            return null;
        }

        var (rules, problems) = ScoreRulesJson.Parse(await File.ReadAllBytesAsync(path, ct));
        if (problems.Count == 0)
        {
            return rules;
        }

        call.Refuse([$"{path} was not taken in; {otherwise}.", .. problems]);
        return null;
    }
}
