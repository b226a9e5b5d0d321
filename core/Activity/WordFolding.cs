using System.Globalization;
using System.Text;

namespace GroupBot.Core.Activity;

/// <summary>
/// Brings what people write to one form, so that <c>簽到!</c>, <c>签到 👍</c> and <c>签 到</c> are the same word:
/// NFKC, lower case, traditional characters to simplified ones, and no punctuation, spaces or emoji.
/// </summary>
public static class WordFolding
{
    /// <summary>Traditional characters of the words that the bot answers to, and their simplified forms, in pairs.</summary>
    private const string Pairs =
        "簽签報报幫帮單单積积邀邀請请鏈链連连補补規规則则刪删資资榜榜退退離离開开關关設设語语說说問问題题們们這这麼么怎怎樣样"
        + "幾几續续續续結结構构統统計计總总數数據据員员個个時时間间區区號号頻频發发現现應应該该還还沒没來来進进動动態态獎奖勵励"
        + "暫暂減减罰罚點点認认國国慶庆聖圣誕诞節节雙双勞劳陽阳兒儿婦妇師师長长當当";

    private static readonly Dictionary<char, char> Simplified = Pairs.Chunk(2)
        .DistinctBy(pair => pair[0])
        .ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The folded form; empty for a text that holds no letter or digit.</summary>
    public static string Fold(string text)
    {
        var normal = Normalized(text);
        var builder = new StringBuilder(normal.Length);
        foreach (var rune in normal.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune))
            {
                continue;
            }

            var lower = Rune.ToLower(rune, CultureInfo.InvariantCulture);
            builder.Append(lower.IsBmp && Simplified.TryGetValue((char)lower.Value, out var simple)
                ? simple.ToString()
                : lower.ToString());
        }

        return builder.ToString();
    }

    /// <summary>
    /// One character as <see cref="Fold"/> would write it; what that would drop stays, with every kind of space as a space. So
    /// the beginning of a text is compared place by place, and what follows is left as it was written.
    /// </summary>
    public static char FoldCharacter(char character)
    {
        if (char.IsWhiteSpace(character))
        {
            return ' ';
        }

        var narrow = character is >= '\uff01' and <= '\uff5e' ? (char)(character - 0xfee0) : character;
        return Simplified.TryGetValue(narrow, out var simple) ? simple : char.ToLowerInvariant(narrow);
    }

    /// <summary>
    /// The same without an allocation, for what nearly every message is made of: ASCII, its full-width forms, Han
    /// characters and the spaces and punctuation between them. Any other character is left to <see cref="Fold"/>.
    /// </summary>
    /// <param name="folded">At least as long as the text.</param>
    /// <returns>How many characters were written, or -1 where the text holds another character.</returns>
    public static int TryFold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        foreach (var each in text)
        {
            // NFKC moves the full-width forms onto ASCII.
            var character = each is >= '\uff01' and <= '\uff5e' ? (char)(each - 0xfee0) : each;
            if (char.IsAsciiLetterOrDigit(character))
            {
                folded[length++] = char.ToLowerInvariant(character);
            }
            else if (character is >= '\u4e00' and <= '\u9fff')
            {
                folded[length++] = Simplified.TryGetValue(character, out var simple) ? simple : character;
            }
            else if (!char.IsAscii(character) && character is not ('\u3000' or '\u3001' or '\u3002' or '\u2026' or '\u201c' or '\u201d'))
            {
                return -1;
            }
        }

        return length;
    }

    /// <summary>NFKC. A lone surrogate cannot be normalized; it is replaced first.</summary>
    public static string Normalized(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
        {
            return text.Normalize(NormalizationForm.FormKC);
        }

        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString().Normalize(NormalizationForm.FormKC);
    }
}
