namespace GroupBot.Core.Churn;

/// <summary>Somebody by what they did lately.</summary>
/// <param name="Heat">As <see cref="DecayedDays"/> gives it.</param>
public readonly record struct HeatRank(long MemberNo, double Heat);

/// <summary>
/// Who is likeliest to have gone, without a model: whoever came more than once, did something in the last four weeks, and has the
/// least left of it. Who did nothing for longer is gone already, and who came once never was there.
/// </summary>
public static class HeatRanking
{
    public const int LeastDays = 2, WithinDays = 28;

    public const double HalfLife = 14;

    /// <param name="members">Each once, with the different days on which they did something, in any order and none after <paramref name="today"/>.</param>
    /// <returns>The likeliest first; between equals the smaller number.</returns>
    public static IReadOnlyList<HeatRank> Of(IEnumerable<(long MemberNo, IReadOnlyCollection<int> Days)> members, int today)
    {
        ArgumentNullException.ThrowIfNull(members);
        return
        [
            .. members.Where(member => member.Days.Count >= LeastDays && today - member.Days.Max() <= WithinDays)
                .Select(member => new HeatRank(member.MemberNo, DecayedDays.Of(member.Days.Order(), today, HalfLife)))
                .OrderBy(rank => rank.Heat).ThenBy(rank => rank.MemberNo),
        ];
    }
}
