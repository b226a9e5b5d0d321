using System.Data.Common;
using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Members.Scores;

/// <summary>
/// What scoring holds of every group, in the turn's memory: a checkpoint of the log and its awards. One group at a time is at hand.
/// </summary>
internal sealed class ScoreBook : IScoreBook
{
    private static readonly MemberScore Nobody = new(0);
    private static readonly PairScore NoPair = new(0, 0);

    private readonly ScoreRows _rows;
    private readonly ScoreRuleBook _rules;
    private readonly TurnCache<GroupNo, GroupScore> _groups;
    private readonly EditCache<(GroupNo Group, long Member), MemberScore> _members;
    private readonly EditCache<(GroupNo Group, long From, long To), PairScore> _pairs;
    private readonly CircleBook _circles;

    private GroupNo _group;
    private int _part;

    /// <summary>Above 0 while older checkpoints are brought up to the log: the row at hand.</summary>
    private long _again;

    /// <param name="capacity">How many members, and four times as many pairs, are held beyond those that wait to be written.</param>
    public ScoreBook(Writer writer, ScoreRows rows, ScoreRuleBook rules, CircleBook circles, int capacity = 20_000)
    {
        (_rows, _rules, _circles) = (rows, rules, circles);
        _groups = writer.Caches.Make<GroupNo, GroupScore>(capacity);
        _members = new(
            key => rows.Member(key.Group, key.Member), key => new MemberScore(key.Member) { Clocks = Group?.Clocks.Epochs.Count ?? 1 },
            member => member.Clone(), static (one, other) => (one.Group.Value, one.Member).CompareTo((other.Group.Value, other.Member)), capacity);
        _pairs = new(
            key => rows.Pair(key.Group, key.From, key.To), key => new PairScore(key.From, key.To), pair => pair.Clone(),
            static (one, other) => (one.Group.Value, one.From, one.To).CompareTo((other.Group.Value, other.From, other.To)), 4 * capacity);
        writer.Caches.Add(_members);
        writer.Caches.Add(_pairs);
    }

    /// <summary>Turns to a row of a group.</summary>
    public ScoreBook At(GroupNo group)
    {
        (_group, _part, _again) = (group, 0, 0);
        return this;
    }

    /// <summary>Turns to a row whose awards stand already: what is as new as the row is left as it is.</summary>
    public ScoreBook Again(GroupNo group, long seq)
    {
        At(group)._again = seq;
        return this;
    }

    public GroupScore? Group
    {
        get
        {
            if (_groups.TryGet(_group, out var known))
            {
                return known;
            }

            var score = _rows.Group(_group);
            if (score is not null)
            {
                _groups.Set(_group, score);
            }

            return score;
        }

        set
        {
            _groups.Set(_group, value!);
            _rows.Put(_group, value!);
        }
    }

    public ScoreRules Rules => RulesOf(Group?.RuleVersion ?? ScoreRuleBook.First);

    public ScoreRules RulesOf(int version) => _rules.Of(_group, version);

    public Circle CircleOf(long member) => _circles.Of(_group, member).Circle;

    public MemberScore Read(long member)
    {
        var score = _members.Read((_group, member));
        return score is null ? Nobody : score.Clocks == (Group?.Clocks.Epochs.Count ?? 1) ? score : Follow(member);
    }

    public MemberScore Edit(long member)
    {
        if (_again > 0 && _members.Read((_group, member)) is { } newer && newer.Through >= _again)
        {
            return newer.Clone();
        }

        return Follow(member);
    }

    public PairScore Read(long from, long to) => _pairs.Read((_group, from, to)) ?? NoPair;

    public PairScore Edit(long from, long to) =>
        _again > 0 && Read(from, to) is { FromNo: > 0 } newer && newer.Through >= _again ? newer.Clone() : _pairs.Edit((_group, from, to));

    public void ClockChanged() => _rows.Scale(_group, Group!.Clocks.Epochs[^1].Conversion);

    public IReadOnlyList<Award> StandingOf(long seq) => _rows.StandingOf(_group, seq);

    /// <summary>All the awards that a row caused.</summary>
    public IReadOnlyList<Award> CausedBy(long seq) => _rows.CausedBy(seq);

    public long? StandingReaction(long member, long chat, long message, long before) =>
        _rows.StandingReaction(_group, member, chat, message, Group?.FirstSeq ?? 0, before, Group?.HistoryEnd ?? 0);

    public IReadOnlyList<long> RowsAbout(long chat, long message) => _rows.RowsAbout(_group, chat, message, Group?.HistoryEnd ?? 0);

    public void Add(in Award award)
    {
        if (award.IsKept)
        {
            _rows.Add(_group, ++_part, award);
        }
    }

    /// <summary>How many rows are behind.</summary>
    public int Behind => _members.Behind.Count + _pairs.Behind.Count;

