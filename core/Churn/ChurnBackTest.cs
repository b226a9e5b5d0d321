namespace GroupBot.Core.Churn;

/// <summary>What was forecast of somebody before a month, and what became of it.</summary>
/// <param name="Alive">The model's probability that they are still there.</param>
/// <param name="Heat">As <see cref="HeatRanking"/> had it.</param>
/// <param name="Went">They did nothing in the weeks after.</param>
public readonly record struct ChurnOutcome(double Alive, double Heat, bool Went);

/// <summary>How good one way of forecasting was.</summary>
/// <param name="Auc">½ is a coin, 1 never errs.</param>
/// <param name="Brier">¼ is a coin, 0 never errs.</param>
public readonly record struct ChurnFigures(double Auc, double Brier);

/// <summary>A month in which the model and plain heat forecast the same people.</summary>
public sealed record ChurnBackTest(ChurnFigures Model, ChurnFigures Heat, int Members, int Went)
{
    /// <summary>The model has to tell who goes from who stays better than heat, and be no further from the truth.</summary>
    public bool IsModelBetter => Model.Auc > Heat.Auc && Model.Brier <= Heat.Brier;

    /// <param name="earlier">A month before that one, from which heat learns what it means.</param>
    /// <returns>Null where all went in that month, or none, or nothing is known of the earlier one: then neither can be told.</returns>
    public static ChurnBackTest? Of(IReadOnlyCollection<(double Heat, bool Went)> earlier, IReadOnlyCollection<ChurnOutcome> month)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(month);
        // Less heat is likelier to go.
        if (IsotonicForecast.Fit([.. earlier.Select(row => (-row.Heat, row.Went))]) is not { } learned
            || ForecastQuality.Auc([.. month.Select(row => (-row.Alive, row.Went))]) is not { } model
            || ForecastQuality.Auc([.. month.Select(row => (-row.Heat, row.Went))]) is not { } heat
            || ForecastQuality.Brier([.. month.Select(row => (1 - row.Alive, row.Went))]) is not { } modelError
            || ForecastQuality.Brier([.. month.Select(row => (learned.Of(-row.Heat), row.Went))]) is not { } heatError)
        {
            return null;
        }

        return new ChurnBackTest(new(model, modelError), new(heat, heatError), month.Count, month.Count(row => row.Went));
    }
}
