using System.Buffers.Binary;

namespace GroupBot.Tests.Sandbox;

/// <summary>The first bytes of pictures: as much as tells their size.</summary>
internal static class Pictures
{
    internal static byte[] Png(int width, int height)
    {
        var bytes = new byte[33];
        new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52 }.CopyTo(bytes, 0);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return bytes;
    }

    /// <summary>With a segment of another kind before the one that tells the size.</summary>
    internal static byte[] Jpeg(ushort width, ushort height)
    {
        byte[] bytes = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC2, 0, 11, 8, 0, 0, 0, 0, 3, 1, 0x11, 0, 0xFF, 0xD9];
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(13), height);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(15), width);
        return bytes;
    }
}
