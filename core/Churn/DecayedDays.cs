using GroupBot.Core.Scoring;

namespace GroupBot.Core.Churn;

/// <summary>Days on which somebody did something, each worth half after a half-life: the baseline that any forecast has to beat.</summary>
public static class DecayedDays
{
    /// <param name="days">Different days, none after the present one.</param>
    /// <param name="today">The present day.</param>
    /// <param name="halfLife">Days, above 0.</param>
    public static double Of(IEnumerable<int> days, int today, double halfLife)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(halfLife);
        return days.Sum(day => PowerOfTwo.Of((day - today) / halfLife));
    }
}
