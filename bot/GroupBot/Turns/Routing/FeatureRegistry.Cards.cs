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

    /// <summary>The lines that are there of somebody, by rank.</summary>
    public IEnumerable<Markup> CardLinesOf(Turn turn, CardOf card, Language language) =>
        _cardLines.OrderBy(one => one.Rank).Select(one => one.Line(turn, card, language)).Where(line => !line.IsEmpty);

    /// <summary>Adds a line to a member's card.</summary>
    /// <param name="rank">The low ones stand first; of equals, those registered first.</param>
    /// <param name="line">Empty where there is nothing to tell.</param>
    public FeatureRegistry CardLine(int rank, Func<Turn, CardOf, Language, Markup> line)
    {
        _cardLines.Add((rank, line));
        return this;
    }
}
