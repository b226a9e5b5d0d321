using System.Buffers.Binary;

namespace GroupBot.Core.Scoring;

/// <summary>How numbers stand in the bytes.</summary>
public static partial class ScoreSnapshot
{
    /// <summary>Numbers of 7 bits a byte, the sign in the lowest; reals of 8 bytes, and one for 0.</summary>
    private ref struct Bytes()
    {
        private byte[] _bytes = new byte[256];
        private int _length;

        public void Number(long value)
        {
            var left = unchecked((ulong)((value << 1) ^ (value >> 63)));
            Room(10);
            for (; left >= 0x80; left >>= 7)
            {
                _bytes[_length++] = (byte)(0x80 | (left & 0x7F));
            }

            _bytes[_length++] = (byte)left;
        }

        public void Real(double value)
        {
            var bits = BitConverter.DoubleToInt64Bits(value);
            Room(9);
            _bytes[_length++] = (byte)(bits == 0 ? 0 : 1);
            if (bits != 0)
            {
                BinaryPrimitives.WriteInt64LittleEndian(_bytes.AsSpan(_length), bits);
                _length += sizeof(long);
            }
        }

        public readonly byte[] ToArray() => _bytes[.._length];

        private void Room(int bytes)
        {
            if (_length + bytes > _bytes.Length)
            {
                Array.Resize(ref _bytes, 2 * _bytes.Length);
            }
        }
    }

    private ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;
        private int _at;

        public void Expect(long version)
        {
            if (Number() != version)
            {
                throw new FormatException("A state of scoring was written by another version of the program.");
            }
        }

        public long Number()
        {
            var value = 0UL;
            for (var shift = 0; ; shift += 7)
            {
                var next = Next();
                value |= (ulong)(next & 0x7F) << shift;
                if (next < 0x80)
                {
                    return unchecked((long)(value >> 1) ^ -(long)(value & 1));
                }
            }
        }

        public int Day() => (int)Number();

        /// <summary>Of what takes a byte each at least.</summary>
        public int Count() => Number() is >= 0 and var count && count <= _bytes.Length - _at
            ? (int)count
            : throw new FormatException("A state of scoring is cut off.");

        public double Real()
        {
            if (Next() == 0)
            {
                return 0;
            }

            if (_at + sizeof(long) > _bytes.Length)
            {
                throw new FormatException("A state of scoring is cut off.");
            }

            var value = BitConverter.Int64BitsToDouble(BinaryPrimitives.ReadInt64LittleEndian(_bytes[_at..]));
            _at += sizeof(long);
            return value;
        }

        private byte Next() => _at < _bytes.Length ? _bytes[_at++] : throw new FormatException("A state of scoring is cut off.");
    }
}
