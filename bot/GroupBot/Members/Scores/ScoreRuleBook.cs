using System.Data.Common;
using System.Text;
using Dapper;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Members.Scores;

/// <summary>The rules of each group, by version: the first are the program's own, others are rows.</summary>
internal sealed class ScoreRuleBook(Writer writer)
{
    public const int First = 1;

    private readonly TurnCache<(GroupNo, int), ScoreRules> _rules = writer.Caches.Make<(GroupNo, int), ScoreRules>(10_000);

    /// <summary>Stores rules as a group's next version; they bind from the row of the log on that names it.</summary>
    /// <returns>The version.</returns>
    public static int Add(DbConnection connection, GroupNo group, ScoreRules rules, DateTimeOffset at)
    {
        var version = 1 + connection.ExecuteScalar<int>(
            "select coalesce(max(rule_version), @First) from score_rules where group_no = @Group", new { First, Group = group.Value });
        connection.Execute(
            "insert into score_rules (group_no, rule_version, rules, at) values (@Group, @Version, @Rules, @At)",
            new { Group = group.Value, Version = version, Rules = Encoding.UTF8.GetBytes(ScoreRulesJson.Write(rules)), At = at.ToUnixTimeMilliseconds() });
        return version;
    }

    /// <exception cref="InvalidOperationException">There is no such version.</exception>
    public ScoreRules Of(GroupNo group, int version)
    {
        if (version == First)
        {
            return ScoreRuleReader.Defaults;
        }

        if (_rules.TryGet((group, version), out var known))
        {
            return known;
        }

        var rules = new ScoreRuleReader(writer.Connection).Of(group, version);
        _rules.Set((group, version), rules);
        return rules;
    }
}
