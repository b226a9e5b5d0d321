using System.Collections.Frozen;
using System.Text.RegularExpressions;
using GroupBot.Core.Activity;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Start;

/// <summary>The commands that a sentence may mean: those of the menu, and those that say by what people mean them.</summary>
/// <param name="IsFound">False where none fits: they are then the first of the menu.</param>
internal sealed partial record SentenceFit(IReadOnlyList<CommandSpec> Commands, bool IsFound)
{
    private const int Fewest = 2, Most = 3;

    /// <summary>A word or label weighs more than any likeness of the help.</summary>
    private const int Named = 100;

    /// <summary>Of words so short one letter may be wrong where a slash stands before them, and none where it does not.</summary>
    private const int LongestBareSlip = 4;

    /// <summary>Pairs of characters that say nothing of what is meant.</summary>
    private static readonly FrozenSet<string> EmptyPairs =
    [
        "看看", "我的", "你的", "什么", "怎么", "可以", "一个", "这个", "哪些", "群里", "一下", "知道", "我在",
    ];

    /// <summary>Two or three: those that fit, and the first of the menu where that is one at most.</summary>
    public static SentenceFit Of(Turn turn, string sentence)
    {
        var folded = WordFolding.Fold(sentence);
        var words = EnglishWords(sentence);
        var offered = CommandsFor.Asker(turn).Where(spec => (spec.MenuLabel ?? spec.OfferLabel) is not null).OrderBy(spec => spec.MenuRank).ToList();
        var menu = offered.Where(spec => spec.MenuLabel is not null).ToList();
        var slip = SlipOf(sentence, [.. offered.SelectMany(NamesOf)]);
        var fitting = offered.Select(spec => (Spec: spec, Fit: FitOf(spec, folded, words) + (slip is not null && NamesOf(spec).Contains(slip) ? Named : 0)))
            .Where(each => each.Fit > 0)
            .OrderByDescending(each => each.Fit)
            .Select(each => each.Spec)
            .Take(Most)
            .ToList();
        return new SentenceFit(
            [.. fitting.Concat(menu.Except(fitting)).Take(fitting.Count == 0 ? Most : Math.Max(fitting.Count, Fewest))], fitting.Count > 0);
    }

    private static int FitOf(CommandSpec spec, string folded, HashSet<string> words)
    {
        var label = spec.MenuLabel ?? spec.OfferLabel!;
        var named = spec.Words.Concat(spec.MeantBy).Append(label.Zh).Append(label.En).Append(spec.Name)
            .Where(name => IsIn(name, folded, words))
            .Select(name => Named + name.Length)
            .DefaultIfEmpty(0)
            .Max();
        return named + (spec.MenuLabel is null ? 0 : Likeness(spec.Help, folded, words));
    }

    /// <summary>What somebody may have mistyped: its name behind a slash, or a whole English word.</summary>
    private static IEnumerable<string> NamesOf(CommandSpec spec) => spec.Words.Where(word => char.IsAscii(word[0])).Append(spec.Name);

    /// <returns>The name that a command or a single word is near to; null where none is.</returns>
    private static string? SlipOf(string sentence, IReadOnlyList<string> names)
    {
        var written = sentence.Trim();
        var isCommand = written is ['/' or '／', ..];
        var word = (isCommand ? written[1..].Split((char[]?)null, 2)[0].Split('@')[0] : written).ToLowerInvariant();
        return word.Length > 1 && word.All(char.IsAsciiLetter)
            ? names.Where(name => isCommand || name.Length > LongestBareSlip)
                .Where(name => Slips.Distance(name, word) <= (name.Length > LongestBareSlip ? Slips.Most : 1))
                .MinBy(name => Slips.Distance(name, word))
            : null;
    }

    /// <summary>A Chinese word stands anywhere; an English one by itself, unless it is so short that it stands everywhere.</summary>
    private static bool IsIn(string name, string folded, HashSet<string> words)
    {
        var wanted = WordFolding.Fold(name);
        return wanted.Length > 0 && char.IsAscii(wanted[0])
            ? name.Contains(' ', StringComparison.Ordinal) && wanted.Length > 6
                ? folded.Contains(wanted, StringComparison.Ordinal)
                : wanted.Length > 2 && words.Contains(wanted)
            : wanted.Length > 1 && folded.Contains(wanted, StringComparison.Ordinal);
    }

    /// <summary>How many pairs of characters, or longer English words, stand in the help too.</summary>
    private static int Likeness(Text help, string folded, HashSet<string> words)
    {
        var chinese = WordFolding.Fold(help.Zh);
        var pairs = Enumerable.Range(0, Math.Max(folded.Length - 1, 0))
            .Select(at => folded.Substring(at, 2))
            .Where(pair => !char.IsAscii(pair[0]) && !char.IsAscii(pair[1]) && !EmptyPairs.Contains(pair))
            .Distinct()
            .Count(pair => chinese.Contains(pair, StringComparison.Ordinal));
        return pairs + EnglishWords(help.En).Count(word => word.Length > 3 && words.Contains(word));
    }

    private static HashSet<string> EnglishWords(string text) =>
        [.. EnglishWord().Matches(WordFolding.Normalized(text)).Select(match => match.Value.ToLowerInvariant())];

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex EnglishWord();
}
