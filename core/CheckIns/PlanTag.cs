using System.Globalization;
using System.Text;
using GroupBot.Core.Activity;

namespace GroupBot.Core.CheckIns;

/// <summary>The hashtags by which messages name a plan.</summary>
public static class PlanTag
{
    /// <summary>UTF-16 units of a tag as it is shown.</summary>
    public const int Longest = 32;

    /// <summary>The tag that a title makes: its letters and digits, without the #; null where it has none (64 emoji).</summary>
    public static string? Of(string title)
    {
        var tag = new StringBuilder();
        foreach (var rune in WordFolding.Normalized(title).EnumerateRunes())
        {
            if (IsOfATag(rune) && tag.Length + rune.Utf16SequenceLength <= Longest)
            {
                tag.Append(rune.ToString());
            }
        }

        return WordFolding.Fold(tag.ToString()).Length == 0 ? null : tag.ToString();
    }

    /// <summary>Every hashtag of a text, folded as <see cref="WordFolding.Fold"/> does; one inside a link is none.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        if (text.AsSpan().IndexOfAny('#', '＃') < 0)
        {
            return [];
        }

        var tags = new List<string>();
        Read(text, tags);
        return tags;
    }

    /// <summary>Letters and digits outside hashtags: what somebody wrote, without padding.</summary>
    public static int Written(string text) => Read(text, []);

    private static int Read(string text, List<string> tags)
    {
        var runes = WordFolding.Normalized(text).EnumerateRunes().ToArray();
        var written = 0;
        for (var at = 0; at < runes.Length; at++)
        {
            if (runes[at].Value != '#' || (at > 0 && (IsOfATag(runes[at - 1]) || runes[at - 1].Value == '/')))
            {
                written += Rune.IsLetterOrDigit(runes[at]) ? 1 : 0;
                continue;
            }

            var tag = new StringBuilder();
            for (; at + 1 < runes.Length && IsOfATag(runes[at + 1]); at++)
            {
                tag.Append(runes[at + 1].ToString());
            }

            if (WordFolding.Fold(tag.ToString()) is { Length: > 0 } folded)
            {
                tags.Add(folded);
            }
        }

        return written;
    }

    private static bool IsOfATag(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value == '_'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
