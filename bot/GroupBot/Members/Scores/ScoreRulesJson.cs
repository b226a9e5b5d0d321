using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GroupBot.Core.Scoring;

namespace GroupBot.Members.Scores;

/// <summary>
/// Rules of scoring as JSON, for a version's row and for a file: one flat object of paths and numbers, as <see cref="ScoreRulePaths"/>
/// lists them. What is not named is as the defaults have it.
/// </summary>
internal static class ScoreRulesJson
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public static string Write(ScoreRules rules)
    {
        var json = new JsonObject();
        foreach (var (path, value) in ScoreRulePaths.List(rules))
        {
            json[path] = value;
        }

        return json.ToJsonString(Readable);
    }

    /// <exception cref="FormatException">These are no rules; the message names each problem.</exception>
    public static ScoreRules Read(ReadOnlySpan<byte> json)
    {
        var (rules, problems) = Parse(json);
        return problems.Count == 0 ? rules : throw new FormatException(string.Join(' ', problems));
    }

    /// <returns>The rules, and what is wrong with them: nothing where they may be used.</returns>
    public static (ScoreRules Rules, IReadOnlyList<string> Problems) Parse(ReadOnlySpan<byte> json)
    {
        var rules = new ScoreRules();
        JsonObject? fields;
        try
        {
            fields = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }) as JsonObject;
            // A name that stands twice shows when it is first looked for.
            _ = fields?.Count;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return (rules, [$"This is no JSON that can be read: {exception.Message}"]);
        }

        if (fields is null)
        {
            return (rules, ["Rules are an object of paths and numbers, such as {\"halfLife\": 14}; rules show writes one."]);
        }

        // What a group's own lists hold is told by the file alone.
        rules = rules with { StreakBonuses = fields.Any(IsBonus) ? new Dictionary<int, double>() : rules.StreakBonuses };
        List<string> problems = [];
        foreach (var (path, node) in fields)
        {
            if (node is not null && (node is not JsonValue given || !given.TryGetValue<double>(out _)))
            {
                problems.Add($"{path}: {node.ToJsonString()} is no number.");
                continue;
            }

            (rules, var problem) = ScoreRulePaths.Set(rules, path, node?.GetValue<double>());
            if (problem is not null)
            {
                problems.Add(Say(problem));
            }
        }

        return (rules, problems.Count > 0 ? problems : [.. rules.Validate().Select(Say)]);

        static bool IsBonus(KeyValuePair<string, JsonNode?> field) => field.Key.StartsWith("streakBonuses.", StringComparison.Ordinal);
    }

    private static string Say(RuleProblem problem) => problem.Allowed is { } range
        ? string.Create(CultureInfo.InvariantCulture, $"{problem.Path}: {(problem.Given is { } given ? given : "null")} is out of its range; it may be {Of(range)}.")
        : $"{problem.Path}: there is no such rule; rules show lists them all.";

    private static string Of(RuleRange range) => string.Create(CultureInfo.InvariantCulture,
        $"{(range.IsWhole ? "a whole number " : "")}from {range.Least} to {range.Most}{(range.MayBeNone ? ", or null for none" : "")}");
}
