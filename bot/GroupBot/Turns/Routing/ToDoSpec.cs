using GroupBot.Groups;
using GroupBot.Texts;

namespace GroupBot.Turns.Routing;

/// <summary>
/// A line of what waits for a group's admins, on <c>/todo</c> and in the morning note. Told to admins alone, in private; left out
/// where its count is zero. The lines stand by their rank, those of one rank in the order in which they were registered.
/// </summary>
/// <param name="Name">Its own among all lines: up to 16 of <c>[a-z0-9-]</c>, as a button carries it.</param>
/// <param name="Count">How many wait. Bounded: it runs in a turn, for each group once a day.</param>
/// <param name="Line">What it says of them, with <c>{count}</c>.</param>
/// <param name="Button">What stands on its button.</param>
/// <param name="Open">Answers the button, in private, to an admin of the group.</param>
internal sealed record ToDoSpec(
    string Name, Func<Turn, GroupState, long> Count, Text Line, Text Button, Action<Turn, GroupState> Open)
{
    /// <summary>Its place among the lines, lower is sooner: people who wait, then decisions, then what is only offered.</summary>
    public int Rank { get; init; } = 100;

    /// <summary>What the line says besides, such as how many of them have waited for long; null, or empty, for nothing.</summary>
    public Func<Turn, GroupState, Language, Markup>? More { get; init; }

    /// <summary>
    /// Whether the morning note says it today, where it waits; null = every day. Asked where a note is made and may be more than
    /// once, so that it may remember that it was said. <c>/todo</c> always says it.
    /// </summary>
    public Func<Turn, GroupState, bool>? IsNotedToday { get; init; }
}
