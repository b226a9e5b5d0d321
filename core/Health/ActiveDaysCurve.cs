namespace GroupBot.Core.Health;

/// <summary>
/// The L28 histogram: how many people were active on 1, on 2, … on all 28 of the last days. Where it rises again at the end, there
/// are people for whom the group is daily life (the power user curve, https://a16z.com/the-power-user-curve-the-best-way-to-understand-your-most-engaged-users).
/// </summary>
/// <param name="People">By number of days, from 1: <see cref="Days"/> numbers.</param>
public sealed record ActiveDaysCurve(IReadOnlyList<int> People)
{
    public const int Days = 28;

    /// <param name="days">Of each person, on how many of the last 28; 0 is nobody's.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many days.</exception>
    public static ActiveDaysCurve Of(IEnumerable<int> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var people = new int[Days];
        foreach (var count in days)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(days));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Days, nameof(days));
            if (count > 0)
            {
                people[count - 1]++;
            }
        }

        return new ActiveDaysCurve(people);
    }

    /// <summary>Active at all (MAU, of 28 days).</summary>
    public int Active => People.Sum();

    /// <summary>DAU/MAU: the mean of a day's active people, of all who were active at all; null of nobody. 1/28 is once, 1 daily.</summary>
    public double? Stickiness => Active == 0 ? null : (double)People.Select((people, index) => people * (index + 1L)).Sum() / Days / Active;
}
