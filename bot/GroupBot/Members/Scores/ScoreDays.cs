using System.Data.Common;
using Dapper;
using GroupBot.Core.Scoring;
using GroupBot.Events;

namespace GroupBot.Members.Scores;

/// <summary>What one day's acts gave and took.</summary>
/// <param name="Day">A day number of the group.</param>
internal readonly record struct DayGain(int Day, double Heat, long Points);

/// <summary>Somebody's days, newer in memory than in their rows.</summary>
internal static class ScoreDays
{
    /// <summary>The newest days that came to anything, the newest first.</summary>
    public static IReadOnlyList<DayGain> Last(DbConnection connection, GroupNo group, MemberNo member, MemberScore score, int limit)
    {
        var days = connection.Query<(long Day, double Heat, long Points)>(
            """
            select day as Day, heat as Heat, points as Points from score_days
            where member_no = @Member and group_no = @Group and (heat <> 0 or points <> 0)
            order by day desc
            limit @Limit
            """,
            new { Group = group.Value, Member = member.Value, Limit = limit })
            .ToDictionary(row => (int)row.Day, row => new DayGain((int)row.Day, row.Heat, row.Points));
        foreach (var day in (DayUse[])[.. score.Finished, score.Today])
        {
            if (day.Change != 0 || day.Points != 0)
            {
                days[day.Day] = new DayGain(day.Day, day.Change, day.Points);
            }
            else
            {
                // What was given and taken back within the second is in the row alone.
                days.Remove(day.Day);
            }
        }

        return [.. days.Values.OrderByDescending(day => day.Day).Take(limit)];
    }
}
