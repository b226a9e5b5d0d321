using System.Data.Common;
using Dapper;
using GroupBot.Core.Scoring;
using GroupBot.Events;

namespace GroupBot.Members.Scores;

/// <summary>The rules of each group, by version, for whoever reads beside the corridor.</summary>
internal sealed class ScoreRuleReader(DbConnection connection)
{
    public static readonly ScoreRules Defaults = new();

    /// <exception cref="InvalidOperationException">There is no such version.</exception>
    public ScoreRules Of(GroupNo group, int version) => version == ScoreRuleBook.First ? Defaults
        : connection.QuerySingleOrDefault<byte[]>(
            "select rules from score_rules where group_no = @Group and rule_version = @Version", new { Group = group.Value, Version = version })
            is { } json ? ScoreRulesJson.Read(json) with { Version = version }
        : throw new InvalidOperationException($"Group {group.Value} has no version {version} of its rules of scoring.");
}
