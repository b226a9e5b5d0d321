using System.Data.Common;
using Dapper;
using GroupBot.Events;

namespace GroupBot.Cli.Scores;

/// <summary>An award says which row of the log took it back: of awards that are as the log says, that follows.</summary>
internal static class Reversals
{
    /// <summary>Awards that say otherwise than what was taken back.</summary>
    /// <param name="last">The newest row of the log that is looked at.</param>
    public static IEnumerable<(long Seq, long Member, long Kind, long? By)> Astray(DbConnection connection, GroupNo group, long last) =>
        connection.Query<(long, long, long, long?)>(
            """
            select a.seq, a.member_no, a.kind, a.undone_by
            from awards r
            join awards a on a.seq = r.of_seq and a.of_seq = a.seq and a.member_no = r.member_no and a.kind = r.kind
            where r.group_no = @Group and r.of_seq <> r.seq and r.seq <= @Last and coalesce(a.undone_by, 0) <> r.seq
            union all
            select a.seq, a.member_no, a.kind, a.undone_by
            from awards a
            where a.group_no = @Group and a.undone_by <= @Last and not exists (
              select 1 from awards r
              where r.seq = a.undone_by and r.of_seq = a.seq and a.of_seq = a.seq and r.of_seq <> r.seq and r.member_no = a.member_no and r.kind = a.kind)
            """,
            new { Group = group.Value, Last = last });
}
