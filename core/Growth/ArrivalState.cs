namespace GroupBot.Core.Growth;

/// <summary>How far somebody has come since they joined. The numbers are stored: never renumber, only append.</summary>
public enum ArrivalState
{
    /// <summary>Has time left to do what counts.</summary>
    Pending = 1,

    /// <summary>Did what counts, and is here.</summary>
    Counted = 2,

    /// <summary>Counted, and still here after the days that <see cref="ArrivalRules.KeptAfter"/> says; stays so.</summary>
    Kept = 3,

    /// <summary>The time went by; stays so.</summary>
    Lapsed = 4,

    /// <summary>Went before being kept.</summary>
    Left = 5,

    /// <summary>Was here before, or went and came again: never new; stays so.</summary>
    CameBack = 6,

    /// <summary>Did what counts, and an admin is to look at it first.</summary>
    Held = 7,

    /// <summary>An admin said that they do not count; stays so until an admin takes it back.</summary>
    Excluded = 8,
}
