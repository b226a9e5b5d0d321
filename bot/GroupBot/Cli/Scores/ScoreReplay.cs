using System.Data.Common;
using System.Globalization;
using Dapper;
using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Members.Scores;

namespace GroupBot.Cli.Scores;

/// <summary>
/// Replays a group's log from its first row and holds what the running bot wrote against it, to the bit: each checkpoint as of the
/// row of the log through which it says it holds. It is never held against another replay.
/// </summary>
internal sealed class ScoreReplay(DbConnection connection, GroupNo group, ScoreRuleReader rules)
{
    private const int RowsAPage = 5000, MostTold = 20;
    private const string Unreadable = "cannot be read";

    private readonly List<ScoreDifference> _differences = [];
    private readonly List<Award> _caused = [];

    /// <summary>What the column of heat was as a row was written: it follows the clocks that begin after it.</summary>
    private readonly List<(long Member, double Held, double Sum, int Clocks)> _heats = [];
    private long _count, _rows, _awards, _last;
    private int _members, _pairs;

    /// <summary>Null where the group has no scores yet.</summary>
    public ScoreVerdict? Verify(CancellationToken ct)
    {
        var first = connection.ExecuteScalar<long?>("select first_seq from score_groups where group_no = @Group", new { Group = group.Value });
        if (first is null)
        {
            return null;
        }

        _last = connection.ExecuteScalar<long>("select coalesce(max(seq), 0) from activity");
        var held = new HeldScores(connection, group, _last);
        var replay = new ReplayBook(version => rules.Of(group, version), award =>
        {
            if (award.IsKept)
            {
                _caused.Add(award);
            }
        })
        {
            PeopleOf = seq => NightPeopleRows.Of(connection, group, seq),
        };

        var isWritten = true;
        foreach (var row in LogRows.All(connection, group, first.Value - 1, _last, RowsAPage))
        {
            ct.ThrowIfCancellationRequested();
            if (isWritten && row.Seq > held.Written)
            {
                isWritten = false;
                FindMissing(held, replay);
            }

            Compare(held, row.Seq, replay);
            replay.Take(row);
            Compare(held.AwardsThrough(row.Seq), row.Seq);
            _rows++;
        }

        if (isWritten)
        {
            FindMissing(held, replay);
        }

        Compare(held, long.MaxValue, replay);
        End(held, replay);
        return new ScoreVerdict(_rows, _members, _pairs, _awards, _differences, _count);
    }

    /// <summary>What is told of the group as a whole, and what nothing of the log speaks of.</summary>
    private void End(HeldScores held, ReplayBook replay)
    {
        foreach (var (member, column, sum, clocks) in _heats)
        {
            var heat = replay.Group!.Clocks.Epochs.Skip(clocks).Aggregate(sum, (so, epoch) => so * epoch.Conversion);
            Differ($"score_members {member} heat", Real(column), Real(heat));
        }

        // Of a row that is newer than what is looked at the days are, too.
        foreach (var (member, days) in held.Days.Where(of => !held.MemberKeys.Contains(of.Key)))
        {
            days.ForEach(day => Differ($"score_days {day.Day} {member}", day.Sums, null));
        }

        Differ("circle_standings", Text(held.Night, held.Standings), Text(replay.Night, replay.Standings));
        if (ScoreGroupReader.Read(connection, group) is { } now && replay.Group is { } told)
        {
            Differ("score_groups", Text(now), Text(told));
            Differ("score_clocks", string.Join("; ", now.Clocks.Epochs.Select(Text)), string.Join("; ", told.Clocks.Epochs.Select(Text)));
        }

        foreach (var (seq, member, kind, by) in Reversals.Astray(connection, group, _last))
        {
            Differ($"awards {seq} of {member} for {(AwardKind)kind}", $"undone by {by?.ToString(CultureInfo.InvariantCulture) ?? "nothing"}", "otherwise");
        }

        if (connection.ExecuteScalar<long?>(
            "select through_seq from checkpoints where name = @Name", new { Name = ScoreFaults.NameOf(group) }) is { } broken)
        {
            Differ(
                "scores", string.Create(CultureInfo.InvariantCulture, $"stand still since row {broken}, after a failure: a restart, or a retry of its dead letter, makes them anew"),
                "go on");
        }
    }

