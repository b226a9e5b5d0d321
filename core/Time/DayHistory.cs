namespace GroupBot.Core.Time;

/// <summary>
/// Which days a group has had, over all changes of its rule. A day may have lasted two, and a day may never have been: a
/// zone moved from one side of the date line to the other leaves one out, for everybody in the group.
/// </summary>
public sealed class DayHistory
{
    private readonly IReadOnlyList<PastRule> _past;
    private readonly DayRule _rule;

    /// <param name="past">The rules that held before, in their order.</param>
    /// <param name="rule">The one that holds now.</param>
    public DayHistory(IReadOnlyList<PastRule> past, DayRule rule)
    {
        ArgumentNullException.ThrowIfNull(past);
        ArgumentNullException.ThrowIfNull(rule);
        (_past, _rule) = (past, rule);
        var never = new HashSet<DateOnly>();
        foreach (var change in past)
        {
            for (var day = change.LastDay.AddDays(1); day < change.NextDay; day = day.AddDays(1))
            {
                never.Add(day);
            }
        }

        NeverWere = never;
    }

    /// <summary>Days that no instant belonged to.</summary>
    public IReadOnlySet<DateOnly> NeverWere { get; }

    /// <summary>The group's day at an instant, by the rule that held then.</summary>
    public DateOnly DayOf(DateTimeOffset instant)
    {
        var least = DateOnly.MinValue;
        foreach (var past in _past)
        {
            if (instant < past.Until)
            {
                var then = Later(past.Rule.DayOf(instant), least);
                return then < past.LastDay ? then : past.LastDay;
            }

            least = past.NextDay;
        }

        return Later(_rule.DayOf(instant), least);
    }

    /// <summary>The last day that there was before one.</summary>
    public DateOnly Before(DateOnly day)
    {
        do
        {
            day = day.AddDays(-1);
        }
        while (NeverWere.Contains(day));
        return day;
    }

    /// <summary>The same with the next change of the rule.</summary>
    /// <param name="from">From when on it holds.</param>
    public DayHistory Changed(DayRule next, DateTimeOffset from) => new([.. _past, End(next, from, DateOnly.MinValue)], next);

    /// <summary>The rule of now as it ends.</summary>
    /// <param name="next">The rule that takes its place.</param>
    /// <param name="from">From when on.</param>
    /// <param name="known">A day that the group has had already: none goes back behind it.</param>
    public PastRule End(DayRule next, DateTimeOffset from, DateOnly known)
    {
        ArgumentNullException.ThrowIfNull(next);
        var last = Later(DayOf(from.AddTicks(-1)), known);
        return new PastRule(_rule, from, last, Later(next.DayOf(from), last));
    }

    private static DateOnly Later(DateOnly day, DateOnly other) => day < other ? other : day;
}
