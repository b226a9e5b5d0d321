namespace GroupBot.Core.Churn;

/// <summary>
/// The natural logarithm of the gamma function: Lanczos' approximation with g = 7 and nine terms (Lanczos 1964; coefficients by
/// Godfrey), within 10^-14 relative.
/// </summary>
public static class LogGamma
{
    private const double G = 7;
    private static readonly double HalfLogTwoPi = 0.5 * Math.Log(2 * Math.PI);

    private static readonly double[] Coefficients =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <param name="x">Above 0.</param>
    public static double Of(double x)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(x);
        if (x < 0.5)
        {
            // The reflection: Γ(x)·Γ(1−x) = π / sin πx.
            return Math.Log(Math.PI / Math.Sin(Math.PI * x)) - Of(1 - x);
        }

        var sum = Coefficients[0];
        for (var i = 1; i < Coefficients.Length; i++)
        {
            sum += Coefficients[i] / (x - 1 + i);
        }

        var t = x - 1 + G + 0.5;
        return HalfLogTwoPi + ((x - 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }

    /// <summary>The logarithm of the beta function B(a, b).</summary>
    public static double Beta(double a, double b) => Of(a) + Of(b) - Of(a + b);
}
