using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GroupBot.Core.Activity;

namespace GroupBot.Core.CheckIns;

/// <summary>What keeps a written plan from being one.</summary>
public enum PlanFault
{
    NoTitle = 1,
    LongTitle = 2,
    NoDays = 3,

    /// <summary>More days than <see cref="PlanTerms.LongestDays"/>, or a target beyond them, or none.</summary>
    WrongDays = 4,

    /// <summary>It would begin before today, or more than a year ahead.</summary>
    WrongStart = 5,

    /// <summary>A word that is none of the options.</summary>
    UnknownWord = 6,

    /// <summary>A title of many marks or emoji, without a letter or digit.</summary>
    NoWords = 7,
}

/// <summary>A plan as it was written in one line.</summary>
/// <param name="Tag">Without the #; null = made of the title.</param>
/// <param name="IsOfTopic">True where it belongs to the topic in which it was written.</param>
/// <param name="Rule">What stood in the lines below; null for none.</param>
public sealed record PlanWish(
    string Title, int Days, int Target, DateOnly First, PlanProof Proof, int Characters, string? Tag, bool IsOfTopic, string? Rule);

/// <summary>
/// Reads a plan of one line: the title, then the days (<c>21</c>, or <c>18/21</c> for 18 of 21), then in any order the proof
/// (photo, voice, 30字), when it begins (today, 明天, 11月30日; tomorrow unless said), #tag, topic. Lines below are the rule.
/// </summary>
public static partial class PlanLine
{
    /// <summary>UTF-16 units, as titles are shown.</summary>
    public const int LongestTitle = 64, LongestRule = 600;

    /// <summary>Emoji and marks that make a title without a letter or digit.</summary>
    private const int MostWordless = 8;

    /// <returns>The plan, or what is wrong and with which word.</returns>
    public static (PlanWish? Wish, PlanFault Fault, string Word) Read(string text, DateOnly today)
    {
        var lines = text.Split('\n', 2);
        var words = lines[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is [var lead, _, ..] && WordFolding.Fold(lead) is "new" or "新建")
        {
            words = words[1..];
        }

        var end = 1;
        while (end < words.Length && !IsOption(words[end], today))
        {
            end++;
        }

        var title = words.Length == 0 ? "" : string.Join(' ', words[..end]);
        if (FaultOf(title) is { } fault)
        {
            return (null, fault, "");
        }

        var rule = lines.Length > 1 && lines[1].Trim() is { Length: > 0 } below ? below : null;
        var wish = new PlanWish(title, 0, 0, today.AddDays(1), PlanProof.None, 0, null, false, rule);
        foreach (var word in words[end..])
        {
            if (With(wish, word, today) is not { } next)
            {
                return (null, PlanFault.UnknownWord, word);
            }

            wish = next;
        }

        if (wish.Days == 0 && DaysIn(title) is { } named)
        {
            wish = wish with { Days = named, Target = named };
        }

        return wish.Days == 0 && wish.Target == 0 ? (null, PlanFault.NoDays, "")
            : wish.Days is < 1 or > PlanTerms.LongestDays || wish.Target < 1 || wish.Target > wish.Days ? (null, PlanFault.WrongDays, "")
            : wish.First < today || wish.First > today.AddDays(PlanTerms.LongestDays) ? (null, PlanFault.WrongStart, "")
            : (wish, default, "");
    }

    /// <summary>What keeps a text from being a title; null where nothing does.</summary>
    public static PlanFault? FaultOf(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return title.Length == 0 ? PlanFault.NoTitle
            : !title.EnumerateRunes().Any(Rune.IsLetterOrDigit) && new StringInfo(title).LengthInTextElements > MostWordless ? PlanFault.NoWords
            : title.Length > LongestTitle ? PlanFault.LongTitle
            : null;
    }

    /// <summary>A number of days by itself: 3, 45 天. Null for anything else.</summary>
    public static int? Days(string text) =>
        WordFolding.Normalized(text).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() is var narrow
        && DaysWord().Match(narrow) is { Success: true } days && !days.Groups["target"].Success
            ? Number(days, "days")
            : null;

    /// <summary>The days that a title names: 21天早起, 30 days of tea. Null where it names none that make a plan.</summary>
    public static int? DaysIn(string title) =>
        TitleDays().Match(WordFolding.Normalized(title)) is { Success: true } match && Number(match, "days") is >= 1 and <= PlanTerms.LongestDays and var days
            ? days
            : null;

    private static bool IsOption(string word, DateOnly today) =>
        With(new PlanWish("", 0, 0, today, PlanProof.None, 0, null, false, null), word, today) is not null;

    private static PlanWish? With(PlanWish wish, string word, DateOnly today)
    {
        var narrow = WordFolding.Normalized(word).ToLowerInvariant();
        // Once the days are said, 11/30 is a date, as it is everywhere else; 18/21 still says how many of them.
        if (DaysWord().Match(narrow) is { Success: true } days
            && !(wish.Days > 0 && days.Groups["target"].Success && Number(days, "days") != wish.Days && WrittenDay.Read(narrow, today) is not null))
        {
            var length = Number(days, "days");
            return wish with { Days = length, Target = days.Groups["target"].Success ? Number(days, "target") : length };
        }

        if (Letters().Match(narrow) is { Success: true } letters)
        {
            return wish with { Proof = PlanProof.Text, Characters = Math.Clamp(Number(letters, "letters"), 1, 1000) };
        }

        if (narrow.StartsWith('#'))
        {
            return PlanTag.Of(narrow) is { } ? wish with { Tag = PlanTag.Of(word) } : null;
        }

        if (WrittenDay.Read(narrow, today) is var (first, rest) && rest.Length == 0)
        {
            return wish with { First = first };
        }

        return WordFolding.Fold(word) switch
        {
            "photo" or "picture" or "照片" or "图片" => wish with { Proof = PlanProof.Photo },
            "voice" or "语音" => wish with { Proof = PlanProof.Voice },
            "text" or "文字" => wish with { Proof = PlanProof.Text, Characters = 10 },
            "topic" or "话题" or "本话题" => wish with { IsOfTopic = true },
            _ => null,
        };
    }

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?<target>[0-9]{1,4})/)?(?<days>[0-9]{1,4}|[0-9]{5,6}(?=天|d))(?:天|days?)?$")]
    private static partial Regex DaysWord();

    [GeneratedRegex(@"^(?<letters>[0-9]{1,4})(?:字|chars?|letters?)$")]
    private static partial Regex Letters();

    [GeneratedRegex(@"(?<![0-9])(?<days>[0-9]{1,3})\s?(?:天|-?days?\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleDays();
}
