using GroupBot.Sandbox.Text;

namespace GroupBot.Sandbox.Polls;

/// <summary>What a poll is made of before anyone voted.</summary>
internal sealed record PollSettings(FormattedText Question, IReadOnlyList<FormattedText> Options)
{
    internal const int QuestionCharacters = 300;

    internal const int OptionCharacters = 100;

    internal const int MostOptions = 12;

    internal bool IsAnonymous { get; init; } = true;

    internal bool IsQuiz { get; init; }

    internal bool AllowsMultipleAnswers { get; init; }

    /// <summary>A vote may be changed and withdrawn.</summary>
    internal bool AllowsRevoting { get; init; } = true;

    /// <summary>Every voter sees the options in another order.</summary>
    internal bool ShufflesOptions { get; init; }

    /// <summary>Voters may add options of their own.</summary>
    internal bool AllowsAddingOptions { get; init; }

    /// <summary>People see no results before the end; the bot that sent the poll does.</summary>
    internal bool HidesResults { get; init; }

    /// <summary>Positions of the right options of a quiz, increasing.</summary>
    internal IReadOnlyList<int> CorrectOptions { get; init; } = [];

    internal FormattedText Explanation { get; init; } = FormattedText.Empty;

    internal FormattedText Description { get; init; } = FormattedText.Empty;

    /// <summary>Seconds the poll stays open.</summary>
    internal int? OpenPeriod { get; init; }

    internal DateTimeOffset? CloseDate { get; init; }

    internal bool IsClosed { get; init; }
}
