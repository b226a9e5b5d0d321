namespace GroupBot.Core.Scoring;

/// <summary>What heat comes from. The numbers are stored: never renumber, only append.</summary>
public enum HeatCategory
{
    Talk = 0,
    Answers = 1,

    /// <summary>What others gave: replies, reactions, thanks.</summary>
    Received = 2,
    CheckIn = 3,
    Events = 4,
    Referral = 5,
    Contribution = 6,

    /// <summary>What took something away.</summary>
    Strikes = 7,
}
