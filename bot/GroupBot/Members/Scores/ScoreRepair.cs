using System.Data.Common;
using Dapper;
using GroupBot.Core.Activity;
using GroupBot.Core.Scoring;
using GroupBot.Events;

namespace GroupBot.Members.Scores;

/// <summary>
/// Puts rows of scoring right that are not what the log says, a turn's worth at a time, while the bot goes on. Awards may be put
/// right at any time: each with what took it back, so that nothing takes it back twice. The checkpoints are put right as of a row
/// of the log while the group is held there; then what was decided since is decided anew, from what they say now.
/// </summary>
internal sealed class ScoreRepair(DbConnection connection, ScoreBook book, ScoreRows rows, CircleBook circles, ScoreFollower follower)
{
    /// <summary>So many rows are decided anew in one turn.</summary>
    public const int MostAnew = 1000;

    /// <summary>Awards of rows of the log, and which of them were taken back.</summary>
    public void PutAwards(GroupNo group, ScoreFixes fixes)
    {
        foreach (var row in fixes.Awards)
        {
            Put(group, row, fixes.AwardsThrough);
        }

        foreach (var award in fixes.Undone)
        {
            Undo(group, award);
        }
    }

    /// <param name="through">The row of the log at which the group is held.</param>
    public void Put(GroupNo group, ScoreFixes fixes, long through)
    {
        PutAwards(group, fixes);
        foreach (var member in fixes.Members)
        {
            if (member.State is { } state)
            {
                rows.Put(group, ScoreSnapshot.Member(member.MemberNo, Convert.FromBase64String(state)), through);
            }
            else
            {
                connection.Execute("delete from score_members where group_no = @Group and member_no = @No", new { Group = group.Value, No = member.MemberNo });
            }
        }

        foreach (var pair in fixes.Pairs)
        {
            if (pair.State is { } state)
            {
                var score = ScoreSnapshot.Pair(pair.FromNo, pair.ToNo, Convert.FromBase64String(state));
                (score.Tie, score.LastDay) = (pair.Tie, pair.LastDay);
                rows.Put(group, score, through);
            }
            else
            {
                connection.Execute(
                    "delete from score_pairs where group_no = @Group and from_no = @From and to_no = @To",
                    new { Group = group.Value, From = pair.FromNo, To = pair.ToNo });
            }
        }

        foreach (var day in fixes.Days)
        {
            if (day.Sums is { } sums)
            {
                rows.Put(group, day.MemberNo, day.Day, sums);
            }
            else
            {
                connection.Execute(
                    "delete from score_days where group_no = @Group and day = @Day and member_no = @No",
                    new { Group = group.Value, day.Day, No = day.MemberNo });
            }
        }
    }

    /// <summary>
    /// Forgets what memory has of the group, as the rows are right now, and decides once more what came since they were held.
    /// </summary>
    /// <returns>False, and nothing was done, where too much came since, or something of the group as a whole.</returns>
    public bool TryEnd(GroupNo group, FixedGroup score, FixedCircles? standings, long through)
    {
        var since = LogRows.Page(connection, group, through, long.MaxValue, MostAnew + 1);
        if (since.Count > MostAnew || since.Any(row => IsOfTheGroup(row.Row.Kind)))
        {
            return false;
        }

        connection.Execute("delete from score_clocks where group_no = @Group", new { Group = group.Value });
        book.ReadAgain(group);
        book.At(group).Group = score.ToScore() with { HistoryEnd = LogRows.HistoryEnd(connection, group) };
        if (standings is not null)
        {
            Put(group, standings);
        }

        TakeBack(group, through);
        foreach (var (_, row) in since)
        {
            Scorer.Take(row, book.At(group));
        }

        follower.Release(group, null);
        follower.Mend(group);
        return true;
    }

    private void Put(GroupNo group, RowAwards row, long through)
    {
        var of = new { row.Seq, Group = group.Value, Through = through };
        var since = connection.Query<(long Member, long Kind, long By)>(
            "select member_no, kind, undone_by from awards where seq = @Seq and group_no = @Group and of_seq = seq and undone_by > @Through", of)
            .ToLookup(one => (one.Member, (AwardKind)one.Kind), one => (long?)one.By);
        // Of a row that is the group's, whatever the award says.
        connection.Execute(
            """
            delete from awards
            where seq = @Seq and (group_no = @Group or exists (select 1 from activity where seq = @Seq and group_no = @Group))
            """,
            of);
        for (var part = 0; part < row.Awards.Count; part++)
        {
            var award = row.Awards[part];
            rows.Add(group, part + 1, award);
            if (!award.IsReversal && (row.UndoneBy[part] ?? since[(award.MemberNo, award.Kind)].FirstOrDefault()) is { } by)
            {
                Undo(group, new UndoneAward(award.Seq, award.MemberNo, award.Kind, by));
            }
        }
    }

    private void Undo(GroupNo group, UndoneAward award) => connection.Execute(
        "update awards set undone_by = @By where seq = @Seq and group_no = @Group and member_no = @Member and kind = @Kind and of_seq = seq",
        new { award.By, award.Seq, Group = group.Value, Member = award.MemberNo, Kind = (long)award.Kind });

    private void Put(GroupNo group, FixedCircles standings)
    {
        if (standings.Standings is { } bytes)
        {
            circles.Put(group, standings.Day, standings.Seq, CircleStandings.Read(Convert.FromBase64String(bytes)));
        }
        else
        {
            circles.Delete(group);
        }
    }

    /// <summary>True of rows that left more than awards behind them.</summary>
    private static bool IsOfTheGroup(ActivityKind kind) => kind is ActivityKind.ScoreRulesChanged
        or ActivityKind.ScoreNight or ActivityKind.ScoreNightDone or ActivityKind.ScoresBegun;

    /// <summary>As if the awards since had never been.</summary>
    private void TakeBack(GroupNo group, long through)
    {
        var of = new { Group = group.Value, Through = through };
        foreach (var (seq, member, kind) in connection.Query<(long, long, long)>(
            "select of_seq, member_no, kind from awards where seq > @Through and group_no = @Group and of_seq <= @Through order by seq", of).AsList())
        {
            connection.Execute(
                "update awards set undone_by = null where seq = @Seq and member_no = @Member and kind = @Kind and of_seq = seq and undone_by > @Through",
                new { Seq = seq, Member = member, Kind = kind, Through = through });
        }

        connection.Execute("delete from awards where seq > @Through and group_no = @Group", of);
    }
}
