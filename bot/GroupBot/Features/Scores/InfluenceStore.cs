using System.Data.Common;
using Dapper;
using GroupBot.Core.Influence;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.Scores;

/// <summary>Somebody's influence as the last night left it.</summary>
internal sealed record InfluenceRow
{
    public required long MemberNo { get; init; }

    /// <summary>On the list, from 1; null for who is not on it.</summary>
    public long? Place { get; init; }
    public required double Score { get; init; }
    public required double PageRank { get; init; }
    public required double CoreShare { get; init; }
    public required double Betweenness { get; init; }
    public required double Reach { get; init; }
    public required double Referrals { get; init; }

    /// <summary>Who answered or reacted in 90 days.</summary>
    public required long People { get; init; }

    /// <summary>Those of them who answered nobody else.</summary>
    public required long OnlyPeople { get; init; }

    /// <summary>Who did in 30 days.</summary>
    public required long RecentPeople { get; init; }
    public required long Tenure { get; init; }

    /// <summary><see cref="InfluenceGates"/>.</summary>
    public required long Gates { get; init; }

    /// <summary>The how-manieth to be asked so that word reaches the most; null for who need not be.</summary>
    public long? AskedPlace { get; init; }
    public required long AskedAdds { get; init; }

    public InfluenceGates Missing => (InfluenceGates)Gates;

    /// <summary>Each from 0 to 1, and what each brings to the score.</summary>
    public InfluenceParts Parts => new(PageRank, CoreShare, Betweenness, Reach, Referrals);
}

/// <summary>The influence of the last night: those with the highest scores.</summary>
internal static class InfluenceStore
{
    public static readonly TableFacts Facts = new("influence", "group_no", "member_no") { MemberColumn = "member_no", EndsWithGroup = true };

    private const string Columns = """
        member_no as MemberNo, place as Place, score as Score, page_rank as PageRank, core_share as CoreShare,
        betweenness as Betweenness, reach as Reach, referrals as Referrals, people as People, only_people as OnlyPeople,
        recent_people as RecentPeople, tenure as Tenure, gates as Gates, asked_place as AskedPlace, asked_adds as AskedAdds
        """;

    public static void Put(DbConnection connection, GroupNo group, int day, IReadOnlyList<InfluenceLine> lines)
    {
        connection.Execute("delete from influence where group_no = @Group", new { Group = group.Value });
        connection.Execute(
            """
            insert into influence (group_no, member_no, day, place, score, page_rank, core_share, betweenness, reach, referrals, people,
              only_people, recent_people, tenure, gates, asked_place, asked_adds)
            values (@Group, @Member, @Day, @Place, @Score, @PageRank, @Core, @Betweenness, @Reach, @Referrals, @People,
              @Only, @Recent, @Tenure, @Gates, @Asked, @Adds)
            """,
            lines.Select(line => new
            {
                Group = group.Value,
                Member = line.Person.MemberNo,
                Day = day,
                line.Place,
                line.Parts.Score,
                line.Parts.PageRank,
                line.Parts.Core,
                line.Parts.Betweenness,
                line.Parts.Reach,
                line.Parts.Referrals,
                line.Responders.People,
                Only = line.Responders.OnlyThis,
                Recent = line.Person.People,
                Tenure = line.Person.TenureDays,
                Gates = (int)line.Gates,
                Asked = line.Covers,
                line.Adds,
            }));
    }

    /// <summary>The highest score first.</summary>
    public static IReadOnlyList<InfluenceRow> Of(DbConnection connection, GroupNo group) =>
    [
        .. connection.Query<InfluenceRow>(
            $"select {Columns} from influence where group_no = @Group order by score desc, member_no", new { Group = group.Value }),
    ];

    /// <summary>Null of who was not among the highest scores.</summary>
    public static InfluenceRow? Find(DbConnection connection, GroupNo group, MemberNo member) =>
        connection.QueryFirstOrDefault<InfluenceRow>(
            $"select {Columns} from influence where group_no = @Group and member_no = @Member",
            new { Group = group.Value, Member = member.Value });
}
