namespace GroupBot.Core.Growth;

/// <summary>The joins of a day, by the way they came.</summary>
/// <param name="Day">The group's day, as <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="Joins">How many of each <see cref="JoinWay"/>, in its order.</param>
/// <param name="Counted">Of those invited, how many count by today.</param>
/// <param name="Left">How many of all have gone since, whatever the day.</param>
public sealed record GrowthDay(int Day, IReadOnlyList<int> Joins, int Counted, int Left)
{
    public int All => Joins.Sum();

    public int Of(JoinWay way) => Joins[(int)way];

    /// <summary>Each day from the first to the last, those without a join among them.</summary>
    /// <param name="joins">In any order; what lies outside is passed over.</param>
    /// <param name="until">The first day after; not before <paramref name="from"/>.</param>
    public static IReadOnlyList<GrowthDay> Of(IEnumerable<GrowthJoin> joins, int from, int until)
    {
        ArgumentNullException.ThrowIfNull(joins);
        ArgumentOutOfRangeException.ThrowIfLessThan(until, from);
        var ways = Enum.GetValues<JoinWay>().Length;
        var days = new (int[] Joins, int Counted, int Left)[until - from];
        for (var day = 0; day < days.Length; day++)
        {
            days[day].Joins = new int[ways];
        }

        foreach (var join in joins)
        {
            if (join.Day >= from && join.Day < until)
            {
                ref var day = ref days[join.Day - from];
                day.Joins[(int)join.Way]++;
                day.Counted += join is { Way: JoinWay.Invited, IsCounted: true } ? 1 : 0;
                day.Left += join.LeftDay is null ? 0 : 1;
            }
        }

        return [.. days.Select((day, n) => new GrowthDay(from + n, day.Joins, day.Counted, day.Left))];
    }
}
