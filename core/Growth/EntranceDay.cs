using GroupBot.Core.CheckIns;

namespace GroupBot.Core.Growth;

/// <summary>The day on which something is to end, as people write it.</summary>
internal static class EntranceDay
{
    /// <summary>A date without a year that was longer ago is meant of the next one; of a nearer one somebody is mistaken.</summary>
    private const int Mistaken = 90;

    /// <summary>Half a year and a bit: a date without a year is the one nearest to that day.</summary>
    private const int Ahead = 200;

    /// <returns>The day, which may be over, and what follows it; null where there is none.</returns>
    public static (DateOnly Day, string Remainder)? Read(string text, DateOnly today)
    {
        if (WrittenDay.Read(text, today) is not var (day, rest) || day >= today.AddDays(-Mistaken))
        {
            return WrittenDay.Read(text, today);
        }

        // With a year, or as a word, it is the same day or another date.
        return WrittenDay.Read(text, today.AddDays(Ahead)) is var (next, _) && (next.Month, next.Day) == (day.Month, day.Day) ? (next, rest) : (day, rest);
    }
}
