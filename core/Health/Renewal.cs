namespace GroupBot.Core.Health;

/// <summary>
/// A week's change of commitment (<see cref="Gravity"/>) by what is usual in this group: how many times the standard deviation of
/// the twelve weeks before. A group that has always come and gone by a tenth is not alarmed by a tenth.
/// </summary>
public static class Renewal
{
    public const int Weeks = 12;

    /// <param name="gravity">Of each week, rising; the last is the one that is measured.</param>
    /// <returns>Null with fewer than twelve weeks before it, or where these were all the same: then nothing is usual.</returns>
    public static double? Of(IReadOnlyList<double> gravity)
    {
        ArgumentNullException.ThrowIfNull(gravity);
        if (gravity.Count <= Weeks)
        {
            return null;
        }

        var before = gravity.Skip(gravity.Count - 1 - Weeks).Take(Weeks).ToArray();
        if (before.Max() == before.Min())
        {
            return null;
        }

        var mean = before.Average();
        return gravity[^1] / Math.Sqrt(before.Sum(week => (week - mean) * (week - mean)) / (Weeks - 1));
    }
}
