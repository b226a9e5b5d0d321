using System.Numerics;
using GroupBot.Core.Scoring;

namespace GroupBot.Core.Influence;

/// <summary>How strong what is between two people is: by what they gave each other lately, and by how steadily.</summary>
public static class TieStrength
{
    /// <summary>After so many days an award counts half.</summary>
    public const double HalfLifeDays = 30;

    /// <summary>Strong is a tie that was mutual in so many …</summary>
    public const int StrongWeeks = 3;

    /// <summary>… of so many weeks.</summary>
    public const int Weeks = 8;

    /// <param name="awards">What one gave the other, in points after all multipliers, with its age in days, 0 or more.</param>
    /// <returns>What is left of it now: the same bits in whatever order they come.</returns>
    public static double Decayed(IEnumerable<(double Award, double AgeDays)> awards)
    {
        ArgumentNullException.ThrowIfNull(awards);
        return awards.Select(given => given.Award * PowerOfTwo.Of(-given.AgeDays / HalfLifeDays)).Order().Sum();
    }

    /// <summary>The weight of the arc in the graph of influence: the logarithm keeps one pair from outweighing many.</summary>
    /// <param name="decayed">As <see cref="Decayed"/> gives it; what is not above 0 makes no arc.</param>
    public static double Weight(double decayed) => decayed > 0 ? BinaryLogarithm.Of(1 + decayed) : 0;

    /// <param name="there">By bit, whether one answered the other in that week; bit 0 is the current one.</param>
    /// <param name="back">The same, the other way.</param>
    public static bool IsStrong(uint there, uint back) =>
        BitOperations.PopCount(there & back & ((1u << Weeks) - 1)) >= StrongWeeks;
}
