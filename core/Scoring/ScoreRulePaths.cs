using System.Globalization;

namespace GroupBot.Core.Scoring;

/// <summary>
/// The rules as a flat list of paths and numbers: what shows, sets, compares and stores them stands on it. Beside the numbers that
/// all rules have are those by topic and by days in a row, which a group adds and takes away.
/// </summary>
public static class ScoreRulePaths
{
    private const string Topics = "mutedTopics.", Bonuses = "streakBonuses.";

    private static readonly RuleRange Muted = new(1, 1, IsWhole: true, MayBeNone: true), Bonus = new(0, 1000, MayBeNone: true);

    private static readonly Dictionary<string, RulePath> ByPath = ScoreRuleTable.All.ToDictionary(path => path.Path, StringComparer.Ordinal);

    /// <summary>The numbers that all rules have.</summary>
    public static IReadOnlyList<RulePath> All => ScoreRuleTable.All;

    /// <returns>Null where there is no such rule.</returns>
    public static RulePath? Find(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ByPath.GetValueOrDefault(path)
            ?? (NumberAfter(Topics, path, int.MaxValue) is { } topic ? OfTopic(topic)
                : NumberAfter(Bonuses, path, MostDays) is { } days ? OfBonus((int)days)
                : null);
    }

    /// <summary>Every number there is, in an order that never depends on how the rules were made.</summary>
    public static IReadOnlyList<(string Path, double? Value)> List(ScoreRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return
        [
            .. All.Concat(rules.StreakBonuses.Keys.Order().Select(OfBonus)).Concat(rules.MutedTopics.Order().Select(OfTopic))
                .Select(path => (path.Path, path.Get(rules))),
        ];
    }

    /// <summary>The rules with one number changed; whether it goes with the others is for <see cref="ScoreRules.Validate"/>.</summary>
    /// <param name="value">Null for none, where it may be none.</param>
    /// <returns>The same rules where there is a problem.</returns>
    public static (ScoreRules Rules, RuleProblem? Problem) Set(ScoreRules rules, string path, double? value)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Find(path) is not { } found ? (rules, new RuleProblem(path, value, null))
            : !found.Range.Holds(value) ? (rules, new RuleProblem(path, value, found.Range))
            : (found.Put(rules, value), null);
    }

    internal static IReadOnlyList<RuleChange> Diff(ScoreRules before, ScoreRules after)
    {
        var (old, now) = (List(before).ToDictionary(), List(after).ToDictionary());
        return
        [
            .. All.Select(path => path.Path).Concat(Added(rules => rules.StreakBonuses.Keys, OfBonus)).Concat(Added(rules => rules.MutedTopics, OfTopic))
                .Select(path => new RuleChange(path, old.GetValueOrDefault(path), now.GetValueOrDefault(path)))
                .Where(change => change.Before != change.After),
        ];

        IEnumerable<string> Added<T>(Func<ScoreRules, IEnumerable<T>> keys, Func<T, RulePath> of) =>
            keys(before).Union(keys(after)).Order().Select(key => of(key).Path);
    }

    /// <summary>No row of days is longer than ten years.</summary>
    internal const int MostDays = 3650;

    internal static RulePath OfTopic(long topic) => new(
        Topics + topic.ToString(CultureInfo.InvariantCulture), Muted, rules => rules.MutedTopics.Contains(topic) ? 1 : null,
        (rules, value) => rules with { MutedTopics = value is null ? rules.MutedTopics.Where(id => id != topic).ToHashSet() : rules.MutedTopics.Append(topic).ToHashSet() });

    internal static RulePath OfBonus(int days) => new(
        Bonuses + days.ToString(CultureInfo.InvariantCulture), Bonus,
        rules => rules.StreakBonuses.TryGetValue(days, out var bonus) ? bonus : null,
        (rules, value) =>
        {
            var bonuses = new Dictionary<int, double>(rules.StreakBonuses);
            bonuses.Remove(days);
            if (value is { } bonus)
            {
                bonuses.Add(days, bonus);
            }

            return rules with { StreakBonuses = bonuses };
        });

    /// <summary>1 or more, written as <see cref="List"/> writes it and no other way: a path is the same path everywhere.</summary>
    private static long? NumberAfter(string start, string path, long most) =>
        path.StartsWith(start, StringComparison.Ordinal) && path.Length > start.Length && path[start.Length] is >= '1' and <= '9'
        && long.TryParse(path.AsSpan(start.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : null;
}
