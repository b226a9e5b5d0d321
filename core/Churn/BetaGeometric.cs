namespace GroupBot.Core.Churn;

/// <summary>
/// The beta-geometric/beta-Bernoulli model of weeks: while somebody is there, each week is active with a probability of their own,
/// and at the start of each week they are gone for good with another; over a group both follow beta distributions, B(α, β) and
/// B(γ, δ). Fader, Hardie, Shang: Customer-Base Analysis in a Discrete-Time Noncontractual Setting (2010),
/// doi:10.1287/mksc.1100.0580.
/// </summary>
public sealed record BetaGeometric
{
    /// <exception cref="ArgumentOutOfRangeException">A parameter is 0 or less.</exception>
    public BetaGeometric(double alpha, double beta, double gamma, double delta)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(alpha);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(beta);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(gamma);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(delta);
        (Alpha, Beta, Gamma, Delta) = (alpha, beta, gamma, delta);
    }

    public double Alpha { get; }

    public double Beta { get; }

    public double Gamma { get; }

    public double Delta { get; }

    /// <summary>The logarithm of the likelihood of one history: equation 5 of the paper.</summary>
    public double LogLikelihood(ActivityHistory history)
    {
        var (x, last, weeks) = (history.Active, history.Last, history.Weeks);
        var (active, gone) = (LogGamma.Beta(Alpha, Beta), LogGamma.Beta(Gamma, Delta));

        // They are still there, or went before one of the silent weeks at the end.
        var terms = new double[weeks - last + 1];
        terms[0] = LogGamma.Beta(Alpha + x, Beta + weeks - x) - active + LogGamma.Beta(Gamma, Delta + weeks) - gone;
        for (var i = 0; i < weeks - last; i++)
        {
            terms[i + 1] = LogGamma.Beta(Alpha + x, Beta + last - x + i) - active + LogGamma.Beta(Gamma + 1, Delta + last + i) - gone;
        }

        var largest = terms.Max();
        return largest + Math.Log(terms.Sum(term => Math.Exp(term - largest)));
    }

    /// <summary>How likely somebody is still there at the start of the next week: equation 11.</summary>
    /// <returns>0 to 1.</returns>
    public double Alive(ActivityHistory history) => Math.Min(1, Math.Exp(
        LogGamma.Beta(Alpha + history.Active, Beta + history.Weeks - history.Active) - LogGamma.Beta(Alpha, Beta)
        + LogGamma.Beta(Gamma, Delta + history.Weeks + 1) - LogGamma.Beta(Gamma, Delta) - LogLikelihood(history)));

    /// <summary>The parameters under which a group's histories are likeliest.</summary>
    /// <param name="histories">Each with how many have it.</param>
    /// <returns>The model, and the logarithm of the likelihood of all; null of fewer than two rows.</returns>
    public static (BetaGeometric Model, double LogLikelihood)? Fit(IReadOnlyCollection<(ActivityHistory History, int Count)> histories)
    {
        ArgumentNullException.ThrowIfNull(histories);
        if (histories.Count < 2)
        {
            return null;
        }

        var (point, value) = NelderMead.Minimise(point => Of(point) is { } model ? -histories.Sum(row => row.Count * model.LogLikelihood(row.History)) : double.MaxValue,
            [0, 0, 0, 0]);
        return Of(point) is { } fitted ? (fitted, -value) : null;
    }

    /// <summary>Of the logarithms of the parameters; null where one is out of what makes sense.</summary>
    private static BetaGeometric? Of(double[] logs)
    {
        const double Widest = 12;
        return Array.Exists(logs, log => Math.Abs(log) > Widest) ? null
            : new(Math.Exp(logs[0]), Math.Exp(logs[1]), Math.Exp(logs[2]), Math.Exp(logs[3]));
    }
}
