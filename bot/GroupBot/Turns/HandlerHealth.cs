using GroupBot.Storage;

namespace GroupBot.Turns;

/// <summary>
/// Switches a handler off that fails again and again, so that it costs the others nothing. A failure counts once its turn
/// is committed: a batch that is run again while the store is away is one failure, not many.
/// </summary>
internal sealed class HandlerHealth(TimeProvider clock) : ITurnCache
{
    private const int Limit = 20;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, Queue<DateTimeOffset>> _failures = [];
    private readonly Dictionary<string, DateTimeOffset> _off = [];
    private readonly List<string> _inTurn = [];

    /// <summary>Handlers that are switched off, and since when; shown on the health page.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> SwitchedOff => _off;

    public bool IsOff(string handler) => _off.Count > 0 && _off.ContainsKey(handler);

    public void Failed(string handler) => _inTurn.Add(handler);

    public void SwitchOn(string handler)
    {
        _off.Remove(handler);
        _failures.Remove(handler);
    }

    public void Savepoint()
    {
    }

    public void Release()
    {
    }

    public void RollbackToSavepoint()
    {
    }

    public void Drop() => _inTurn.Clear();

    public void Publish()
    {
        _inTurn.ForEach(Count);
        _inTurn.Clear();
    }

    public void Clear() => _inTurn.Clear();

    private void Count(string handler)
    {
        var now = clock.GetUtcNow();
        if (!_failures.TryGetValue(handler, out var recent))
        {
            _failures[handler] = recent = new Queue<DateTimeOffset>();
        }

        recent.Enqueue(now);
        while (recent.Peek() <= now - Window)
        {
            recent.Dequeue();
        }

        if (recent.Count >= Limit)
        {
            _off.TryAdd(handler, now);
        }
    }
}
