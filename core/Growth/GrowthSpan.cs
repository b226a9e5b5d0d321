namespace GroupBot.Core.Growth;

/// <summary>The days that a <see cref="GrowthReport"/> looks at; all are of the group.</summary>
public sealed record GrowthSpan
{
    /// <param name="today">The group's day at this moment, as <see cref="DateOnly.DayNumber"/>.</param>
    /// <param name="known">The first day of which all joins are known; not after today.</param>
    /// <param name="days">Days after their own join in which members bring others, for K; 0 or more.</param>
    /// <param name="settling">Days that an invitee has to become counted; 0 or more.</param>
    /// <param name="helpDays">Days after somebody's last help within which a join by them is told; 0 or more.</param>
    public GrowthSpan(int today, int known, int days, int settling, int helpDays)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(known, today);
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfNegative(settling);
        ArgumentOutOfRangeException.ThrowIfNegative(helpDays);
        (Today, Known, Came, Days, Settling, HelpDays) = (today, known, known, days, settling, helpDays);
    }

    /// <summary>Days that the report tells one by one, today the last.</summary>
    public const int Shown = 56;

    /// <summary>Days that its sums are of, today the last; as many that a burst is compared with.</summary>
    public const int Recent = JoinBurst.Window;

    /// <summary>Days of joins whose members' own invites make up K, beside those that are waited for.</summary>
    public const int Cohort = 90;

    public int Today { get; }

    public int Known { get; }

    /// <summary>The day on which the bot came: of those before no join is known. As <see cref="Known"/> unless given.</summary>
    public int Came { get; init; }

    public int Days { get; }

    public int Settling { get; }

    public int HelpDays { get; }

    /// <summary>How many days there are from <see cref="CohortFrom"/> to today, both included.</summary>
    public int CohortDays => Today - CohortFrom + 1;

    /// <summary>The first day of the joins that K is of.</summary>
    public int CohortFrom => Today - Days - Settling - Cohort;
}
