using GroupBot.Core.Health;

namespace GroupBot.Core.Structure;

/// <summary>Somebody came into a higher circle.</summary>
/// <param name="At">Unix milliseconds.</param>
public readonly record struct Rise(long MemberNo, long At);

/// <summary>Who moved up and then helped newcomers: what a group gave them, they pass on.</summary>
/// <param name="Helps">How often, after they moved up.</param>
/// <param name="People">How many different newcomers.</param>
public sealed record PassingOn(long MemberNo, long RoseAt, int Helps, int People)
{
    private const long MillisecondsADay = 86_400_000;

    /// <param name="rises">In any order; of a member who rose more than once the first is taken.</param>
    /// <param name="helps">To those who were new then, in any order.</param>
    /// <param name="days">Days of 24 hours after the rise within which a help counts.</param>
    /// <returns>Everybody who rose: who helped most first, between equals the smaller number.</returns>
    public static IReadOnlyList<PassingOn> Of(IEnumerable<Rise> rises, IEnumerable<Answer> helps, int days)
    {
        ArgumentNullException.ThrowIfNull(rises);
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var given = helps.Where(help => help.From != help.To).ToLookup(help => help.From);
        return
        [
            .. rises.OrderBy(rise => rise.At).DistinctBy(rise => rise.MemberNo).Select(rise =>
                {
                    var after = given[rise.MemberNo].Where(help => help.At >= rise.At && help.At < rise.At + (days * MillisecondsADay)).ToArray();
                    return new PassingOn(rise.MemberNo, rise.At, after.Length, after.Select(help => help.To).Distinct().Count());
                })
                .OrderByDescending(row => row.Helps).ThenBy(row => row.MemberNo),
        ];
    }

    /// <summary>Of those who rose, who helped a newcomer at all.</summary>
    public static Share ShareOf(IReadOnlyCollection<PassingOn> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new Share(rows.Count(row => row.Helps > 0), rows.Count);
    }
}
