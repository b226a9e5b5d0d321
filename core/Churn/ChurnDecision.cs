namespace GroupBot.Core.Churn;

/// <summary>How it is forecast who goes. The numbers are stored: never renumber, only append.</summary>
public enum ChurnMethod
{
    /// <summary>A ranking by what somebody did lately.</summary>
    Heat = 1,

    /// <summary>Probabilities, in bands.</summary>
    Model = 2,
}

/// <summary>Why it is forecast so. The numbers are stored: never renumber, only append.</summary>
public enum ChurnReason
{
    TooFewMembers = 1,
    TooFewWeeks = 2,

    /// <summary>There is no month yet by which the two could be told apart.</summary>
    NotTested = 3,
    HeatWasBetter = 4,
    ModelWasBetter = 5,
}

/// <summary>Which forecast a group uses this month, and by what; the other one is switched off, and shown with why.</summary>
/// <param name="Test">Null where none was made, or none was possible.</param>
public sealed record ChurnDecision(ChurnMethod Used, ChurnReason Why, ChurnBackTest? Test)
{
    /// <summary>What the model needs to be fitted at all.</summary>
    public const int LeastMembers = 100, LeastWeeks = 8;

    public ChurnMethod Off => Used is ChurnMethod.Heat ? ChurnMethod.Model : ChurnMethod.Heat;

    /// <param name="members">With a history.</param>
    /// <param name="weeks">Whole weeks of the log.</param>
    /// <param name="test">Of the last month that is over.</param>
    public static ChurnDecision Of(int members, int weeks, ChurnBackTest? test) =>
        members < LeastMembers ? new(ChurnMethod.Heat, ChurnReason.TooFewMembers, test)
        : weeks < LeastWeeks ? new(ChurnMethod.Heat, ChurnReason.TooFewWeeks, test)
        : test is null ? new(ChurnMethod.Heat, ChurnReason.NotTested, null)
        : test.IsModelBetter ? new(ChurnMethod.Model, ChurnReason.ModelWasBetter, test)
        : new(ChurnMethod.Heat, ChurnReason.HeatWasBetter, test);
}
