namespace GroupBot.Core.Structure;

/// <summary>What somebody gave to others and had from them.</summary>
/// <param name="Given">How often they helped somebody.</param>
/// <param name="Received">How often somebody helped them.</param>
/// <param name="People">How many different people they helped.</param>
public sealed record HelpBalance(long MemberNo, int Given, int Received, int People)
{
    /// <param name="helps">In any order; one to oneself is none.</param>
    /// <returns>Who helped most first, between equals whoever helped more people, then the smaller number.</returns>
    public static IReadOnlyList<HelpBalance> Of(IEnumerable<Answer> helps)
    {
        ArgumentNullException.ThrowIfNull(helps);
        var others = helps.Where(help => help.From != help.To).ToArray();
        var (given, received) = (others.ToLookup(help => help.From, help => help.To), others.ToLookup(help => help.To));
        return
        [
            .. others.SelectMany(help => new[] { help.From, help.To }).Distinct()
                .Select(member => new HelpBalance(member, given[member].Count(), received[member].Count(), given[member].Distinct().Count()))
                .OrderByDescending(balance => balance.Given).ThenByDescending(balance => balance.People).ThenBy(balance => balance.MemberNo),
        ];
    }
}
