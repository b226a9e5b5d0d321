using GroupBot.Core.Circles;
using GroupBot.Core.Health;
using GroupBot.Core.Scoring;

namespace GroupBot.Core.Structure;

/// <summary>How far an announcement came in one circle.</summary>
/// <param name="Reach">Of its members, those who showed that it reached them.</param>
/// <param name="ByHour">Of these, how many in each hour after it, each in the first in which they did.</param>
public sealed record SpreadRow(Circle Circle, Share Reach, IReadOnlyList<int> ByHour);

/// <summary>
/// How a marked announcement spread, by circle and by hour, and how it faded on its way outwards: from the core, 0, over the active
/// and the peripheral to the dormant, 3, a straight line through the logarithms of their shares (least squares).
/// </summary>
/// <param name="Rows">From the core outwards, the new at the end; circles that have nobody left out.</param>
/// <param name="KeptAStep">What is left of the reach from one circle to the next; null with fewer than two circles, or where it reached nobody.</param>
/// <param name="HalfDistance">After so many circles half is left; null where it does not fade.</param>
public sealed record AnnouncementSpread(IReadOnlyList<SpreadRow> Rows, double? KeptAStep, double? HalfDistance)
{
    private const long Hour = 3_600_000;

    /// <summary>A circle in which it reached nobody counts as if it had reached half of one: 0 has no logarithm.</summary>
    private const double Nobody = 0.5;

    private static readonly Circle[] Outwards = [Circle.Core, Circle.Active, Circle.Peripheral, Circle.Dormant];

    /// <param name="at">Unix milliseconds.</param>
    /// <param name="members">How many were in each circle then.</param>
    /// <param name="echoes">In any order; those before it, or after the hours, do not count, and of each member the first alone.</param>
    /// <param name="hours">1 or more.</param>
    public static AnnouncementSpread Of(long at, IReadOnlyDictionary<Circle, int> members, IEnumerable<Echo> echoes, int hours)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(echoes);
        ArgumentOutOfRangeException.ThrowIfLessThan(hours, 1);
        var firsts = echoes.Where(echo => echo.At >= at && echo.At < at + (hours * Hour)).OrderBy(echo => echo.At).DistinctBy(echo => echo.MemberNo)
            .ToLookup(echo => echo.Circle);
        SpreadRow[] rows = [.. Outwards.Append(Circle.New).Where(circle => members.GetValueOrDefault(circle) > 0).Select(Row)];
        var slope = Slope([.. rows.Where(row => row.Circle is not Circle.New)]);
        return new AnnouncementSpread(rows, slope is { } kept ? PowerOfTwo.Of(kept) : null, slope < 0 ? -1 / slope : null);

        SpreadRow Row(Circle circle)
        {
            var byHour = new int[hours];
            foreach (var echo in firsts[circle])
            {
                byHour[(echo.At - at) / Hour]++;
            }

            return new SpreadRow(circle, new Share(byHour.Sum(), members[circle]), byHour);
        }
    }

    /// <summary>By how much the logarithm of the reach, to base 2, rises with each circle.</summary>
    private static double? Slope(SpreadRow[] rows)
    {
        if (rows.Length < 2 || rows.All(row => row.Reach.Hits == 0))
        {
            return null;
        }

        var steps = rows.Select(row => (double)Array.IndexOf(Outwards, row.Circle)).ToArray();
        var logs = rows.Select(row => BinaryLogarithm.Of(Math.Max(row.Reach.Hits, Nobody) / row.Reach.Of)).ToArray();
        var (step, log) = (steps.Average(), logs.Average());
        return steps.Zip(logs, (x, y) => (x - step) * (y - log)).Sum() / steps.Sum(x => (x - step) * (x - step));
    }
}
