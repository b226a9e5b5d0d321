using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Turns;

/// <summary>
/// What a handler wants done in a later turn: the next chunk of a job too long for one. Handed over only once the turn
/// is committed; a crash loses it, and the job's next slot takes it up again.
/// </summary>
internal sealed class FollowUps : ITurnCache
{
    private readonly List<ChatEvent> _asked = [];
    private readonly Stack<int> _marks = [];

    public FollowUps(Writer writer) => writer.Caches.Add(this);

    /// <summary>Receives each one after the commit. Set once, by the loop.</summary>
    public Action<ChatEvent>? Committed { get; set; }

    public void Ask(RequestMade request) => _asked.Add(request);

    public void Savepoint() => _marks.Push(_asked.Count);

    public void Release() => _marks.Pop();

    public void RollbackToSavepoint()
    {
        var mark = _marks.Pop();
        _asked.RemoveRange(mark, _asked.Count - mark);
    }

    public void Drop()
    {
        _asked.Clear();
        _marks.Clear();
    }

    public void Publish()
    {
        foreach (var asked in _asked)
        {
            Committed?.Invoke(asked);
        }

        Drop();
    }

    public void Clear() => Drop();
}
