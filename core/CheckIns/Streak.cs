namespace GroupBot.Core.CheckIns;

/// <summary>
/// A member's calendar in one group, computed from the days themselves, so that the order in which they became known
/// is no matter, and a day made up afterwards is worth what it would have been worth at the time.
/// <para>
/// A day that was checked in, made up or covered by a card is <em>finished</em>: it adds one to the row of days and to the
/// total. A day of leave adds nothing and breaks nothing, and so does one that the group never had, as nobody could check in
/// on it. Any other day before today is missed: a card that is held at
/// that moment covers it by itself, else the row begins anew. Today is missed only once it is over. When a row reaches a
/// milestone a card is earned, if fewer than the most are held; a row that begins anew earns them anew, and cards
/// outlive the row they were earned in.
/// </para>
/// </summary>
/// <param name="Current">Days in a row up to today; a today that is not finished yet leaves those up to yesterday.</param>
/// <param name="Best">The longest row there was.</param>
/// <param name="Total">Finished days in all.</param>
/// <param name="Cards">Cards held now.</param>
/// <param name="CardDays">The missed days that a card covered, in their order.</param>
public sealed record Streak(int Current, int Best, int Total, int Cards, IReadOnlyList<DateOnly> CardDays)
{
    /// <summary>Cards earned in all, used ones included; what came beyond the most that are held was none.</summary>
    public int Earned => Cards + CardDays.Count;

    /// <param name="days">
    /// What is known, in any order. Where a day comes twice the stronger counts: checked in, made up, leave.
    /// <see cref="CheckInKind.Card"/> is passed over, as cards are computed; so is what lies after today.
    /// </param>
    /// <param name="today">The group's day at this moment.</param>
    /// <param name="neverWere">Days that the group never had; null for none. Whatever is known of one holds all the same.</param>
    public static Streak Of(
        IEnumerable<KeyValuePair<DateOnly, CheckInKind>> days, DateOnly today, StreakRules rules, IReadOnlySet<DateOnly>? neverWere = null)
    {
        var facts = new SortedList<DateOnly, CheckInKind>();
        foreach (var (day, kind) in days)
        {
            if (kind is not CheckInKind.Card && day <= today && !(facts.TryGetValue(day, out var known) && IsStronger(known, kind)))
            {
                facts[day] = kind;
            }
        }

        var (current, best, total, cards) = (0, 0, 0, 0);
        var covered = new List<DateOnly>();
        if (facts.Count == 0)
        {
            return new Streak(0, 0, 0, 0, covered);
        }

        var next = facts.Keys[0];
        foreach (var (day, kind) in facts)
        {
            Miss(day);
            next = day.AddDays(1);
            if (kind is not CheckInKind.Leave)
            {
                Finish();
            }
        }

        Miss(today);
        return new Streak(current, best, total, cards, covered);

        // What lies between is missed: cards cover its first days, and one more day ends the row.
        void Miss(DateOnly until)
        {
            for (; next < until; next = next.AddDays(1))
            {
                if (neverWere?.Contains(next) == true)
                {
                    continue;
                }

                if (cards == 0)
                {
                    current = 0;
                    return;
                }

                cards--;
                covered.Add(next);
                Finish();
            }
        }

        void Finish()
        {
            current++;
            total++;
            best = Math.Max(best, current);
            if (cards < rules.MostCards && rules.Milestones.Contains(current))
            {
                cards++;
            }
        }
    }

    private static bool IsStronger(CheckInKind known, CheckInKind other) => known < other;
}
