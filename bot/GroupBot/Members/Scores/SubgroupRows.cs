using System.Data.Common;
using System.Text.Json;
using Dapper;
using GroupBot.Events;

namespace GroupBot.Members.Scores;

/// <summary>Which members the last night found to belong together, out of what it kept of the group's structure.</summary>
internal static class SubgroupRows
{
    private sealed record Kept(KeptStructure? Structure);

    private sealed record KeptStructure(IReadOnlyList<IReadOnlyList<long>>? Subgroups);

    /// <returns>By member the number of the subgroup; empty where the group falls into none, null before a night looked.</returns>
    public static IReadOnlyDictionary<long, int>? Of(DbConnection connection, GroupNo group)
    {
        var report = connection.QueryFirstOrDefault<byte[]>(
            "select report from structure_reports where group_no = @Group", new { Group = group.Value });
        return report is null || JsonSerializer.Deserialize<Kept>(report)?.Structure?.Subgroups is not { } subgroups ? null
            : subgroups.SelectMany((members, number) => members.Select(member => (member, number))).ToDictionary(one => one.member, one => one.number);
    }
}
