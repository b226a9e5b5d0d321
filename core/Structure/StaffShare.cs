namespace GroupBot.Core.Structure;

/// <summary>How much of what is said the staff says: where it is most, a group hangs on those who run it.</summary>
public static class StaffShare
{
    /// <param name="messages">Of each member, 0 or more.</param>
    /// <returns>0 to 1; null where nothing was said.</returns>
    public static double? Of(IEnumerable<(long MemberNo, long Messages)> messages, Func<long, bool> isStaff)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ArgumentNullException.ThrowIfNull(isStaff);
        var (staff, all) = (0L, 0L);
        foreach (var (member, count) in messages)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(messages));
            staff += isStaff(member) ? count : 0;
            all += count;
        }

        return all == 0 ? null : (double)staff / all;
    }
}
