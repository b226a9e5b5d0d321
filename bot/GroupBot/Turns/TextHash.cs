using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Dapper;
using GroupBot.Storage;

namespace GroupBot.Turns;

/// <summary>
/// A keyed hash of a message's text, so that a repeat can be told without keeping the text. The key is this
/// installation's own and never leaves it.
/// </summary>
internal sealed class TextHash
{
    private readonly byte[] _key;

    public TextHash(Writer writer)
    {
        writer.Connection.Execute(
            "insert into installation (key, value) values ('text_key', @Value) on conflict (key) do nothing",
            new { Value = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)) });
        _key = Convert.FromHexString(writer.Connection.ExecuteScalar<string>(
            "select value from installation where key = 'text_key'")!);
    }

    public long Of(ReadOnlySpan<char> text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, MemoryMarshal.AsBytes(text), hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }
}
