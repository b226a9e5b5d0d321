using System.Data.Common;
using Dapper;
using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Members.Scores;

namespace GroupBot.Cli.Scores;

/// <summary>What the running bot wrote of a group, in the order of the rows of the log through which each holds.</summary>
internal sealed class HeldScores
{
    private const int AwardsAPage = 5000;

    private readonly DbConnection _connection;
    private readonly GroupNo _group;
    private readonly long _last;
    private readonly Queue<MemberRow> _members;
    private readonly Queue<PairRow> _pairs;
    private readonly Queue<AwardRow> _awards = [];
    private long _awardsThrough;

    /// <param name="last">The newest row of the log that is looked at: what holds through a later one is left out.</param>
    public HeldScores(DbConnection connection, GroupNo group, long last)
    {
        (_connection, _group, _last) = (connection, group, last);
        var of = new { Group = group.Value, Last = last };
        // The rows of before this one of the log are all written; read first, as rows may come while the others are read.
        Written = connection.ExecuteScalar<long?>("select through_seq from checkpoints where name = 'scores'") ?? 0;
        _members = new(connection.Query<MemberRow>(
            """
            select member_no as MemberNo, heat as Heat, points as Points, last_day as LastDay, active_days as ActiveDays,
              through_seq as ThroughSeq, state as State
            from score_members where group_no = @Group and through_seq <= @Last
            order by through_seq, member_no
            """, of));
        if (connection.Query<(long Day, long Seq, byte[] Standings)>(
            "select day, seq, standings from circle_standings where group_no = @Group and seq <= @Last", of).ToList() is [var (day, seq, bytes)])
        {
            (Night, Standings) = (((int)day, seq), Readable(() => CircleStandings.Read(bytes)));
        }

        _pairs = new(connection.Query<PairRow>(
            """
            select from_no as FromNo, to_no as ToNo, tie as Tie, last_day as LastDay, through_seq as ThroughSeq, state as State
            from score_pairs where group_no = @Group and through_seq <= @Last
            order by through_seq, from_no, to_no
            """, of));
        MemberKeys = connection.Query<long>("select member_no from score_members where group_no = @Group", of).ToHashSet();
        PairKeys = connection.Query<(long, long)>("select from_no, to_no from score_pairs where group_no = @Group", of).ToHashSet();
        Days = connection.Query<(long Member, long Day, long Acts, long Messages, double Heat, long Points)>(
            "select member_no, day, acts, messages, heat, points from score_days where group_no = @Group order by member_no, day", of)
            .GroupBy(one => one.Member)
            .ToDictionary(of => of.Key, of => of.Select(one => HeldDay.Of(one.Day, one.Acts, one.Messages, one.Heat, one.Points)).ToList());
    }

    /// <summary>All rows of the log up to this one are in the rows that are held.</summary>
    public long Written { get; }

    /// <summary>Whose rows there are, of the newest too.</summary>
    public IReadOnlySet<long> MemberKeys { get; }
    public IReadOnlySet<(long From, long To)> PairKeys { get; }

    /// <summary>By member, in the order of the days.</summary>
    public Dictionary<long, List<HeldDay>> Days { get; }

    /// <summary>The day that began with the last night, and the row of the log from which it holds.</summary>
    public (int Day, long Seq)? Night { get; }

    /// <summary>The members whose rows hold through a row before this one; each is told once.</summary>
    public IEnumerable<HeldMember> MembersBefore(long seq)
    {
        while (_members.TryPeek(out var row) && row.ThroughSeq < seq)
        {
            _members.Dequeue();
            yield return new HeldMember(
                row.MemberNo, Readable(() => ScoreSnapshot.Member(row.MemberNo, row.State)), row.Heat, row.Points, row.LastDay, row.ActiveDays);
        }
    }

