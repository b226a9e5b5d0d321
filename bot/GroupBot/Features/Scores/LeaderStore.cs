using System.Data.Common;
using Dapper;
using GroupBot.Core.Influence;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.Scores;

/// <summary>Where somebody stands on the way to leading something.</summary>
internal sealed record LeaderRow
{
    public required long MemberNo { get; init; }

    /// <summary><see cref="LeaderStep"/>.</summary>
    public required long Step { get; init; }

    /// <summary>Since when, unix milliseconds.</summary>
    public required long At { get; init; }

    /// <summary>Who moved them there.</summary>
    public required long ByNo { get; init; }

    /// <summary>An admin's own words; null for none.</summary>
    public string? Note { get; init; }

    public LeaderStep Stands => (LeaderStep)Step;
}

/// <summary>The path of those whom a group listens to.</summary>
internal static class LeaderStore
{
    public static readonly TableFacts Facts = new("leader_steps", "group_no", "member_no")
    {
        MemberColumn = "member_no",
        Personal = ["note"],
        OnForget = OnForget.Delete,
    };

    private const string Columns = "member_no as MemberNo, step as Step, at as At, by_no as ByNo, note as Note";

    /// <summary>Who is furthest first, then who stands there for longest.</summary>
    public static IReadOnlyList<LeaderRow> Of(DbConnection connection, GroupNo group) =>
    [
        .. connection.Query<LeaderRow>(
            $"select {Columns} from leader_steps where group_no = @Group order by step desc, at, member_no", new { Group = group.Value }),
    ];

    public static LeaderRow? Find(DbConnection connection, GroupNo group, MemberNo member) => connection.QueryFirstOrDefault<LeaderRow>(
        $"select {Columns} from leader_steps where group_no = @Group and member_no = @Member", new { Group = group.Value, Member = member.Value });

    public static void Put(DbConnection connection, GroupNo group, MemberNo member, LeaderStep step, DateTimeOffset at, MemberNo by) => connection.Execute(
        """
        insert into leader_steps (group_no, member_no, step, at, by_no) values (@Group, @Member, @Step, @At, @By)
        on conflict (group_no, member_no) do update set step = excluded.step, at = excluded.at, by_no = excluded.by_no
        """,
        new { Group = group.Value, Member = member.Value, Step = (int)step, At = at.ToUnixTimeMilliseconds(), By = by.Value });

    /// <returns>False where they are not on the path.</returns>
    public static bool Note(DbConnection connection, GroupNo group, MemberNo member, string note) => connection.Execute(
        "update leader_steps set note = @Note where group_no = @Group and member_no = @Member",
        new { Group = group.Value, Member = member.Value, Note = note }) > 0;

    public static void Remove(DbConnection connection, GroupNo group, MemberNo member) => connection.Execute(
        "delete from leader_steps where group_no = @Group and member_no = @Member", new { Group = group.Value, Member = member.Value });
}
