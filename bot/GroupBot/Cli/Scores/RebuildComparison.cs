using System.Data.Common;
using Dapper;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Members.Scores;

namespace GroupBot.Cli.Scores;

/// <summary>Holds the rows of a group against a replay that stands at the same row of the log, and says what differs.</summary>
internal sealed class RebuildComparison(DbConnection connection, GroupNo group, RebuildReplay replay)
{
    private readonly object _of = new { Group = group.Value };

    /// <summary>True where a row holds through a later row of the log than the replay: what was found is not to be used.</summary>
    public bool IsStale { get; private set; }

    public IEnumerable<UndoneAward> Undone()
    {
        var held = connection.Query<(long Seq, long Member, long Kind, long By)>(
            // What was taken back since is none of a replay that does not know of it; but something must have taken it.
            """
            select a.seq, a.member_no, a.kind, a.undone_by
            from awards a
            where a.group_no = @Group and a.undone_by is not null and a.seq <= @Through
              and (a.undone_by <= @Through or not exists (select 1 from awards r where r.seq = a.undone_by and r.of_seq = a.seq and r.seq <> r.of_seq))
            """,
            new { Group = group.Value, replay.Through }).AsList();
        var said = held.ToLookup(one => (one.Seq, one.Member, (AwardKind)one.Kind), one => one.By);
        return replay.Undone.Where(one => !said.Contains(one.Key) || said[one.Key].Any(by => by != one.Value))
            .Select(one => new UndoneAward(one.Key.Seq, one.Key.Member, one.Key.Kind, one.Value))
            .Concat(said.Where(one => !replay.Undone.ContainsKey(one.Key)).Select(one => new UndoneAward(one.Key.Item1, one.Key.Item2, one.Key.Item3, null)))
            .ToList();
    }

    public IEnumerable<FixedMember> Members()
    {
        var seen = new HashSet<long>();
        var known = replay.Book.Members.Select(member => member.MemberNo).ToHashSet();
        using (var reader = connection.ExecuteReader(
            "select member_no, heat, points, last_day, active_days, through_seq, state from score_members where group_no = @Group order by member_no", _of))
        {
            while (reader.Read())
            {
                var no = reader.GetInt64(0);
                IsStale |= reader.GetInt64(5) > replay.Through;
                seen.Add(no);
                if (!known.Contains(no))
                {
                    yield return new FixedMember(no, null);
                    continue;
                }

                var score = replay.Book.Read(no);
                var state = StateOf(score);
                var isSame = IsSame(reader, score, state);
                if (!isSame)
                {
                    yield return new FixedMember(no, Convert.ToBase64String(state));
                }
            }
        }

        foreach (var member in replay.Book.Members.Where(member => !seen.Contains(member.MemberNo)))
        {
            yield return new FixedMember(member.MemberNo, Convert.ToBase64String(StateOf(member)));
        }
    }

    public IEnumerable<FixedPair> Pairs()
    {
        var seen = new HashSet<(long, long)>();
        using (var reader = connection.ExecuteReader(
            "select from_no, to_no, tie, last_day, through_seq, state from score_pairs where group_no = @Group order by from_no, to_no", _of))
        {
            while (reader.Read())
            {
                var (from, to) = (reader.GetInt64(0), reader.GetInt64(1));
                IsStale |= reader.GetInt64(4) > replay.Through;
                seen.Add((from, to));
                var pair = replay.Book.Read(from, to);
                if (pair.FromNo == 0)
                {
                    yield return new FixedPair(from, to, 0, 0, null);
                    continue;
                }

                var isSame = BitConverter.DoubleToInt64Bits(reader.GetDouble(2)) == BitConverter.DoubleToInt64Bits(pair.Tie)
                    && reader.GetInt64(3) == pair.LastDay && ScoreSnapshot.Of(pair).AsSpan().SequenceEqual((byte[])reader.GetValue(5));
                if (!isSame)
                {
                    yield return Of(pair);
                }
            }
        }

        foreach (var pair in replay.Book.Pairs.Where(pair => !seen.Contains((pair.FromNo, pair.ToNo))))
        {
            yield return Of(pair);
        }

        static FixedPair Of(PairScore pair) => new(pair.FromNo, pair.ToNo, pair.Tie, pair.LastDay, Convert.ToBase64String(ScoreSnapshot.Of(pair)));
    }

