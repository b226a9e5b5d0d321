namespace GroupBot.Core.Scoring;

/// <summary>
/// The logarithm to base 2, by additions, multiplications and divisions of IEEE 754 doubles alone, for the same reason as
/// <see cref="PowerOfTwo"/>: the same bits on every machine. Exact of powers of two.
/// <para>log₂(m·2^n) = n + ln m / ln 2, √½ ≤ m &lt; √2; ln m = 2·(s + s³/3 + s⁵/5 + …) with s = (m−1)/(m+1), |s| ≤ 0.172: after 12
/// terms the rest is below 10^-18 of the sum.</para>
/// </summary>
public static class BinaryLogarithm
{
    private const double Ln2 = 0.693147180559945309417, RootOfTwo = 1.4142135623730951;
    private const int Terms = 12, Bits = 52, Bias = 1023;
    private const long Fraction = (1L << Bits) - 1, One = (long)Bias << Bits;

    /// <summary>By which what is below every normal number is made one.</summary>
    private const double Lift = 1L << Bits;

    /// <param name="x">Above 0 and finite.</param>
    public static double Of(double x)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(x);
        if (!double.IsFinite(x))
        {
            throw new ArgumentOutOfRangeException(nameof(x), x, "Only a finite number has a logarithm.");
        }

        if (double.IsSubnormal(x))
        {
            return Of(x * Lift) - Bits;
        }

        var bits = BitConverter.DoubleToInt64Bits(x);
        var (n, m) = ((int)(bits >> Bits) - Bias, BitConverter.Int64BitsToDouble((bits & Fraction) | One));
        if (m >= RootOfTwo)
        {
            (n, m) = (n + 1, m / 2);
        }

        var s = (m - 1) / (m + 1);
        var (square, sum) = (s * s, 0.0);
        for (var k = Terms - 1; k >= 0; k--)
        {
            sum = (sum * square) + (1.0 / ((2 * k) + 1));
        }

        return n + (2 * s * sum / Ln2);
    }
}
