using System.Buffers;
using System.Globalization;
using System.Text;
using GroupBot.Core.Activity;

namespace GroupBot.Core.CheckIns;

/// <summary>
/// Tells a check-in from talk about checking in. A check-in begins with one of the words, after spaces and emoji, and goes
/// on with no Chinese text: "打卡 Day5", "签到！" and "打卡5" count, "打卡了吗" and "签到送积分" do not. Under a photo, a voice
/// message or a video anything may follow. <c>#打卡</c> counts wherever it stands. In English, "check-in" and "checked in" do.
/// </summary>
public static class CheckInWords
{
    private const string Tag = "打卡";

    /// <summary>What English members write; a whole message, or with punctuation, an emoji or a new line behind it.</summary>
    private static readonly string[] EnglishWords = ["check-in", "checkin", "checked-in", "checkedin"];

    /// <summary>What follows a word in talk about checking in; any other Chinese character may begin what somebody did today.</summary>
    private static readonly SearchValues<char> Talk = SearchValues.Create(
        "了的过吗呢吧么着得地率榜计活群送成失人表机系时点有是要也都就还没不可能会怎什为和与到奖规制提记天之后前这那好真太在让给哪几多少谁算啊呀哦啦");

    /// <summary>What is longer is a story, and no note of what was done.</summary>
    private const int LongestNote = 40;

    /// <summary>The words in simplified characters; traditional ones are folded to them.</summary>
    public static IReadOnlyList<string> Words { get; } = ["打卡", "签到", "报到"];

    /// <summary>Without one of these no text counts; most messages are done with here.</summary>
    private static readonly SearchValues<char> Hints = SearchValues.Create("打签簽报報"), GmHints = SearchValues.Create("gGｇＧ");

    /// <param name="text">The text or caption as it was written.</param>
    /// <param name="media">What the message carries besides.</param>
    /// <param name="takesGm">True where the group lets <c>gm</c> count too.</param>
    public static bool Counts(string text, MediaKind media, bool takesGm)
    {
        var isEnglish = text.Contains("check", StringComparison.OrdinalIgnoreCase);
        if (!isEnglish && !text.AsSpan().ContainsAny(Hints) && !(takesGm && text.AsSpan().ContainsAny(GmHints)))
        {
            return false;
        }

        var (runes, from) = Read(text);

        var carries = media is MediaKind.Photo or MediaKind.Voice or MediaKind.Video or MediaKind.VideoNote;
        foreach (var word in Words)
        {
            if (EndOf(word, runes, from) is { } end && (carries || end == runes.Length || IsNoMoreOfTheWord(runes[end])))
            {
                return true;
            }
        }

        if (isEnglish && EnglishWords.Any(word => EndOf(word, runes, from) is { } end && EndsEnglish(runes.AsSpan(end))))
        {
            return true;
        }

        return HasTag(runes)
            || (takesGm && EndOf("gm", runes, from) is { } after && (after == runes.Length || !Rune.IsLetterOrDigit(runes[after])));
    }

    /// <summary>
    /// Where a text would be a check-in if a space stood after its first word, as in "打卡背单词50个", the same with the space;
    /// null where it counts as it is, or is talk: a question, a word such as 打卡了.
    /// </summary>
    public static string? WithSpace(string text)
    {
        if (text.Length > LongestNote || !text.AsSpan().ContainsAny(Hints) || text.AsSpan().ContainsAny("?？")
            || text.AsSpan().TrimEnd() is [.., '吗' or '呢' or '吧' or '么' or '啊'])
        {
            return null;
        }

        var (runes, from) = Read(text);

        foreach (var word in Words)
        {
            if (EndOf(word, runes, from) is { } end && end < runes.Length && !IsNoMoreOfTheWord(runes[end])
                && !(runes[end].IsBmp && Talk.Contains((char)runes[end].Value)))
            {
                return $"{string.Concat(runes[from..end])} {string.Concat(runes[end..])}";
            }
        }

        return null;
    }

    /// <summary>True where a text begins with a word of the group's own, and goes on as a check-in may.</summary>
    /// <param name="folded">The word as <see cref="WordFolding.Fold"/> writes it, not empty.</param>
    public static bool Begins(string text, string folded, MediaKind media)
    {
        if (!MayBegin(text, folded[0]))
        {
            return false;
        }

        var (runes, from) = Read(text);

        var carries = media is MediaKind.Photo or MediaKind.Voice or MediaKind.Video or MediaKind.VideoNote;
        return EndOf(folded, runes, from) is { } end && (carries || end == runes.Length
            || (char.IsAscii(folded[^1]) ? !Rune.IsLetterOrDigit(runes[end]) : IsNoMoreOfTheWord(runes[end])));
    }