    public IEnumerable<FixedDay> Days()
    {
        var days = new Dictionary<(int Day, long Member), DaySums>();
        foreach (var member in replay.Book.Members)
        {
            foreach (var day in member.Finished)
            {
                days[(day.Day, member.MemberNo)] = DaySums.Of(day);
            }

            if (member.Today.HasAny)
            {
                days[(member.Today.Day, member.MemberNo)] = DaySums.Of(member.Today);
            }
        }

        using (var reader = connection.ExecuteReader(
            "select day, member_no, acts, messages, heat, points from score_days where group_no = @Group order by day, member_no", _of))
        {
            while (reader.Read())
            {
                var key = ((int)reader.GetInt64(0), reader.GetInt64(1));
                var held = new DaySums((int)reader.GetInt64(2), (int)reader.GetInt64(3), reader.GetDouble(4), reader.GetInt64(5));
                var isKnown = days.Remove(key, out var sums);
                if (!isKnown || sums != held)
                {
                    yield return new FixedDay(key.Item1, key.Item2, isKnown ? sums : null);
                }
            }
        }

        foreach (var (key, sums) in days)
        {
            yield return new FixedDay(key.Day, key.Member, sums);
        }
    }

    /// <summary>True where what holds of the group as a whole is as the log says.</summary>
    public bool IsGroupSame()
    {
        var row = connection.QuerySingle<(long Seq, long At, long Version, double Peripheral, double Active, double Core)>(
            "select first_seq, first_at, rule_version, peripheral_from, active_from, core_from from score_groups where group_no = @Group", _of);
        var clocks = connection.Query<(long From, long Landmark, long HalfLife, double Conversion)>(
            "select from_seq, landmark, half_life, conversion from score_clocks where group_no = @Group order by from_seq", _of);
        var said = replay.Book.Group!;
        return (row.Seq, row.At, row.Version, row.Peripheral, row.Active, row.Core)
                == (said.FirstSeq, said.FirstAt, said.RuleVersion, said.Thresholds.Peripheral, said.Thresholds.Active, said.Thresholds.Core)
            && clocks.Select(clock => new HeatEpoch(clock.From, new HeatClock(clock.Landmark, (int)clock.HalfLife), clock.Conversion)).SequenceEqual(said.Clocks.Epochs);
    }

    /// <returns>Null where everybody stands where the last night left them.</returns>
    public FixedCircles? Circles()
    {
        var held = connection.Query<(long Day, long Seq, byte[] Standings)>("select day, seq, standings from circle_standings where group_no = @Group", _of).AsList();
        if (replay.Book.Night is not { } night)
        {
            return held.Count == 0 ? null : new FixedCircles(0, 0, null);
        }

        var said = CircleStandings.Write(replay.Book.Standings);
        return held is [var (day, seq, standings)] && (day, seq) == (night.Day, night.Seq) && said.AsSpan().SequenceEqual(standings)
            ? null
            : new FixedCircles(night.Day, night.Seq, Convert.ToBase64String(said));
    }

    private bool IsSame(System.Data.IDataReader row, MemberScore score, byte[] state)
    {
        if (HeldScores.Readable(() => ScoreSnapshot.Member(score.MemberNo, (byte[])row.GetValue(6))) is not { } held)
        {
            return false;
        }

        var isBehind = held.Clocks < replay.Book.Group!.Clocks.Epochs.Count;
        held.Follow(replay.Book.Group.Clocks);
        // Of a clock that began since, the column was multiplied as a whole.
        var isHeat = isBehind ? Math.Abs(row.GetDouble(1) - score.Heat.Sum) <= 1e-9 * Math.Abs(score.Heat.Sum) : row.GetDouble(1) == score.Heat.Sum;
        return isHeat && row.GetInt64(2) == score.Points && row.GetInt64(3) == score.LastDay && row.GetInt64(4) == score.ActiveDays
            && state.AsSpan().SequenceEqual(ScoreSnapshot.Of(held));
    }

    /// <summary>Days that are over are rows of their own.</summary>
    private static byte[] StateOf(MemberScore score)
    {
        var finished = score.Finished;
        score.Finished = [];
        var state = ScoreSnapshot.Of(score);
        score.Finished = finished;
        return state;
    }
}
