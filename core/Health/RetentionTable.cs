namespace GroupBot.Core.Health;

/// <summary>One cohort of a table of retention.</summary>
/// <param name="Classic">By the table's days; null as long as the day of one of the cohort is not over.</param>
/// <param name="Rolling">The same.</param>
public sealed record RetentionRow(int Week, int Joined, IReadOnlyList<Share?> Classic, IReadOnlyList<Share?> Rolling);

/// <summary>Retention by the week of the join. A cell that is not ripe is blank: half a cohort would look like a fall, or a rise.</summary>
public static class RetentionTable
{
    public static readonly IReadOnlyList<int> UsualDays = [1, 3, 7, 14, 30, 60, 90];

    /// <param name="joined">Each with the week of their join, by any number.</param>
    /// <param name="days">0 or more.</param>
    /// <returns>By week, rising; weeks in which nobody joined are left out.</returns>
    public static IReadOnlyList<RetentionRow> Of(IEnumerable<(int Week, JoinedMember Member)> joined, IReadOnlyList<int> days)
    {
        ArgumentNullException.ThrowIfNull(joined);
        ArgumentNullException.ThrowIfNull(days);
        return
        [
            .. joined.GroupBy(row => row.Week, row => row.Member).OrderBy(cohort => cohort.Key).Select(cohort => Row(cohort.Key, [.. cohort], days)),
        ];
    }

    private static RetentionRow Row(int week, List<JoinedMember> cohort, IReadOnlyList<int> days)
    {
        var youngest = cohort.Min(member => member.Age);
        return new RetentionRow(week, cohort.Count, [.. days.Select(day => Cell(day, Retention.Classic))], [.. days.Select(day => Cell(day, Retention.Rolling))]);

        Share? Cell(int day, Func<IReadOnlyCollection<JoinedMember>, int, Share> of) => youngest < day ? null : of(cohort, day);
    }
}