    /// <summary>True until all is written that was behind when the round began.</summary>
    public bool IsInRound => _members.Behind.IsInRound || _pairs.Behind.IsInRound;

    /// <summary>Begins to write what is behind. Not in a handler, whose rows may be undone alone.</summary>
    public void BeginRound()
    {
        _members.Behind.BeginRound();
        _pairs.Behind.BeginRound();
    }

    /// <summary>Turns to a group of which nothing is held any more, in memory or in rows.</summary>
    public ScoreBook Forget(GroupNo group)
    {
        var (members, pairs) = _rows.Delete(group);
        foreach (var key in _members.Behind.All.Where(key => key.Group == group).Union(members.Select(member => (group, member))).ToList())
        {
            _members.Put(key, null);
        }

        foreach (var key in _pairs.Behind.All.Where(key => key.Group == group).Union(pairs.Select(pair => (group, pair.From, pair.To))).ToList())
        {
            _pairs.Put(key, null);
        }

        _groups.Remove(group);
        _circles.Forget(group);
        return At(group);
    }

    /// <summary>Holds what a replay of the log of the group at hand came to, of which nothing is held.</summary>
    public void Take(ReplayBook replay)
    {
        if (replay.Group is not { } score)
        {
            return;
        }

        Group = score;
        foreach (var member in replay.Members)
        {
            _members.Put((_group, member.MemberNo), member);
        }

        foreach (var pair in replay.Pairs)
        {
            _pairs.Put((_group, pair.FromNo, pair.ToNo), pair);
        }

        if (replay.Night is var (day, seq))
        {
            _circles.Put(_group, day, seq, replay.Standings);
        }
    }

    /// <summary>The rules of a version, of the group at hand, and who was who in its nights: what a replay asks for.</summary>
    /// <param name="historyEnd">As of <see cref="GroupScore.HistoryEnd"/>.</param>
    public ReplayBook Replay(long historyEnd, Action<Award> added) => new(RulesOf, added) { PeopleOf = NightPeopleOf, HistoryEnd = historyEnd };

    public ScoreRepair Repair(DbConnection connection, CircleBook circles, ScoreFollower follower) => new(connection, this, _rows, circles, follower);

    /// <summary>What is held of a group is read from its rows again.</summary>
    public void ReadAgain(GroupNo group)
    {
        _groups.Remove(group);
        _circles.Forget(group);
        _members.Forget(key => key.Group == group);
        _pairs.Forget(key => key.Group == group);
    }

    /// <summary>Writes the next rows of the round.</summary>
    /// <param name="through">The newest row of the log: all before it is in here.</param>
    /// <param name="most">Rows at most.</param>
    /// <param name="isHeld">Whose rows are left as they are.</param>
    /// <returns>False where rows were left.</returns>
    public bool WriteRound(long through, int most, Func<GroupNo, bool> isHeld)
    {
        var isWhole = true;
        for (; most > 0 && _members.Behind.TryTake(out var key); most--)
        {
            if (isHeld(key.Group))
            {
                isWhole = false;
            }
            else
            {
                Write(key, through);
            }
        }

        for (; most > 0 && _pairs.Behind.TryTake(out var key); most--)
        {
            if (isHeld(key.Group))
            {
                isWhole = false;
            }
            else
            {
                Write(key, through);
            }
        }

        return isWhole;
    }

    /// <summary>Writes all that is behind, of some groups.</summary>
    /// <param name="through">The newest row of the log: all before it is in here.</param>
    public void WriteAll(long through, Func<GroupNo, bool> which)
    {
        foreach (var key in _members.Behind.All.Where(key => which(key.Group)).ToList())
        {
            Write(key, through);
        }

        foreach (var key in _pairs.Behind.All.Where(key => which(key.Group)).ToList())
        {
            Write(key, through);
        }
    }

    private void Write((GroupNo Group, long Member) key, long through)
    {
        if (_members.Read(key) is not null)
        {
            // By the clock of now, as the column by which the board goes.
            var member = At(key.Group).Read(key.Member);
            _rows.Put(key.Group, member, through);
            Wrote(key, member);
        }

        _members.Written(key);
    }

    private void Write((GroupNo Group, long From, long To) key, long through)
    {
        if (_pairs.Read(key) is { } pair)
        {
            _rows.Put(key.Group, pair, through);
        }

        _pairs.Written(key);
    }

    /// <summary>The days that are over stand in their rows now.</summary>
    private void Wrote((GroupNo, long) key, MemberScore member)
    {
        if (member.Finished.Length > 0)
        {
            _members.Edit(key).Finished = [];
        }
    }

    private NightPeople? NightPeopleOf(long seq) => NightPeopleRows.Of(_rows.Connection, _group, seq);

    private MemberScore Follow(long member)
    {
        var score = _members.Edit((_group, member));
        if (Group is { } group)
        {
            score.Follow(group.Clocks);
        }

        return score;
    }
}
