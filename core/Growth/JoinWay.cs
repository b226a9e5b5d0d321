namespace GroupBot.Core.Growth;

/// <summary>How somebody came, as a report on a group's growth tells it; each join is of exactly one.</summary>
public enum JoinWay
{
    /// <summary>Nobody knows.</summary>
    Unknown = 0,

    /// <summary>To a member's credit: by a link of theirs, or as an admin said.</summary>
    Invited = 1,

    /// <summary>By a link or a request that is to nobody's credit.</summary>
    OtherLink = 2,

    /// <summary>By themselves, through the group's public name.</summary>
    Direct = 3,

    /// <summary>Added by hand.</summary>
    Added = 4,

    /// <summary>They had been here before.</summary>
    CameBack = 5,
}
