using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Outbox;

/// <summary>
/// When what the turns asked for leaves a group's lane, where nothing but the group's own limits holds it. It is the turn's
/// own reckoning, made of what was asked for and of the clock: the sender is not looked at, and no lock is taken.
/// </summary>
internal sealed class LaneForecasts(Writer writer, LimitsOptions limits, TimeProvider clock)
{
    /// <summary>Groups beyond which what is known is forgotten; a lane then counts as empty for a minute.</summary>
    private const int Most = 10_000;

    private readonly TurnCache<long, LaneForecast> _lanes = writer.Caches.Make<long, LaneForecast>(Most);

    /// <summary>How long a message asked for now would wait behind the others; zero in a lane without limits.</summary>
    public TimeSpan WaitIn(GroupNo group)
    {
        var now = clock.GetTimestamp();
        return _lanes.TryGet(group.Value, out var lane) ? clock.GetElapsedTime(now, lane.NextAt(now)) : TimeSpan.Zero;
    }

    /// <summary>Gives a message its place. What is due later gets none: until then it holds nobody up.</summary>
    public void Add(OutboxItem item)
    {
        if (item.To.Group.IsPrivate || !item.Effect.CountsAsMessage || item.Wait > TimeSpan.Zero)
        {
            return;
        }

        var lane = SendQueue.LaneOf(item.To);
        var before = _lanes.TryGet(lane, out var known) ? known : LaneForecast.Empty(ChatLimit.Of(lane, limits, clock));
        _lanes.Set(lane, before.WithOneMore(clock.GetTimestamp()));
    }
}

/// <summary>One lane's. Instants are the clock's timestamps; it does not change.</summary>
internal sealed class LaneForecast
{
    private readonly ChatLimit _limit;

    /// <summary>When the last one leaves: nobody overtakes it.</summary>
    private readonly long _lastAt;

    private LaneForecast(ChatLimit limit, long lastAt) => (_limit, _lastAt) = (limit, lastAt);

    public static LaneForecast Empty(ChatLimit limit) => new(limit, long.MinValue);

    /// <summary>When one more would leave.</summary>
    public long NextAt(long now) => _limit.Copy().WaitUntil(Math.Max(now, _lastAt));

    public LaneForecast WithOneMore(long now)
    {
        var limit = _limit.Copy();
        var at = limit.WaitUntil(Math.Max(now, _lastAt));
        limit.Taken(at);
        return new LaneForecast(limit, at);
    }
}
