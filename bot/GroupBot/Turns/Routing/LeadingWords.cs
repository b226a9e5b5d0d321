using GroupBot.Core.Activity;

namespace GroupBot.Turns.Routing;

/// <summary>Words that stand before what they take. Filled at start.</summary>
internal sealed class LeadingWords
{
    private readonly Dictionary<char, List<(string Word, CommandSpec Spec)>> _byFirst = [];

    public void Add(string word, CommandSpec spec)
    {
        var folded = string.Create(word.Length, word, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = WordFolding.FoldCharacter(from[i]);
            }
        });
        if (!_byFirst.TryGetValue(folded[0], out var words))
        {
            _byFirst[folded[0]] = words = [];
        }

        words.Add((folded, spec));
        // 补签卡 before 补签: of two that fit the longer one is meant.
        words.Sort(static (one, other) => other.Word.Length.CompareTo(one.Word.Length));
    }

    /// <summary>
    /// The command whose word a message begins with, and the word's length in it: at the end, or where a space, an @, a
    /// digit or, of an admin's, a colon follows. Asked of nearly every message: it allocates nothing.
    /// </summary>
    public (CommandSpec Spec, int Length)? Find(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !_byFirst.TryGetValue(WordFolding.FoldCharacter(text[0]), out var words))
        {
            return null;
        }

        foreach (var (word, spec) in words)
        {
            if (Begins(text, word) && (text.Length == word.Length || EndsBefore(WordFolding.FoldCharacter(text[word.Length]), spec)))
            {
                return (spec, word.Length);
            }
        }

        return null;
    }

    private static bool Begins(ReadOnlySpan<char> text, string word)
    {
        if (text.Length < word.Length)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (WordFolding.FoldCharacter(text[i]) != word[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>With a colon people quote each other, too; an admin gives a command.</summary>
    private static bool EndsBefore(char next, CommandSpec spec) =>
        next is ' ' or '@' || char.IsAsciiDigit(next) || (next == ':' && spec.Needs is not Needs.Nothing);
}
