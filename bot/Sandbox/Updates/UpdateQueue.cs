namespace GroupBot.Sandbox.Updates;

/// <summary>One update as its bytes on the wire.</summary>
internal readonly record struct QueuedUpdate(int Id, byte[] Json, DateTimeOffset Expires);

/// <summary>What one bot has not confirmed yet. Its owner guards it by the world's gate.</summary>
internal sealed class UpdateQueue(TimeProvider clock, int firstId)
{
    /// <summary>More than this the real server does not keep for a bot.</summary>
    private const int Capacity = 100_000;

    /// <summary>An answer is cut about here.</summary>
    private const int AnswerBytes = 4 << 20;

    private Queue<QueuedUpdate> _waiting = [];

    private DateTimeOffset _nextExpiry = DateTimeOffset.MaxValue;

    internal int NextId { get; private set; } = firstId;

    internal Subscription Subscription { get; } = new();

    internal PollState Poll { get; } = new();

    internal int Count
    {
        get
        {
            ForgetExpired();
            return _waiting.Count;
        }
    }

    /// <summary>Gives the update its id; false when the queue is full and the update is lost.</summary>
    internal bool Add(Func<int, byte[]> write, DateTimeOffset expires)
    {
        ForgetExpired();
        if (_waiting.Count >= Capacity)
        {
            return false;
        }

        _waiting.Enqueue(new QueuedUpdate(NextId, write(NextId), expires));
        NextId++;
        _nextExpiry = expires < _nextExpiry ? expires : _nextExpiry;
        Poll.Wake();
        return true;
    }

    /// <summary>Confirms what the offset confirms, then reads from there.</summary>
    internal List<QueuedUpdate> Take(long offset, int limit)
    {
        ForgetExpired();
        if (offset < 0)
        {
            while (_waiting.Count > -offset)
            {
                _waiting.Dequeue();
            }
        }
        else if (offset <= NextId + 10L)
        {
            while (_waiting.TryPeek(out var head) && head.Id < offset)
            {
                _waiting.Dequeue();
            }
        }

        var taken = new List<QueuedUpdate>();
        var bytes = 0;
        foreach (var update in _waiting)
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

    private void ForgetExpired()
    {
        var now = clock.GetUtcNow();
        if (now < _nextExpiry)
        {
            return;
        }

        _waiting = new Queue<QueuedUpdate>(_waiting.Where(u => u.Expires > now));
        _nextExpiry = _waiting.Count == 0 ? DateTimeOffset.MaxValue : _waiting.Min(u => u.Expires);
    }
}
