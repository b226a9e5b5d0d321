namespace GroupBot.Core.Scoring;

/// <summary>What is wrong with rules, all of it at once.</summary>
internal static class ScoreRuleCheck
{
    /// <summary>Of these two the second is never less than the first: what is between them would never come about.</summary>
    private static readonly (string Low, string High)[] Rising =
    [
        ("wholeMessages", "countedMessages"), ("wholeFromOne", "countedFromOne"),
        ("thresholds.peripheral", "thresholds.active"), ("thresholds.active", "thresholds.core"),
    ];

    private static readonly RuleRange Versions = new(1, int.MaxValue, IsWhole: true),
        Days = new(1, ScoreRulePaths.MostDays, IsWhole: true), Topics = new(1, int.MaxValue, IsWhole: true);

    public static IReadOnlyList<RuleProblem> Of(ScoreRules rules)
    {
        List<RuleProblem> problems = [.. Named("version", rules.Version, Versions)];
        foreach (var path in ScoreRulePaths.All)
        {
            problems.AddRange(Named(path.Path, path.Get(rules), path.Range));
        }

        problems.AddRange(Rising.SelectMany(pair => OutOfOrder(rules, pair.Low, pair.High)));
        foreach (var days in rules.StreakBonuses.Keys.Order())
        {
            var path = ScoreRulePaths.OfBonus(days);
            problems.AddRange(Named(path.Path, days, Days).Concat(Named(path.Path, path.Get(rules), path.Range)));
        }

        problems.AddRange(rules.MutedTopics.Order().SelectMany(topic => Named(ScoreRulePaths.OfTopic(topic).Path, topic, Topics)));
        problems.AddRange(rules.Kinds.OrderBy(kind => kind.Key).SelectMany(kind => Structure(kind.Key, kind.Value)));
        return problems;
    }

    private static IEnumerable<RuleProblem> Named(string path, double? given, RuleRange range) =>
        range.Holds(given) ? [] : [new RuleProblem(path, given, range)];

    private static IEnumerable<RuleProblem> OutOfOrder(ScoreRules rules, string low, string high)
    {
        var (least, path) = (ScoreRulePaths.Find(low)!, ScoreRulePaths.Find(high)!);
        var (from, given) = (least.Get(rules), path.Get(rules));
        return least.Range.Holds(from) && path.Range.Holds(given) && given < from
            ? [new RuleProblem(high, given, path.Range with { Least = from!.Value })]
            : [];
    }

    /// <summary>What no path leads to: which kinds there are, and what they count under.</summary>
    private static IEnumerable<RuleProblem> Structure(AwardKind kind, AwardTerms terms)
    {
        var path = $"kinds.{ScoreRuleTable.NameOf(kind)}";
        if (!Enum.IsDefined(kind))
        {
            yield return new RuleProblem(path, (int)kind, null);
        }

        if (!Enum.IsDefined(terms.Category))
        {
            yield return new RuleProblem($"{path}.category", (int)terms.Category, new RuleRange(0, Heat.Categories - 1, IsWhole: true));
        }

        if (terms.CapOf is { } other && !Enum.IsDefined(other))
        {
            yield return new RuleProblem($"{path}.capOf", (int)other, null);
        }
    }
}
