using System.Buffers;

namespace GroupBot.Wire;

/// <summary>
/// Cuts the body of <c>getUpdates</c> into one run of bytes an update, by brackets and strings alone: an update that
/// cannot be read never costs its neighbours.
/// </summary>
internal static class UpdateSlicer
{
    private static readonly SearchValues<byte> Marks = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> InString = SearchValues.Create("\"\\"u8);

    /// <summary>Adds each object of the first array of the outermost object. A cut-off last one is left out.</summary>
    /// <returns>False where the body holds no such array to its end.</returns>
    public static bool Slice(ReadOnlyMemory<byte> body, List<ReadOnlyMemory<byte>> slices)
    {
        var bytes = body.Span;
        var at = 0;
        var depth = 0;
        var start = -1;
        var inArray = false;
        while (at < bytes.Length)
        {
            var next = bytes[at..].IndexOfAny(Marks);
            if (next < 0)
            {
                return false;
            }

            at += next;
            switch (bytes[at])
            {
                case (byte)'"':
                    at = EndOfString(bytes, at + 1);
                    continue;
                case (byte)'{' or (byte)'[':
                    depth++;
                    inArray |= depth == 2 && bytes[at] == '[';
                    start = inArray && depth == 3 ? at : start;
                    break;
                default:
                    if (inArray && depth == 3)
                    {
                        slices.Add(body[start..(at + 1)]);
                    }
                    else if (inArray && depth == 2)
                    {
                        return true;
                    }

                    depth--;
                    break;
            }

            at++;
        }

        return false;
    }

    /// <summary>The place after the closing quote.</summary>
    private static int EndOfString(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length)
        {
            var next = bytes[at..].IndexOfAny(InString);
            if (next < 0)
            {
                return bytes.Length;
            }

            at += next;
            if (bytes[at] == '"')
            {
                return at + 1;
            }

            at += 2;
        }

        return bytes.Length;
    }
}
