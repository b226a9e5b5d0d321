using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Members;

/// <summary>A group's newest instant and day, so that neither goes back where an update brings no date.</summary>
/// <param name="LastAt">Unix milliseconds.</param>
/// <param name="LastDay">A day number.</param>
internal readonly record struct GroupClock(long LastAt, int LastDay);

/// <summary>
/// When each member and each group was last seen: a checkpoint of the log. Held in memory, written at most once a second
/// for what has changed, and rolled forward from the log at start.
/// </summary>
internal sealed class SeenCheckpoint
{
    private const string Name = "seen";
    private const int RowsATurn = 1000;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly ActivityWriter _log;
    private readonly TimeProvider _clock;
    private readonly TurnCache<(GroupNo, MemberNo), long> _members;
    private readonly TurnCache<GroupNo, GroupClock> _groups;
    private readonly Pending _pending = new();
    private readonly Statement _readGroup, _writeGroup, _writeMember, _readMember, _through;

    /// <param name="capacity">How many members, and groups, are held beyond those that wait to be written.</param>
    public SeenCheckpoint(Writer writer, ActivityWriter log, TimeProvider clock, int capacity = 100_000)
    {
        (_log, _clock) = (log, clock);
        _members = writer.Caches.Make<(GroupNo, MemberNo), long>(capacity, _pending.Members.Contains);
        _groups = writer.Caches.Make<GroupNo, GroupClock>(capacity, _pending.Groups.Contains);
        writer.Caches.Add(_pending);
        _readGroup = writer.Prepare("select last_at, last_day from groups where group_no = ?");
        _writeGroup = writer.Prepare("update groups set last_at = ?, last_day = ? where group_no = ?");
        _readMember = writer.Prepare("select last_seen_at from members where group_no = ? and member_no = ?");
        _writeMember = writer.Prepare(
            "update members set last_seen_at = ? where group_no = ? and member_no = ? and last_seen_at < ?");
        _through = writer.Prepare("""
            insert into checkpoints (name, through_seq) values (?, ?)
            on conflict (name) do update set through_seq = excluded.through_seq
            """);
    }

    public GroupClock ClockOf(GroupNo group)
    {
        if (_groups.TryGet(group, out var clock))
        {
            return clock;
        }

        _readGroup.Bind(1, group.Value);
        clock = _readGroup.Step() ? new GroupClock(_readGroup.Long(0), (int)_readGroup.Long(1)) : default;
        _readGroup.Reset();
        _groups.Set(group, clock);
        return clock;
    }

    /// <summary>When a member was last seen in a group, unix milliseconds; 0 = never.</summary>
    public long LastSeen(GroupNo group, MemberNo member)
    {
        if (_members.TryGet((group, member), out var at))
        {
            return at;
        }

        _readMember.Bind(1, group.Value).Bind(2, member.Value);
        at = _readMember.Step() ? _readMember.Long(0) : 0;
        _readMember.Reset();
        return at;
    }

    /// <summary>Notes that a row of that instant and day was written, and of whom.</summary>
    public void Touch(GroupNo group, long at, int day, MemberNo? member)
    {
        var clock = ClockOf(group);
        _groups.Set(group, new GroupClock(Math.Max(clock.LastAt, at), Math.Max(clock.LastDay, day)));
        _pending.Groups.Add(group);
        if (member is { } no)
        {
            Saw(group, at, no);
        }
    }

    /// <summary>Notes when somebody was seen, and leaves the group's clock alone: for rows from before they were written.</summary>
    public void Saw(GroupNo group, long at, MemberNo member)
    {
        _members.Set((group, member), Math.Max(at, LastSeen(group, member)));
        _pending.Members.Add((group, member));
    }

    /// <summary>A group's instant and day go forward to those of a row; neither ever goes back.</summary>
    public void Advance(GroupNo group, long at, int day) => Touch(group, at, day, null);

    /// <summary>
    /// As <see cref="Touch"/>, and into the row at once: for what does not follow from the log beyond the checkpoint.
    /// </summary>
    public void Write(GroupNo group, long at, int day, MemberNo? member)
    {
        Touch(group, at, day, member);
        var clock = ClockOf(group);
        _writeGroup.Bind(1, clock.LastAt).Bind(2, clock.LastDay).Bind(3, group.Value).Execute();
        if (member is { } no)
        {
            var seen = LastSeen(group, no);
            _writeMember.Bind(1, seen).Bind(2, group.Value).Bind(3, no.Value).Bind(4, seen).Execute();
        }
    }

