using System.Globalization;
using System.Text;

namespace GroupBot.Pictures;

/// <summary>
/// What people wrote, made fit for a picture: without what XML or a line of print cannot hold, and cut between whole characters
/// to a width. Widths are estimates on the safe side, in pixels; whoever draws puts a fence round them besides.
/// </summary>
internal static class Lettering
{
    /// <summary>Marks piled upon one character beyond this many code points are left out.</summary>
    private const int MostRunesInACharacter = 16;

    private const int FirstFlag = 0x1f1e6, Joiner = 0x200d;

    private const char AsText = '\ufe0e';

    private const string Ellipsis = "…";

    private const string Closing = "，。、；：？！…—～·）》」』】〕”’,.;:?!)]}%";

    private const string Opening = "（《「『【〔“‘([{$¥#@";

    /// <summary>
    /// One line: lone surrogates, control characters and what turns the direction of writing are gone, every space is one
    /// space, and a character carries only so many marks. librsvg draws the outlines of letters and knows no colours of their
    /// own, so every emoji is asked for as text, by itself and without its colour of skin; a flag is its two letters.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            var isEmoji = element.EnumerateRunes().Any(IsEmoji);
            var taken = 0;
            foreach (var rune in element.EnumerateRunes())
            {
                if (taken == MostRunesInACharacter)
                {
                    break;
                }

                if (IsSpace(rune))
                {
                    taken++;
                    if (clean.Length > 0 && clean[^1] != ' ')
                    {
                        clean.Append(' ');
                    }
                }
                else if (rune.Value is >= FirstFlag and < FirstFlag + 26)
                {
                    taken++;
                    clean.Append((char)('A' + rune.Value - FirstFlag));
                }
                else if (IsDrawn(rune) && !(isEmoji && (rune.Value == Joiner || (taken > 0 && IsPartOfEmoji(rune)))))
                {
                    taken++;
                    clean.Append(rune.ToString());
                    if (IsEmoji(rune))
                    {
                        clean.Append(AsText);
                    }
                }
            }
        }

        return clean.ToString().Trim();
    }

    /// <summary>About how wide a line is.</summary>
    /// <param name="size">The height of the letters.</param>
    public static double WidthOf(string text, double size)
    {
        var width = 0.0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            width += WidthOf(elements.GetTextElement());
        }

        return width * size;
    }

    /// <summary>The cleaned text, cut with an ellipsis to what fits.</summary>
    public static string Fit(string text, double size, double width)
    {
        var clean = Clean(text);
        if (WidthOf(clean, size) <= width)
        {
            return clean;
        }

        var left = (width / size) - WidthOf(Ellipsis);
        var end = 0;
        var elements = StringInfo.GetTextElementEnumerator(clean);
        while (elements.MoveNext() && (left -= WidthOf(elements.GetTextElement())) >= 0)
        {
            end = elements.ElementIndex + elements.GetTextElement().Length;
        }

        return clean[..end].TrimEnd() + Ellipsis;
    }

    /// <summary>The largest of some sizes at which the text fits whole; the last where it fits at none.</summary>
    public static double SizeFor(string text, double width, params IReadOnlyList<double> sizes)
    {
        var clean = Clean(text);
        return sizes.FirstOrDefault(size => WidthOf(clean, size) <= width, sizes[^1]);
    }

    /// <summary>
    /// The cleaned text in lines of a width: broken at spaces and between Chinese characters, never before a mark that closes
    /// nor after one that opens; a word wider than a line is cut. All of it: nothing is left out.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width)
    {
        var lines = new List<string>();
        var elements = new List<string>();
        var all = StringInfo.GetTextElementEnumerator(Clean(text));
        while (all.MoveNext())
        {
            elements.Add(all.GetTextElement());
        }

        for (var start = 0; start < elements.Count;)
        {
            var (end, taken, left) = (start, start, width / size);
            while (end < elements.Count && (left -= WidthOf(elements[end])) >= 0)
            {
                end++;
                if (end == elements.Count || MayBreak(elements[end - 1], elements[end]))
                {
                    taken = end;
                }
            }

            // A space at the end of a line takes no room.
            if (end < elements.Count && elements[end] == " ")
            {
                taken = end;
            }

            var until = taken > start ? taken : Math.Max(end, start + 1);
            lines.Add(string.Concat(elements[start..until]).TrimEnd());
            for (start = until; start < elements.Count && elements[start] == " ";)
            {
                start++;
            }
        }

        return lines;
    }

    private static bool MayBreak(string before, string after) => before == " " || after == " "
        || ((IsWide(before) || IsWide(after)) && !Closing.Contains(after, StringComparison.Ordinal) && !Opening.Contains(before, StringComparison.Ordinal));

    private static bool IsWide(string element) => Rune.GetRuneAt(element, 0) is var rune && (rune.Value >= 0x2e80 || IsEmoji(rune));

    /// <summary>In heights of the letters.</summary>
    private static double WidthOf(string element)
    {
        var rune = Rune.GetRuneAt(element, 0);
        return rune.Value switch
        {
            Joiner or AsText => 0,
            _ when IsEmoji(rune) => 1.25,
            // Ligatures that are a sentence long.
            0xfdfa or 0xfdfb or 0xfdfd or 0x1242b or 0x12031 => 12,
            >= 0x1100 => 1.02,
            ' ' or 'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or '·' => 0.36,
            'f' or 'r' or 't' or '(' or ')' or '-' or '/' => 0.45,
            'm' or 'w' or 'M' or 'W' or '@' or '%' or '…' => 1.0,
            _ when Rune.IsUpper(rune) => 0.76,
            _ => 0.64,
        };
    }

    /// <summary>True for a line in which a bold face would fill the emoji's outlines up.</summary>
    public static bool HasEmoji(string text) => text.EnumerateRunes().Any(IsEmoji);

    private static bool IsEmoji(Rune rune) => rune.Value is (>= 0x1f000 and <= 0x1faff and not (>= FirstFlag and < FirstFlag + 26))
        or (>= 0x2300 and <= 0x23ff) or (>= 0x25a0 and <= 0x27bf) or (>= 0x2b00 and <= 0x2bff);

    /// <summary>What only changes the emoji before it: a colour of skin, a sign of man or woman.</summary>
    private static bool IsPartOfEmoji(Rune rune) => rune.Value is (>= 0x1f3fb and <= 0x1f3ff) or 0x2640 or 0x2642;

    private static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is 0x2800 or 0x3164 or 0x115f or 0x1160;

    private static bool IsDrawn(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse => false,
        // Some scripts join their letters by it; all other format characters are orders.
        UnicodeCategory.Format => rune.Value is Joiner,
        // What a broken half of an emoji becomes; how an emoji is to look; the square round a digit.
        _ => rune != Rune.ReplacementChar && rune.Value is not ((>= 0xfe00 and <= 0xfe0f) or 0x20e3),
    };
}
