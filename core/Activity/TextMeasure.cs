using System.Globalization;
using System.Text;

namespace GroupBot.Core.Activity;

/// <summary>Measures of a message's text that enter the log in its place; the text itself never does.</summary>
public static class TextMeasure
{
    /// <summary>
    /// Visible characters: letters, digits, symbols and emoji count 1, a CJK character counts 2 (it carries about as
    /// much as two letters); spaces, controls and combining marks count 0.
    /// </summary>
    public static int VisibleCharacters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                count += rune.Value is > ' ' and < 127 ? 1 : 0;
            }
            else if (IsCjk(rune.Value))
            {
                count += 2;
            }
            else
            {
                count += Rune.GetUnicodeCategory(rune) switch
                {
                    UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned => 0,
                    _ => 1,
                };
            }
        }

        return count;
    }

    /// <summary>True for a text without a single letter or digit, or one that only laughs.</summary>
    public static bool IsFiller(ReadOnlySpan<char> text)
    {
        var letters = 0;
        var laughs = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                letters++;
                laughs += rune.Value is 'h' or 'H' or 'a' or 'A' or '哈' or '呵' or '嘿' or '嘻' ? 1 : 0;
            }
        }

        return letters == laughs;
    }

    /// <summary>Han, kana, Hangul and full-width forms.</summary>
    private static bool IsCjk(int value) => value
        is (>= 0x2E80 and <= 0x2FDF) or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF);
}