    /// <summary>
    /// False where the text's first letter or digit is another one, told without an allocation; true wherever the folding of the
    /// whole could say otherwise.
    /// </summary>
    private static bool MayBegin(ReadOnlySpan<char> text, char letter)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsPlain(text[at]))
            {
                return true;
            }

            if (WordFolding.FoldCharacter(text[at]) is var folded && char.IsLetterOrDigit(folded))
            {
                return folded == letter || (at + 1 < text.Length && !IsPlain(text[at + 1]));
            }
        }

        return false;
    }

    /// <summary>True of what the folding takes one by one: ASCII, its full-width forms, Han characters, Chinese punctuation.</summary>
    private static bool IsPlain(char character) => char.IsAscii(character)
        || character is (>= '\u4e00' and <= '\u9fff') or (>= '\uff01' and <= '\uff5e') or '\u3000' or '\u3001' or '\u3002' or '\u201c' or '\u201d';

    /// <summary>The text as it is compared, and where what may stand before a word is over.</summary>
    private static (Rune[] Runes, int From) Read(string text)
    {
        var runes = WordFolding.Normalized(text).EnumerateRunes().ToArray();
        var from = 0;
        while (from < runes.Length && IsLeading(runes[from]))
        {
            from++;
        }

        return (runes, from);
    }

    /// <summary>What may stand before the word: spaces, emoji and marks such as ! or #, but no quotation mark or bracket.</summary>
    private static bool IsLeading(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.OtherPunctuation => rune.Value is not ('"' or '\''),
        UnicodeCategory.SpaceSeparator or UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherSymbol
            or UnicodeCategory.ModifierSymbol or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        _ => false,
    };

    /// <summary>Where the word ends that begins here; spaces may stand inside it. Null where it is another.</summary>
    private static int? EndOf(string word, Rune[] runes, int from)
    {
        var at = from;
        foreach (var letter in word)
        {
            while (at > from && at < runes.Length && runes[at].Value == ' ')
            {
                at++;
            }

            if (at == runes.Length || (runes[at].Value != letter && (WordFolding.Fold(runes[at].ToString()) is not [var folded] || folded != letter)))
            {
                return null;
            }

            at++;
        }

        return at;
    }

    /// <summary>A space, punctuation, a digit, an emoji or a Latin letter; a Chinese character makes it another word.</summary>
    private static bool IsNoMoreOfTheWord(Rune rune) => !Rune.IsLetter(rune) || rune.Value < 0x250;

    /// <summary>"checked in: 20 pages" and "check-in day 5" say that somebody did; "check in with me" and "checked in?" do not.</summary>
    private static bool EndsEnglish(ReadOnlySpan<Rune> rest)
    {
        while (rest.Length > 0 && rest[0].Value == ' ')
        {
            rest = rest[1..];
        }

        return rest.Length == 0 || IsDayNumber(rest) || rest[0].Value is '\n' or '!' or '.' or ',' or ':' or ';' or '-' or '–' or '—' or '~'
            || Rune.GetUnicodeCategory(rest[0]) is UnicodeCategory.OtherSymbol;
    }

    /// <summary>"check-in day 5: read 20 pages", as those write it who count.</summary>
    private static bool IsDayNumber(ReadOnlySpan<Rune> rest)
    {
        const string day = "day";
        for (var at = 0; at < day.Length; at++)
        {
            if (rest.Length <= at || (rest[at].Value | 0x20) != day[at])
            {
                return false;
            }
        }

        rest = rest[day.Length..];
        while (rest.Length > 0 && rest[0].Value == ' ')
        {
            rest = rest[1..];
        }

        return rest.Length > 0 && Rune.IsDigit(rest[0]);
    }

    private static bool HasTag(Rune[] runes)
    {
        for (var at = 0; at < runes.Length; at++)
        {
            if (runes[at].Value == '#' && at + 1 < runes.Length && runes[at + 1].Value != ' ' && EndOf(Tag, runes, at + 1) is { } end
                && end == at + 1 + Tag.Length && (end == runes.Length || !(Rune.IsLetterOrDigit(runes[end]) || runes[end].Value == '_')))
            {
                return true;
            }
        }

        return false;
    }
}
