namespace GroupBot.Core.Scoring;

/// <summary>
/// How heat fades, and from which instant it is counted: an award of w at t adds w·2^((t−landmark)/h), and what is read at T is
/// that times 2^(−(T−landmark)/h). So nothing is written while time passes, the order of the awards does not matter, and one is
/// taken back by subtracting what it added (forward decay: Cormode, Shkapenyuk, Srivastava, Xu, ICDE 2009).
/// </summary>
public readonly record struct HeatClock
{
    public const int ShortestHalfLife = 7, LongestHalfLife = 60;

    /// <summary>A double holds 1,023 half-lives; before that, everything is counted from a later landmark.</summary>
    public const int MostHalfLives = 900;

    private const double MillisecondsADay = 86_400_000;

    /// <param name="landmark">Unix milliseconds.</param>
    /// <param name="halfLife">Days, 7 to 60.</param>
    /// <exception cref="ArgumentOutOfRangeException">The half-life is out of its range.</exception>
    public HeatClock(long landmark, int halfLife)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(halfLife, ShortestHalfLife);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(halfLife, LongestHalfLife);
        Landmark = landmark;
        HalfLife = halfLife;
    }

    /// <summary>Unix milliseconds.</summary>
    public long Landmark { get; }

    /// <summary>Days; 0 of a <c>default</c> clock, which measures nothing.</summary>
    public int HalfLife { get; }

    /// <summary>By what an award at an instant is multiplied; what is read at an instant is divided by the same.</summary>
    /// <param name="at">Unix milliseconds; before the landmark too.</param>
    public double FactorAt(long at) => PowerOfTwo.Of(HalfLivesTo(at));

    /// <summary>True where everything has to be counted from a later landmark before an award of this instant.</summary>
    public bool IsFullAt(long at) => HalfLivesTo(at) > MostHalfLives;

    /// <summary>The clock of a later landmark, a whole number of half-lives on: the change is by a power of two, and exact.</summary>
    /// <param name="at">Unix milliseconds, not before the landmark.</param>
    /// <returns>The clock, and by what every sum is multiplied.</returns>
    public (HeatClock Clock, double Factor) MovedTo(long at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(at, Landmark);
        var halfLives = (int)Math.Floor(HalfLivesTo(at));
        return (new HeatClock(Landmark + (halfLives * (long)(HalfLife * MillisecondsADay)), HalfLife), PowerOfTwo.Of(-halfLives));
    }

    /// <summary>The clock of another half-life, which holds from an instant on.</summary>
    /// <returns>The clock, and by what every sum is multiplied.</returns>
    public (HeatClock Clock, double Factor) ChangedAt(long at, int halfLife) => (new HeatClock(at, halfLife), PowerOfTwo.Of(-HalfLivesTo(at)));

    /// <summary>When heat has fallen to a threshold if nothing is added.</summary>
    /// <param name="heat">Above 0.</param>
    /// <param name="threshold">Above 0.</param>
    /// <returns>Days; 0 where it is there already.</returns>
    public double DaysUntil(double heat, double threshold)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(heat);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threshold);
        return heat <= threshold ? 0 : HalfLife * Math.Log2(heat / threshold);
    }

    private double HalfLivesTo(long at) => HalfLife == 0
        ? throw new InvalidOperationException("A clock without a half-life measures nothing.")
        : (at - Landmark) / (HalfLife * MillisecondsADay);
}
