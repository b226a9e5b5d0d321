using System.Data.Common;
using Dapper;
using GroupBot.Core.Circles;
using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Members.Scores;

namespace GroupBot.Features.Entrances;

/// <summary>Joins without an entrance of ours, each of its own kind.</summary>
internal enum OtherEntry
{
    /// <summary>A link that the bot made for a member.</summary>
    Invite = 1,

    /// <summary>By somebody's hand.</summary>
    Added = 2,

    /// <summary>A link that a human made, or the bot for nobody.</summary>
    OtherLink = 3,

    /// <summary>By the group's public name, or its list of members.</summary>
    Direct = 4,

    /// <summary>Telegram did not tell.</summary>
    Unknown = 5,
}

/// <summary>An entrance as a report names it.</summary>
internal sealed record ReportEntrance
{
    public required long EntranceNo { get; init; }
    public required string Name { get; init; }
    public required long Side { get; init; }
    public required long Kind { get; init; }
    public long? OwnerNo { get; init; }
    public string? Staff { get; init; }
    public long? EndedAt { get; init; }

    /// <summary>The first name of its owner or author; null for nobody.</summary>
    public string? Owner { get; init; }
    public long Spent { get; init; }
    public long Returned { get; init; }
}

/// <summary>The joins of one entrance, or of one other entry, in one week.</summary>
/// <param name="Key">The entrance's number, or an <see cref="OtherEntry"/>.</param>
/// <param name="Week">Weeks begin on Monday; day numbers by seven.</param>
internal readonly record struct ReportCohort(long Key, long Week, EntryCounts Counts);

/// <summary>Reads what a report is made of, on a read-only connection: every query walks an index in its order.</summary>
internal static class EntranceReportStore
{
    private const string Counts = """
        count(*), count(counted_day), count(left_day), cast(sum(was_here_before) as bigint),
        sum(case when joined_day <= @Old7 then 1 else 0 end),
        sum(case when joined_day <= @Old7 and (left_day is null or left_day > joined_day + 7) then 1 else 0 end),
        sum(case when joined_day <= @Old30 then 1 else 0 end),
        sum(case when joined_day <= @Old30 and (left_day is null or left_day > joined_day + 30) then 1 else 0 end)
        """;

    public static IReadOnlyList<ReportEntrance> Entrances(DbConnection connection, long group) =>
    [
        .. connection.Query<ReportEntrance>(
            """
            select e.entrance_no as EntranceNo, e.name as Name, e.side as Side, e.kind as Kind, e.owner_no as OwnerNo, e.staff as Staff,
              e.ended_at as EndedAt, p.first_name as Owner, cast(coalesce(c.spent, 0) as bigint) as Spent, coalesce(r.returned, 0) as Returned
            from entrances e
            left join people p on p.member_no = e.owner_no
            left join (select entrance_no, sum(amount) as spent from entrance_costs where group_no = @Group group by entrance_no) c
              on c.entrance_no = e.entrance_no
            left join (select return_entrance_no, count(*) as returned from arrivals
              where group_no = @Group and return_entrance_no is not null group by return_entrance_no) r on r.return_entrance_no = e.entrance_no
            where e.group_no = @Group
            order by e.entrance_no
            """,
            new { Group = group }),
    ];

    /// <summary>What each entrance brought in each week.</summary>
    /// <param name="finished">The last day that is over.</param>
    public static IReadOnlyList<ReportCohort> Cohorts(DbConnection connection, long group, long finished) => Read(
        connection,
        $"""
        select entrance_no, joined_day / 7, {Counts}
        from arrivals
        where group_no = @Group and entrance_no is not null
        group by entrance_no, joined_day / 7
        order by entrance_no, joined_day / 7
        """,
        group, finished);

    /// <summary>What came otherwise.</summary>
    public static IReadOnlyList<ReportCohort> Others(DbConnection connection, long group, long finished) => Read(
        connection,
        $"""
        select case when link_no is not null then 1 when how = 3 then 2 when how in (2, 4) then 3 when how = 1 then 4 else 5 end, 0, {Counts}
        from arrivals
        where group_no = @Group and entrance_no is null
        group by case when link_no is not null then 1 when how = 3 then 2 when how in (2, 4) then 3 when how = 1 then 4 else 5 end
        order by 1
        """,
        group, finished);

    /// <summary>How long those of each entrance took to count.</summary>
    public static IReadOnlyDictionary<long, Histogram> Waits(DbConnection connection, long group)
    {
        var waits = new Dictionary<long, Histogram>();
        using var command = Command(
            connection,
            """
            select entrance_no, counted_day - joined_day, count(*)
            from arrivals
            where group_no = @Group and entrance_no is not null and counted_day is not null
            group by entrance_no, counted_day - joined_day
            """,
            group, 0);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var no = reader.GetInt64(0);
            if (!waits.TryGetValue(no, out var histogram))
            {
                waits[no] = histogram = new Histogram();
            }

            histogram.Add(reader.GetInt64(1), reader.GetInt64(2));
        }

        return waits;
    }

    /// <summary>
    /// How many of each entrance's are in the inner circles since the last night. It goes by these few, each found by their key, and
    /// not by all who ever came.
    /// </summary>
    /// <returns>Null before a night placed anybody.</returns>
    public static IReadOnlyDictionary<long, CircleCounts>? Circles(DbConnection connection, long group)
    {
        if (connection.QuerySingleOrDefault<byte[]>("select standings from circle_standings where group_no = @Group", new { Group = group }) is not { } bytes)
        {
            return null;
        }

        var circles = new Dictionary<long, CircleCounts>();
        // Staff have circles too, and are shown among nobody's.
        var staff = connection.Query<long>(
            "select member_no from members where group_no = @Group and status in (@Owner, @Administrator)",
            new { Group = group, Owner = (long)MemberStatus.Owner, Administrator = (long)MemberStatus.Administrator }).ToHashSet();
        using var command = Command(connection, "select entrance_no from arrivals where group_no = @Group and member_no = @Member and left_day is null", group, 0);
        var member = command.CreateParameter();
        member.ParameterName = "Member";
        command.Parameters.Add(member);
        foreach (var (no, standing) in CircleStandings.Read(bytes))
        {
            if (standing.Circle is Circle.Core or Circle.Active && !staff.Contains(no))
            {
                member.Value = no;
                if (command.ExecuteScalar() is long entrance)
                {
                    circles[entrance] = circles.GetValueOrDefault(entrance)
                        + (standing.Circle is Circle.Core ? new CircleCounts(1, 0) : new CircleCounts(0, 1));
                }
            }
        }

        return circles;
    }

    private static List<ReportCohort> Read(DbConnection connection, string sql, long group, long finished)
    {
        var cohorts = new List<ReportCohort>();
        using var command = Command(connection, sql, group, finished);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            cohorts.Add(new ReportCohort(reader.GetInt64(0), reader.GetInt64(1), new EntryCounts(
                reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5), reader.GetInt64(6), reader.GetInt64(7),
                reader.GetInt64(8), reader.GetInt64(9))));
        }

        return cohorts;
    }

    /// <summary>By hand: a hundred thousand rows are read without a boxed value each.</summary>
    private static DbCommand Command(DbConnection connection, string sql, long group, long finished)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        Add("Group", group);
        if (finished != 0)
        {
            Add("Old7", finished - 7);
            Add("Old30", finished - 30);
        }

        return command;

        void Add(string name, long value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }
}
