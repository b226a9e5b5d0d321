using System.Data.Common;
using Dapper;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.Scores;

/// <summary>One who used to come, and has not for some time.</summary>
internal sealed record AwayMember
{
    public required long MemberNo { get; init; }

    /// <summary>The day of their last act, a day number.</summary>
    public required long LastDay { get; init; }

    /// <summary>活跃值 on that day.</summary>
    public required double HeatThen { get; init; }

    /// <summary>On how many of the 60 days up to that one they came.</summary>
    public required long DaysThen { get; init; }

    /// <summary>With how many people they had to do in the 90 days before the night.</summary>
    public required long Ties { get; init; }
}

/// <summary>Who is worth a greeting, as the last night left it.</summary>
internal static class AwayStore
{
    public static readonly TableFacts Facts = new("away_members", "group_no", "member_no") { MemberColumn = "member_no", EndsWithGroup = true };

    public static void Put(DbConnection connection, GroupNo group, int day, IReadOnlyList<AwayMember> members)
    {
        connection.Execute("delete from away_members where group_no = @Group", new { Group = group.Value });
        connection.Execute(
            """
            insert into away_members (group_no, member_no, day, place, last_day, heat_then, days_then, ties)
            values (@Group, @MemberNo, @Day, @Place, @LastDay, @HeatThen, @DaysThen, @Ties)
            """,
            members.Select((member, at) => new
            {
                Group = group.Value,
                member.MemberNo,
                Day = day,
                Place = at + 1,
                member.LastDay,
                member.HeatThen,
                member.DaysThen,
                member.Ties,
            }));
    }

    /// <summary>In the order of the list. Who came again since is not among them.</summary>
    public static IReadOnlyList<AwayMember> Of(DbConnection connection, GroupNo group) =>
    [
        .. connection.Query<AwayMember>(
            """
            select a.member_no as MemberNo, a.last_day as LastDay, a.heat_then as HeatThen, a.days_then as DaysThen, a.ties as Ties
            from away_members a
            join score_members s on s.group_no = a.group_no and s.member_no = a.member_no
            where a.group_no = @Group and s.last_day = a.last_day
            order by a.place
            """,
            new { Group = group.Value }),
    ];
}
