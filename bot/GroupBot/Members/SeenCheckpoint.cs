using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Members;

/// <summary>A group's newest instant and day, so that neither goes back where an update brings no date.</summary>
/// <param name="LastAt">Unix milliseconds.</param>
/// <param name="LastDay">A day number.</param>
internal readonly record struct GroupClock(long LastAt, int LastDay);

/// <summary>
/// When each member and each group was last seen: a checkpoint of the log. Held in memory, written in rounds where it has
/// changed, and rolled forward from the log at start.
/// </summary>
internal sealed class SeenCheckpoint
{
    private const string Name = "seen";
    private const int RowsATurn = 300;

    /// <summary>From the beginning of a round to that of the next.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly ActivityWriter _log;
    private readonly TimeProvider _clock;
    private readonly TurnCache<(GroupNo, MemberNo), long> _members;
    private readonly TurnCache<GroupNo, GroupClock> _groups;
    private readonly BehindRows<GroupNo> _groupsBehind = new(static (one, other) => one.Value.CompareTo(other.Value));
    private readonly BehindRows<(GroupNo Group, MemberNo Member)> _membersBehind = new(
        static (one, other) => (one.Group.Value, one.Member.Value).CompareTo((other.Group.Value, other.Member.Value)));
    private readonly Statement _readGroup, _writeGroup, _writeMember, _readMember, _through;

    /// <summary>Of the round at hand: when it began, and the newest row of the log then.</summary>
    private long? _beganAt;
    private long _roundThrough;

    /// <param name="capacity">How many members, and groups, are held beyond those that wait to be written.</param>
    public SeenCheckpoint(Writer writer, ActivityWriter log, TimeProvider clock, int capacity = 100_000)
    {
        (_log, _clock) = (log, clock);
        _members = writer.Caches.Make<(GroupNo, MemberNo), long>(capacity, _membersBehind.Contains);
        _groups = writer.Caches.Make<GroupNo, GroupClock>(capacity, _groupsBehind.Contains);
        writer.Caches.Add(_groupsBehind);
        writer.Caches.Add(_membersBehind);
        _readGroup = writer.Prepare("select last_at, last_day from groups where group_no = ?");
        _writeGroup = writer.Prepare("update groups set last_at = ?, last_day = ? where group_no = ?");
        _readMember = writer.Prepare("select last_seen_at from members where group_no = ? and member_no = ?");
        _writeMember = writer.Prepare(
            "update members set last_seen_at = ? where group_no = ? and member_no = ? and last_seen_at < ?");
        _through = writer.Prepare("""
            insert into checkpoints (name, through_seq) values (?, ?)
            on conflict (name) do update set through_seq = excluded.through_seq where excluded.through_seq > checkpoints.through_seq
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
        _groupsBehind.Add(group);
        if (member is { } no)
        {
            Saw(group, at, no);
        }
    }

    /// <summary>Notes when somebody was seen, and leaves the group's clock alone: for rows from before they were written.</summary>
    public void Saw(GroupNo group, long at, MemberNo member)
    {
        _members.Set((group, member), Math.Max(at, LastSeen(group, member)));
        _membersBehind.Add((group, member));
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
    /// Writes some of what has changed, where a round is at hand or due by the monotonic clock. At the end of a turn alone: a
    /// handler's rows may be undone.
    /// </summary>
    public void FlushIfDue()
    {
        if (!IsInRound)
        {
            if ((_beganAt is { } last && _clock.GetElapsedTime(last) < Interval) || _membersBehind.Count + _groupsBehind.Count == 0)
            {
                return;
            }

            BeginRound();
        }

        WriteRound(RowsATurn);
    }

    /// <summary>Writes everything: at the end.</summary>
    public void FlushAll()
    {
        WriteRound(int.MaxValue);
        BeginRound();
        WriteRound(int.MaxValue);
    }

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

    private bool IsInRound => _membersBehind.IsInRound || _groupsBehind.IsInRound;

    private void BeginRound()
    {
        _groupsBehind.BeginRound();
        _membersBehind.BeginRound();
        (_beganAt, _roundThrough) = (_clock.GetTimestamp(), _log.LastSeq);
    }

    private void WriteRound(int rows)
    {
        for (; rows > 0 && _groupsBehind.TryTake(out var group); rows--)
        {
            var clock = ClockOf(group);
            _writeGroup.Bind(1, clock.LastAt).Bind(2, clock.LastDay).Bind(3, group.Value).Execute();
            _groupsBehind.Written(group);
        }

        for (; rows > 0 && _membersBehind.TryTake(out var key); rows--)
        {
            var at = LastSeen(key.Group, key.Member);
            _writeMember.Bind(1, at).Bind(2, key.Group.Value).Bind(3, key.Member.Value).Bind(4, at).Execute();
            _membersBehind.Written(key);
        }

        if (!IsInRound)
        {
            _through.Bind(1, Name).Bind(2, _roundThrough).Execute();
        }
    }
}
