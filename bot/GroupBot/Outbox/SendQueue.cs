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
    private static readonly TimeSpan StalledAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SecondChatWithin = TimeSpan.FromSeconds(2);

    private readonly Dictionary<(long Lane, bool IsDeadline), SendLane> _lanes = [];
    private readonly SortedSet<(EffectPriority Priority, long Id, long Lane, bool IsDeadline)> _ready = [];
    private readonly SortedSet<(long At, long Lane, bool IsDeadline)> _waiting = [];
    private readonly Dictionary<(long Lane, bool IsDeadline), long> _inFlight = [];
    private readonly RateWindow _overall = new(limits.PerSecond, TimeSpan.FromSeconds(1), clock);
    private readonly ChatLimits _limits = new(limits, clock);
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
            _lanes[key] = lane = new SendLane();
        }

        var now = clock.GetTimestamp();
        lane.Add(item, now + Ticks(item.Wait ?? item.DueAt - clock.GetUtcNow()), now);
        Count++;
        Place(key, lane);
    }

    /// <summary>Takes the next call that may be made now.</summary>
    public bool TryTake(out SendJob? job)
    {
        job = null;
        var now = clock.GetTimestamp();
        while (_waiting.Count > 0 && _waiting.Min is var next && next.At <= now)
        {
            // Placing takes it out, or gives it a later instant.
            Place((next.Lane, next.IsDeadline), _lanes[(next.Lane, next.IsDeadline)]);
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
            var item = lane.Head!;
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
        long? next = _waiting.Count > 0 ? _waiting.Min.At : null;
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

    private SendJob Take((long Lane, bool IsDeadline) key, SendLane lane, OutboxItem item, long now)
    {
        lane.Remove(item);
        lane.IsBusy = true;
        _inFlight[key] = now;
        Count--;
        if (item.Effect.CountsAsMessage)
        {
            _overall.Taken(now);
            _limits.Of(key.Lane).Taken(now);
        }

        var items = new List<OutboxItem> { item };
        var effect = item.Effect;
        if (effect is DeleteMessages first)
        {
            var ids = new List<long>(first.MessageIds);
            foreach (var other in lane.Of(item.Priority, now))
            {
                if (other.Effect is DeleteMessages more && other.NamedChat == item.NamedChat && ids.Count + more.MessageIds.Count <= MostDeletes)
                {
                    ids.AddRange(more.MessageIds);
                    items.Add(other);
                    lane.Remove(other);
                    Count--;
                }
            }

            effect = new DeleteMessages(ids);
        }

        return new SendJob(key.Lane, key.IsDeadline, items, effect);
    }

    /// <summary>Puts a lane where it belongs: ready, waiting for an instant, or nowhere.</summary>
    private void Place((long Lane, bool IsDeadline) key, SendLane lane)
    {
        var now = clock.GetTimestamp();
        if (lane.WaitsUntil is { } waits)
        {
            _waiting.Remove((waits, key.Lane, key.IsDeadline));
            lane.WaitsUntil = null;
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

        lane.Look(now);
        if (lane.IsEmpty)
        {
            _lanes.Remove(key);
            _limits.Forget(key.Lane, now);
            return;
        }

        // Something more urgent may fall due before a limit lets the first one through.
        var next = lane.NextChange(now) ?? long.MaxValue;
        if (lane.Head is { } head)
        {
            var until = Math.Max(
                Math.Max(_allPausedUntil, _pauses.GetValueOrDefault(key)),
                head.Effect.CountsAsMessage ? _limits.Of(key.Lane).WaitUntil(now) : 0);
            if (until <= now)
            {
                _pauses.Remove(key);
                lane.ReadyAs = (head.Priority, head.Id, key.Lane, key.IsDeadline);
                _ready.Add(lane.ReadyAs.Value);
            }
            else
            {
                next = Math.Min(next, until);
            }
        }

        if (next < long.MaxValue)
        {
            lane.WaitsUntil = next;
            _waiting.Add((next, key.Lane, key.IsDeadline));
        }
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
}
