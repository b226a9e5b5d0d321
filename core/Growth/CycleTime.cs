namespace GroupBot.Core.Growth;

/// <summary>
/// How long it takes until somebody who came brings the next: the median, over all who came by somebody, of their join less
/// their inviter's (the p of https://kevinlawler.com/viral).
/// </summary>
/// <param name="MedianDays">Days of 24 hours, 0 or more; of an even number the mean of the two in the middle; null for no pair.</param>
/// <param name="Pairs">How many it is of.</param>
/// <param name="LeftOut">Pairs that have no such time: the inviter's own join is unknown, or was the later one.</param>
public sealed record CycleTime(double? MedianDays, int Pairs, int LeftOut)
{
    private const double MillisecondsADay = 86_400_000;

    /// <param name="joins">Of the whole group, in any order; of a member who joined more than once the first is taken.</param>
    public static CycleTime Of(IEnumerable<ReferralJoin> joins)
    {
        var firsts = ReferralJoin.Firsts(joins);
        var (times, leftOut) = (new List<long>(), 0);
        foreach (var join in firsts.Values)
        {
            if (join.Inviter is not { } by)
            {
                continue;
            }

            if (by != join.Member && firsts.TryGetValue(by, out var inviter) && inviter.At <= join.At)
            {
                times.Add(join.At - inviter.At);
            }
            else
            {
                leftOut++;
            }
        }

        times.Sort();
        double? median = times.Count == 0 ? null : (times[(times.Count - 1) / 2] + times[times.Count / 2]) / 2.0 / MillisecondsADay;
        return new CycleTime(median, times.Count, leftOut);
    }
}
