using System.Buffers.Binary;

namespace GroupBot.Pictures;

/// <summary>Says in a PNG how large it is on paper, by the chunk <c>pHYs</c> (https://www.w3.org/TR/png-3/#11pHYs).</summary>
internal static class PngResolution
{
    /// <summary>The signature, and the chunk that always is the first.</summary>
    private const int BehindHeader = 8 + 25;

    /// <param name="dotsAnInch">Both ways.</param>
    public static byte[] With(byte[] png, int dotsAnInch)
    {
        Span<byte> chunk = stackalloc byte[21];
        var dotsAMetre = (uint)Math.Round(dotsAnInch / 0.0254);
        BinaryPrimitives.WriteUInt32BigEndian(chunk, 9);
        "pHYs"u8.CopyTo(chunk[4..]);
        BinaryPrimitives.WriteUInt32BigEndian(chunk[8..], dotsAMetre);
        BinaryPrimitives.WriteUInt32BigEndian(chunk[12..], dotsAMetre);
        chunk[16] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(chunk[17..], Check(chunk[4..17]));
        return [.. png.AsSpan(0, BehindHeader), .. chunk, .. png.AsSpan(BehindHeader)];
    }

    /// <summary>CRC-32 as PNG has it, bit by bit: there are thirteen bytes.</summary>
    private static uint Check(ReadOnlySpan<byte> bytes)
    {
        var check = uint.MaxValue;
        foreach (var each in bytes)
        {
            check ^= each;
            for (var bit = 0; bit < 8; bit++)
            {
                check = (check >> 1) ^ (0xedb88320 & (0 - (check & 1)));
            }
        }

        return ~check;
    }
}
