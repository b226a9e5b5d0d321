namespace GroupBot.Core.Growth;

/// <summary>A join and the door it came through.</summary>
/// <param name="Day">The group's day, as <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="Door">The entrance's number; null where it was none.</param>
public readonly record struct DoorJoin(int Day, long? Door);

/// <summary>
/// A day with more joins than the mean of the 28 days before plus three standard deviations; days without a join are 0
/// among these, and earlier bursts are not taken out of them.
/// <para>
/// The deviation is that of a sample, √(Σ(x − mean)²/27), as the days stand for all the days there could be; so computes
/// https://help.hcltechsw.com/UnicaDiscover/12.1.4/en/DCI/RptAccPerm/BasicCalculations_51.html for unusual counts. Three of
/// them are the limit of Shewhart's control charts
/// (http://support.sas.com/documentation/cdl/en/qcug/68161/HTML/default/qcug_shewhart_sect281.htm, k = 3).
/// </para>
/// </summary>
/// <param name="Day">The group's day, as <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="Mean">Joins a day of the 28 days before.</param>
/// <param name="Sigma">Their standard deviation; 0 where they were all alike.</param>
/// <param name="Door">
/// The entrance of most of the day's joins, null where most came through none. Of equals the one with the lowest number, and
/// any before none.
/// </param>
/// <param name="ThroughDoor">How many these are; 1 or more.</param>
public sealed record JoinBurst(int Day, int Joins, double Mean, double Sigma, long? Door, int ThroughDoor)
{
    /// <summary>Days that a day is compared with. Where the group has fewer before it, it is not judged.</summary>
    public const int Window = 28;

    public const int Sigmas = 3;

    /// <summary>What the joins are above of.</summary>
    public double Limit => Mean + (Sigmas * Sigma);

    /// <param name="joins">In any order; what lies outside the days is passed over.</param>
    /// <param name="from">The first day of which all joins are known, as a day number.</param>
    /// <param name="until">The first day after those that are looked at; not before <paramref name="from"/>.</param>
    /// <param name="least">Joins below which a day is no burst: after four weeks without any, one is above the limit. 1 or more.</param>
    /// <returns>By day.</returns>
    public static IReadOnlyList<JoinBurst> In(IReadOnlyCollection<DoorJoin> joins, int from, int until, int least = 1)
    {
        ArgumentNullException.ThrowIfNull(joins);
        ArgumentOutOfRangeException.ThrowIfLessThan(until, from);
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 1);
        var days = new int[until - from];
        foreach (var join in joins)
        {
            if (join.Day >= from && join.Day < until)
            {
                days[join.Day - from]++;
            }
        }

        var bursts = new List<JoinBurst>();
        Int128 sum = 0, squares = 0;
        for (var day = 0; day < days.Length; day++)
        {
            var (count, gone) = ((Int128)days[day], day < Window ? 0 : (Int128)days[day - Window]);
            if (day >= Window && days[day] >= least && IsAbove(count, sum, squares))
            {
                var sigma = Math.Sqrt((double)((Window * squares) - (sum * sum)) / (Window * (Window - 1)));
                bursts.Add(new JoinBurst(from + day, days[day], (double)sum / Window, sigma, null, 0));
            }

            sum += count - gone;
            squares += (count * count) - (gone * gone);
        }

        return bursts.Count == 0 ? bursts : WithDoors(bursts, joins);
    }

    /// <summary>
    /// count > sum/28 + 3·√((28·squares − sum²)/(28·27)), in whole numbers: at the limit itself the last digit of a double
    /// would decide.
    /// </summary>
    private static bool IsAbove(Int128 count, Int128 sum, Int128 squares)
    {
        var above = (Window * count) - sum;
        return above > 0 && above * above * (Window - 1) > Sigmas * Sigmas * Window * ((Window * squares) - (sum * sum));
    }

    private static List<JoinBurst> WithDoors(List<JoinBurst> bursts, IReadOnlyCollection<DoorJoin> joins)
    {
        var byDay = bursts.ToDictionary(burst => burst.Day, _ => new Dictionary<(bool IsNone, long Door), int>());
        foreach (var join in joins)
        {
            if (byDay.TryGetValue(join.Day, out var doors))
            {
                var door = (join.Door is null, join.Door ?? 0);
                doors[door] = doors.GetValueOrDefault(door) + 1;
            }
        }

        return bursts.ConvertAll(burst =>
        {
            var (door, through) = byDay[burst.Day].OrderByDescending(each => each.Value).ThenBy(each => each.Key).First();
            return burst with { Door = door.IsNone ? null : door.Door, ThroughDoor = through };
        });
    }
}
