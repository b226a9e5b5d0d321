namespace GroupBot.Sandbox.Updates;

/// <summary>One update as its bytes on the wire.</summary>
internal readonly record struct QueuedUpdate(int Id, byte[] Json, DateTimeOffset Expires);

/// <summary>What one bot has not confirmed yet. Its owner guards it by the world's gate.</summary>
internal sealed class UpdateQueue(TimeProvider clock, Func<int> drawId)
{
    /// <summary>More than this the real server does not keep for a bot.</summary>
    private const int Capacity = 100_000;

    /// <summary>Nor more than so much together.</summary>
    private const long CapacityBytes = 128 << 20;

    /// <summary>Nor an update larger than this.</summary>
    private const int UpdateBytes = 512 << 10;

    /// <summary>An answer is cut about here.</summary>
    private const int AnswerBytes = 4 << 20;

    /// <summary>After so long without an update the next id is drawn anew.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromDays(7);

    private readonly SortedDictionary<int, QueuedUpdate> _waiting = [];

    private long _bytes;

    private DateTimeOffset _nextExpiry = DateTimeOffset.MaxValue;

    private DateTimeOffset _lastAdded = clock.GetUtcNow();

    internal int NextId { get; private set; } = drawId();

    internal Subscription Subscription { get; } = new();

    internal PollState Poll { get; } = new();

    /// <summary>Hears of each update as it comes, instead of a poll; null while there is no webhook.</summary>
    internal Action<QueuedUpdate>? Webhook { get; set; }

    internal int Count
    {
        get
        {
            ForgetExpired();
            return _waiting.Count;
        }
    }

    /// <summary>Everything unconfirmed, oldest first.</summary>
    internal IReadOnlyList<QueuedUpdate> Waiting
    {
        get
        {
            ForgetExpired();
            return [.. _waiting.Values];
        }
    }

    /// <summary>Gives the update its id; false when the queue is full, or the update too large, and it is lost.</summary>
    internal bool Add(Func<int, byte[]> write, DateTimeOffset expires)
    {
        ForgetExpired();
        var now = clock.GetUtcNow();
        if (now - _lastAdded >= Quiet)
        {
            NextId = drawId();
        }

        var json = write(NextId);
        if (_waiting.Count >= Capacity || json.Length > UpdateBytes || _bytes + json.Length > CapacityBytes)
        {
            return false;
        }

        _lastAdded = now;
        var update = new QueuedUpdate(NextId++, json, expires);
        _waiting.Add(update.Id, update);
        _bytes += json.Length;
        _nextExpiry = expires < _nextExpiry ? expires : _nextExpiry;
        Poll.Wake();
        Webhook?.Invoke(update);
        return true;
    }

    /// <summary>Confirms what the offset confirms, then reads from there.</summary>
    internal List<QueuedUpdate> Take(long offset, int limit)
    {
        ForgetExpired();
        while (_waiting.Count > 0 && (offset < 0 ? _waiting.Count > -offset : offset <= NextId + 10L && _waiting.Keys.First() < offset))
        {
            Remove(_waiting.Keys.First());
        }

        var taken = new List<QueuedUpdate>();
        var bytes = 0;
        foreach (var update in _waiting.Values)
        {
            if (taken.Count == limit || bytes > AnswerBytes)
            {
                break;
            }

            taken.Add(update);
            bytes += update.Json.Length;
        }

        return taken;
    }

    internal bool Holds(int id)
    {
        ForgetExpired();
        return _waiting.ContainsKey(id);
    }

    internal void Remove(int id)
    {
        if (_waiting.Remove(id, out var removed))
        {
            _bytes -= removed.Json.Length;
        }
    }

    internal void Clear()
    {
        _waiting.Clear();
        _bytes = 0;
    }

    private void ForgetExpired()
    {
        var now = clock.GetUtcNow();
        if (now < _nextExpiry)
        {
            return;
        }

        foreach (var old in _waiting.Values.Where(u => u.Expires <= now).ToList())
        {
            Remove(old.Id);
        }

        _nextExpiry = _waiting.Count == 0 ? DateTimeOffset.MaxValue : _waiting.Values.Min(u => u.Expires);
    }
}
