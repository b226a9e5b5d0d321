using System.Data.Common;
using Dapper;
using GroupBot.Events;
using GroupBot.Members.Scores;

namespace GroupBot.Cli.Scores;

/// <summary>Replays a group's log from its first row and says what the running bot wrote otherwise. Reads only.</summary>
internal sealed class ScoreReplay(DbConnection connection, GroupNo group, ScoreRuleReader rules)
{
    private const int MostTold = 20;

    /// <summary>Null where the group has no scores yet.</summary>
    public ScoreVerdict? Verify(CancellationToken ct)
    {
        if (connection.ExecuteScalar<long?>("select first_seq from score_groups where group_no = @Group", new { Group = group.Value }) is not { } first)
        {
            return null;
        }

        var replay = new AwardReplay(connection, group, rules, first);
        var comparison = new ScoreComparison(connection, group, replay, HeldScores.Read(connection, group, null, replay.HistoryEnd));
        List<ScoreDifference> told = [];
        var count = 0L;
        foreach (var finding in comparison.All(ct))
        {
            if (++count <= MostTold)
            {
                told.Add(finding.Tell());
            }
        }

        return new ScoreVerdict(replay.Rows, comparison.Members, comparison.Pairs, replay.Awards, told, count);
    }
}
