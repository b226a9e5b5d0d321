using GroupBot.Core.Growth;

namespace GroupBot.Members.Arrivals;

/// <summary>Somebody's coming to a group, as it is stored. Days are day numbers, instants unix milliseconds.</summary>
internal sealed record ArrivalRow
{
    public required long GroupNo { get; init; }
    public required long MemberNo { get; init; }

    /// <summary>A <see cref="JoinedHow"/>.</summary>
    public required long How { get; init; }

    /// <summary>The link of ours through which they came; null for none.</summary>
    public long? LinkNo { get; init; }

    /// <summary>Whose link it was, or who added them; null for nobody.</summary>
    public long? InviterNo { get; init; }

    /// <summary>1 where the inviter has credit for it: by a link of theirs, or as an admin said; whoever is added by hand is shown alone.</summary>
    public long IsCredited { get; init; }
    /// <summary>The entrance by which they came; null for none.</summary>
    public long? EntranceNo { get; init; }
    public required long JoinedAt { get; init; }
    public required long JoinedDay { get; init; }
    public long WasHereBefore { get; init; }

    /// <summary>The first day on which they went; null for who did not.</summary>
    public long? LeftDay { get; init; }

    /// <summary>The day on which they came again after that.</summary>
    public long? ReturnedDay { get; init; }

    /// <summary>The link of ours through which they came again; null for none.</summary>
    public long? ReturnedLinkNo { get; init; }

    /// <summary>The entrance by which they came again; null for none.</summary>
    public long? ReturnEntranceNo { get; init; }

    /// <summary>The day by which they count, known when it is over: that of the deed, also where an admin's word came later. Null where they never did.</summary>
    public long? CountedDay { get; init; }
    public required long State { get; init; }

    /// <summary>The day to which the state belongs.</summary>
    public required long StateDay { get; init; }

    public ArrivalState Stands => (ArrivalState)State;
}

/// <summary>Why an arrival changed. The numbers are stored: never renumber, only append.</summary>
internal enum ArrivalCause
{
    /// <summary>What they did, or the days that went by.</summary>
    Rule = 1,

    /// <summary>The other update of the join told through whose link.</summary>
    Completed = 2,

    /// <summary>An admin said who invited them.</summary>
    Admin = 3,

    /// <summary>An admin took that back.</summary>
    Undone = 4,

    /// <summary>They did what counts, and something is to be looked at first.</summary>
    Flagged = 5,

    /// <summary>An admin said whether they count.</summary>
    Judged = 6,

    /// <summary>An admin took that back.</summary>
    Unjudged = 7,

    /// <summary>Two groups turned out to be one, in which the inviter had come through them.</summary>
    Merged = 8,
}

/// <summary>One change of an arrival, as it is stored.</summary>
internal sealed record ArrivalChange
{
    public required long GroupNo { get; init; }
    public required long MemberNo { get; init; }

    /// <summary>1 for the first of an arrival.</summary>
    public required long ChangeNo { get; init; }
    public required long State { get; init; }
    public long? InviterNo { get; init; }
    public long IsCredited { get; init; }
    public required long Cause { get; init; }

    /// <summary>What an admin wrote.</summary>
    public string? Reason { get; init; }

    /// <summary>The admin; 0 for one who stays anonymous.</summary>
    public long? ActorNo { get; init; }
    public required long At { get; init; }
    public required long Day { get; init; }

    /// <summary>The change that took this one back.</summary>
    public long? UndoneBy { get; init; }
}
