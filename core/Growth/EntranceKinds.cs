namespace GroupBot.Core.Growth;

/// <summary>Where people meet an entrance. The numbers are stored: never renumber, only append.</summary>
public enum EntranceSide
{
    Online = 1,
    Offline = 2,
}

/// <summary>What an entrance is. The numbers are stored: never renumber, only append.</summary>
public enum EntranceKind
{
    Other = 0,

    /// <summary>An article, a video, a post.</summary>
    Content = 1,

    /// <summary>Somebody whom many follow.</summary>
    Creator = 2,
    Event = 3,
    Shop = 4,
    Partner = 5,

    /// <summary>A place where people are spoken to, by staff who may have a code.</summary>
    Site = 6,
}

/// <summary>By what an entrance draws people: one or more of six. The numbers are stored: never renumber, only append.</summary>
[Flags]
public enum EntrancePulls
{
    None = 0,
    Benefit = 1,
    Company = 2,
    Learning = 4,
    Experience = 8,
    TakingPart = 16,
    Feeling = 32,
}
