using System.Data.Common;
using Dapper;
using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;
using GroupBot.Events;

namespace GroupBot.Members.Scores;

/// <summary>Reads what scoring holds of a group as a whole: once by the turn, which then keeps it, and by whoever reads beside it.</summary>
internal static class ScoreGroupReader
{
    /// <param name="through">Clocks that began after this row of the log are left out.</param>
    /// <returns>Null before the group's first row.</returns>
    public static GroupScore? Read(DbConnection connection, GroupNo group, long through = long.MaxValue)
    {
        var row = connection.QueryFirstOrDefault<(long Seq, long At, long Version, double Peripheral, double Active, double Core)?>(
            """
            select first_seq, first_at, rule_version, peripheral_from, active_from, core_from from score_groups
            where group_no = @Group
            """,
            new { Group = group.Value });
        return row is not var (seq, at, version, peripheral, active, core) ? null : new GroupScore(
            seq, at, (int)version, HeatTimeline.Of(Epochs(connection, group, through)), new CircleThresholds(peripheral, active, core))
        {
            HistoryEnd = LogRows.HistoryEnd(connection, group),
        };
    }

    private static IEnumerable<HeatEpoch> Epochs(DbConnection connection, GroupNo group, long through) => connection
        .Query<(long From, long Landmark, long HalfLife, double Conversion)>(
            """
            select from_seq, landmark, half_life, conversion from score_clocks
            where group_no = @Group and from_seq <= @Through
            order by from_seq
            """,
            new { Group = group.Value, Through = through })
        .Select(clock => new HeatEpoch(clock.From, new HeatClock(clock.Landmark, (int)clock.HalfLife), clock.Conversion));
}
