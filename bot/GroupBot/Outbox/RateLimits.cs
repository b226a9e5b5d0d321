namespace GroupBot.Outbox;

/// <summary>At most so many in any window of that length. Instants are the clock's timestamps.</summary>
/// <param name="most">0 = no limit.</param>
internal sealed class RateWindow(int most, TimeSpan window, TimeProvider clock)
{
    private readonly Queue<long> _taken = new();
    private readonly long _window = (long)(window.TotalSeconds * clock.TimestampFrequency);

    public RateWindow Copy()
    {
        var copy = new RateWindow(most, window, clock);
        foreach (var at in _taken)
        {
            copy._taken.Enqueue(at);
        }

        return copy;
    }

    /// <summary>The first instant, from <paramref name="now"/> on, at which one more is allowed.</summary>
    public long WaitUntil(long now)
    {
        Forget(now);
        return most > 0 && _taken.Count >= most ? _taken.Peek() + _window : now;
    }

    public void Taken(long now)
    {
        if (most > 0)
        {
            _taken.Enqueue(now);
        }
    }

    /// <summary>True where nothing in the window needs to be remembered.</summary>
    public bool IsIdle(long now)
    {
        Forget(now);
        return _taken.Count == 0;
    }

    private void Forget(long now)
    {
        while (_taken.TryPeek(out var oldest) && oldest + _window <= now)
        {
            _taken.Dequeue();
        }
    }
}

/// <summary>So many a second, after a short burst: a bucket that refills steadily.</summary>
/// <param name="perSecond">0 = no limit.</param>
internal sealed class BurstLimit(int perSecond, TimeProvider clock)
{
    private const int Burst = 3;

    private double _tokens = Burst;
    private long _at = clock.GetTimestamp();

    public BurstLimit Copy() => new(perSecond, clock) { _tokens = _tokens, _at = _at };

    public long WaitUntil(long now)
    {
        if (perSecond == 0)
        {
            return now;
        }

        Refill(now);
        return _tokens >= 1 ? now : now + (long)Math.Ceiling((1 - _tokens) / perSecond * clock.TimestampFrequency);
    }

    public void Taken(long now)
    {
        if (perSecond > 0)
        {
            Refill(now);
            _tokens--;
        }
    }

    public bool IsIdle(long now)
    {
        Refill(now);
        return perSecond == 0 || _tokens >= Burst;
    }

    private void Refill(long now)
    {
        _tokens = Math.Min(Burst, _tokens + ((now - _at) / (double)clock.TimestampFrequency * perSecond));
        _at = now;
    }
}

/// <summary>Each chat's own limits. A chat that sends nothing is forgotten.</summary>
internal sealed class ChatLimits(LimitsOptions limits, TimeProvider clock)
{
    /// <summary>How many chats are remembered before the spent ones are forgotten.</summary>
    private const int Most = 2000;

    private readonly Dictionary<long, ChatLimit> _chats = [];

    public ChatLimit Of(long lane)
    {
        if (!_chats.TryGetValue(lane, out var of))
        {
            if (_chats.Count >= Most)
            {
                var now = clock.GetTimestamp();
                foreach (var idle in _chats.Where(each => each.Value.IsIdle(now)).Select(each => each.Key).ToList())
                {
                    _chats.Remove(idle);
                }
            }

            _chats[lane] = of = ChatLimit.Of(lane, limits, clock);
        }

        return of;
    }

    public void Forget(long lane, long now)
    {
        if (_chats.TryGetValue(lane, out var spent) && spent.IsIdle(now))
        {
            _chats.Remove(lane);
        }
    }
}

/// <summary>What one chat may be sent: so many a second after a burst, and so many a minute.</summary>
internal sealed record ChatLimit(BurstLimit Burst, RateWindow Minute)
{
    /// <param name="lane">A group's number, or a person's with a minus sign, who has no limit a minute.</param>
    /// <param name="limits">The installation's.</param>
    /// <param name="clock">Whose timestamps are the instants.</param>
    public static ChatLimit Of(long lane, LimitsOptions limits, TimeProvider clock) => new(
        new BurstLimit(limits.PerChatPerSecond, clock),
        new RateWindow(lane > 0 ? limits.PerGroupPerMinute : 0, TimeSpan.FromMinutes(1), clock));

    /// <summary>The same as it stands, to reckon with.</summary>
    public ChatLimit Copy() => new(Burst.Copy(), Minute.Copy());

    public long WaitUntil(long now) => Math.Max(Burst.WaitUntil(now), Minute.WaitUntil(now));

    public void Taken(long now)
    {
        Burst.Taken(now);
        Minute.Taken(now);
    }

    public bool IsIdle(long now) => Burst.IsIdle(now) && Minute.IsIdle(now);
}
