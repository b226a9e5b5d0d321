using System.Runtime.CompilerServices;

namespace GroupBot.Core.Scoring;

/// <summary>
/// 活跃值: what somebody did lately, by category, as sums counted from the landmark of a <see cref="HeatClock"/>. <c>default</c>
/// is nothing at all.
/// </summary>
[InlineArray(Categories)]
public struct Heat
{
    public const int Categories = 8;

    private double _first;

    /// <summary>
    /// All categories together, in their order. Of two members counted by one clock, whose is larger has more heat at every
    /// instant: time alone re-orders nobody.
    /// </summary>
    public readonly double Sum
    {
        get
        {
            var sum = 0.0;
            foreach (var part in this)
            {
                sum += part;
            }

            return sum;
        }
    }

    /// <summary>An award, or a strike of less than 0, as it was added: taking it back is adding its negative.</summary>
    public void Add(HeatCategory category, double term) => this[(int)category] += term;

    public void Scale(double factor)
    {
        foreach (ref var part in this)
        {
            part *= factor;
        }
    }

    /// <summary>Everything at an instant; 0 where strikes took more than there is.</summary>
    /// <param name="at">Unix milliseconds.</param>
    public readonly double At(HeatClock clock, long at) => Math.Max(0, Sum / clock.FactorAt(at));

    /// <summary>One category at an instant; below 0 of strikes.</summary>
    public readonly double At(HeatClock clock, long at, HeatCategory category) => this[(int)category] / clock.FactorAt(at);
}
