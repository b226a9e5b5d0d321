namespace GroupBot.Core.Health;

/// <summary>Who of those who joined came back often enough in their first two weeks.</summary>
public static class Activation
{
    /// <summary>On so many different days …</summary>
    public const int Days = 3;

    /// <summary>… of so many, that of the join being the first.</summary>
    public const int Within = 14;

    /// <summary>Whether somebody's first two weeks are over.</summary>
    /// <param name="age">The days after that of the join which are over.</param>
    public static bool IsMature(int age) => age >= Within - 1;

    /// <returns>Of those whose first two weeks are over.</returns>
    public static Share Of(IReadOnlyCollection<JoinedMember> joined)
    {
        ArgumentNullException.ThrowIfNull(joined);
        var mature = joined.Where(member => IsMature(member.Age)).ToList();
        return new Share(mature.Count(member => DayOf(member.ActiveDays) is not null), mature.Count);
    }

    /// <summary>The day on which somebody had come often enough; null where they never had.</summary>
    /// <param name="activeDays">Each once, counted from the join.</param>
    public static int? DayOf(IEnumerable<int> activeDays) =>
        activeDays.Where(day => day is >= 0 and < Within).Order().Skip(Days - 1).Select(day => (int?)day).FirstOrDefault();
}
