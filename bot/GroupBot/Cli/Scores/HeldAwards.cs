using System.Data;
using System.Data.Common;
using Dapper;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Members.Scores;

namespace GroupBot.Cli.Scores;

/// <summary>Awards as they stand in their rows.</summary>
internal static class HeldAwards
{
    private const string Columns = """
        a.seq, a.day, a.of_seq, a.of_day, a.at, a.member_no, a.from_no, a.kind, a.rule_version, a.base, a.tier, a.pair, a.giver, a.mutual,
          a.amount, a.points, a.why
        """;

    /// <summary>A group's awards of rows after one and up to another, in the order of the log.</summary>
    public static IEnumerable<Award> Between(DbConnection connection, GroupNo group, long after, long through) => Read(
        connection,
        $"""
        select {Columns}
        from awards a
        where a.seq > @After and a.seq <= @Through and a.group_no = @Group
        order by a.seq, a.part
        """,
        new { After = after, Through = through, Group = group.Value });

    /// <summary>A group's awards of a page of its history, in the order of its rows.</summary>
    public static IEnumerable<Award> Of(DbConnection connection, GroupNo group, long historyEnd, IReadOnlyList<LogRow> page) => Read(
        connection,
        $"""
        select {Columns}
        from activity r
        join awards a on a.seq = r.seq
        where r.group_no = @Group and a.group_no = @Group and r.seq < @End
          and (r.at > @FromAt or (r.at = @FromAt and r.seq >= @FromSeq)) and (r.at < @ToAt or (r.at = @ToAt and r.seq <= @ToSeq))
        order by r.at, r.seq, a.part
        """,
        new { Group = group.Value, End = historyEnd, FromAt = page[0].At, FromSeq = page[0].Seq, ToAt = page[^1].At, ToSeq = page[^1].Seq });

    /// <summary>Rows before one that awards name, and that are none of the group's.</summary>
    public static IReadOnlyList<long> Strays(DbConnection connection, GroupNo group, long before) => connection.Query<long>(
        """
        select distinct a.seq
        from awards a
        where a.group_no = @Group and a.seq < @Before and not exists (select 1 from activity r where r.seq = a.seq and r.group_no = @Group)
        order by a.seq
        """,
        new { Group = group.Value, Before = before }).AsList();

    /// <summary>Awards that say otherwise which row took them back than a replay does.</summary>
    /// <param name="through">The last row of the log that it took: what was taken back since it does not know; but something must have taken it.</param>
    /// <returns>What the rows say is null for nothing.</returns>
    public static IEnumerable<(UndoneAward Said, long? Held)> Undone(
        DbConnection connection, GroupNo group, long through, IReadOnlyDictionary<(long Seq, long Member, AwardKind Kind), long> said)
    {
        var held = connection.Query<(long Seq, long Member, long Kind, long By)>(
            """
            select a.seq, a.member_no, a.kind, a.undone_by
            from awards a
            where a.group_no = @Group and a.undone_by is not null and a.seq <= @Through
              and (a.undone_by <= @Through or not exists (select 1 from awards r where r.seq = a.undone_by and r.of_seq = a.seq and r.seq <> r.of_seq))
            """,
            new { Group = group.Value, Through = through }).ToLookup(one => (one.Seq, one.Member, (AwardKind)one.Kind), one => one.By);
        return
        [
            .. said.Where(one => !held.Contains(one.Key) || held[one.Key].Any(by => by != one.Value))
                .Select(one => (new UndoneAward(one.Key.Seq, one.Key.Member, one.Key.Kind, one.Value), held[one.Key].Cast<long?>().FirstOrDefault())),
            .. held.Where(one => !said.ContainsKey(one.Key))
                .Select(one => (new UndoneAward(one.Key.Item1, one.Key.Item2, one.Key.Item3, null), (long?)one.First())),
        ];
    }

    private static IEnumerable<Award> Read(DbConnection connection, string sql, object of)
    {
        using var reader = connection.ExecuteReader(sql, of);
        while (reader.Read())
        {
            yield return Read(reader);
        }
    }

    private static Award Read(IDataReader row) => new(
        row.GetInt64(0), (int)row.GetInt64(1), row.GetInt64(2), (int)row.GetInt64(3), row.GetInt64(4), row.GetInt64(5),
        row.IsDBNull(6) ? null : row.GetInt64(6), (AwardKind)row.GetInt64(7), (int)row.GetInt64(8), row.GetDouble(9),
        row.GetDouble(10), row.GetDouble(11), row.GetDouble(12), row.GetDouble(13), row.GetDouble(14), row.GetInt64(15),
        (Shortfall)row.GetInt64(16));
}
