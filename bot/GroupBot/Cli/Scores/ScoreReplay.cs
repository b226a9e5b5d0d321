using System.Data.Common;
using Dapper;
using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Features.Scores;
using GroupBot.Members.Scores;

namespace GroupBot.Cli.Scores;

/// <summary>
/// Replays a group's log from its first row and holds what the running bot wrote against it, to the bit: each checkpoint as of the
/// row of the log through which it says it holds. It is never held against another replay.
/// </summary>
internal sealed class ScoreReplay(DbConnection connection, GroupNo group, ScoreRuleReader rules)
{
    private const int RowsAPage = 5000, MostTold = 20;

    private readonly List<ScoreDifference> _differences = [];
    private readonly List<Award> _caused = [];
    private long _count, _rows, _awards;
    private int _members, _pairs;

    /// <summary>Null where the group has no scores yet.</summary>
    public ScoreVerdict? Verify(CancellationToken ct)
    {
        var first = connection.ExecuteScalar<long?>("select first_seq from score_groups where group_no = @Group", new { Group = group.Value });
        if (first is null)
        {
            return null;
        }

        var last = connection.ExecuteScalar<long>("select coalesce(max(seq), 0) from activity");
        var held = new HeldScores(connection, group, last);
        var replay = new ReplayBook(version => rules.Of(group, version), award =>
        {
            if (award.IsKept)
            {
                _caused.Add(award);
            }
        })
        {
            PeopleOf = seq => NightStore.PeopleOf(connection, group, seq),
        };

        foreach (var row in LogRows.All(connection, group, first.Value - 1, last, RowsAPage))
        {
            ct.ThrowIfCancellationRequested();
            Compare(held.MembersBefore(row.Seq), held.PairsBefore(row.Seq), replay);
            replay.Take(row);
            Compare(held.AwardsThrough(row.Seq), row.Seq);
            _rows++;
        }

        Compare(held.MembersBefore(long.MaxValue), held.PairsBefore(long.MaxValue), replay);
        Differ("circle_standings", Text(held.Standings), Text(replay.Standings));
        return new ScoreVerdict(_rows, _members, _pairs, _awards, _differences, _count);
    }

    private void Compare(IEnumerable<MemberScore> members, IEnumerable<PairScore> pairs, ReplayBook replay)
    {
        foreach (var member in members)
        {
            _members++;
            var replayed = replay.Read(member.MemberNo);
            if (replay.Group is { } score)
            {
                member.Follow(score.Clocks);
            }

            // Days that are over are rows of their own by then.
            var finished = replayed.Finished;
            replayed.Finished = member.Finished;
            Differ($"score_members {member.MemberNo}", Convert.ToHexString(ScoreSnapshot.Of(member)), Convert.ToHexString(ScoreSnapshot.Of(replayed)));
            replayed.Finished = finished;
        }

        foreach (var pair in pairs)
        {
            _pairs++;
            var replayed = replay.Read(pair.FromNo, pair.ToNo);
            Differ($"score_pairs {pair.FromNo} {pair.ToNo}", Text(pair), Text(replayed));
        }

        static string Text(PairScore pair) =>
            $"{BitConverter.DoubleToInt64Bits(pair.Tie):x} {pair.LastDay} {Convert.ToHexString(ScoreSnapshot.Of(pair))}";
    }

    private static string Text(IReadOnlyDictionary<long, CircleStanding> standings) =>
        string.Join(' ', standings.OrderBy(one => one.Key).Select(one => $"{one.Key}:{one.Value.Circle}:{one.Value.NightsUp}:{one.Value.NightsDown}:{one.Value.People}"));

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
