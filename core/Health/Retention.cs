namespace GroupBot.Core.Health;

/// <summary>Who was still there on day N after their join; day 0 is that of the join.</summary>
public static class Retention
{
    /// <summary>The share of those whose day N is over who did something on that very day.</summary>
    public static Share Classic(IReadOnlyCollection<JoinedMember> cohort, int day) => Of(cohort, day, member => member.ActiveDays.Contains(day));

    /// <summary>The same who did something on day N or later.</summary>
    public static Share Rolling(IReadOnlyCollection<JoinedMember> cohort, int day) => Of(cohort, day, member => member.ActiveDays.Any(active => active >= day));

    private static Share Of(IReadOnlyCollection<JoinedMember> cohort, int day, Func<JoinedMember, bool> isThere)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentOutOfRangeException.ThrowIfNegative(day);
        var mature = cohort.Where(member => member.Age >= day).ToList();
        return new Share(mature.Count(isThere), mature.Count);
    }
}

/// <summary>One who joined.</summary>
/// <param name="Age">The days after that of the join which are over.</param>
/// <param name="ActiveDays">The days on which they did something, counted from the join.</param>
public sealed record JoinedMember(int Age, IReadOnlySet<int> ActiveDays);

/// <summary>So many of so many.</summary>
public readonly record struct Share(int Hits, int Of)
{
    /// <summary>0 to 1; null of nobody.</summary>
    public double? Value => Of == 0 ? null : (double)Hits / Of;

    /// <summary>What is true at least with 95 %; 0 of nobody.</summary>
    public double Lower => WilsonBound.Lower(Hits, Of);

    /// <summary>What is true at most with 95 %; 1 of nobody.</summary>
    public double Upper => WilsonBound.Upper(Hits, Of);
}
