using GroupBot.Events;

namespace GroupBot.Outbox;

/// <summary>One call that may be made now: an item, or several deletes of one chat as one.</summary>
internal sealed record SendJob(long Lane, bool IsDeadline, IReadOnlyList<OutboxItem> Items, Effect Effect);

/// <summary>
/// Decides what is sent next: priority, then order within a chat; one call in flight a chat; limits, pauses and due
/// times by the monotonic clock. Answers with a deadline have lanes and slots of their own. Not thread-safe.
/// </summary>
internal sealed class SendQueue(LimitsOptions limits, TimeProvider clock)
{
    /// <summary>Calls in flight at once; one that takes longer than <see cref="StalledAfter"/> no longer counts.</summary>
    private const int Slots = 64;

    private const int DeadlineSlots = 32;
    private const int MostDeletes = 100;

    /// <summary>How many chats' limits are remembered before the spent ones are forgotten.</summary>
    private const int MostLimits = 2000;
    private static readonly TimeSpan StalledAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SecondChatWithin = TimeSpan.FromSeconds(2);

    private readonly Dictionary<(long Lane, bool IsDeadline), Lane> _lanes = [];
    private readonly SortedSet<(EffectPriority Priority, long Id, long Lane, bool IsDeadline)> _ready = [];
    private readonly PriorityQueue<(long Lane, bool IsDeadline), long> _waiting = new();
    private readonly Dictionary<(long Lane, bool IsDeadline), long> _inFlight = [];
    private readonly RateWindow _overall = new(limits.PerSecond, TimeSpan.FromSeconds(1), clock);
    private readonly Dictionary<long, LaneLimits> _limits = [];
    private readonly Dictionary<(long Lane, bool IsDeadline), long> _pauses = [];
    private long _allPausedUntil;
    private (long Lane, long At)? _lastFlood;

    /// <summary>Rows that wait, whatever for.</summary>
    public int Count { get; private set; }

    /// <summary>0 = everything; a group's number; a person's with a minus sign.</summary>
    public static long LaneOf(Destination to) => to.Person is { } person ? -person.Value : to.Group.Value;

    public void Add(OutboxItem item)
    {
        var key = (LaneOf(item.To), item.Priority is EffectPriority.Deadline);
        if (!_lanes.TryGetValue(key, out var lane))
        {
            _lanes[key] = lane = new Lane();
        }

        var now = clock.GetTimestamp();
        var due = now + Ticks(item.DueAt - clock.GetUtcNow());
        if (due > now)
        {
            lane.Later.Enqueue(item, (due, item.Id));
        }
        else
        {
            lane.Now.Add((item.Priority, item.Id), item);
        }

        Count++;
        Place(key, lane);
    }

    /// <summary>Takes the next call that may be made now.</summary>
    public bool TryTake(out SendJob? job)
    {
        job = null;
        var now = clock.GetTimestamp();
        while (_waiting.TryPeek(out var key, out var at) && at <= now)
        {
            _waiting.Dequeue();
            if (_lanes.TryGetValue(key, out var lane) && lane.WaitsUntil == at)
            {
                lane.WaitsUntil = null;
                Place(key, lane);
            }
        }

        var deadlineSlots = DeadlineSlots - Busy(now, true);
        var slots = Slots - Busy(now, false);
        foreach (var candidate in _ready)
        {
            if ((candidate.IsDeadline ? deadlineSlots : slots) <= 0)
            {
                continue;
            }

            var key = (candidate.Lane, candidate.IsDeadline);
            var lane = _lanes[key];
            var item = lane.Now.Values[0];
            if (item.Effect.CountsAsMessage && _overall.WaitUntil(now) > now)
            {
                continue;
            }

            _ready.Remove(candidate);
            lane.ReadyAs = null;
            job = Take(key, lane, item, now);
            return true;
        }

        return false;
    }

    /// <summary>How long until something may change by itself; null = not before something is added or finished.</summary>
    public TimeSpan? NextWait()
    {
        var now = clock.GetTimestamp();
        long? next = _waiting.TryPeek(out _, out var at) ? at : null;
        if (_ready.Count > 0)
        {
            // Something is ready but the overall limit or the slots hold it.
            var overall = Math.Max(_overall.WaitUntil(now), now + Ticks(TimeSpan.FromMilliseconds(20)));
            next = next is { } earlier ? Math.Min(earlier, overall) : overall;
        }

        return next is { } until ? TimeSpan.FromTicks(Math.Max(0, (until - now) * TimeSpan.TicksPerSecond / clock.TimestampFrequency)) : null;
    }

    /// <summary>The call came back: its lane is free again.</summary>
    public void Finished(SendJob job)
    {
        var key = (job.Lane, job.IsDeadline);
        _inFlight.Remove(key);
        if (_lanes.TryGetValue(key, out var lane))
        {
            lane.IsBusy = false;
            Place(key, lane);
        }
    }

    /// <summary>
    /// A 429: this lane is left alone for that long, never less. A second lane's 429 within 2 s, or one on a call that
    /// concerns no chat, is meant for all.
    /// </summary>
    /// <returns>The lane that is paused now: this one, or 0 for all.</returns>
    public long Pause(SendJob job, TimeSpan length)
    {
        var lane = job.Lane;
        var now = clock.GetTimestamp();
        var isForAll = lane == 0
            || (_lastFlood is { } last && last.Lane != lane && now - last.At <= Ticks(SecondChatWithin));
        _lastFlood = (lane, now);
        SetPause(isForAll ? 0 : lane, length, job.IsDeadline);
        return isForAll ? 0 : lane;
    }

