namespace GroupBot.Core.Growth;

/// <summary>What is known of somebody's coming, in days of the group.</summary>
/// <param name="Joined">The day of the join.</param>
/// <param name="ActiveDays">Days on which they did something, in any order, each once; what lies outside the time is passed over.</param>
/// <param name="AnsweredOn">The first day on which somebody other than the inviter replied or reacted to them; null for none.</param>
/// <param name="WasHereBefore">They had been here before this join.</param>
/// <param name="LeftOn">The first day on which they went; null for who did not.</param>
/// <param name="ReturnedOn">The day on which they came again after that.</param>
/// <param name="HeldOn">The day on which they would have counted, had there been nothing to look at; null for who is not held.</param>
/// <param name="SettledOn">
/// The day on which they came to count, where that is settled: other rules since then change nothing. After a hold it is the day on
/// which an admin said so.
/// </param>
public sealed record Arrival(
    DateOnly Joined, IReadOnlyCollection<DateOnly> ActiveDays, DateOnly? AnsweredOn, bool WasHereBefore = false,
    DateOnly? LeftOn = null, DateOnly? ReturnedOn = null, DateOnly? HeldOn = null, DateOnly? SettledOn = null)
{
    /// <summary>
    /// Every step of theirs, in order. What depends on days is seen when they are over, what somebody did at once; so whoever
    /// goes on the very day on which they would have counted does not, and the same days give the same steps whenever one looks.
    /// </summary>
    /// <param name="finished">The last day that is over.</param>
    public IReadOnlyList<ArrivalStep> Steps(ArrivalRules rules, DateOnly finished)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (WasHereBefore)
        {
            return [new(ArrivalState.CameBack, Joined)];
        }

        var steps = new List<ArrivalStep>(5) { new(ArrivalState.Pending, Joined) };
        if (HeldOn is { } held && !IsGoneBy(held))
        {
            if (held > finished)
            {
                return steps;
            }

            steps.Add(new(ArrivalState.Held, held));
        }

        if ((SettledOn ?? (HeldOn is null ? CountsOn(rules) : null)) is { } counted)
        {
            if (counted > finished && SettledOn is null)
            {
                return steps;
            }

            steps.Add(new(ArrivalState.Counted, counted));
            var kept = Joined.AddDays(rules.KeptAfter) is var day && day > counted ? day : counted;
            if (!IsGoneBy(kept))
            {
                if (kept <= finished)
                {
                    steps.Add(new(ArrivalState.Kept, kept));
                }

                return steps;
            }
        }
        else if (HeldOn is null && rules.LastDayOf(Joined).AddDays(1) is var lapses && !(LeftOn < lapses))
        {
            if (lapses <= finished.AddDays(1))
            {
                steps.Add(new(ArrivalState.Lapsed, lapses));
            }

            return steps;
        }

        if (LeftOn is { } left)
        {
            steps.Add(new(ArrivalState.Left, left));
            if (ReturnedOn is { } returned)
            {
                steps.Add(new(ArrivalState.CameBack, returned));
            }
        }

        return steps;
    }

    /// <summary>
    /// The day on which the last of what counts was there; null where it was not in time, where they were gone by then, and for
    /// who had been here before.
    /// </summary>
    public DateOnly? CountsOn(ArrivalRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return !WasHereBefore && DoneOn(rules) is { } day && !IsGoneBy(day) ? day : null;
    }

    /// <summary>How many of the days that count they were active on.</summary>
    public int DaysDone(ArrivalRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return ActiveDays.Count(day => IsInTime(rules, day));
    }

    /// <summary>True where somebody other than the inviter answered them in time.</summary>
    public bool IsAnswered(ArrivalRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return AnsweredOn is { } day && IsInTime(rules, day);
    }

    private DateOnly? DoneOn(ArrivalRules rules)
    {
        var days = ActiveDays.Where(day => IsInTime(rules, day)).Order().Take(rules.ActiveDays).ToList();
        if (days.Count < rules.ActiveDays || (rules.NeedsAnswer && !IsAnswered(rules)))
        {
            return null;
        }

        return rules.NeedsAnswer && AnsweredOn > days[^1] ? AnsweredOn : days[^1];
    }

    private bool IsInTime(ArrivalRules rules, DateOnly day) => day >= Joined && day <= rules.LastDayOf(Joined);

    /// <summary>True where they were no longer here at the end of a day.</summary>
    private bool IsGoneBy(DateOnly day) => LeftOn is { } left && left <= day;
}

/// <summary>Somebody came to a state.</summary>
/// <param name="Day">The group's day to which it belongs.</param>
public readonly record struct ArrivalStep(ArrivalState State, DateOnly Day);
