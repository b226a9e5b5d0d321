namespace GroupBot.Core.Growth;

/// <summary>A join, with what is known of it today.</summary>
/// <param name="Member">The joiner's number.</param>
/// <param name="Inviter">The number of the member they came by; null where nobody's.</param>
/// <param name="Day">The group's day of the join, as <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="At">The instant of the join in unix milliseconds.</param>
/// <param name="IsCounted">True once the joiner took part as much as the group wants of an invited member.</param>
public readonly record struct ReferralJoin(long Member, long? Inviter, int Day, long At, bool IsCounted)
{
    /// <summary>Each member's first join, whatever the order in which they are told: who comes back does not come anew.</summary>
    internal static Dictionary<long, ReferralJoin> Firsts(IEnumerable<ReferralJoin> joins)
    {
        ArgumentNullException.ThrowIfNull(joins);
        var firsts = new Dictionary<long, ReferralJoin>();
        foreach (var join in joins)
        {
            if (!firsts.TryGetValue(join.Member, out var known) || join.At < known.At)
            {
                firsts[join.Member] = join;
            }
        }

        return firsts;
    }
}