    /// <summary>
    /// Sets a pause: 0 = everything. Answers to buttons name no chat, so a pause of a chat's messages is none of theirs.
    /// </summary>
    public void SetPause(long lane, TimeSpan length, bool isDeadline = false)
    {
        var until = clock.GetTimestamp() + Ticks(length);
        if (lane == 0)
        {
            _allPausedUntil = Math.Max(_allPausedUntil, until);
        }
        else
        {
            _pauses[(lane, isDeadline)] = Math.Max(_pauses.GetValueOrDefault((lane, isDeadline)), until);
        }

        foreach (var (key, waiting) in _lanes)
        {
            if (lane == 0 || key.Lane == lane)
            {
                Place(key, waiting);
            }
        }
    }

    private SendJob Take((long Lane, bool IsDeadline) key, Lane lane, OutboxItem item, long now)
    {
        lane.Now.RemoveAt(0);
        lane.IsBusy = true;
        _inFlight[key] = now;
        Count--;
        if (item.Effect.CountsAsMessage)
        {
            _overall.Taken(now);
            LimitsOf(key.Lane).Taken(now);
        }

        var items = new List<OutboxItem> { item };
        var effect = item.Effect;
        if (effect is DeleteMessages first)
        {
            var ids = new List<long>(first.MessageIds);
            for (var i = 0; i < lane.Now.Count;)
            {
                var other = lane.Now.Values[i];
                if (other.Effect is DeleteMessages more && other.NamedChat == item.NamedChat && ids.Count + more.MessageIds.Count <= MostDeletes)
                {
                    ids.AddRange(more.MessageIds);
                    items.Add(other);
                    lane.Now.RemoveAt(i);
                    Count--;
                }
                else
                {
                    i++;
                }
            }

            effect = new DeleteMessages(ids);
        }

        return new SendJob(key.Lane, key.IsDeadline, items, effect);
    }

    /// <summary>Puts a lane where it belongs: ready, waiting for an instant, or nowhere.</summary>
    private void Place((long Lane, bool IsDeadline) key, Lane lane)
    {
        var now = clock.GetTimestamp();
        while (lane.Later.TryPeek(out var due, out var when) && when.Due <= now)
        {
            lane.Later.Dequeue();
            lane.Now.Add((due.Priority, due.Id), due);
        }

        if (lane.ReadyAs is { } ready)
        {
            _ready.Remove(ready);
            lane.ReadyAs = null;
        }

        if (lane.IsBusy)
        {
            return;
        }

        if (lane.Now.Count == 0 && lane.Later.Count == 0)
        {
            _lanes.Remove(key);
            if (_limits.TryGetValue(key.Lane, out var spent) && spent.IsIdle(now))
            {
                _limits.Remove(key.Lane);
            }

            return;
        }

        var until = lane.Now.Count == 0
            ? lane.Later.TryPeek(out _, out var later) ? later.Due : long.MaxValue
            : Math.Max(
                Math.Max(_allPausedUntil, _pauses.GetValueOrDefault(key)),
                lane.Now.Values[0].Effect.CountsAsMessage ? LimitsOf(key.Lane).WaitUntil(now) : 0);
        if (until > now)
        {
            // Something more urgent may fall due before the limit lets the first one through.
            until = lane.Later.TryPeek(out _, out var sooner) ? Math.Min(until, sooner.Due) : until;
            lane.WaitsUntil = until;
            _waiting.Enqueue(key, until);
            return;
        }

        _pauses.Remove(key);
        var head = lane.Now.Values[0];
        lane.ReadyAs = (head.Priority, head.Id, key.Lane, key.IsDeadline);
        _ready.Add(lane.ReadyAs.Value);
    }

    private LaneLimits LimitsOf(long lane)
    {
        if (!_limits.TryGetValue(lane, out var of))
        {
            if (_limits.Count >= MostLimits)
            {
                var now = clock.GetTimestamp();
                foreach (var idle in _limits.Where(each => each.Value.IsIdle(now)).Select(each => each.Key).ToList())
                {
                    _limits.Remove(idle);
                }
            }

            _limits[lane] = of = new LaneLimits(
                new BurstLimit(limits.PerChatPerSecond, clock),
                new RateWindow(lane > 0 ? limits.PerGroupPerMinute : 0, TimeSpan.FromMinutes(1), clock));
        }

        return of;
    }

    private int Busy(long now, bool isDeadline)
    {
        var busy = 0;
        foreach (var (key, started) in _inFlight)
        {
            busy += key.IsDeadline == isDeadline && now - started < Ticks(StalledAfter) ? 1 : 0;
        }

        return busy;
    }

    private long Ticks(TimeSpan span) => (long)(span.TotalSeconds * clock.TimestampFrequency);

    private sealed class Lane
    {
        public SortedList<(EffectPriority Priority, long Id), OutboxItem> Now { get; } = [];
        public PriorityQueue<OutboxItem, (long Due, long Id)> Later { get; } = new();
        public bool IsBusy { get; set; }
        public long? WaitsUntil { get; set; }
        public (EffectPriority Priority, long Id, long Lane, bool IsDeadline)? ReadyAs { get; set; }
    }

    private sealed record LaneLimits(BurstLimit Burst, RateWindow Minute)
    {
        public long WaitUntil(long now) => Math.Max(Burst.WaitUntil(now), Minute.WaitUntil(now));

        public void Taken(long now)
        {
            Burst.Taken(now);
            Minute.Taken(now);
        }

        public bool IsIdle(long now) => Burst.IsIdle(now) && Minute.IsIdle(now);
    }
}
