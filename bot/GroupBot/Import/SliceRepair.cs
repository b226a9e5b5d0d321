using System.Globalization;
using System.Text;

namespace GroupBot.Import;

/// <summary>
/// Makes JSON of what Telegram Desktop writes for it: control characters as <c>\x0B</c>, by its version 4.1 the path of a
/// custom emoji without quotation marks, and whatever else a text may hold that cannot be read as one.
/// </summary>
internal static class SliceRepair
{
    private const byte Space = (byte)' ';

    /// <summary>The same bytes with each slip blanked out: nothing moves but what was no UTF-8.</summary>
    public static byte[] Repair(ReadOnlySpan<byte> slice)
    {
        var bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(slice));
        var inString = false;
        for (var at = 0; at < bytes.Length; at++)
        {
            switch (bytes[at])
            {
                case (byte)'"':
                    inString = !inString;
                    break;
                case (byte)'\\' when inString:
                    at = Escape(bytes, at);
                    break;
                case < Space when inString:
                    bytes[at] = Space;
                    break;
                case (byte)':' when !inString:
                    Quote(bytes, at + 1);
                    break;
            }
        }

        return bytes;
    }

    /// <returns>The last byte of the escape at <paramref name="at"/>.</returns>
    private static int Escape(byte[] bytes, int at)
    {
        switch (at + 1 < bytes.Length ? bytes[at + 1] : 0)
        {
            case 'x' when at + 3 < bytes.Length:
                // Spaces count as little as control characters do.
                bytes.AsSpan(at, 4).Fill(Space);
                return at + 3;
            case 'u' when Unit(bytes, at) is { } unit && char.IsSurrogate(unit):
                if (char.IsHighSurrogate(unit) && Unit(bytes, at + 6) is { } low && char.IsLowSurrogate(low))
                {
                    return at + 11;
                }

                "\\ufffd"u8.CopyTo(bytes.AsSpan(at));
                return at + 5;
            default:
                return at + 1;
        }
    }

    /// <summary>The UTF-16 unit of an escape such as <c>\u4e2d</c>; null where there is none.</summary>
    private static char? Unit(byte[] bytes, int at) =>
        at + 5 < bytes.Length && bytes[at] == '\\' && bytes[at + 1] == 'u'
            && ushort.TryParse(bytes.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;

    /// <summary>A value that is no value becomes 0, up to the end of its line.</summary>
    private static void Quote(byte[] bytes, int at)
    {
        while (at < bytes.Length && bytes[at] == Space)
        {
            at++;
        }

        var rest = bytes.AsSpan(at);
        if (rest.Length == 0 || rest[0] is (byte)'"' or (byte)'{' or (byte)'[' or (byte)'-' or (>= (byte)'0' and <= (byte)'9')
            || rest[0] <= Space || rest.StartsWith("true"u8) || rest.StartsWith("false"u8) || rest.StartsWith("null"u8))
        {
            return;
        }

        var line = rest.IndexOf((byte)'\n');
        var bare = (line < 0 ? rest[..^1] : rest[..line]).TrimEnd(" \r,}]"u8);
        if (bare.Length > 0)
        {
            bare.Fill(Space);
            bare[0] = (byte)'0';
        }
    }
}
