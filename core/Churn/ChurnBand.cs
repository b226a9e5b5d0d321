namespace GroupBot.Core.Churn;

/// <summary>How likely somebody is gone: 高, 中, 低. The numbers are stored: never renumber, only append.</summary>
public enum ChurnBand
{
    Low = 1,
    Middle = 2,
    High = 3,
}

/// <summary>Bands instead of numbers: the model is not so exact that 41 % and 44 % were two things.</summary>
public static class ChurnBands
{
    public const double HighBelow = 0.3, LowAbove = 0.6;

    /// <param name="alive">How likely somebody is still there, 0 to 1, as <see cref="BetaGeometric.Alive"/> gives it.</param>
    public static ChurnBand Of(double alive)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(alive, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(alive, 1);
        return alive switch
        {
            < HighBelow => ChurnBand.High,
            > LowAbove => ChurnBand.Low,
            _ => ChurnBand.Middle,
        };
    }
}
