using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;

namespace GroupBot.Turns.Routing;

/// <summary>Whose card it is.</summary>
/// <param name="IsOwn">True where they read it themselves: then no line names anybody else.</param>
internal sealed record CardOf(GroupState Group, MemberState Member, bool IsOwn);

/// <summary>What features know of a member: <c>/me</c> shows it to them, <c>/member</c> to admins.</summary>
internal sealed partial class FeatureRegistry
{
    private readonly List<(int Rank, Func<Turn, CardOf, Language, Markup> Line)> _cardLines = [];
    private readonly List<Func<Turn, CardOf, Language, Button?>> _cardButtons = [];
    private Func<Turn, CardOf, int?>? _streak;

    /// <summary>The lines that are there of somebody, by rank.</summary>
    public IEnumerable<Markup> CardLinesOf(Turn turn, CardOf card, Language language) =>
        _cardLines.OrderBy(one => one.Rank).Select(one => one.Line(turn, card, language)).Where(line => !line.IsEmpty);

    /// <summary>The buttons under somebody's own card.</summary>
    public IEnumerable<Button> CardButtonsOf(Turn turn, CardOf card, Language language) =>
        _cardButtons.Select(make => make(turn, card, language)).OfType<Button>();

    /// <summary>Adds a button under somebody's own card.</summary>
    /// <param name="make">Null where there is nothing to press for.</param>
    public FeatureRegistry CardButton(Func<Turn, CardOf, Language, Button?> make)
    {
        _cardButtons.Add(make);
        return this;
    }

    /// <summary>Days in a row with a check-in, of whoever counts them; null where nobody does.</summary>
    public int? StreakOf(Turn turn, CardOf card) => _streak?.Invoke(turn, card);

    /// <summary>Says who counts days in a row.</summary>
    public FeatureRegistry Streak(Func<Turn, CardOf, int?> count)
    {
        _streak = count;
        return this;
    }

    /// <summary>Adds a line to a member's card.</summary>
    /// <param name="rank">The low ones stand first; of equals, those registered first.</param>
    /// <param name="line">Empty where there is nothing to tell.</param>
    public FeatureRegistry CardLine(int rank, Func<Turn, CardOf, Language, Markup> line)
    {
        _cardLines.Add((rank, line));
        return this;
    }
}
