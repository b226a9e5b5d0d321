namespace GroupBot.Core.Influence;

/// <summary>What keeps somebody off the list of influential members; nothing for who is on it, or would be with more room.</summary>
[Flags]
public enum InfluenceGates
{
    None = 0,

    /// <summary>The score is below 60.</summary>
    Score = 1,

    /// <summary>Fewer than 10 different people answered.</summary>
    People = 2,

    /// <summary>They have been here for less than 21 days.</summary>
    Tenure = 4,

    /// <summary>A strike is on record.</summary>
    Strike = 8,

    /// <summary>They are of the staff, or a bot.</summary>
    Staff = 16,
}
