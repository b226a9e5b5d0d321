using System.Buffers;

namespace GroupBot.Import;

/// <summary>
/// Steps through JSON of any length by brackets and strings alone, over one buffer that holds the value at hand: what is
/// inside a value is for others to read, and a slip in one costs no other.
/// </summary>
/// <param name="stream">What is read, from its start.</param>
/// <param name="size">The buffer's size at first, in bytes.</param>
internal sealed class JsonScanner(Stream stream, int size = 1 << 20) : IDisposable
{
    private static readonly SearchValues<byte> Marks = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> InString = SearchValues.Create("\"\\"u8);
    private static readonly SearchValues<byte> ScalarEnds = SearchValues.Create(",:]}[{\" \t\r\n"u8);
    private static readonly SearchValues<byte> White = SearchValues.Create(" \t\r\n"u8);

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(size);
    private int _at;
    private int _end;

    /// <summary>How many bytes of the stream lie before the buffer.</summary>
    private long _before;

    /// <summary>What is kept of the value at hand begins here; -1 where nothing is kept.</summary>
    private int _start = -1;

    private int _longest;

    /// <summary>The place of the next byte, from the start of the stream.</summary>
    public long Position => _before + _at;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    /// <summary>The first bytes, at most <paramref name="count"/>, without taking them.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_end - _at < count && Fill())
        {
        }

        return _buffer.AsSpan(_at, Math.Min(count, _end - _at));
    }

    public void Skip(int count) => _at += count;

    /// <summary>True where nothing but white space is left.</summary>
    public bool IsOver() => !ToNext();

    /// <summary>The next byte that is no white space, without taking it.</summary>
    /// <exception cref="ExportException">There is none.</exception>
    public byte Next() => ToNext() ? _buffer[_at] : throw EndsEarly();

    public bool TryTake(char mark)
    {
        if (Next() != mark)
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <exception cref="ExportException">Another byte is there.</exception>
    public void Take(char mark)
    {
        if (!TryTake(mark))
        {
            throw new ExportException($"The file is not JSON from here on: a {mark} is expected.", Position);
        }
    }

    /// <summary>Takes the next value, whatever it is.</summary>
    /// <param name="longest">How much of it is wanted, in bytes.</param>
    /// <returns>Its bytes, good until the next call; empty where it is longer.</returns>
    public ReadOnlyMemory<byte> Value(int longest)
    {
        var first = Next();
        (_start, _longest) = (longest > 0 ? _at : -1, longest);
        switch (first)
        {
            case (byte)'"':
                ToEndOfString();
                break;
            case (byte)'{' or (byte)'[':
                ToEndOfBlock();
                break;
            default:
                ToEndOfScalar();
                break;
        }

        var start = _start;
        _start = -1;
        return start < 0 || _at - start > longest ? default : _buffer.AsMemory(start, _at - start);
    }

    private void ToEndOfBlock()
    {
        var depth = 0;
        do
        {
            var next = _buffer.AsSpan(_at, _end - _at).IndexOfAny(Marks);
            if (next < 0)
            {
                _at = _end;
                More();
                continue;
            }

            _at += next;
            switch (_buffer[_at])
            {
                case (byte)'"':
                    ToEndOfString();
                    continue;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                default:
                    depth--;
                    break;
            }

            _at++;
        }
        while (depth > 0);
    }

    private void ToEndOfString()
    {
        _at++;
        while (true)
        {
            var next = _buffer.AsSpan(_at, _end - _at).IndexOfAny(InString);
            if (next < 0)
            {
                _at = _end;
                More();
                continue;
            }

            _at += next;
            if (_buffer[_at] == '"')
            {
                _at++;
                return;
            }

            _at++;
            if (_at == _end)
            {
                More();
            }

            _at++;
        }
    }

    private void ToEndOfScalar()
    {
        var from = Position;
        while (true)
        {
            var next = _buffer.AsSpan(_at, _end - _at).IndexOfAny(ScalarEnds);
            _at = next < 0 ? _end : _at + next;
            if (next >= 0 || !Fill())
            {
                break;
            }
        }

        if (Position == from)
        {
            throw new ExportException("The file is not JSON from here on: a value is expected.", Position);
        }
    }

    private bool ToNext()
    {
        while (true)
        {
            var next = _buffer.AsSpan(_at, _end - _at).IndexOfAnyExcept(White);
            if (next >= 0)
            {
                _at += next;
                return true;
            }

            _at = _end;
            if (!Fill())
            {
                return false;
            }
        }
    }

    /// <summary>Reads on inside of a value.</summary>
    private void More()
    {
        if (!Fill())
        {
            throw EndsEarly();
        }
    }

    /// <summary>Reads on; what lies before the value at hand is let go of, and the value too once it is too long.</summary>
    /// <returns>False at the end of the stream.</returns>
    private bool Fill()
    {
        if (_start >= 0 && _end - _start > _longest)
        {
            _start = -1;
        }

        var keep = _start >= 0 ? _start : _at;
        if (keep > 0)
        {
            _buffer.AsSpan(keep, _end - keep).CopyTo(_buffer);
            _before += keep;
            _at -= keep;
            _end -= keep;
            _start = _start >= 0 ? 0 : -1;
        }

        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }

    private ExportException EndsEarly() => new(
        "The file ends in the middle: the export was not finished, or the copy is not whole. Export or copy it again.", _before + _end);
}
