using System.Data.Common;
using Dapper;
using GroupBot.Core.Scoring;
using GroupBot.Events;

namespace GroupBot.Features.Scores;

/// <summary>Who answered somebody or reacted to them in the last 30 days.</summary>
internal static class ResponderCount
{
    /// <summary>No circle asks for so many, and whoever has more has enough.</summary>
    private const int Most = 100;

    /// <summary>How many there are, up to a hundred; as a night counts them.</summary>
    public static int Of(DbConnection connection, GroupNo group, MemberNo member, DateOnly today) => connection.ExecuteScalar<int>(
        """
        select count(*) from (
          select 1 as one
          from score_pairs
          where group_no = @Group and to_no = @Member and last_day >= @After
          limit @Most) found
        """,
        new { Group = group.Value, Member = member.Value, After = today.DayNumber - ReceivedWindow.Days, Most });
}
