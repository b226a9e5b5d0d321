namespace GroupBot.Core.Health;

/// <summary>Who of those who joined came back often enough in their first two weeks.</summary>
public static class Activation
{
    /// <summary>On so many different days …</summary>
    public const int Days = 3;

    /// <summary>… of so many, that of the join being the first.</summary>
    public const int Within = 14;

    /// <returns>Of those whose first two weeks are over.</returns>
    public static Share Of(IReadOnlyCollection<JoinedMember> joined)
    {
        ArgumentNullException.ThrowIfNull(joined);
        var mature = joined.Where(member => member.Age >= Within).ToList();
        return new Share(mature.Count(member => member.ActiveDays.Count(day => day is >= 0 and < Within) >= Days), mature.Count);
    }
}
