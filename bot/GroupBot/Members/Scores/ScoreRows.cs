using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Members.Scores;

/// <summary>The rows of what scoring holds. Awards are written as they are decided; the rest are checkpoints.</summary>
internal sealed class ScoreRows
{
    private const string AwardColumns =
        "seq, day, of_seq, of_day, at, member_no, from_no, kind, rule_version, base, tier, pair, giver, mutual, amount, points, why";

    /// <summary>Tables of which every row follows from a group's log.</summary>
    private static readonly ImmutableArray<string> Made =
        ["awards", "score_groups", "score_clocks", "score_members", "score_pairs", "score_days", "circle_standings"];

    private readonly Writer _writer;
    private readonly Statement _putGroup, _putClock, _member, _putMember, _pair, _putPair, _putDay, _putAward, _undone,
        _standing, _caused, _reactions, _reacted, _written, _scale;

    public ScoreRows(Writer writer)
    {
        _writer = writer;
        _putGroup = writer.Prepare("""
            insert into score_groups (group_no, first_seq, first_at, rule_version, peripheral_from, active_from, core_from)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (group_no) do update set first_seq = excluded.first_seq, first_at = excluded.first_at,
              rule_version = excluded.rule_version, peripheral_from = excluded.peripheral_from,
              active_from = excluded.active_from, core_from = excluded.core_from
            """);
        _putClock = writer.Prepare("""
            insert into score_clocks (group_no, from_seq, landmark, half_life, conversion) values (?, ?, ?, ?, ?)
            on conflict (group_no, from_seq) do nothing
            """);
        _member = writer.Prepare("select through_seq, state from score_members where group_no = ? and member_no = ?");
        _putMember = writer.Prepare("""
            insert into score_members (group_no, member_no, heat, points, last_day, active_days, through_seq, state)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (group_no, member_no) do update set heat = excluded.heat, points = excluded.points,
              last_day = excluded.last_day, active_days = excluded.active_days, through_seq = excluded.through_seq,
              state = excluded.state
            """);
        _pair = writer.Prepare("select tie, last_day, through_seq, state from score_pairs where group_no = ? and from_no = ? and to_no = ?");
        _putPair = writer.Prepare("""
            insert into score_pairs (group_no, from_no, to_no, tie, last_day, through_seq, state) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (group_no, from_no, to_no) do update set tie = excluded.tie, last_day = excluded.last_day,
              through_seq = excluded.through_seq, state = excluded.state
            """);
        _putDay = writer.Prepare("""
            insert into score_days (group_no, day, member_no, acts, messages, heat, points) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (group_no, day, member_no) do update set acts = excluded.acts, messages = excluded.messages,
              heat = excluded.heat, points = excluded.points
            """);
        _putAward = writer.Prepare($"""
            insert into awards (group_no, part, {AwardColumns})
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
        _undone = writer.Prepare("update awards set undone_by = ? where seq = ? and member_no = ? and kind = ? and of_seq = seq");
        _standing = writer.Prepare($"""
            select {AwardColumns} from awards
            where seq = ? and group_no = ? and of_seq = seq and undone_by is null and (amount <> 0 or kind in (21, 22))
            order by part
            """);
        _caused = writer.Prepare($"select {AwardColumns} from awards where seq = ? order by part");
        _reactions = writer.Prepare("""
            select seq, number from activity
            where kind = 8 and group_no = ? and chat_id = ? and target_message_id = ? and member_no = ? and seq >= ? and seq < ?
            order by case when seq < ? then 0 else 1 end desc, case when seq < ? then at else 0 end desc, seq desc
            """);
        _reacted = writer.Prepare("""
            select seq from activity where kind = 8 and group_no = ? and chat_id = ? and target_message_id = ?
            order by case when seq < ? then 0 else 1 end, case when seq < ? then at else 0 end, seq
            """);
        _written = writer.Prepare("""
            select seq from activity where kind = 1 and group_no = ? and chat_id = ? and message_id = ?
            order by case when seq < ? then 0 else 1 end, case when seq < ? then at else 0 end, seq
            """);
        _scale = writer.Prepare("update score_members set heat = heat * ? where group_no = ?");
    }

    public DbConnection Connection => _writer.Connection;

    public GroupScore? Group(GroupNo group) => ScoreGroupReader.Read(Connection, group);

    public void Put(GroupNo group, GroupScore score)
    {
        _putGroup.Bind(1, group.Value).Bind(2, score.FirstSeq).Bind(3, score.FirstAt).Bind(4, score.RuleVersion)
            .Bind(5, score.Thresholds.Peripheral).Bind(6, score.Thresholds.Active).Bind(7, score.Thresholds.Core).Execute();
        foreach (var epoch in score.Clocks.Epochs)
        {
            _putClock.Bind(1, group.Value).Bind(2, epoch.FromSeq).Bind(3, epoch.Clock.Landmark).Bind(4, epoch.Clock.HalfLife)
                .Bind(5, epoch.Conversion).Execute();
        }
    }

    /// <summary>The order of the group's members by heat stays; each of them follows when it is next read.</summary>
    public void Scale(GroupNo group, double factor) => _scale.Bind(1, factor).Bind(2, group.Value).Execute();

    public MemberScore? Member(GroupNo group, long member)
    {
        _member.Bind(1, group.Value).Bind(2, member);
        var (through, state) = _member.Step() ? (_member.Long(0), _member.Blob(1)) : (0, null);
        _member.Reset();
        if (state is null)
        {
            return null;
        }

        var score = ScoreSnapshot.Member(member, state);
        score.Through = through;
        return score;
    }

    /// <param name="through">The newest row of the log: all before it is in here.</param>
    public void Put(GroupNo group, MemberScore score, long through)
    {
        foreach (var day in score.Finished)
        {
            Put(group, score.MemberNo, day);
        }

        if (score.Today.HasAny)
        {
            Put(group, score.MemberNo, score.Today);
        }

        _putMember.Bind(1, group.Value).Bind(2, score.MemberNo).Bind(3, score.Heat.Sum).Bind(4, score.Points).Bind(5, score.LastDay)
            .Bind(6, score.ActiveDays).Bind(7, through).Bind(8, ScoreSnapshot.Of(score)).Execute();
    }

    public PairScore? Pair(GroupNo group, long from, long to)
    {
        _pair.Bind(1, group.Value).Bind(2, from).Bind(3, to);
        if (!_pair.Step())
        {
            _pair.Reset();
            return null;
        }

        var (tie, lastDay, through, state) = (_pair.Real(0), (int)_pair.Long(1), _pair.Long(2), _pair.Blob(3));
        _pair.Reset();
        var pair = ScoreSnapshot.Pair(from, to, state);
        (pair.Tie, pair.LastDay, pair.Through) = (tie, lastDay, through);
        return pair;
    }

    /// <param name="through">The newest row of the log: all before it is in here.</param>
    public void Put(GroupNo group, PairScore pair, long through) => _putPair.Bind(1, group.Value).Bind(2, pair.FromNo).Bind(3, pair.ToNo)
        .Bind(4, pair.Tie).Bind(5, pair.LastDay).Bind(6, through).Bind(7, ScoreSnapshot.Of(pair)).Execute();

    /// <param name="part">The how-manieth of its row.</param>
    public void Add(GroupNo group, int part, in Award award)
    {
        _putAward.Bind(1, group.Value).Bind(2, part).Bind(3, award.Seq).Bind(4, award.Day).Bind(5, award.OfSeq).Bind(6, award.OfDay)
            .Bind(7, award.At).Bind(8, award.MemberNo).Bind(9, award.FromNo).Bind(10, (long)award.Kind).Bind(11, award.RuleVersion)
            .Bind(12, award.Base).Bind(13, award.Tier).Bind(14, award.Pair).Bind(15, award.Giver).Bind(16, award.Mutual)
            .Bind(17, award.Amount).Bind(18, award.Points).Bind(19, (long)award.Why).Execute();
        if (award.IsReversal)
        {
            _undone.Bind(1, award.Seq).Bind(2, award.OfSeq).Bind(3, award.MemberNo).Bind(4, (long)award.Kind).Execute();
        }
    }

    /// <summary>Deletes what is made of a group's log, and tells whose rows those of members and pairs were.</summary>
    public (IReadOnlyList<long> Members, IReadOnlyList<(long From, long To)> Pairs) Delete(GroupNo group)
    {
        var of = new { Group = group.Value };
        var members = Connection.Query<long>("select member_no from score_members where group_no = @Group", of).AsList();
        var pairs = Connection.Query<(long, long)>("select from_no, to_no from score_pairs where group_no = @Group", of).AsList();
        foreach (var table in Made)
        {
            Connection.Execute($"delete from {table} where group_no = @Group", of);
        }

        return (members, pairs);
    }

    /// <summary>The awards of a row of the group that changed something and that nothing took back.</summary>
    public IReadOnlyList<Award> StandingOf(GroupNo group, long seq) => Awards(_standing.Bind(1, seq).Bind(2, group.Value));

    /// <summary>All the awards that a row caused.</summary>
    public IReadOnlyList<Award> CausedBy(long seq) => Awards(_caused.Bind(1, seq));

    /// <summary>The first row of the run of reactions by which somebody's reaction stands on a message.</summary>
    /// <param name="first">The first row of the log that counts.</param>
    /// <param name="historyEnd">Rows before this one counted in the order of their instants.</param>
    public long? StandingReaction(GroupNo group, long member, long chat, long message, long first, long before, long historyEnd)
    {
        _reactions.Bind(1, group.Value).Bind(2, chat).Bind(3, message).Bind(4, member).Bind(5, first).Bind(6, before)
            .Bind(7, historyEnd).Bind(8, historyEnd);
        long? run = null;
        while (_reactions.Step())
        {
            if (_reactions.Long(1) == 0)
            {
                _reactions.Reset();
                break;
            }

            run = _reactions.Long(0);
        }

        return run;
    }

    /// <param name="historyEnd">Rows before this one counted in the order of their instants.</param>
    public IReadOnlyList<long> RowsAbout(GroupNo group, long chat, long message, long historyEnd) =>
    [
        .. Seqs(_written.Bind(1, group.Value).Bind(2, chat).Bind(3, message).Bind(4, historyEnd).Bind(5, historyEnd)),
        .. Seqs(_reacted.Bind(1, group.Value).Bind(2, chat).Bind(3, message).Bind(4, historyEnd).Bind(5, historyEnd)),
    ];

    public void Put(GroupNo group, long member, int day, in DaySums sums) => _putDay.Bind(1, group.Value).Bind(2, day).Bind(3, member)
        .Bind(4, sums.Acts).Bind(5, sums.Messages).Bind(6, sums.Heat).Bind(7, sums.Points).Execute();

    /// <summary>Writes the days that are over, and has the members hold them no more.</summary>
    public void PutFinished(GroupNo group, IEnumerable<MemberScore> members)
    {
        foreach (var member in members)
        {
            foreach (var day in member.Finished)
            {
                Put(group, member.MemberNo, day);
            }

            member.Finished = [];
        }
    }

    private void Put(GroupNo group, long member, in DayUse day) => Put(group, member, day.Day, DaySums.Of(day));

    private static List<long> Seqs(Statement rows)
    {
        List<long> seqs = [];
        while (rows.Step())
        {
            seqs.Add(rows.Long(0));
        }

        return seqs;
    }

    private static List<Award> Awards(Statement rows)
    {
        List<Award> awards = [];
        while (rows.Step())
        {
            awards.Add(new Award(
                rows.Long(0), (int)rows.Long(1), rows.Long(2), (int)rows.Long(3), rows.Long(4), rows.Long(5), rows.LongOrNull(6),
                (AwardKind)rows.Long(7), (int)rows.Long(8), rows.Real(9), rows.Real(10), rows.Real(11), rows.Real(12), rows.Real(13),
                rows.Real(14), rows.Long(15), (Shortfall)rows.Long(16)));
        }

        return awards;
    }
}
