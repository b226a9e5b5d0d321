namespace GroupBot.Storage;

/// <summary>
/// The keys of rows that are behind what memory holds, and the round in which they are written: so many a turn, in the order of
/// their keys, as rows that lie beside each other share their pages. Too many keys cost a write and nothing else; none is ever
/// missing. Used by the turn's thread alone.
/// </summary>
/// <param name="order">In which rows lie in the file.</param>
internal sealed class BehindRows<TKey>(Comparison<TKey> order) : ITurnCache
    where TKey : notnull
{
    private readonly HashSet<TKey> _behind = [];
    private readonly HashSet<TKey> _written = [];
    private readonly List<TKey> _round = [];

    /// <summary>Up to where the round has come: as committed, and in this turn.</summary>
    private int _committed, _next;
    private bool _isNew;

    /// <summary>How many rows are behind; those that this turn wrote are among them until it is committed.</summary>
    public int Count => _behind.Count;

    /// <summary>The rows that are behind, those that this turn wrote left out.</summary>
    public IEnumerable<TKey> All => _behind.Where(key => !_written.Contains(key));

    /// <summary>True until the rows that were behind when the round began are written.</summary>
    public bool IsInRound => _next < _round.Count;

    public bool Contains(TKey key) => _behind.Contains(key);

    public void Add(TKey key)
    {
        _behind.Add(key);
        _written.Remove(key);
    }

    public void Written(TKey key) => _written.Add(key);

    /// <summary>Begins a round with all that is behind now. The one before must be over.</summary>
    public void BeginRound()
    {
        _round.Clear();
        _round.AddRange(All);
        _round.Sort(order);
        (_committed, _next, _isNew) = (0, 0, true);
    }

    /// <summary>The next row of the round that is behind still; false at its end.</summary>
    public bool TryTake(out TKey key)
    {
        while (_next < _round.Count)
        {
            key = _round[_next++];
            if (_behind.Contains(key) && !_written.Contains(key))
            {
                return true;
            }
        }

        key = default!;
        return false;
    }

    public void Savepoint()
    {
    }

    public void Release()
    {
    }

    /// <summary>What was written since is undone perhaps: it is written once more.</summary>
    public void RollbackToSavepoint()
    {
        _written.Clear();
        _next = _committed;
    }

    public void Drop()
    {
        RollbackToSavepoint();
        if (_isNew)
        {
            // What it was begun with is undone.
            _round.Clear();
            (_committed, _next, _isNew) = (0, 0, false);
        }
    }

    public void Publish()
    {
        _behind.ExceptWith(_written);
        _written.Clear();
        (_committed, _isNew) = (_next, false);
    }

    public void Clear()
    {
        _behind.Clear();
        _isNew = true;
        Drop();
    }
}