    /// <summary>The same of pairs; null where the state cannot be read.</summary>
    public IEnumerable<(long From, long To, PairScore? Pair)> PairsBefore(long seq)
    {
        while (_pairs.TryPeek(out var row) && row.ThroughSeq < seq)
        {
            _pairs.Dequeue();
            var pair = Readable(() => ScoreSnapshot.Pair(row.FromNo, row.ToNo, row.State));
            if (pair is not null)
            {
                (pair.Tie, pair.LastDay) = (row.Tie, (int)row.LastDay);
            }

            yield return (row.FromNo, row.ToNo, pair);
        }
    }

    /// <summary>The awards of rows up to this one that were not told yet.</summary>
    public IReadOnlyList<Award> AwardsThrough(long seq)
    {
        if (_awards.Count == 0 || _awardsThrough < seq)
        {
            Fill(seq);
        }

        List<Award> awards = [];
        while (_awards.TryPeek(out var row) && row.Seq <= seq)
        {
            awards.Add(_awards.Dequeue().Award);
        }

        return awards;
    }

    /// <summary>Where the last night left everybody; null where it cannot be read.</summary>
    public IReadOnlyDictionary<long, CircleStanding>? Standings { get; } = new Dictionary<long, CircleStanding>();

    /// <returns>Null where these are bytes of no state: they are not what the log says.</returns>
    public static T? Readable<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private void Fill(long seq)
    {
        while (_awardsThrough < seq && (_awards.Count == 0 || _awards.Last().Seq <= seq))
        {
            var page = _connection.Query<AwardRow>(
                """
                select seq as Seq, part as Part, day as Day, of_seq as OfSeq, of_day as OfDay, at as At, member_no as MemberNo, from_no as FromNo,
                  kind as Kind, rule_version as RuleVersion, base as Base, tier as Tier, pair as Pair, giver as Giver, mutual as Mutual,
                  amount as Amount, points as Points, why as Why
                from awards
                where seq > @After and seq <= @Last and group_no = @Group
                order by seq, part
                limit @Limit
                """,
                new { After = _awardsThrough, Last = _last, Group = _group.Value, Limit = AwardsAPage }).AsList();
            if (page.Count < AwardsAPage)
            {
                page.ForEach(_awards.Enqueue);
                _awardsThrough = long.MaxValue;
                return;
            }

            // The last row's awards may go on on the next page.
            var whole = page.Where(row => row.Seq < page[^1].Seq).ToList();
            whole.ForEach(_awards.Enqueue);
            _awardsThrough = whole[^1].Seq;
        }
    }

    private sealed record MemberRow
    {
        public required long MemberNo { get; init; }
        public required double Heat { get; init; }
        public required long Points { get; init; }
        public required long LastDay { get; init; }
        public required long ActiveDays { get; init; }
        public required long ThroughSeq { get; init; }
        public required byte[] State { get; init; }
    }

    private sealed record PairRow
    {
        public required long FromNo { get; init; }
        public required long ToNo { get; init; }
        public required double Tie { get; init; }
        public required long LastDay { get; init; }
        public required long ThroughSeq { get; init; }
        public required byte[] State { get; init; }
    }

    private sealed record AwardRow
    {
        public required long Seq { get; init; }
        public required long Part { get; init; }
        public required long Day { get; init; }
        public required long OfSeq { get; init; }
        public required long OfDay { get; init; }
        public required long At { get; init; }
        public required long MemberNo { get; init; }
        public long? FromNo { get; init; }
        public required long Kind { get; init; }
        public required long RuleVersion { get; init; }
        public required double Base { get; init; }
        public required double Tier { get; init; }
        public required double Pair { get; init; }
        public required double Giver { get; init; }
        public required double Mutual { get; init; }
        public required double Amount { get; init; }
        public required long Points { get; init; }
        public required long Why { get; init; }

        public Award Award => new(
            Seq, (int)Day, OfSeq, (int)OfDay, At, MemberNo, FromNo, (AwardKind)Kind, (int)RuleVersion, Base, Tier, Pair, Giver, Mutual,
            Amount, Points, (Shortfall)Why);
    }
}
