namespace GroupBot.Storage;

/// <summary>
/// Numbers that are never given twice, even after the row that bore one is gone. Taken in blocks, so that most cost no
/// statement; a crash leaves a gap.
/// </summary>
internal sealed class Sequences : ITurnCache
{
    private const int Block = 256;

    private readonly Dictionary<string, (long Next, long Limit)> _taken = [];
    private readonly Statement _read, _write;

    public Sequences(Writer writer)
    {
        _read = writer.Prepare("select next_value from sequences where name = ?");
        _write = writer.Prepare("""
            insert into sequences (name, next_value) values (?, ?)
            on conflict (name) do update set next_value = excluded.next_value
            """);
        writer.Caches.Add(this);
    }

    /// <summary>The next number of <paramref name="name"/>; the first is 1.</summary>
    public long Next(string name)
    {
        var (next, limit) = _taken.GetValueOrDefault(name);
        if (next == limit)
        {
            _read.Bind(1, name);
            next = _read.Step() ? _read.Long(0) : 1;
            _read.Reset();
            limit = next + Block;
            _write.Bind(1, name).Bind(2, limit).Execute();
        }

        _taken[name] = (next + 1, limit);
        return next;
    }

    public void Savepoint()
    {
    }

    public void Release()
    {
    }

    public void Publish()
    {
    }

    // After a rollback the stored marks are what they were: read them again. What was given before stays given.
    public void RollbackToSavepoint() => _taken.Clear();

    public void Drop() => _taken.Clear();

    public void Clear() => _taken.Clear();
}
