using Dapper;
using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Members.Scores;
using GroupBot.Turns;

namespace GroupBot.Groups;

/// <summary>
/// Makes one of the scores of two groups that turned out to be one: once their logs are one, everything follows from it anew.
/// </summary>
internal static class ScoreMerge
{
    /// <summary>Before the log is moved: the rules of both stand side by side, and the rows that name the newer group's name them still.</summary>
    public static void Begin(Turn turn, GroupNo from, GroupNo to)
    {
        // From here on no start goes through the newer group's rows once more.
        turn.Scores.WriteAll();
        var rules = new
        {
            From = from.Value,
            To = to.Value,
            After = turn.Connection.ExecuteScalar<int>(
                "select coalesce(max(rule_version), @First) - @First from score_rules where group_no = @To",
                new { ScoreRuleBook.First, To = to.Value }),
            Kind = (long)ActivityKind.ScoreRulesChanged,
        };
        turn.Connection.Execute(
            """
            insert into score_rules (group_no, rule_version, rules, at)
            select @To, rule_version + @After, rules, at from score_rules where group_no = @From
            """,
            rules);
        turn.Connection.Execute(
            "update activity set number = number + @After where group_no = @From and kind = @Kind and number is not null", rules);
    }
}
