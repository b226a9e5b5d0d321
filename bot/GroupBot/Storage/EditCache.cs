namespace GroupBot.Storage;

/// <summary>
/// Values that are changed in place, as there are many changes to each: who asks to edit one gets a copy of its own of this
/// turn, or of this savepoint, and what it was comes back where that is undone. Used by the turn's thread alone.
/// </summary>
/// <param name="load">Reads a value from its row; null where there is none.</param>
/// <param name="make">Makes a new one.</param>
/// <param name="clone">Copies one.</param>
/// <param name="order">In which the rows lie in the file.</param>
/// <param name="capacity">How many of those that are written are held: beyond it they are forgotten at a commit.</param>
internal sealed class EditCache<TKey, TValue>(
    Func<TKey, TValue?> load, Func<TKey, TValue> make, Func<TValue, TValue> clone, Comparison<TKey> order, int capacity) : ITurnCache
    where TKey : notnull
    where TValue : class
{
    /// <summary>Of a value that nobody may change before it is copied.</summary>
    private const long NoTurn = -1;

    private readonly Dictionary<TKey, Slot> _slots = [];
    private readonly List<(TKey Key, Slot? Before)> _undo = [];
    private readonly Stack<int> _marks = [];
    private long _generation;

    /// <summary>What was read or made, and in which turn or savepoint it was last copied.</summary>
    private readonly record struct Slot(TValue? Value, long Generation);

    /// <summary>Whose rows are behind.</summary>
    public BehindRows<TKey> Behind { get; } = new(order);

    /// <summary>For reading alone; null where there is none.</summary>
    public TValue? Read(TKey key) => Find(key).Value;

    public TValue Edit(TKey key)
    {
        var slot = Find(key);
        if (slot.Value is not null && slot.Generation == _generation)
        {
            return slot.Value;
        }

        _undo.Add((key, slot));
        var value = slot.Value is null ? make(key) : clone(slot.Value);
        _slots[key] = new Slot(value, _generation);
        Behind.Add(key);
        return value;
    }

    /// <summary>Another value altogether, which is written as one that was edited is; null where there is none any more.</summary>
    public void Put(TKey key, TValue? value)
    {
        _undo.Add((key, _slots.TryGetValue(key, out var slot) ? slot : null));
        _slots[key] = new Slot(value, _generation);
        Behind.Add(key);
    }

    /// <summary>The value's row was written in this turn; whoever edits it after that has it written once more.</summary>
    public void Written(TKey key)
    {
        Behind.Written(key);
        if (_slots.TryGetValue(key, out var slot))
        {
            _slots[key] = slot with { Generation = NoTurn };
        }
    }

    /// <summary>What is held of these is read again: their rows are newer. Where that is undone, it is held as it was.</summary>
    public void Forget(Func<TKey, bool> isMeant)
    {
        foreach (var (key, slot) in _slots.Where(slot => isMeant(slot.Key)).ToList())
        {
            _undo.Add((key, slot));
            _slots.Remove(key);
        }
    }

    public void Savepoint()
    {
        _marks.Push(_undo.Count);
        _generation++;
    }

    public void Release() => _marks.Pop();

    public void RollbackToSavepoint()
    {
        Undo(_marks.Pop());
        Behind.RollbackToSavepoint();
    }

    public void Drop()
    {
        Undo(0);
        Behind.Drop();
        Begin();
    }

    public void Publish()
    {
        Behind.Publish();
        Begin();
        if (_slots.Count - Behind.Count <= capacity)
        {
            return;
        }

        foreach (var key in _slots.Keys)
        {
            if (!Behind.Contains(key))
            {
                _slots.Remove(key);
            }
        }
    }

    public void Clear()
    {
        _slots.Clear();
        Behind.Clear();
        Begin();
    }

    /// <summary>A new turn: what stands now is nobody's to change.</summary>
    private void Begin()
    {
        _undo.Clear();
        _marks.Clear();
        _generation++;
    }

    private void Undo(int mark)
    {
        for (var i = _undo.Count - 1; i >= mark; i--)
        {
            var (key, before) = _undo[i];
            if (before is { } slot)
            {
                _slots[key] = slot;
            }
            else
            {
                // What was read since may be a row that is undone.
                _slots.Remove(key);
            }
        }

        _undo.RemoveRange(mark, _undo.Count - mark);
        _generation++;
    }

    private Slot Find(TKey key)
    {
        if (!_slots.TryGetValue(key, out var slot))
        {
            slot = new Slot(load(key), NoTurn);
            _slots[key] = slot;
            _undo.Add((key, null));
        }

        return slot;
    }
}
