namespace GroupBot.Core.Admission;

/// <summary>What keeps a written question from being one.</summary>
public enum QuestionFault
{
    Empty = 1,
    LongQuestion = 2,

    /// <summary>Nothing says where the question ends and its options begin.</summary>
    NoEnd = 3,

    /// <summary>Fewer than two options, or more than <see cref="WrittenQuestion.MostOptions"/>.</summary>
    WrongCount = 4,
    LongOption = 5,

    /// <summary>Two of the options are the same.</summary>
    SameOption = 6,

    /// <summary>More than one option is marked as right.</summary>
    TwoRight = 7,
}

/// <summary>A question at the door: free, or with options, one of which may be the right one.</summary>
/// <param name="Options">Empty where the answer is free.</param>
/// <param name="Correct">The place of the right one, from 0; null where none is.</param>
public sealed record DoorQuestion(string Question, IReadOnlyList<string> Options, int? Correct);

/// <summary>Reads a question of one line: <c>2+2? 3 | *4 | 5</c>, where the star marks the right option.</summary>
public static class WrittenQuestion
{
    /// <summary>In UTF-16 units.</summary>
    public const int LongestQuestion = 200, LongestOption = 40;

    public const int LeastOptions = 2, MostOptions = 8;

    public static (DoorQuestion? Question, QuestionFault Fault) Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var bar = line.AsSpan().IndexOfAny('|', '｜');
        if (bar < 0)
        {
            return line.Length switch
            {
                0 => (null, QuestionFault.Empty),
                > LongestQuestion => (null, QuestionFault.LongQuestion),
                _ => (new DoorQuestion(line, [], null), default),
            };
        }

        var end = line.AsSpan(0, bar).LastIndexOfAny("?？:：");
        if (end < 0)
        {
            return (null, QuestionFault.NoEnd);
        }

        var (question, written) = (line[..(end + 1)].Trim(), line[(end + 1)..].Split('|', '｜').Select(static option => option.Trim()).ToList());
        return question.Length is < 2 ? (null, QuestionFault.Empty)
            : question.Length > LongestQuestion ? (null, QuestionFault.LongQuestion)
            : WithOptions(question, written);
    }

    private static (DoorQuestion?, QuestionFault) WithOptions(string question, List<string> written)
    {
        var right = Enumerable.Range(0, written.Count).Where(at => written[at].AsSpan().TrimStart() is ['*' or '＊', ..]).ToList();
        var options = written.Select(static option => option.TrimStart('*', '＊').Trim()).ToList();
        return options.Count is < LeastOptions or > MostOptions || options.Any(static option => option.Length == 0) ? (null, QuestionFault.WrongCount)
            : options.Any(static option => option.Length > LongestOption) ? (null, QuestionFault.LongOption)
            : options.Distinct(StringComparer.OrdinalIgnoreCase).Count() < options.Count ? (null, QuestionFault.SameOption)
            : right.Count > 1 ? (null, QuestionFault.TwoRight)
            : (new DoorQuestion(question, options, right.Count == 1 ? right[0] : null), default);
    }
}
