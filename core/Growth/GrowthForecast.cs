namespace GroupBot.Core.Growth;

/// <summary>
/// What becomes of a start if every member goes on to bring K others, each generation one cycle after the last. Arithmetic
/// that knows no end: no group grows like this for long (https://kevinlawler.com/viral, after Skok).
/// </summary>
public static class GrowthForecast
{
    /// <summary>U(t) = U₀·(K^(t/p+1) − 1)/(K − 1), which is U₀·(t/p + 1) where K = 1.</summary>
    /// <param name="start">U₀, members who begin; 0 or more.</param>
    /// <param name="k">Members whom each brings; 0 or more. See <see cref="Reproduction.K"/>.</param>
    /// <param name="cycleDays">p, days from one generation to the next; 0 or more. See <see cref="CycleTime.MedianDays"/>.</param>
    /// <param name="days">t, days ahead; 0 or more.</param>
    /// <returns>
    /// Members in all, those who began among them; infinity beyond what a double holds. Null where a cycle takes no time.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">One of them is negative or no finite number.</exception>
    public static double? Members(double start, double k, double cycleDays, double days)
    {
        ThrowUnlessSound(start);
        ThrowUnlessSound(k);
        ThrowUnlessSound(cycleDays);
        ThrowUnlessSound(days);
        return start == 0 ? 0 : cycleDays == 0 ? null : start * Generations(k, (days / cycleDays) + 1);
    }

    /// <summary>How many one member who was brought from outside comes to in the end: 1/(1 − K), 1 or more; null from K = 1 on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">K is negative or no finite number.</exception>
    public static double? Amplification(double k)
    {
        ThrowUnlessSound(k);
        return k < 1 ? 1 / (1 - k) : null;
    }

    /// <summary>1 + K + K² + … for so many generations, 1 or more.</summary>
    private static double Generations(double k, double generations)
    {
        if (k == 1)
        {
            return generations;
        }

        // Near 1 both differences lose their digits; the same by the hyperbolic sine loses none.
        var log = Math.Log(k);
        return Math.Abs(log * generations) > 1
            ? (Math.Pow(k, generations) - 1) / (k - 1)
            : Math.Exp(log * (generations - 1) / 2) * Math.Sinh(log * generations / 2) / Math.Sinh(log / 2);
    }

    private static void ThrowUnlessSound(double value, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!double.IsFinite(value) || value < 0)
        {
            throw new ArgumentOutOfRangeException(name, value, "0 or more is wanted, and finite.");
        }
    }
}
