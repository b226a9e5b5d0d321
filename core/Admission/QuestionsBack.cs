using GroupBot.Core.Activity;

namespace GroupBot.Core.Admission;

/// <summary>What reads like a question where an answer is wanted. It may be the answer all the same (朋友介绍的，可以吗？): nobody is refused for it.</summary>
public static class QuestionsBack
{
    /// <summary>True of what ends in a question mark, or in 吗 without one; a number with a question mark is an answer.</summary>
    public static bool IsOne(string text)
    {
        var end = text.Length;
        while (end > 0 && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        return text.AsSpan(end).IndexOfAny('?', '？') >= 0
            ? end == 0 || !text.AsSpan(0, end).ContainsOnlyDigits()
            : WordFolding.Fold(text) is { Length: > 1 } words && words[^1] == '吗';
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text)
    {
        foreach (var letter in text.Trim())
        {
            if (!char.IsDigit(letter))
            {
                return false;
            }
        }

        return true;
    }
}
