using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace GroupBot.Import;

/// <summary>
/// Knows whether somebody said the same within the 24 h before, while a file is gone through in its order. Hashes alone,
/// and only in memory.
/// </summary>
internal sealed class FileRepeats
{
    /// <summary>Twice this many are held at most; the oldest go first.</summary>
    private const int HalfCapacity = 100_000;

    private static readonly TimeSpan Window = TimeSpan.FromHours(24);

    private Dictionary<long, DateTimeOffset> _newer = [];
    private Dictionary<long, DateTimeOffset> _older = [];

    /// <summary>True where this is a repeat; remembers it either way.</summary>
    public bool IsRepeat(long user, string text, DateTimeOffset at)
    {
        var hash = HashOf(user, text);
        var isRepeat = (_newer.TryGetValue(hash, out var last) || _older.TryGetValue(hash, out last)) && (at - last).Duration() < Window;
        if (_newer.Count >= HalfCapacity)
        {
            (_older, _newer) = (_newer, _older);
            _newer.Clear();
        }

        _newer[hash] = at;
        return isRepeat;
    }

    private static long HashOf(long user, string text)
    {
        Span<byte> input = new byte[sizeof(long) + (text.Length * sizeof(char))];
        BinaryPrimitives.WriteInt64LittleEndian(input, user);
        MemoryMarshal.AsBytes(text.AsSpan()).CopyTo(input[sizeof(long)..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(input, hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }
}
