using System.Data.Common;
using Dapper;
using GroupBot.Events;

namespace GroupBot.Members.Scores;

/// <summary>Makes everything that scoring holds of a group anew from its log, as it is gone through in one turn.</summary>
internal sealed class ScoreRemake(DbConnection connection, ScoreBook book, ScoreRows rows)
{
    private const int RowsAPage = 5000;

    /// <param name="first">A row that counts though it comes before the group's own first.</param>
    /// <param name="through">The last row of the log.</param>
    public void Run(GroupNo group, long? first, long through)
    {
        var began = book.At(group).Group?.FirstSeq ?? first ?? connection.ExecuteScalar<long?>(
            "select through_seq from checkpoints where name = @Name", new { Name = ScoreFaults.NameOf(group) });
        book.Forget(group);
        var (seq, part, taken) = (0L, 0, 0L);
        var historyEnd = LogRows.HistoryEnd(connection, group);
        var replay = book.At(group).Replay(historyEnd, award =>
        {
            part = award.Seq == seq ? part : 0;
            seq = award.Seq;
            if (award.IsKept)
            {
                rows.Add(group, ++part, award);
            }
        });
        foreach (var row in began is { } from
            ? LogRows.Scored(connection, group, Math.Min(from, first ?? from), historyEnd, through, RowsAPage) : [])
        {
            replay.Take(row);
            if (++taken % RowsAPage == 0)
            {
                rows.PutFinished(group, replay.Members);
            }
        }

        book.At(group).Take(replay);
    }
}
