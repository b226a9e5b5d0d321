using System.Globalization;

namespace GroupBot.Core.Scoring;

/// <summary>What a number of the rules may be, both ends included.</summary>
/// <param name="IsWhole">True of what is counted.</param>
/// <param name="MayBeNone">True of a bound that need not be there.</param>
public readonly record struct RuleRange(double Least, double Most, bool IsWhole = false, bool MayBeNone = false)
{
    public bool Holds(double? value) => value is { } number
        ? number >= Least && number <= Most && (!IsWhole || number == Math.Truncate(number))
        : MayBeNone;

    /// <summary>7–60.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Least}–{Most}");
}
