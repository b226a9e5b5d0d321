namespace GroupBot.Core.Circles;

/// <summary>
/// Thresholds that follow how lively a group is, by a tenth a week at most, so that a core of a tenth of the engaged comes about
/// in a busy group and in a quiet one. A core circle that is full raises its threshold as far as it takes until nobody waits:
/// those who have the least heat fall, and make room.
/// </summary>
public static class CircleCalibration
{
    /// <summary>A group with fewer members goes back to those it began with; where fewer are engaged, the thresholds stay what they are.</summary>
    public const int LeastMembers = 20, LeastEngaged = 50;

    public const double CoreShare = 0.9, ActiveShare = 0.7, CoreFloor = 30, ActiveFloor = 8, MostChange = 0.1;

    /// <summary>The thresholds of the next week.</summary>
    /// <param name="first">Those with which the group began, or which its owner set.</param>
    /// <param name="heats">Of those whom the thresholds follow, in any order.</param>
    /// <param name="room">After the last night.</param>
    /// <param name="members">How many there are in the group; null where <paramref name="heats"/> are of all.</param>
    public static CircleThresholds Next(
        CircleThresholds now, CircleThresholds first, IReadOnlyList<double> heats, CoreRoom room = default, int? members = null)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(heats);
        if ((members ?? heats.Count) < LeastMembers)
        {
            return new CircleThresholds(first.Peripheral, Towards(now.Active, first.Active), Towards(now.Core, first.Core));
        }

        var engaged = heats.Where(heat => heat >= now.Peripheral).Order().ToArray();
        var (active, core) = engaged.Length < LeastEngaged
            ? (now.Active, now.Core)
            : (Towards(now.Active, Math.Max(ActiveFloor, Percentile(engaged, ActiveShare))),
                Towards(now.Core, Math.Max(CoreFloor, Percentile(engaged, CoreShare))));
        core = room.IsFull ? Math.Max(now.Core, Towards(now.Core, Math.Max(core, room.Threshold))) : core;
        return now with { Active = active, Core = Math.Max(core, active) };
    }

    /// <summary>The least value that at least this share of all do not exceed.</summary>
    private static double Percentile(double[] ascending, double share) =>
        ascending[Math.Max(0, (int)Math.Ceiling(share * ascending.Length) - 1)];

    private static double Towards(double now, double target) => Math.Clamp(target, now * (1 - MostChange), now * (1 + MostChange));
}
