namespace GroupBot.Core.Scoring;

/// <summary>One number of the rules: where it stands, and what it may be.</summary>
/// <param name="Path">Parts in camel case with dots between; it is stored: never rename, only append.</param>
public sealed record RulePath(string Path, RuleRange Range, Func<ScoreRules, double?> Get, Func<ScoreRules, double?, ScoreRules> Put)
{
    internal static RulePath Whole(string path, int least, int most, Func<ScoreRules, int> get, Func<ScoreRules, int, ScoreRules> put) =>
        new(path, new RuleRange(least, most, IsWhole: true), rules => get(rules), (rules, value) => put(rules, (int)value!.Value));

    internal static RulePath Number(string path, double least, double most, Func<ScoreRules, double> get, Func<ScoreRules, double, ScoreRules> put) =>
        new(path, new RuleRange(least, most), rules => get(rules), (rules, value) => put(rules, value!.Value));

    internal static RulePath Share(string path, Func<ScoreRules, double> get, Func<ScoreRules, double, ScoreRules> put) =>
        Number(path, 0, 1, get, put);
}
