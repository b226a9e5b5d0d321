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
        + "幾几續续續续結结構构統统計计總总數数據据員员個个時时間间區区號号頻频發发現现應应該该還还沒没來来進进動动態态獎奖勵励";

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

    /// <summary>A lone surrogate cannot be normalized; it is replaced first.</summary>
    private static string Normalized(string text)
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
