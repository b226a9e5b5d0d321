namespace GroupBot.Core.Scoring;

/// <summary>For what heat and points are given or taken. The numbers are stored: never renumber, only append.</summary>
public enum AwardKind
{
    Message = 1,

    /// <summary>On top of the message: the first to that person on that day.</summary>
    Reply = 2,
    ReplyReceived = 3,
    ReactionGiven = 4,
    ReactionReceived = 5,

    /// <summary>Thanks, or an answer accepted.</summary>
    Thanks = 6,
    CheckIn = 7,
    StreakBonus = 8,
    PollAnswer = 9,
    EventOnline = 10,
    EventOnSite = 11,
    EventHosted = 12,

    /// <summary>精华.</summary>
    Featured = 13,
    Story = 14,
    CoCreation = 15,

    /// <summary>Somebody invited came to count.</summary>
    ReferralCounted = 16,

    /// <summary>Somebody invited is still there on day 30.</summary>
    ReferralKept = 17,

    /// <summary>The first human answer to a newcomer.</summary>
    Welcome = 18,
    Warning = 19,
    Mute = 20,
    Ban = 21,

    /// <summary>Somebody was named: no heat, but a tie.</summary>
    Mention = 22,
}

/// <summary>Why something was worth less than its rule says, or nothing. The numbers are stored: never renumber, only append.</summary>
public enum Shortfall
{
    None = 0,

    /// <summary>So shortly after the last one that counted.</summary>
    TooSoon = 1,

    /// <summary>Too few visible characters, and no picture.</summary>
    TooShort = 2,

    /// <summary>The same text within a day, or one that says nothing.</summary>
    SaysNothing = 3,

    /// <summary>There were many that day already.</summary>
    Tier = 4,

    /// <summary>What this kind may give in a day, or a week, is used up.</summary>
    KindCap = 5,

    /// <summary>What a day may give is used up.</summary>
    DayCap = 6,

    /// <summary>Not the first to this person on that day, or in that week.</summary>
    NotTheFirst = 7,

    /// <summary>Many from one person in 30 days, or from one who is new or away, or among two who give each other most.</summary>
    InPart = 8,

    /// <summary>Many reactions to one person within minutes count once.</summary>
    Serial = 9,
}
