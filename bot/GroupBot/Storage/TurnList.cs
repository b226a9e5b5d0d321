namespace GroupBot.Storage;

/// <summary>
/// What a turn leaves for after its commit: handed on in one piece once it stands, forgotten with the turn or the
/// savepoint that is undone. Used by the turn's thread alone.
/// </summary>
/// <param name="committed">Takes what was added, in its order, after the commit; not called where nothing was.</param>
internal sealed class TurnList<T>(Action<IReadOnlyList<T>> committed) : ITurnCache
{
    private readonly List<T> _added = [];
    private readonly Stack<int> _marks = [];

    public void Add(T item) => _added.Add(item);

    public void Savepoint() => _marks.Push(_added.Count);

    public void Release() => _marks.Pop();

    public void RollbackToSavepoint()
    {
        var mark = _marks.Pop();
        _added.RemoveRange(mark, _added.Count - mark);
    }

    public void Drop()
    {
        _added.Clear();
        _marks.Clear();
    }

    public void Publish()
    {
        // A copy: whoever takes it may keep it.
        T[] all = [.. _added];
        Drop();
        if (all.Length > 0)
        {
            committed(all);
        }
    }

    public void Clear() => Drop();
}
