using System.Data.Common;
using System.Text.Json;
using Dapper;
using GroupBot.Core.Churn;
using GroupBot.Core.Health;
using GroupBot.Core.Structure;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.Scores;

/// <summary>All that a night's look at a group's structure came to.</summary>
/// <param name="Numbers">Null in what an older program counted.</param>
internal sealed record StructureResult(StructureReport Structure, ChurnReport Churn, GroupNumbers? Numbers = null);

/// <summary>The structure of the last night, by group; it knows people by number alone.</summary>
internal static class StructureStore
{
    public static readonly TableFacts Facts = new("structure_reports", "group_no");

    public static void Put(DbConnection connection, GroupNo group, int day, StructureResult result) => connection.Execute(
        """
        insert into structure_reports (group_no, day, report) values (@Group, @Day, @Report)
        on conflict (group_no) do update set day = excluded.day, report = excluded.report
        """,
        new { Group = group.Value, Day = day, Report = JsonSerializer.SerializeToUtf8Bytes(result) });

    /// <summary>Null where none was counted yet.</summary>
    public static (int Day, StructureResult Result)? Of(DbConnection connection, GroupNo group) => connection.Query<(long Day, byte[] Report)>(
        "select day, report from structure_reports where group_no = @Group", new { Group = group.Value }).ToList() is [var (day, report)]
        ? ((int)day, JsonSerializer.Deserialize<StructureResult>(report)!)
        : null;
}
