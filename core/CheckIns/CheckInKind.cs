namespace GroupBot.Core.CheckIns;

/// <summary>What a member's day is in a group. Stored as a number: never renumber.</summary>
public enum CheckInKind
{
    /// <summary>They checked in.</summary>
    CheckedIn = 1,

    /// <summary>Missed, and covered by a saver card. Never a fact of its own: it follows from the other days.</summary>
    Card = 2,

    /// <summary>An admin said, with a reason, that they had been there.</summary>
    MadeUp = 3,

    /// <summary>They asked for the day off.</summary>
    Leave = 4,
}
