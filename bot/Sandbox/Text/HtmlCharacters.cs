using System.Globalization;
using System.Text;

namespace GroupBot.Sandbox.Text;

/// <summary>The named characters the server knows (lt, gt, amp, quot) and numbered ones.</summary>
internal static class HtmlCharacters
{
    /// <summary>Moves past the reference, or returns null and stays where it is no reference.</summary>
    internal static string? Read(string source, ref int at)
    {
        var end = at + 1;
        while (end < source.Length && end - at < 12 && (char.IsAsciiLetterOrDigit(source[end]) || source[end] == '#'))
        {
            end++;
        }

        var character = Named(source[(at + 1)..end]);
        if (character is not null)
        {
            at = end < source.Length && source[end] == ';' ? end + 1 : end;
        }

        return character;
    }

    internal static string Decode(string source)
    {
        var text = new StringBuilder();
        for (var at = 0; at < source.Length;)
        {
            if (source[at] == '&' && Read(source, ref at) is { } character)
            {
                text.Append(character);
            }
            else
            {
                text.Append(source[at++]);
            }
        }

        return text.ToString();
    }

    private static string? Named(string name) => name switch
    {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "quot" => "\"",
        _ when name.StartsWith("#x", StringComparison.OrdinalIgnoreCase) => Numbered(name[2..], NumberStyles.HexNumber),
        _ when name.StartsWith('#') => Numbered(name[1..], NumberStyles.None),
        _ => null,
    };

    private static string? Numbered(string digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) && code > 0 && Rune.IsValid(code)
            ? new Rune(code).ToString()
            : null;
}
