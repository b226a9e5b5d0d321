using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Turns;

/// <summary>
/// Knows whether a member said the same in the same group within the last 24 h, without keeping what was said: a hash of
/// the three, keyed by a secret of this installation. Held in memory and appended to a table from which it is read again
/// at start; the table only grows at its end, so that a message costs no page of its own.
/// </summary>
internal sealed class RecentTexts : ITurnCache
{
    /// <summary>Twice this many are held at most; the oldest go first, and a repeat of them is then not told.</summary>
    private const int HalfCapacity = 100_000;

    private const long Window = 24 * 60 * 60 * 1000L;

    private readonly byte[] _key;
    private readonly Statement _append;
    private readonly Statement _recent;
    private readonly Dictionary<long, long> _overlay = [];
    private readonly List<(long Hash, long? Before)> _undo = [];
    private readonly Stack<int> _marks = [];
    private long _lastId;
    private Dictionary<long, long> _newer = [];
    private Dictionary<long, long> _older = [];

    public RecentTexts(Writer writer)
    {
        _key = InstallationFacts.Secret(writer.Connection, "text_key");
        _append = writer.Prepare("insert into recent_texts (recent_text_id, hash, at) values (?, ?, ?)");
        _recent = writer.Prepare("select hash, at, recent_text_id from recent_texts order by recent_text_id desc limit ?");
        Load();
        writer.Caches.Add(this);
    }

    /// <summary>True where this is a repeat; remembers it either way.</summary>
    /// <param name="at">Unix milliseconds.</param>
    public bool IsRepeat(GroupNo group, MemberNo member, ReadOnlySpan<char> text, long at)
    {
        var hash = HashOf(group, member, text);
        var before = Find(hash);
        if (before is { } earlier && earlier >= at)
        {
            return true;
        }

        if (_marks.Count > 0)
        {
            _undo.Add((hash, _overlay.TryGetValue(hash, out var old) ? old : null));
        }

        _overlay[hash] = at;
        _append.Bind(1, ++_lastId).Bind(2, hash).Bind(3, at).Execute();
        return before is { } last && at - last < Window;
    }

    public void Savepoint() => _marks.Push(_undo.Count);

    public void Release() => _marks.Pop();

    public void RollbackToSavepoint()
    {
        var mark = _marks.Pop();
        for (var i = _undo.Count - 1; i >= mark; i--)
        {
            var (hash, before) = _undo[i];
            _ = before is { } at ? _overlay[hash] = at : _overlay.Remove(hash) ? 0 : 0;
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
        foreach (var (hash, at) in _overlay)
        {
            Put(hash, at);
        }

        Drop();
    }

    public void Clear()
    {
        Drop();
        _newer.Clear();
        _older.Clear();
        Load();
    }

    private void Load()
    {
        _recent.Bind(1, HalfCapacity);
        while (_recent.Step())
        {
            // Newest first: what is there already is the later one.
            _newer.TryAdd(_recent.Long(0), _recent.Long(1));
            _lastId = Math.Max(_lastId, _recent.Long(2));
        }
    }

    private long? Find(long hash) =>
        _overlay.TryGetValue(hash, out var at) || _newer.TryGetValue(hash, out at) || _older.TryGetValue(hash, out at)
            ? at
            : null;

    private void Put(long hash, long at)
    {
        if (_newer.Count >= HalfCapacity)
        {
            (_older, _newer) = (_newer, _older);
            _newer.Clear();
        }

        _newer[hash] = at;
    }

    private long HashOf(GroupNo group, MemberNo member, ReadOnlySpan<char> text)
    {
        var bytes = MemoryMarshal.AsBytes(text);
        Span<byte> input = bytes.Length <= 976 ? stackalloc byte[bytes.Length + 48] : new byte[bytes.Length + 48];
        // The key comes first: since only 8 of the 32 bytes are kept, nothing can be told or continued from them, and one
        // hash does instead of an HMAC's two.
        _key.CopyTo(input);
        BinaryPrimitives.WriteInt64LittleEndian(input[32..], group.Value);
        BinaryPrimitives.WriteInt64LittleEndian(input[40..], member.Value);
        bytes.CopyTo(input[48..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(input, hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }
}
