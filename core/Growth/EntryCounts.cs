namespace GroupBot.Core.Growth;

/// <summary>
/// Joins of one kind, counted. Who is here at the end of the seventh day after their join was kept to day 7, and so of day 30;
/// of whoever came too lately for that nothing is known yet.
/// </summary>
/// <param name="Counted">Did what counts, whether or not they went later.</param>
/// <param name="Left">Went at least once.</param>
/// <param name="WereHere">Had been in the group before that join.</param>
/// <param name="Old7">Whose seventh day is over.</param>
/// <param name="Kept7">Of these, who was still here then.</param>
public readonly record struct EntryCounts(long Joins, long Counted, long Left, long WereHere, long Old7, long Kept7, long Old30, long Kept30)
{
    /// <summary>Null where nobody's seventh day is over.</summary>
    public double? Share7 => Old7 == 0 ? null : (double)Kept7 / Old7;

    /// <summary>Null where nobody's thirtieth day is over.</summary>
    public double? Share30 => Old30 == 0 ? null : (double)Kept30 / Old30;

    public static EntryCounts operator +(EntryCounts one, EntryCounts other) => new(
        one.Joins + other.Joins, one.Counted + other.Counted, one.Left + other.Left, one.WereHere + other.WereHere,
        one.Old7 + other.Old7, one.Kept7 + other.Kept7, one.Old30 + other.Old30, one.Kept30 + other.Kept30);

    public static EntryCounts Add(EntryCounts one, EntryCounts other) => one + other;
}
