using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace GroupBot.Storage;

/// <summary>What the turn does to every cache when its transaction moves.</summary>
internal interface ITurnCache
{
    /// <summary>Marks the present state; savepoints nest.</summary>
    void Savepoint();

    /// <summary>Forgets the newest mark and keeps what came after it.</summary>
    void Release();

    /// <summary>Undoes everything since the newest mark, and forgets the mark.</summary>
    void RollbackToSavepoint();

    /// <summary>Undoes everything since the last <see cref="Publish"/>.</summary>
    void Drop();

    /// <summary>Makes the turn's changes what everyone sees. Called after the commit.</summary>
    void Publish();

    /// <summary>Forgets everything, committed too: it will be read again from the rows.</summary>
    void Clear();
}

/// <summary>
/// The only mutable memory a feature may have: a committed base and the turn's overlay. Code outside the turn sees the
/// base. A value must not be changed in place: set a new one.
/// </summary>
/// <param name="capacity">Entries beyond which the base is emptied at a commit, so that memory stays bounded.</param>
/// <param name="isKept">Says which keys stay even then, as their rows do not hold the value yet; null = none.</param>
internal sealed class TurnCache<TKey, TValue>(int capacity = 100_000, Func<TKey, bool>? isKept = null) : ITurnCache
    where TKey : notnull
    where TValue : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _base = [];
    private readonly Dictionary<TKey, Entry> _overlay = [];
    private readonly List<(TKey Key, Entry? Before)> _undo = [];
    private readonly Stack<int> _marks = [];

    private readonly record struct Entry(bool Present, TValue Value);

    /// <summary>What the turn sees.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_overlay.TryGetValue(key, out var entry))
        {
            value = entry.Value;
            return entry.Present;
        }

        return _base.TryGetValue(key, out value);
    }

    /// <summary>What was last committed: for code outside the turn.</summary>
    public bool TryGetCommitted(TKey key, [MaybeNullWhen(false)] out TValue value) => _base.TryGetValue(key, out value);

    /// <summary>All that was last committed.</summary>
    public IEnumerable<KeyValuePair<TKey, TValue>> Committed => _base;

    public void Set(TKey key, TValue value) => Put(key, new Entry(true, value));

    public void Remove(TKey key) => Put(key, default);

    public void Savepoint() => _marks.Push(_undo.Count);

    public void Release() => _marks.Pop();

    public void RollbackToSavepoint()
    {
        var mark = _marks.Pop();
        for (var i = _undo.Count - 1; i >= mark; i--)
        {
            var (key, before) = _undo[i];
            if (before is { } entry)
            {
                _overlay[key] = entry;
            }
            else
            {
                _overlay.Remove(key);
            }
        }

        _undo.RemoveRange(mark, _undo.Count - mark);
    }

    public void Drop()
    {
        _overlay.Clear();
        _undo.Clear();
        _marks.Clear();
    }

    public void Publish()
    {
        if (_overlay.Count > 0)
        {
            if (_base.Count + _overlay.Count > capacity)
            {
                MakeRoom();
            }

            foreach (var (key, entry) in _overlay)
            {
                if (entry.Present)
                {
                    _base[key] = entry.Value;
                }
                else
                {
                    _base.TryRemove(key, out _);
                }
            }
        }

        Drop();
    }

    public void Clear()
    {
        Drop();
        _base.Clear();
    }

    private void MakeRoom()
    {
        if (isKept is null)
        {
            _base.Clear();
            return;
        }

        foreach (var key in _base.Keys)
        {
            if (!isKept(key))
            {
                _base.TryRemove(key, out _);
            }
        }
    }

    private void Put(TKey key, Entry entry)
    {
        // Without a mark nothing can be undone but everything.
        if (_marks.Count > 0)
        {
            _undo.Add((key, _overlay.TryGetValue(key, out var before) ? before : null));
        }

        _overlay[key] = entry;
    }
}

/// <summary>Every cache of the program, moved together with the transaction.</summary>
internal sealed class TurnCaches
{
    private readonly List<ITurnCache> _all = [];

    /// <summary>Makes a cache that follows the turn from now on.</summary>
    public TurnCache<TKey, TValue> Make<TKey, TValue>(int capacity = 100_000, Func<TKey, bool>? isKept = null)
        where TKey : notnull
        where TValue : notnull
    {
        var cache = new TurnCache<TKey, TValue>(capacity, isKept);
        _all.Add(cache);
        return cache;
    }

    /// <summary>Makes a list that follows the turn from now on.</summary>
    /// <param name="committed">Takes what was added, after the commit.</param>
    public TurnList<T> MakeList<T>(Action<IReadOnlyList<T>> committed)
    {
        var list = new TurnList<T>(committed);
        _all.Add(list);
        return list;
    }

    /// <summary>Lets something of another shape follow the turn.</summary>
    public void Add(ITurnCache cache) => _all.Add(cache);

    public void Savepoint() => _all.ForEach(static cache => cache.Savepoint());

    public void Release() => _all.ForEach(static cache => cache.Release());

    public void RollbackToSavepoint() => _all.ForEach(static cache => cache.RollbackToSavepoint());

    public void Drop() => _all.ForEach(static cache => cache.Drop());

    public void Publish() => _all.ForEach(static cache => cache.Publish());

    public void Clear() => _all.ForEach(static cache => cache.Clear());
}
