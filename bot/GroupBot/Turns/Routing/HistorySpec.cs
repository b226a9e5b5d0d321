using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Groups;

namespace GroupBot.Turns.Routing;

/// <summary>A message of a member's in a file of history, as the command sees it before its text is let go.</summary>
/// <param name="Text">The text or caption; never kept.</param>
internal readonly record struct HistoryMessage(string Text, MediaKind Media, DateTimeOffset At);

/// <summary>A message that was marked, as a turn takes it in: of the text nothing is left but the mark.</summary>
/// <param name="Day">The group's day of it, as the log has it.</param>
internal readonly record struct HistoryMark(MemberNo Member, DateTimeOffset At, DateOnly Day);

/// <summary>Says of each message whether it bears the mark of this name.</summary>
internal sealed record HistoryReader(string Name, Predicate<HistoryMessage> IsMarked);

/// <summary>
/// What a feature makes of messages from before the bot, when an import brings them: marked in the command, where their text
/// is at hand, and taken in by a turn, where the rows are. Forwarded messages and commands are never asked about.
/// </summary>
/// <param name="Name">What the mark is called; the feature's name stands before it once it is registered.</param>
/// <param name="Counted">What the summary of an import calls that which came of it, in the plural.</param>
internal sealed record HistorySpec(string Name, string Counted)
{
    /// <summary>Asked in a turn before a file is gone through: what <see cref="Reader"/> must know; null where nothing is to be marked.</summary>
    public required Func<Turn, GroupState, string?> Rules { get; init; }

    /// <summary>Makes of the rules, in the command, what is asked of each message.</summary>
    public required Func<string, Predicate<HistoryMessage>> Reader { get; init; }

    /// <summary>
    /// Takes in one marked message, in the file's order; the same one may come again. True where something came of it. It is
    /// called for each of a chunk's, so it looks at a row or two: the rest is for <see cref="End"/>.
    /// </summary>
    public required Func<Turn, GroupState, HistoryMark, bool> Take { get; init; }

    /// <summary>Called when a file is over, and again after each repetition: what follows from all of them.</summary>
    public required Action<Turn, GroupState> End { get; init; }
}
