using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace GroupBot.Core.Activity;

/// <summary>Measures of a message's text that enter the log in its place; the text itself never does.</summary>
public static class TextMeasure
{
    /// <summary>Longer than this nothing is a filler word.</summary>
    private const int LongestFiller = 12;

    /// <summary>As often as this in a row a character counts once: 啊啊啊啊 says no more than 啊.</summary>
    private const int Repeats = 3;

    /// <summary>What is said to have said something, and what any bot is told, folded and with each character once in a row.</summary>
    private static readonly FrozenSet<string> Fillers = new[]
    {
        "收到", "已收到", "好", "好的", "好滴", "好吧", "行", "可以", "嗯", "恩", "哦", "噢", "喔", "对", "对的", "是", "是的", "同意", "支持", "顶", "赞", "棒",
        "牛", "强", "来了", "在", "路过", "冒泡", "打卡", "已打卡", "签到", "报到", "6", "1", "o", "ok", "okay", "k", "yes", "yep", "yeah", "no", "sure", "nice", "cool",
        "lol", "lmao", "up", "bump", "got it", "check in", "checkin",
    }.Select(word => Once(WordFolding.Fold(word))).ToFrozenSet();

    /// <summary>
    /// Visible characters: letters, digits, symbols and emoji count 1, a CJK character counts 2 (it carries about as
    /// much as two letters); spaces, controls and combining marks count 0; a character that stands three times in a row or more
    /// counts once.
    /// </summary>
    public static int VisibleCharacters(ReadOnlySpan<char> text)
    {
        var (count, run, last) = (0, 0, default(Rune));
        foreach (var rune in text.EnumerateRunes())
        {
            var weight = WeightOf(rune);
            run = rune == last ? run + 1 : 1;
            last = rune;
            count += run < Repeats ? weight : run == Repeats ? -weight : 0;
        }

        return count;
    }

    private static int WeightOf(Rune rune)
    {
        if (rune.IsAscii)
        {
            return rune.Value is > ' ' and < 127 ? 1 : 0;
        }

        return IsCjk(rune.Value) ? 2 : Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned => 0,
            _ => 1,
        };
    }

    /// <summary>True for a text without a single letter or digit, one that only laughs, and one that only says 收到, +1 or 打卡.</summary>
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

        return letters == laughs || (text.Length <= LongestFiller && Fillers.Contains(Once(WordFolding.Fold(text.ToString()))));
    }

    /// <summary>Each character once in a row: 666 is 6.</summary>
    private static string Once(string text)
    {
        var once = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (once.Length == 0 || once[^1] != letter)
            {
                once.Append(letter);
            }
        }

        return once.ToString();
    }

    /// <summary>Han, kana, Hangul and full-width forms.</summary>
    private static bool IsCjk(int value) => value
        is (>= 0x2E80 and <= 0x2FDF) or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF);
}
