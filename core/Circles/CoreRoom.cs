namespace GroupBot.Core.Circles;

/// <summary>How much room there is in the core circle after a night; <c>default</c> is plenty.</summary>
/// <param name="IsFull">As many are in it as may be.</param>
/// <param name="Waiting">Who would be in it if there were room.</param>
/// <param name="Threshold">
/// The least from which nobody would wait: as many of the core are below its staying line as wait at or above it. 0 where nobody waits.
/// </param>
public readonly record struct CoreRoom(bool IsFull, int Waiting, double Threshold)
{
    /// <summary>To be past a value it is enough to be past it by more than rounding.</summary>
    private const double Past = 1 + 1e-9;

    /// <param name="members">Of that night.</param>
    /// <param name="standings">What <see cref="CircleNight.Run"/> made of them, in the same order.</param>
    public static CoreRoom Of(IReadOnlyList<CircleMember> members, IReadOnlyList<CircleStanding> standings, CircleRules rules)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(standings);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentOutOfRangeException.ThrowIfNotEqual(standings.Count, members.Count);
        var core = members.Zip(standings).Where(row => row.Second.Circle is Circle.Core).Select(row => row.First.Heat).Order().ToArray();
        // Who has all that the core asks for, and all its nights, and is not in it, was kept out for want of room.
        var waiting = members.Zip(standings)
            .Where(row => row.Second.Circle is Circle.Active && row.Second.NightsUp >= rules.NightsUp && CircleGates.AreMet(Circle.Core, row.First, rules))
            .Select(row => row.First.Heat).Order().ToArray();
        return new CoreRoom(core.Length >= rules.MostCore, waiting.Length, Enough(core, waiting, rules.StayingShare));
    }

    /// <summary>The higher the threshold, the more fall and the fewer wait, so the first one that is enough is found by halving.</summary>
    private static double Enough(double[] core, double[] waiting, double staying)
    {
        if (waiting.Length == 0)
        {
            return 0;
        }

        // Only past these does either number change; past the last of those who wait, nobody does.
        var thresholds = waiting.Concat(staying > 0 ? core.Select(heat => heat / staying) : []).Order().Select(heat => heat * Past).ToArray();
        var (low, high) = (0, thresholds.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var isEnough = core.Count(heat => heat < staying * thresholds[middle]) >= waiting.Count(heat => heat >= thresholds[middle]);
            (low, high) = isEnough ? (low, middle) : (middle + 1, high);
        }

        return thresholds[low];
    }
}
