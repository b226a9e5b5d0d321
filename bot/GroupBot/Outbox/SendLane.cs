using GroupBot.Events;

namespace GroupBot.Outbox;

/// <summary>
/// What waits for one chat: by priority, and within it in the order it was asked for. Instants are the clock's timestamps.
/// </summary>
internal sealed class SendLane
{
    private readonly SortedDictionary<EffectPriority, SortedList<long, OutboxItem>> _here = [];
    private readonly PriorityQueue<OutboxItem, (long Due, long Id)> _later = new();

    /// <summary>The same by the instant for which it was asked: what left it stays behind in <see cref="_later"/> until it is met there.</summary>
    private readonly Dictionary<DateTimeOffset, SortedDictionary<long, OutboxItem>> _instants = [];

    /// <summary>What is tried again, and from when on. It keeps its place: the younger ones of its priority wait behind it.</summary>
    private readonly Dictionary<long, long> _held = [];

    public bool IsBusy { get; set; }

    /// <summary>Where the lane stands among those that may send.</summary>
    public (EffectPriority Priority, long Id, long Lane, bool IsDeadline)? ReadyAs { get; set; }

    /// <summary>When the lane is to be looked at again by itself.</summary>
    public long? WaitsUntil { get; set; }

    /// <summary>What may be sent first; set when the lane is placed.</summary>
    public OutboxItem? Head { get; private set; }

    public bool IsEmpty => _here.Count == 0 && _instants.Count == 0;

    public void Add(OutboxItem item, long due, long now)
    {
        if (due <= now)
        {
            Put(item);
        }
        else if (item.Attempts > 0 && item.Priority is not EffectPriority.Deadline)
        {
            Put(item);
            _held[item.Id] = due;
        }
        else
        {
            // Asked for at a later time it has no place before that; and an answer to a button has ten seconds of its
            // own, which it need not spend behind another's failure.
            _later.Enqueue(item, (due, item.Id));
            if (!_instants.TryGetValue(item.DueAt, out var same))
            {
                _instants[item.DueAt] = same = [];
            }

            same[item.Id] = item;
        }
    }

    /// <summary>Takes in what fell due, and finds the first that may be sent.</summary>
    public void Look(long now)
    {
        while (NextLater() is { } due && due <= now)
        {
            // What was asked for before, for the same instant, goes first, though the clocks of the two may differ by a little.
            var last = _later.Dequeue();
            var same = _instants[last.DueAt];
            while (same.Count > 0 && same.First() is var (id, first) && id <= last.Id)
            {
                same.Remove(id);
                Put(first);
            }

            if (same.Count == 0)
            {
                _instants.Remove(last.DueAt);
            }
        }

        Head = null;
        foreach (var first in Firsts())
        {
            if (HeldUntil(first, now) <= now)
            {
                Head = first;
                return;
            }
        }
    }

    /// <summary>When the next one falls due, or may be tried again; null where none will by itself.</summary>
    public long? NextChange(long now)
    {
        var next = NextLater();
        foreach (var first in Firsts())
        {
            if (HeldUntil(first, now) is var until && until > now && (next is null || until < next))
            {
                next = until;
            }
        }

        return next;
    }

    public void Remove(OutboxItem item)
    {
        var same = _here[item.Priority];
        same.Remove(item.Id);
        _held.Remove(item.Id);
        if (same.Count == 0)
        {
            _here.Remove(item.Priority);
        }
    }

    /// <summary>What may be sent now of a priority, in order. A copy: what is taken may be removed.</summary>
    public IReadOnlyList<OutboxItem> Of(EffectPriority priority, long now) =>
        _here.TryGetValue(priority, out var same) ? [.. same.Values.Where(item => HeldUntil(item, now) <= now)] : [];

    /// <summary>When the first of those that are asked for later falls due; null where there is none.</summary>
    private long? NextLater()
    {
        while (_later.TryPeek(out var item, out var when))
        {
            if (_instants.TryGetValue(item.DueAt, out var same) && same.ContainsKey(item.Id))
            {
                return when.Due;
            }

            _later.Dequeue();
        }

        return null;
    }

    private IEnumerable<OutboxItem> Firsts() => _here.Values.Select(same => same.Values[0]);

    private long HeldUntil(OutboxItem item, long now) => _held.GetValueOrDefault(item.Id, now);

    private void Put(OutboxItem item)
    {
        if (!_here.TryGetValue(item.Priority, out var same))
        {
            _here[item.Priority] = same = [];
        }

        same.Add(item.Id, item);
    }
}
