namespace GroupBot.Core.Scoring;

/// <summary>
/// 2 to the power of x, by additions and multiplications of IEEE 754 doubles alone: the libraries of two machines may differ in
/// the last bit of theirs, and a replay of the log has to give the same bits everywhere. Within 2 units in the last place.
/// <para>2^(n+f) = 2^n · e^(f·ln 2), −½ ≤ f ≤ ½; the exponential is its Taylor polynomial to the 14th term, whose rest is below 10^-17.</para>
/// </summary>
public static class PowerOfTwo
{
    private const double Ln2 = 0.693147180559945309417;
    private const int Bias = 1023, Bits = 52, LowestNormal = -1022;

    /// <summary>1/k! for k = 0 to 14, each rounded once.</summary>
    private static readonly double[] Coefficients =
    [
        1.0, 1.0, 1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5040, 1.0 / 40320, 1.0 / 362880, 1.0 / 3628800,
        1.0 / 39916800, 1.0 / 479001600, 1.0 / 6227020800, 1.0 / 87178291200,
    ];

    /// <param name="x">Below −1,075 the result is 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is no number, or the result would be beyond a double (1,024).</exception>
    public static double Of(double x)
    {
        if (double.IsNaN(x) || x >= Bias + 1)
        {
            throw new ArgumentOutOfRangeException(nameof(x), x, "2 to this power is no finite number.");
        }

        if (x < LowestNormal - Bits - 1)
        {
            return 0;
        }

        var whole = Math.Round(x);
        var y = (x - whole) * Ln2;
        var sum = 0.0;
        for (var k = Coefficients.Length - 1; k >= 0; k--)
        {
            sum = (sum * y) + Coefficients[k];
        }

        var n = (int)whole;

        // The largest and the smallest powers are no normal numbers, though their product is one.
        return n > Bias ? sum * Whole(Bias) * Whole(n - Bias)
            : n < LowestNormal ? sum * Whole(LowestNormal) * Whole(n - LowestNormal)
            : sum * Whole(n);
    }

    /// <summary>Exactly; −1,022 to 1,023.</summary>
    private static double Whole(int n) => BitConverter.Int64BitsToDouble((long)(n + Bias) << Bits);
}
