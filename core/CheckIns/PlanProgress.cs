namespace GroupBot.Core.CheckIns;

/// <summary>
/// Where a member stands in a plan, computed from days alone, in whatever order they became known.
/// <para>
/// A day counts from the one on which they signed up. Whoever signs up late has the same target as everybody else, and may
/// reach it as long as the days that are left allow it. A day of leave is no finished day; up to the plan's number of them
/// are taken off its length, so that a plan that wants every day can still be finished, and no plan wants more days than
/// remain. Days that the group never had are taken off too, all of them.
/// </para>
/// </summary>
/// <param name="Done">Finished days.</param>
/// <param name="Leaves">Days of leave that were taken off.</param>
/// <param name="Needed">Finished days that the plan wants of this member.</param>
/// <param name="DaysAhead">Days of the plan that can still be done, today among them where it is not done.</param>
/// <param name="HasToday">True where today is done.</param>
public sealed record PlanProgress(int Done, int Leaves, int Needed, int DaysAhead, bool HasToday)
{
    /// <summary>Days that are still to do.</summary>
    public int Left => Math.Max(0, Needed - Done);

    public bool IsFinished => Left == 0;

    /// <summary>True while what is left fits into the days ahead.</summary>
    public bool CanFinish => Left <= DaysAhead;

    /// <param name="joined">The day of the sign-up; a later return changes nothing.</param>
    /// <param name="done">Days that were done or made up, in any order, each as often as it is told.</param>
    /// <param name="leaves">Days of leave; one that was done after all is none.</param>
    /// <param name="today">The group's day at this moment.</param>
    /// <param name="neverWere">Days that the group never had; null for none.</param>
    public static PlanProgress Of(
        PlanTerms terms, DateOnly joined, IEnumerable<DateOnly> done, IEnumerable<DateOnly> leaves, DateOnly today,
        IReadOnlySet<DateOnly>? neverWere = null)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var finished = done.Where(Counts).ToHashSet();
        var off = Math.Min(terms.MostLeaves, leaves.Where(day => Counts(day) && !finished.Contains(day)).Distinct().Count());
        var never = neverWere?.Count(day => day < today && terms.Runs(day) && !finished.Contains(day)) ?? 0;
        var next = finished.Contains(today) ? today.AddDays(1) : today;
        var from = next < terms.First ? terms.First : next;
        return new PlanProgress(
            finished.Count,
            off,
            Math.Max(1, Math.Min(terms.Target, terms.Length - off - never)),
            Math.Max(0, terms.Last.DayNumber - from.DayNumber + 1),
            finished.Contains(today));

        bool Counts(DateOnly day) => terms.Runs(day) && day >= joined && day <= today;
    }
}