    /// <summary>
    /// Writes what has changed, once a second by the monotonic clock and at most 1,000 rows a turn.
    /// </summary>
    public void FlushIfDue()
    {
        if ((_pending.FlushedAt is { } last && _clock.GetElapsedTime(last) < Interval)
            || (_pending.Members.Count == 0 && _pending.Groups.Count == 0))
        {
            return;
        }

        Flush(RowsATurn);
    }

    /// <summary>Writes everything: at the end.</summary>
    public void FlushAll() => Flush(int.MaxValue);

    /// <summary>
    /// Takes in what the log holds beyond the checkpoint. Runs once at start, inside a transaction of its own. What was
    /// imported (flag 16) tells when people were seen, but moves no group's clock.
    /// </summary>
    public static void RollForward(Writer writer) => writer.Run("""
        update members set last_seen_at = t.at
        from (
          select a.group_no, a.member_no, max(a.at) as at
          from activity a
          where a.seq > coalesce((select through_seq from checkpoints where name = 'seen'), 0)
            and a.member_no is not null and a.group_no > 0 and a.kind <> 4
          group by a.group_no, a.member_no
        ) t
        where members.group_no = t.group_no and members.member_no = t.member_no and members.last_seen_at < t.at;
        update groups set
          last_at = case when t.at > groups.last_at then t.at else groups.last_at end,
          last_day = case when t.day > groups.last_day then t.day else groups.last_day end
        from (
          select a.group_no, max(a.at) as at, max(a.day) as day
          from activity a
          where a.seq > coalesce((select through_seq from checkpoints where name = 'seen'), 0) and a.group_no > 0
            and (a.flags & 16) = 0
          group by a.group_no
        ) t
        where groups.group_no = t.group_no;
        """);

    private void Flush(int rows)
    {
        foreach (var group in _pending.Groups.Take(rows))
        {
            var clock = ClockOf(group);
            _writeGroup.Bind(1, clock.LastAt).Bind(2, clock.LastDay).Bind(3, group.Value).Execute();
            _pending.WrittenGroups.Add(group);
        }

        foreach (var key in _pending.Members.Take(rows - _pending.WrittenGroups.Count))
        {
            var at = LastSeen(key.Group, key.Member);
            _writeMember.Bind(1, at).Bind(2, key.Group.Value).Bind(3, key.Member.Value).Bind(4, at).Execute();
            _pending.WrittenMembers.Add(key);
        }

        if (_pending.WrittenGroups.Count == _pending.Groups.Count && _pending.WrittenMembers.Count == _pending.Members.Count)
        {
            _through.Bind(1, Name).Bind(2, _log.LastSeq).Execute();
            _pending.FlushedNow = _clock.GetTimestamp();
        }
    }

    /// <summary>
    /// Which rows are behind their value in memory. A rollback may leave too many in here, which costs a write and
    /// nothing else; what was written is taken out only once the turn is committed.
    /// </summary>
    private sealed class Pending : ITurnCache
    {
        public HashSet<GroupNo> Groups { get; } = [];
        public HashSet<(GroupNo Group, MemberNo Member)> Members { get; } = [];
        public List<GroupNo> WrittenGroups { get; } = [];
        public List<(GroupNo Group, MemberNo Member)> WrittenMembers { get; } = [];

        /// <summary>When everything was last written, as a timestamp of the clock; null = never yet.</summary>
        public long? FlushedAt { get; private set; }

        /// <summary>The same of this turn, until it is committed.</summary>
        public long? FlushedNow { get; set; }

        public void Savepoint()
        {
        }

        public void Release()
        {
        }

        public void RollbackToSavepoint()
        {
        }

        public void Drop()
        {
            WrittenGroups.Clear();
            WrittenMembers.Clear();
            FlushedNow = null;
        }

        public void Publish()
        {
            Groups.ExceptWith(WrittenGroups);
            Members.ExceptWith(WrittenMembers);
            FlushedAt = FlushedNow ?? FlushedAt;
            Drop();
        }

        public void Clear() => Drop();
    }
}
