using GroupBot.Storage;

namespace GroupBot.Members.Scores;

/// <summary>The tables of scoring: they know people by number alone, and nothing in them says who somebody is.</summary>
internal static class ScoreTables
{
    public static readonly TableFacts Awards = new("awards", "seq", "part")
    {
        NotKeyedByGroup = "it stands beside the log, in its order",
        MemberColumn = "member_no",
        IsLong = true,
    };

    public static readonly TableFacts Groups = new("score_groups", "group_no") { EndsWithGroup = true };

    public static readonly TableFacts Clocks = new("score_clocks", "group_no", "from_seq") { EndsWithGroup = true };

    public static readonly TableFacts Rules = new("score_rules", "group_no", "rule_version") { EndsWithGroup = true };

    public static readonly TableFacts Members = new("score_members", "group_no", "member_no") { MemberColumn = "member_no", EndsWithGroup = true };

    public static readonly TableFacts Pairs = new("score_pairs", "group_no", "from_no", "to_no") { MemberColumn = "from_no", EndsWithGroup = true };

    public static readonly TableFacts Days = new("score_days", "group_no", "day", "member_no") { MemberColumn = "member_no", EndsWithGroup = true };

    public static readonly TableFacts Circles = new("circle_standings", "group_no") { EndsWithGroup = true };
}
