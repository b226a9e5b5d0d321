namespace GroupBot.Core.Growth;

/// <summary>A friend who came to count for the one who invited them.</summary>
/// <param name="CountedOn">The day on which they did what counts.</param>
/// <param name="LostOn">The first day on which they count no more; null for who still does.</param>
public readonly record struct CountedFriend(DateOnly CountedOn, DateOnly? LostOn = null);

/// <summary>Somebody has as many friends as a task asks for.</summary>
/// <param name="Member">The inviter's number.</param>
/// <param name="Day">The first day on which it was so.</param>
public readonly record struct TaskReach(long Member, DateOnly Day);

/// <summary>
/// So many friends who come to count unlock something, from a day on, perhaps to a day, perhaps for the first so many. It goes
/// by days and not by when one looks, so a late look finds the same people in the same order.
/// </summary>
public sealed record InviteTask
{
    public const int MostNeeded = 100, MostQuota = 10_000, MostPoints = 10_000;

    /// <summary>A task ends this many days from now at the latest, or not at all.</summary>
    public const int LongestDays = 366;

    /// <param name="needed">1 to <see cref="MostNeeded"/>.</param>
    /// <param name="quota">So many get it; 0 is everybody, to <see cref="MostQuota"/>.</param>
    /// <param name="first">The first day on which a friend may come to count.</param>
    /// <param name="last">The last; not before the first. Null for no end.</param>
    public InviteTask(int needed, int quota, DateOnly first, DateOnly? last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(needed, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(needed, MostNeeded);
        ArgumentOutOfRangeException.ThrowIfNegative(quota);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quota, MostQuota);
        ArgumentOutOfRangeException.ThrowIfLessThan(last ?? first, first);
        (Needed, Quota, First, Last) = (needed, quota, first, last);
    }

    public int Needed { get; }

    public int Quota { get; }

    public DateOnly First { get; }

    public DateOnly? Last { get; }

    /// <summary>True where a friend who came to count on this day counts for the task.</summary>
    public bool Covers(DateOnly day) => day >= First && !(day > Last);

    /// <summary>How many count for it now.</summary>
    public int Progress(IEnumerable<CountedFriend> friends)
    {
        ArgumentNullException.ThrowIfNull(friends);
        return friends.Count(friend => friend.LostOn is null && Covers(friend.CountedOn));
    }

    /// <summary>The first day on which enough of them counted at once; null where there was none. What was lost later changes nothing.</summary>
    public DateOnly? ReachedOn(IEnumerable<CountedFriend> friends)
    {
        ArgumentNullException.ThrowIfNull(friends);
        var covered = friends.Where(friend => Covers(friend.CountedOn)).OrderBy(friend => friend.CountedOn).ToList();
        // Only a day that brings somebody can be the first.
        foreach (var day in covered.Skip(Needed - 1).Select(friend => friend.CountedOn).Distinct())
        {
            if (covered.Count(friend => friend.CountedOn <= day && !(friend.LostOn <= day)) >= Needed)
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>How many may still get it; null for everybody.</summary>
    /// <param name="given">How many got it.</param>
    public int? Left(int given) => Quota == 0 ? null : Math.Max(Quota - given, 0);

    /// <summary>Who of those that reached it gets it: by the day, on one day by number, as long as there is any left.</summary>
    /// <param name="given">How many got it before.</param>
    public IReadOnlyList<TaskReach> Takers(IEnumerable<TaskReach> reached, int given)
    {
        ArgumentNullException.ThrowIfNull(reached);
        var ordered = reached.OrderBy(one => one.Day).ThenBy(one => one.Member);
        return [.. Left(given) is { } left ? ordered.Take(left) : ordered];
    }
}
