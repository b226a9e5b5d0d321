namespace GroupBot.Core.Churn;

/// <summary>How well a forecast told apart those who went from those who stayed.</summary>
public static class ForecastQuality
{
    /// <summary>
    /// The area under the ROC curve: how likely one who went has a higher score than one who stayed, ties a half (Mann and Whitney
    /// 1947). ½ is a coin.
    /// </summary>
    /// <returns>0 to 1; null where all went, or none.</returns>
    public static double? Auc(IReadOnlyCollection<(double Score, bool Went)> forecasts)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        var (ranks, before) = (0.0, 0);
        foreach (var tied in forecasts.GroupBy(forecast => forecast.Score).OrderBy(group => group.Key))
        {
            // Ranks are from 1; those who tie have their middle.
            var count = tied.Count();
            ranks += tied.Count(forecast => forecast.Went) * (before + ((count + 1) / 2.0));
            before += count;
        }

        double went = forecasts.Count(forecast => forecast.Went), stayed = forecasts.Count - went;
        return went == 0 || stayed == 0 ? null : (ranks - (went * (went + 1) / 2)) / (went * stayed);
    }

    /// <summary>The mean squared error of probabilities (Brier 1950): 0 is never wrong, ¼ a coin.</summary>
    /// <returns>0 to 1; null of no forecasts.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A probability is not between 0 and 1.</exception>
    public static double? Brier(IReadOnlyCollection<(double Probability, bool Went)> forecasts)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        foreach (var (probability, _) in forecasts)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(probability, 0, nameof(forecasts));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(probability, 1, nameof(forecasts));
        }

        return forecasts.Count == 0 ? null
            : forecasts.Select(forecast => forecast.Probability - (forecast.Went ? 1 : 0)).Average(error => error * error);
    }
}