    /// <summary>Who has no row although all that they did is written.</summary>
    private void FindMissing(HeldScores held, ReplayBook replay)
    {
        foreach (var member in replay.Members.Where(member => !held.MemberKeys.Contains(member.MemberNo)))
        {
            Differ($"score_members {member.MemberNo}", null, Convert.ToHexString(ScoreSnapshot.Of(member)));
        }

        foreach (var pair in replay.Pairs.Where(pair => !held.PairKeys.Contains((pair.FromNo, pair.ToNo))))
        {
            Differ($"score_pairs {pair.FromNo} {pair.ToNo}", null, Text(pair));
        }
    }

    private void Compare(HeldScores held, long seq, ReplayBook replay)
    {
        foreach (var row in held.MembersBefore(seq))
        {
            _members++;
            var (member, no) = (row.Score, row.MemberNo);
            var replayed = replay.Read(no);
            if (replayed.MemberNo != no || replay.Group is not { } score)
            {
                Differ($"score_members {no}", row.Columns, null);
                continue;
            }

            member?.Follow(score.Clocks);
            _heats.Add((no, row.Heat, replayed.Heat.Sum, score.Clocks.Epochs.Count));
            Differ($"score_members {no}", row.Columns, HeldMember.ColumnsOf(replayed));
            Compare(no, held.Days.Remove(no, out var days) ? days : [], replayed);
            Differ($"score_members {no}", member is null ? Unreadable : Convert.ToHexString(ScoreSnapshot.Of(member)), Convert.ToHexString(ScoreSnapshot.Of(replayed)));
        }

        foreach (var (from, to, pair) in held.PairsBefore(seq))
        {
            _pairs++;
            var replayed = replay.Read(from, to);
            Differ($"score_pairs {from} {to}", pair is null ? Unreadable : Text(pair), replayed.FromNo == from ? Text(replayed) : null);
        }
    }

    private void Compare(long member, List<HeldDay> held, MemberScore replayed)
    {
        var days = replayed.Finished.Append(replayed.Today).Where(day => day.HasAny).Select(day => HeldDay.Of(day)).ToDictionary(day => day.Day, day => day.Sums);
        foreach (var day in held)
        {
            Differ($"score_days {day.Day} {member}", day.Sums, days.Remove(day.Day, out var sums) ? sums : null);
        }

        foreach (var (day, sums) in days)
        {
            Differ($"score_days {day} {member}", null, sums);
        }
    }

    private static string Text(PairScore pair) => $"{Real(pair.Tie)} {pair.LastDay} {Convert.ToHexString(ScoreSnapshot.Of(pair))}";

    private static string Text(GroupScore score) => string.Create(
        CultureInfo.InvariantCulture, $"first row {score.FirstSeq} at {score.FirstAt}, rules {score.RuleVersion}, {score.Thresholds}");

    private static string Text(HeatEpoch epoch) => string.Create(
        CultureInfo.InvariantCulture, $"from row {epoch.FromSeq}: {epoch.Clock.Landmark}, {epoch.Clock.HalfLife} days, times {Real(epoch.Conversion)}");

    private static string Text((int Day, long Seq)? night, IReadOnlyDictionary<long, CircleStanding>? standings) => string.Create(
        CultureInfo.InvariantCulture,
        $"day {night?.Day} from row {night?.Seq}: {(standings is null ? Unreadable : Convert.ToHexString(CircleStandings.Write(standings)))}");

    private static string Real(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private void Compare(IReadOnlyList<Award> held, long seq)
    {
        _awards += _caused.Count;
        for (var part = 0; part < Math.Max(held.Count, _caused.Count); part++)
        {
            Differ(
                $"awards {seq} {part + 1}", part < held.Count ? held[part].ToString() : null, part < _caused.Count ? _caused[part].ToString() : null);
        }

        _caused.Clear();
    }

    private void Differ(string what, string? held, string? replayed)
    {
        if (held == replayed)
        {
            return;
        }

        _count++;
        if (_differences.Count < MostTold)
        {
            _differences.Add(new ScoreDifference(what, held, replayed));
        }
    }
}
