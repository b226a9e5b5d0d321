namespace GroupBot.Core.Health;

/// <summary>
/// Whether a group gains commitment: the change of Σ weight² over its members, per member; weights 1, 4, 7, 10 from the outermost
/// circle to the core (the Orbit model, https://github.com/orbit-love/orbit-model, pages/gravity).
/// </summary>
public static class Gravity
{
    private static readonly long[] Weights = [1, 4, 7, 10];

    /// <param name="circles">How many are in each, from the outermost to the core: four numbers.</param>
    public static long Commitment(IReadOnlyList<long> circles)
    {
        ArgumentNullException.ThrowIfNull(circles);
        ArgumentOutOfRangeException.ThrowIfNotEqual(circles.Count, Weights.Length, nameof(circles));
        return circles.Zip(Weights, (people, weight) => people * weight * weight).Sum();
    }

    /// <returns>Null of a group without members.</returns>
    public static double? Of(IReadOnlyList<long> before, IReadOnlyList<long> now, long members) =>
        members == 0 ? null : (double)(Commitment(now) - Commitment(before)) / members;
}
