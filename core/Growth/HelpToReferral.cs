namespace GroupBot.Core.Growth;

/// <summary>A join by somebody.</summary>
/// <param name="Inviter">Who brought them.</param>
/// <param name="At">The instant of the join in unix milliseconds.</param>
public readonly record struct BroughtJoin(long Inviter, long At);

/// <summary>One time that a member's own help, or help for them, was seen; which of the two is the caller's to choose.</summary>
/// <param name="At">In unix milliseconds.</param>
public readonly record struct HelpAct(long Member, long At);

/// <summary>
/// How many joins came soon after help: of those whose inviter had a help before the join, the last of which counts. A
/// share of what followed, and no proof that it followed from it.
/// </summary>
/// <param name="Within">Joins at most so many days after their inviter's last help before.</param>
/// <param name="WithHelp">Joins whose inviter had one at all, those within the days among them.</param>
/// <param name="WithoutHelp">Joins whose inviter had none before.</param>
public sealed record HelpToReferral(int Within, int WithHelp, int WithoutHelp)
{
    private const long MillisecondsADay = 86_400_000;

    /// <summary>0 to 1 of those with a help; null where there are none.</summary>
    public double? Share => WithHelp == 0 ? null : (double)Within / WithHelp;

    /// <param name="joins">In any order.</param>
    /// <param name="helps">In any order. One at the very instant of a join is not before it.</param>
    /// <param name="days">Days of 24 hours, 0 or more; a join at their very end is within.</param>
    public static HelpToReferral Of(IEnumerable<BroughtJoin> joins, IEnumerable<HelpAct> helps, int days)
    {
        ArgumentNullException.ThrowIfNull(joins);
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var byMember = helps.GroupBy(help => help.Member, help => help.At).ToDictionary(each => each.Key, each => each.Order().ToArray());
        var (within, withHelp, withoutHelp) = (0, 0, 0);
        foreach (var join in joins)
        {
            if (byMember.TryGetValue(join.Inviter, out var instants) && LastBefore(instants, join.At) is { } last)
            {
                withHelp++;
                within += join.At - last <= days * MillisecondsADay ? 1 : 0;
            }
            else
            {
                withoutHelp++;
            }
        }

        return new HelpToReferral(within, withHelp, withoutHelp);
    }

    /// <param name="instants">Rising.</param>
    private static long? LastBefore(long[] instants, long at)
    {
        var (low, high) = (0, instants.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = instants[middle] < at ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : instants[low - 1];
    }
}
